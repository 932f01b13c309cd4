package csr

// sorted returns the indexes of arcs between n nodes, sorted by tail, then by head, then
// by index.
func sorted(n int, arcs []Arc) []int32 {
	from, to := make([]int32, n+1), make([]int32, n+1)
	for _, a := range arcs {
		from[a.From]++
		to[a.To]++
	}
	sum(from)
	sum(to)
	byTo := make([]int32, len(arcs))
	for i := len(arcs) - 1; i >= 0; i-- {
		at := &to[arcs[i].To]
		*at--
		byTo[*at] = int32(i)
	}
	order := make([]int32, len(arcs))
	for k := len(byTo) - 1; k >= 0; k-- {
		i := byTo[k]
		at := &from[arcs[i].From]
		*at--
		order[*at] = i
	}
	return order
}

// sum replaces the sizes of consecutive groups by the positions where the groups end.
func sum(sizes []int32) {
	end := int32(0)
	for i, n := range sizes {
		end += n
		sizes[i] = end
	}
}

// unite makes the edges of g from arcs taken in order, merging equal arcs into one edge.
// It returns where in order the arcs of each edge begin.
func (g *Graph) unite(arcs []Arc, order []int32) (starts []int32) {
	g.heads, g.tails = make([]int32, len(arcs)), make([]int32, len(arcs))
	starts = make([]int32, len(arcs)+1)
	n, last := 0, Arc{From: -1}
	for i, a := range order {
		if arcs[a] == last {
			continue
		}
		last = arcs[a]
		starts[n], g.tails[n], g.heads[n] = int32(i), last.From, last.To
		n++
	}
	starts[n] = int32(len(arcs))
	if n < len(arcs) {
		g.heads = append(make([]int32, 0, n), g.heads[:n]...)
		g.tails = append(make([]int32, 0, n), g.tails[:n]...)
	}
	return starts[:n+1]
}

// index builds the lists of the out-edges and in-edges of each of n nodes.
func (g *Graph) index(n int) {
	g.outStart, g.inStart = make([]int32, n+1), make([]int32, n+1)
	for e, v := range g.tails {
		g.outStart[v+1] = int32(e + 1)
		g.inStart[g.heads[e]]++
	}
	for v := range n {
		g.outStart[v+1] = max(g.outStart[v], g.outStart[v+1])
	}
	sum(g.inStart)
	g.inEdges = make([]int32, len(g.heads))
	for e := len(g.heads) - 1; e >= 0; e-- {
		at := &g.inStart[g.heads[e]]
		*at--
		g.inEdges[*at] = int32(e)
	}
}
