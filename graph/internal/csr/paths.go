package csr

import "math"

// SimplePaths returns the shortest simple paths between two nodes, at most most of them,
// and reports whether there are more. They are sorted by their number of edges and then
// lexicographically by their nodes. Each path includes both ends; there is none from a
// node to itself.
//
// It branches off paths found before, as Yen (1971) does, each branch at one place only
// (Lawler 1972), and follows nothing that does not lead to the end. Apart from a few
// passes over g, the time is linear in the total length of the paths found and of what
// branches off them. A path that runs through a cycle may need another pass over the
// strongly connected component of the cycle, and at worst one for each of its nodes
// there.
func (g *Graph) SimplePaths(from, to, most int) (paths [][]int32, more bool) {
	return g.SimplePathsWithin(from, to, most, math.MaxInt)
}

// SimplePathsWithin is like [Graph.SimplePaths] but stops before the paths together have
// more edges than the given number. That bounds the memory they take.
func (g *Graph) SimplePathsWithin(from, to, most, edges int) (paths [][]int32, more bool) {
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

// nowhere stands for no node, way or component.
const nowhere = -1

// A routes is the state of [Graph.SimplePaths].
type routes struct {
	g         *Graph
	to        int32
	component []int32 // the strongly connected component of each node
	far       []int32 // the distance from each node to the end; −1 if it does not lead there
	tree      tree    // ways from the start
	leads     heap[lead]
	found     [][]int32
	room      int // how many more edges the paths may have together
	cycles    cycles
}

// A lead is something to try: to go on from the end of the way at to the node next. If
// next is nowhere, it stands for all successors in the same component that have not been
// tried.
type lead struct {
	length   int32 // of the shortest path that follows it, or less if next is nowhere
	at, next int32
}

// newRoutes prepares the search for paths to a node.
func newRoutes(g *Graph, to int32) *routes {
	r := &routes{g: g, to: to, far: make([]int32, g.Nodes())}
	components := 0
	r.component, components = g.StronglyConnected()
	for v := range r.far {
		r.far[v] = -1
	}
	r.far[to] = 0
	todo := []int32{to}
	for i := 0; i < len(todo); i++ {
		v := todo[i]
		for _, e := range g.InEdges(int(v)) {
			if u := g.tails[e]; r.far[u] < 0 {
				r.far[u] = r.far[v] + 1
				todo = append(todo, u)
			}
		}
	}
	r.leads.less = r.before
	if components < g.Nodes() {
		r.findDoors(components)
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

// follow finds the paths that take a lead and are as short as it promises, until most
// paths have been found in all. Whatever is longer becomes new leads.
func (r *routes) follow(l lead, most int) {
	component := int32(nowhere) // the component where distances avoid the way so far
	if l.at != nowhere && r.componentOf(l.at) == r.component[l.next] {
		component = r.component[l.next]
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
		nearer := r.distance(v, component) - 1
		next := r.g.Successors(int(v))
		for i := len(next) - 1; i >= 0; i-- {
			if w := next[i]; r.distance(w, component) == nearer {
				todo = append(todo, lead{l.length, at, w})
			}
		}
		r.put(at, component, nearer)
	}
}

// distance returns the distance from v to the end; for nodes of component it is the one that
// [routes.around] computed, which avoids the blocked nodes.
func (r *routes) distance(v, component int32) int32 {
	if r.component[v] == component {
		return r.cycles.near[v]
	}
	return r.far[v]
}

// componentOf returns the component that a way has reached.
func (r *routes) componentOf(at int32) int32 { return r.component[r.tree.nodes[at].node] }

// put makes leads of the successors of a way that lie on longer paths, which is all but
// the nearer ones. Within the same component their true lengths are not known yet.
func (r *routes) put(at, component, nearer int32) {
	n := r.tree.nodes[at]
	rest := lead{at: at, next: nowhere}
	for _, w := range r.g.Successors(int(n.node)) {
		length := n.depth + 1 + r.far[w]
		switch {
		case r.far[w] < 0 || w == n.node || r.distance(w, component) == nearer:
		case r.component[w] != r.component[n.node]:
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
