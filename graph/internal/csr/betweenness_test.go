package csr_test

import (
	"math"
	"testing"

	"throughline/graph/internal/csr"
)

func TestBetweennessIsTheShareOfShortestPaths(t *testing.T) { small(t, 2000, 8, checkBetweenness) }

func FuzzBetweenness(f *testing.F) { fuzz(f, 8, checkBetweenness) }

func checkBetweenness(t *testing.T, g *csr.Graph) {
	m := modelOf(g)
	var some []int32
	all := make([]float64, len(m))
	sampled := make([]float64, len(m))
	for s := range m {
		sums := sharesFrom(m, s)
		if s%3 == 0 {
			some = append(some, int32(s), int32(s)) // counts twice
		}
		for v, x := range sums {
			all[v] += x
			if s%3 == 0 {
				sampled[v] += 2 * x
			}
		}
	}
	checkClose(t, g.Betweenness(nil), all)
	if some != nil {
		checkClose(t, g.Betweenness(some), sampled)
	}
	checkClose(t, g.Betweenness([]int32{}), make([]float64, len(m)))
}

// sharesFrom returns the share of each node in the shortest paths from s.
func sharesFrom(m model, s int) []float64 {
	sums := make([]float64, len(m))
	for t := range m {
		all := m.paths(s, t)
		n := 0
		for n < len(all) && len(all[n]) == len(all[0]) {
			n++
		}
		for _, p := range all[:n] {
			for _, v := range p[1:max(1, len(p)-1)] {
				sums[v] += 1 / float64(n)
			}
		}
	}
	return sums
}

func checkClose(t *testing.T, got, want []float64) {
	t.Helper()
	for v := range want {
		if !(math.Abs(got[v]-want[v]) <= 1e-9*(1+want[v])) {
			t.Errorf("Betweenness = %v, want %v", got, want)
			return
		}
	}
}
