package csr_test

import (
	"slices"
	"testing"

	"throughline/graph/internal/csr"
)

func TestShortestPathIsTheFirstOfAll(t *testing.T) { small(t, 3000, 9, checkShortest) }

func FuzzShortestPath(f *testing.F) { fuzz(f, 9, checkShortest) }

func checkShortest(t *testing.T, g *csr.Graph) {
	m := modelOf(g)
	for v := range m {
		for w := range m {
			var want []int32
			if all := m.paths(v, w); len(all) > 0 {
				want = all[0]
			}
			if got := g.ShortestPath(v, w); !slices.Equal(got, want) {
				t.Errorf("ShortestPath(%d, %d) = %v, want %v", v, w, got, want)
			}
		}
	}
}

func TestWidestPathHasTheWidestNarrowestEdge(t *testing.T) { small(t, 3000, 9, checkWidest) }

func FuzzWidestPath(f *testing.F) { fuzz(f, 9, checkWidest) }

func checkWidest(t *testing.T, g *csr.Graph) {
	width := make([]uint8, g.Edges())
	for e := range width {
		width[e] = []uint8{0, 1, 2, 255}[(e*e+e/3+g.To(e))%4]
	}
	m := modelOf(g)
	for v := range m {
		for w := range m {
			var want []int32
			best := -1
			for _, p := range m.paths(v, w) { // the shortest first
				if n := narrowest(g, p, width); n > best {
					want, best = p, n
				}
			}
			if got := g.WidestPath(v, w, width); !slices.Equal(got, want) {
				t.Errorf("WidestPath(%d, %d, %v) = %v, want %v", v, w, width, got, want)
			}
		}
	}
}

func narrowest(g *csr.Graph, path []int32, width []uint8) int {
	least := 255
	for i := range len(path) - 1 {
		e, _ := g.Edge(int(path[i]), int(path[i+1]))
		least = min(least, int(width[e]))
	}
	return least
}

func TestPathsAreTheFirstOfAll(t *testing.T) { small(t, 3000, 8, checkPaths) }

func FuzzPaths(f *testing.F) { fuzz(f, 8, checkPaths) }

func checkPaths(t *testing.T, g *csr.Graph) {
	m := modelOf(g)
	for v := range m {
		for w := range m {
			var all [][]int32
			if v != w {
				all = m.paths(v, w)
			}
			for _, most := range []int{-1, 0, 1, 3, len(all) - 1, len(all), len(all) + 1} {
				want := all[:max(0, min(most, len(all)))]
				got, more := g.SimplePaths(v, w, most)
				if !slices.EqualFunc(got, want, slices.Equal[[]int32]) || more != (max(most, 0) < len(all)) {
					t.Errorf("Paths(%d, %d, %d) = %v, %v; want %v of %d", v, w, most, got, more, want, len(all))
				}
			}
		}
	}
}

func TestPathsWithinAreThoseThatFit(t *testing.T) { small(t, 1000, 8, checkPathsWithin) }

func checkPathsWithin(t *testing.T, g *csr.Graph) {
	for v := range g.Nodes() {
		for w := range g.Nodes() {
			all, _ := g.SimplePaths(v, w, 1_000_000)
			for _, edges := range []int{0, 1, 3, 7} {
				fit, sum := 0, 0
				for fit < len(all) && sum+len(all[fit])-1 <= edges {
					sum += len(all[fit]) - 1
					fit++
				}
				got, more := g.SimplePathsWithin(v, w, 1_000_000, edges)
				if !slices.EqualFunc(got, all[:fit], slices.Equal[[]int32]) || more != (fit < len(all)) {
					t.Errorf("PathsWithin(%d, %d, …, %d) = %v, %v; want %v of %d", v, w, edges, got, more, all[:fit], len(all))
				}
			}
		}
	}
}

func TestJoinIsTheShortestWayInAnyDirection(t *testing.T) { small(t, 3000, 9, checkJoin) }

func FuzzJoin(f *testing.F) { fuzz(f, 9, checkJoin) }

func checkJoin(t *testing.T, g *csr.Graph) {
	m := modelOf(g).both()
	for v := range m {
		for w := range m {
			var want []int32
			if all := m.paths(v, w); v != w && len(all) > 0 {
				want = edgesOf(g, all[0])
			}
			if got := g.Join(v, w); !slices.Equal(got, want) {
				t.Errorf("Join(%d, %d) = %v, want %v", v, w, got, want)
			}
		}
	}
}

// edgesOf returns the edges along nodes, in that direction where there is such an edge.
func edgesOf(g *csr.Graph, nodes []int32) []int32 {
	var edges []int32
	for i := range len(nodes) - 1 {
		e, ok := g.Edge(int(nodes[i]), int(nodes[i+1]))
		if !ok {
			e, _ = g.Edge(int(nodes[i+1]), int(nodes[i]))
		}
		edges = append(edges, int32(e))
	}
	return edges
}
