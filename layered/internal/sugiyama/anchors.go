package sugiyama

import (
	"cmp"
	"slices"
)

// anchors are the points where links meet boxes.
type anchors struct {
	l             *layers
	leave, arrive []float64 // of each edge: from the top of the box
}

// A slot is the end of a link at one side of a box, and what decides its place.
type slot struct {
	port  Port
	part  int   // bows to above come first, then links to other columns, then bows to below
	key   int32 // the lower goes first
	far   int32 // rank of the port at the next vertex
	edge  int   // breaks ties
	place *float64
}

// newAnchors places the ends of links in the order of the vertices they run to, so that
// no two links of one port cross right away.
func newAnchors(l *layers, nodes []Node, edges []Edge, gap float64) *anchors {
	p := &anchors{l, make([]float64, len(edges)), make([]float64, len(edges))}
	rights, lefts := make([][]slot, len(nodes)), make([][]slot, len(nodes))
	for e, c := range l.chains {
		left, right := l.portsOf(e, edges[e], nodes)
		switch {
		case c.span > 0:
			first, last := l.segs[c.seg], l.segs[c.seg+c.span-1]
			rights[c.from] = append(rights[c.from], slot{left, 0, l.pos[first.to], first.arrive, e, &p.leave[e]})
			lefts[c.to] = append(lefts[c.to], slot{right, 0, l.pos[last.from], last.leave, e, &p.arrive[e]})
		case c.from != c.to:
			rights[c.from] = append(rights[c.from], p.bow(e, c.from, c.to, slot{port: left, place: &p.leave[e]}))
			rights[c.to] = append(rights[c.to], p.bow(e, c.to, c.from, slot{port: right, place: &p.arrive[e]}))
		}
	}
	for v := range nodes {
		spreadAll(rights[v], gap)
		spreadAll(lefts[v], gap)
	}
	return p
}

// bow returns s as the end at v of a bow to other. The nearer other is, the nearer to it
// the bow ends, so that bows nest.
func (p *anchors) bow(e int, v, other int32, s slot) slot {
	s.part, s.key, s.edge = 1, -p.l.pos[other], e
	if p.l.pos[other] < p.l.pos[v] {
		s.part, s.edge = -1, -e
	}
	return s
}

// spreadAll places the slots of a side, port by port.
func spreadAll(slots []slot, gap float64) {
	slices.SortFunc(slots, func(a, b slot) int {
		return cmp.Or(a.port.compare(b.port), cmp.Compare(a.part, b.part), cmp.Compare(a.key, b.key),
			cmp.Compare(a.far, b.far), cmp.Compare(a.edge, b.edge))
	})
	for from, to := 0, 0; from < len(slots); from = to {
		for to < len(slots) && slots[to].port == slots[from].port {
			to++
		}
		spread(slots[from:to], slots[from].port, gap)
	}
}

// spread places the slots of a port about its middle.
func spread(slots []slot, b Port, gap float64) {
	n := float64(len(slots))
	step := (b.To - b.From) / n
	if gap > 0 {
		step = min(step, gap)
	}
	for i, s := range slots {
		*s.place = (b.From+b.To)/2 + (float64(i)-(n-1)/2)*step
	}
}
