package edtf

import (
	"strconv"
	"strings"
)

// String returns v in canonical form, which Parse (or ParseJulian) reads as v
// again: one qualifier on the right for as many components as it can cover,
// offsets as Z or with minutes. The zero Value is "".
func (v Value) String() string {
	switch {
	case v.IsZero():
		return ""
	case v.kind == Date:
		return string(v.date.appendTo(make([]byte, 0, 32)))
	case v.kind == Interval:
		return v.stretches[0].text("/")
	}
	members := make([]string, len(v.stretches))
	for i, s := range v.stretches {
		members[i] = s.text("..")
	}
	list := strings.Join(members, ",")
	if v.kind == OneOf {
		return "[" + list + "]"
	}
	return "{" + list + "}"
}

// text returns an interval (between is "/") or a member of a set ("..").
func (s stretch) text(between string) string {
	open := ".."
	if between == ".." {
		open = ""
	}
	b := appendEnd(make([]byte, 0, 64), s.from, s.fromLimit, open)
	if between == ".." && s.single() {
		return string(b)
	}
	return string(appendEnd(append(b, between...), s.to, s.toLimit, open))
}

func appendEnd(b []byte, d date, l Limit, open string) []byte {
	switch l {
	case Known:
		return d.appendTo(b)
	case Open:
		return append(b, open...)
	}
	return b
}

func (d date) appendTo(b []byte) []byte {
	right, common := d.shared()
	last := d.lastComponent()
	for p := yearComponent; p <= last; p++ {
		switch p {
		case monthComponent, dayComponent:
			b = append(b, '-')
		case timeComponent:
			b = append(b, 'T')
		}
		if p > right || common == 0 {
			b = append(b, d.quals.qualOf(p).String()...)
		}
		b = d.appendComponent(b, p)
		if p == right {
			b = append(b, common.String()...)
		}
	}
	return b
}

// shared returns the last component up to which all have the same qualifier as
// the year, and that qualifier.
func (d date) shared() (right component, common qual) {
	common = d.quals.qualOf(yearComponent)
	for right < d.lastComponent() && d.quals.qualOf(right+1) == common {
		right++
	}
	return right, common
}

func (d date) appendComponent(b []byte, p component) []byte {
	switch p {
	case yearComponent:
		return d.appendYear(b)
	case monthComponent:
		return d.appendDigits(b, p, int64(d.month), 2)
	case dayComponent:
		return d.appendDigits(b, p, int64(d.day), 2)
	}
	return d.appendTime(b)
}

func (d date) appendYear(b []byte) []byte {
	year := max(d.year, -d.year)
	if year > 9999 || d.exponent > 0 {
		b = append(b, 'Y')
	}
	if d.negative {
		b = append(b, '-')
	}
	switch {
	case d.exponent > 0:
		b = strconv.AppendInt(b, year/power(int(d.exponent)), 10)
		b = append(b, 'E')
		b = strconv.AppendUint(b, uint64(d.exponent), 10)
	case year > 9999:
		b = strconv.AppendInt(b, year, 10)
	default:
		b = d.appendDigits(b, yearComponent, year, 4)
	}
	if d.significant > 0 {
		b = append(b, 'S')
		b = strconv.AppendUint(b, uint64(d.significant), 10)
	}
	return b
}

// appendDigits appends n in the given width with its unspecified digits.
func (d date) appendDigits(b []byte, p component, n int64, width int) []byte {
	at := len(b)
	b = appendPadded(b, n, width)
	for i := range width {
		if d.mask&p.bit(i) != 0 {
			b[at+i] = 'X'
		}
	}
	return b
}

// appendPadded appends n with leading zeros.
func appendPadded(b []byte, n int64, width int) []byte {
	for w := width - 1; w > 0 && n < power(w); w-- {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, n, 10)
}

// appendTime appends the time as finely as it was written.
func (d date) appendTime(b []byte) []byte {
	b = appendPadded(b, int64(d.hour), 2)
	if d.level >= Minute {
		b = appendPadded(append(b, ':'), int64(d.minute), 2)
	}
	if d.level >= Second {
		b = appendPadded(append(b, ':'), int64(d.second), 2)
	}
	if d.level == Fraction {
		b = appendPadded(append(b, '.'), int64(d.nsec)/power(9-int(d.digits)), int(d.digits))
	}
	return d.appendOffset(b)
}

// appendOffset appends the offset of a time that has one.
func (d date) appendOffset(b []byte) []byte {
	switch {
	case !d.zoned:
		return b
	case d.offset == 0:
		return append(b, 'Z')
	case d.offset < 0:
		b = append(b, '-')
	default:
		b = append(b, '+')
	}
	minutes := int64(max(d.offset, -d.offset))
	b = appendPadded(b, minutes/60, 2)
	return appendPadded(append(b, ':'), minutes%60, 2)
}
