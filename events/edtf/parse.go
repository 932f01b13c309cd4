package edtf

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"
)

// maxLength is the number of bytes that an expression may have. It bounds the
// memory that a set can take.
const maxLength = 4096

// A SyntaxError says what is wrong with an expression, to whoever wrote it.
type SyntaxError struct {
	Input  string
	Offset int    // where in Input, in characters from 0
	Msg    string // what is wrong
	Hint   string // what to write instead; may be empty
}

// Error returns the message, the place and the hint in one line.
func (e *SyntaxError) Error() string {
	s := fmt.Sprintf("%q, character %d: %s", e.Input, e.Offset+1, e.Msg)
	if e.Hint != "" {
		s += "; " + e.Hint
	}
	return s
}

// Parse reads one EDTF expression. The error is a [*SyntaxError].
func Parse(s string) (Value, error) { return parse(s, gregorian) }

// ParseJulian reads one EDTF expression whose dates are those of the Julian
// calendar, in which 29 Feb 1900 exists. [Value.Span] converts. The error is a
// [*SyntaxError].
func ParseJulian(s string) (Value, error) { return parse(s, julian) }

func parse(s string, cal calendar) (Value, error) {
	p := parser{in: s, end: len(s), cal: cal}
	v, ok := p.value()
	if ok {
		return v, nil
	}
	if hint := cmp.Or(slashed(s, cal), hexadecimal(s)); hint != "" {
		p.err.Hint = hint
	} else if fixed, ok := repair(s, cal); ok {
		p.err.Hint = "write " + fixed
	}
	return Value{}, p.err
}

// A parser reads one expression from left to right. Its methods return false
// once they have recorded an error.
type parser struct {
	in       string
	pos, end int // what is left of in for the current date
	cal      calendar
	err      *SyntaxError
}

// fail records an error at a byte of the input, unless there already is one.
func (p *parser) fail(at int, hint, format string, args ...any) bool {
	if p.err == nil {
		offset := utf8.RuneCountInString(p.in[:at])
		p.err = &SyntaxError{p.in, offset, fmt.Sprintf(format, args...), hint}
	}
	return false
}

// peek returns the next byte, or 0 at the end.
func (p *parser) peek() byte {
	if p.pos < p.end {
		return p.in[p.pos]
	}
	return 0
}

// accept skips c if it comes next.
func (p *parser) accept(c byte) bool {
	if p.peek() != c || p.pos >= p.end {
		return false
	}
	p.pos++
	return true
}

func (p *parser) value() (v Value, ok bool) {
	switch {
	case strings.TrimSpace(p.in) == "":
		return v, p.fail(0, "write a year, such as 1985", "there is no date")
	case len(p.in) > maxLength:
		return v, p.fail(0, "", "a date of more than %d characters", maxLength)
	case p.in[0] == '[':
		return p.set(OneOf, ']')
	case p.in[0] == '{':
		return p.set(AllOf, '}')
	}
	if slash := strings.IndexByte(p.in, '/'); slash >= 0 {
		return p.interval(slash)
	}
	v.date, ok = p.date(0, len(p.in))
	return v, ok
}

// interval reads "a/b", where a and b are dates, ".." or nothing.
func (p *parser) interval(slash int) (v Value, ok bool) {
	if second := strings.IndexByte(p.in[slash+1:], '/'); second >= 0 {
		return v, p.fail(slash+1+second, "", `an interval has one "/"`)
	}
	var s stretch
	if s.from, s.fromLimit, ok = p.side(0, slash); !ok {
		return v, false
	}
	if s.to, s.toLimit, ok = p.side(slash+1, len(p.in)); !ok {
		return v, false
	}
	if s.fromLimit != Known && s.toLimit != Known {
		return v, p.fail(0, "", "an interval needs a date on at least one side")
	}
	if s.fromLimit == Known && s.toLimit == Known && s.to.before(s.from, true) {
		hint := "write " + p.in[slash+1:] + "/" + p.in[:slash]
		return v, p.fail(slash+1, hint, "the interval ends before it starts")
	}
	return Value{kind: Interval, stretches: []stretch{s}}, true
}

// side reads one side of an interval.
func (p *parser) side(from, to int) (d date, l Limit, ok bool) {
	switch p.in[from:to] {
	case "":
		return d, Unknown, true
	case "..":
		return d, Open, true
	}
	d, ok = p.date(from, to)
	return d, Known, ok
}
