package route_test

import (
	"fmt"
	"testing"

	"throughline/timeline/internal/route"
)

func BenchmarkLinks(b *testing.B) {
	for _, n := range []struct{ links, texts, marks int }{{10, 40, 15}, {25, 120, 40}, {200, 1000, 300}} {
		s, ls := crowd(1, n.marks, n.texts, n.links)
		b.Run(fmt.Sprintf("links=%d/texts=%d/marks=%d", len(ls), len(s.Texts), len(s.Marks)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				route.Links(s, ls)
			}
		})
	}
}
