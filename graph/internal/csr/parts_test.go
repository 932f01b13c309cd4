package csr_test

import (
	"slices"
	"testing"

	"throughline/graph/internal/csr"
)

func TestStrongPartsAreMutuallyReachable(t *testing.T) { small(t, 3000, 12, checkStrong) }

func FuzzStrong(f *testing.F) { fuzz(f, 14, checkStrong) }

func checkStrong(t *testing.T, g *csr.Graph) {
	part, n := g.StronglyConnected()
	checkNumbers(t, part, n)
	c := modelOf(g).closure()
	for v := range c {
		for w := range c {
			if same := v == w || c[v][w] && c[w][v]; same != (part[v] == part[w]) {
				t.Errorf("Strong() = %v: %d and %d", part, v, w)
			}
			if c[v][w] && part[v] > part[w] {
				t.Errorf("Strong() = %v: %d leads to %d", part, v, w)
			}
		}
	}
}

// checkNumbers checks that parts have the numbers below n and no others.
func checkNumbers(t *testing.T, part []int32, n int) {
	all := slices.Compact(slices.Sorted(slices.Values(part)))
	if len(all) != n || n > 0 && (all[0] != 0 || int(all[n-1]) != n-1) {
		t.Errorf("parts %v, %d in number", part, n)
	}
}

func TestWeakPartsHangTogether(t *testing.T) { small(t, 3000, 15, checkWeak) }

func FuzzWeak(f *testing.F) { fuzz(f, 20, checkWeak) }

func checkWeak(t *testing.T, g *csr.Graph) {
	part, n := g.WeaklyConnected()
	checkNumbers(t, part, n)
	c := modelOf(g).both().closure()
	last := int32(-1)
	for v := range c {
		if part[v] > last+1 {
			t.Errorf("Weak() = %v: not in the order of least nodes", part)
		}
		last = max(last, part[v])
		for w := range c {
			if (v == w || c[v][w]) != (part[v] == part[w]) {
				t.Errorf("Weak() = %v: %d and %d", part, v, w)
			}
		}
	}
}

func TestArticulationsHoldPartsTogether(t *testing.T) { small(t, 3000, 10, checkArticulation) }

func FuzzArticulation(f *testing.F) { fuzz(f, 12, checkArticulation) }

func checkArticulation(t *testing.T, g *csr.Graph) {
	m := modelOf(g).both()
	c := m.closure()
	var want []int32
	for u := range m {
		d := m.without(u).closure()
		cut := false
		for v := range m {
			for w := range m {
				cut = cut || v != u && w != u && v != w && c[v][w] && !d[v][w]
			}
		}
		if cut {
			want = append(want, int32(u))
		}
	}
	if got := g.Articulation(); !slices.Equal(got, want) {
		t.Errorf("Articulation() = %v, want %v", got, want)
	}
}

func TestAncestorsAndDescendantsAreTheClosure(t *testing.T) { small(t, 2000, 12, checkReach) }

func FuzzReach(f *testing.F) { fuzz(f, 20, checkReach) }

func checkReach(t *testing.T, g *csr.Graph) {
	c := modelOf(g).closure()
	for v := range c {
		var before, after []int32
		for w := range c {
			if w != v && c[w][v] {
				before = append(before, int32(w))
			}
			if w != v && c[v][w] {
				after = append(after, int32(w))
			}
		}
		if got := g.Ancestors(v); !slices.Equal(got, before) {
			t.Errorf("Ancestors(%d) = %v, want %v", v, got, before)
		}
		if got := g.Descendants(v); !slices.Equal(got, after) {
			t.Errorf("Descendants(%d) = %v, want %v", v, got, after)
		}
	}
}
