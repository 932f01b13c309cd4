package csr

// LongestPath finds the path with most nodes, of several the one whose sequence of
// nodes is lexicographically least; nil and false if edges run in a circle. A graph
// without nodes has a path of none.
func (g *Graph) LongestPath() (nodes []int32, ok bool) {
	order, ok := g.Order()
	if !ok {
		return nil, false
	}
	after := make([]int32, g.Nodes()) // edges on the longest path that begins with each node
	most, start := int32(-1), int32(-1)
	for i := len(order) - 1; i >= 0; i-- {
		v := order[i]
		n := int32(0)
		for _, w := range g.Next(int(v)) {
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

// descend walks from v to a node at height 0, always to the least of the next nodes
// that are lower by one.
func (g *Graph) descend(v int32, height []int32) []int32 {
	path := make([]int32, 1, height[v]+1)
	path[0] = v
	for height[v] > 0 {
		for _, w := range g.Next(int(v)) {
			if height[w] == height[v]-1 {
				v = w
				break
			}
		}
		path = append(path, v)
	}
	return path
}
