package sugiyama

import (
	"cmp"
	"slices"
)

// ports are where links meet boxes.
type ports struct {
	l             *layers
	leave, arrive []float64 // of each edge: from the top of the box
}

// A slot is the end of a link at one side of a box, and what decides its place.
type slot struct {
	part  int   // bows to above come first, then links to other columns, then bows to below
	key   int32 // the lower goes first
	edge  int   // decides where the key is the same
	place *float64
}

// newPorts sets the ends of links in the order of the vertices they run to, so that
// no two links of one box cross at once.
func newPorts(l *layers, nodes []Node, edges []Edge, gap float64) *ports {
	p := &ports{l, make([]float64, len(edges)), make([]float64, len(edges))}
	rights, lefts := make([][]slot, len(nodes)), make([][]slot, len(nodes))
	for e, c := range l.chains {
		switch {
		case c.span > 0:
			rights[c.from] = append(rights[c.from], slot{0, l.pos[l.segs[c.seg].to], e, &p.leave[e]})
			lefts[c.to] = append(lefts[c.to], slot{0, l.pos[l.segs[c.seg+c.span-1].from], e, &p.arrive[e]})
		case c.from != c.to:
			rights[c.from] = append(rights[c.from], p.bow(e, c.from, c.to, &p.leave[e]))
			rights[c.to] = append(rights[c.to], p.bow(e, c.to, c.from, &p.arrive[e]))
		}
	}
	for v, n := range nodes {
		spread(rights[v], n.Height, gap)
		spread(lefts[v], n.Height, gap)
	}
	return p
}

// bow is the end at v of a bow to other. The nearer that is, the nearer to it the bow
// ends, so that bows nest.
func (p *ports) bow(e int, v, other int32, place *float64) slot {
	if p.l.pos[other] < p.l.pos[v] {
		return slot{-1, -p.l.pos[other], -e, place}
	}
	return slot{1, -p.l.pos[other], e, place}
}

// spread sets the slots of a side about its middle.
func spread(slots []slot, height, gap float64) {
	slices.SortFunc(slots, func(a, b slot) int {
		return cmp.Or(cmp.Compare(a.part, b.part), cmp.Compare(a.key, b.key), cmp.Compare(a.edge, b.edge))
	})
	n := float64(len(slots))
	step := height / n
	if gap > 0 {
		step = min(step, gap)
	}
	for i, s := range slots {
		*s.place = height/2 + (float64(i)-(n-1)/2)*step
	}
}
