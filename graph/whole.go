package graph

import "throughline/events"

// part returns the graph of c, a part of the chronicle of g, with the same whole as g.
func (g *Graph) part(c *events.Chronicle) *Graph {
	p := New(c, g.bounds.Within(c))
	whole := g.unreduced().Whole()
	p.whole = func() *Graph { return whole }
	return p
}

// unreduced returns g with the edges that Reduce left out.
func (g *Graph) unreduced() *Graph {
	if g.full == nil {
		return g
	}
	return g.full
}

// ofWhole returns the order of the whole chronicle without the events that g, the graph
// of a part of it, does not have: so leaving events out moves no others. It returns nil
// if g does not show a part.
func (g *Graph) ofWhole() []int {
	if g.whole == nil {
		return nil
	}
	whole := g.Whole()
	order := make([]int, 0, len(g.nodes))
	for _, w := range whole.order() {
		if n, ok := g.number(whole.nodes[w].ID); ok {
			order = append(order, n)
		}
	}
	if len(order) < len(g.nodes) {
		return nil // g has events that nobody solved
	}
	return order
}
