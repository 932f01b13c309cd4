package figure

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWrap(t *testing.T) {
	f := Font{Size: 10}
	tests := []struct {
		name  string
		s     string
		width string // as wide as this
		want  []string
	}{
		{"empty", " ", "x", nil},
		{"fits", "one two", "one two", []string{"one two"}},
		{"spaces collapse", "  one \t two\n", "one two", []string{"one two"}},
		{"evenly", "aa aa aa aa", "aa aa aa", []string{"aa aa", "aa aa"}},
		{"no widow", "The talks on a lasting peace end", "The talks on a lasting peace", []string{"The talks on a", "lasting peace end"}},
		{"no widow at the cost of evenness", "mmmmmm iii ii", "mmmmmm iii", []string{"mmmmmm", "iii ii"}},
		{"a widow rather than a third line", "mmmmmmmm ii", "mmmmmmmm", []string{"mmmmmmmm", "ii"}},
		{"no-break space", "on 22\u00a0Nov", "22\u00a0Nov", []string{"on", "22\u00a0Nov"}},
		{"long word", "see abcdefgh", "abcd", []string{"see", "abcd", "efgh"}},
		{"tail of a long word shares its line", "abcdefghi jk", "abcdefgh", []string{"abcdefgh", "i jk"}},
		{"marks stay with their letter", "e\u0301e\u0301", "e\u0301", []string{"e\u0301", "e\u0301"}},
		{"no room at all", "ab", "", []string{"a", "b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Wrap(tt.s, f, f.Width(tt.width)); !slices.Equal(got, tt.want) {
				t.Errorf("Wrap(%q) = %q, want %q", tt.s, got, tt.want)
			}
		})
	}
}

func TestWrapKeepsItsPromises(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		s := text(rnd)
		f := Font{Size: 5 + 10*rnd.Float64(), Bold: rnd.IntN(2) == 0}
		width := 20 + 150*rnd.Float64()
		lines := Wrap(s, f, width)
		for _, l := range lines {
			if f.Width(l) > width && utf8.RuneCountInString(l) > 1 {
				t.Errorf("Wrap(%q, %v): %q is %v wide", s, width, l, f.Width(l))
			}
		}
		if got := letters(strings.Join(lines, "")); got != letters(s) {
			t.Errorf("Wrap(%q, %v) = %q has other letters", s, width, lines)
		}
		if n := fewest(pieces(s, f, width), f, width); len(lines) != n {
			t.Errorf("Wrap(%q, %v) = %q has %d lines, want %d", s, width, lines, len(lines), n)
		}
	}
}

// text makes up a sentence with short and long words.
func text(rnd *rand.Rand) string {
	var words []string
	for range rnd.IntN(12) {
		n := 1 + rnd.IntN(9)
		if rnd.IntN(12) == 0 {
			n *= 6
		}
		w := make([]rune, n)
		for i := range w {
			w[i] = []rune("aeilmWMё—日\u00a0")[rnd.IntN(11)]
		}
		words = append(words, string(w))
	}
	return strings.Join(words, " ")
}

func letters(s string) string { return strings.ReplaceAll(s, " ", "") }

// fewest returns the least number of lines: it fills each as far as it goes.
func fewest(ps []piece, f Font, width float64) int {
	n := 0
	for i := 0; i < len(ps); n++ {
		j := i + 1
		for j < len(ps) && f.Width(join(ps[i:j+1])) <= width {
			j++
		}
		i = j
	}
	return n
}
