package edtf

import "cmp"

// maxYear is the greatest year; its negative is the least.
const maxYear = 100_000_000_000

// date reads the date that fills the input between two bytes.
func (p *parser) date(from, to int) (d date, ok bool) {
	p.pos, p.end = from, to
	d.cal = p.cal
	ok = p.component(&d, yearComponent) &&
		(!p.more(&d, '-') || p.component(&d, monthComponent)) &&
		(!p.more(&d, '-') || p.component(&d, dayComponent)) &&
		(!p.more(&d, 'T') || p.component(&d, timeComponent)) &&
		(p.pos == p.end || p.trailing(&d))
	return d, ok
}

// more reports whether another component follows, and skips the separator.
// After a day comes T; after a time, a season or a Y year comes nothing.
func (p *parser) more(d *date, separator byte) bool {
	switch {
	case d.long() || d.level == Season || d.level > Day:
		return false
	case (d.level == Day) != (separator == 'T'):
		return false
	}
	return p.accept(separator)
}

// long reports whether the year is written in a way that allows no month.
func (d *date) long() bool {
	return d.significant > 0 || d.exponent > 0 || d.year > 9999 || d.year < -9999
}

// component reads one component with the qualifiers on both sides of it. A
// qualifier on the left concerns this component alone, one on the right also
// those before.
func (p *parser) component(d *date, c component) bool {
	left := p.qualifier()
	if !p.digitsOf(d, c) {
		return false
	}
	at := p.pos
	right := p.qualifier()
	if right != 0 {
		switch other := cmp.Or(left, p.qualifier()); {
		case other == right:
			return p.fail(at, "one "+right.String()+" is enough", "a component has two qualifiers")
		case other != 0:
			return p.fail(at, "write % for uncertain and approximate at once", "a component has two qualifiers")
		}
	}
	d.quals.add(c, left)
	if right != 0 {
		for before := yearComponent; before <= c; before++ {
			d.quals.add(before, right)
		}
	}
	return true
}

func (p *parser) digitsOf(d *date, c component) bool {
	switch c {
	case yearComponent:
		return p.year(d)
	case monthComponent:
		return p.month(d)
	case dayComponent:
		return p.day(d)
	}
	return p.time(d)
}

// qualifier skips ?, ~ or % and returns what it means.
func (p *parser) qualifier() qual {
	var q qual
	switch p.peek() {
	case '?':
		q = uncertain
	case '~':
		q = approximate
	case '%':
		q = uncertain | approximate
	default:
		return 0
	}
	p.pos++
	return q
}

// month reads two digits or X, and the codes of the parts of the year.
func (p *parser) month(d *date) bool {
	at := p.pos
	n, m, ok := p.pair("month", true)
	if !ok {
		return false
	}
	d.month, d.level = uint8(n), Month
	if m == 0 && n >= 21 && n <= 20+len(seasons) {
		d.level = Season
		return true
	}
	if m == 0 && (n < 1 || n > 12) {
		return p.fail(at, "months are 01 to 12, parts of the year 21 to 41", "there is no month %02d", n)
	}
	d.mask |= m << 4
	for month := 1; month <= 12; month++ {
		if d.fits(monthComponent, month) {
			return true
		}
	}
	return p.fail(at, "", "no month is written %s", p.in[at:p.pos])
}

// day reads two digits or X and checks that a year has such a day.
func (p *parser) day(d *date) bool {
	at := p.pos
	n, m, ok := p.pair("day", true)
	if !ok {
		return false
	}
	d.day, d.level = uint8(n), Day
	d.mask |= m << 6
	if _, _, ok := d.ends(); ok {
		return true
	}
	hint := ""
	if d.cal == gregorian && julian.hasDate(*d) {
		hint = "the Julian calendar has this day: if the source used it, say so"
	}
	month, text := int(d.month), p.in[at:p.pos]
	switch {
	case n < 1 && m == 0 || n > 31:
		return p.fail(at, "", "there is no day %s", text)
	case d.mask&monthMask != 0:
		return p.fail(at, "", "no month written %s has a day %s", d.appendComponent(nil, monthComponent), text)
	case d.mask&yearMask == 0:
		return p.fail(at, hint, "%s %s has %d days", monthNames[month-1], YearWords(d.year), d.cal.days(d.year, month))
	case month == 2 && n <= 29:
		return p.fail(at, hint, "none of these years has a day 29 Feb")
	}
	return p.fail(at, "", "%s never has more than %d days", monthNames[month-1], d.cal.days(4, month))
}

// pair reads two digits, for which X may stand if masked is set. The mask has
// bit 0 for the first digit and bit 1 for the second.
func (p *parser) pair(what string, masked bool) (n int, m mask, ok bool) {
	at := p.pos
	for i := range 2 {
		c := p.peek()
		switch {
		case isDigit(c):
			n = n*10 + int(c-'0')
		case c == 'X' && masked:
			n, m = n*10, m|1<<i
		default:
			return 0, 0, p.short(at, what)
		}
		p.pos++
	}
	if isDigit(p.peek()) || p.peek() == 'X' {
		return 0, 0, p.fail(p.pos, "", "the %s has more than two digits", what)
	}
	return n, m, true
}

// short complains of a component that lacks its two digits.
func (p *parser) short(at int, what string) bool {
	switch c := p.peek(); {
	case c == 'X':
		return p.fail(p.pos, "", "the %s cannot have unspecified digits", what)
	case p.pos == p.end && p.pos == at:
		return p.fail(p.pos, "", "the %s is missing", what)
	case p.pos == p.end || p.pos > at && c < 0x80:
		return p.fail(at, "", "the %s needs two digits", what)
	}
	return p.alien(what)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
