package place_test

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/timeline/internal/place"
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

// crowd returns n labels, four in five of them in a hundredth of the width.
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

// dense returns n labels of 60 to 180 px on an axis of width px, four in five of them
// in a hundredth of it if crowded. docs/benchmarks.md has it in JavaScript.
func dense(n int, width float64, crowded bool) []place.Label {
	seed := uint32(n)
	next := func() float64 {
		seed = seed*1664525 + 1013904223
		return float64(seed) / (1 << 32)
	}
	labels := make([]place.Label, n)
	for i := range labels {
		at := next() * width
		if crowded && i%5 > 0 {
			at = width * (0.8 + float64(next()/100))
		}
		labels[i] = place.Label{At: at, Size: 60 + math.Floor(next()*121)}
	}
	slices.SortStableFunc(labels, func(a, b place.Label) int { return cmp.Compare(a.At, b.At) })
	return labels
}

// overlaps counts the pairs of boxes that overlap.
func overlaps(boxes []area) (n int) {
	slices.SortFunc(boxes, func(a, b area) int { return cmp.Compare(a.x0, b.x0) })
	var open []area
	for _, b := range boxes {
		open = slices.DeleteFunc(open, func(o area) bool { return o.x1 <= b.x0 })
		for _, o := range open {
			if o.y0 < b.y1 && b.y0 < o.y1 {
				n++
			}
		}
		open = append(open, b)
	}
	return n
}

// BenchmarkPeers sets the labels that docs/benchmarks.md gives to other libraries.
func BenchmarkPeers(b *testing.B) {
	const width = 1600
	all := []struct {
		name string
		set  func(labels []place.Label) []area
	}{
		{"Chain", func(labels []place.Label) []area { // around their dates, as labella has them
			for i, l := range labels {
				labels[i].At -= l.Size / 2
			}
			y, _ := place.Chain(labels, 3, 0, math.Inf(1))
			boxes := make([]area, len(y))
			for i, y := range y {
				boxes[i] = area{y, y + labels[i].Size, 0, 1}
			}
			return boxes
		}},
		{"Sides", func(labels []place.Label) []area {
			sides, _ := place.Sides(labels, 3, 0, math.Inf(1))
			boxes := make([]area, len(sides))
			for i, s := range sides {
				row := 0.0
				if s.Right {
					row = 1
				}
				boxes[i] = area{s.Y, s.Y + labels[i].Size, row, row + 1}
			}
			return boxes
		}},
		{"Stack", func(labels []place.Label) []area {
			entries := make([][]place.Spot, len(labels))
			for i, l := range labels {
				entries[i] = []place.Spot{{X0: l.At, X1: l.At + l.Size, H: 20}}
			}
			placed, _ := place.Stack(entries, place.Gaps{Side: 3, Row: 3}, nil)
			boxes := make([]area, len(placed))
			for i, p := range placed {
				boxes[i] = area{entries[i][0].X0, entries[i][0].X1, p.Y / 23, (p.Y + 20) / 23}
			}
			return boxes
		}},
	}
	for _, m := range all {
		for _, crowded := range []bool{false, true} {
			for _, n := range []int{100, 300, 1000, 3000, 10_000} {
				b.Run(fmt.Sprintf("%s/crowded=%t/n=%d", m.name, crowded, n), func(b *testing.B) {
					labels := dense(n, width, crowded)
					var boxes []area
					for b.Loop() {
						boxes = m.set(slices.Clone(labels))
					}
					if len(boxes) == 0 {
						b.Skip("no room")
					}
					b.ReportMetric(rows(boxes), "rows")
					b.ReportMetric(float64(overlaps(boxes)), "overlaps")
					b.ReportMetric(float64(off(boxes, width)), "off-axis")
				})
			}
		}
	}
}

// off counts the boxes that are not within an axis of so many px.
func off(boxes []area, width float64) (n int) {
	for _, b := range boxes {
		if b.x0 < -0.5 || b.x1 > width+0.5 {
			n++
		}
	}
	return n
}

// rows returns how many rows boxes take, each 1 high.
func rows(boxes []area) (n float64) {
	for _, b := range boxes {
		n = max(n, math.Ceil(b.y1))
	}
	return n
}
