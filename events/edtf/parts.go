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
	for i, s := range v.parts {
		if s.fromLimit == Unknown {
			v.parts[i].fromLimit = Open
		}
		if s.toLimit == Unknown {
			v.parts[i].toLimit = Open
		}
	}
	return v
}

// Dates returns the single dates in v in the order in which they are written;
// of a range both ends, as far as they are dates.
func (v Value) Dates() []Value {
	if v.kind == Date && !v.IsZero() {
		return []Value{v}
	}
	var all []Value
	for _, s := range v.parts {
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
// own calendar and with its own offset, or false if that is not in full: what
// is coarser, a part of the year longer than a month, or has unspecified
// digits. What is not written is 0.
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
	parts := v.parts
	v.parts = nil
	for _, s := range parts {
		if s.fromLimit == Known {
			s.from = f(s.from)
		}
		if s.toLimit == Known {
			s.to = f(s.to)
		}
		v.parts = append(v.parts, s)
	}
	return v
}
