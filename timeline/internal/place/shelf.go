package place

import (
	"cmp"
	"slices"
)

// A Shelf is a lane of a given height that is filled in any order, the important entries
// first. The zero Gap means no gap.
type Shelf struct {
	Height float64
	Gap    Gaps

	boxes []box // that are taken, sorted from the top
}

// Put returns the highest place where an entry touches none before it, by the rule of
// [Stack], and takes it; or nowhere if that place is too low.
func (s *Shelf) Put(spots []Spot) Placed {
	best, bottom := nowhere, s.Height
	for i, spot := range spots {
		y := hole(s.boxes, spot, s.Gap, 0)
		if y+spot.H < bottom || best.Spot < 0 && y+spot.H <= s.Height {
			best, bottom = Placed{i, y}, y+spot.H
		}
	}
	if best.Spot >= 0 {
		s.take(spots[best.Spot], best.Y)
	}
	return best
}

// take marks a place as taken.
func (s *Shelf) take(spot Spot, y float64) {
	b := box{spot.X0, spot.X1, y, y + spot.H}
	i, _ := slices.BinarySearchFunc(s.boxes, y, func(b box, y float64) int { return cmp.Compare(b.y0, y) })
	s.boxes = slices.Insert(s.boxes, i, b)
}
