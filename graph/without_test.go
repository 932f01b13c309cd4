package graph_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
)

func TestWithoutAgreesWithItsDefinition(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 24))
		list, a := told(r, random(r, 3+r.IntN(12))), wanted(r)
		a.Types = nil // so that there are no cycles
		checkLosses(t, list, a)
		checkRoots(t, list, a)
	}
}

// FuzzWithout takes events with any links away, cycles and all.
func FuzzWithout(f *testing.F) { fuzz(f, checkLosses) }

// checkLosses takes each event away and looks for what nothing leads to any more.
func checkLosses(t testing.TB, list []*events.Event, a graph.Query) {
	t.Helper()
	w, g := newWorld(list, a), built(list...)
	for x, e := range list {
		loss, err := g.Without(e.ID, a)
		if err != nil {
			t.Fatal(err)
		}
		var begin []int
		for i := range list {
			if i == x || w.away[x][i] == far {
				begin = append(begin, i)
			}
		}
		left := w.supported(begin, x)
		var lost, kept []*events.Event
		for _, e := range g.Order() {
			switch i := w.number[e.ID]; {
			case i == x || w.away[x][i] == far:
			case left[i]:
				kept = append(kept, e)
			default:
				lost = append(lost, e)
			}
		}
		if !slices.Equal(affected(loss.Lost), lost) || !slices.Equal(affected(loss.Kept), kept) {
			t.Errorf("without %s: %s are lost and %s kept, want %s and %s", e.ID, ids(slices.Values(affected(loss.Lost))),
				ids(slices.Values(affected(loss.Kept))), ids(slices.Values(lost)), ids(slices.Values(kept)))
		}
		for _, e := range slices.Concat(loss.Lost, loss.Kept) {
			checkEffect(t, w, x, begin, e)
		}
		written(t, loss.WriteText)
	}
}

// checkRoots does the same where there are no cycles: lost is what no event without
// known causes leads to.
func checkRoots(t testing.TB, list []*events.Event, a graph.Query) {
	t.Helper()
	w, g := newWorld(list, a), built(list...)
	var roots []int
	for i := range list {
		if !slices.ContainsFunc(list, func(e *events.Event) bool { return w.sure[w.number[e.ID]][i] >= 0 }) {
			roots = append(roots, i)
		}
	}
	for x, e := range list {
		left := w.supported(roots, x)
		loss, _ := g.Without(e.ID, a)
		var lost []*events.Event
		for _, e := range g.Order() {
			if i := w.number[e.ID]; i != x && !left[i] {
				lost = append(lost, e)
			}
		}
		if !slices.Equal(affected(loss.Lost), lost) {
			t.Errorf("without %s, roots lead to all but %s; lost are %s", e.ID, ids(slices.Values(lost)), ids(slices.Values(affected(loss.Lost))))
		}
	}
}

func affected(list []graph.Effect) []*events.Event {
	var all []*events.Event
	for _, e := range list {
		all = append(all, e.Event)
	}
	return all
}

// checkEffect tests the causes of an effect of x, and what all chains to it pass.
func checkEffect(t testing.TB, w world, x int, begin []int, e graph.Effect) {
	t.Helper()
	n := w.number[e.Event.ID]
	left := w.supported(begin, x)
	gone := 0
	for i := range w.list {
		if w.sure[i][n] < 0 {
			continue
		}
		if in := e.Left; left[i] {
			if !slices.Contains(in, w.list[i]) {
				t.Errorf("%s keeps %s, which is not said", e.Event.ID, w.list[i].ID)
			}
		} else if gone++; !slices.Contains(e.Gone, w.list[i]) {
			t.Errorf("%s loses %s, which is not said", e.Event.ID, w.list[i].ID)
		}
	}
	if gone != len(e.Gone) || left[n] != (e.Through == nil) || !left[n] && len(e.Left) > 0 {
		t.Errorf("%s loses %d causes, said are %s", e.Event.ID, gone, ids(slices.Values(e.Gone)))
	}
	if e.Through == nil {
		return
	}
	// Through dominates e, and is dominated by all others that do.
	through := w.number[e.Through.ID]
	for y := range w.list {
		if dominates := !w.supported(begin, y)[n]; y == n || !dominates && y != through {
			continue
		} else if !dominates || y != through && w.supported(begin, y)[through] {
			t.Errorf("%s is lost through %s, but %s is nearer", e.Event.ID, e.Through.ID, w.list[y].ID)
		}
	}
}

// In a part of a chronicle what is left out is taken to stay, and what it causes with it.
func TestWithoutInAPartAgreesWithItsDefinition(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 26))
		list, a := told(r, random(r, 4+r.IntN(12))), wanted(r)
		for _, e := range list {
			e.Lane = []string{"x", "x", "y"}[r.IntN(3)]
		}
		c := &events.Chronicle{Events: list, Lanes: []*events.Lane{{ID: "x"}, {ID: "y"}}}
		g, err := graph.New(c, chronology.SolveDates(c)).Select(graph.Filter{Lanes: []string{"x"}})
		if err != nil {
			t.Fatal(err)
		}
		checkPart(t, c, g, a)
	}
}

func checkPart(t *testing.T, c *events.Chronicle, g *graph.Graph, a graph.Query) {
	t.Helper()
	list := g.Chronicle().Events
	whole, part := c.Index().Events, newWorld(list, a)
	outside := func(e *events.Event) (ids []string) {
		for _, l := range whole[e.ID].Links {
			if from := whole[l.Event]; from.Lane != "x" && counts(from, l, a) && !slices.Contains(ids, from.ID) {
				ids = append(ids, from.ID)
			}
		}
		return ids
	}
	for x, e := range list {
		loss, err := g.Without(e.ID, a)
		if err != nil {
			t.Fatal(err)
		}
		var begin []int
		for i, f := range list {
			if i == x || part.away[x][i] == far || len(outside(f)) > 0 {
				begin = append(begin, i)
			}
		}
		left := part.supported(begin, x)
		for _, f := range loss.Lost {
			if left[part.number[f.Event.ID]] {
				t.Errorf("without %s, %s is lost, which is kept", e.ID, f.Event.ID)
			}
		}
		for _, f := range loss.Kept {
			var got []string
			for _, cause := range f.LeftOut {
				got = append(got, cause.ID)
			}
			if !left[part.number[f.Event.ID]] || !slices.Equal(got, outside(f.Event)) {
				t.Errorf("without %s, %s is kept: %v, with %v left out, want %v", e.ID, f.Event.ID, left[part.number[f.Event.ID]], got, outside(f.Event))
			}
		}
		written(t, loss.WriteText)
	}
}
