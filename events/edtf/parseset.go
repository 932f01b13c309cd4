package edtf

import "strings"

// set reads "[…]" or "{…}", members between commas.
func (p *parser) set(kind Kind, closing byte) (v Value, ok bool) {
	last := len(p.in) - 1
	end := strings.IndexByte(p.in, closing)
	switch {
	case end < 0:
		return v, p.fail(len(p.in), "", "the set is not closed with %q", string(closing))
	case end < last:
		return v, p.fail(end+1, "", "text after the end of the set")
	case end == 1:
		return v, p.fail(1, "", "the set is empty")
	}
	parts := make([]stretch, 0, 1+strings.Count(p.in, ","))
	for from := 1; from <= last; {
		to := last
		if comma := strings.IndexByte(p.in[from:last], ','); comma >= 0 {
			to = from + comma
		}
		s, ok := p.member(from, to)
		if !ok {
			return v, false
		}
		parts = append(parts, s)
		from = to + 1
		if to < last && from == last {
			return v, p.fail(from, "", "a member is missing after the comma")
		}
	}
	return Value{kind: kind, stretches: parts}, true
}

// member reads a date, "a..b", or at the edges of the set "..b" and "a..".
func (p *parser) member(from, to int) (s stretch, ok bool) {
	text := p.in[from:to]
	before, after, ranged := strings.Cut(text, "..")
	switch {
	case text == "":
		return s, p.fail(from, "", "a member is missing")
	case text == "..":
		return s, p.fail(from, "write a date before or after the dots", "dots without a date")
	case strings.HasPrefix(after, "."):
		return s, p.fail(from+len(before)+2, "", "a range has two dots")
	case !ranged:
		s.from, ok = p.date(from, to)
		s.to = s.from
		return s, ok
	case before == "":
		s.fromLimit = Open
		s.to, ok = p.date(from+2, to)
		return s, ok && (from == 1 || p.fail(from, "put this member first", "only the first member can begin with dots"))
	case after == "":
		s.toLimit = Open
		s.from, ok = p.date(from, to-2)
		return s, ok && (to == len(p.in)-1 || p.fail(to-2, "put this member last", "only the last member can end with dots"))
	}
	return p.ranged(from, from+len(before), to)
}

// ranged reads "a..b", whose dots are at the byte given.
func (p *parser) ranged(from, dots, to int) (s stretch, ok bool) {
	if s.from, ok = p.date(from, dots); !ok {
		return s, false
	}
	if s.to, ok = p.date(dots+2, to); !ok {
		return s, false
	}
	if a, b := s.from.grain(), s.to.grain(); a != b {
		return s, p.fail(dots+2, "", "a range from a %s to a %s: both ends have the same precision", a, b)
	}
	if s.to.before(s.from, false) {
		return s, p.fail(dots+2, "write "+p.in[dots+2:to]+".."+p.in[from:dots], "the range ends before it starts")
	}
	return s, true
}
