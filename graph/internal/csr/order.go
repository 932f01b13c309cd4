package csr

// Order returns a topological order of the nodes; ok is false if g has a cycle. Of all
// such orders it is the lexicographically least: the next node is always the least of
// those that wait for no other (Kahn 1962). Nodes that are numbered in topological order
// already stay in place.
func (g *Graph) Order() (order []int32, ok bool) {
	order = make([]int32, 0, g.Nodes())
	waits := g.indegrees()
	// Nodes from v on need no queue, because the loop will reach them.
	ready := heap[int32]{less: func(a, b int32) bool { return a < b }}
	for v := range waits {
		if waits[v] > 0 {
			continue
		}
		order = append(order, int32(v))
		g.release(v, v, waits, &ready)
		for !ready.empty() {
			u := ready.pop()
			order = append(order, u)
			g.release(int(u), v, waits, &ready)
		}
	}
	if len(order) < len(waits) {
		return nil, false
	}
	return order, true
}

// release decrements the counts of the successors of u. Those before v that wait for none
// any more go to ready. Whether they are before v is tested first because the answer
// seldom changes, which suits branch prediction.
func (g *Graph) release(u, v int, waits []int32, ready *heap[int32]) {
	for _, w := range g.Successors(u) {
		waits[w]--
		if int(w) < v && waits[w] == 0 {
			ready.push(w)
		}
	}
}

// indegrees returns the number of in-edges of each node.
func (g *Graph) indegrees() []int32 {
	counts := make([]int32, g.Nodes())
	for v := range counts {
		counts[v] = g.inStart[v+1] - g.inStart[v]
	}
	return counts
}
