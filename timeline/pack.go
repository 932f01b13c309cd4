package timeline

import (
	"cmp"
	"slices"

	"throughline/figure"
	"throughline/timeline/place"
)

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

// stack puts the entries of one lane, which come in the order of time, each as
// high as it can stand. Entries that begin together keep their order, the earlier
// above. It returns the height of all.
func (n *panel) stack(all []*entry) float64 {
	spots := make([][]spot, len(all))
	choices := make([][]place.Spot, len(all))
	same := make([]bool, len(all))
	for i, e := range all {
		spots[i] = n.spots(e)
		for _, s := range spots[i] {
			choices[i] = append(choices[i], place.Spot{X0: s.x0, X1: s.x1, H: s.h})
		}
		same[i] = i > 0 && e.item != nil && all[i-1].item != nil && e.starts == all[i-1].starts
	}
	placed, height := place.Stack(choices, place.Gaps{Side: sideGap, Row: rowGap + n.plan.gap}, same)
	for i, e := range all {
		e.spot, e.y = spots[i][placed[i].Spot], placed[i].Y
	}
	return height
}

// spots are the ways to put e into the panel.
func (n *panel) spots(e *entry) []spot {
	var avoid signs
	for _, w := range n.insets {
		avoid = append(avoid, w.at)
	}
	return e.spots(n.left, n.right, avoid)
}
