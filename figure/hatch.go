package figure

import (
	"image/color"
	"math"
)

const (
	hatchGap   = 4.5 // between the lines of a hatch, along x
	hatchWidth = 0.7
	crossGap   = 12 // between the middles of two crosses, along x
	crossWidth = 1.2
)

// hatch draws slanted lines inside s, lighter where it fades. The lines of all
// marks lie on one grid, so that a hatch goes on unbroken where its ground changes.
func (b brush) hatch(s shape, c color.NRGBA) {
	var ds []diagonal
	for sum := math.Ceil((s.X0+s.Y0)/hatchGap) * hatchGap; sum < s.X1+s.Y1; sum += hatchGap {
		ds = append(ds, diagonal{sum, 1})
	}
	b.slant(s, ds, hatchWidth, c)
}

// cross draws a row of crosses inside s, as high as it is. They stand about the
// middle of the mark, as many as find room between its round ends, but at least one.
func (b brush) cross(s shape, c color.NRGBA) {
	var ds []diagonal
	room := b.box.X1 - b.box.X0 - 1.5*b.m.Height
	more := max(0, math.Floor(room/crossGap)) * crossGap
	first := (b.box.X0 + b.box.X1 - more) / 2
	for dx := 0.0; dx <= more; dx += crossGap {
		x := first + dx
		ds = append(ds, diagonal{x + b.m.Y, 1}, diagonal{x - b.m.Y, -1})
	}
	b.slant(s, ds, crossWidth, c)
}

// slant draws lines inside s. A vg.Canvas cannot clip, so each is cut at the edge
// of s beforehand.
func (b brush) slant(s shape, ds []diagonal, width float64, c color.NRGBA) {
	edge := s.edge()
	for _, d := range ds {
		x0, x1, ok := d.cut(edge)
		if !ok {
			continue
		}
		c := Mix(b.f.ground(x0, b.m.Y), c, s.solidity((x0+x1)/2))
		b.stroke(b.path(x0, d.y(x0), x1, d.y(x1)), width, c)
	}
}

// A diagonal is the line x + sign·y = sum; sign is 1 for one that rises to the
// right in the picture, and −1 for one that falls.
type diagonal struct{ sum, sign float64 }

func (d diagonal) y(x float64) float64 { return (d.sum - x) * d.sign }

// beyond is 0 on d, and below 0 on its left.
func (d diagonal) beyond(c corner) float64 { return c.x + d.sign*c.y - d.sum }

// A corner of a polygon.
type corner struct{ x, y float64 }

// edge is the rim of s as a polygon, half an outline inside its box.
func (s shape) edge() []corner {
	b := s.inset(outlineWidth / 2)
	l, r := max(0, s.leftR-outlineWidth/2), max(0, s.rightR-outlineWidth/2)
	var cs []corner
	cs = quarter(cs, b.X0+l, b.Y0+l, l, 2)
	cs = quarter(cs, b.X1-r, b.Y0+r, r, 3)
	cs = quarter(cs, b.X1-r, b.Y1-r, r, 0)
	return quarter(cs, b.X0+l, b.Y1-l, l, 1)
}

// quarter adds points of the given quarter of a circle. Eight steps stray from
// it by less than 0.5 % of the radius.
func quarter(cs []corner, x, y, r float64, n int) []corner {
	const steps = 8
	for i := range steps + 1 {
		sin, cos := math.Sincos((float64(n) + float64(i)/steps) * math.Pi / 2)
		cs = append(cs, corner{x + r*cos, y + r*sin})
	}
	return cs
}

// cut returns where d enters and leaves a convex polygon.
func (d diagonal) cut(edge []corner) (x0, x1 float64, ok bool) {
	x0, x1 = math.Inf(1), math.Inf(-1)
	a := edge[len(edge)-1]
	for _, b := range edge {
		da, db := d.beyond(a), d.beyond(b)
		if (da < 0) != (db < 0) {
			x := a.x + (b.x-a.x)*da/(da-db)
			x0, x1 = min(x0, x), max(x1, x)
		}
		a = b
	}
	return x0, x1, x0 < x1
}
