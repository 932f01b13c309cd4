package timeline_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"throughline/chronology"
	"throughline/graph"
	"throughline/timeline"
)

func BenchmarkLayout(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		c := random(rand.New(rand.NewPCG(1, 1)), n)
		bounds := chronology.SolveDates(c)
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := timeline.Layout(graph.New(c, bounds), timeline.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
