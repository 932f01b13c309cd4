package route

import (
	"math"

	"throughline/figure"
)

// The cost of a path, in points of length. The figures say what a careful designer would
// prefer: a bend is worth a short detour, a crossing a long one, and a line along another
// link is worth almost anything.
const (
	bendCost    = 20
	markCost    = 90  // for each mark that it crosses
	headCost    = 8   // for each point that the arrowhead lacks
	neckCost    = 2   // for each point missing between it and a rounded corner
	jogCost     = 3   // for each point missing from a line between two bends
	jogLength   = 16  // a shorter line between two bends looks like a slip of the pen
	stemCost    = 2   // for each point missing from the first line before it turns
	effectCost  = 0.1 // for each point from the sweet spot of the effect
	causeCost   = 0.04
	againstCost = 25 // to leave a start, or to enter an end
	crossCost   = 110
	lateCost    = 80  // to leave a trunk where another link's arrowhead is
	ruleCost    = 150 // to run along a line of the picture
	alongCost   = 160 // to run along another link, and alongEach for each point of it
	alongEach   = 2
	mergeCost   = 1000 // more if both would seem to be one line
)

// assess measures p and reports whether it is fit to be seen.
func (r *router) assess(j *job, p *path) bool {
	p.measure()
	if r.detour > 0 && p.length() > Slack+r.detour*distance(r.marks[j.From], r.marks[j.To]) {
		return false
	}
	last := p.segments() - 1
	if !leaves(r.marks[j.From], p.pts[0], p.pts[1]) || !leaves(r.marks[j.To], p.pts[last+1], p.pts[last]) {
		return false
	}
	crossed := 0
	for i := range p.segments() {
		s := p.segment(i)
		if s.length() == 0 {
			return false
		}
		n, free := r.fields[s.axis].cross(s.at, s.lo, s.hi, j.query(i == 0, i == last))
		if !free {
			return false
		}
		crossed += n
	}
	p.cost = j.Weight * (p.length() + float64(last)*bendCost + float64(crossed)*markCost + shapeCost(p) + r.portCost(j, p) + r.ruleCost(p))
	return true
}

// distance returns the distance of two marks along x and y together.
func distance(a, b figure.Box) float64 {
	return max(0, a.X0-b.X1, b.X0-a.X1) + max(0, a.Y0-b.Y1, b.Y0-a.Y1)
}

// ruleCost returns the cost of lines that lie on a line of the picture.
func (r *router) ruleCost(p *path) float64 {
	c := 0.0
	for i := range p.segments() {
		s := p.segment(i)
		if s.axis != horizontal {
			continue
		}
		for _, y := range r.rules {
			if math.Abs(s.at-y) < Spacing {
				c += ruleCost
			}
		}
	}
	return c
}

// leaves reports whether the line from end, on the edge of m, to next leads out of m.
func leaves(m figure.Box, end, next figure.Point) bool {
	switch {
	case end.X == next.X && end.Y == m.Y0:
		return next.Y < m.Y0
	case end.X == next.X && end.Y == m.Y1:
		return next.Y > m.Y1
	case end.Y == next.Y && end.X == m.X0:
		return next.X < m.X0
	case end.Y == next.Y && end.X == m.X1:
		return next.X > m.X1
	}
	return false
}

// shapeCost returns the cost of lines too short to be read.
func shapeCost(p *path) float64 {
	last := p.segments() - 1
	end := p.segment(last).length()
	c := headCost * max(0, Head-end)
	if last > 0 {
		c += neckCost*max(0, berth-end) + stemCost*max(0, berth-p.segment(0).length())
	}
	for i := 1; i < last; i++ {
		c += jogCost * max(0, jogLength-p.segment(i).length())
	}
	return c
}

// portCost returns the cost of ends that do not stand where time suggests.
func (r *router) portCost(j *job, p *path) float64 {
	return endCost(r.marks[j.From], p.pts[0], p.pts[1], false) +
		endCost(r.marks[j.To], p.pts[p.n-1], p.pts[p.n-2], true)
}

func endCost(m figure.Box, end, next figure.Point, effect bool) float64 {
	if end.Y == next.Y {
		if (next.X > end.X) == effect {
			return againstCost
		}
		return 0
	}
	if effect {
		return effectCost * math.Abs(end.X-sweetSpot(m, true))
	}
	return causeCost * math.Abs(end.X-sweetSpot(m, false))
}
