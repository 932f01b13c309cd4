package graph_test

import (
	"fmt"
	"math/rand/v2"

	"gonum.org/v1/gonum/graph/simple"

	"throughline/events"
	"throughline/graph"
)

// random makes n dated events with links of all types that run in no cycle.
// Neither the file nor the ids nor the dates have the order of the links.
func random(r *rand.Rand, n int) []*events.Event {
	list := make([]*events.Event, n)
	for i, p := range r.Perm(n) {
		list[i] = &events.Event{ID: fmt.Sprintf("e%d", p), Title: "…", When: on(fmt.Sprint(2000 + r.IntN(n)))}
		list[i].Status = events.Status(r.IntN(12)) % 6 // planned and refuted ones too
	}
	for i := range list {
		for range min(i, r.IntN(5)) {
			l := events.Link{Type: events.LinkType(r.IntN(7)), Event: list[r.IntN(i)].ID}
			if r.IntN(8) == 0 {
				l.Gap.Text = "1 day"
			}
			list[i].Links = append(list[i].Links, l)
		}
	}
	r.Shuffle(n, func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}

// oracle returns the part of g that orders, for the algorithms of gonum. Its nodes
// are numbered as the events of g.
func oracle(g *graph.Graph) *simple.DirectedGraph {
	d := simple.NewDirectedGraph()
	number := numbers(g)
	for _, n := range number {
		d.AddNode(simple.Node(n))
	}
	for e := range g.Edges() {
		if e.Orders() {
			d.SetEdge(simple.Edge{F: simple.Node(number[e.From.ID]), T: simple.Node(number[e.To.ID])})
		}
	}
	return d
}

// numbers returns the places of the events of g in its list, by id.
func numbers(g *graph.Graph) map[string]int64 {
	m := make(map[string]int64)
	for e := range g.Events() {
		m[e.ID] = int64(len(m))
	}
	return m
}
