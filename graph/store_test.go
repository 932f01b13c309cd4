package graph_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	lib "github.com/dominikbraun/graph"

	"throughline/events"
	"throughline/graph"
)

type face = lib.Graph[string, *events.Event]

func eventID(e *events.Event) string { return e.ID }

// A random run of changes has the same results, errors and contents in our
// store as in the library's own, and ours lists them in order.
func TestStoreDoesWhatTheLibrarysOwnDoes(t *testing.T) {
	for seed := range uint64(30) {
		ours := lib.NewWithStore(eventID, graph.NewStore(), lib.Directed())
		theirs := lib.New(eventID, lib.Directed())
		r := rand.New(rand.NewPCG(seed, 11))
		for range 200 {
			op, a, b, n := r.IntN(7), fmt.Sprint(r.IntN(6)), fmt.Sprint(r.IntN(6)), r.IntN(9)
			if got, want := change(ours, op, a, b, n), change(theirs, op, a, b, n); got != want {
				t.Fatalf("seed %d: change %d of %s, %s = %q, want %q", seed, op, a, b, got, want)
			}
			same(t, ours, theirs)
		}
	}
}

// change does one thing to g and says what came of it.
func change(g face, op int, a, b string, n int) string {
	var err error
	switch op {
	case 0, 1:
		err = g.AddVertex(&events.Event{ID: a}, lib.VertexWeight(n))
	case 2, 3:
		err = g.AddEdge(a, b, lib.EdgeWeight(n))
	case 4:
		err = g.UpdateEdge(a, b, lib.EdgeWeight(n))
	case 5:
		err = g.RemoveEdge(a, b)
	case 6:
		err = g.RemoveVertex(a)
	}
	e, _ := g.Edge(a, b)
	_, v, _ := g.VertexWithProperties(a)
	return fmt.Sprint(err, e.Properties.Weight, v.Weight)
}

// same complains unless both graphs have the same vertices and edges.
func same(t *testing.T, ours, theirs face) {
	t.Helper()
	a, err := ours.AdjacencyMap()
	b, err2 := theirs.AdjacencyMap()
	if err != nil || err2 != nil || !reflect.DeepEqual(a, b) {
		t.Fatalf("graph = %v %v, want %v %v", a, err, b, err2)
	}
	n, _ := ours.Order()
	m, _ := ours.Size()
	list, _ := ours.Edges()
	if n != len(b) || m != len(list) {
		t.Fatalf("%d vertices and %d edges, want %d and %d", n, m, len(b), len(list))
	}
}

func TestStoreListsInOrder(t *testing.T) {
	s := graph.NewStore()
	g := lib.NewWithStore(eventID, s, lib.Directed())
	for id := range strings.FieldsSeq("z a m b") {
		if err := g.AddVertex(&events.Event{ID: id}); err != nil {
			t.Fatal(err)
		}
	}
	for e := range strings.FieldsSeq("mb ab zb za am zm") {
		if err := g.AddEdge(e[:1], e[1:]); err != nil {
			t.Fatal(err)
		}
	}
	check := func(vertices, edges string) {
		t.Helper()
		v, _ := s.ListVertices()
		list, _ := s.ListEdges()
		var e []string
		for _, x := range list {
			e = append(e, x.Source+x.Target)
		}
		if got := strings.Join(v, " "); got != vertices {
			t.Errorf("vertices = %q, want %q", got, vertices)
		}
		if got := strings.Join(e, " "); got != edges {
			t.Errorf("edges = %q, want %q", got, edges)
		}
	}
	check("z a m b", "za zm zb am ab mb")
	for _, id := range []string{"za", "am", "ab"} {
		if err := g.RemoveEdge(id[:1], id[1:]); err != nil {
			t.Fatal(err)
		}
	}
	if err := g.RemoveVertex("a"); err != nil {
		t.Fatal(err)
	}
	if err := g.AddVertex(&events.Event{ID: "a"}); err != nil {
		t.Fatal(err)
	}
	check("z m b a", "zm zb mb")
}

func TestStoreRefusesWhatIsThereAndWhatIsNot(t *testing.T) {
	s := graph.NewStore()
	for _, id := range []string{"a", "b"} {
		if err := s.AddVertex(id, nil, lib.VertexProperties{}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.AddEdge("a", "b", lib.Edge[string]{}); err != nil {
		t.Fatal(err)
	}
	_, _, noVertex := s.Vertex("x")
	_, noEdge := s.Edge("b", "a")
	for _, tt := range []struct {
		name      string
		got, want error
	}{
		{"vertex twice", s.AddVertex("a", nil, lib.VertexProperties{}), lib.ErrVertexAlreadyExists},
		{"no such vertex", noVertex, lib.ErrVertexNotFound},
		{"edge twice", s.AddEdge("a", "b", lib.Edge[string]{}), lib.ErrEdgeAlreadyExists},
		{"edge to nowhere", s.AddEdge("a", "x", lib.Edge[string]{}), lib.ErrVertexNotFound},
		{"no such edge", noEdge, lib.ErrEdgeNotFound},
		{"update no edge", s.UpdateEdge("b", "a", lib.Edge[string]{}), lib.ErrEdgeNotFound},
		{"remove no edge", s.RemoveEdge("a", "x"), lib.ErrEdgeNotFound},
		{"remove no vertex", s.RemoveVertex("x"), lib.ErrVertexNotFound},
		{"remove where an edge leaves", s.RemoveVertex("a"), lib.ErrVertexHasEdges},
		{"remove where an edge arrives", s.RemoveVertex("b"), lib.ErrVertexHasEdges},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: error %v, want %v", tt.name, tt.got, tt.want)
		}
	}
}

// The functions of the library work on the graph of a chronicle, and changing
// that graph leaves ours alone.
func TestLibraryFunctions(t *testing.T) {
	g := harbour(t)
	l := g.Library()
	e, err := l.Edge("crane", "strike")
	if err != nil {
		t.Fatal(err)
	}
	links, ok := e.Properties.Data.([]events.Link)
	if !ok || len(links) != 2 || links[0].Type != events.CausedBy || links[1].Type != events.Follows {
		t.Errorf("data of crane→strike = %v, want its two links", e.Properties.Data)
	}
	order, err := lib.StableTopologicalSort(l, func(a, b string) bool { return a < b })
	if got := strings.Join(order, " "); err != nil || got != "crane warning denial strike talks offer deal closure" {
		t.Errorf("StableTopologicalSort = %q, %v", got, err)
	}
	if path, err := lib.ShortestPath(l, "crane", "talks"); err != nil || !slices.Equal(path, []string{"crane", "strike", "talks"}) {
		t.Errorf("ShortestPath = %v, %v", path, err)
	}
	if scc, err := lib.StronglyConnectedComponents(l); err != nil || len(scc) != 8 {
		t.Errorf("StronglyConnectedComponents = %v, %v", scc, err)
	}
	reached := make(map[string]bool)
	if err := lib.DFS(l, "warning", func(id string) bool { reached[id] = true; return false }); err != nil || len(reached) != 7 {
		t.Errorf("DFS from warning reached %v, %v", slices.Sorted(maps.Keys(reached)), err)
	}
	if err := l.RemoveEdge("crane", "strike"); err != nil {
		t.Fatal(err)
	}
	if got := pairs(g.In("strike")); got != "crane→strike caused-by follows; warning→strike responds-to" {
		t.Errorf("removing an edge of the copy changed the graph: %s", got)
	}
}
