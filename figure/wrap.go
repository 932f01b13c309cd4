package figure

import (
	"strings"
	"unicode"
)

// Wrap breaks s into lines no wider than width when set in f: as few as possible, and
// among those the most even ones, without a short word alone on the last line if
// possible. It breaks at spaces, never at a no-break space; only a word that is itself
// too wide is broken between characters. A single character wider than width gets a line
// of its own.
func Wrap(s string, f Font, width float64) []string {
	ps := pieces(s, f, width)
	next := breaks(ps, f, width)
	var lines []string
	for i := 0; i < len(ps); i = next[i] {
		lines = append(lines, join(ps[i:next[i]]))
	}
	return lines
}

// A piece is a word, or a part of a word that is wider than a line.
type piece struct {
	text  string
	units int
	glued bool // no space before it: it goes on with the word before
}

// pieces splits s at spaces, and too wide words wherever they must break.
func pieces(s string, f Font, width float64) []piece {
	var ps []piece
	for _, w := range strings.FieldsFunc(s, space) {
		for glued := false; w != ""; glued = true {
			n := fits(w, f, width)
			ps = append(ps, piece{w[:n], f.units(w[:n]), glued})
			w = w[n:]
		}
	}
	return ps
}

// space reports whether a line may break at r and lose it.
func space(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }

// joins reports whether r belongs to the character before it.
func joins(r rune) bool { return unicode.Is(unicode.M, r) || invisible(r) }

// fits returns how many bytes of w go on one line: at least one character with
// the marks that belong to it.
func fits(w string, f Font, width float64) int {
	units, n := 0, 0
	for i, r := range w {
		if i > 0 && !joins(r) {
			if n > 0 && f.points(units) > width {
				return n
			}
			n = i
		}
		_, g := f.find(r)
		units += int(g.advance)
	}
	if n > 0 && f.points(units) > width {
		return n
	}
	return len(w)
}

// breaks returns for every piece where the line that begins with it ends, so that the
// rest has the fewest lines and then the least cost. It works from the last piece to the
// first, so that the rest is always solved already.
func breaks(ps []piece, f Font, width float64) []int {
	next := make([]int, len(ps))
	lines := make([]int, len(ps)+1)
	costs := make([]float64, len(ps)+1)
	for i := len(ps) - 1; i >= 0; i-- {
		units := 0
		for j := i; j < len(ps); j++ {
			units += ps[j].units
			if j > i && !ps[j].glued {
				units += f.units(" ")
			}
			w := f.points(units)
			if j > i && w > width {
				break
			}
			n, c := lines[j+1]+1, costs[j+1]+cost(w, width, i > 0 && i == j && j == len(ps)-1)
			if j == i || n < lines[i] || n == lines[i] && c <= costs[i] {
				next[i], lines[i], costs[i] = j+1, n, c
			}
		}
	}
	return next
}

// cost returns how bad a line of width w is: lines are most even when the sum of the
// squares of what they leave empty is least. A short word alone on the last line, a
// widow, is worse than any unevenness.
func cost(w, width float64, alone bool) float64 {
	slack := width - w
	if alone && w < width/3 {
		return slack*slack + 1e6*width*width
	}
	return slack * slack
}

// join returns pieces set on one line.
func join(ps []piece) string {
	var b strings.Builder
	for i, p := range ps {
		if i > 0 && !p.glued {
			b.WriteByte(' ')
		}
		b.WriteString(p.text)
	}
	return b.String()
}
