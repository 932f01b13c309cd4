package timeline

import (
	"cmp"
	"math"
	"slices"

	"throughline/figure"
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

// pack puts the entries of one lane, which come in the order of time, each as
// high as it can stand. Entries that begin together keep their order, the earlier
// above. It returns the height of all.
func pack(all []*entry, left, right float64) float64 {
	var taken shelf
	height, floor := 0.0, 0.0
	for i, e := range all {
		if i > 0 && (e.item == nil || all[i-1].item == nil || e.starts != all[i-1].starts) {
			floor = 0
		}
		e.y = math.Inf(1)
		for _, s := range e.spots(left, right) {
			if y := taken.top(s.x0, s.x1, s.h+rowGap, floor); y+s.h < e.y+e.spot.h {
				e.spot, e.y = s, y
			}
		}
		floor = e.y
		bottom := e.y + e.spot.h
		taken.take(figure.Box{X0: e.spot.x0, X1: e.spot.x1, Y0: e.y, Y1: bottom})
		height = max(height, bottom)
	}
	return height
}
