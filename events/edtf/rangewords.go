package edtf

import (
	"fmt"
	"strconv"
	"time"
)

var monthNames = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

// Words says r in English, in years, months, days or times as its bounds
// allow: "2017", "Oct–Dec 2016", "3–30 Mar 2017", "2 May 2017, 14:00–15:30",
// "by 30 Apr 2017", "from 30 Dec 2016", "no date". The end is the last day,
// minute or second inside r, so a range until midnight ends at 23:59.
func (r Range) Words(zone *time.Location) string {
	switch {
	case r.FromLimit != Known && r.ToLimit != Known:
		return "no date"
	case r.Empty():
		return "no time at all"
	case r.FromLimit != Known && r.endsDay(zone):
		return "by " + dayWords(r.To.addNanoseconds(-1).In(zone).ymd())
	case r.FromLimit != Known:
		return "by " + r.To.addNanoseconds(-r.To.unit()).In(zone).words()
	case r.ToLimit != Known && r.startsDay(zone):
		return "from " + dayWords(r.From.In(zone).ymd())
	case r.ToLimit != Known:
		return "from " + r.From.In(zone).words()
	case r.startsDay(zone) && r.endsDay(zone):
		return calendarRange(r.From.In(zone).ymd(), r.To.addNanoseconds(-1).In(zone).ymd())
	}
	return r.clockRange(zone)
}

// startsDay and endsDay report whether r begins with a local day and ends with
// one.
func (r Range) startsDay(zone *time.Location) bool {
	c := r.From.In(zone)
	return firstAt(midnight(c.Year, c.Month, int64(c.Day), gregorian), zone) == r.From
}

func (r Range) endsDay(zone *time.Location) bool {
	c := r.To.addNanoseconds(-1).In(zone)
	return lastBefore(midnight(c.Year, c.Month, int64(c.Day)+1, gregorian), zone) == r.To
}

// clockRange says a range that does not consist of whole days.
func (r Range) clockRange(zone *time.Location) string {
	unit := min(r.From.unit(), r.To.unit())
	a, b := r.From.In(zone), r.To.addNanoseconds(-unit).In(zone)
	switch {
	case a == b:
		return a.words()
	case a.ymd() == b.ymd():
		return dayWords(a.ymd()) + ", " + a.clockWords(unit) + "–" + b.clockWords(unit)
	}
	return dayWords(a.ymd()) + ", " + a.clockWords(unit) + " – " + dayWords(b.ymd()) + ", " + b.clockWords(unit)
}

// unit returns the length in nanoseconds of what t is a whole number of: a
// minute, a second, or a decimal fraction of it.
func (t Instant) unit() int64 {
	switch {
	case t.Nsec == 0 && t.Sec%60 == 0:
		return 60e9
	case t.Nsec == 0:
		return 1e9
	}
	unit := int64(1)
	for int64(t.Nsec)%(unit*10) == 0 {
		unit *= 10
	}
	return unit
}

func (c Civil) ymd() ymd { return ymd{c.Year, c.Month, c.Day} }

// words says c as finely as it needs.
func (c Civil) words() string {
	return dayWords(c.ymd()) + ", " + c.clockWords(c.naive().unit())
}

// clockWords says the time of day in minutes, or more finely if the unit asks.
func (c Civil) clockWords(unit int64) string {
	s := fmt.Sprintf("%02d:%02d", c.Hour, c.Minute)
	if unit >= 60e9 && c.Second == 0 {
		return s
	}
	return s + fmt.Sprintf(":%02d%s", c.Second, fractionText(c.Nsec))
}

// calendarRange says the days from a to b as years or months if they are whole
// ones.
func calendarRange(a, b ymd) string {
	switch {
	case a.day > 1 || b.day < Days(b.year, b.month):
		return dayRange(a, b)
	case a.month > 1 || b.month < 12:
		return monthRange(a, b)
	}
	return yearRange(a.year, b.year)
}

// dayRange says the days from a to b with what they share only once.
func dayRange(a, b ymd) string {
	switch {
	case a == b:
		return dayWords(a)
	case a.year == b.year && a.month == b.month:
		return strconv.Itoa(a.day) + "–" + dayWords(b)
	case a.year == b.year:
		return fmt.Sprintf("%d %s – %s", a.day, monthNames[a.month-1], dayWords(b))
	}
	return dayWords(a) + " – " + dayWords(b)
}

func dayWords(d ymd) string {
	return strconv.Itoa(d.day) + " " + monthNames[d.month-1] + " " + yearWords(d.year)
}

func monthRange(a, b ymd) string {
	end := monthNames[b.month-1] + " " + yearWords(b.year)
	switch {
	case a.year == b.year && a.month == b.month:
		return end
	case a.year == b.year:
		return monthNames[a.month-1] + "–" + end
	}
	return monthNames[a.month-1] + " " + yearWords(a.year) + " – " + end
}

func yearRange(a, b int64) string {
	switch {
	case a == b:
		return yearWords(a)
	case b <= 0:
		return grouped(1-a) + "–" + yearWords(b)
	case a <= 0 || a < 1000 && b >= 1000:
		return yearWords(a) + " – " + yearWords(b)
	case named(b):
		return yearWords(a) + "–" + grouped(b)
	}
	return yearWords(a) + "–" + yearWords(b)
}

// yearWords says a year. One of four digits is plain, others need AD or BC.
func yearWords(year int64) string {
	switch {
	case year <= 0:
		return grouped(1-year) + " BC"
	case named(year):
		return "AD " + grouped(year)
	}
	return strconv.FormatInt(year, 10)
}

// named reports whether a year after Christ has AD.
func named(year int64) bool { return year < 1000 || year > 9999 }

// grouped prints a number with commas between thousands if it has more than
// four digits.
func grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	if n <= 9999 {
		return s
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
