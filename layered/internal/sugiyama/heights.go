package sugiyama

import (
	"cmp"
)

// heights finds where everything stands in its column. The order is fixed now, and so
// are the distances of neighbours in a column; what remains is to keep links straight.
//
// First each column in turn goes to where those beside it pull it (pool.go). Then what
// shall be exactly straight becomes rigid: the waypoints of long links first, and
// later boxes in line with them (rigid.go). What is rigid moves as one until all pulls
// are in balance (balance.go). This is the method of linear segments and pendulums of
// Sander (A Fast Heuristic for Hierarchical Manhattan Layout, GD 1995).
type heights struct {
	*layers
	size    []float64 // of each vertex; waypoints have none
	top     []float64 // of each vertex
	links   []link    // the segments
	gap     float64   // between boxes
	wayGap  float64   // between waypoints
	need    float64   // of the tallest column
	tallest float64   // how tall all may be
	steps   int       // of all fits
}

// A link is a segment and the places where it meets its vertices.
type link struct {
	from, to       int32
	weight         float64
	rise           float64 // how much higher the top of to is than that of from if it is level
	rigid, between bool    // between: from waypoint to waypoint
}

// heights finds the top of each vertex.
func (p *ports) heights(nodes []Node, edges []Edge, opt Options) []float64 {
	h := newHeights(p, nodes, edges, opt)
	h.stack()
	h.tallest = h.need + max(h.need*cmp.Or(opt.Spare, 0.15), h.gap+h.meanSize())
	lonely := h.isolate()
	h.pull()
	h.straighten()
	h.fill(lonely)
	return h.top
}

// newHeights collects what decides heights.
func newHeights(p *ports, nodes []Node, edges []Edge, opt Options) *heights {
	n := len(p.l.column)
	h := &heights{
		layers: p.l, size: make([]float64, n), top: make([]float64, n), links: make([]link, len(p.l.segs)),
		gap: opt.NodeGap, wayGap: opt.LinkGap,
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
			l.weight *= stiffness(h.isWay(l.from), h.isWay(l.to))
			h.links[c.seg+i] = l
		}
	}
	return h
}

// stiffness is how much more the middle of a long link wants to be straight than its
// ends, and these more than a short link (Gansner and others, A Technique for Drawing
// Directed Graphs, IEEE Trans. Software Eng. 19(3), 1993, section 4).
func stiffness(a, b bool) float64 {
	switch {
	case a && b:
		return 8
	case a || b:
		return 2
	}
	return 1
}

// step is the least distance from the top of a to that of b, the next below it.
func (h *heights) step(a, b int32) float64 {
	return h.size[a] + h.apart(h.isWay(a), h.isWay(b))
}

// apart is the least distance between two vertices, given whether each is a waypoint.
func (h *heights) apart(a, b bool) float64 {
	switch {
	case a && b:
		return h.wayGap
	case a || b:
		return max(h.wayGap, h.gap/2)
	}
	return h.gap
}
