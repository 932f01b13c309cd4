package csr_test

import (
	"slices"
	"testing"

	"throughline/graph/internal/csr"
)

func TestDominatorsCannotBeAvoided(t *testing.T) { small(t, 1000, 10, checkDominators) }

func FuzzDominators(f *testing.F) { fuzz(f, 12, checkDominators) }

func checkDominators(t *testing.T, g *csr.Graph) {
	m := modelOf(g)
	var roots []int
	for v := range m {
		if len(g.InEdges(v)) == 0 {
			roots = append(roots, v)
		}
	}
	want := make([]int32, len(m))
	for v := range m {
		want[v] = dominator(m, roots, v)
	}
	if got := g.Dominators(); !slices.Equal(got, want) {
		t.Errorf("Dominators() = %v, want %v", got, want)
	}
}

// dominator returns the immediate dominator of v: the node that v cannot be reached
// without, and that cannot be reached without any other such node.
func dominator(m model, roots []int, v int) int32 {
	if !reached(m, roots, v, -1) {
		return -2
	}
	best := int32(-1)
	for u := range m {
		if u != v && !reached(m, roots, v, u) && (best < 0 || !reached(m, roots, u, int(best))) {
			best = int32(u)
		}
	}
	return best
}

// reached reports whether some root leads to v without passing a node.
func reached(m model, roots []int, v, without int) bool {
	if without >= 0 {
		m = m.without(without)
	}
	return slices.ContainsFunc(roots, func(r int) bool { return r != without && m.reaches(r, v) })
}
