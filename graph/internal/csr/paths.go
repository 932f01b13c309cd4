package csr

import "math"

// Paths lists up to most paths that pass no node twice, those with fewer edges
// first, then in the lexicographic order of their nodes; and tells whether there are
// more. Each path has both ends; there is none from a node to itself.
//
// It branches off paths found before, as Yen (1971) does, each branch at one place
// only (Lawler 1972), and follows nothing that does not lead on to the end. Apart
// from a few passes over g, the time is in the order of the lengths of the paths
// found and of what branches off them. Where paths run through a circle, each of
// them may need another pass over the strong part it is in, and at worst one for
// each of its nodes there.
func (g *Graph) Paths(from, to, most int) (paths [][]int32, more bool) {
	return g.PathsWithin(from, to, most, math.MaxInt)
}

// PathsWithin is [Graph.Paths] that stops where all paths together would have more
// than so many edges: what they take in memory is in the order of that.
func (g *Graph) PathsWithin(from, to, most, edges int) (paths [][]int32, more bool) {
	if from == to {
		return nil, false
	}
	most = max(most, 0)
	r := newRoutes(g, int32(to))
	r.room = edges
	if r.far[from] < 0 {
		return nil, false
	}
	r.leads.push(lead{length: r.far[from], at: nowhere, next: int32(from)})
	for !r.leads.empty() && len(r.found) <= most && r.room >= 0 {
		if l := r.leads.pop(); l.next == nowhere {
			r.branch(l.at)
		} else {
			r.follow(l, most+1)
		}
	}
	if r.room < 0 {
		most = min(most, len(r.found)-1) // the last one is too long
	}
	if len(r.found) > most {
		return r.found[:most:most], true
	}
	return r.found, false
}

// nowhere stands for no node, way or part.
const nowhere = -1

// routes is the state of [Graph.Paths].
type routes struct {
	g       *Graph
	to      int32
	part    []int32 // strong part of each node
	far     []int32 // edges from each node to the end; −1 if it does not lead there
	tree    tree    // ways from the start
	leads   heap[lead]
	found   [][]int32
	room    int // how many edges more all paths may have
	circles circles
}

// A lead is something to try: from the end of a way on to the next node. If that is
// nowhere, it is all next nodes in the same strong part that have not been tried.
type lead struct {
	length   int32 // of the shortest path that follows it, or less if next is nowhere
	at, next int32
}

// newRoutes prepares the search for paths to a node.
func newRoutes(g *Graph, to int32) *routes {
	r := &routes{g: g, to: to, far: make([]int32, g.Nodes())}
	parts := 0
	r.part, parts = g.Strong()
	for v := range r.far {
		r.far[v] = -1
	}
	r.far[to] = 0
	todo := []int32{to}
	for i := 0; i < len(todo); i++ {
		v := todo[i]
		for _, e := range g.Arriving(int(v)) {
			if u := g.tails[e]; r.far[u] < 0 {
				r.far[u] = r.far[v] + 1
				todo = append(todo, u)
			}
		}
	}
	r.leads.less = r.before
	if parts < g.Nodes() {
		r.findDoors(parts)
	}
	return r
}

// before orders leads by length, then by the nodes of their ways.
func (r *routes) before(a, b lead) bool {
	if a.length != b.length {
		return a.length < b.length
	}
	va, vb := r.tree.fork(a, b)
	return va < vb
}

// follow finds the paths that take a lead and are as short as it promises, up to a
// number of all paths found. Whatever is longer becomes new leads.
func (r *routes) follow(l lead, most int) {
	part := int32(nowhere) // where distances are those around the way so far
	if l.at != nowhere && r.partOf(l.at) == r.part[l.next] {
		part = r.part[l.next]
		r.around(l.at, l.next)
	}
	for todo := []lead{l}; len(todo) > 0 && len(r.found) < most && r.room >= 0; {
		at := r.tree.grow(todo[len(todo)-1])
		todo = todo[:len(todo)-1]
		v := r.tree.nodes[at].node
		if v == r.to {
			r.found = append(r.found, r.tree.path(at))
			r.room -= int(r.tree.nodes[at].depth)
			r.tip(at)
			continue
		}
		nearer := r.distance(v, part) - 1
		next := r.g.Next(int(v))
		for i := len(next) - 1; i >= 0; i-- {
			if w := next[i]; r.distance(w, part) == nearer {
				todo = append(todo, lead{l.length, at, w})
			}
		}
		r.put(at, part, nearer)
	}
}

// distance is how far v is from the end, in a part for who cannot pass again what
// [routes.around] went around.
func (r *routes) distance(v, part int32) int32 {
	if r.part[v] == part {
		return r.circles.near[v]
	}
	return r.far[v]
}

// partOf is the strong part that a way has come to.
func (r *routes) partOf(at int32) int32 { return r.part[r.tree.nodes[at].node] }

// put makes leads of what makes paths longer: where a way leads on to, but not to
// what is nearer. In the same strong part true lengths are not known yet.
func (r *routes) put(at, part, nearer int32) {
	n := r.tree.nodes[at]
	rest := lead{at: at, next: nowhere}
	for _, w := range r.g.Next(int(n.node)) {
		length := n.depth + 1 + r.far[w]
		switch {
		case r.far[w] < 0 || w == n.node || r.distance(w, part) == nearer:
		case r.part[w] != r.part[n.node]:
			r.leads.push(lead{length, at, w})
		case rest.length == 0 || length < rest.length:
			rest.length = length
		}
	}
	if rest.length > 0 {
		rest.length = max(rest.length, n.length+1)
		r.leads.push(rest)
	}
}
