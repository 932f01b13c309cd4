package route

import (
	"slices"

	"throughline/figure"
)

// A wall is a box as a line in one direction meets it: a line whose at lies
// strictly between at0 and at1 goes through it from lo to hi.
type wall struct {
	at0, at1, lo, hi float64
	mark             int  // -1 for a text
	hard             bool // no line may go through it
}

// A field holds what lines in one direction may run into: walls in a grid, so that a line
// looks only at those near it.
type field struct {
	at0, at1, lo, hi float64 // the bounds of the scene
	size             float64 // of a square cell
	columns, rows    int     // across and along the lines
	first            []int   // cell c holds walls[first[c]:first[c+1]]
	walls            []wall  // once for every cell that they reach into
}

// cells is the most cells that a field has in each direction, and cellSize the least size
// of a cell: cells smaller than most labels would only multiply walls.
const (
	cells    = 64
	cellSize = 32
)

func newField(a axis, s Scene) *field {
	f := &field{}
	f.at0, f.at1, f.lo, f.hi = spans(a, s.Bounds)
	f.size = max(cellSize, (f.at1-f.at0)/cells, (f.hi-f.lo)/cells)
	f.columns = max(1, int((f.at1-f.at0)/f.size)+1)
	f.rows = max(1, int((f.hi-f.lo)/f.size)+1)
	f.fill(wallsOf(a, s))
	return f
}

// spans returns the sides of b across and along lines of the axis.
func spans(a axis, b figure.Box) (at0, at1, lo, hi float64) {
	if a == horizontal {
		return b.Y0, b.Y1, b.X0, b.X1
	}
	return b.X0, b.X1, b.Y0, b.Y1
}

// wallsOf returns the boxes of s as walls for lines of the axis.
func wallsOf(a axis, s Scene) []wall {
	var ws []wall
	for _, t := range s.Texts {
		ws = append(ws, newWall(a, clearing(t, s.Marks), -1, true))
	}
	for i, m := range s.Marks {
		if a == horizontal {
			ws = append(ws, newWall(a, inflate(m, Aside, Aside), i, true))
		} else {
			ws = append(ws, newWall(a, inflate(m, Clearance, Aside), i, isDot(m)))
		}
	}
	return ws
}

// clearing returns what a text keeps free: itself and the clearance around, but of a mark
// that it stands in no more than the mark, since links reach the mark's edge.
func clearing(t figure.Box, marks []figure.Box) figure.Box {
	b := inflate(t, Clearance, Clearance)
	for _, m := range marks {
		if m.X0 <= t.X0 && t.X1 <= m.X1 && m.Y0 <= t.Y0 && t.Y1 <= m.Y1 {
			return figure.Box{X0: max(b.X0, m.X0), Y0: max(b.Y0, m.Y0), X1: min(b.X1, m.X1), Y1: min(b.Y1, m.Y1)}
		}
	}
	return b
}

func newWall(a axis, b figure.Box, mark int, hard bool) wall {
	w := wall{mark: mark, hard: hard}
	w.at0, w.at1, w.lo, w.hi = spans(a, b)
	return w
}

func inflate(b figure.Box, dx, dy float64) figure.Box {
	return figure.Box{X0: b.X0 - dx, Y0: b.Y0 - dy, X1: b.X1 + dx, Y1: b.Y1 + dy}
}

// isDot reports whether a line through m would hide it, or seem to end at it.
func isDot(m figure.Box) bool { return m.X1-m.X0 <= 1.5*(m.Y1-m.Y0) }

// fill distributes the walls over the cells, counting first.
func (f *field) fill(ws []wall) {
	f.first = make([]int, f.columns*f.rows+1)
	for _, w := range ws {
		f.each(w.at0, w.at1, w.lo, w.hi, func(c int) { f.first[c+1]++ })
	}
	for c := range f.columns * f.rows {
		f.first[c+1] += f.first[c]
	}
	next := slices.Clone(f.first)
	f.walls = make([]wall, f.first[f.columns*f.rows])
	for _, w := range ws {
		f.each(w.at0, w.at1, w.lo, w.hi, func(c int) {
			f.walls[next[c]] = w
			next[c]++
		})
	}
}

// each calls visit with every cell that the stretches reach into.
func (f *field) each(at0, at1, lo, hi float64, visit func(c int)) {
	for c := f.column(at0); c <= f.column(at1); c++ {
		for r := f.row(lo); r <= f.row(hi); r++ {
			visit(c*f.rows + r)
		}
	}
}

func (f *field) column(at float64) int {
	return min(max(int((at-f.at0)/f.size), 0), f.columns-1)
}

func (f *field) row(along float64) int {
	return min(max(int((along-f.lo)/f.size), 0), f.rows-1)
}

// A query says whose line it is. Its own marks are walls to it in every direction, except
// those at which the line starts or ends.
type query struct {
	own  [2]int
	skip [2]bool
}

// stops reports whether w is in the way of the line.
func (q query) stops(w *wall) bool {
	for i, m := range q.own {
		if w.mark == m {
			return !q.skip[i]
		}
	}
	return w.hard
}

// passes reports whether the line may go through w, at a cost.
func (q query) passes(w *wall) bool {
	return !w.hard && w.mark != q.own[0] && w.mark != q.own[1]
}

// cross reports whether the line from lo to hi is free, and returns how many marks it
// crosses, all of which it may cross.
func (f *field) cross(at, lo, hi float64, q query) (marks int, free bool) {
	if at < f.at0 || at > f.at1 || lo < f.lo || hi > f.hi {
		return 0, false
	}
	c, last := f.column(at)*f.rows, f.row(hi)
	for r := f.row(lo); r <= last; r++ {
		ws := f.walls[f.first[c+r]:f.first[c+r+1]]
		for i := range ws {
			w := &ws[i]
			if at <= w.at0 || at >= w.at1 || hi <= w.lo || lo >= w.hi {
				continue
			}
			if q.stops(w) {
				return 0, false
			}
			// A wall in several cells counts in the first that the line enters.
			if q.passes(w) && f.row(max(w.lo, lo)) == r {
				marks++
			}
		}
	}
	return marks, true
}

// reach returns how far a line at at that starts at from may go up or down.
func (f *field) reach(at, from float64, up bool, q query) float64 {
	if up {
		return f.reachUp(at, from, q)
	}
	return f.reachDown(at, from, q)
}

func (f *field) reachUp(at, from float64, q query) float64 {
	end := f.hi
	c := f.column(at) * f.rows
	for r := f.row(from); r <= f.row(end); r++ {
		ws := f.walls[f.first[c+r]:f.first[c+r+1]]
		for i := range ws {
			if w := &ws[i]; w.at0 < at && at < w.at1 && w.hi > from && w.lo < end && q.stops(w) {
				end = max(w.lo, from)
			}
		}
	}
	return end
}

func (f *field) reachDown(at, from float64, q query) float64 {
	end := f.lo
	c := f.column(at) * f.rows
	for r := f.row(from); r >= f.row(end); r-- {
		ws := f.walls[f.first[c+r]:f.first[c+r+1]]
		for i := range ws {
			if w := &ws[i]; w.at0 < at && at < w.at1 && w.lo < from && w.hi > end && q.stops(w) {
				end = min(w.hi, from)
			}
		}
	}
	return end
}
