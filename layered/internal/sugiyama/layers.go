package sugiyama

import (
	"cmp"
	"slices"
)

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

	stopped bool // whether orders were searched no further though that might have gained
}

// A chain is the way of an edge through the columns.
type chain struct {
	from, to int32 // nodes, from the left one to the right one; the same for an edge that is ignored
	way      int32 // its first waypoint
	seg      int32 // its first segment
	span     int32 // number of segments, 0 within a column
}

// A seg is the part of a link between two neighbouring columns.
type seg struct {
	from, to      int32 // vertices
	leave, arrive int32 // ranks of its bands there
}

// sides are the segments at one side of each vertex, band by band.
type sides struct {
	start []int32 // of each vertex and one more: where its segments begin
	segs  []int32
	ends  []int32 // of each of these segments: the vertex at the other end
	costs []int32 // of each of these segments: see cost
	ranks []int32 // of each of these segments: that of its band at the vertex
	far   []int32 // of each of these segments: that of its band at the other end
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
		l.segs = append(l.segs, seg{from: last, to: next})
		last = next
	}
	return c
}

// newSides groups segments by the vertex where they begin, seen from one side.
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

// cost is that of the segment between v and w: two that cross cost the product of
// theirs. Segments between waypoints cost a little more, for links that cross there
// can not both be level. Not so much more that it would take many crossings.
func (l *layers) cost(v, w int32) int32 {
	if l.isWay(v) && l.isWay(w) {
		return 11
	}
	return 10
}

// segsOf is the segments at vertex v.
func (s *sides) segsOf(v int32) []int32 { return s.segs[s.start[v]:s.start[v+1]] }

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

// weight is the Weight that counts.
func (e Edge) weight() float64 { return cmp.Or(e.Weight, 1) }
