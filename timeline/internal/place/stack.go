package place

import (
	"cmp"
	"math"
	"slices"
)

// A Spot is one way to put an entry: what it covers from left to right, and its
// height.
type Spot struct{ X0, X1, H float64 }

// Gaps are the distances between entries: Side beside one another, Row one above
// the other.
type Gaps struct{ Side, Row float64 }

// A Placed is where an entry is.
type Placed struct {
	Spot int     // which of its spots; −1 if it has no place
	Y    float64 // its top, from the top of the lane down
}

// nowhere is the Placed of an entry that has no place.
var nowhere = Placed{Spot: -1, Y: math.Inf(1)}

// A box is a place that is taken.
type box struct{ x0, x1, y0, y1 float64 }

// meets reports whether b and s are too near each other from side to side.
func (b box) meets(s Spot, side float64) bool {
	return b.x0-side < s.X1 && s.X0 < b.x1+side
}

// Stack puts entries, given in the order of time, each at the highest place where it
// touches no earlier one, and returns the height of all. An entry takes the spot with the
// highest bottom edge; in a tie, the first. If same[i], the entry i begins together with
// the one before and stands no higher; same may be nil.
//
// It takes n log n steps as long as entries stand in the order of their dates: no spot
// ends left of where an earlier entry begins. For entries out of order it looks at all
// that are placed, and where there are too many of both it leaves some holes unused.
func Stack(entries [][]Spot, gap Gaps, same []bool) (placed []Placed, height float64) {
	s := stack{gap: gap, profile: newProfile(), start: math.Inf(-1)}
	floor := 0.0
	for i, spots := range entries {
		if i >= len(same) || !same[i] {
			floor = 0
		}
		at := s.best(spots, floor)
		placed = append(placed, at)
		if at.Spot < 0 {
			continue
		}
		s.take(spots[at.Spot], at.Y)
		floor = at.Y
		height = max(height, at.Y+spots[at.Spot].H)
	}
	return placed, height
}

// patience is how many boxes Stack looks at for entries out of order.
const patience = 1 << 22

// A stack is a lane that fills.
type stack struct {
	gap     Gaps
	profile *profile
	boxes   []box
	near    []box   // memory that is reused
	start   float64 // where the last of the boxes begins
	looked  int     // number of boxes looked at one by one
}

// best returns where the entry with these spots stands.
func (s *stack) best(spots []Spot, floor float64) Placed {
	best, bottom := nowhere, math.Inf(1)
	for i, spot := range spots {
		if y := s.top(spot, floor, bottom-spot.H); y+spot.H < bottom {
			best, bottom = Placed{i, y}, y+spot.H
		}
	}
	return best
}

// top returns the highest place for a spot, if it is above limit.
func (s *stack) top(spot Spot, floor, limit float64) float64 {
	if spot.X1 <= s.start-s.gap.Side && s.looked < patience {
		s.looked += len(s.boxes)
		return s.look(spot, floor)
	}
	return s.profile.top(spot.X0, spot.H+s.gap.Row, floor, limit)
}

// look is top for a spot that may have boxes on its right.
func (s *stack) look(spot Spot, floor float64) float64 {
	near := s.near[:0]
	for _, b := range s.boxes {
		if b.meets(spot, s.gap.Side) {
			near = append(near, b)
		}
	}
	s.near = near
	slices.SortFunc(near, func(a, b box) int { return cmp.Compare(a.y0, b.y0) })
	return hole(near, spot, s.gap, floor)
}

// hole returns the highest place for s, not above floor, between boxes that are sorted
// from the top.
func hole(boxes []box, s Spot, gap Gaps, floor float64) float64 {
	y := floor
	for _, b := range boxes {
		if b.y0 >= y+(s.H+gap.Row) {
			break // and so do all that follow
		}
		if b.meets(s, gap.Side) {
			y = max(y, b.y1+gap.Row)
		}
	}
	return y
}

// take marks a place as taken.
func (s *stack) take(spot Spot, y float64) {
	s.boxes = append(s.boxes, box{spot.X0, spot.X1, y, y + spot.H})
	s.profile.raise(y, y+spot.H+s.gap.Row, spot.X1+s.gap.Side)
	s.start = max(s.start, spot.X0)
}
