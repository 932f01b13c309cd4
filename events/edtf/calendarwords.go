package edtf

import (
	"strconv"
	"strings"
)

var monthNames = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

func (c Civil) ymd() ymd { return ymd{c.Year, c.Month, c.Day} }

// calendarRange returns the days from a to b in words, as years or months if
// they are whole ones.
func calendarRange(a, b ymd) string {
	switch {
	case a.day > 1 || b.day < DaysIn(b.year, b.month):
		return dayRange(a, b)
	case a.month > 1 || b.month < 12:
		return monthRange(a, b)
	}
	return yearRange(a.year, b.year)
}

// dayRange returns the days from a to b in words, with what they share only
// once.
func dayRange(a, b ymd) string { return dashed(dayPair(a, b)) }

func dayPair(a, b ymd) (from, to string, tight bool) {
	switch {
	case a == b:
		return "", dayWords(b), false
	case a.year == b.year && a.month == b.month:
		return strconv.Itoa(a.day), dayWords(b), true
	case a.year == b.year:
		return strconv.Itoa(a.day) + " " + monthNames[a.month-1], dayWords(b), false
	}
	return dayWords(a), dayWords(b), false
}

func dayWords(d ymd) string {
	return strconv.Itoa(d.day) + " " + monthWords(d)
}

func monthRange(a, b ymd) string { return dashed(monthPair(a, b)) }

func monthPair(a, b ymd) (from, to string, tight bool) {
	switch {
	case a.year == b.year && a.month == b.month:
		return "", monthWords(b), false
	case a.year == b.year:
		return monthNames[a.month-1], monthWords(b), true
	}
	return monthWords(a), monthWords(b), false
}

func monthWords(d ymd) string {
	return monthNames[d.month-1] + " " + YearWords(d.year)
}

func yearRange(a, b int64) string { return dashed(yearPair(a, b)) }

func yearPair(a, b int64) (from, to string, tight bool) {
	switch {
	case a == b:
		return "", YearWords(b), false
	case b <= 0:
		return grouped(1 - a), YearWords(b), true
	case a <= 0 || named(a) != named(b):
		return YearWords(a), YearWords(b), false
	}
	return YearWords(a), strings.TrimPrefix(YearWords(b), "AD "), true
}

// YearWords returns an astronomical year in words, where 0 is 1 BC: "2017", "AD
// 476", "44 BC", "AD 12,000". A year of four digits is plain.
func YearWords(year int64) string {
	switch {
	case year <= 0:
		return grouped(1-year) + " BC"
	case named(year):
		return "AD " + grouped(year)
	}
	return strconv.FormatInt(year, 10)
}

// named reports whether a year after Christ is written with AD.
func named(year int64) bool { return year < 1000 || year > 9999 }

// grouped returns a number with commas between thousands if it has more than
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
