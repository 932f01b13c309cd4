package formats

import (
	"regexp"
	"strings"
	"unicode"
)

// entity is what Graphviz takes for a character of HTML, even in plain text.
var entity = regexp.MustCompile(`&(#?[0-9A-Za-z]+;)`)

var escapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`)

// quote is s as a DOT string whose drawn text is s.
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
func quote(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.Map(printable, s)
	return `"` + entity.ReplaceAllString(escapes.Replace(s), "&amp;$1") + `"`
}

func printable(r rune) rune {
	switch {
	case r == '\n':
		return r
	case r == '\t' || r == '\r':
		return ' '
	case unicode.IsControl(r) || r == 0xFFFE || r == 0xFFFF: // the last two end an SVG as well
		return unicode.ReplacementChar
	}
	return r
}
