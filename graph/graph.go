// Package graph holds the dependency graph of a chronicle: what came of what.
//
// Vertices are events. An edge runs from the earlier event, which a link names,
// to the later one, which has the link, and carries all links of the pair:
//
//	Chronicle + Bounds ─ New ─► Graph ─┬─ Order ───► events, each after what it follows
//	                                   ├─ Reduce ──► a Graph without what longer chains imply
//	                                   ├─ Library ─► a graph of github.com/dominikbraun/graph
//	                                   └─ package formats ► DOT and the formats of other graph programs
//
// Everything is listed in the order of the file: events as they stand there,
// edges by their earlier and then their later event. Inside, events are
// integers and edges are lists of integers; no result depends on a map.
//
// Four types of links put events into an order ([events.LinkType.Orders]):
// caused-by, enabled-by, responds-to and follows. The others (ends, part-of,
// disputes) are edges to list and to draw, and count in no order or reduction.
package graph

import (
	"cmp"
	"iter"
	"slices"

	"throughline/chronology"
	"throughline/events"
)

// A Graph is the dependency graph of one chronicle. It does not change.
type Graph struct {
	chronicle *events.Chronicle
	bounds    *chronology.Bounds
	nodes     []*events.Event
	index     map[string]int // id to place in nodes
	edges     []Edge         // by from, then to
	out, in   [][]int        // places in edges, for every node
	leftOut   int            // edges that Reduce left out
}

// An Edge ties a pair of events. Links, never empty, are those that To has to
// From, in the order of the file.
type Edge struct {
	From, To *events.Event
	Links    []events.Link
	from, to int  // places in Graph.nodes
	sorts    bool // whether it has a say in Order
}

// New makes the graph of c. Of several events with one id the first counts;
// links of an event to itself or to one that does not exist are skipped, since
// package events reports them. A nil b is one in which no event has a date.
func New(c *events.Chronicle, b *chronology.Bounds) *Graph {
	if b == nil {
		b = &chronology.Bounds{}
	}
	g := &Graph{chronicle: c, bounds: b, index: make(map[string]int, len(c.Events))}
	for _, e := range c.Events {
		if _, ok := g.index[e.ID]; !ok {
			g.index[e.ID] = len(g.nodes)
			g.nodes = append(g.nodes, e)
		}
	}
	g.edges = g.pairs()
	g.connect()
	return g
}

// pairs makes the edges: one for each pair of events, sorted.
func (g *Graph) pairs() []Edge {
	var single []Edge
	for to, e := range g.nodes {
		for i, l := range e.Links {
			if from, ok := g.index[l.Event]; ok && from != to {
				single = append(single, Edge{g.nodes[from], e, e.Links[i : i+1 : i+1], from, to, g.sorts(e, l)})
			}
		}
	}
	slices.SortStableFunc(single, Edge.compare)
	var edges []Edge
	for _, e := range single {
		if last := len(edges) - 1; last >= 0 && edges[last].compare(e) == 0 {
			edges[last].Links = append(edges[last].Links, e.Links...)
			edges[last].sorts = edges[last].sorts || e.sorts
			continue
		}
		edges = append(edges, e)
	}
	return edges
}

// compare orders edges by their earlier and then their later event in the file.
func (e Edge) compare(f Edge) int {
	return cmp.Or(cmp.Compare(e.from, f.from), cmp.Compare(e.to, f.to))
}

// connect notes for every node which edges leave it and which arrive.
func (g *Graph) connect() {
	g.out = make([][]int, len(g.nodes))
	g.in = make([][]int, len(g.nodes))
	for i, e := range g.edges {
		g.out[e.from] = append(g.out[e.from], i)
		g.in[e.to] = append(g.in[e.to], i)
	}
}

// Orders tells whether a link of e puts its events into an order.
func (e Edge) Orders() bool {
	return slices.ContainsFunc(e.Links, func(l events.Link) bool { return l.Type.Orders() })
}

// sorts tells whether a link of e has a say in Order: not if it contradicts stronger
// statements.
func (g *Graph) sorts(e *events.Event, l events.Link) bool {
	return (l.Type.Orders() || l.Type == events.PartOf) && !g.bounds.LinkSetAside(e.ID, l)
}

// Chronicle is the chronicle that g is the graph of.
func (g *Graph) Chronicle() *events.Chronicle { return g.chronicle }

// Bounds say when its events may have been.
func (g *Graph) Bounds() *chronology.Bounds { return g.bounds }

// LeftOut counts the edges that [Graph.Reduce] left out.
func (g *Graph) LeftOut() int { return g.leftOut }

// number is the place in g.nodes of the event with the id.
func (g *Graph) number(id string) (int, bool) {
	n, ok := g.index[id]
	return n, ok
}

// Events lists the events in the order of the file.
func (g *Graph) Events() iter.Seq[*events.Event] { return slices.Values(g.nodes) }

// Edges lists the edges by their earlier and then their later event, both in
// the order of the file.
func (g *Graph) Edges() iter.Seq[Edge] { return slices.Values(g.edges) }

// Out lists the edges that leave the event with the id, in the order of
// [Graph.Edges]; none if there is no such event.
func (g *Graph) Out(id string) iter.Seq[Edge] { return g.around(id, g.out) }

// In lists the edges that arrive at the event with the id, in the order of
// [Graph.Edges]; none if there is no such event.
func (g *Graph) In(id string) iter.Seq[Edge] { return g.around(id, g.in) }

func (g *Graph) around(id string, lists [][]int) iter.Seq[Edge] {
	return func(yield func(Edge) bool) {
		i, ok := g.index[id]
		if !ok {
			return
		}
		for _, e := range lists[i] {
			if !yield(g.edges[e]) {
				return
			}
		}
	}
}
