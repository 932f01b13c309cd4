package csr

// StronglyConnected returns the strongly connected component of each node and the number
// of components. Every edge between two components reaches the one with the greater
// number.
//
// The algorithm is Tarjan's (1972) in the form of Pearce (2016), which needs one number a
// node.
func (g *Graph) StronglyConnected() (component []int32, n int) {
	s := sccSearch{g: g, mark: make([]int32, g.Nodes()), next: int32(g.Nodes())}
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

// A sccSearch is the state of [Graph.StronglyConnected].
type sccSearch struct {
	g *Graph
	// mark is 0 for a node not seen. From then on it is the time of entry, or the
	// earliest entry of the nodes known to be on a cycle with it. When its component is
	// complete it is the component, counting down from the number of nodes: that is
	// always more than the nodes under way, whose entries count from 1.
	mark []int32
	path []step  // from the root of the search to its current node
	open []int32 // nodes that the search has left but whose components are not complete
	seen int32   // nodes under way
	next int32   // the number of the next component
}

// A step is a node on the path of the search.
type step struct {
	node, edge int32 // the node, and the edge to look at next
	root       bool  // no edge is known to lead from this node or below to an earlier one
}

// enter puts v on the path.
func (s *sccSearch) enter(v int32) {
	s.seen++
	s.mark[v] = s.seen
	s.path = append(s.path, step{node: v, edge: s.g.outStart[v], root: true})
}

// visit searches all that can be reached from v.
func (s *sccSearch) visit(v int32) {
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

// advance scans the edges of a step and returns the first new node, or −1 if there is
// none. It looks at that edge again when the search has come back from there.
func (s *sccSearch) advance(top *step) int32 {
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

// complete makes a component of v and all open nodes entered after it.
func (s *sccSearch) complete(v int32) {
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
