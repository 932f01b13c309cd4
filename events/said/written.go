package said

import (
	"fmt"
	"time"

	"throughline/events/edtf"
)

// written reads a date in words or digits: "3 May 2017", "May 2017", "2017",
// "the 1980s", "the 19th century", "2017-05-03".
func (p *parser) written() (span, bool) {
	w := p.word(0)
	_, nth := ordinal(w)
	_, isDay := p.dayAt(0)
	year, width, isYear := p.yearAt(0)
	switch {
	case inTable(months, w):
		return p.month()
	case nth && p.word(1) == "century":
		return p.century()
	case isDay && (inTable(months, p.word(1)) || p.word(1) == "of" && inTable(months, p.word(2))):
		return p.dayFirst()
	case isYear:
		p.pos += width
		return p.exactly(whole(edtf.Years, year)), true
	case isISO(w):
		return p.iso()
	}
	return p.decade()
}

// exactly returns s and records that it is written out.
func (p *parser) exactly(s span) span {
	p.yearly = p.yearly || s.unit < edtf.Years
	p.rule("%s is written out", p.inWords(s))
	return s
}

// dayAt reads the day of a month in the k-th word from here: "3" or "3rd", but
// not the year "3 BC".
func (p *parser) dayAt(k int) (n int64, ok bool) {
	if n, ok = ordinal(p.word(k)); ok {
		return n, true
	}
	n, ok = number(p.word(k), 2)
	return n, ok && !inTable(eras, p.word(k+1))
}

// yearAt reads a year in the k-th word from here, and returns how many words it
// takes. Only a year with an era may have fewer than three digits.
func (p *parser) yearAt(k int) (year int64, width int, ok bool) {
	if p.word(k) == "ad" {
		year, ok = number(p.word(k+1), 4)
		return year, 2, ok && year > 0
	}
	w := p.word(k)
	year, ok = number(w, 5)
	back, era := eras[p.word(k+1)]
	switch {
	case !ok || year == 0:
		return 0, 0, false
	case back:
		return 1 - year, 2, true
	case era:
		return year, 2, true
	}
	return year, 1, len(w) == 3 || len(w) == 4
}

// datedMonth reports whether a day or a year follows the month that comes next.
func (p *parser) datedMonth() bool {
	_, day := p.dayAt(1)
	_, _, year := p.yearAt(1)
	return day || year
}

// month reads "May", "May 2017", "May 3", "May 3, 2017".
func (p *parser) month() (span, bool) {
	m, _ := next(p, months)
	if day, ok := p.dayAt(0); ok {
		p.pos++
		return p.dayOf(day, m)
	}
	if year, width, ok := p.yearAt(0); ok {
		p.pos += width
		return p.exactly(monthOf(year, m)), true
	}
	return p.nearest(m.String(), func(year int64) (span, bool) { return monthOf(year, m), true })
}

// dayFirst reads "3 May 2017", "3rd of May".
func (p *parser) dayFirst() (span, bool) {
	day, _ := p.dayAt(0)
	p.pos++
	_ = p.accept("of")
	m, _ := next(p, months)
	return p.dayOf(day, m)
}

// dayOf reads the year of a day, if there is one.
func (p *parser) dayOf(day int64, m time.Month) (span, bool) {
	if year, width, ok := p.yearAt(0); ok {
		p.pos += width
		s, ok := dayOfMonth(year, m, day)
		if !ok {
			return s, p.noDay(day, m.String()+" "+edtf.YearWords(year))
		}
		return p.exactly(s), true
	}
	if _, ok := dayOfMonth(4, m, day); !ok { // a leap year, as long as any
		return span{}, p.noDay(day, m.String())
	}
	return p.nearest(fmt.Sprintf("%d %s", day, m), func(year int64) (span, bool) { return dayOfMonth(year, m, day) })
}

// dayOfMonth returns a day of a month; false if the month has no such day.
func dayOfMonth(year int64, m time.Month, day int64) (span, bool) {
	if day < 1 || day > int64(edtf.DaysIn(year, int(m))) {
		return span{}, false
	}
	return whole(edtf.Days, monthOf(year, m).inUnits(edtf.Days).from+day-1), true
}

func (p *parser) noDay(day int64, month string) bool {
	return p.reject("correct the day", "%s has no day %d", month, day)
}

// nearest returns the latest recurrence of a date that does not begin after the
// dateline or, for what is planned, the earliest that does not end before it.
// Before a date with its year it is the latest that does not begin after that
// date.
func (p *parser) nearest(name string, in func(year int64) (span, bool)) (span, bool) {
	switch {
	case p.closing != nil:
		p.rule("%s is the latest one that does not come after the beginning of %s", name, p.inWords(*p.closing))
		return p.latest(p.closing.first(), in)
	case !p.planned:
		p.rule("%s is the latest one that does not begin after the dateline", name)
		return p.latest(beginning(edtf.Days, p.datelineUnit(edtf.Days)), in)
	}
	p.rule("%s is the earliest one that does not end before the dateline, for the event was still to come", name)
	today, year := p.datelineUnit(edtf.Days), p.datelineUnit(edtf.Years)
	for k := range int64(maxLeap) {
		if s, ok := in(year + k); ok && numberAt(edtf.Days, s.last()) >= today {
			return s, true
		}
	}
	return span{}, p.beyond()
}

// maxLeap is a number of consecutive years, at least one of which has a 29 February.
const maxLeap = 9

// latest returns the last recurrence that does not begin after a second.
func (p *parser) latest(sec int64, in func(year int64) (span, bool)) (span, bool) {
	year := numberAt(edtf.Years, sec)
	for k := range int64(maxLeap) {
		if s, ok := in(year - k); ok && s.first() <= sec {
			return s, true
		}
	}
	return span{}, p.beyond()
}
