package edtf

import (
	"fmt"
	"strconv"
	"strings"
)

// anyYear reports whether nothing of the year is known.
func (d date) anyYear() bool { return d.mask&yearMask == yearMask && !d.negative }

// someYear returns words for a year with unspecified digits.
func (d date) someYear() string {
	lo, hi := d.nth(0), d.nth(d.years()-1)
	switch {
	case d.anyYear():
		return "an unknown year"
	case hi-lo+1 != int64(d.years()): // a digit after an X
		return "a year of the form " + string(d.appendYear(nil))
	}
	return "a year in " + d.period()
}

// period returns words for the years from the first to the last that d can
// mean.
func (d date) period() string {
	lo, hi := d.nth(0), d.nth(d.years()-1)
	if k := d.vague(); lo >= 1000 && (k == 2 || k == 1 && lo%100 != 0) { // "1900s" is the century
		return fmt.Sprintf("the %ds", lo)
	}
	return yearRange(lo, hi)
}

// definite returns words for a year after "from" and "to": "the 1960s".
func (d date) definite() string {
	if years, ok := strings.CutPrefix(d.someYear(), "a year in "); ok && d.mask != 0 {
		return d.qualified(years)
	}
	return d.words()
}

// ofYear returns the words that join the year to a month, a day or a part of
// it.
func (d date) ofYear() string {
	some := d.someYear()
	named, ok := strings.CutPrefix(some, "a year in the ")
	switch {
	case d.mask&yearMask == 0:
		return " " + YearWords(d.year)
	case d.anyYear():
		return ", year unknown"
	case ok:
		return ", " + named
	}
	return " of " + some
}

// maskedWords returns words for a month or a day of which some digits are
// unspecified.
func (d date) maskedWords() string {
	months := d.months()
	s := choice(months, d.mask&monthMask == monthMask, "a month", func(m int) string { return monthNames[m-1] })
	if d.level >= Day {
		s = d.maskedDay(months, s)
	}
	switch {
	case d.mask&yearMask == 0 && (strings.HasSuffix(s, "a day") || strings.HasSuffix(s, "a month")):
		return s + " in " + YearWords(d.year)
	case s == "a day" || s == "a month":
		return s + " in " + strings.TrimPrefix(d.someYear(), "a year in ")
	}
	return s + d.ofYear()
}

// maskedDay returns the words for the day and its month, given those for the
// month.
func (d date) maskedDay(months []int, month string) string {
	longest := 0
	for _, m := range months {
		longest = max(longest, d.longest(m))
	}
	day := choice(d.daysUpTo(longest), d.mask&dayMask == dayMask, "a day", strconv.Itoa)
	several, ok := strings.CutPrefix(day, "one of ")
	switch {
	case day == "a day" && month == "a month":
		return day
	case day == "a day":
		return day + " in " + month
	case len(months) == 1:
		return day + " " + month
	case ok:
		return "one of the days " + several + " of " + month
	}
	return "day " + day + " of " + month
}

// months returns the months that d can mean: those that match what is written
// and, in some year, have a day that does too.
func (d date) months() (fit []int) {
	for m := 1; m <= 12; m++ {
		if d.fits(monthComponent, m) && (d.level == Month || d.daysUpTo(d.longest(m)) != nil) {
			fit = append(fit, m)
		}
	}
	return fit
}

// daysUpTo returns the days that d can mean in a month that ends with last.
func (d date) daysUpTo(last int) (fit []int) {
	for n := 1; n <= last; n++ {
		if d.fits(dayComponent, n) {
			fit = append(fit, n)
		}
	}
	return fit
}

// longest returns the greatest length that a month has in the years of d.
func (d date) longest(month int) int {
	if month != 2 {
		return d.cal.days(d.year, month)
	}
	for k := range d.years() {
		if d.cal.leap(d.nth(k)) {
			return 29
		}
	}
	return 28
}

// choice returns words for what a masked month or day can be: its name, "one
// of" several, or any.
func choice(fit []int, all bool, any string, name func(int) string) string {
	last := len(fit) - 1
	switch {
	case last == 0:
		return name(fit[0])
	case all:
		return any
	case fit[last]-fit[0] == last:
		return "one of " + name(fit[0]) + "–" + name(fit[last])
	}
	names := make([]string, len(fit))
	for i, n := range fit {
		names[i] = name(n)
	}
	return "one of " + strings.Join(names, ", ")
}
