package graph_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
)

// chronicle is shaped like a chronology: n dated events in ten lanes, each with
// up to four links to some of the fifty before it.
func chronicle(n int) *events.Chronicle {
	r := rand.New(rand.NewPCG(1, 1))
	c := &events.Chronicle{Title: "Made for measuring"}
	for i := range 10 {
		c.Lanes = append(c.Lanes, &events.Lane{ID: fmt.Sprint("lane-", i)})
	}
	for i := range n {
		e := &events.Event{ID: fmt.Sprint("event-", i), Title: "Something of the kind that happens happens", Lane: fmt.Sprint("lane-", r.IntN(10))}
		e.When = on(time.Date(1000, 1, 1+i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
		for range r.IntN(5) {
			to := i - 1 - r.IntN(50)
			if to >= 0 {
				e.Links = append(e.Links, events.Link{Type: events.LinkType(r.IntN(4)), Event: fmt.Sprint("event-", to)})
			}
		}
		c.Events = append(c.Events, e)
	}
	return c
}

// sizes runs a benchmark on graphs of 1,000 to 100,000 events.
func sizes(b *testing.B, work func(*events.Chronicle, *chronology.Bounds, *graph.Graph)) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		c := chronicle(n)
		bounds := chronology.SolveDates(c)
		g := graph.New(c, bounds)
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				work(c, bounds, g)
			}
		})
	}
}

// BenchmarkNew makes the index of n events, without dates, and about 2n links.
func BenchmarkNew(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000, 1_000_000} {
		c := chronicle(n)
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				graph.New(c, nil)
			}
		})
	}
}

// fresh is sizes with a new graph every time, for a graph keeps its order. Making the
// graph does not count.
func fresh(b *testing.B, work func(*graph.Graph)) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		c := chronicle(n)
		bounds := chronology.SolveDates(c)
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				g := graph.New(c, bounds)
				b.StartTimer()
				work(g)
			}
		})
	}
}

func BenchmarkOrder(b *testing.B) {
	fresh(b, func(g *graph.Graph) { g.Order() })
}

func BenchmarkReduce(b *testing.B) {
	fresh(b, func(g *graph.Graph) { g.Reduce() })
}

func BenchmarkLibrary(b *testing.B) {
	sizes(b, func(_ *events.Chronicle, _ *chronology.Bounds, g *graph.Graph) { g.Library() })
}
