package csr

import (
	"math/rand/v2"
	"testing"
)

// TestAGraphIsAsSmallAsItSays counts the room that the arrays of a graph take, made
// with many arcs for one edge and cut down to some of its edges.
func TestAGraphIsAsSmallAsItSays(t *testing.T) {
	const n = 1000
	r := rand.New(rand.NewPCG(1, 1))
	var arcs []Arc
	for range 5000 {
		a := Arc{r.Int32N(n), r.Int32N(n)}
		for range 1 + r.IntN(3) {
			arcs = append(arcs, a)
		}
	}
	g := New(n, arcs)
	sub, _ := g.Sub(func(edge int) bool { return edge%3 > 0 })
	for _, g := range []*Graph{g, sub, New(n, nil)} {
		bytes := 4 * (cap(g.outStart) + cap(g.inStart) + cap(g.heads) + cap(g.tails) + cap(g.inEdges))
		if most := 8*(g.Nodes()+1) + 12*g.Edges(); bytes > most {
			t.Errorf("%d nodes and %d edges take %d bytes, more than %d", g.Nodes(), g.Edges(), bytes, most)
		}
	}
}
