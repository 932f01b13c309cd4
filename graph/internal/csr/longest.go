package csr

// LongestPath returns the path with most nodes, and of several the one whose sequence of
// nodes is lexicographically least. ok is false if g has a cycle. A graph without nodes
// has a path of none.
func (g *Graph) LongestPath() (nodes []int32, ok bool) {
	order, ok := g.Order()
	if !ok {
		return nil, false
	}
	after := make([]int32, g.Nodes()) // the number of edges on the longest path from each node
	most, start := int32(-1), int32(-1)
	for i := len(order) - 1; i >= 0; i-- {
		v := order[i]
		n := int32(0)
		for _, w := range g.Successors(int(v)) {
			n = max(n, after[w]+1)
		}
		after[v] = n
		if n > most || n == most && v < start {
			most, start = n, v
		}
	}
	if start < 0 {
		return nil, true
	}
	return g.descend(start, after), true
}

// descend returns the path from v to a node at height 0 that always goes on to the least
// of the successors that are lower by one.
func (g *Graph) descend(v int32, height []int32) []int32 {
	path := make([]int32, 1, height[v]+1)
	path[0] = v
	for height[v] > 0 {
		for _, w := range g.Successors(int(v)) {
			if height[w] == height[v]-1 {
				v = w
				break
			}
		}
		path = append(path, v)
	}
	return path
}
