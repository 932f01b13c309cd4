package diag

import (
	"strings"
	"unicode/utf8"
)

// Forbidden reports whether c is a character that no text and no name of a file may hold: a
// control character except tab and line feed, a line separator that YAML and editors count
// differently, a character that makes text read in another order than it is written
// (Unicode TR 36, section 2.5), or a code point that ends an XML document.
func Forbidden(c rune) bool {
	return c < ' ' && c != '\t' && c != '\n' || c >= 0x7f && c < 0xa0 ||
		c == 0x2028 || c == 0x2029 || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 ||
		c == 0xfffe || c == 0xffff
}

// BadName reports whether a file of this name is refused: a message that names it could
// control the terminal, or read differently from how it is written.
func BadName(name string) bool {
	return !utf8.ValidString(name) || strings.ContainsFunc(name, func(c rune) bool { return Forbidden(c) || c == '\n' })
}

// Printable returns s with U+FFFD for each character that is [Forbidden].
func Printable(s string) string {
	return strings.Map(func(c rune) rune {
		if Forbidden(c) {
			return utf8.RuneError
		}
		return c
	}, s)
}
