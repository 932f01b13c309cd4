package edtf

import "time"

// A step is how far a date widens: by whole months or a day of the calendar,
// or by seconds and nanoseconds that pass whatever the clocks are turned to.
type step struct {
	months        int64
	day           bool
	seconds, nsec int64
}

// step returns the unit by which d widens on each side: that of the finest
// component with ~ or %. Without one it is nothing.
func (d date) step() step {
	for _, p := range [...]part{timePart, dayPart, monthPart, yearPart} {
		if d.quals.of(p)&approximate != 0 {
			return d.unit(p)
		}
	}
	return step{}
}

// unit returns one unit of a component.
func (d date) unit(p part) step {
	switch {
	case p == yearPart:
		return step{months: 12 * power(d.vague())}
	case p == monthPart && d.level == Season:
		return step{months: int64(seasons[d.month-21].months)}
	case p == monthPart:
		return step{months: 1}
	case p == dayPart:
		return step{day: true}
	}
	return d.width()
}

// width returns the length of the time of day as written: an hour, a minute,
// a second, or one unit of the last decimal.
func (d date) width() step {
	switch d.level {
	case Hour:
		return step{seconds: 3600}
	case Minute:
		return step{seconds: 60}
	case Second:
		return step{seconds: 1}
	}
	return step{nsec: power(9 - int(d.digits))}
}

// widen moves first back and last ahead by months. A day that the month it
// arrives in lacks becomes that month's last one, and the end of a month stays
// the end of a month if no single day was meant.
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

// widenDay moves local bounds by a day each way, and by another where the zone
// skipped that day or, when the date itself was skipped, stands for it.
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
