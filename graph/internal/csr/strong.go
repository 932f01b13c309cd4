package csr

// Strong finds the strongly connected parts of g, which are its circles and the
// nodes on none. It tells the part of each node and how many parts there are. Every
// edge that leaves a part reaches one with a greater number.
//
// The algorithm is Tarjan's (1972) in the form of Pearce (2016), which needs one
// number a node.
func (g *Graph) Strong() (part []int32, n int) {
	s := strong{g: g, mark: make([]int32, g.Nodes()), next: int32(g.Nodes())}
	for v := range s.mark {
		if s.mark[v] == 0 {
			s.visit(int32(v))
		}
	}
	for v := range s.mark {
		s.mark[v] -= s.next + 1
	}
	return s.mark, g.Nodes() - int(s.next)
}

// strong is the state of [Graph.Strong].
type strong struct {
	g *Graph
	// mark is 0 for a node not seen. Then it is when the node was entered, or the
	// earliest entry of those known to be on a circle with it. When its part is
	// complete it is the part, counting down from the number of nodes: that is
	// always more than the nodes under way, whose entries count from 1.
	mark []int32
	path []step  // from where the search began to where it is
	open []int32 // nodes left by the search whose parts are not complete
	seen int32   // nodes under way
	next int32   // the next part's number
}

// A step is a node on the path of a search.
type step struct {
	node, edge int32 // the node, and the edge to look at next
	root       bool  // no edge is known to lead from beyond it to before it
}

// enter goes on to v.
func (s *strong) enter(v int32) {
	s.seen++
	s.mark[v] = s.seen
	s.path = append(s.path, step{node: v, edge: s.g.outStart[v], root: true})
}

// visit searches what can be reached from v.
func (s *strong) visit(v int32) {
	s.enter(v)
	for len(s.path) > 0 {
		top := &s.path[len(s.path)-1]
		if w := s.advance(top); w >= 0 {
			s.enter(w)
			continue
		}
		if top.root {
			s.complete(top.node)
		} else {
			s.open = append(s.open, top.node)
		}
		s.path = s.path[:len(s.path)-1]
	}
}

// advance looks at the edges of a step up to one to a new node; −1 if there is none.
// It looks at that edge again when the search has come back from there.
func (s *strong) advance(top *step) int32 {
	heads, end := s.g.heads, s.g.outStart[top.node+1]
	least := &s.mark[top.node]
	for ; top.edge < end; top.edge++ {
		w := heads[top.edge]
		m := s.mark[w]
		if m == 0 {
			return w
		}
		if m < *least {
			*least, top.root = m, false
		}
	}
	return -1
}

// complete makes a part of v and all open nodes entered after it.
func (s *strong) complete(v int32) {
	first := s.mark[v]
	s.mark[v] = s.next
	s.seen--
	for len(s.open) > 0 {
		w := s.open[len(s.open)-1]
		if s.mark[w] < first {
			break
		}
		s.open = s.open[:len(s.open)-1]
		s.mark[w] = s.next
		s.seen--
	}
	s.next--
}
