package timeline

import (
	"math"

	"throughline/figure"
)

// Distances between things, in points.
const (
	labelGap = 6.0 // between a mark and its label
	rowGap   = 7.0 // between entries, one above the other
	sideGap  = 12.0
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

// A skyline is how far down each point of the width is taken.
type skyline struct {
	left  float64
	below []float64
}

func newSkyline(left, right float64) *skyline {
	return &skyline{left, make([]float64, int(math.Ceil(right-left))+1)}
}

// columns are the points that a stretch covers, with some air on both sides.
func (s *skyline) columns(x0, x1 float64) []float64 {
	from := int(math.Floor(x0 - sideGap/2 - s.left))
	to := int(math.Ceil(x1 + sideGap/2 - s.left))
	return s.below[max(0, from):max(0, min(len(s.below), to))]
}

// top is the highest place for something that covers a stretch.
func (s *skyline) top(x0, x1 float64) float64 {
	y := 0.0
	for _, b := range s.columns(x0, x1) {
		y = max(y, b)
	}
	return y
}

// take marks a stretch as taken down to y.
func (s *skyline) take(x0, x1, y float64) {
	cols := s.columns(x0, x1)
	for i := range cols {
		cols[i] = y
	}
}

// A placed entry has its spot and its top, measured from the top of the lane.
type placed struct {
	*entry
	spot spot
	y    float64
}

// pack puts the entries of one lane, which come in the order of time, each as
// high as it can stand. Entries over the same place keep their order, the earlier
// above. It returns them with the height of all.
func pack(all []*entry, left, right float64) ([]placed, float64) {
	line := newSkyline(left, right)
	out := make([]placed, 0, len(all))
	height := 0.0
	for _, e := range all {
		best := placed{y: math.Inf(1)}
		for _, s := range e.spots(left, right) {
			if y := line.top(s.x0, s.x1); y+s.h < best.y+best.spot.h {
				best = placed{e, s, y}
			}
		}
		bottom := best.y + best.spot.h
		line.take(best.spot.x0, best.spot.x1, bottom+rowGap)
		out = append(out, best)
		height = max(height, bottom)
	}
	return out, height
}
