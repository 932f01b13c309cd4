package graph_test

import (
	"fmt"
	"testing"

	"throughline/chronology"
	"throughline/graph"
)

func BenchmarkStats(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000, 100_000} {
		c := chronicle(n)
		g := graph.New(c, chronology.SolveDates(c))
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				g.Stats()
			}
		})
	}
}

func BenchmarkSelect(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000, 100_000} {
		c := chronicle(n)
		g := graph.New(c, chronology.SolveDates(c))
		f := graph.Filter{Near: []string{c.Events[n/2].ID}, Hops: 5, Query: []string{"word"}}
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := g.Select(f); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
