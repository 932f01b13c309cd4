package csr

// ShortestPath returns the path with fewest edges, and of several the one whose sequence
// of nodes is lexicographically least. It includes both ends, which may be one and the
// same; it is nil if there is no path.
func (g *Graph) ShortestPath(from, to int) []int32 {
	return g.shortest(from, to, nil, 0)
}

// shortest is like [Graph.ShortestPath] but uses only edges at least least wide. If width
// is nil it uses all.
func (g *Graph) shortest(from, to int, width []uint8, least uint8) []int32 {
	before := make([]int32, g.Nodes()) // one more than the predecessor; 0 if not reached
	before[from] = int32(from) + 1
	// Nodes at one distance are in the order of their least paths, so that the first
	// path found to each is the least one.
	todo := []int32{int32(from)}
	for i := 0; i < len(todo) && before[to] == 0; i++ {
		v := todo[i]
		for e := g.outStart[v]; e < g.outStart[v+1]; e++ {
			w := g.heads[e]
			if before[w] == 0 && (width == nil || width[e] >= least) {
				before[w] = v + 1
				todo = append(todo, w)
			}
		}
	}
	if before[to] == 0 {
		return nil
	}
	return trace(int32(from), int32(to), before)
}

// trace returns the path between two nodes, given one more than the predecessor of each
// node.
func trace(from, to int32, before []int32) []int32 {
	n := 1
	for v := to; v != from; v = before[v] - 1 {
		n++
	}
	path := make([]int32, n)
	for v := to; n > 0; v = before[v] - 1 {
		n--
		path[n] = v
	}
	return path
}
