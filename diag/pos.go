package diag

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf16"
)

// A Pos is a place in a file. Line and Col count from 1; Col counts characters.
// The zero Pos means "nowhere in particular".
type Pos struct {
	File      string
	Line, Col int
	End       int // the column after the last character of what stands there, on that line; 0 if not known
}

// UTF16 returns the columns of p in the text of its line as editors count them: from 0, in
// UTF-16 code units (Language Server Protocol 3.17, "Position"). The two are the same if the
// end is not known.
func (p Pos) UTF16(line string) (start, end int) {
	start = units16(line, p.Col-1)
	return start, max(start, units16(line, p.End-1))
}

// units16 returns how many UTF-16 code units the first n characters of s take.
func units16(s string, n int) int {
	units := 0
	for _, c := range s {
		if n--; n < 0 {
			break
		}
		units += utf16.RuneLen(c)
	}
	return units
}

// String returns file:line:col, without the parts that are not known.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Compare orders positions by file, then line, then column; where they end does not matter.
func (p Pos) Compare(q Pos) int {
	return cmp.Or(
		strings.Compare(p.File, q.File),
		cmp.Compare(p.Line, q.Line),
		cmp.Compare(p.Col, q.Col),
	)
}
