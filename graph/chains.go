package graph

import (
	"cmp"
	"fmt"
	"slices"

	"throughline/events"
	"throughline/graph/internal/csr"
)

// A chains is the part of a graph that a question is asked over: all its events, and the
// edges that count. A causal link counts whatever the dates say: if they contradict it,
// nobody knows which of the two is wrong, so it is shown as contradicted.
type chains struct {
	g     *Graph
	query Query
	edges []Edge     // the edges that count, with the links that do, in the order of Graph.Edges
	arcs  *csr.Graph // the same edges between events by number; they are numbered as in edges
	place []int      // the place of every event in Graph.Order
	out   beyond     // what is left out, if the graph shows a part of a chronicle
}

// chains returns the part of g over which q asks.
func (g *Graph) chains(q Query) (*chains, error) {
	if err := q.check(); err != nil {
		return nil, err
	}
	c := &chains{g: g, query: q, place: g.places()}
	c.arcs, _ = g.arcs.Sub(func(i int) bool {
		e, ok := q.counted(g.edge(i))
		if ok {
			c.edges = append(c.edges, e)
		}
		return ok
	})
	c.out = c.beyond()
	return c, nil
}

// asked returns in words which links count, and among which events.
func (c *chains) asked() string { return c.query.words() + c.g.among() }

// number returns the number of the event with the id.
func (c *chains) number(id string) (int, error) {
	n, ok := c.g.number(id)
	if !ok {
		return 0, fmt.Errorf("there is no event %q", id)
	}
	return n, nil
}

// end returns the event that an edge leads to: forward, or back to its cause.
func (c *chains) end(edge int32, back bool) int {
	if back {
		return c.arcs.From(int(edge))
	}
	return c.arcs.To(int(edge))
}

// around returns the in-edges (back) or out-edges of an event, in no order of time.
func (c *chains) around(n int, back bool) []int32 {
	if back {
		return c.arcs.InEdges(n)
	}
	first, end := c.arcs.OutEdges(n)
	list := make([]int32, 0, end-first)
	for e := first; e < end; e++ {
		list = append(list, int32(e))
	}
	return list
}

// inTime returns edges sorted by the place of their ends in the order of time.
func (c *chains) inTime(edges []int32, back bool) []int32 {
	return slices.SortedFunc(slices.Values(edges), func(a, b int32) int {
		return cmp.Compare(c.place[c.end(a, back)], c.place[c.end(b, back)])
	})
}

// inOrder returns events, given by number, in the order of time.
func (c *chains) inOrder(nodes []int32) []int {
	sorted := make([]int, len(nodes))
	for i, n := range nodes {
		sorted[i] = int(n)
	}
	slices.SortFunc(sorted, func(a, b int) int { return cmp.Compare(c.place[a], c.place[b]) })
	return sorted
}

// events returns the events with the given numbers.
func (c *chains) events(nodes []int32) []*events.Event {
	var list []*events.Event
	for _, n := range nodes {
		list = append(list, c.g.nodes[n])
	}
	return list
}

// part returns the part of the graph with the given events and the edges for which keep
// returns true.
func (c *chains) part(nodes []int32, keep func(edge int) bool) Part {
	var p Part
	for _, n := range c.inOrder(nodes) {
		p.Events = append(p.Events, c.g.nodes[n])
	}
	for i, e := range c.edges {
		if keep(i) {
			p.Edges = append(p.Edges, e)
		}
	}
	return p
}
