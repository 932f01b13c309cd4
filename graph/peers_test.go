package graph_test

import (
	"fmt"
	"testing"

	lib "github.com/dominikbraun/graph"
	"gonum.org/v1/gonum/graph/simple"
	"gonum.org/v1/gonum/graph/topo"

	"throughline/events"
)

// The benchmarks of peers do with other libraries what those of this package do, on the
// same chronicles; docs/benchmarks.md has them side by side. Each is tried up to the
// size that it can be waited for.

func peers(b *testing.B, most int, work func(b *testing.B, c *events.Chronicle)) {
	for n := 1_000; n <= most; n *= 10 {
		c := chronicle(n)
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			work(b, c)
		})
	}
}

// withGonum returns the graph of c in gonum's own kind, ids looked up in a map.
func withGonum(c *events.Chronicle) *simple.DirectedGraph {
	g := simple.NewDirectedGraph()
	ids := make(map[string]int64, len(c.Events))
	for i, e := range c.Events {
		ids[e.ID] = int64(i)
		g.AddNode(simple.Node(i))
	}
	for i, e := range c.Events {
		for _, l := range e.Links {
			g.SetEdge(simple.Edge{F: simple.Node(ids[l.Event]), T: simple.Node(i)})
		}
	}
	return g
}

// withLibrary returns the graph of c in that of dominikbraun/graph, with its own store.
func withLibrary(b *testing.B, c *events.Chronicle) lib.Graph[string, *events.Event] {
	g := lib.New(func(e *events.Event) string { return e.ID }, lib.Directed())
	for _, e := range c.Events {
		if err := g.AddVertex(e); err != nil {
			b.Fatal(err)
		}
	}
	for _, e := range c.Events {
		for _, l := range e.Links {
			if err := g.AddEdge(l.Event, e.ID); err != nil && err != lib.ErrEdgeAlreadyExists {
				b.Fatal(err)
			}
		}
	}
	return g
}

func BenchmarkPeersNew(b *testing.B) {
	b.Run("gonum", func(b *testing.B) {
		peers(b, 1_000_000, func(b *testing.B, c *events.Chronicle) {
			for b.Loop() {
				withGonum(c)
			}
		})
	})
	b.Run("dominikbraun", func(b *testing.B) {
		peers(b, 1_000_000, func(b *testing.B, c *events.Chronicle) {
			for b.Loop() {
				withLibrary(b, c)
			}
		})
	})
}

func BenchmarkPeersOrder(b *testing.B) {
	b.Run("gonum", func(b *testing.B) {
		peers(b, 1_000_000, func(b *testing.B, c *events.Chronicle) {
			g := withGonum(c)
			for b.Loop() {
				if _, err := topo.Sort(g); err != nil {
					b.Fatal(err)
				}
			}
		})
	})
	b.Run("dominikbraun", func(b *testing.B) {
		peers(b, 10_000, func(b *testing.B, c *events.Chronicle) {
			g := withLibrary(b, c)
			for b.Loop() {
				if _, err := lib.TopologicalSort(g); err != nil {
					b.Fatal(err)
				}
			}
		})
	})
}

func BenchmarkPeersStrong(b *testing.B) {
	b.Run("gonum", func(b *testing.B) {
		peers(b, 1_000_000, func(b *testing.B, c *events.Chronicle) {
			g := withGonum(c)
			for b.Loop() {
				topo.TarjanSCC(g)
			}
		})
	})
}

func BenchmarkPeersReduce(b *testing.B) {
	b.Run("dominikbraun", func(b *testing.B) {
		peers(b, 1_000, func(b *testing.B, c *events.Chronicle) {
			g := withLibrary(b, c)
			for b.Loop() {
				if _, err := lib.TransitiveReduction(g); err != nil {
					b.Fatal(err)
				}
			}
		})
	})
}
