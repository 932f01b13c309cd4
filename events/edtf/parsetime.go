package edtf

import "strings"

// time reads "14", "14:30", "14:30:05" or "14:30:05.25" and perhaps an offset.
func (p *parser) time(d *date) bool {
	at := p.pos
	return p.clock(d) && p.offset(d) && p.hours(d, at)
}

// clock reads the time of day up to its last component.
func (p *parser) clock(d *date) bool {
	for _, c := range [...]struct {
		level Precision
		field *uint8
		max   int
	}{{Hour, &d.hour, 24}, {Minute, &d.minute, 59}, {Second, &d.second, 59}} {
		if c.level > Hour && !p.accept(':') {
			return true
		}
		at := p.pos
		n, _, ok := p.pair(c.level.String(), false)
		switch {
		case !ok:
			return false
		case c.level == Second && n == 60:
			return p.fail(at, "write 59, or the next minute", "leap seconds are not counted, so there is no second 60")
		case n > c.max:
			return p.fail(at, "", "there is no %s %d", c.level, n)
		}
		*c.field, d.level = uint8(n), c.level
	}
	return p.decimals(d)
}

// decimals reads the fraction of the second, if there is one.
func (p *parser) decimals(d *date) bool {
	if p.peek() == ',' {
		return p.fail(p.pos, "", "decimals of a second follow a point")
	}
	if !p.accept('.') {
		return true
	}
	at := p.pos
	for isDigit(p.peek()) {
		if p.pos-at == 9 {
			return p.fail(p.pos, "", "a second has at most nine decimals")
		}
		d.nsec = d.nsec*10 + int32(p.peek()-'0')
		p.pos++
	}
	if p.pos == at {
		return p.fail(at, "", "decimals are missing after the point")
	}
	d.digits = uint8(p.pos - at)
	d.nsec *= int32(power(9 - int(d.digits)))
	d.level = Fraction
	return true
}

// offset reads Z, or a sign with hours and perhaps minutes.
func (p *parser) offset(d *date) bool {
	at := p.pos
	if p.accept('Z') {
		d.zoned = true
		return true
	}
	negative := p.peek() == '-'
	if !negative && p.peek() != '+' {
		return true
	}
	p.pos++
	hours, _, ok := p.pair("offset's hour", false)
	minutes := 0
	if ok && p.accept(':') {
		minutes, _, ok = p.pair("offset's minute", false)
	}
	switch {
	case !ok:
		return false
	case hours > 23 || minutes > 59:
		return p.fail(at, "", "there is no offset %s", p.in[at:p.pos])
	case negative && hours == 0 && minutes == 0:
		return p.fail(at, "write Z", "an offset of zero has no minus sign")
	}
	d.zoned, d.offset = true, int16(hours*60+minutes)
	if negative {
		d.offset = -d.offset
	}
	return true
}

// hours checks that hour 24 is the end of a day.
func (p *parser) hours(d *date, at int) bool {
	if d.hour < 24 || strings.HasPrefix(p.in[at:p.end], "24:00:00") && d.level == Second {
		return true
	}
	return p.fail(at, "write 24:00:00, or 00:00 of the next day", "hour 24 is only the end of a day")
}
