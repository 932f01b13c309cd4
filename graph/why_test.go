package graph_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"throughline/events"
	"throughline/graph"
)

func TestWhyAndImpactAgreeWithTheirDefinitions(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 21))
		list, a := told(r, random(r, 3+r.IntN(12))), wanted(r)
		checkTrees(t, list, a)
	}
}

// FuzzWhy asks why, and what came of it, about events with any links, cycles and all.
func FuzzWhy(f *testing.F) { fuzz(f, checkTrees) }

// fuzz checks answers about twelve events with any links.
func fuzz(f *testing.F, check func(testing.TB, []*events.Event, graph.Query)) {
	f.Add([]byte{}, uint64(0))
	f.Add([]byte{1, 0, 0, 2, 1, 0, 2, 0, 2, 3, 2, 1}, uint64(1))
	f.Add([]byte{1, 0, 4, 0, 1, 5, 2, 0, 0, 2, 5, 0, 4, 2, 0}, uint64(2))
	for seed := range uint64(8) {
		r := rand.New(rand.NewPCG(seed, 22))
		data := make([]byte, 60)
		for i := range data {
			data[i] = byte(r.Uint32())
		}
		f.Add(data, seed)
	}
	f.Fuzz(func(t *testing.T, data []byte, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 23))
		check(t, told(r, fromBytes(t, data)), wanted(r))
	})
}

// checkTrees holds all answers to Why and Impact against their definitions.
func checkTrees(t testing.TB, list []*events.Event, a graph.Query) {
	t.Helper()
	w, g := newWorld(list, a), built(list...)
	for i, e := range list {
		why, err := g.Why(e.ID, a)
		if err != nil {
			t.Fatal(err)
		}
		impact, _ := g.Impact(e.ID, a)
		checkTree(t, g, w, a, why, func(j int) int { return w.away[j][i] })
		checkTree(t, g, w, a, impact, func(j int) int { return w.away[i][j] })
	}
}

// checkTree holds one answer against how far away the events are.
func checkTree(t testing.TB, g *graph.Graph, w world, a graph.Query, tree *graph.Tree, away func(int) int) {
	t.Helper()
	shown := func(e *events.Event) bool {
		d := away(w.number[e.ID])
		return d < far && (a.MaxDepth == 0 || d <= a.MaxDepth)
	}
	found := 0
	for i := range w.list {
		if away(i) < far {
			found++
		}
	}
	var want []*events.Event
	for _, e := range g.Order() {
		if shown(e) {
			want = append(want, e)
		}
	}
	if !slices.Equal(tree.Events, want) || tree.More != found-len(want) {
		t.Errorf("tree of %s: %s and %d more, want %s of %d", tree.Event.ID, ids(slices.Values(tree.Events)), tree.More, ids(slices.Values(want)), found)
	}
	var edges [][2]string
	for e := range g.Edges() {
		if w.sure[w.number[e.From.ID]][w.number[e.To.ID]] >= 0 && shown(e.From) && shown(e.To) {
			edges = append(edges, [2]string{e.From.ID, e.To.ID})
		}
	}
	if got := ends(tree.Edges); !slices.Equal(got, edges) {
		t.Errorf("tree of %s has the edges %v, want %v", tree.Event.ID, got, edges)
	}
	if found > 1 && len(tree.Near) > 0 {
		t.Errorf("tree of %s: causes are found, and more is offered", tree.Event.ID)
	}
	checkLines(t, tree)
	checkPicture(t, tree.Graph(), len(tree.Events)+len(tree.Near), len(tree.Edges)+len(tree.Near))
}

// ends returns the ids that edges tie.
func ends(edges []graph.Edge) [][2]string {
	var all [][2]string
	for _, e := range edges {
		all = append(all, [2]string{e.From.ID, e.To.ID})
	}
	return all
}

// checkLines tests that a tree as text tells each event once and has a line for each edge.
func checkLines(t testing.TB, tree *graph.Tree) {
	t.Helper()
	told, lines := make(map[string]int), 0
	for line := range strings.Lines(written(t, tree.WriteText)) {
		_, title, ok := strings.Cut(strings.TrimSpace(line), "about ")
		switch {
		case !ok || strings.Contains(line, "… from above"):
			continue
		case !strings.Contains(line, "… see above"):
			told[strings.Fields(title)[0]]++
		}
		lines++
	}
	if len(tree.Events) > 1 && lines != 1+len(tree.Edges) {
		t.Errorf("tree of %s has %d lines for %d edges", tree.Event.ID, lines, len(tree.Edges))
	}
	for _, e := range tree.Events {
		if told[e.ID] != 1 {
			t.Errorf("tree of %s tells %s %d times", tree.Event.ID, e.ID, told[e.ID])
		}
	}
}

// checkPicture tests that an answer as a graph has so many events and edges.
func checkPicture(t testing.TB, g *graph.Graph, nodes, edges int) {
	t.Helper()
	n, m := 0, 0
	for range g.Events() {
		n++
	}
	for range g.Edges() {
		m++
	}
	if n != nodes || m != edges {
		t.Errorf("%s: %d events and %d edges, want %d and %d", g.Chronicle().Title, n, m, nodes, edges)
	}
}
