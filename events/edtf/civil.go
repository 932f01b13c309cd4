package edtf

import "time"

// A Civil is what a calendar and a clock on the wall show: a date and a time
// of the Gregorian calendar without a zone.
type Civil struct {
	Year                             int64
	Month, Day, Hour, Minute, Second int
	Nsec                             int32
}

// Instant returns the moment at which a clock in the zone shows c. Fields
// outside their usual range carry over into the next, as in time.Date, so that
// days or months can be added. For a time that the clocks skip it returns the
// first instant after the gap, and for one that they show twice, the first. A
// nil zone is UTC. Before year 1 and after year 9999, where zones know no
// rules, the offset is that of the nearest year that has them.
func (c Civil) Instant(zone *time.Location) Instant {
	return firstAt(c.naive(), zone)
}

// Weekday returns the day of the week.
func (c Civil) Weekday() time.Weekday {
	_, day := carry(0, floor(c.naive().Sec, secondsPerDay)+4, 7) // 1970-01-01 was a Thursday
	return time.Weekday(day)
}

// naive returns c as if it were UTC.
func (c Civil) naive() Instant {
	year, month := carry(c.Year, int64(c.Month)-1, 12)
	sec, nsec := carry(int64(c.Second), int64(c.Nsec), 1e9)
	sec += int64(c.Hour)*3600 + int64(c.Minute)*60
	return midnight(year, int(month)+1, int64(c.Day), gregorian).AddSeconds(sec).addNanoseconds(nsec)
}

// midnight returns the beginning of a day as if in UTC, or the nearest instant
// there is. Day may lie outside its month.
func midnight(year int64, month int, day int64, cal calendar) Instant {
	const years, days = 292e9, 106_751_991_167_300 // about as many as int64 has seconds for
	year = min(max(year, -years), years)
	n := add(cal.number(year, month, 1), day-1)
	return Instant{min(max(n, -days), days) * secondsPerDay, 0}
}
