package graph_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"throughline/chronology"
	"throughline/graph"
)

// sameIndex reports whether two graphs have one index, not two that are equal.
func sameIndex(a, b *graph.Graph) bool {
	return reflect.ValueOf(a.Index().Events).Pointer() == reflect.ValueOf(b.Index().Events).Pointer()
}

// However a graph of a part is made from another, the whole is the one graph that there
// was, and nothing is indexed twice.
func TestPartsKnowTheGraphOfTheWhole(t *testing.T) {
	g := fair()
	if g.Whole() != g || !sameIndex(g, g) || !sameIndex(g, g.Reduce()) {
		t.Error("the graph of a whole chronicle is made or indexed again")
	}
	part, err := g.Select(graph.Filter{Query: []string{"fair"}})
	if err != nil {
		t.Fatal(err)
	}
	within, err := part.Select(graph.Filter{Lanes: []string{"town"}})
	if err != nil {
		t.Fatal(err)
	}
	ofReduced, err := g.ReduceFollows().Select(graph.Filter{Lanes: []string{"town"}})
	if err != nil {
		t.Fatal(err)
	}
	tree, err := part.Why("fair", graph.Query{})
	if err != nil {
		t.Fatal(err)
	}
	for what, p := range map[string]*graph.Graph{
		"a part": part, "a part of a part": within, "a reduced part": part.Reduce(), "a part of a reduced graph": ofReduced, "an answer": tree.Graph(),
	} {
		if p == g || p.Whole() != g {
			t.Errorf("%s does not know the graph that it is a part of", what)
		}
	}
	if same, err := g.Select(graph.Filter{}); err != nil || same != g || same.Selection() != nil {
		t.Errorf("what wants every event does not give the graph itself (%v)", err)
	}
}

// A graph that is made of a part and its bounds says what one that is selected says.
func TestPartsWithoutAParentMakeTheWholeOnce(t *testing.T) {
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 41))
		c := peopled(r, 2+r.IntN(25))
		b := chronology.Solve(c)
		selected, err := graph.New(c, b).Select(chosen(r, c))
		if err != nil {
			t.Fatal(err)
		}
		made := graph.New(selected.Chronicle(), selected.Bounds())
		whole := made.Whole()
		if again := made.Whole(); again != whole || whole.Chronicle() != c {
			t.Fatalf("seed %d: the whole is not one graph of all events", seed)
		}
		if !slices.Equal(made.Order(), selected.Order()) {
			t.Fatalf("seed %d: the orders differ", seed)
		}
	}
}
