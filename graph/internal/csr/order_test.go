package csr_test

import (
	"slices"
	"testing"

	"throughline/graph/internal/csr"
)

func TestOrderIsTheLeastThatRespectsEdges(t *testing.T) { small(t, 3000, 9, checkOrder) }

func FuzzOrder(f *testing.F) { fuzz(f, 12, checkOrder) }

func checkOrder(t *testing.T, g *csr.Graph) {
	m := modelOf(g)
	cycle := false
	for v, to := range m.closure() {
		cycle = cycle || to[v]
	}
	order, ok := g.Order()
	if ok == cycle {
		t.Fatalf("Order() = _, %v; cycle: %v", ok, cycle)
	}
	if want := leastOrder(m); ok && !slices.Equal(order, want) {
		t.Errorf("Order() = %v, want %v", order, want)
	}
}

// leastOrder returns the order by definition: it
// takes the least node that waits for no other, again and again.
func leastOrder(m model) []int32 {
	var order []int32
	for range m {
		for v := range m {
			free := !slices.Contains(order, int32(v))
			for u := range m {
				free = free && (!m[u][v] || slices.Contains(order, int32(u)))
			}
			if free {
				order = append(order, int32(v))
				break
			}
		}
	}
	return order
}

func TestLongestPathIsTheLeastOfTheLongest(t *testing.T) { small(t, 2000, 10, checkLongest) }

func FuzzLongestPath(f *testing.F) { fuzz(f, 9, checkLongest) }

func checkLongest(t *testing.T, g *csr.Graph) {
	m := modelOf(g)
	got, ok := g.LongestPath()
	if _, sorted := g.Order(); ok != sorted {
		t.Fatalf("LongestPath() = _, %v", ok)
	}
	if !ok {
		return
	}
	var want []int32
	for v := range m {
		for w := range m {
			for _, p := range m.paths(v, w) {
				if len(p) > len(want) || len(p) == len(want) && slices.Compare(p, want) < 0 {
					want = p
				}
			}
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("LongestPath() = %v, want %v", got, want)
	}
}
