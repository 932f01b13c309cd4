package lens_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/timeline/internal/lens"
)

// Lengths of time in seconds.
const (
	hour  = 3600.
	day   = 24 * hour
	year  = 365.25 * day
	month = year / 12
)

// instants makes up n events at random moments of a span.
func instants(r *rand.Rand, n int, from, to float64) []lens.Span {
	out := make([]lens.Span, n)
	for i := range out {
		t := from + (to-from)*r.Float64()
		out[i] = lens.Span{From: t, To: t}
	}
	return out
}

func always([]int, lens.Span) bool { return true }

// A found window is what a test expects: within a range, at least so much of it,
// with so many members.
type found struct {
	within  lens.Span
	parent  int
	members int
}

// check compares windows with what is expected: they may reach a third beyond their
// range or fall a third short of it, for events around join by chance.
func check(t *testing.T, got []lens.Window, want []found) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("Windows() = %v, want %v", got, want)
	}
	for i, w := range got {
		f := want[i]
		air := 1. / 3 * (f.within.To - f.within.From)
		if math.Abs(w.From-f.within.From) > air || math.Abs(w.To-f.within.To) > air ||
			w.Parent != f.parent || math.Abs(float64(len(w.Members)-f.members)) > 5 {
			t.Errorf("window %d is %v in %d with %d members, want %v", i, w.Span, w.Parent, len(w.Members), f)
		}
	}
}

func TestWindows(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	end := 17 * year
	tests := []struct {
		name  string
		spans []lens.Span
		want  []found
	}{
		{"none", nil, nil},
		{"one", instants(r, 1, 0, year), nil},
		{"three at once", slices.Repeat([]lens.Span{{From: day, To: day}}, 3), nil},
		{"all at once", slices.Repeat([]lens.Span{{From: day, To: day}}, 50), nil},
		{"most at once", slices.Concat(instants(r, 12, 0, year), slices.Repeat([]lens.Span{{From: year, To: year}}, 48)), []found{
			{lens.Span{From: year, To: year}, -1, 48},
		}},
		{"eighteen months, the last three days", slices.Concat(instants(r, 12, 0, 18*month), instants(r, 48, 18*month-3*day, 18*month)), []found{
			{lens.Span{From: 18*month - 3*day, To: 18 * month}, -1, 48},
		}},
		{"seventeen years, three days, four hours", slices.Concat(
			instants(r, 31, 0, end), instants(r, 42, end/8, end/8+3*day), instants(r, 57, end/8+day, end/8+day+4*hour)), []found{
			{lens.Span{From: end / 8, To: end/8 + 3*day}, -1, 42},
			{lens.Span{From: end/8 + day, To: end/8 + day + 4*hour}, 0, 57},
		}},
		{"an hour, and three days around it", slices.Concat(instants(r, 31, 0, year), instants(r, 42, 0, 3*day), instants(r, 57, day, day+hour)), []found{
			{lens.Span{From: 0, To: 3 * day}, -1, 42},
			{lens.Span{From: day, To: day + hour}, 0, 57},
		}},
		{"two dense weeks", slices.Concat(instants(r, 12, 0, year), instants(r, 20, 60*day, 67*day), instants(r, 20, 200*day, 210*day)), []found{
			{lens.Span{From: 60 * day, To: 67 * day}, -1, 20},
			{lens.Span{From: 200 * day, To: 210 * day}, -1, 20},
		}},
		{"long spans and two days", slices.Concat(months(), instants(r, 10, 18*month-2*day, 18*month)), []found{
			{lens.Span{From: 18*month - 2*day, To: 18 * month}, -1, 10},
		}},
		{"without end", slices.Concat([]lens.Span{{0, math.Inf(1)}, {math.Inf(-1), day}, {math.NaN(), 0}},
			instants(r, 12, 0, 18*month), instants(r, 48, 18*month-3*day, 18*month)), []found{
			{lens.Span{From: 18*month - 3*day, To: 18 * month}, -1, 48},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			check(t, lens.Windows(tt.spans, 3, always), tt.want)
		})
	}
}

