package route

import (
	"math"

	"throughline/figure"
)

// An axis is the direction of a line.
type axis int

const (
	horizontal axis = iota
	vertical
)

// across returns the other axis.
func (a axis) across() axis { return 1 - a }

// split returns the coordinate of p that stays the same along a line, and the one that
// changes.
func (a axis) split(p figure.Point) (at, along float64) {
	if a == horizontal {
		return p.Y, p.X
	}
	return p.X, p.Y
}

// point is the inverse of split.
func (a axis) point(at, along float64) figure.Point {
	if a == horizontal {
		return figure.Point{X: along, Y: at}
	}
	return figure.Point{X: at, Y: along}
}

// A segment is a straight line from lo to hi; at is its other coordinate.
type segment struct {
	axis       axis
	at, lo, hi float64
}

func segmentOf(p, q figure.Point) segment {
	a := vertical
	if p.Y == q.Y {
		a = horizontal
	}
	at, from := a.split(p)
	_, to := a.split(q)
	return segment{a, at, min(from, to), max(from, to)}
}

func (s segment) length() float64 { return s.hi - s.lo }

// crosses reports whether s and t go through each other.
func crosses(s, t segment) bool {
	return s.axis != t.axis && s.lo < t.at && t.at < s.hi && t.lo < s.at && s.at < t.hi
}

// maxPoints is the number of points of a path with three bends.
const maxPoints = 5

// A path is the path of a link. It holds its points itself, since the search makes and
// drops thousands of them.
type path struct {
	pts  [maxPoints]figure.Point
	n    int
	box  figure.Box
	cost float64 // by itself
}

// measure updates the box of p.
func (p *path) measure() {
	p.box = figure.Box{X0: p.pts[0].X, Y0: p.pts[0].Y, X1: p.pts[0].X, Y1: p.pts[0].Y}
	for _, q := range p.pts[1:p.n] {
		p.box.X0, p.box.X1 = min(p.box.X0, q.X), max(p.box.X1, q.X)
		p.box.Y0, p.box.Y1 = min(p.box.Y0, q.Y), max(p.box.Y1, q.Y)
	}
}

func (p *path) points() []figure.Point { return p.pts[:p.n] }

// segments returns how many straight lines p has.
func (p *path) segments() int { return p.n - 1 }

func (p *path) segment(i int) segment { return segmentOf(p.pts[i], p.pts[i+1]) }

// length returns the length of all of p.
func (p *path) length() float64 {
	l := 0.0
	for i := range p.segments() {
		l += math.Abs(p.pts[i+1].X-p.pts[i].X) + math.Abs(p.pts[i+1].Y-p.pts[i].Y)
	}
	return l
}
