package place

import (
	"cmp"
	"math"
	"slices"
)

// A Side is where a label of a vertical axis is.
type Side struct {
	Right bool
	Y     float64 // its leading edge
}

// Sides splits labels, given in the order of time, onto the two sides of an axis and
// moves those of each side as [Chain] does; it returns false if it finds no way for all
// to fit. It tries to keep the sum of the weighted squares of displacement low, and is
// never worse in that, nor in the largest displacement, than putting them left and right
// in turn.
func Sides(labels []Label, gap, lo, hi float64) ([]Side, bool) {
	best, ok := newSplit(labels, inTurn(labels), gap, lo, hi)
	most := math.Inf(1)
	if ok {
		most = best.largest
	}
	for _, right := range [][]bool{earlier(labels, gap), cheapest(labels, gap)} {
		s, fits := newSplit(labels, right, gap, lo, hi)
		if fits && s.largest <= most && (!ok || s.compare(best) < 0) {
			best, ok = s, true
		}
	}
	return best.sides, ok
}

// A split is one way to use two sides.
type split struct {
	sides        []Side
	sum, largest float64 // of displacement: the sum of weighted squares, and the largest
}

// newSplit returns the split with labels moved on the given sides.
func newSplit(labels []Label, right []bool, gap, lo, hi float64) (s split, ok bool) {
	s.sides = make([]Side, len(labels))
	for _, side := range []bool{false, true} {
		var some []Label
		var indices []int
		for i, l := range labels {
			if right[i] == side {
				some, indices = append(some, l), append(indices, i)
			}
		}
		y, fits := Chain(some, gap, lo, hi)
		if !fits {
			return split{}, false
		}
		for j, i := range indices {
			s.add(labels[i], i, Side{side, y[j]})
		}
	}
	return s, true
}

// add sets label i.
func (s *split) add(l Label, i int, at Side) {
	d := at.Y - l.At
	s.sides[i] = at
	s.sum += l.weight() * d * d
	s.largest = max(s.largest, math.Abs(d))
}

// compare orders splits, the better first.
func (s split) compare(t split) int {
	return cmp.Or(cmp.Compare(s.sum, t.sum), cmp.Compare(s.largest, t.largest))
}

// inTurn returns sides for labels, left and right in turn.
func inTurn(labels []Label) []bool {
	right := make([]bool, len(labels))
	for i := range right {
		right[i] = i%2 == 1
	}
	return right
}

// earlier returns sides for labels: each goes to the side whose labels end earlier.
func earlier(labels []Label, gap float64) []bool {
	right := make([]bool, len(labels))
	ends := [2]float64{math.Inf(-1), math.Inf(-1)}
	for i, l := range labels {
		side := 0
		if ends[1] < ends[0] {
			side = 1
		}
		right[i] = side == 1
		ends[side] = max(ends[side], l.At) + l.Size + gap
	}
	return right
}

// beam is how many ways to split the labels so far cheapest follows.
const beam = 8

// cheapest returns a cheap way to split the labels. It follows the cheapest ways to split
// the labels so far, each in two: with the next label left or right.
func cheapest(labels []Label, gap float64) []bool {
	ways := []*way{{}}
	next := make([]option, 0, 2*beam)
	for _, l := range labels {
		next = next[:0]
		for _, w := range ways {
			next = append(next, w.option(l, gap, 0))
			if w.ends != [2]*pile{} { // else right is the mirror image of left
				next = append(next, w.option(l, gap, 1))
			}
		}
		slices.SortStableFunc(next, func(a, b option) int { return cmp.Compare(a.cost, b.cost) })
		ways = make([]*way, min(beam, len(next)))
		for i := range ways {
			ways[i] = next[i].take()
		}
	}
	return ways[0].right(len(labels))
}

// A way is one way to split the labels so far. Ways share what they have in common.
type way struct {
	ends   [2]*pile // the last labels of either side
	cost   float64
	side   int
	before *way // without the last label
}

// A pile is a block of labels that touch, and those before it on its side.
type pile struct {
	block
	before *pile
}

// An option is a way with one more label on a side.
type option struct {
	way  *way
	side int
	end  pile
	cost float64
}

// option returns w with l added to a side, as [Chain] does.
func (w *way) option(l Label, gap float64, side int) option {
	end := pile{block{l.At, l.weight(), l.Size + gap, 1}, w.ends[side]}
	cost := w.cost
	for b := end.before; b != nil && b.at+b.length > end.at; b = b.before {
		d := b.at + b.length - end.at
		cost += d * d * b.weight * (end.weight / (b.weight + end.weight))
		end = pile{b.join(end.block), b.before}
	}
	return option{w, side, end, cost}
}

// take returns the way that o leads to.
func (o option) take() *way {
	w := &way{o.way.ends, o.cost, o.side, o.way}
	w.ends[o.side] = &o.end
	return w
}

// right reports for each of n labels whether it is on the right.
func (w *way) right(n int) []bool {
	right := make([]bool, n)
	for i := n - 1; i >= 0; i, w = i-1, w.before {
		right[i] = w.side == 1
	}
	return right
}
