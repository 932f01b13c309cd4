package layered

import "fmt"

// MostPassages is the most times that links may pass columns in a picture. To order so
// many takes about three seconds, and nobody can follow them.
const MostPassages = 50_000

// A TooLargeError is the error for a graph with too many links to be drawn.
type TooLargeError struct {
	Passages int // how often its links pass columns
}

// Error says how large the graph is, and what to draw instead.
func (e *TooLargeError) Error() string {
	return fmt.Sprintf("graph-too-large: its links pass columns %d times, more than the %d that a picture can show; "+
		"draw a part of it (the events near one, or of some time), or leave out what other links imply", e.Passages, MostPassages)
}

// passages returns how often links pass columns.
func (d *drawing) passages() int {
	n := 0
	for _, l := range d.links {
		a, b := d.column(l.from), d.column(l.to)
		n += max(a-b, b-a, 1) - 1
	}
	return n
}
