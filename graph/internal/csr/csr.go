// Package csr holds directed graphs of integers as compressed sparse rows, and the
// algorithms on them that must bear a million nodes.
//
// Nodes are 0 to n−1. Between two nodes there is at most one edge in each direction;
// edges are numbered by the node they leave and then by the node they reach. All
// lists are in these orders, so that equal graphs give equal results.
package csr

import "slices"

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
	g = &Graph{}
	order = sorted(n, arcs)
	starts = g.unite(arcs, order)
	g.index(n)
	return g, order, starts
}

// Sub is g with all its nodes and those edges that keep wants, and the number that
// each of its edges has in g.
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
	i, ok := slices.BinarySearch(g.Next(from), int32(to))
	if !ok {
		return 0, false
	}
	return int(g.outStart[from]) + i, true
}
