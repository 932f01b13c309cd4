package sugiyama

import (
	"cmp"
)

// heights finds where everything stands in its column. The order is fixed by now, and so
// are the least distances of neighbours in a column; what remains is to keep links
// straight.
//
// First each column in turn moves to where the columns beside it pull it (pool.go). Then
// what should be exactly straight becomes rigid: the dummy nodes of long links first, and
// later boxes in line with them (rigid.go). What is rigid moves as one until all pulls
// are in balance (balance.go). This is the method of linear segments and pendulums of
// Sander (A Fast Heuristic for Hierarchical Manhattan Layout, GD 1995).
type heights struct {
	*layers
	size     []float64 // of each vertex; 0 for a dummy node
	top      []float64 // of each vertex
	links    []link    // the segments
	gap      float64   // between boxes
	dummyGap float64   // between dummy nodes
	need     float64   // of the tallest column
	tallest  float64   // how tall the drawing may become
	steps    int       // of all calls of fit
}

// A link is a segment and the places where it meets its vertices.
type link struct {
	from, to       int32
	weight         float64
	rise           float64 // height of the top of from minus that of to, if the link is level
	rigid, between bool    // between: from dummy node to dummy node
}

// heights returns the top of each vertex.
func (p *anchors) heights(nodes []Node, edges []Edge, opt Options) []float64 {
	h := newHeights(p, nodes, edges, opt)
	h.stack()
	h.tallest = h.need + max(h.need*cmp.Or(opt.Spare, 0.15), h.gap+h.meanSize())
	isolated := h.takeIsolated()
	h.pull()
	h.straighten()
	h.fill(isolated)
	return h.top
}

// newHeights collects what the heights depend on.
func newHeights(p *anchors, nodes []Node, edges []Edge, opt Options) *heights {
	n := len(p.l.column)
	h := &heights{
		layers: p.l, size: make([]float64, n), top: make([]float64, n), links: make([]link, len(p.l.segs)),
		gap: opt.NodeGap, dummyGap: opt.LinkGap,
	}
	for v, n := range nodes {
		h.size[v] = n.Height
	}
	for e, c := range h.chains {
		for i := range c.span {
			l := link{from: h.segs[c.seg+i].from, to: h.segs[c.seg+i].to, weight: edges[e].weight()}
			if i == 0 {
				l.rise = p.leave[e]
			}
			if i == c.span-1 {
				l.rise -= p.arrive[e]
			}
			l.between = i > 0 && i < c.span-1
			l.weight *= stiffness(h.isDummy(l.from), h.isDummy(l.to))
			h.links[c.seg+i] = l
		}
	}
	return h
}

// stiffness returns the factor of a segment's weight: the middle of a long link pulls
// more to be straight than its ends, and these pull more than a short link (Gansner and
// others, A Technique for Drawing Directed Graphs, IEEE Trans. Software Eng. 19(3), 1993,
// section 4). The arguments say whether each end is a dummy node.
func stiffness(a, b bool) float64 {
	switch {
	case a && b:
		return 8
	case a || b:
		return 2
	}
	return 1
}

// step returns the least distance from the top of a to that of b, the next below it.
func (h *heights) step(a, b int32) float64 {
	return h.size[a] + h.apart(h.isDummy(a), h.isDummy(b))
}

// apart returns the least distance between two vertices. The arguments say whether each
// is a dummy node.
func (h *heights) apart(a, b bool) float64 {
	switch {
	case a && b:
		return h.dummyGap
	case a || b:
		return max(h.dummyGap, h.gap/2)
	}
	return h.gap
}
