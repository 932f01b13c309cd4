package place_test

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/timeline/internal/place"
)

var wide = place.Room{Lo: 0, Hi: 1600, Gap: 10, Stem: 3}

// at makes labels of one size.
func at(size float64, at ...float64) []place.Label {
	labels := make([]place.Label, len(at))
	for i, x := range at {
		labels[i] = place.Label{At: x, Size: size}
	}
	return labels
}

func TestFlags(t *testing.T) {
	tests := []struct {
		name   string
		labels []place.Label
		rows   int
		want   []place.Flag // nil if they do not fit
	}{
		{"none", nil, 3, []place.Flag{}},
		{"sparse", at(100, 0, 200, 400), 3, []place.Flag{{0, 0}, {200, 0}, {400, 0}}},
		{"staircase", at(100, 0, 20, 40, 500), 3, []place.Flag{{0, 2}, {20, 1}, {40, 0}, {500, 0}}},
		{"one stem", at(100, 50, 50, 50), 3, []place.Flag{{50, 2}, {50, 1}, {50, 0}}},
		{"stems apart", at(100, 50, 51), 3, []place.Flag{{49, 1}, {52, 0}}},
		{"a row of two", at(100, 50, 50), 1, []place.Flag{{0, 0}, {110, 0}}},
		{"right edge", at(100, 1590, 1600), 2, []place.Flag{{1497, 1}, {1500, 0}}},
		{
			"wide above narrow",
			[]place.Label{{At: 0, Size: 180}, {At: 170, Size: 30}, {At: 210, Size: 50}},
			2,
			[]place.Flag{{0, 1}, {170, 0}, {210, 0}},
		},
		{"no room", at(900, 0, 1), 1, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := place.Flags(tt.labels, tt.rows, wide)
			same := func(a, b place.Flag) bool { return a.Row == b.Row && math.Abs(a.X-b.X) < 1e-9 }
			if ok != (tt.want != nil) || ok && !slices.EqualFunc(got, tt.want, same) {
				t.Errorf("Flags() = %v, %v, want %v", got, ok, tt.want)
			}
		})
	}
}

// randomFlags makes up labels, many of them close together, some tied.
func randomFlags(r *rand.Rand) []place.Label {
	labels := make([]place.Label, r.IntN(60))
	for i := range labels {
		x := 1600 * r.Float64()
		if r.IntN(3) > 0 {
			x = 1600 * math.Pow(r.Float64(), 4)
		}
		if i > 0 && r.IntN(5) == 0 {
			x = labels[i-1].At
		}
		labels[i] = place.Label{At: x, Size: 20 + 160*r.Float64(), Weight: float64(r.IntN(3))}
	}
	slices.SortFunc(labels, func(a, b place.Label) int { return cmp.Compare(a.At, b.At) })
	return labels
}

func TestFlagsCrossNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	fit := 0
	for range 3000 {
		labels, rows := randomFlags(r), 1+r.IntN(8)
		flags, ok := place.Flags(labels, rows, wide)
		if !ok {
			continue
		}
		fit++
		for i, f := range flags {
			if f.Row < 0 || f.Row >= rows || f.X < -1e-6 || f.X+labels[i].Size > 1600+1e-6 {
				t.Fatalf("label %d is outside: %v", i, f)
			}
			for j := range i {
				checkFlags(t, labels, flags, j, i)
			}
		}
		if t.Failed() {
			t.Fatal(labels, rows, flags)
		}
	}
	if fit < 1000 {
		t.Errorf("only %d instances fit", fit)
	}
}

// checkFlags tests flag i against j, which comes before it.
func checkFlags(t *testing.T, labels []place.Label, flags []place.Flag, j, i int) {
	t.Helper()
	const eps = 1e-9
	before, f := flags[j], flags[i]
	end := before.X + labels[j].Size
	switch {
	case f.X < before.X-eps:
		t.Errorf("lines to %d and %d cross", j, i)
	case labels[i].At != labels[j].At && f.X < before.X+wide.Stem-eps:
		t.Errorf("stems %d and %d are too close", j, i)
	case f.Row == before.Row && f.X < end+wide.Gap-eps:
		t.Errorf("labels %d and %d overlap", j, i)
	case f.Row > before.Row && f.X < end+wide.Gap-eps: // its stem passes the row of j
		t.Errorf("stem %d crosses label %d", i, j)
	case f.Row < before.Row && f.X < before.X-eps: // the stem of j passes the row of i
		t.Errorf("stem %d crosses label %d", j, i)
	}
}

