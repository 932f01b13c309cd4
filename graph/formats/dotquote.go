package formats

import (
	"bufio"
	"strings"
	"unicode"
	"unicode/utf8"

	"throughline/diag"
)

// quote writes s as a DOT string whose drawn text is s.
//
// DOT itself knows one escape inside quotes, \" (Graphviz, "The DOT Language",
// ID). A label is read a second time, as an escString: there \n, \l and \r end
// a line, \N, \G, \E, \T, \H and \L stand for names, \\ is a backslash, and
// &amp; and the like are characters. So a backslash is doubled, also at the end,
// where it would escape the quote; a line break becomes \n; and & becomes &amp;
// where Graphviz would take it for the start of a character.
//
// For the names of nodes, which are not read a second time, this is one way to
// give different ids different names; ids of a file have nothing to escape.
//
// dot -Tjson gives back the escString as "label" (one more backslash for each,
// \n for a line break) and s itself, line by line, as the text of "_ldraw_".
//
// Neither DOT nor the formats that Graphviz makes of it have a place for invalid
// UTF-8 and control characters: they become U+FFFD, tabs and carriage returns
// become spaces.
func quote(b *bufio.Writer, s string) {
	b.WriteByte('"')
	quoted(b, s)
	b.WriteByte('"')
}

// quoted writes what [quote] has inside the quotes.
func quoted(b *bufio.Writer, s string) {
	done, bad := 0, -1 // what is written; where bytes that are no UTF-8 end
	for i, c := range s {
		if plainDOT(c) {
			continue
		}
		with, n := "", utf8.RuneLen(c)
		switch {
		case c == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			if n = 1; i != bad { // one character for a run of them
				with = "\uFFFD"
			}
			bad = i + n
		case c == '\\':
			with = `\\`
		case c == '"':
			with = `\"`
		case c == '\n':
			with = `\n`
		case c == '&' && entity(s[i:]):
			with = "&amp;"
		case c == '&':
			with = "&"
		default:
			with = string(printable(c))
		}
		b.WriteString(s[done:i])
		b.WriteString(with)
		done = i + n
	}
	b.WriteString(s[done:])
}

// plainDOT reports whether c stands for itself.
func plainDOT(c rune) bool {
	return c >= ' ' && c < 0x7f && c != '\\' && c != '"' && c != '&' || c >= 0xa0 && c < 0xfffd
}

// entity reports whether s, which begins with &, begins with what Graphviz takes for a
// character of HTML, even in plain text.
func entity(s string) bool {
	name, _, ok := strings.Cut(s[1:], ";")
	name = strings.TrimPrefix(name, "#")
	return ok && name != "" && strings.IndexFunc(name, func(c rune) bool {
		return (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')
	}) < 0
}

func printable(r rune) rune {
	switch {
	case r == '\t' || r == '\r':
		return ' '
	case diag.Forbidden(r):
		return unicode.ReplacementChar
	}
	return r
}
