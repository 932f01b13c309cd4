package csr_test

import (
	"math"
	"slices"
	"testing"

	"throughline/graph/internal/csr"
)

// million nodes in a row are deeper than any stack.
const million = 1_000_000

func TestAMillionNodesInARow(t *testing.T) {
	g := chain(million, false)
	last := million - 1
	if order, ok := g.Order(); !ok || !slices.IsSorted(order) {
		t.Error("Order is not that of the numbers")
	}
	if path, ok := g.LongestPath(); !ok || len(path) != million {
		t.Errorf("LongestPath has %d nodes", len(path))
	}
	if n := len(g.Ancestors(last)); n != last {
		t.Errorf("the last node has %d ancestors", n)
	}
	if n := len(g.Descendants(0)); n != last {
		t.Errorf("the first node has %d descendants", n)
	}
	if part, n := g.StronglyConnected(); n != million || !slices.IsSorted(part) {
		t.Errorf("%d strongly connected components", n)
	}
	if dom := g.Dominators(); dom[0] != -1 || int(dom[last]) != last-1 {
		t.Errorf("dominated by %d … %d", dom[0], dom[last])
	}
	if sum := g.Betweenness([]int32{0}); sum[0] != 0 || sum[1] != million-2 {
		t.Errorf("betweenness %v %v …", sum[0], sum[1])
	}
	if paths, more := g.SimplePaths(0, last, 10); len(paths) != 1 || len(paths[0]) != million || more {
		t.Errorf("%d paths, %v", len(paths), more)
	}
	checkRow(t, g)
}

func TestAMillionNodesInARowWithCycles(t *testing.T) {
	g := chain(million, true)
	last := million - 1
	if _, ok := g.Order(); ok {
		t.Error("Order finds no cycle")
	}
	if _, n := g.StronglyConnected(); n != million/2 {
		t.Errorf("%d strongly connected components, want %d", n, million/2)
	}
	if paths, more := g.SimplePaths(0, last/4, 10); len(paths) != 1 || len(paths[0]) != million/4 || more {
		t.Errorf("%d paths, more: %v", len(paths), more)
	}
	if dom := g.Dominators(); dom[0] != -2 || dom[last] != -2 {
		t.Errorf("dominated by %d … %d", dom[0], dom[last])
	}
	checkRow(t, g)
}

// checkRow checks what holds with cycles and without.
func checkRow(t *testing.T, g *csr.Graph) {
	t.Helper()
	last := million - 1
	if _, n := g.WeaklyConnected(); n != 1 {
		t.Errorf("%d weakly connected components", n)
	}
	if cuts := g.Articulation(); len(cuts) != million-2 {
		t.Errorf("%d articulation points", len(cuts))
	}
	if path := g.ShortestPath(0, last); len(path) != million {
		t.Errorf("ShortestPath has %d nodes", len(path))
	}
	if path := g.WidestPath(0, last, make([]uint8, g.Edges())); len(path) != million {
		t.Errorf("WidestPath has %d nodes", len(path))
	}
	if edges := g.Join(last, 0); len(edges) != last {
		t.Errorf("Join has %d edges", len(edges))
	}
}

func TestPathsOfALadderAreCountedOut(t *testing.T) {
	for _, cycles := range []bool{false, true} {
		g := ladder(1000, cycles)
		paths, more := g.SimplePaths(0, 3000, 10)
		if len(paths) != 10 || !more || !slices.IsSortedFunc(paths, slices.Compare) {
			t.Errorf("%d paths, more: %v", len(paths), more)
		}
		for _, p := range paths {
			if len(p) != 2001 {
				t.Errorf("a path has %d nodes", len(p))
			}
		}
	}
}

func TestPathsIsQuickWhereMostTurningsLeadBack(t *testing.T) {
	const n = 3000
	next := int32(n)
	var arcs []csr.Arc
	for v := range int32(n - 1) {
		arcs = append(arcs, csr.Arc{v, v + 1}, csr.Arc{v + 1, v})
		for range 20 {
			arcs = append(arcs, csr.Arc{v, next}, csr.Arc{next, next % (v + 1)})
			next++
		}
	}
	paths, more := csr.New(int(next), arcs).SimplePaths(0, n-1, 10)
	if len(paths) != 1 || len(paths[0]) != n || more {
		t.Errorf("%d paths, more: %v", len(paths), more)
	}
}

func TestBetweennessCountsMorePathsThanFloatsHold(t *testing.T) {
	for i, sum := range ladder(2000, false).Betweenness([]int32{0}) {
		after := 6000 - i/3*3 // nodes after the diamond's first
		want := float64(after)
		if i%3 != 0 {
			want = float64(after-3+1) / 2
		}
		if i == 0 || i == 6000 {
			want = 0
		}
		if !(math.Abs(sum-want) < 1e-6) {
			t.Errorf("node %d counts %v, want %v", i, sum, want)
		}
	}
}
