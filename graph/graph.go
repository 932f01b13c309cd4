// Package graph holds the dependency graph of a chronicle: what came of what.
//
// Vertices are events. An edge runs from the earlier event, which a link names,
// to the later one, which has the link, and carries all links of the pair:
//
//	Chronicle + Bounds ─ New ─► Graph ─┬─ Order ───► events, each after what it follows
//	                                   ├─ Reduce ──► a Graph without what longer chains imply
//	                                   ├─ Why, Impact, Without, Path, Stats ──► answers, as values, text and JSON
//	                                   ├─ Select ──► a Graph of the part that a Filter lets pass, which knows the whole
//	                                   ├─ Library ─► a graph of github.com/dominikbraun/graph
//	                                   └─ package formats ► DOT and the formats of other graph programs
//
// Everything is listed in the order of the file: events as they stand there,
// edges by their earlier and then their later event. Inside, events and edges are
// integers (package csr), so that questions about a million events take milliseconds; no
// result depends on a map.
//
// Four types of links put events into an order ([events.LinkType.Orders]):
// caused-by, enabled-by, responds-to and follows. The others (ends, part-of,
// disputes) are edges to list and to draw, and do not count for order or reduction.
package graph

import (
	"iter"
	"slices"
	"sync"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph/internal/csr"
)

// A Graph is the dependency graph of one chronicle. It is immutable.
type Graph struct {
	chronicle *events.Chronicle
	bounds    *chronology.Bounds
	nodes     []*events.Event
	ids       ids
	arcs      *csr.Graph
	says      []claim    // of every edge
	links     []int32    // indexes into the links of the later event, edge by edge
	starts    []int32    // for every edge, and one more: where its links begin in links
	leftOut   int        // the number of edges that Reduce left out
	chosen    *Selection // which part g shows, if a Filter chose it

	index func() events.Index // made on first use and kept, like order and whole
	order func() []int        // the numbers of the nodes in the order of time
	whole func() *Graph       // the graph of which g shows a part; nil if g shows a whole chronicle
	full  *Graph              // g with the edges that Reduce left out; nil if it left out none
}

// An Edge ties a pair of events. Links, never empty, are those that To has to
// From, in the order of the file.
type Edge struct {
	From, To *events.Event
	Links    []events.Link
}

// New returns the graph of c. Of several events with one id the first counts; links of an
// event to itself or to one that does not exist are skipped, since package events reports
// them. A nil b stands for bounds in which no event has a date. If b covers a part of the
// chronicle that was solved ([chronology.Bounds.Within]), the graph shows that part.
func New(c *events.Chronicle, b *chronology.Bounds) *Graph {
	if b == nil {
		b = &chronology.Bounds{}
	}
	g := &Graph{chronicle: c, bounds: b, index: sync.OnceValue(c.Index)}
	g.ids, g.nodes = newIDs(c.Events)
	g.connect(g.resolve())
	g.order = sync.OnceValue(g.newOrder)
	if all := b.Whole(); all != b && len(all.Chronicle().Events) >= len(g.nodes) {
		g.whole = sync.OnceValue(func() *Graph { return New(all.Chronicle(), all) })
	}
	return g
}

// connect makes the edges: one for each pair of events that has links.
func (g *Graph) connect(all ties) {
	g.arcs, g.links, g.starts = csr.Grouped(len(g.nodes), all.arcs)
	g.says = make([]claim, g.arcs.Edges())
	for e := range g.says {
		for i := g.starts[e]; i < g.starts[e+1]; i++ {
			t := g.links[i]
			g.says[e] |= all.says[t]
			g.links[i] = all.links[t]
		}
	}
}

// edge returns the edge with a number in the form that callers see.
func (g *Graph) edge(i int) Edge {
	from, to := g.nodes[g.arcs.From(i)], g.nodes[g.arcs.To(i)]
	places := g.links[g.starts[i]:g.starts[i+1]]
	first, last := places[0], places[len(places)-1]
	if int(last-first) == len(places)-1 {
		return Edge{from, to, to.Links[first : last+1 : last+1]}
	}
	links := make([]events.Link, len(places))
	for k, p := range places {
		links[k] = to.Links[p]
	}
	return Edge{from, to, links}
}

// Orders reports whether a link of e puts its events into an order.
func (e Edge) Orders() bool {
	return slices.ContainsFunc(e.Links, func(l events.Link) bool { return l.Type.Orders() })
}

// Chronicle returns the chronicle of g.
func (g *Graph) Chronicle() *events.Chronicle { return g.chronicle }

// Bounds returns the bounds of when the events may have been.
func (g *Graph) Bounds() *chronology.Bounds { return g.bounds }

// Index returns the index of the chronicle by id. It is made once; do not change it.
func (g *Graph) Index() events.Index { return g.index() }

// Whole returns the graph of the whole chronicle, which is g itself unless g shows a part
// of one.
func (g *Graph) Whole() *Graph {
	if g.whole == nil {
		return g
	}
	return g.whole()
}

// LeftOut returns the number of edges that [Graph.Reduce] left out.
func (g *Graph) LeftOut() int { return g.leftOut }

// number returns the place in g.nodes of the event with the id.
func (g *Graph) number(id string) (int, bool) { return g.ids.find(id, g.nodes) }

// Event returns the event with the id, or nil if there is none.
func (g *Graph) Event(id string) *events.Event {
	if n, ok := g.number(id); ok {
		return g.nodes[n]
	}
	return nil
}

// Events returns the events in the order of the file.
func (g *Graph) Events() iter.Seq[*events.Event] { return slices.Values(g.nodes) }

// Edges returns the edges sorted by their earlier and then their later event, both in the
// order of the file.
func (g *Graph) Edges() iter.Seq[Edge] {
	return func(yield func(Edge) bool) {
		for i := range g.arcs.Edges() {
			if !yield(g.edge(i)) {
				return
			}
		}
	}
}

// Out returns the out-edges of the event with the id, in the order of [Graph.Edges]; none
// if there is no such event.
func (g *Graph) Out(id string) iter.Seq[Edge] {
	return func(yield func(Edge) bool) {
		n, ok := g.number(id)
		if !ok {
			return
		}
		first, end := g.arcs.OutEdges(n)
		for i := first; i < end && yield(g.edge(i)); i++ {
		}
	}
}

// In returns the in-edges of the event with the id, in the order of [Graph.Edges]; none
// if there is no such event.
func (g *Graph) In(id string) iter.Seq[Edge] {
	return func(yield func(Edge) bool) {
		n, ok := g.number(id)
		if !ok {
			return
		}
		for _, i := range g.arcs.InEdges(n) {
			if !yield(g.edge(int(i))) {
				return
			}
		}
	}
}
