package timeline

import (
	"cmp"
	"math"
	"slices"

	"throughline/figure"
)

// Distances between things, in points.
const (
	labelGap = 6.0  // between a mark and its label
	rowGap   = 7.0  // between entries, one above the other
	sideGap  = 12.0 // between entries, side by side
)

// A spot is one way to put an entry: where its label stands relative to its mark.
type spot struct {
	x0, x1 float64 // what the entry covers
	h      float64
	markY  float64 // middle of the mark, from the top of the entry
	textY  float64 // top of the label, from the top of the entry
	textX  float64
	anchor figure.Anchor
}

// spots are the ways to put e between left and right, best first: to the right of
// its mark, to the left, and above, where there is always room.
func (e *entry) spots(left, right float64) []spot {
	ink, l := e.mark.Ink(), e.label
	up := max(l.markAt, markHeight/2) // of the mark's middle, beside a label
	h := max(up-l.markAt+l.h, up+markHeight/2)
	var all []spot
	if x := ink.X1 + labelGap; x+l.w <= right {
		all = append(all, spot{ink.X0, x + l.w, h, up, up - l.markAt, x, figure.Start})
	}
	if x := ink.X0 - labelGap; x-l.w >= left {
		all = append(all, spot{x - l.w, ink.X1, h, up, up - l.markAt, x, figure.Finish})
	}
	x := max(left, min(e.mark.Box().X0, right-l.w))
	above := spot{min(x, ink.X0), max(x+l.w, ink.X1), l.h + 3 + markHeight, l.h + 3 + markHeight/2, 0, x, figure.Start}
	return append(all, above)
}

// A shelf is the part of a lane that is taken, sorted from the top.
type shelf []figure.Box

// top is the highest place, not above floor, where a box of height h fits
// between x0 and x1.
func (s shelf) top(x0, x1, h, floor float64) float64 {
	y := floor
	for _, b := range s {
		if b.Y0 >= y+h {
			break // so do all that come
		}
		if b.X0 < x1 && x0 < b.X1 {
			y = max(y, b.Y1)
		}
	}
	return y
}

// take marks a box as taken, with some air around.
func (s *shelf) take(b figure.Box) {
	b.X0, b.X1, b.Y1 = b.X0-sideGap, b.X1+sideGap, b.Y1+rowGap
	i, _ := slices.BinarySearchFunc(*s, b.Y0, func(c figure.Box, y float64) int { return cmp.Compare(c.Y0, y) })
	*s = slices.Insert(*s, i, b)
}

// A placed entry has its spot and its top, measured from the top of the lane.
type placed struct {
	*entry
	spot spot
	y    float64
}

// pack puts the entries of one lane, which come in the order of time, each as
// high as it can stand. Entries that begin together keep their order, the earlier
// above. It returns them with the height of all.
func pack(all []*entry, left, right float64) ([]placed, float64) {
	var taken shelf
	out := make([]placed, 0, len(all))
	height, floor := 0.0, 0.0
	for i, e := range all {
		if i > 0 && e.starts != all[i-1].starts {
			floor = 0
		}
		best := placed{y: math.Inf(1)}
		for _, s := range e.spots(left, right) {
			if y := taken.top(s.x0, s.x1, s.h+rowGap, floor); y+s.h < best.y+best.spot.h {
				best = placed{e, s, y}
			}
		}
		floor = best.y
		bottom := best.y + best.spot.h
		taken.take(figure.Box{X0: best.spot.x0, X1: best.spot.x1, Y0: best.y, Y1: bottom})
		out = append(out, best)
		height = max(height, bottom)
	}
	return out, height
}
