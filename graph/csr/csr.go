// Package csr holds directed graphs of integers as compressed sparse rows, and the
// algorithms on them that must bear a million nodes.
//
// Nodes are 0 to n−1. Between two nodes there is at most one edge in each direction;
// edges are numbered by the node they leave and then by the node they reach. All
// lists are in these orders, so that equal graphs give equal results.
package csr

// An Arc is a pair of nodes.
type Arc struct{ From, To int32 }

// A Graph is a directed graph. It does not change. It takes 8 bytes a node and 12 an edge.
type Graph struct {
	outStart []int32 // of each node, and one more: where its edges begin
	heads    []int32 // of each edge: the node it reaches
	tails    []int32 // of each edge: the node it leaves
	inStart  []int32 // likewise, in arriving
	arriving []int32 // edges by the node they reach, then by the node they leave
}

// New makes the graph of n nodes that has an edge wherever arcs has one or more.
func New(n int, arcs []Arc) *Graph {
	g, _, _ := Grouped(n, arcs)
	return g
}

// Grouped is [New], and which arcs each edge stands for: those of edge e are at
// arcs[order[i]] for i from starts[e] up to starts[e+1], in their order.
func Grouped(n int, arcs []Arc) (g *Graph, order, starts []int32) {
	byTo, _ := distribute(n, len(arcs), func(i int32) int32 { return arcs[i].To }, nil)
	order, _ = distribute(n, len(arcs), func(i int32) int32 { return arcs[i].From }, byTo)
	g = &Graph{heads: make([]int32, 0, len(arcs)), tails: make([]int32, 0, len(arcs))}
	starts = make([]int32, 0, len(arcs)+1)
	for i, a := range order {
		if i > 0 && arcs[a] == arcs[order[i-1]] {
			continue
		}
		starts = append(starts, int32(i))
		g.tails = append(g.tails, arcs[a].From)
		g.heads = append(g.heads, arcs[a].To)
	}
	starts = append(starts, int32(len(arcs)))
	g.index(n)
	return g, order, starts
}

// index finds where the edges of each node are.
func (g *Graph) index(n int) {
	g.outStart = make([]int32, n+1)
	for _, v := range g.tails {
		g.outStart[v+1]++
	}
	for v := range n {
		g.outStart[v+1] += g.outStart[v]
	}
	g.arriving, g.inStart = distribute(n, len(g.heads), func(e int32) int32 { return g.heads[e] }, nil)
}

// distribute sorts the numbers below m, taken in the order of from (nil is their
// own), by their keys below n, and tells where each key begins. It is stable.
func distribute(n, m int, key func(int32) int32, from []int32) (sorted, starts []int32) {
	starts = make([]int32, n+2)
	for i := range int32(m) {
		starts[key(i)+2]++
	}
	for k := 2; k < len(starts); k++ {
		starts[k] += starts[k-1]
	}
	sorted = make([]int32, m)
	put := func(i int32) {
		at := &starts[key(i)+1]
		sorted[*at] = i
		*at++
	}
	if from == nil {
		for i := range int32(m) {
			put(i)
		}
	}
	for _, i := range from {
		put(i)
	}
	return sorted, starts[:n+1]
}

// Sub is g with all its nodes and those edges that keep wants, and the number that
// each of its edges has in g.
func (g *Graph) Sub(keep func(edge int) bool) (sub *Graph, edges []int32) {
	sub = &Graph{}
	for e := range g.heads {
		if keep(e) {
			edges = append(edges, int32(e))
			sub.tails = append(sub.tails, g.tails[e])
			sub.heads = append(sub.heads, g.heads[e])
		}
	}
	sub.index(g.Nodes())
	return sub, edges
}

// Nodes is the number of nodes.
func (g *Graph) Nodes() int { return len(g.outStart) - 1 }

// Edges is the number of edges.
func (g *Graph) Edges() int { return len(g.heads) }

// From is the node that an edge leaves.
func (g *Graph) From(edge int) int { return int(g.tails[edge]) }

// To is the node that an edge reaches.
func (g *Graph) To(edge int) int { return int(g.heads[edge]) }

// Next lists the nodes that edges from v reach. The edges are those from the
// number that [Graph.Leaving] begins with. The list belongs to g.
func (g *Graph) Next(v int) []int32 { return g.heads[g.outStart[v]:g.outStart[v+1]] }

// Leaving is the stretch of edges that leave v: from first up to, but not, end.
func (g *Graph) Leaving(v int) (first, end int) {
	return int(g.outStart[v]), int(g.outStart[v+1])
}

// Arriving lists the edges that reach v. The list belongs to g.
func (g *Graph) Arriving(v int) []int32 { return g.arriving[g.inStart[v]:g.inStart[v+1]] }

// Edge is the edge between two nodes; false if there is none.
func (g *Graph) Edge(from, to int) (edge int, ok bool) {
	first, end := g.Leaving(from)
	for first < end {
		switch mid := (first + end) / 2; {
		case g.heads[mid] == int32(to):
			return mid, true
		case g.heads[mid] < int32(to):
			first = mid + 1
		default:
			end = mid
		}
	}
	return 0, false
}
