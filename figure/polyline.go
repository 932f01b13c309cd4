package figure

import (
	"math"

	"gonum.org/v1/plot/vg"
)

// The head of an arrow, and the bar across the end of a path, in points.
const (
	headLength = 5
	headWidth  = 4
	stopWidth  = 6
	stopRoom   = 2 // from the end
)

// polyline draws a Path. The shaft of an arrow stops at the base of its head,
// so that the tip is as sharp as the triangle.
func (p pen) polyline(l Path) {
	ps := distinct(l.Points)
	if len(ps) < 2 {
		return
	}
	var head vg.Path
	if l.Arrow {
		head, ps[len(ps)-1] = p.head(ps[len(ps)-2], ps[len(ps)-1])
		ps = distinct(ps)
	}
	if len(ps) > 1 {
		p.stroke(p.bends(ps, l.Radius), l.Width, l.Colour, l.Dash...)
	}
	if l.Arrow {
		p.fill(head, l.Colour)
	}
	if l.Bar {
		p.bar(l)
	}
}

// bar draws the line across the end of a path.
func (p pen) bar(l Path) {
	ps := distinct(l.Points)
	tip := ps[len(ps)-1]
	d := tip.to(ps[len(ps)-2])
	u := d.times(1 / d.length())
	at := tip.plus(u.times(min(stopRoom, d.length())))
	side := Point{-u.Y, u.X}.times(stopWidth / 2)
	a, b := at.plus(side), at.plus(side.times(-1))
	p.stroke(p.path(a.X, a.Y, b.X, b.Y), 1.2*l.Width, l.Colour)
}

// distinct returns a copy of ps without points that repeat the one before.
func distinct(ps []Point) []Point {
	var out []Point
	for _, q := range ps {
		if len(out) == 0 || out[len(out)-1] != q {
			out = append(out, q)
		}
	}
	return out
}

// head returns the triangle of an arrow from the point from to its tip, and the middle of
// its base. The triangle is smaller if the two are near.
func (p pen) head(from, tip Point) (vg.Path, Point) {
	d := from.to(tip)
	n := min(headLength, d.length())
	u := d.times(1 / d.length())
	base := tip.plus(u.times(-n))
	side := Point{-u.Y, u.X}.times(headWidth / 2 * n / headLength)
	a, b := base.plus(side), base.plus(side.times(-1))
	path := p.path(a.X, a.Y, tip.X, tip.Y, b.X, b.Y)
	path.Close()
	return path, base
}

// bends returns the path that joins distinct points by lines with rounded corners.
func (p pen) bends(ps []Point, radius float64) vg.Path {
	path := p.path(ps[0].X, ps[0].Y)
	last := len(ps) - 1
	for i := 1; i < last; i++ {
		p.corner(&path, ps[i-1], ps[i], ps[i+1], radius)
	}
	path.Line(p.at(ps[last].X, ps[last].Y))
	return path
}

// corner goes from a towards c around the corner at b, on an arc of the given radius. It
// takes at most half of the line on either side, which leaves the other half to the next
// corner.
func (p pen) corner(path *vg.Path, a, b, c Point, radius float64) {
	in, out := a.to(b), b.to(c)
	angle := math.Abs(math.Atan2(in.X*out.Y-in.Y*out.X, in.X*out.X+in.Y*out.Y)) // 0 is straight on
	cut := min(radius*math.Tan(angle/2), in.length()/2, out.length()/2)
	if !(cut > 1.0/64) {
		path.Line(p.at(b.X, b.Y))
		return
	}
	// The handles of a Bézier curve that draws the arc stand 4/3·tan(angle/4)
	// of its radius from its ends.
	near := cut - 4.0/3*math.Tan(angle/4)*cut/math.Tan(angle/2)
	back, on := in.times(-1/in.length()), out.times(1/out.length())
	at := func(q Point) vg.Point { return p.at(q.X, q.Y) }
	path.Line(at(b.plus(back.times(cut))))
	path.CubeTo(at(b.plus(back.times(near))), at(b.plus(on.times(near))), at(b.plus(on.times(cut))))
}

func (p Point) to(q Point) Point      { return Point{q.X - p.X, q.Y - p.Y} }
func (p Point) plus(q Point) Point    { return Point{p.X + q.X, p.Y + q.Y} }
func (p Point) times(k float64) Point { return Point{p.X * k, p.Y * k} }
func (p Point) length() float64       { return math.Hypot(p.X, p.Y) }
