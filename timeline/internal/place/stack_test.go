package place_test

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/timeline/internal/place"
)

// newEntries makes up n entries as a lane has them: from left to right, with labels
// to the right, to the left and above, of one to six lines. Every jump-th is out of
// order.
func newEntries(r *rand.Rand, n, jump int, width float64) (entries [][]place.Spot, same []bool) {
	marks := make([]float64, n)
	for i := range marks {
		marks[i] = math.Floor(r.Float64() * width)
		if i > 0 && r.IntN(5) == 0 {
			marks[i] = marks[i-1]
		}
	}
	slices.Sort(marks)
	for i, x := range marks {
		if jump > 0 && i%jump == jump-1 {
			x = 0
		}
		w, h := 40+140*r.Float64(), 12+12*float64(r.IntN(6))
		bar := 9 + max(0, 100*(r.Float64()-0.8))
		var spots []place.Spot
		if x+bar+6+w <= width {
			spots = append(spots, place.Spot{X0: x, X1: x + bar + 6 + w, H: h})
		}
		if x-6-w >= 0 {
			spots = append(spots, place.Spot{X0: x - 6 - w, X1: x + bar, H: h})
		}
		left := max(0, min(x, width-w))
		spots = append(spots, place.Spot{X0: min(left, x), X1: max(left+w, x+bar), H: h + 12})
		entries = append(entries, spots)
		same = append(same, i > 0 && x == marks[i-1])
	}
	return entries, same
}

var gaps = place.Gaps{Side: 12, Row: 7}

// firstFit follows the rule of Stack, one box at a time.
func firstFit(entries [][]place.Spot, same []bool) (placed []place.Placed, height float64) {
	var boxes []area
	floor := 0.0
	for i, spots := range entries {
		if !same[i] {
			floor = 0
		}
		best, bottom := place.Placed{Spot: -1}, math.Inf(1)
		for j, s := range spots {
			if y := highest(boxes, s, floor); y+s.H < bottom {
				best, bottom = place.Placed{Spot: j, Y: y}, y+s.H
			}
		}
		placed = append(placed, best)
		boxes = append(boxes, newArea(spots[best.Spot], best.Y))
		slices.SortFunc(boxes, func(a, b area) int { return cmp.Compare(a.y0, b.y0) })
		floor, height = best.Y, max(height, bottom)
	}
	return placed, height
}

// An area is what an entry covers.
type area struct{ x0, x1, y0, y1 float64 }

func newArea(s place.Spot, y float64) area { return area{s.X0, s.X1, y, y + s.H} }

// near reports whether two areas overlap or are closer than the gaps, except for
// rounding errors.
func (a area) near(b area) bool {
	const eps = 1e-9
	return a.x0-gaps.Side < b.x1-eps && b.x0 < a.x1+gaps.Side-eps && a.y0-gaps.Row < b.y1-eps && b.y0 < a.y1+gaps.Row-eps
}

func highest(boxes []area, s place.Spot, floor float64) float64 {
	y := floor
	for _, b := range boxes {
		if b.y0 < y+s.H+gaps.Row && b.x0-gaps.Side < s.X1 && s.X0 < b.x1+gaps.Side {
			y = max(y, b.y1+gaps.Row)
		}
	}
	return y
}

func TestStackIsFirstFit(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		entries, same := newEntries(r, r.IntN(150), r.IntN(5), 100+1000*r.Float64())
		got, height := place.Stack(entries, gaps, same)
		want, wantHeight := firstFit(entries, same)
		if math.Abs(height-wantHeight) > 1e-9 {
			t.Fatalf("height %v, want %v", height, wantHeight)
		}
		for i := range got {
			if got[i].Spot != want[i].Spot || math.Abs(got[i].Y-want[i].Y) > 1e-9 {
				t.Fatalf("entry %d of %d stands at %v, want %v", i, len(entries), got[i], want[i])
			}
		}
	}
}

func TestStackOverlapsNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, n := range []int{0, 1, 300, 20_000} {
		for _, jump := range []int{0, 1, 7} {
			entries, same := newEntries(r, n, jump, 1200)
			placed, height := place.Stack(entries, gaps, same)
			checkApart(t, entries, placed, height)
			for i := 1; i < n; i++ {
				if same[i] && placed[i].Y < placed[i-1].Y {
					t.Errorf("n=%d: entry %d stands above the one that begins with it", n, i)
				}
			}
		}
	}
}

// checkApart sweeps over the areas from the top: few are beside one another.
func checkApart(t *testing.T, entries [][]place.Spot, placed []place.Placed, height float64) {
	t.Helper()
	var all []area
	for i, p := range placed {
		if p.Spot < 0 {
			continue
		}
		a := newArea(entries[i][p.Spot], p.Y)
		if all = append(all, a); a.y0 < 0 || a.y1 > height {
			t.Errorf("entry %d from %v to %v is outside the height %v", i, a.y0, a.y1, height)
		}
	}
	slices.SortFunc(all, func(a, b area) int { return cmp.Compare(a.y0, b.y0) })
	var beside []area
	for _, a := range all {
		beside = slices.DeleteFunc(beside, func(b area) bool { return b.y1+gaps.Row <= a.y0 })
		for _, b := range beside {
			if a.near(b) {
				t.Fatalf("%v overlaps %v", a, b)
			}
		}
		beside = append(beside, a)
	}
}

func TestStackUsesHoles(t *testing.T) {
	entries := [][]place.Spot{
		{{0, 100, 20}},
		{{10, 300, 20}},
		{{20, 60, 20}},
		{{112, 200, 20}}, // beside the first
		{},
		{{150, 400, 60}, {80, 200, 10}}, // below the second
	}
	got, height := place.Stack(entries, gaps, nil)
	want := []float64{0, 27, 54, 0, math.Inf(1), 54}
	for i, p := range got {
		if p.Y != want[i] {
			t.Errorf("entry %d at %v, want %v", i, p.Y, want[i])
		}
	}
	if got[4].Spot != -1 || got[5].Spot != 1 || height != 74 {
		t.Errorf("Stack() = %v, %v", got, height)
	}
}

func TestShelfKeepsItsHeight(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		entries, _ := newEntries(r, 1+r.IntN(200), 0, 800)
		order := r.Perm(len(entries))
		placed := fill(entries, order, 150)
		checkApart(t, entries, placed, 150)
		if placed[order[0]].Spot < 0 {
			t.Fatal("the most important entry is left out")
		}
		checkNoRoom(t, entries, placed, order)
	}
}

// fill puts entries onto a shelf in order.
func fill(entries [][]place.Spot, order []int, height float64) []place.Placed {
	placed := make([]place.Placed, len(entries))
	shelf := place.Shelf{Height: height, Gap: gaps}
	for _, i := range order {
		placed[i] = shelf.Put(entries[i])
	}
	return placed
}

// checkNoRoom tests that what is left out does not fit beside what is more important.
func checkNoRoom(t *testing.T, entries [][]place.Spot, placed []place.Placed, order []int) {
	t.Helper()
	var boxes []area
	for _, i := range order {
		if p := placed[i]; p.Spot >= 0 {
			boxes = append(boxes, newArea(entries[i][p.Spot], p.Y))
			slices.SortFunc(boxes, func(a, b area) int { return cmp.Compare(a.y0, b.y0) })
			continue
		}
		for _, s := range entries[i] {
			if y := highest(boxes, s, 0); y+s.H <= 150 {
				t.Fatalf("entry %d is left out and would fit at %v", i, y)
			}
		}
	}
}
