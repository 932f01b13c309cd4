package edtf

import (
	"fmt"
	"strings"
)

// words returns a date in words with its qualifiers: in front if they concern
// all of it, otherwise after it in parentheses.
func (d date) words() string {
	body := d.body()
	right, common := d.shared()
	switch {
	case right < d.lastComponent():
		return body + d.remarks()
	case common == 0:
		return body
	case d.level == Year && d.anyYear():
		return body + " (" + common.words() + ")"
	case d.level == Year && d.mask != 0 && strings.HasSuffix(body, "s"):
		body = "the " + body
	case d.level == Season && d.grain() == "half":
		body = "the " + body
	}
	return d.qualified(body)
}

// qualified returns words with those for a qualifier of the whole date in
// front.
func (d date) qualified(words string) string {
	_, common := d.shared()
	return [...]string{"", "perhaps ", "about ", "perhaps about "}[common] + words
}

// words returns what a qualifier means.
func (q qual) words() string {
	return [...]string{"", "uncertain", "approximate", "uncertain and approximate"}[q&3]
}

// remarks returns words for which components are uncertain or approximate: "
// (year and month approximate)".
func (d date) remarks() string {
	var notes []string
	for q := uncertain; q <= uncertain|approximate; q++ {
		var names []string
		for p := yearComponent; p <= timeComponent; p++ {
			if d.quals.qualOf(p) == q {
				names = append(names, d.componentName(p))
			}
		}
		if names != nil {
			notes = append(notes, enumerate(names, " and ")+" "+q.words())
		}
	}
	return " (" + strings.Join(notes, ", ") + ")"
}

// componentName returns what a component is called.
func (d date) componentName(p component) string {
	if p == monthComponent && d.level == Season {
		return d.grain()
	}
	return [...]string{"year", "month", "day", "time"}[p]
}

// plain reports whether d is a date without qualifiers, unspecified digits or
// parts of a year.
func (d date) plain() bool {
	return d.quals == 0 && d.mask == 0 && d.significant == 0 && d.level != Season
}

func (d date) ymd() ymd { return ymd{d.year, int(d.month), int(d.day)} }

// body returns a date in words, without its qualifiers.
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
		return monthWords(d.ymd())
	}
	return dayWords(d.ymd())
}

func (d date) yearWords() string {
	switch {
	case d.significant > 0 && d.year < 0: // the year BC has other digits
		first, last := d.roundYears()
		return YearWords(d.year) + " (a year in " + yearRange(first.year, last.year) + ")"
	case d.significant == 1:
		return YearWords(d.year) + " (to 1 significant digit)"
	case d.significant > 0:
		return fmt.Sprintf("%s (to %d significant digits)", YearWords(d.year), d.significant)
	case d.mask&yearMask == 0:
		return YearWords(d.year)
	}
	some := d.someYear()
	if named, ok := strings.CutPrefix(some, "a year in the "); ok {
		return named
	}
	return some
}

func (d date) seasonWords() string {
	s := seasons[d.month-21]
	switch {
	case d.mask != 0 && s.kind == "half":
		return s.name + " " + d.someYear()
	case d.mask != 0:
		return s.name + d.ofYear()
	case s.overNewYear():
		return s.name + " " + yearRange(d.year, d.year+1)
	}
	return s.name + " " + YearWords(d.year)
}

// clockWords returns the time of day, an hour as its first and last minute.
func (d date) clockWords() string {
	first, last := d.clockEnds()
	if d.level != Hour {
		return first
	}
	return first + "–" + last
}

// clockEnds returns the first and the last minute of an hour; for all other
// times they are the same.
func (d date) clockEnds() (first, last string) {
	if d.level == Hour {
		return fmt.Sprintf("%02d:00", d.hour), fmt.Sprintf("%02d:59", d.hour)
	}
	d.zoned = false
	s := string(d.appendTime(nil))
	return s, s
}

// zoneWords returns the offset: " UTC", " UTC+3", " UTC−4:30".
func (d date) zoneWords() string {
	if !d.zoned {
		return ""
	}
	return offsetWords(60 * int64(d.offset))
}

// offsetWords returns words for a distance from UTC in seconds.
func offsetWords(offset int64) string {
	s, sign := " UTC", "+"
	if offset < 0 {
		sign, offset = "−", -offset
	}
	if offset == 0 {
		return s
	}
	s += fmt.Sprintf("%s%d", sign, offset/3600)
	if offset%3600 != 0 {
		s += fmt.Sprintf(":%02d", offset/60%60)
	}
	if offset%60 != 0 {
		s += fmt.Sprintf(":%02d", offset%60)
	}
	return s
}
