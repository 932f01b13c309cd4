package csr

// Join finds the fewest edges that connect two nodes, whatever their direction, and
// lists their numbers in the order of walking from one node to the other; nil if
// nothing connects them or they are the same. Of several ways it takes the one whose
// sequence of nodes is lexicographically least, and of two opposite edges the one in
// the direction of walking.
func (g *Graph) Join(from, to int) []int32 {
	far := g.apart(int32(from), int32(to))
	if far[from] == 0 {
		return nil
	}
	var edges []int32
	for v := int32(from); int(v) != to; {
		e := g.closer(v, far)
		edges = append(edges, e)
		v = g.tails[e] + g.heads[e] - v
	}
	return edges
}

// apart is one more than the number of edges between each node and to, direction
// ignored, as far as from; 0 where not known.
func (g *Graph) apart(from, to int32) []int32 {
	far := make([]int32, g.Nodes())
	far[to] = 1
	todo := []int32{to}
	for i := 0; i < len(todo) && far[from] == 0; i++ {
		v := todo[i]
		for _, w := range g.Next(int(v)) {
			if far[w] == 0 {
				far[w] = far[v] + 1
				todo = append(todo, w)
			}
		}
		for _, e := range g.Arriving(int(v)) {
			if w := g.tails[e]; far[w] == 0 {
				far[w] = far[v] + 1
				todo = append(todo, w)
			}
		}
	}
	return far
}

// closer is the edge from or to v whose other end is the least of those that are
// one edge less far.
func (g *Graph) closer(v int32, far []int32) int32 {
	best, end := int32(-1), int32(0)
	for e := g.outStart[v]; e < g.outStart[v+1] && best < 0; e++ {
		if far[g.heads[e]] == far[v]-1 {
			best, end = e, g.heads[e]
		}
	}
	for _, e := range g.Arriving(int(v)) {
		if w := g.tails[e]; far[w] == far[v]-1 {
			if best < 0 || w < end {
				best = e
			}
			break
		}
	}
	return best
}
