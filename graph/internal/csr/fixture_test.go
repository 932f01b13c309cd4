package csr_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/graph/internal/csr"
)

// A model is a graph for checks by definition: whether there is an edge between
// each two nodes.
type model [][]bool

// modelOf returns the model of a graph, read edge by edge.
func modelOf(g *csr.Graph) model {
	m := make(model, g.Nodes())
	for v := range m {
		m[v] = make([]bool, g.Nodes())
		for _, w := range g.Successors(v) {
			m[v][w] = true
		}
	}
	return m
}

// both returns m with all edges in both directions.
func (m model) both() model {
	b := make(model, len(m))
	for v := range m {
		b[v] = make([]bool, len(m))
		for w := range m {
			b[v][w] = m[v][w] || m[w][v]
		}
	}
	return b
}

// without returns m without the edges of a node.
func (m model) without(u int) model {
	b := make(model, len(m))
	for v := range m {
		b[v] = slices.Clone(m[v])
		b[v][u] = false
		if v == u {
			clear(b[v])
		}
	}
	return b
}

// closure returns which nodes are reached from which by at least one edge.
func (m model) closure() model {
	c := make(model, len(m))
	for v := range m {
		c[v] = slices.Clone(m[v])
	}
	for k := range c {
		for v := range c {
			for w := range c {
				c[v][w] = c[v][w] || c[v][k] && c[k][w]
			}
		}
	}
	return c
}

// paths returns all simple paths from v to w, shorter ones first, then
// in the order of their nodes.
func (m model) paths(v, w int) [][]int32 {
	var all [][]int32
	var walk func(path []int32)
	walk = func(path []int32) {
		at := int(path[len(path)-1])
		if at == w {
			all = append(all, slices.Clone(path))
			return
		}
		for x := range m {
			if m[at][x] && !slices.Contains(path, int32(x)) {
				walk(append(path, int32(x)))
			}
		}
	}
	walk([]int32{int32(v)})
	slices.SortFunc(all, func(a, b []int32) int {
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return slices.Compare(a, b)
	})
	return all
}

// reaches reports whether w is v or is reached from it.
func (m model) reaches(v, w int) bool { return v == w || m.closure()[v][w] }

// small checks graphs of up to most nodes, sparse and dense ones, every other one
// without cycles.
func small(t *testing.T, count, most int, check func(t *testing.T, g *csr.Graph)) {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	for i := range count {
		n := r.IntN(most + 1)
		arcs := scatter(r, n, i%2 == 0)
		check(t, csr.New(n, arcs))
		if t.Failed() {
			t.Fatalf("graph of %d nodes with %v", n, arcs)
		}
	}
}

// scatter returns arcs between n nodes, up to three a node. If there is to be no
// cycle, all of them agree with some order of the nodes.
func scatter(r *rand.Rand, n int, acyclic bool) []csr.Arc {
	if n == 0 {
		return nil
	}
	place := r.Perm(n)
	var arcs []csr.Arc
	for range r.IntN(3*n + 1) {
		v, w := r.IntN(n), r.IntN(n)
		if acyclic {
			if v == w {
				continue
			}
			v, w = place[min(v, w)], place[max(v, w)]
		}
		arcs = append(arcs, csr.Arc{From: int32(v), To: int32(w)})
	}
	return arcs
}

// decode returns a graph of up to most nodes from the bytes of a fuzzer: how many
// nodes, then pairs of them.
func decode(data []byte, most int) *csr.Graph {
	if len(data) == 0 {
		return csr.New(0, nil)
	}
	n := int(data[0])%most + 1
	var arcs []csr.Arc
	for i := 1; i+1 < len(data); i += 2 {
		arcs = append(arcs, csr.Arc{From: int32(int(data[i]) % n), To: int32(int(data[i+1]) % n)})
	}
	return csr.New(n, arcs)
}

// fuzz checks whatever graphs of up to most nodes the fuzzer comes up with.
func fuzz(f *testing.F, most int, check func(t *testing.T, g *csr.Graph)) {
	f.Add([]byte{})
	f.Add([]byte{0, 0, 0})
	f.Add([]byte{4, 0, 1, 0, 2, 1, 3, 2, 3})
	f.Add([]byte{5, 0, 1, 1, 2, 2, 1, 2, 3, 3, 4, 4, 4, 0, 3})
	f.Add([]byte{6, 5, 4, 4, 3, 3, 5, 3, 2, 2, 1, 1, 0, 0, 2})
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 41 {
			return // twenty edges are enough for all paths to be counted
		}
		check(t, decode(data, most))
	})
}

// chain returns a graph of n nodes in a row. Every other run of ten edges is doubled
// by an edge backwards if cycles are wanted.
func chain(n int, cycles bool) *csr.Graph {
	var arcs []csr.Arc
	for v := range n - 1 {
		arcs = append(arcs, csr.Arc{From: int32(v), To: int32(v + 1)})
		if cycles && v%20 < 10 {
			arcs = append(arcs, csr.Arc{From: int32(v + 1), To: int32(v)})
		}
	}
	return csr.New(n, arcs)
}

// ladder returns n diamonds in a row: from a node to two and from both of these to the
// next one. Its first node is 0, its last 3n.
func ladder(n int, cycles bool) *csr.Graph {
	var arcs []csr.Arc
	for d := range int32(n) {
		v := 3 * d
		arcs = append(arcs, csr.Arc{v, v + 1}, csr.Arc{v, v + 2}, csr.Arc{v + 1, v + 3}, csr.Arc{v + 2, v + 3})
		if cycles {
			arcs = append(arcs, csr.Arc{v + 3, v})
		}
	}
	return csr.New(3*n+1, arcs)
}
