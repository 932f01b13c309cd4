// Package csr holds directed graphs of integers as compressed sparse rows, with
// algorithms on them that must scale to a million nodes.
//
// Nodes are 0 to n−1. Between two nodes there is at most one edge in each direction;
// edges are numbered by their tail, the node they leave, and then by their head, the
// node they reach. All lists are in these orders, so that equal graphs give equal results.
package csr

import "slices"

// An Arc is a pair of nodes.
type Arc struct{ From, To int32 }

// A Graph is an immutable directed graph. It takes 8 bytes a node and 12 an edge.
type Graph struct {
	outStart []int32 // of each node, and one more: where its out-edges begin
	heads    []int32 // of each edge: the node it reaches
	tails    []int32 // of each edge: the node it leaves
	inStart  []int32 // of each node, and one more: where its in-edges begin in inEdges
	inEdges  []int32 // edges by head, then by tail
}

// New returns the graph of n nodes that has an edge wherever arcs has one or more.
func New(n int, arcs []Arc) *Graph {
	g, _, _ := Grouped(n, arcs)
	return g
}

// Grouped is like [New] and also returns which arcs each edge stands for: those of edge e
// are arcs[order[i]] for starts[e] ≤ i < starts[e+1], in the order of arcs.
func Grouped(n int, arcs []Arc) (g *Graph, order, starts []int32) {
	g = &Graph{}
	order = sorted(n, arcs)
	starts = g.unite(arcs, order)
	g.index(n)
	return g, order, starts
}

// Sub returns the subgraph of g with all nodes and the edges for which keep returns true,
// and the number that each of its edges has in g.
func (g *Graph) Sub(keep func(edge int) bool) (sub *Graph, edges []int32) {
	for e := range g.heads {
		if keep(e) {
			edges = append(edges, int32(e))
		}
	}
	sub = &Graph{heads: make([]int32, len(edges)), tails: make([]int32, len(edges))}
	for i, e := range edges {
		sub.heads[i], sub.tails[i] = g.heads[e], g.tails[e]
	}
	sub.index(g.Nodes())
	return sub, edges
}

// Nodes returns the number of nodes.
func (g *Graph) Nodes() int { return len(g.outStart) - 1 }

// Edges returns the number of edges.
func (g *Graph) Edges() int { return len(g.heads) }

// From returns the node that an edge leaves.
func (g *Graph) From(edge int) int { return int(g.tails[edge]) }

// To returns the node that an edge reaches.
func (g *Graph) To(edge int) int { return int(g.heads[edge]) }

// Successors returns the heads of the out-edges of v, in the order of [Graph.OutEdges].
// The list belongs to g.
func (g *Graph) Successors(v int) []int32 { return g.heads[g.outStart[v]:g.outStart[v+1]] }

// OutEdges returns the range of the edges that leave v: first ≤ e < end.
func (g *Graph) OutEdges(v int) (first, end int) {
	return int(g.outStart[v]), int(g.outStart[v+1])
}

// InEdges returns the edges that reach v. The list belongs to g.
func (g *Graph) InEdges(v int) []int32 { return g.inEdges[g.inStart[v]:g.inStart[v+1]] }

// Edge returns the edge between two nodes; ok is false if there is none.
func (g *Graph) Edge(from, to int) (edge int, ok bool) {
	i, ok := slices.BinarySearch(g.Successors(from), int32(to))
	if !ok {
		return 0, false
	}
	return int(g.outStart[from]) + i, true
}
