package formats

import (
	"strconv"
	"strings"
	"unicode"

	"throughline/events/formats/document"
)

// mermaidText is lines of text in quotes, as the label of a node, a line or a subgraph.
//
// Inside quotes Mermaid knows no escape but entity codes (mermaid.js.org,
// "Flowcharts", Entity codes to escape characters): #quot; or #35;, a character by
// its name in HTML or its number. What it reads besides is hardly documented:
//
//   - It shows labels as HTML, and reads them as Markdown before, in quotes as well:
//     "1. May" is a list to it, and *a* is set in italics.
//   - It breaks lines at \n, replaces fa:fa-car by a picture, and typesets $$.
//   - It strips the last semicolon of a line that holds "style", a colon and an entity
//     code, for it takes that for the definition of a style.
//   - It keeps entity codes as ﬂ°…¶ß while it parses, so that a label may not hold these.
//
// So all punctuation of ASCII is written as its number, but for some that never means
// anything behind the first letter of a line, and so are ﬂ and ¶. Runs of white space, of which HTML
// shows one blank, become one: four at the beginning would be code in Markdown.
// Control characters become U+FFFD.
func mermaidText(lines ...string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, line := range lines {
		if i > 0 {
			b.WriteString("<br/>")
		}
		line = document.OneLine(line)
		begun := false // whether a letter has come
		for j, c := range line {
			begun = begun || unicode.IsLetter(c)
			if mermaidPlain(c) || begun && mermaidPunctuation(c, line[j+1:]) {
				b.WriteRune(c)
				continue
			}
			b.WriteByte('#')
			b.WriteString(strconv.Itoa(int(c)))
			b.WriteByte(';')
		}
	}
	b.WriteByte('"')
	return b.String()
}

// mermaidPlain reports whether c is a character without a meaning of its own.
func mermaidPlain(c rune) bool {
	return c == ' ' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ||
		c >= 0x80 && c != 'ﬂ' && c != '¶'
}

// mermaidPunctuation reports whether c has no meaning behind the first letter of a line. A
// full stop inside a word may be part of an address.
func mermaidPunctuation(c rune, rest string) bool {
	return c == '.' && (rest == "" || rest[0] == ' ') || strings.ContainsRune(",'()/?!-", c)
}

// mermaidName is an id as the name of a node or subgraph. Mermaid knows words such as
// end and default, and reads a--o as a line: so the name has a prefix, and hyphens
// become underscores. Whatever no id of a file has is written as X and two digits of
// its bytes; different ids have different names.
func mermaidName(prefix, id string) string {
	var b strings.Builder
	b.WriteString(prefix)
	for i := range len(id) {
		switch c := id[i]; {
		case c == '-':
			b.WriteByte('_')
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			b.WriteByte(c)
		default:
			const digits = "0123456789ABCDEF"
			b.WriteByte('X')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
		}
	}
	return b.String()
}