func TestFlagsShareStems(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 1000 {
		labels := randomFlags(r)
		flags, ok := place.Flags(labels, 60, wide)
		for i := 1; ok && i < len(flags); i++ {
			tie := labels[i].At == labels[i-1].At && flags[i].Row == flags[i-1].Row-1
			if tie && math.Abs(flags[i].X-flags[i-1].X) > 1e-9 {
				t.Fatalf("labels %d and %d are tied, but stand at %v and %v", i-1, i, flags[i-1], flags[i])
			}
		}
	}
}

// TestFewestRowsIsFewest compares with all ways to set few labels at integers.
func TestFewestRowsIsFewest(t *testing.T) {
	room := place.Room{Lo: 0, Hi: 14, Gap: 1, Stem: 1}
	r := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		labels := make([]place.Label, 1+r.IntN(4))
		for i := range labels {
			labels[i] = place.Label{At: float64(r.IntN(10)), Size: float64(1 + r.IntN(4))}
		}
		slices.SortFunc(labels, func(a, b place.Label) int { return cmp.Compare(a.At, b.At) })
		limit := float64(r.IntN(4))
		want := fewest(labels, room, limit, nil)
		got, flags, ok := place.FewestRows(labels, 9, limit, room)
		if ok != (want < 9) || ok && got != want {
			t.Fatalf("FewestRows(%v, %v) = %d, %v, want %d", labels, limit, got, flags, want)
		}
		if ok && place.Displacement(labels, flags, room) > limit+1e-9 {
			t.Fatalf("FewestRows(%v, %v) moves further: %v", labels, limit, flags)
		}
	}
}

// fewest returns the least number of rows of labels if the first of them stand at x.
func fewest(labels []place.Label, room place.Room, limit float64, x []float64) int {
	i := len(x)
	if i == len(labels) {
		return rowsOf(labels, room, x)
	}
	best := 9
	for v := max(0, labels[i].At-limit); v <= min(labels[i].At+limit, room.Hi-labels[i].Size); v++ {
		best = min(best, fewest(labels, room, limit, append(slices.Clip(x), v)))
	}
	return best
}

// rowsOf returns how many rows labels at x need, 9 if stems are too near.
func rowsOf(labels []place.Label, room place.Room, x []float64) int {
	rows, group, end := 0, 0, math.Inf(-1)
	for i := range x {
		near := i > 0 && x[i] < x[i-1]+room.Stem
		tie := i > 0 && labels[i].At == labels[i-1].At && x[i] == x[i-1]
		if x[i] >= end+room.Gap {
			group = 0
		} else if near && !tie {
			return 9
		}
		group++
		rows, end = max(rows, group), max(end, x[i]+labels[i].Size)
	}
	return rows
}

// hard returns the hard case of the notes on placement: 60 events in eighteen months, 48
// of them in the last three days. It returns what is on the panel of the three days.
func hard(r *rand.Rand) []place.Label {
	x := make([]float64, 48)
	for i := range x {
		x[i] = 1600 * r.Float64()
	}
	slices.Sort(x)
	return at(180, x...)
}

// TestFlagsNeedFewerRows compares with rows where labels may not move, each label in
// the first that is free, as most programs set them.
func TestFlagsNeedFewerRows(t *testing.T) {
	const runs = 100
	r := rand.New(rand.NewPCG(5, 6))
	still, near, far := 0, 0, 0
	for range runs {
		labels := hard(r)
		still += rowsWithoutMoving(labels)
		rows90, _, ok90 := place.FewestRows(labels, 20, 90, wide)
		rows180, _, ok180 := place.FewestRows(labels, 20, 180, wide)
		if !ok90 || !ok180 {
			t.Fatal("twenty rows do not suffice")
		}
		near, far = near+rows90, far+rows180
	}
	t.Logf("rows: %d without moving, %d moving by 90, %d by 180 (sum of %d runs)", still, near, far, runs)
	if near >= still || far > near {
		t.Errorf("rows: %d without moving, %d moving by 90, %d by 180", still, near, far)
	}
}

// rowsWithoutMoving returns how many rows first fit takes.
func rowsWithoutMoving(labels []place.Label) int {
	var ends []float64
	for _, l := range labels {
		x := min(l.At, wide.Hi-l.Size)
		i := slices.IndexFunc(ends, func(end float64) bool { return end+wide.Gap <= x })
		if i < 0 {
			i, ends = len(ends), append(ends, 0)
		}
		ends[i] = x + l.Size
	}
	return len(ends)
}
