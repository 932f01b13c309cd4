package layered_test

import (
	"bytes"
	"fmt"
	"testing"

	"throughline/figure"
)

// BenchmarkLayout draws n events with about 2n links and writes the picture as SVG.
func BenchmarkLayout(b *testing.B) {
	for _, n := range []int{50, 500, 5_000} {
		g := made(b, n)
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var svg bytes.Buffer
				if err := figure.WriteSVG(&svg, layout(b, g).Figure); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
