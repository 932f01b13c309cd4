package graph_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/events"
	"throughline/graph"
)

func TestPathAgreesWithItsDefinition(t *testing.T) {
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 25))
		list, a := told(r, random(r, 3+r.IntN(8))), wanted(r)
		checkPaths(t, list, a)
	}
}

// FuzzPath looks for chains between events with any links, cycles and all.
func FuzzPath(f *testing.F) { fuzz(f, checkPaths) }

// checkPaths looks for the chains from some events to all others.
func checkPaths(t testing.TB, list []*events.Event, a graph.Query) {
	t.Helper()
	w, g := newWorld(list, a), built(list...)
	widest, joined := w.widest(), w.joined()
	for i, from := range list[:min(3, len(list))] {
		for j, to := range list {
			if i == j {
				continue
			}
			r, err := g.Path(from.ID, to.ID, a)
			if err != nil {
				t.Fatal(err)
			}
			name := from.ID + " to " + to.ID
			for _, c := range append([]graph.Chain{r.Shortest, r.Best, r.Back, r.Join}, r.Others...) {
				checkChain(t, w, name, c)
			}
			if w.away[i][j] < far {
				checkFound(t, w, r, widest[i][j], a.MaxPaths)
			} else {
				checkNone(t, w, r, joined[i][j])
			}
			checkPicture(t, r.Graph(), len(r.Events), len(r.Edges))
			written(t, r.WriteText)
		}
	}
}

// checkFound tests the chains where there are some.
func checkFound(t testing.TB, w world, r *graph.Route, widest, most int) {
	t.Helper()
	i, j := w.number[r.From.ID], w.number[r.To.ID]
	all := append([]graph.Chain{r.Shortest}, r.Others...)
	if !slices.Equal(way(r.Best), way(r.Shortest)) {
		all = append(all, r.Best)
	}
	total := w.chains(i, j, make([]bool, len(w.list)))
	switch {
	case r.Back != nil || r.Join != nil:
		t.Errorf("from %s to %s there is a chain, and yet something else", r.From.ID, r.To.ID)
	case len(r.Shortest) != w.away[i][j]:
		t.Errorf("from %s to %s the shortest chain has %d steps, want %d", r.From.ID, r.To.ID, len(r.Shortest), w.away[i][j])
	case int(r.Best.Confidence()) != widest || len(r.Best) != w.atLeast(widest)[i][j]:
		t.Errorf("from %s to %s the best chain has %d steps of confidence %s, want %d of %d", r.From.ID, r.To.ID, len(r.Best), r.Best.Confidence(), w.atLeast(widest)[i][j], widest)
	case r.More != (total > len(all)), r.More && len(r.Others) != most, len(r.Others) > most:
		t.Errorf("from %s to %s %d chains of %d are told; more: %v", r.From.ID, r.To.ID, len(all), total, r.More)
	}
	seen := make(map[string]bool)
	for _, c := range all {
		if s := fmt.Sprint(way(c)); seen[s] || c[0].From != r.From || c[len(c)-1].To != r.To {
			t.Errorf("from %s to %s: %s is told twice or leads elsewhere", r.From.ID, r.To.ID, s)
		} else {
			seen[s] = true
		}
	}
}

// checkNone tests what is told where there is no chain.
func checkNone(t testing.TB, w world, r *graph.Route, joined int) {
	t.Helper()
	back := w.away[w.number[r.To.ID]][w.number[r.From.ID]]
	if r.Shortest != nil || r.Best != nil || r.Others != nil || r.More {
		t.Errorf("there is a chain from %s to %s, which there cannot be", r.From.ID, r.To.ID)
	}
	if back < far != (len(r.Back) == back) || back == far && r.Back != nil {
		t.Errorf("from %s back to %s: %d steps, want %d", r.To.ID, r.From.ID, len(r.Back), back)
	}
	if want := joined; back == far && want < far != (len(r.Join) == want) || want == far && r.Join != nil {
		t.Errorf("%s and %s are %d steps apart, want %d", r.From.ID, r.To.ID, len(r.Join), want)
	}
}

// checkChain tests that each step begins where the last one ends, passing none twice.
func checkChain(t testing.TB, w world, name string, c graph.Chain) {
	t.Helper()
	seen := way(c)
	for i, s := range c {
		if begin := map[bool]*events.Event{false: s.From, true: s.To}[s.Back]; begin.ID != seen[i] || s.End().ID != seen[i+1] {
			t.Errorf("%s: step %d of %v begins with %s", name, i, seen, begin.ID)
		}
	}
	slices.Sort(seen)
	if len(slices.Compact(seen)) != len(c.Events()) {
		t.Errorf("%s: a chain passes an event twice: %v", name, seen)
	}
}

// way returns the ids along a chain.
func way(c graph.Chain) []string {
	var ids []string
	for _, e := range c.Events() {
		ids = append(ids, e.ID)
	}
	return ids
}

func TestNoChainLeadsFromAnEventToItself(t *testing.T) {
	if _, err := built(story(t, "a")...).Path("a", "a", graph.Query{}); err == nil {
		t.Error("there is a chain")
	}
}
