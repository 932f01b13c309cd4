package place_test

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/timeline/internal/place"
)

// split returns the labels of one side and their positions.
func split(labels []place.Label, sides []place.Side, right bool) (some []place.Label, y []float64) {
	for i, s := range sides {
		if s.Right == right {
			some, y = append(some, labels[i]), append(y, s.Y)
		}
	}
	return some, y
}

// spread returns the sum of weighted squares and the largest of displacements.
func spread(labels []place.Label, y []float64) (sum, largest float64) {
	for i, v := range y {
		largest = max(largest, math.Abs(v-labels[i].At))
	}
	return cost(labels, y), largest
}

// inTurn puts labels left and right in turn.
func inTurn(in instance) (sum, largest float64, ok bool) {
	ok = true
	for side := range 2 {
		var some []place.Label
		for i := side; i < len(in.labels); i += 2 {
			some = append(some, in.labels[i])
		}
		y, fits := place.Chain(some, in.gap, in.lo, in.hi)
		s, l := spread(some, y)
		sum, largest, ok = sum+s, max(largest, l), ok && fits
	}
	return sum, largest, ok
}

func TestSidesAreNotWorseThanInTurn(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	better, fit := 0, 0
	for range 5000 {
		in := newInstance(r)
		in.hi = in.lo + (in.hi-in.lo)/1.6
		turnSum, turnLargest, turnOK := inTurn(in)
		sides, ok := place.Sides(in.labels, in.gap, in.lo, in.hi)
		if !ok {
			if turnOK {
				t.Fatalf("Sides(%+v) does not fit", in)
			}
			continue
		}
		fit++
		sum, largest := 0.0, 0.0
		for _, right := range []bool{false, true} {
			some, y := split(in.labels, sides, right)
			instance{some, in.gap, in.lo, in.hi}.checkFeasible(t, y)
			s, l := spread(some, y)
			sum, largest = sum+s, max(largest, l)
		}
		if turnOK && (sum > turnSum*(1+1e-9) || largest > turnLargest*(1+1e-9)) || t.Failed() {
			t.Fatalf("Sides(%+v) moves labels by %v, at most %v; in turn by %v, at most %v", in, sum, largest, turnSum, turnLargest)
		}
		if !turnOK || sum < 0.99*turnSum {
			better++
		}
	}
	if t.Logf("better than in turn: %d of %d", better, fit); better < fit/4 {
		t.Errorf("better than in turn: only %d of %d", better, fit)
	}
}

// TestSidesAreNearlyOptimal compares with all ways to split a few labels.
func TestSidesAreNearlyOptimal(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	got, want := 0.0, 0.0
	for range 300 {
		labels := make([]place.Label, 10)
		for i := range labels {
			labels[i] = place.Label{At: 60 * r.Float64(), Size: 5 + 15*r.Float64()}
		}
		slices.SortFunc(labels, func(a, b place.Label) int { return cmp.Compare(a.At, b.At) })
		sides, _ := place.Sides(labels, 2, math.Inf(-1), math.Inf(1))
		best := math.Inf(1)
		for mask := range 1 << 9 {
			best = min(best, costOf(labels, func(i int) bool { return mask>>i&1 == 1 }))
		}
		got, want = got+costOf(labels, func(i int) bool { return sides[i].Right }), want+best
	}
	if t.Logf("cost is %.3f of the least", got/want); got > 1.05*want {
		t.Errorf("cost of all is %v, the least is %v", got, want)
	}
}

// costOf returns what a split costs.
func costOf(labels []place.Label, right func(int) bool) (sum float64) {
	for _, side := range []bool{false, true} {
		var some []place.Label
		for i, l := range labels {
			if right(i) == side {
				some = append(some, l)
			}
		}
		y, _ := place.Chain(some, 2, math.Inf(-1), math.Inf(1))
		sum += cost(some, y)
	}
	return sum
}

func TestSidesOfFew(t *testing.T) {
	for n := range 3 {
		sides, ok := place.Sides(slices.Repeat([]place.Label{{At: 5, Size: 2}}, n), 1, 0, 10)
		if !ok || len(sides) != n {
			t.Fatalf("Sides of %d = %v, %v", n, sides, ok)
		}
		for i, s := range sides {
			if s != (place.Side{Right: i == 1, Y: 5}) {
				t.Errorf("label %d of %d is at %v", i, n, s)
			}
		}
	}
	if sides, ok := place.Sides(at(5, 1, 1, 1), 1, 0, 9); ok {
		t.Errorf("Sides() = %v, want no room", sides)
	}
}

// cost returns what Chain minimises.
func cost(labels []place.Label, y []float64) float64 {
	sum := 0.0
	for i, v := range y {
		sum += weight(labels[i]) * (v - labels[i].At) * (v - labels[i].At)
	}
	return sum
}

// at makes labels of one size.
func at(size float64, at ...float64) []place.Label {
	labels := make([]place.Label, len(at))
	for i, x := range at {
		labels[i] = place.Label{At: x, Size: size}
	}
	return labels
}
