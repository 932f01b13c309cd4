package csr

// Order lists all nodes so that every edge runs from an earlier one to a later one;
// nil and false if edges run in a circle. Of all such orders it is the
// lexicographically least: the next node is always the least of those that no longer
// wait for another (Kahn 1962). Numbers that are in order already stay as they are.
func (g *Graph) Order() (order []int32, ok bool) {
	n := int32(g.Nodes())
	order = make([]int32, 0, n)
	waits := g.indegrees()
	// Nodes from v on need no queue, because the loop will come to them.
	behind := heap[int32]{less: func(a, b int32) bool { return a < b }}
	for v := range n {
		if waits[v] > 0 {
			continue
		}
		for u := v; ; u = behind.pop() {
			order = append(order, u)
			for _, w := range g.Next(int(u)) {
				waits[w]--
				if waits[w] == 0 && w < v {
					behind.push(w)
				}
			}
			if behind.empty() {
				break
			}
		}
	}
	if len(order) < int(n) {
		return nil, false
	}
	return order, true
}

// indegrees counts the edges that reach each node.
func (g *Graph) indegrees() []int32 {
	counts := make([]int32, g.Nodes())
	for v := range counts {
		counts[v] = g.inStart[v+1] - g.inStart[v]
	}
	return counts
}
