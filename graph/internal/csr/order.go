package csr

// Order lists all nodes so that every edge runs from an earlier one to a later one;
// nil and false if edges run in a circle. Of all such orders it is the
// lexicographically least: the next node is always the least of those that no longer
// wait for another (Kahn 1962). Numbers that are in order already stay as they are.
func (g *Graph) Order() (order []int32, ok bool) {
	order = make([]int32, 0, g.Nodes())
	waits := g.indegrees()
	// Nodes from v on need no queue, because the loop will come to them.
	behind := heap[int32]{less: func(a, b int32) bool { return a < b }}
	for v := range waits {
		if waits[v] > 0 {
			continue
		}
		order = append(order, int32(v))
		g.release(v, v, waits, &behind)
		for !behind.empty() {
			u := behind.pop()
			order = append(order, u)
			g.release(int(u), v, waits, &behind)
		}
	}
	if len(order) < len(waits) {
		return nil, false
	}
	return order, true
}

// release lets the nodes after u wait for one less. Those before v that wait for
// none any more go to behind. Whether they are before v is asked first because the
// answer seldom changes, which processors like.
func (g *Graph) release(u, v int, waits []int32, behind *heap[int32]) {
	for _, w := range g.Next(u) {
		waits[w]--
		if int(w) < v && waits[w] == 0 {
			behind.push(w)
		}
	}
}

// indegrees counts the edges that reach each node.
func (g *Graph) indegrees() []int32 {
	counts := make([]int32, g.Nodes())
	for v := range counts {
		counts[v] = g.inStart[v+1] - g.inStart[v]
	}
	return counts
}
