package sugiyama

import "cmp"

// layers are the vertices of the drawing, column by column. The first vertices
// are the nodes; after them come the waypoints of long links, those of one link
// together and from left to right.
type layers struct {
	nodes  int       // number of nodes
	column []int32   // of each vertex
	order  [][]int32 // vertices of each column from top to bottom
	pos    []int32   // of each vertex: its index in its column

	chains      []chain // of each edge
	segs        []seg   // those of one edge together and from left to right
	left, right sides
}

// A chain is the way of an edge through the columns.
type chain struct {
	from, to int32 // nodes, from the left one to the right one; the same for an edge that is ignored
	way      int32 // its first waypoint
	seg      int32 // its first segment
	span     int32 // number of segments, 0 within a column
}

// A seg is the part of a link between two neighbouring columns.
type seg struct{ from, to int32 } // vertices

// sides are the segments at one side of each vertex.
type sides struct {
	start []int32 // of each vertex and one more: where its segments begin
	segs  []int32
	ends  []int32 // of each of these segments: the vertex at the other end
}

// newLayers splits long links and puts all vertices in the order of the input.
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
	l.order = make([][]int32, columns)
	l.pos = make([]int32, len(l.column))
	for v, c := range l.column {
		l.pos[v] = int32(len(l.order[c]))
		l.order[c] = append(l.order[c], int32(v))
	}
	l.left = newSides(len(l.column), l.segs, func(s seg) (int32, int32) { return s.to, s.from })
	l.right = newSides(len(l.column), l.segs, func(s seg) (int32, int32) { return s.from, s.to })
	return l
}

// split makes the waypoints and segments of an edge.
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
		l.segs = append(l.segs, seg{last, next})
		last = next
	}
	return c
}

// newSides groups segments by the first of the vertices that ends tells.
func newSides(n int, segs []seg, ends func(seg) (at, other int32)) sides {
	s := sides{make([]int32, n+1), make([]int32, len(segs)), make([]int32, len(segs))}
	for _, g := range segs {
		at, _ := ends(g)
		s.start[at+1]++
	}
	for v := range n {
		s.start[v+1] += s.start[v]
	}
	next := append([]int32(nil), s.start...)
	for i, g := range segs {
		at, other := ends(g)
		s.segs[next[at]], s.ends[next[at]] = int32(i), other
		next[at]++
	}
	return s
}

// of is the segments at vertex v.
func (s *sides) of(v int32) []int32 { return s.segs[s.start[v]:s.start[v+1]] }

// beside is the vertices that segments join v with, one for each segment.
func (s *sides) beside(v int32) []int32 { return s.ends[s.start[v]:s.start[v+1]] }

// isWay tells whether v is a waypoint.
func (l *layers) isWay(v int32) bool { return int(v) >= l.nodes }

// number makes pos agree with the order of column c.
func (l *layers) number(c int) {
	for i, v := range l.order[c] {
		l.pos[v] = int32(i)
	}
}

// gap is the distance to keep between vertex a and the next below it, b.
func (l *layers) gap(a, b int32, opt Options) float64 {
	if l.isWay(a) || l.isWay(b) {
		return opt.LinkGap
	}
	return opt.NodeGap
}

// weight is the Weight that counts.
func (e Edge) weight() float64 { return cmp.Or(e.Weight, 1) }
