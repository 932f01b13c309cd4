package csr_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/flow"
	"gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/simple"
	"gonum.org/v1/gonum/graph/topo"

	"throughline/graph/internal/csr"
)

// medium checks graphs of 20 to 59 nodes, every other one without cycles. They have
// no loops, which gonum's graphs cannot hold.
func medium(t *testing.T, count int, check func(t *testing.T, g *csr.Graph, o *simple.DirectedGraph)) {
	t.Helper()
	r := rand.New(rand.NewPCG(3, 4))
	for i := range count {
		n := 20 + r.IntN(40)
		arcs := slices.DeleteFunc(scatter(r, n, i%2 == 0), func(a csr.Arc) bool { return a.From == a.To })
		g := csr.New(n, arcs)
		check(t, g, oracle(g))
		if t.Failed() {
			t.Fatalf("graph of %d nodes with %v", n, arcs)
		}
	}
}

// oracle returns g for the algorithms of gonum.
func oracle(g *csr.Graph) *simple.DirectedGraph {
	o := simple.NewDirectedGraph()
	for v := range g.Nodes() {
		o.AddNode(simple.Node(v))
	}
	for e := range g.Edges() {
		o.SetEdge(simple.Edge{F: simple.Node(g.From(e)), T: simple.Node(g.To(e))})
	}
	return o
}

func TestGonumSortsAndFindsTheSameParts(t *testing.T) {
	medium(t, 1000, func(t *testing.T, g *csr.Graph, o *simple.DirectedGraph) {
		_, err := topo.Sort(o)
		if _, ok := g.Order(); ok != (err == nil) {
			t.Errorf("Order() = _, %v; gonum: %v", ok, err)
		}
		part, n := g.StronglyConnected()
		checkSets(t, part, n, topo.TarjanSCC(o))
		part, n = g.WeaklyConnected()
		checkSets(t, part, n, topo.ConnectedComponents(graph.Undirect{G: o}))
	})
}

// checkSets checks that parts are just these sets of nodes.
func checkSets(t *testing.T, part []int32, n int, sets [][]graph.Node) {
	t.Helper()
	if n != len(sets) {
		t.Errorf("%d parts, gonum finds %d", n, len(sets))
	}
	for _, set := range sets {
		for _, v := range set {
			if part[v.ID()] != part[set[0].ID()] {
				t.Errorf("parts %v, gonum finds %v", part, set)
			}
		}
	}
}

func TestGonumReachesTheSame(t *testing.T) {
	medium(t, 30, func(t *testing.T, g *csr.Graph, o *simple.DirectedGraph) {
		for v := range g.Nodes() {
			after := g.Descendants(v)
			for w := range g.Nodes() {
				want := v != w && topo.PathExistsIn(o, simple.Node(v), simple.Node(w))
				if slices.Contains(after, int32(w)) != want {
					t.Errorf("Descendants(%d) = %v; %d: %v", v, after, w, want)
				}
			}
		}
	})
}

func TestGonumFindsTheSameDominators(t *testing.T) {
	medium(t, 1000, func(t *testing.T, g *csr.Graph, o *simple.DirectedGraph) {
		root := simple.Node(g.Nodes())
		o.AddNode(root)
		for v := range g.Nodes() {
			if len(g.InEdges(v)) == 0 {
				o.SetEdge(simple.Edge{F: root, T: simple.Node(v)})
			}
		}
		tree := flow.Dominators(root, o)
		for v, got := range g.Dominators() {
			want := int32(-2)
			switch d := tree.DominatorOf(int64(v)); {
			case d != nil && d.ID() == root.ID():
				want = -1
			case d != nil:
				want = int32(d.ID())
			}
			if got != want {
				t.Errorf("%d is dominated by %d, want %d", v, got, want)
			}
		}
	})
}

func TestGonumCountsTheSameBetweenness(t *testing.T) {
	medium(t, 300, func(t *testing.T, g *csr.Graph, o *simple.DirectedGraph) {
		want := make([]float64, g.Nodes())
		for v, sum := range network.Betweenness(o) {
			want[v] = sum
		}
		checkClose(t, g.Betweenness(nil), want)
	})
}

func TestGonumFindsPathsOfTheSameLengths(t *testing.T) {
	medium(t, 300, func(t *testing.T, g *csr.Graph, o *simple.DirectedGraph) {
		for v := range 3 {
			to := g.Nodes() - 1
			short, _ := path.DijkstraFrom(simple.Node(v), o).To(int64(to))
			if p := g.ShortestPath(v, to); len(p) != len(short) {
				t.Errorf("ShortestPath(%d, %d) = %v, gonum: %v", v, to, p, short)
			}
			const most = 20
			want := path.YenKShortestPaths(o, most, 1000, simple.Node(v), simple.Node(to))
			got, _ := g.SimplePaths(v, to, most)
			if !slices.Equal(lengths(got), lengths(want)) {
				t.Errorf("Paths(%d, %d) = %v, gonum: %v", v, to, got, want)
			}
			checkSimple(t, g, got)
		}
	})
}

func lengths[T any](paths [][]T) []int {
	var list []int
	for _, p := range paths {
		list = append(list, len(p))
	}
	return list
}

// checkSimple checks that paths follow edges, repeat no node and are in order.
func checkSimple(t *testing.T, g *csr.Graph, paths [][]int32) {
	t.Helper()
	for i, p := range paths {
		if len(slices.Compact(slices.Sorted(slices.Values(p)))) != len(p) {
			t.Errorf("%v repeats a node", p)
		}
		for k := range len(p) - 1 {
			if _, ok := g.Edge(int(p[k]), int(p[k+1])); !ok {
				t.Errorf("%v: there is no edge from %d", p, p[k])
			}
		}
		if i > 0 && len(p) == len(paths[i-1]) && slices.Compare(p, paths[i-1]) <= 0 {
			t.Errorf("%v comes after %v", p, paths[i-1])
		}
	}
}

func TestGonumFindsTheSameShortestWayInAnyDirection(t *testing.T) {
	medium(t, 300, func(t *testing.T, g *csr.Graph, o *simple.DirectedGraph) {
		short := path.DijkstraFrom(simple.Node(0), graph.Undirect{G: o})
		for to := range g.Nodes() {
			want, _ := short.To(int64(to))
			if got := g.Join(0, to); len(got) != max(0, len(want)-1) {
				t.Errorf("Join(0, %d) = %v, gonum: %v", to, got, want)
			}
		}
	})
}
