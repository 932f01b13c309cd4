package csr

// Join returns the fewest edges that connect two nodes, whatever their direction, in the
// order of walking from one to the other. It returns nil if nothing connects them or they
// are the same. Of several shortest ways it takes the one whose sequence of nodes is
// lexicographically least, and of two opposite edges the one in the direction of walking.
func (g *Graph) Join(from, to int) []int32 {
	far := g.distances(int32(from), int32(to))
	if far[from] == 0 {
		return nil
	}
	var edges []int32
	for v := int32(from); int(v) != to; {
		e := g.nextEdge(v, far)
		edges = append(edges, e)
		v = g.tails[e] + g.heads[e] - v
	}
	return edges
}

// distances returns one more than the number of edges between each node and to, direction
// ignored, for nodes up to the distance of from; 0 where it is not known.
func (g *Graph) distances(from, to int32) []int32 {
	far := make([]int32, g.Nodes())
	far[to] = 1
	todo := []int32{to}
	for i := 0; i < len(todo) && far[from] == 0; i++ {
		v := todo[i]
		for _, w := range g.Successors(int(v)) {
			if far[w] == 0 {
				far[w] = far[v] + 1
				todo = append(todo, w)
			}
		}
		for _, e := range g.InEdges(int(v)) {
			if w := g.tails[e]; far[w] == 0 {
				far[w] = far[v] + 1
				todo = append(todo, w)
			}
		}
	}
	return far
}

// nextEdge returns the edge from or to v whose other end is the least of the nodes that
// are one edge nearer.
func (g *Graph) nextEdge(v int32, far []int32) int32 {
	best, end := int32(-1), int32(0)
	for e := g.outStart[v]; e < g.outStart[v+1] && best < 0; e++ {
		if far[g.heads[e]] == far[v]-1 {
			best, end = e, g.heads[e]
		}
	}
	for _, e := range g.InEdges(int(v)) {
		if w := g.tails[e]; far[w] == far[v]-1 {
			if best < 0 || w < end {
				best = e
			}
			break
		}
	}
	return best
}
