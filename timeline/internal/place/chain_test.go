package place_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/timeline/internal/place"
)

func TestChain(t *testing.T) {
	inf := math.Inf(1)
	tests := []struct {
		name   string
		at     []float64 // of labels of size 2, with a gap of 1
		lo, hi float64
		want   []float64 // nil if they do not fit
	}{
		{"none", nil, 0, 10, []float64{}},
		{"one", []float64{4}, 0, 10, []float64{4}},
		{"apart", []float64{1, 4, 8}, 0, 10, []float64{1, 4, 8}},
		{"tie", []float64{4, 4}, 0, 10, []float64{2.5, 5.5}},
		{"three at once", []float64{5, 5, 5}, -inf, inf, []float64{2, 5, 8}},
		{"first limit", []float64{0, 1}, 0, 10, []float64{0, 3}},
		{"last limit", []float64{9, 9}, 0, 10, []float64{5, 8}},
		{"exact fit", []float64{7, 7, 7}, 0, 8, []float64{0, 3, 6}},
		{"no room", []float64{7, 7, 7}, 0, 7.5, nil},
		{"one too many for a point", []float64{0}, 0, 0, nil},
		{"wrong order", []float64{6, 0}, 0, 10, []float64{1.5, 4.5}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			labels := make([]place.Label, len(tt.at))
			for i, at := range tt.at {
				labels[i] = place.Label{At: at, Size: 2}
			}
			got, ok := place.Chain(labels, 1, tt.lo, tt.hi)
			if ok != (tt.want != nil) || !slices.Equal(got, tt.want) {
				t.Errorf("Chain(%v) = %v, %v, want %v", tt.at, got, ok, tt.want)
			}
		})
	}
}

// An instance is a random call of Chain.
type instance struct {
	labels      []place.Label
	gap, lo, hi float64
}

// newInstance makes up labels, some tied, some heavy, that may fit tightly, at
// any offset.
func newInstance(r *rand.Rand) instance {
	in := instance{gap: float64(r.IntN(3)) / 2}
	offset := []float64{0, -300, 1e4, 1e7}[r.IntN(4)]
	width := 5 + 100*r.Float64()
	total, at := 0.0, offset
	for range r.IntN(30) {
		if r.IntN(3) > 0 {
			at += r.ExpFloat64() * width / 10
		}
		l := place.Label{At: at, Size: 5 * r.Float64(), Weight: float64(r.IntN(4))}
		if r.IntN(20) == 0 {
			l.Weight = 1e6
		}
		in.labels = append(in.labels, l)
		total += l.Size + in.gap
	}
	in.lo = offset - 10*r.Float64()
	in.hi = in.lo + total*(0.95+r.Float64()*float64(r.IntN(4)))
	return in
}

func TestChainIsOptimal(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	fit := 0
	for range 20_000 {
		in := newInstance(r)
		y, ok := place.Chain(in.labels, in.gap, in.lo, in.hi)
		if !ok {
			continue
		}
		fit++
		in.checkFeasible(t, y)
		in.checkMultipliers(t, y)
		if t.Failed() {
			t.Fatalf("instance %+v: %v", in, y)
		}
	}
	if fit < 10_000 {
		t.Errorf("only %d instances fit", fit)
	}
}

// checkFeasible tests the constraints.
func (in instance) checkFeasible(t *testing.T, y []float64) {
	t.Helper()
	for i, l := range in.labels {
		if y[i] < in.lo-1e-8 || y[i]+l.Size > in.hi+1e-8 {
			t.Errorf("label %d at %v is outside %v..%v", i, y[i], in.lo, in.hi)
		}
		if i > 0 && y[i]-(y[i-1]+in.labels[i-1].Size+in.gap) < -1e-9 {
			t.Errorf("label %d at %v overlaps the one before", i, y[i])
		}
	}
}

// checkMultipliers tests the conditions of Karush, Kuhn and Tucker, which prove an
// optimum of a convex problem: the forces between labels that touch are never a
// pull, and those on each run of touching labels balance.
func (in instance) checkMultipliers(t *testing.T, y []float64) {
	t.Helper()
	const touch = 1e-7
	from := 0
	for i, l := range in.labels {
		atEnd := i+1 == len(y)
		if !atEnd && y[i]+l.Size+in.gap >= y[i+1]-touch {
			continue
		}
		first := from == 0 && y[0] <= in.lo+touch
		last := atEnd && y[i]+l.Size >= in.hi-touch
		in.checkRun(t, y, from, i+1, first, last)
		from = i + 1
	}
}

// checkRun tests the forces in a run of touching labels, which may lean on the
// first limit, on the last, or on both.
func (in instance) checkRun(t *testing.T, y []float64, from, to int, first, last bool) {
	t.Helper()
	scale, sum := 1.0, 0.0
	pushes := make([]float64, 0, to-from+1) // on what comes next, if nothing pushes the first
	for i := from; i < to; i++ {
		w := weight(in.labels[i])
		pushes = append(pushes, sum)
		sum -= w * (y[i] - in.labels[i].At)
		scale = max(scale, w*math.Abs(y[i]-in.labels[i].At), w)
	}
	pushes = append(pushes, sum)
	base := 0.0 // push of the first limit
	switch {
	case first && last:
		base = max(0, -slices.Min(pushes))
	case first:
		base = -sum
	case !last && math.Abs(sum) > 1e-6*scale:
		t.Errorf("forces on labels %d to %d do not balance: %v", from, to-1, sum)
	}
	if base+slices.Min(pushes) < -1e-6*scale {
		t.Errorf("labels %d to %d pull one another: %v", from, to-1, pushes)
	}
}

// weight returns the Weight of l, or 1 if none is set.
func weight(l place.Label) float64 {
	if l.Weight == 0 {
		return 1
	}
	return l.Weight
}

func TestChainLeavesWhatFits(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		in := newInstance(r)
		y, ok := place.Chain(in.labels, in.gap, math.Inf(-1), math.Inf(1))
		if !ok {
			t.Fatal("infinite room does not suffice")
		}
		for i := range y {
			in.labels[i].At = y[i]
		}
		again, _ := place.Chain(in.labels, in.gap, math.Inf(-1), math.Inf(1))
		for i := range y {
			if math.Abs(y[i]-again[i]) > 1e-8 {
				t.Fatalf("label %d moves from %v to %v", i, y[i], again[i])
			}
		}
	}
}
