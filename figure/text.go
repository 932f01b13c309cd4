package figure

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"throughline/diag"
)

// A run is a stretch of words that one face draws.
type run struct {
	words string
	face  *face
}

// runs cuts clean words where the face changes.
func (f Font) runs(words string) []run {
	var rs []run
	start := 0
	var now *face
	for i, r := range words {
		next, g := f.find(r)
		if now == nil {
			now = next
		}
		if next != now && g != (glyph{}) {
			rs = append(rs, run{words[start:i], now})
			start, now = i, next
		}
	}
	if now != nil {
		rs = append(rs, run{words[start:], now})
	}
	return rs
}

// clean returns words fit for a canvas: on one line, without control characters, in valid
// UTF-8, and without the two code points that no XML may hold.
func clean(words string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t', r == '\n', r == '\r':
			return ' '
		case unicode.IsControl(r):
			return -1
		case diag.Forbidden(r):
			return replacement
		}
		return r // bytes that are not UTF-8 are the replacement character already
	}, words)
}

// plain reports whether r is a letter or digit of ASCII or a hyphen.
func plain(r rune) bool {
	return r == '-' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}

// RightToLeft reports whether f has text of a script that runs from right to left, which
// PNG and PDF set in the order of its letters.
func (f *Figure) RightToLeft() bool {
	return slices.ContainsFunc(f.Texts, func(t Text) bool { return rightToLeft(t.Words) })
}

func rightToLeft(words string) bool {
	return strings.ContainsFunc(words, func(c rune) bool {
		return unicode.In(c, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko)
	})
}

// Missing returns the characters of the texts of f that none of the fonts can draw, in
// order. PNG and PDF show a replacement character of the same width in their place; an
// SVG keeps them for readers who have a font.
func (f *Figure) Missing() []rune {
	set := map[rune]bool{}
	for _, t := range f.Texts {
		for _, r := range clean(t.Words) {
			if _, g := t.Font.find(r); g.rune == replacement && r != replacement {
				set[r] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(set))
}
