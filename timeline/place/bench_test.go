package place_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/timeline/place"
)

// sizes are how many labels the benchmarks set.
var sizes = []int{1000, 10_000, 100_000}

// bench runs f for each size.
func bench(b *testing.B, f func(b *testing.B, n int)) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			f(b, n)
		})
	}
}

// crowd is n labels, four in five of them in a hundredth of the width.
func crowd(n int, width float64) []place.Label {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	labels := make([]place.Label, n)
	for i := range labels {
		at := r.Float64() * width
		if i%5 > 0 {
			at = width * (0.8 + r.Float64()/100)
		}
		labels[i] = place.Label{At: at, Size: 10 + 20*r.Float64(), Weight: float64(1 + r.IntN(3))}
	}
	slices.SortFunc(labels, func(a, b place.Label) int { return cmp.Compare(a.At, b.At) })
	return labels
}

func BenchmarkChain(b *testing.B) {
	bench(b, func(b *testing.B, n int) {
		width := 30 * float64(n)
		labels := crowd(n, width)
		for b.Loop() {
			if _, ok := place.Chain(labels, 4, 0, width); !ok {
				b.Fatal("no room")
			}
		}
	})
}

func BenchmarkStack(b *testing.B) {
	for _, out := range []int{0, 50} {
		b.Run(fmt.Sprintf("out=%d", out), func(b *testing.B) {
			bench(b, func(b *testing.B, n int) {
				entries, same := newEntries(rand.New(rand.NewPCG(1, 2)), n, out, 1200)
				for b.Loop() {
					place.Stack(entries, gaps, same)
				}
			})
		})
	}
}

func BenchmarkShelf(b *testing.B) {
	bench(b, func(b *testing.B, n int) {
		r := rand.New(rand.NewPCG(1, 2))
		entries, _ := newEntries(r, n, 0, 1200)
		order := r.Perm(n)
		for b.Loop() {
			fill(entries, order, 1500)
		}
	})
}

func BenchmarkFlags(b *testing.B) {
	bench(b, func(b *testing.B, n int) {
		width := 30 * float64(n)
		labels := crowd(n, width)
		room := place.Room{Hi: width, Gap: 4, Stem: 1}
		for b.Loop() {
			if _, ok := place.Flags(labels, 5, room); !ok {
				b.Fatal("no room")
			}
		}
	})
}

func BenchmarkSides(b *testing.B) {
	bench(b, func(b *testing.B, n int) {
		width := 15 * float64(n)
		labels := crowd(n, width)
		for b.Loop() {
			if _, ok := place.Sides(labels, 4, 0, width); !ok {
				b.Fatal("no room")
			}
		}
	})
}
