package edtf

// Local returns v as clocks show it: without the offsets of its times.
func (v Value) Local() Value {
	return v.each(func(d date) date {
		d.zoned, d.offset = false, 0
		return d
	})
}

// Offset returns the offset that the time of a single date has, as String
// prints it: "Z", "-05:00"; it is empty if there is none.
func (v Value) Offset() string { return string(v.date.appendOffset(nil)) }

// Opened returns v with every end that is unknown open instead: "2017/.." for
// "2017/".
func (v Value) Opened() Value {
	v = v.each(func(d date) date { return d })
	for i, s := range v.stretches {
		if s.fromLimit == Unknown {
			v.stretches[i].fromLimit = Open
		}
		if s.toLimit == Unknown {
			v.stretches[i].toLimit = Open
		}
	}
	return v
}

// Dates returns the single dates in v in the order in which they are written;
// of a range, those of its two ends that are dates.
func (v Value) Dates() []Value {
	if v.kind == Date && !v.IsZero() {
		return []Value{v}
	}
	var all []Value
	for _, s := range v.stretches {
		if s.fromLimit == Known {
			all = append(all, Value{date: s.from})
		}
		if s.toLimit == Known && (v.kind == Interval || !s.single()) {
			all = append(all, Value{date: s.to})
		}
	}
	return all
}

// Civil returns what is written of a single date to the month or finer, in its
// own calendar and with its own offset. Components that are not written are 0.
// It returns false if the date is not given in full: if it is coarser, is a
// part of the year longer than a month, or has unspecified digits.
func (v Value) Civil() (Civil, bool) {
	d := v.date
	c := Civil{
		d.year, int(d.month), int(d.day),
		int(d.hour), int(d.minute), int(d.second), d.nsec,
	}
	return c, v.kind == Date && d.level >= Month && d.mask == 0
}

// each returns a copy of v with every date replaced by f of it.
func (v Value) each(f func(date) date) Value {
	if v.date.level != NoPrecision {
		v.date = f(v.date)
	}
	parts := v.stretches
	v.stretches = nil
	for _, s := range parts {
		if s.fromLimit == Known {
			s.from = f(s.from)
		}
		if s.toLimit == Known {
			s.to = f(s.to)
		}
		v.stretches = append(v.stretches, s)
	}
	return v
}
