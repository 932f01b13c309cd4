package edtf

import "time"

// A margin is how far a date widens: by whole months or a day of the calendar,
// or by seconds and nanoseconds that pass whatever the clocks are turned to.
type margin struct {
	months        int64
	day           bool
	seconds, nsec int64
}

// margin returns how far d widens on each side: by one unit of the finest
// component with ~ or %. Without one it returns the zero margin.
func (d date) margin() margin {
	for _, p := range [...]component{timeComponent, dayComponent, monthComponent, yearComponent} {
		if d.quals.qualOf(p)&approximate != 0 {
			return d.unitMargin(p)
		}
	}
	return margin{}
}

// unitMargin returns one unit of a component.
func (d date) unitMargin(p component) margin {
	switch {
	case p == yearComponent:
		return margin{months: 12 * power(d.vague())}
	case p == monthComponent && d.level == Season:
		return margin{months: int64(seasons[d.month-21].months)}
	case p == monthComponent:
		return margin{months: 1}
	case p == dayComponent:
		return margin{day: true}
	}
	return d.width()
}

// width returns the length of the time of day as written: an hour, a minute,
// a second, or one unit of the last decimal.
func (d date) width() margin {
	switch d.level {
	case Hour:
		return margin{seconds: 3600}
	case Minute:
		return margin{seconds: 60}
	case Second:
		return margin{seconds: 1}
	}
	return margin{nsec: power(9 - int(d.digits))}
}

// widen returns first moved back and last moved ahead by months. A day that the
// month it arrives in lacks becomes the last one of that month, and the end of
// a month stays the end of a month if no single day was meant.
func (d date) widen(first, last ymd, months int64) (ymd, ymd) {
	if months == 0 {
		return first, last
	}
	if d.level < Day || d.mask&dayMask == dayMask {
		last.day = 31
	}
	return d.shift(first, -months), d.shift(last, months)
}

func (d date) shift(day ymd, months int64) ymd {
	y, m := carry(day.year, int64(day.month)-1+months, 12)
	end := d.endOfMonth(y, int(m)+1)
	end.day = min(end.day, day.day)
	return end
}

// widenDay returns local bounds moved by a day each way, and by another day
// where the zone skipped that one or, when the date itself was skipped, uses it
// for the date.
func widenDay(from, to Instant, zone *time.Location) (Instant, Instant) {
	narrow := inZone(from, to, zone)
	from, to = from.AddSeconds(-secondsPerDay), to.AddSeconds(secondsPerDay)
	if skipped(from, zone) {
		from = from.AddSeconds(-secondsPerDay)
	}
	if skipped(to.addNanoseconds(-1), zone) || lastBefore(to, zone) == narrow.To {
		to = to.AddSeconds(secondsPerDay)
	}
	return from, to
}

// skipped reports whether the zone leaves out the whole day of a local time.
func skipped(local Instant, zone *time.Location) bool {
	start := Instant{Sec: floor(local.Sec, secondsPerDay) * secondsPerDay}
	return firstAt(start, zone) == firstAt(start.AddSeconds(secondsPerDay), zone)
}
