package csr

import "slices"

// Dominators returns the immediate dominator of each node: the last other node that every
// path to it passes through, where paths begin at the nodes without in-edges. It is −1
// for a node that has no dominator, and −2 for a node that no such path reaches, because
// all paths to it begin in cycles.
//
// The algorithm is that of Lengauer and Tarjan (1979) with simple linking, which takes
// O(m log n) time; cycles do no harm.
func (g *Graph) Dominators() []int32 {
	d := newDominance(g)
	for i := len(d.node) - 1; i > 0; i-- {
		d.place(int32(i))
	}
	return d.result()
}

// A dominance is the state of [Graph.Dominators]. It numbers the nodes in depth-first
// order from 1; 0 is a virtual root before the nodes without in-edges.
type dominance struct {
	g      *Graph
	number []int32 // of each node of g, in the search; 0 if not reached
	node   []int32 // of each number
	parent []int32 // in the tree of the search
	semi   []int32 // semidominators
	dom    []int32 // immediate dominators, or nodes that share the immediate dominator

	// The forest of the nodes processed so far, with compressed paths to the roots.
	up    []int32 // an ancestor, or a node not in the forest yet
	label []int32 // the node of least semidominator on the path to that ancestor, exclusive
	trail []int32 // scratch space of [dominance.compress]

	todo []edge // scratch space of [dominance.search]

	// Nodes that wait for their dominator, by semidominator, as linked lists.
	first, next []int32
}

// An edge leads from a node that has been numbered to one that may not have been.
type edge struct{ parent, node int32 }

// newDominance returns the state for g after the depth-first search.
func newDominance(g *Graph) *dominance {
	d := &dominance{g: g, number: make([]int32, g.Nodes())}
	d.node = append(make([]int32, 0, g.Nodes()+1), -1)
	d.parent = append(make([]int32, 0, g.Nodes()+1), 0)
	for v := range d.number {
		if g.inStart[v] == g.inStart[v+1] {
			d.search(int32(v))
		}
	}
	n := len(d.node)
	d.semi, d.dom, d.label = make([]int32, n), make([]int32, n), make([]int32, n)
	d.first, d.next = make([]int32, n), make([]int32, n)
	d.up = slices.Clone(d.parent)
	for i := range d.label {
		d.label[i], d.semi[i] = int32(i), int32(i)
	}
	return d
}

// search numbers v and what can be reached from it, depth first.
func (d *dominance) search(v int32) {
	d.todo = append(d.todo, edge{0, v})
	for len(d.todo) > 0 {
		e := d.todo[len(d.todo)-1]
		d.todo = d.todo[:len(d.todo)-1]
		if d.number[e.node] != 0 {
			continue
		}
		i := int32(len(d.node))
		d.number[e.node] = i
		d.node = append(d.node, e.node)
		d.parent = append(d.parent, e.parent)
		for _, w := range d.g.Successors(int(e.node)) {
			if d.number[w] == 0 {
				d.todo = append(d.todo, edge{i, w})
			}
		}
	}
}

// place computes the semidominator of i, once all greater nodes are in the forest, and
// the dominators of the nodes that waited for the parent of i.
func (d *dominance) place(i int32) {
	parent := d.parent[i]
	semi := parent
	for _, e := range d.g.InEdges(int(d.node[i])) {
		if j := d.number[d.g.tails[e]]; j != 0 {
			semi = min(semi, d.semi[d.least(j, i)])
		}
	}
	d.semi[i] = semi
	d.next[i], d.first[semi] = d.first[semi], i
	for j := d.first[parent]; j != 0; j = d.next[j] {
		d.dom[j] = parent
		if u := d.least(j, i-1); d.semi[u] < parent {
			d.dom[j] = u
		}
	}
	d.first[parent] = 0
}

// least returns the node of least semidominator on the path from j up to the root of its
// tree, without the root unless j is the root. Nodes above last are in the forest.
func (d *dominance) least(j, last int32) int32 {
	if j > last {
		d.compress(j, last)
	}
	return d.label[j]
}

// compress makes j and all nodes on its path point to the root of their tree.
func (d *dominance) compress(j, last int32) {
	d.trail = d.trail[:0]
	for ; d.up[j] > last; j = d.up[j] {
		d.trail = append(d.trail, j)
	}
	for i := len(d.trail) - 1; i >= 0; i-- {
		j := d.trail[i]
		above := d.up[j]
		if d.semi[d.label[above]] < d.semi[d.label[j]] {
			d.label[j] = d.label[above]
		}
		d.up[j] = d.up[above]
	}
}

// result returns the immediate dominators of the nodes of g.
func (d *dominance) result() []int32 {
	for i := 1; i < len(d.dom); i++ {
		if d.dom[i] != d.semi[i] {
			d.dom[i] = d.dom[d.dom[i]]
		}
	}
	result := make([]int32, len(d.number))
	for v, i := range d.number {
		result[v] = -2
		if i != 0 {
			result[v] = d.node[d.dom[i]]
		}
	}
	return result
}
