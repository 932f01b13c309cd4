package said

import (
	"fmt"

	"throughline/events/edtf"
)

// A Unit is one of the calendar or the clock. Longer ones are greater.
type Unit uint8

// The units. A week runs from Monday to Sunday; decades and centuries are those
// of EDTF, which go by the first digits of the year.
const (
	Second Unit = iota
	Minute
	Hour
	Day
	Week
	Month
	Year
	Decade
	Century
)

// String returns the unit in lower case, such as "day".
func (u Unit) String() string {
	names := [...]string{"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"}
	if int(u) < len(names) {
		return names[u]
	}
	return fmt.Sprintf("Unit(%d)", uint8(u))
}

// plural says the unit in rules, where it matters how weeks are cut.
func (u Unit) plural() string {
	switch u {
	case Week:
		return "weeks (Monday to Sunday)"
	case Century:
		return "centuries"
	}
	return u.String() + "s"
}

// Each unit is numbered without gaps, so that "two weeks ago" is a subtraction:
// seconds to days from 1970-01-01, weeks from the one that holds that day,
// months from January of year 0, years as they are. Decades and centuries are
// numbered from year 0 on both sides: number 0 is 00XX and number −1 is -00XX.

// start is the first second of the n-th unit, counted from 1970 as if in UTC.
func (u Unit) start(n int64) int64 {
	switch u {
	case Week:
		return (7*n - 3) * length[Day] // 1970-01-01 was a Thursday
	case Month:
		return january(floor(n, 12), int(mod(n, 12)))
	case Year:
		return january(n, 0)
	case Decade, Century:
		if n < 0 {
			return january(n*length[u]+1, 0)
		}
		return january(n*length[u], 0)
	}
	return n * length[u]
}

// of is the number of the unit that holds a second.
func (u Unit) of(sec int64) int64 {
	switch c := civil(sec); u {
	case Week:
		return floor(floor(sec, length[Day])+3, 7)
	case Month:
		return 12*c.Year + int64(c.Month) - 1
	case Year:
		return c.Year
	case Decade, Century:
		if c.Year < 0 {
			return c.Year/length[u] - 1
		}
		return c.Year / length[u]
	}
	return floor(sec, length[u])
}

// length is how many seconds, or for the last two how many years, a unit has
// that always has the same number.
var length = [...]int64{Second: 1, Minute: 60, Hour: 3600, Day: 86400, Decade: 10, Century: 100}

// january is the first second of a month that comes some months after January.
func january(year int64, months int) int64 {
	return edtf.Civil{Year: year, Month: 1 + months, Day: 1}.Instant(nil).Sec
}

func civil(sec int64) edtf.Civil { return edtf.Instant{Sec: sec}.In(nil) }

// floor divides rounding down, for positive b.
func floor(a, b int64) int64 { return (a - mod(a, b)) / b }

// mod is what floor leaves: 0 ≤ mod(a, b) < b.
func mod(a, b int64) int64 { return (a%b + b) % b }
