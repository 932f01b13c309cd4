package figure

import (
	"image/color"
	"math"
)

const (
	hatchGap   = 4.5 // between the lines of a hatch, along x
	hatchWidth = 0.7
)

// hatch draws slanted lines inside s, lighter where it fades. A vg.Canvas
// cannot clip, so each line is cut at the edge of s beforehand. The lines of all
// marks lie on one grid, so that a hatch goes on unbroken where its ground changes.
func (b brush) hatch(s shape, c color.NRGBA) {
	edge := s.edge()
	for sum := math.Ceil((s.X0+s.Y0)/hatchGap) * hatchGap; sum < s.X1+s.Y1; sum += hatchGap {
		x0, x1, ok := cut(edge, sum)
		if !ok {
			continue
		}
		ground := b.f.ground(x0, b.m.Y)
		c := Mix(ground, c, s.solidity((x0+x1)/2))
		b.stroke(b.path(x0, sum-x0, x1, sum-x1), hatchWidth, c)
	}
}

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

// cut returns where the line x + y = sum enters and leaves a convex polygon.
func cut(edge []corner, sum float64) (x0, x1 float64, ok bool) {
	x0, x1 = math.Inf(1), math.Inf(-1)
	a := edge[len(edge)-1]
	for _, b := range edge {
		da, db := a.x+a.y-sum, b.x+b.y-sum
		if (da < 0) != (db < 0) {
			x := a.x + (b.x-a.x)*da/(da-db)
			x0, x1 = min(x0, x), max(x1, x)
		}
		a = b
	}
	return x0, x1, x0 < x1
}
