package figure

import (
	"cmp"
	"image/color"
	"math"
	"slices"
)

const (
	hatchGap    = 4.5 // between the lines of a hatch, along x
	hatchWidth  = 0.7
	crossGap    = 12 // between the middles of two crosses, along x
	crossWidth  = 1.2
	barGap      = 3.4 // between upright lines: a dot has two
	barWidth    = 0.9
	strikeWidth = 1.1
)

// hatch draws slanted lines inside s, lighter where it fades. The lines of all
// marks lie on one grid, so that a hatch goes on unbroken where its ground changes.
func (b brush) hatch(s shape, c color.NRGBA) {
	var ls []line
	for sum := math.Ceil((s.X0+s.Y0)/hatchGap) * hatchGap; sum < s.X1+s.Y1; sum += hatchGap {
		ls = append(ls, line{1, 1, sum})
	}
	b.rule(s, ls, hatchWidth, c)
}

// cross draws a row of crosses inside s, as high as s. They stand about the middle of the
// mark, as many as fit between its round ends, but at least one.
func (b brush) cross(s shape, c color.NRGBA) {
	var ls []line
	room := b.box.X1 - b.box.X0 - 1.5*b.m.Height
	more := max(0, math.Floor(room/crossGap)) * crossGap
	first := (b.box.X0 + b.box.X1 - more) / 2
	for dx := 0.0; dx <= more; dx += crossGap {
		x := first + dx
		ls = append(ls, line{1, 1, x + b.m.Y}, line{1, -1, x - b.m.Y})
	}
	b.rule(s, ls, crossWidth, c)
}

// bars draws lines across s, in pairs about the middle of the mark.
func (b brush) bars(s shape, c color.NRGBA) {
	var ls []line
	middle := (b.box.X0 + b.box.X1) / 2
	for dx := barGap / 2; dx < (b.box.X1-b.box.X0)/2; dx += barGap {
		ls = append(ls, line{1, 0, middle - dx}, line{1, 0, middle + dx})
	}
	b.rule(s, ls, barWidth, c)
}

// rule draws lines inside s. A vg.Canvas cannot clip, so each is cut at the edge
// of s beforehand.
func (b brush) rule(s shape, ls []line, width float64, c color.NRGBA) {
	edge := s.edge()
	for _, l := range ls {
		from, to, ok := l.cut(edge)
		if !ok {
			continue
		}
		c := Mix(b.under(from.X), c, s.solidity((from.X+to.X)/2))
		b.stroke(b.path(from.X, from.Y, to.X, to.Y), width, c)
	}
}

// strike draws a line along s from end to end.
func (b brush) strike(s shape, c color.NRGBA) {
	h := strikeWidth / 2
	box := Box{s.X0, b.m.Y - h, s.X1, b.m.Y + h}
	b.fade(s.X0, s.X0+s.left, box, c)
	b.fade(s.X1, s.X1-s.right, box, c)
	b.stroke(b.path(s.X0+s.left, b.m.Y, s.X1-s.right, b.m.Y), strikeWidth, c)
}

// double draws an outline inside that of s, if there is room. It is never dashed, being
// too short in a dot.
func (b brush) double(s shape, width float64, c color.NRGBA) {
	in := s
	in.Y0, in.Y1 = s.Y0+doubleGap, s.Y1-doubleGap
	if s.left == 0 {
		in.X0 += doubleGap
	}
	if s.right == 0 {
		in.X1 -= doubleGap
	}
	in.leftR, in.rightR = max(0, s.leftR-doubleGap), max(0, s.rightR-doubleGap)
	b.m.Dashed = false
	if in.X1-in.X0 > width && in.Y1-in.Y0 > width {
		b.edgeOf(in, width, c)
	}
}

// A line is the set of points with a·x + b·y = sum.
type line struct{ a, b, sum float64 }

// beyond returns 0 on l, and a negative number on one side of it.
func (l line) beyond(p Point) float64 { return l.a*p.X + l.b*p.Y - l.sum }

// edge returns the rim of s as a polygon, half an outline inside its box.
func (s shape) edge() []Point {
	b := s.inset(outlineWidth / 2)
	l, r := max(0, s.leftR-outlineWidth/2), max(0, s.rightR-outlineWidth/2)
	var ps []Point
	ps = quarter(ps, Point{b.X0 + l, b.Y0 + l}, l, 2)
	ps = quarter(ps, Point{b.X1 - r, b.Y0 + r}, r, 3)
	ps = quarter(ps, Point{b.X1 - r, b.Y1 - r}, r, 0)
	return quarter(ps, Point{b.X0 + l, b.Y1 - l}, l, 1)
}

// quarter appends points of the given quarter of a circle. Eight steps deviate from it by
// less than 0.5 % of the radius.
func quarter(ps []Point, middle Point, r float64, n int) []Point {
	const steps = 8
	for i := range steps + 1 {
		sin, cos := math.Sincos((float64(n) + float64(i)/steps) * math.Pi / 2)
		ps = append(ps, middle.plus(Point{r * cos, r * sin}))
	}
	return ps
}

// cut returns where l enters and leaves a convex polygon, from left to right.
func (l line) cut(edge []Point) (from, to Point, ok bool) {
	var ps []Point
	a := edge[len(edge)-1]
	for _, b := range edge {
		da, db := l.beyond(a), l.beyond(b)
		if (da < 0) != (db < 0) {
			ps = append(ps, a.plus(a.to(b).times(da/(da-db))))
		}
		a = b
	}
	if len(ps) < 2 {
		return from, to, false
	}
	slices.SortFunc(ps, func(p, q Point) int { return cmp.Or(cmp.Compare(p.X, q.X), cmp.Compare(p.Y, q.Y)) })
	from, to = ps[0], ps[len(ps)-1]
	return from, to, from != to
}
