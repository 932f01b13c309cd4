package document

import (
	"bytes"
	"unicode/utf8"
)

// A spot is a place in the file that is read. Both numbers count from 1, and col counts
// characters. The zero spot is the file as a whole.
type spot struct{ line, col int }

// A cursor turns offsets into spots. Offsets that ascend cost one pass over the data, so
// that a long file of one line does not cost its square.
type cursor struct {
	data []byte
	at   int
	spot spot // of data[at]
}

func newCursor(data []byte) *cursor { return &cursor{data, 0, spot{1, 1}} }

// to returns the spot of data[offset].
func (c *cursor) to(offset int) spot {
	offset = max(0, min(offset, len(c.data)))
	if offset < c.at {
		c.at, c.spot = 0, spot{1, 1}
	}
	passed := c.data[c.at:offset]
	if i := bytes.LastIndexByte(passed, '\n'); i >= 0 {
		c.spot = spot{c.spot.line + bytes.Count(passed, []byte("\n")), 1}
		passed = passed[i+1:]
	}
	c.spot.col += utf8.RuneCount(passed)
	c.at = offset
	return c.spot
}
