package document

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"throughline/diag"
)

// OneLine returns s with one blank for each run of white space, without control characters
// and invalid UTF-8: both become U+FFFD.
func OneLine(s string) string { return Clean(strings.Join(strings.Fields(s), " ")) }

// Clean returns s with U+FFFD for invalid UTF-8 and for what no text may hold
// ([diag.Forbidden]). Lines end with \n.
func Clean(s string) string {
	if strings.IndexFunc(s, diag.Forbidden) < 0 && utf8.ValidString(s) {
		return s
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	return strings.Map(func(c rune) rune {
		if diag.Forbidden(c) {
			return unicode.ReplacementChar
		}
		return c
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// HexColour reports whether s is a colour such as "#07b" or "#0072b2", the only form that is
// written into styles.
func HexColour(s string) bool { return hexColour.MatchString(s) }

var hexColour = regexp.MustCompile(`^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$`)
