package layered_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/graph"
	"throughline/graph/layered"
)

// chronicle is shaped like a chronology: n dated events in seven lanes, each with up to
// four links to some of the fifty before it.
func chronicle(n int) *events.Chronicle {
	r := rand.New(rand.NewPCG(1, 1))
	var b bytes.Buffer
	fmt.Fprintln(&b, "title: Made for measuring\nlanes: {a: A, b: B, c: C, d: D, e: E, f: F, g: G}\nevents:")
	types := []string{"caused-by", "enabled-by", "responds-to", "follows"}
	for i := range n {
		fmt.Fprintf(&b, "  - {id: e%d, title: Something of the kind that happens happens, when: %04d-%02d, lane: %c, links: [", i, 1000+i/12, 1+i%12, 'a'+r.IntN(7))
		for range r.IntN(5) {
			if to := i - 1 - r.IntN(50); to >= 0 {
				fmt.Fprintf(&b, "{%s: e%d}, ", types[r.IntN(4)], to)
			}
		}
		fmt.Fprintln(&b, "]}")
	}
	c, _ := events.Read(events.File{Name: "made.yaml", Data: b.Bytes()})
	return c
}

// BenchmarkLayout draws n events with about 2n links and writes the picture as SVG.
func BenchmarkLayout(b *testing.B) {
	for _, n := range []int{50, 500, 5_000} {
		c := chronicle(n)
		bounds, _ := chronology.Solve(c)
		g := graph.New(c, bounds)
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var svg bytes.Buffer
				if err := figure.WriteSVG(&svg, layered.Layout(g, layered.Options{}).Figure); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
