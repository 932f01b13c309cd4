package place

import (
	"cmp"
	"slices"
)

// Within puts as many entries as it can into a lane of the given height. It takes
// them in order, a list of their indices with the most important first; each stands
// at the highest place where it touches none before it, by the rule of [Stack], or
// nowhere if that is too low.
func Within(entries [][]Spot, order []int, height float64, gap Gaps) []Placed {
	placed := slices.Repeat([]Placed{nowhere}, len(entries))
	var s shelf
	for _, i := range order {
		at := s.best(entries[i], height, gap)
		if placed[i] = at; at.Spot >= 0 {
			s.take(entries[i][at.Spot], at.Y)
		}
	}
	return placed
}

// A shelf is the boxes of a lane, sorted from the top.
type shelf []box

// best is where the entry with these spots stands above limit.
func (s shelf) best(spots []Spot, limit float64, gap Gaps) Placed {
	best, bottom := nowhere, limit
	for i, spot := range spots {
		y := hole(s, spot, gap, 0)
		if y+spot.H < bottom || best.Spot < 0 && y+spot.H <= limit {
			best, bottom = Placed{i, y}, y+spot.H
		}
	}
	return best
}

// take marks a place as taken.
func (s *shelf) take(spot Spot, y float64) {
	b := box{spot.X0, spot.X1, y, y + spot.H}
	i, _ := slices.BinarySearchFunc(*s, y, func(b box, y float64) int { return cmp.Compare(b.y0, y) })
	*s = slices.Insert(*s, i, b)
}