// months returns seven events that last for months, up to the end of eighteen.
func months() (all []lens.Span) {
	for _, m := range [][2]float64{{0, 6}, {2, 3}, {4, 12}, {5, 18}, {9, 13}, {12, 18}, {17, 18}} {
		all = append(all, lens.Span{From: m[0] * month, To: m[1] * month})
	}
	return all
}

// TestWindowsOfMany is where only a sample is searched at first.
func TestWindowsOfMany(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	const n = 100_000
	spans := slices.Concat(instants(r, n/4, 0, 17*year), instants(r, n/4, year, year+3*day), instants(r, n/2, year+day, year+day+4*hour))
	got := lens.Windows(spans, 2, always)
	if len(got) != 2 || got[0].Parent != -1 || got[1].Parent != 0 {
		t.Fatalf("%d windows", len(got))
	}
	for i, want := range []lens.Span{{From: year, To: year + 3*day}, {From: year + day, To: year + day + 4*hour}} {
		air := 0.05 * (want.To - want.From)
		if w := got[i]; math.Abs(w.From-want.From) > air || math.Abs(w.To-want.To) > air {
			t.Errorf("window %d is %v, want %v", i, w.Span, want)
		}
	}
}

func TestWindowsAreNotInsideUnlessCrowded(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	spans := slices.Concat(instants(r, 31, 0, year), instants(r, 42, 0, 3*day), instants(r, 57, day, day+5*hour))
	asked := 0
	got := lens.Windows(spans, 3, func(members []int, w lens.Span) bool {
		asked++
		return len(members) > 200
	})
	if len(got) != 1 || asked != 1 {
		t.Errorf("Windows() = %v, asked %d times", got, asked)
	}
	if got := lens.Windows(spans, 3, nil); len(got) != 1 {
		t.Errorf("Windows() = %v", got)
	}
}

func TestEvenEventsHaveNoWindow(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, n := range []int{12, 20, 50, 200, 1000} {
		windows := 0
		const runs = 300
		for range runs {
			windows += len(lens.Windows(instants(r, n, 0, year), 3, always))
		}
		if windows > runs/50 {
			t.Errorf("%d windows in %d runs of %d events", windows, runs, n)
		}
	}
}

func TestWindowsHaveTheirMembers(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		spans := clusters(r)
		got := lens.Windows(spans, 4, always)
		owner := make([]int, len(spans)) // the innermost window around each
		for i, s := range spans {
			owner[i] = -1
			for j, w := range got {
				if w.From <= s.From && s.To <= w.To {
					owner[i] = j // what is inside comes after
				}
			}
		}
		for j, w := range got {
			checkWindow(t, spans, got, j)
			for i := range spans {
				if slices.Contains(w.Members, i) != (owner[i] == j) {
					t.Fatalf("event %d is in window %d, members of %d: %v", i, owner[i], j, w.Members)
				}
			}
		}
	}
}

// clusters makes up events in bunches of all sizes, instants and spans.
func clusters(r *rand.Rand) []lens.Span {
	spans := instants(r, r.IntN(20), 0, year)
	for range r.IntN(5) {
		from := year * r.Float64()
		spans = append(spans, instants(r, r.IntN(60), from, from+day*math.Exp(4*r.Float64()-2))...)
	}
	for i := range spans {
		if r.IntN(3) == 0 {
			spans[i].To += day * math.Exp(8*r.Float64()-5)
		}
	}
	return spans
}

// checkWindow tests that window j lies in its parent and beside its other
// windows, and ends with its events.
func checkWindow(t *testing.T, spans []lens.Span, all []lens.Window, j int) {
	t.Helper()
	w := all[j]
	if p := w.Parent; p >= 0 && (p >= j || w.From < all[p].From || w.To > all[p].To) {
		t.Errorf("window %v is not in its parent %d", w.Span, p)
	}
	for i, v := range all[:j] {
		if v.Parent == w.Parent && w.From <= v.To && v.From <= w.To {
			t.Errorf("windows %d and %d overlap: %v, %v", i, j, v.Span, w.Span)
		}
	}
	starts, ends := false, false
	for _, s := range spans {
		if w.From <= s.From && s.To <= w.To {
			starts, ends = starts || s.From == w.From, ends || s.To == w.To
		}
	}
	if !starts || !ends {
		t.Errorf("no event begins or none ends window %v", w.Span)
	}
}

