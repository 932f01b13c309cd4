package csr_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"throughline/graph/internal/csr"
)

// chronology is shaped like one: each of n nodes has up to four edges from some of
// the fifty before it, and now and then from any.
func chronology(n int) []csr.Arc {
	r := rand.New(rand.NewPCG(1, 1))
	arcs := make([]csr.Arc, 0, 2*n)
	for v := 1; v < n; v++ {
		for range r.IntN(5) {
			from := v - 1 - r.IntN(min(v, 50))
			if r.IntN(100) == 0 {
				from = r.IntN(v)
			}
			arcs = append(arcs, csr.Arc{From: int32(from), To: int32(v)})
		}
	}
	return arcs
}

// sizes runs a benchmark on graphs of a thousand to a million nodes.
func sizes(b *testing.B, work func(g *csr.Graph)) {
	for n := 1000; n <= 1_000_000; n *= 10 {
		g := csr.New(n, chronology(n))
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				work(g)
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	for n := 1000; n <= 1_000_000; n *= 10 {
		arcs := chronology(n)
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				csr.New(n, arcs)
			}
		})
	}
}

func BenchmarkGrouped(b *testing.B) {
	for n := 1000; n <= 1_000_000; n *= 10 {
		arcs := chronology(n)
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				csr.Grouped(n, arcs)
			}
		})
	}
}

func BenchmarkOrder(b *testing.B) { sizes(b, func(g *csr.Graph) { g.Order() }) }

// BenchmarkOrderShuffled orders nodes whose numbers are in no order.
func BenchmarkOrderShuffled(b *testing.B) {
	for n := 1000; n <= 1_000_000; n *= 10 {
		arcs := chronology(n)
		place := rand.New(rand.NewPCG(1, 1)).Perm(n)
		for i, a := range arcs {
			arcs[i] = csr.Arc{From: int32(place[a.From]), To: int32(place[a.To])}
		}
		g := csr.New(n, arcs)
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				g.Order()
			}
		})
	}
}

func BenchmarkLongestPath(b *testing.B) { sizes(b, func(g *csr.Graph) { g.LongestPath() }) }

func BenchmarkAncestors(b *testing.B) {
	sizes(b, func(g *csr.Graph) { g.Ancestors(g.Nodes() - 1) })
}

func BenchmarkDescendants(b *testing.B) { sizes(b, func(g *csr.Graph) { g.Descendants(0) }) }

func BenchmarkStrong(b *testing.B) { sizes(b, func(g *csr.Graph) { g.StronglyConnected() }) }

func BenchmarkWeak(b *testing.B) { sizes(b, func(g *csr.Graph) { g.WeaklyConnected() }) }

func BenchmarkDominators(b *testing.B) { sizes(b, func(g *csr.Graph) { g.Dominators() }) }

func BenchmarkArticulation(b *testing.B) { sizes(b, func(g *csr.Graph) { g.Articulation() }) }

func BenchmarkBetweenness(b *testing.B) {
	sizes(b, func(g *csr.Graph) { g.Betweenness([]int32{0, 1, 2, 3, 5, 8, 13, 21, 34, 55}) })
}

func BenchmarkShortestPath(b *testing.B) {
	sizes(b, func(g *csr.Graph) { g.ShortestPath(0, g.Nodes()-1) })
}

func BenchmarkWidestPath(b *testing.B) {
	sizes(b, func(g *csr.Graph) {
		width := make([]uint8, g.Edges())
		for e := range width {
			width[e] = uint8(e * e)
		}
		g.WidestPath(0, g.Nodes()-1, width)
	})
}

func BenchmarkPaths(b *testing.B) { sizes(b, func(g *csr.Graph) { g.SimplePaths(0, g.Nodes()-1, 10) }) }

func BenchmarkPathsOfLadder(b *testing.B) {
	for _, cycles := range []bool{false, true} {
		g := ladder(1000, cycles)
		b.Run(fmt.Sprintf("cycles=%v", cycles), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				g.SimplePaths(0, 3000, 10)
			}
		})
	}
}

func BenchmarkJoin(b *testing.B) { sizes(b, func(g *csr.Graph) { g.Join(g.Nodes()-1, 0) }) }
