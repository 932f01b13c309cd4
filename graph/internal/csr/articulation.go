package csr

// Articulation returns the articulation points of g in the order of their numbers: the
// nodes whose removal splits a weakly connected component (Hopcroft and Tarjan 1973).
// Edges in both directions between two nodes count as one.
func (g *Graph) Articulation() []int32 {
	c := cutting{g: g, entered: make([]int32, g.Nodes()), low: make([]int32, g.Nodes()), cuts: newSet(g.Nodes())}
	for v := range c.entered {
		if c.entered[v] == 0 {
			c.visit(int32(v))
		}
	}
	return c.cuts.list()
}

// A cutting is the state of [Graph.Articulation].
type cutting struct {
	g       *Graph
	seen    int32   // nodes entered
	entered []int32 // when each node was entered, from 1; 0 if not yet
	low     []int32 // the earliest entry known to be one edge from the node or from one below it
	path    []visit // from the root of the search to its current node
	cuts    set
}

// A visit is a node on the path of the search, with the index of its next neighbour.
type visit struct{ node, next int32 }

func (c *cutting) enter(v int32) {
	c.seen++
	c.entered[v], c.low[v] = c.seen, c.seen
	c.path = append(c.path, visit{node: v})
}

// visit searches the component of root. The root is an articulation point if the search
// leaves it more than once for a new node.
func (c *cutting) visit(root int32) {
	c.enter(root)
	branches := 0
	for {
		top := &c.path[len(c.path)-1]
		if w := c.advance(top); w >= 0 {
			c.enter(w)
			continue
		}
		child := top.node
		c.path = c.path[:len(c.path)-1]
		switch {
		case len(c.path) == 0:
			if branches > 1 {
				c.cuts.add(root)
			}
			return
		case len(c.path) == 1:
			branches++
		default:
			c.leave(child, c.path[len(c.path)-1].node)
		}
	}
}

// leave updates v, which is not the root, after the search of its neighbour child is
// complete.
func (c *cutting) leave(child, v int32) {
	c.low[v] = min(c.low[v], c.low[child])
	if c.low[child] >= c.entered[v] {
		c.cuts.add(v)
	}
}

// advance scans the neighbours of a node and returns the first new one, or −1 if there is
// none.
func (c *cutting) advance(at *visit) int32 {
	next := c.g.Successors(int(at.node))
	arriving := c.g.InEdges(int(at.node))
	for n := len(next) + len(arriving); int(at.next) < n; {
		i := int(at.next)
		at.next++
		var w int32
		if i < len(next) {
			w = next[i]
		} else {
			w = c.g.tails[arriving[i-len(next)]]
		}
		if c.entered[w] == 0 {
			return w
		}
		c.low[at.node] = min(c.low[at.node], c.entered[w])
	}
	return -1
}
