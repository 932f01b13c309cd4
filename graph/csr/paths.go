package csr

// Paths lists up to most paths that pass no node twice, those with fewer edges
// first, then in the lexicographic order of their nodes; and tells whether there are
// more. Each path has both ends; there is none from a node to itself.
//
// It follows only what is known to lead on to the end, as Yen (1971) does, and
// branches off like Lawler (1972). On a graph without circles the time is in the
// order of m, and of the length and branches of the paths found. Where a path runs
// among nodes that are on a circle together, finding each branch may need another
// search.
func (g *Graph) Paths(from, to, most int) (paths [][]int32, more bool) {
	if from == to {
		return nil, false
	}
	most = max(most, 0)
	r := newRoutes(g, int32(to))
	if r.far[from] < 0 {
		return nil, false
	}
	r.leads.push(lead{length: r.far[from], at: nowhere, next: int32(from)})
	for !r.leads.empty() && len(r.found) <= most {
		l := r.leads.pop()
		if l.next == nowhere {
			r.branch(l.at)
		} else {
			r.follow(l, most+1)
		}
	}
	if len(r.found) > most {
		return r.found[:most:most], true
	}
	return r.found, false
}

// nowhere stands for no node.
const nowhere = -1

// routes is the state of [Graph.Paths].
type routes struct {
	g     *Graph
	to    int32
	part  []int32 // strong part of each node
	far   []int32 // edges from each node to the end; −1 if it does not lead there
	tree  tree    // ways from the start
	leads heap[lead]
	found [][]int32

	// The same as far, around a path; see [routes.around].
	near    []int32
	touched []int32 // nodes that near tells something about
}

// A lead is something to try: from the end of a way on to the next node. If that is
// nowhere, it is whatever next nodes have not been tried.
type lead struct {
	length   int32 // of the shortest path that follows it, or less if next is nowhere
	at, next int32
}

// newRoutes prepares the search for paths to a node.
func newRoutes(g *Graph, to int32) *routes {
	r := &routes{g: g, to: to, far: make([]int32, g.Nodes()), near: make([]int32, g.Nodes())}
	r.part, _ = g.Strong()
	for v := range r.far {
		r.far[v], r.near[v] = -1, -1
	}
	r.far[to] = 0
	r.search(r.far, []int32{to}, 0, nowhere)
	r.leads.less = r.before
	return r
}

// search extends distances to the end to all nodes in parts from least on, or at
// least to those as far as until. It gives back the nodes it came to.
func (r *routes) search(far, todo []int32, least, until int32) []int32 {
	for i := 0; i < len(todo) && (until == nowhere || far[until] < 0); i++ {
		v := todo[i]
		for _, e := range r.g.Arriving(int(v)) {
			if u := r.g.tails[e]; far[u] == -1 && r.part[u] >= least {
				far[u] = far[v] + 1
				todo = append(todo, u)
			}
		}
	}
	return todo
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
	far := r.far
	if l.at != nowhere && r.part[r.tree.nodes[l.at].node] == r.part[l.next] {
		r.around(l.at, l.next)
		far = r.near
	}
	for todo := []lead{l}; len(todo) > 0 && len(r.found) < most; {
		at := r.tree.grow(todo[len(todo)-1])
		todo = todo[:len(todo)-1]
		v := r.tree.nodes[at].node
		if v == r.to {
			r.found = append(r.found, r.tree.path(at))
			continue
		}
		next := r.g.Next(int(v))
		for i := len(next) - 1; i >= 0; i-- {
			if w := next[i]; far[w] == far[v]-1 {
				todo = append(todo, lead{l.length, at, w})
			}
		}
		r.put(at, far)
	}
}

// put puts aside what a way leads to that makes paths longer. Nodes that have no way
// back to the way make leads of their own. Of others the true distance is not known yet.
func (r *routes) put(at int32, far []int32) {
	n := r.tree.nodes[at]
	rest := lead{at: at, next: nowhere}
	for _, w := range r.g.Next(int(n.node)) {
		length := n.depth + 1 + r.far[w]
		switch {
		case r.far[w] < 0 || w == n.node || far[w] == far[n.node]-1:
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

// branch makes leads of what was put aside because it has ways back.
func (r *routes) branch(at int32) {
	r.around(at, nowhere)
	n := r.tree.nodes[at]
	for _, w := range r.g.Next(int(n.node)) {
		if r.part[w] != r.part[n.node] || r.near[w] < 0 {
			continue
		}
		if length := n.depth + 1 + r.near[w]; length > n.length {
			r.leads.push(lead{length, at, w})
		}
	}
}

// around finds how far nodes are from the end for whoever may not pass a node of
// a way again. It knows about nodes in the part that the way has come to and in
// later parts, but not about those that are farther than until.
func (r *routes) around(at, until int32) {
	for _, v := range r.touched {
		r.near[v] = -1
	}
	r.touched = r.touched[:0]
	part := r.part[r.tree.nodes[at].node]
	for at != nowhere && r.part[r.tree.nodes[at].node] == part {
		v := r.tree.nodes[at].node
		r.near[v] = -2
		r.touched = append(r.touched, v)
		at = r.tree.nodes[at].up
	}
	r.near[r.to] = 0
	reached := r.search(r.near, []int32{r.to}, part, until)
	r.touched = append(r.touched, reached...)
}
