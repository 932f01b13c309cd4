package sugiyama

import (
	"cmp"
	"slices"
)

// layers are the vertices of the drawing, column by column. The nodes come first; after
// them come the dummy nodes of long links, those of one link together and from left to
// right.
type layers struct {
	nodes  int       // number of nodes
	column []int32   // of each vertex
	order  [][]int32 // vertices of each column from top to bottom
	pos    []int32   // of each vertex: its index in its column

	chains      []chain // of each edge
	segs        []seg   // those of one edge together and from left to right
	left, right sides

	stopped bool // whether the search ended because its steps were used up
}

// A chain is the path of an edge through the columns.
type chain struct {
	from, to int32 // nodes, the left one first; equal for an edge that is ignored
	dummy    int32 // its first dummy node
	seg      int32 // its first segment
	span     int32 // number of segments, 0 within a column
}

// A seg is the piece of a link between two neighbouring columns.
type seg struct {
	from, to      int32 // vertices
	leave, arrive int32 // ranks of its ports there
}

// sides are the segments at one side of each vertex, port by port.
type sides struct {
	start []int32 // of each vertex and one more: where its segments begin
	segs  []int32
	ends  []int32 // of each of these segments: the vertex at the other end
	costs []int32 // of each of these segments: see cost
	ranks []int32 // of each of these segments: the rank of its port at the vertex
	far   []int32 // of each of these segments: the rank of its port at the other end
}

// newLayers returns the layers with long links split and all vertices in the order of the
// input.
func newLayers(nodes []Node, edges []Edge) *layers {
	l := &layers{nodes: len(nodes), chains: make([]chain, len(edges))}
	columns := 0
	for _, n := range nodes {
		l.column = append(l.column, int32(n.Column))
		columns = max(columns, n.Column+1)
	}
	for e, edge := range edges {
		l.chains[e] = l.split(int32(edge.From), int32(edge.To))
	}
	l.rank(nodes, edges)
	l.order = make([][]int32, columns)
	l.pos = make([]int32, len(l.column))
	for v, c := range l.column {
		l.pos[v] = int32(len(l.order[c]))
		l.order[c] = append(l.order[c], int32(v))
	}
	l.left = l.newSides(func(s seg) seg { return seg{s.to, s.from, s.arrive, s.leave} })
	l.right = l.newSides(func(s seg) seg { return s })
	return l
}

// split makes the dummy nodes and segments of an edge, and returns its chain.
func (l *layers) split(from, to int32) chain {
	if l.column[from] > l.column[to] {
		from, to = to, from
	}
	c := chain{from, to, int32(len(l.column)), int32(len(l.segs)), l.column[to] - l.column[from]}
	last := from
	for i := range c.span {
		next := to
		if i < c.span-1 {
			next = int32(len(l.column))
			l.column = append(l.column, l.column[last]+1)
		}
		l.segs = append(l.segs, seg{from: last, to: next})
		last = next
	}
	return c
}

// newSides groups the segments by the vertex where they begin, as seen turns them.
func (l *layers) newSides(seen func(seg) seg) sides {
	n, m := len(l.column), len(l.segs)
	s := sides{make([]int32, n+1), make([]int32, m), make([]int32, m), make([]int32, m), make([]int32, m), make([]int32, m)}
	for i, g := range l.segs {
		s.start[seen(g).from+1]++
		s.segs[i] = int32(i)
	}
	for v := range n {
		s.start[v+1] += s.start[v]
	}
	slices.SortFunc(s.segs, func(a, b int32) int {
		p, q := seen(l.segs[a]), seen(l.segs[b])
		return cmp.Or(cmp.Compare(p.from, q.from), cmp.Compare(p.leave, q.leave), cmp.Compare(a, b))
	})
	for i, k := range s.segs {
		g := seen(l.segs[k])
		s.ends[i], s.costs[i], s.ranks[i], s.far[i] = g.to, l.cost(g.from, g.to), g.leave, g.arrive
	}
	return s
}

// cost returns the cost of the segment between v and w: a crossing costs the product of
// the costs of its two segments. Segments between dummy nodes cost a little more, since
// links that cross there cannot both be level. The surplus is too small to buy many other
// crossings.
func (l *layers) cost(v, w int32) int32 {
	if l.isDummy(v) && l.isDummy(w) {
		return 11
	}
	return 10
}

// segsOf returns the segments at vertex v.
func (s *sides) segsOf(v int32) []int32 { return s.segs[s.start[v]:s.start[v+1]] }

// beside returns the other ends of the segments at v, one for each segment.
func (s *sides) beside(v int32) []int32 { return s.ends[s.start[v]:s.start[v+1]] }

// isDummy reports whether v is a dummy node.
func (l *layers) isDummy(v int32) bool { return int(v) >= l.nodes }

// number makes pos agree with the order of column c.
func (l *layers) number(c int) {
	for i, v := range l.order[c] {
		l.pos[v] = int32(i)
	}
}

// weight returns the Weight, or 1 if none is set.
func (e Edge) weight() float64 { return cmp.Or(e.Weight, 1) }
