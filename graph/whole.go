package graph

// ofWhole is the order of the whole chronicle, less what g, the graph of a part of it,
// does not have: so leaving events out moves no others. It is nil if g is the graph of
// no part.
func (g *Graph) ofWhole() []int {
	whole := g.whole()
	if whole == nil {
		return nil
	}
	order := make([]int, 0, len(g.nodes))
	for _, e := range New(whole, g.bounds.Whole()).Order() {
		if n, ok := g.number(e.ID); ok {
			order = append(order, n)
		}
	}
	if len(order) < len(g.nodes) {
		return nil // g has events that nobody solved
	}
	return order
}
