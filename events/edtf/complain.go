package edtf

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// alien complains of the next character, where a component should start or
// continue.
func (p *parser) alien(what string) bool {
	if p.pos >= p.end {
		return p.fail(p.pos, "", "the %s is missing", what)
	}
	r, _ := utf8.DecodeRuneInString(p.in[p.pos:p.end])
	msg := foreign(r)
	switch {
	case msg != "":
		return p.fail(p.pos, "", "%s", msg)
	case r == '(' || r == ')':
		return p.fail(p.pos, "put the qualifier before its component, as in 2004-06-~11", "parentheses are not used any more")
	case r == '?' || r == '~' || r == '%':
		return p.fail(p.pos, "", "a component has two qualifiers")
	case strings.HasPrefix(p.in[p.pos:], ".."):
		return p.fail(p.pos, dotsHint, "dots without a set")
	case what == "year":
		return p.fail(p.pos, "write the year first, as in 1985-04-12", "a date starts with a year, not with %q", r)
	}
	return p.fail(p.pos, "", "the %s is missing before %q", what, r)
}

// foreign returns what is wrong with a character that no date has, and "" for
// all others.
func foreign(r rune) string {
	switch {
	case unicode.IsSpace(r):
		return "a date has no blanks"
	case r < utf8.RuneSelf:
		return ""
	case unicode.IsDigit(r):
		return fmt.Sprintf("%q is not one of the digits 0 to 9", r)
	case unicode.Is(unicode.Dash, r):
		return fmt.Sprintf("%q is not a hyphen", r)
	}
	return fmt.Sprintf("%q has no meaning in a date", r)
}

// trailing complains of what follows a date.
func (p *parser) trailing(d *date) bool {
	r, _ := utf8.DecodeRuneInString(p.in[p.pos:p.end])
	msg := foreign(r)
	switch {
	case msg != "":
		return p.fail(p.pos, "", "%s", msg)
	case r == '-' && d.long():
		return p.fail(p.pos, "", "a year with Y or S has no month")
	case r == '-' && d.level == Season:
		return p.fail(p.pos, "", "month %d is a part of the year and has no days", d.month)
	case r == 'T' && d.level < Day:
		return p.fail(p.pos, "", "a time needs a day")
	}
	hint := ""
	if strings.HasPrefix(p.in[p.pos:], "..") {
		hint = dotsHint
	}
	return p.fail(p.pos, hint, "%q after the end of the date", p.in[p.pos:p.end])
}

const dotsHint = "intervals are written a/b, a/.. and ../b, sets [a..b], [a..] and [..b]"
