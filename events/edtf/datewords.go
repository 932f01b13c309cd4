package edtf

import (
	"fmt"
	"strconv"
	"strings"
)

// words says a date with its qualifiers: in front if they concern all of it,
// otherwise behind in parentheses.
func (d date) words() string {
	body := d.body()
	right, common := d.shared()
	if right < d.last() {
		return body + d.remarks()
	}
	if common != 0 && d.level == Year && d.mask != 0 && strings.HasSuffix(body, "s") {
		body = "the " + body
	}
	return [...]string{"", "perhaps ", "about ", "perhaps about "}[common] + body
}

// remarks says which components are uncertain or approximate:
// " (year and month approximate)".
func (d date) remarks() string {
	var notes []string
	for q := uncertain; q <= uncertain|approximate; q++ {
		var names []string
		for p := yearPart; p <= timePart; p++ {
			if d.quals.of(p) == q {
				names = append(names, [...]string{"year", "month", "day", "time"}[p])
			}
		}
		if names != nil {
			what := [...]string{"", "uncertain", "approximate", "uncertain and approximate"}[q]
			notes = append(notes, enumerate(names, " and ")+" "+what)
		}
	}
	return " (" + strings.Join(notes, ", ") + ")"
}

// plain reports whether d is a date without qualifiers, unspecified digits or
// parts of a year.
func (d date) plain() bool {
	return d.quals == 0 && d.mask == 0 && d.significant == 0 && d.level != Season
}

func (d date) ymd() ymd { return ymd{d.year, int(d.month), int(d.day)} }

// body says a date without its qualifiers.
func (d date) body() string {
	switch {
	case d.level == Year:
		return d.yearWords()
	case d.level == Season:
		return d.seasonWords()
	case d.level > Day:
		return d.dayOrMonth() + ", " + d.clockWords() + d.zoneWords()
	}
	return d.dayOrMonth()
}

func (d date) dayOrMonth() string {
	switch {
	case d.mask != 0:
		return d.maskedWords()
	case d.level == Month:
		return monthRange(d.ymd(), d.ymd())
	}
	return dayWords(d.ymd())
}

func (d date) yearWords() string {
	switch {
	case d.significant > 0:
		year := yearWords(d.year)
		if d.year < 0 { // the year BC has other digits
			year = "year −" + grouped(-d.year)
		}
		plural := "s"
		if d.significant == 1 {
			plural = ""
		}
		return fmt.Sprintf("%s (to %d significant digit%s)", year, d.significant, plural)
	case d.mask&yearMask == 0:
		return yearWords(d.year)
	case d.mask&yearMask == yearMask && !d.negative:
		return "year unknown"
	}
	lo, hi := d.nth(0), d.nth(d.years()-1)
	switch k := d.vague(); {
	case hi-lo+1 != int64(d.years()): // a digit after an X
		return "a year of the form " + string(d.appendYear(nil))
	case lo >= 1000 && (k == 2 || k == 1 && lo%100 != 0): // "1900s" is the century
		return fmt.Sprintf("%ds", lo)
	}
	return yearRange(lo, hi)
}

func (d date) seasonWords() string {
	s := seasons[d.month-21]
	switch {
	case d.mask != 0:
		return strings.TrimSuffix(s.name, " of") + ", " + d.yearWords()
	case s.from+s.months > 13:
		return s.name + " " + yearRange(d.year, d.year+1)
	}
	return s.name + " " + yearWords(d.year)
}

// maskedWords says a month or a day of which some digits are unspecified.
func (d date) maskedWords() string {
	s := d.choice(monthPart, 12, func(m int) string { return monthNames[m-1] }, "a month")
	if d.level >= Day {
		s = d.maskedDay(s)
	}
	switch {
	case d.mask&yearMask != 0:
		return s + ", " + d.yearWords()
	case strings.HasSuffix(s, "a day") || strings.HasSuffix(s, "a month"):
		return s + " in " + yearWords(d.year)
	}
	return s + " " + yearWords(d.year)
}

// maskedDay says the day before the words for the month.
func (d date) maskedDay(month string) string {
	last := 31
	if d.mask&monthMask == 0 {
		last = d.cal.days(d.nth(0), int(d.month))
		if d.mask&yearMask != 0 {
			last = d.cal.days(4, int(d.month)) // it may be a leap year
		}
	}
	day := d.choice(dayPart, last, strconv.Itoa, "a day")
	several, ok := strings.CutPrefix(day, "one of ")
	switch {
	case day == "a day" && month == "a month":
		return day
	case day == "a day":
		return day + " in " + month
	case d.mask&monthMask == 0:
		return day + " " + month
	case ok:
		return "one of the days " + several + " of " + month
	}
	return "day " + day + " of " + month
}

// choice says what a masked month or day can be: its name, "one of" several,
// or any.
func (d date) choice(p part, last int, name func(int) string, any string) string {
	var fit []int
	for n := 1; n <= last; n++ {
		if d.fits(p, n) {
			fit = append(fit, n)
		}
	}
	switch len(fit) {
	case 1:
		return name(fit[0])
	case last:
		return any
	}
	if n := len(fit) - 1; fit[n]-fit[0] == n {
		return "one of " + name(fit[0]) + "–" + name(fit[n])
	}
	names := make([]string, len(fit))
	for i, n := range fit {
		names[i] = name(n)
	}
	return "one of " + strings.Join(names, ", ")
}

// clockWords says the time of day; an hour as its first and last minute.
func (d date) clockWords() string {
	if d.level == Hour {
		return fmt.Sprintf("%02d:00–%02d:59", d.hour, d.hour)
	}
	d.zoned = false
	return string(d.appendTime(nil))
}

// zoneWords says the offset: " UTC", " UTC+3", " UTC−4:30".
func (d date) zoneWords() string {
	if !d.zoned {
		return ""
	}
	s, sign, minutes := " UTC", "+", d.offset
	if minutes < 0 {
		sign, minutes = "−", -minutes
	}
	if minutes == 0 {
		return s
	}
	s += fmt.Sprintf("%s%d", sign, minutes/60)
	if minutes%60 != 0 {
		s += fmt.Sprintf(":%02d", minutes%60)
	}
	return s
}
