package edtf

import (
	"fmt"
	"strconv"
	"strings"
)

// year reads four digits or X, or Y and a longer year, each with an optional
// sign before and S and significant digits after.
func (p *parser) year(d *date) bool {
	d.level = Year
	at := p.pos
	prefixed := p.accept('Y')
	d.negative = p.accept('-')
	if prefixed {
		if !p.longYear(d, at) {
			return false
		}
	} else if !p.fourDigits(d, at) {
		return false
	}
	if d.negative {
		d.year = -d.year
	}
	return p.peek() != 'S' || p.significant(d)
}

func (p *parser) fourDigits(d *date, at int) bool {
	start := p.pos
	for isDigit(p.peek()) || p.peek() == 'X' {
		if i := p.pos - start; i < 4 {
			d.year *= 10
			if p.peek() == 'X' {
				d.mask |= yearComponent.bit(i)
			} else {
				d.year += int64(p.peek() - '0')
			}
		}
		p.pos++
	}
	switch n := p.pos - start; {
	case n == 0:
		return p.alien("year")
	case n < 4 && d.negative && d.year > 0:
		hint := fmt.Sprintf("write -%04d, which is %s", d.year, YearWords(-d.year))
		return p.fail(at, hint, "a year needs four digits")
	case n < 4:
		return p.fail(at, p.shortYear(), "a year needs four digits")
	case n > 4:
		return p.fail(at, "", "a year of more than four digits is written with Y")
	case d.negative && d.year == 0 && d.mask == 0:
		return p.fail(at, "", "year 0 has no sign")
	}
	return true
}

// shortYear returns a hint of what two or three digits can mean if there is
// nothing else: a guess would be wrong by a thousand years.
func (p *parser) shortYear() string {
	year, err := strconv.ParseInt(p.in, 10, 64)
	missing := 4 - len(p.in)
	if err != nil || missing > 2 || !isDigit(p.in[0]) {
		return ""
	}
	hint := fmt.Sprintf("write %04d for %s", year, YearWords(year))
	d := date{level: Year, year: year * power(missing), mask: yearMask << (4 - missing) & yearMask}
	switch {
	case 1000 <= d.year && d.year < 2100:
		return fmt.Sprintf("%s, or %s for %s", hint, d.appendYear(nil), d.definite())
	case missing == 2:
		return fmt.Sprintf("%s, or all four digits, as in 19%s", hint, p.in)
	}
	return hint
}

// longYear reads what follows Y and the sign: digits, and perhaps E and the
// power of ten they are multiplied with.
func (p *parser) longYear(d *date, at int) bool {
	start := p.pos
	n, ok := p.number("year")
	if !ok {
		return false
	}
	if p.in[start] == '0' {
		return p.fail(start, "", "a year after Y does not start with 0")
	}
	if c := p.peek(); strings.IndexByte(",.' ", c) >= 0 && p.pos+1 < p.end && isDigit(p.in[p.pos+1]) {
		return p.fail(p.pos, "", "a year after Y has only digits, without %q", c)
	}
	if !p.accept('E') {
		d.year = n
		if n <= 9999 {
			return p.fail(at, "", "a year of four digits or less is written without Y")
		}
		return n <= maxYear || p.tooFar(at)
	}
	power := p.pos
	e, ok := p.number("exponent")
	switch {
	case !ok:
		return false
	case e == 0:
		return p.fail(power, "", "the exponent is not positive")
	}
	for i := int64(0); i < e && n <= maxYear; i++ {
		n *= 10
	}
	d.year, d.exponent = n, uint8(min(e, 99))
	return n <= maxYear || p.tooFar(at)
}

// significant reads S and the number of digits of the year that count.
func (p *parser) significant(d *date) bool {
	p.pos++
	at := p.pos
	n, ok := p.number("number of significant digits")
	have := int64(decimals(d.year))
	switch {
	case !ok:
		return false
	case d.mask != 0:
		return p.fail(at-1, "", "a year with X has no significant digits")
	case n == 0 || d.year == 0:
		return p.fail(at, "", "there must be at least one significant digit")
	case n > have:
		return p.fail(at, "", "the year has only %d digits", have)
	}
	d.significant = uint8(n)
	return true
}

// number reads digits. A number too great for a year becomes one greater than
// maxYear.
func (p *parser) number(what string) (n int64, ok bool) {
	at := p.pos
	for isDigit(p.peek()) {
		n = min(n*10+int64(p.peek()-'0'), maxYear+1)
		p.pos++
	}
	if p.peek() == 'X' {
		return 0, p.fail(p.pos, "write significant digits instead, as in Y17000S2", "a year with Y cannot have unspecified digits")
	}
	if p.pos == at {
		return 0, p.alien(what)
	}
	return n, true
}

func (p *parser) tooFar(at int) bool {
	return p.fail(at, "", "years reach from -100,000,000,000 to 100,000,000,000")
}
