package route

import (
	"math"
	"slices"

	"throughline/figure"
)

// pairCost returns what two links cost by meeting each other.
func pairCost(a, b *job, p, q *path) float64 {
	if !near(p.box, q.box) {
		return 0
	}
	if a.Kind != b.Kind || a.From != b.From && a.To != b.To {
		return meetings(p, q, false, false)
	}
	pp, qq := *p, *q
	from := a.From == b.From && trimTrunk(&pp, &qq)
	late := 0.0
	if from && a.To != b.To {
		late = lateParting(&pp) + lateParting(&qq)
	}
	pp.reverse()
	qq.reverse()
	to := a.To == b.To && trimTrunk(&pp, &qq)
	return late + meetings(&pp, &qq, to, from)
}

// lateParting returns the cost of p leaving the trunk, or the trunk leaving p, so near to
// its end that the arrowhead lies where they part.
func lateParting(p *path) float64 {
	if p.n == 2 && p.length() < berth {
		return lateCost
	}
	return 0
}

// near reports whether what is in b and in c may matter to each other.
func near(b, c figure.Box) bool {
	return b.X0 < c.X1+Spacing && c.X0 < b.X1+Spacing && b.Y0 < c.Y1+Spacing && c.Y0 < b.Y1+Spacing
}

func (p *path) reverse() { slices.Reverse(p.pts[:p.n]) }

// trimTrunk cuts from p and q what they share at their start, and reports whether they
// share anything. They then start where they part; a path that has no more than the
// shared part has no segments left.
func trimTrunk(p, q *path) bool {
	if p.n == 0 || q.n == 0 || p.pts[0] != q.pts[0] {
		return false
	}
	k := 1
	for k < min(p.n, q.n) && p.pts[k] == q.pts[k] {
		k++
	}
	p.cut(k - 1)
	q.cut(k - 1)
	if p.n > 1 && q.n > 1 {
		partOnLine(p, q)
	}
	return true
}

// cut drops the first k points of p.
func (p *path) cut(k int) {
	copy(p.pts[:], p.pts[k:p.n])
	p.n -= k
}

// partOnLine moves the common start of p and q to where the shorter of their
// first segments turns, if these lie upon each other.
func partOnLine(p, q *path) {
	if p.heading() != q.heading() {
		return
	}
	if p.segment(0).length() > q.segment(0).length() {
		p, q = q, p
	}
	q.pts[0] = p.pts[1]
	p.cut(1)
}

// A heading is the direction of a segment as one follows a path.
type heading struct {
	axis axis
	up   bool
}

// heading returns the heading of the first segment of p.
func (p *path) heading() heading {
	a := p.segment(0).axis
	_, from := a.split(p.pts[0])
	_, to := a.split(p.pts[1])
	return heading{a, to > from}
}

// meetings returns what the segments of p and q cost each other. If they have just
// parted, or are about to join, they touch there and that costs nothing.
func meetings(p, q *path, parted, join bool) float64 {
	var ss, ts [maxPoints - 1]segment
	s, t := p.appendSegments(ss[:0]), q.appendSegments(ts[:0])
	c := 0.0
	for i := range s {
		for k := range t {
			if parted && i == 0 && k == 0 || join && i == len(s)-1 && k == len(t)-1 {
				continue
			}
			c += meetCost(&s[i], &t[k])
		}
	}
	return c
}

func (p *path) appendSegments(ss []segment) []segment {
	for i := range p.segments() {
		ss = append(ss, p.segment(i))
	}
	return ss
}

// touch is the least distance of the end of one line from another at which they do not
// seem to touch.
const touch = 2

// merged is the distance below which parallel lines seem to be one.
const merged = 1.5

func meetCost(s, t *segment) float64 {
	if s.axis != t.axis {
		if s.lo-touch < t.at && t.at < s.hi+touch && t.lo-touch < s.at && s.at < t.hi+touch {
			return crossCost
		}
		return 0
	}
	d := math.Abs(s.at - t.at)
	shared := min(s.hi, t.hi) - max(s.lo, t.lo) + Aside
	if d >= Spacing || shared <= 0 {
		return 0
	}
	if d < merged {
		return mergeCost + alongCost + alongEach*shared
	}
	return (alongCost + alongEach*shared) * (1 - d/(2*Spacing))
}