// TestWindowIsNearlyTheBest compares with all windows that begin and end with events.
func TestWindowIsNearlyTheBest(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 200 {
		spans := clusters(r)
		want, hull := bestWorth(spans)
		got := 0.0
		if w := lens.Windows(spans, 1, nil); len(w) > 0 {
			got = worth(len(w[0].Members), w[0].Span, hull)
		}
		if want < 1.25*float64(len(spans)+6) {
			continue // it may be below the threshold by what the search misses
		}
		if got < 0.97*want || got > want+1e-9 {
			t.Errorf("worth of the window of %d spans is %v, want %v", len(spans), got, want)
		}
	}
}

// bestWorth tries all windows.
func bestWorth(spans []lens.Span) (best float64, hull lens.Span) {
	hull = lens.Span{From: math.Inf(1), To: math.Inf(-1)}
	for _, s := range spans {
		hull = lens.Span{From: min(hull.From, s.From), To: max(hull.To, s.To)}
	}
	for _, a := range spans {
		for _, b := range spans {
			w := lens.Span{From: a.From, To: b.To}
			members := 0
			for _, s := range spans {
				if w.From <= s.From && s.To <= w.To {
					members++
				}
			}
			if members >= 4 && w.To-w.From <= 0.15*(hull.To-hull.From) {
				best = max(best, worth(members, w, hull))
			}
		}
	}
	return best, hull
}

func worth(members int, w, hull lens.Span) float64 {
	whole := hull.To - hull.From
	return float64(members) * math.Log(whole/max(w.To-w.From, 1e-4*whole))
}

func TestShares(t *testing.T) {
	tests := []struct {
		name   string
		ranges []lens.Span
		counts []int
		beta   float64
		want   []float64
	}{
		{"none", nil, nil, 0.75, []float64{}},
		{"one", []lens.Span{{0, 5}}, []int{3}, 0.75, []float64{1}},
		{"by time", []lens.Span{{0, 1}, {1, 4}}, []int{9, 1}, 0, []float64{0.25, 0.75}},
		{"by events", []lens.Span{{0, 1}, {1, 4}}, []int{6, 4}, 1, []float64{0.6, 0.4}},
		{"half and half", []lens.Span{{0, 1}, {1, 5}}, []int{4, 1}, 0.5, []float64{0.5, 0.5}},
		{"no events", []lens.Span{{0, 1}, {1, 4}}, []int{0, 0}, 0.5, []float64{1 / (1 + math.Sqrt(3)), 1 - 1/(1+math.Sqrt(3))}},
		{"no time", []lens.Span{{1, 1}, {1, 1}}, []int{1, 1}, 0.75, []float64{0.5, 0.5}},
		{"nothing at all", []lens.Span{{1, 1}, {1, 1}}, []int{0, 0}, 0.75, []float64{0.5, 0.5}},
		{"nothing together", []lens.Span{{1, 1}, {1, 2}}, []int{1, 0}, 0.75, []float64{0.5, 0.5}},
		{"least", []lens.Span{{0, 100}, {100, 101}}, []int{100, 0}, 0.75, []float64{0.875, 0.125}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := lens.Shares(tt.ranges, tt.counts, tt.beta)
			if !slices.EqualFunc(got, tt.want, func(a, b float64) bool { return math.Abs(a-b) < 1e-12 }) {
				t.Errorf("Shares() = %v, want %v", got, tt.want)
			}
		})
	}
}

func BenchmarkWindows(b *testing.B) {
	for _, n := range []int{1000, 10_000, 100_000} {
		r := rand.New(rand.NewPCG(1, 2))
		spans := slices.Concat(instants(r, n/4, 0, 17*year), instants(r, n/3, year, year+3*day), instants(r, n-n/4-n/3, year+day, year+day+4*hour))
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				lens.Windows(spans, 3, always)
			}
		})
	}
}
