package edtf

import (
	"fmt"
	"math"
)

// A Unit is a unit of the calendar or the clock. Longer ones are greater.
//
// The units of one kind are numbered without gaps, so that "two weeks ago" is a
// subtraction: seconds to days from 1970-01-01, weeks from the one that holds
// that day, months from January of year 0, years as they are. Decades and
// centuries are numbered from year 0 on both sides: number 0 is 00XX and number
// -1 is -00XX.
type Unit uint8

// The units. A week runs from Monday to Sunday; decades and centuries are those
// of EDTF, which go by the first digits of the year, so that the ones right
// before year 0 lack a year.
const (
	Seconds Unit = iota
	Minutes
	Hours
	Days
	Weeks
	Months
	Years
	Decades
	Centuries
)

// secondsPerDay is the length of a day whose clocks are not turned.
const secondsPerDay = 86400

// units lists the name of each unit and its least and greatest length in
// seconds, and for those numbered in years also how many years it has.
var units = [...]struct {
	name              string
	shortest, longest int64
	years             int64
}{
	Seconds:   {"second", 1, 1, 0},
	Minutes:   {"minute", 60, 60, 0},
	Hours:     {"hour", 3600, 3600, 0},
	Days:      {"day", secondsPerDay, secondsPerDay, 0},
	Weeks:     {"week", 7 * secondsPerDay, 7 * secondsPerDay, 0},
	Months:    {"month", 28 * secondsPerDay, 31 * secondsPerDay, 0},
	Years:     {"year", 365 * secondsPerDay, 366 * secondsPerDay, 1},
	Decades:   {"decade", 3652 * secondsPerDay, 3653 * secondsPerDay, 10},
	Centuries: {"century", 36524 * secondsPerDay, 36525 * secondsPerDay, 100},
}

// meanYear is the mean length of a Gregorian year in seconds.
const meanYear = 365.2425 * secondsPerDay

// String returns the unit in lower case, such as "day".
func (u Unit) String() string {
	if int(u) < len(units) {
		return units[u].name
	}
	return fmt.Sprintf("Unit(%d)", uint8(u))
}

// Plural returns the word for several of the unit, such as "days".
func (u Unit) Plural() string {
	if u == Centuries {
		return "centuries"
	}
	return u.String() + "s"
}

// Count returns the words for n of the unit: "1 day", "2 centuries".
func (u Unit) Count(n int64) string {
	if n == 1 {
		return "1 " + u.String()
	}
	return fmt.Sprintf("%d %s", n, u.Plural())
}

// Shortest and Longest return the least and the greatest length of the unit in
// seconds, where the clocks are never turned. Decades and centuries are full
// ones.
func (u Unit) Shortest() int64 { return units[u].shortest }

// Longest returns the greatest length of the unit; see [Unit.Shortest].
func (u Unit) Longest() int64 { return units[u].longest }

// Mean returns the mean length of the unit in seconds over 400 years.
func (u Unit) Mean() float64 {
	switch {
	case u == Months:
		return meanYear / 12
	case u >= Years:
		return meanYear * float64(units[u].years)
	}
	return float64(units[u].shortest)
}

// Number returns the number of the unit that holds c.
func (u Unit) Number(c Civil) int64 {
	t := c.naive()
	switch u {
	case Weeks:
		return floor(floor(t.Sec, secondsPerDay)+3, 7) // 1970-01-01 was a Thursday
	case Months:
		c = t.In(nil)
		return 12*c.Year + int64(c.Month) - 1
	case Years, Decades, Centuries:
		year, size := t.In(nil).Year, units[u].years
		if size > 1 && year < 0 {
			return year/size - 1
		}
		return year / size
	}
	return floor(t.Sec, units[u].shortest)
}

// First returns the beginning of the n-th unit, or the nearest time that a
// Civil can hold.
func (u Unit) First(n int64) Civil {
	switch u {
	case Weeks:
		return Days.First(add(times(n, 7), -3))
	case Months:
		year, month := carry(0, n, 12)
		return Civil{Year: year, Month: int(month) + 1, Day: 1}
	case Years, Decades, Centuries:
		year, size := times(n, units[u].years), units[u].years
		if size > 1 && year < 0 {
			year++
		}
		return Civil{Year: year, Month: 1, Day: 1}
	}
	return Instant{Sec: times(n, units[u].shortest)}.In(nil)
}

// Floor returns the beginning of the unit that holds c.
func (u Unit) Floor(c Civil) Civil { return u.First(u.Number(c)) }

// Next returns the beginning of the n-th unit after the one that holds c, or
// before it for a negative n.
func (u Unit) Next(c Civil, n int64) Civil { return u.First(add(u.Number(c), n)) }

// times returns a·b for positive b, or the nearest int64 if that overflows.
func times(a, b int64) int64 {
	switch most := math.MaxInt64 / b; {
	case a > most:
		return math.MaxInt64
	case a < -most:
		return math.MinInt64
	}
	return a * b
}
