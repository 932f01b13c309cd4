package said

import (
	"fmt"
	"time"

	"throughline/events/edtf"
)

// firstBC is the 1st century BC, the only one that is not a unit of Centuries.
var firstBC = run(edtf.Years, -99, 0)

// century reads "19th century", perhaps with an era. EDTF's centuries begin a
// year early, with 1800; it has nothing closer to the word. Before Christ they
// are right, except the first, which would end with 2 BC and is therefore
// written in years.
func (p *parser) century() (span, bool) {
	n, _ := ordinal(p.word(0))
	if n < 1 || n > 100 {
		return span{}, p.fail()
	}
	p.pos += 2
	back, _ := next(p, eras)
	switch {
	case back && n == 1:
		p.rule("the 1st century BC is the years 100 BC to 1 BC")
		return firstBC, true
	case back:
		p.rule("the %s century BC is the years %d BC to %d BC", ordinalWord(n), 100*n, 100*n-99)
		return whole(edtf.Centuries, -n), true
	}
	p.rule("the %s century is the years %d to %d", ordinalWord(n), 100*n-100, 100*n-1)
	return whole(edtf.Centuries, n-1), true
}

// decade reads "1980s". "1900s" is refused because most people mean the century
// by it.
func (p *parser) decade() (span, bool) {
	year, ok := decade(p.word(0))
	switch {
	case !ok:
		return span{}, p.fail()
	case year%100 == 0:
		return span{}, p.reject(fmt.Sprintf("write the %s century, or between %d and %d", ordinalWord(year/100+1), year, year+9),
			"%s may be a decade or a century", quote(p.word(0)))
	}
	p.pos++
	p.rule("the %ds are the years %d to %d", year, year, year+9)
	return whole(edtf.Decades, year/10), true
}

// isISO reports whether a word has the form 2017-05-03 or 2017-05.
func isISO(word string) bool {
	switch len(word) {
	case len("2017-05"):
		return digits(word[:4]) && word[4] == '-' && digits(word[5:])
	case len("2017-05-03"):
		return isISO(word[:7]) && word[7] == '-' && digits(word[8:])
	}
	return false
}

// iso reads a date of the form that isISO accepts. Its year 0000 is 1 BC.
func (p *parser) iso() (span, bool) {
	w := p.word(0)
	p.pos++
	year, _ := number(w[:4], 4)
	month, _ := number(w[5:7], 2)
	if month < 1 || month > 12 {
		return span{}, p.reject("months are 01 to 12", "there is no month %s", w[5:7])
	}
	s := monthOf(year, time.Month(month))
	if len(w) > len("2017-05") {
		day, _ := number(w[8:], 2)
		d, ok := dayOfMonth(year, time.Month(month), day)
		if !ok {
			return s, p.noDay(day, w[:7])
		}
		s = d
	}
	return p.exactly(s), true
}

// ordinalWord returns n as "3rd".
func ordinalWord(n int64) string {
	suffix := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprintf("%d%s", n, suffix)
}
