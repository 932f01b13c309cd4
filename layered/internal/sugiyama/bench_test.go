package sugiyama_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

func BenchmarkLayout(b *testing.B) {
	for _, n := range []int{50, 500, 5000} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			g := chronology(rand.New(rand.NewPCG(1, 2)), n, min(30, int(math.Sqrt(float64(n)))))
			b.ReportAllocs()
			crossings := 0
			for b.Loop() {
				crossings = g.layout().Crossings
			}
			b.ReportMetric(float64(crossings), "crossings")
		})
	}
}
