package figure

import (
	"math"

	"gonum.org/v1/plot/vg"
)

// path returns the path that joins points, given as x, y, x, y …, by straight lines.
func (p pen) path(xy ...float64) vg.Path {
	var path vg.Path
	path.Move(p.at(xy[0], xy[1]))
	for i := 2; i < len(xy); i += 2 {
		path.Line(p.at(xy[i], xy[i+1]))
	}
	return path
}

func (p pen) rect(b Box) vg.Path {
	path := p.path(b.X0, b.Y0, b.X1, b.Y0, b.X1, b.Y1, b.X0, b.Y1)
	path.Close()
	return path
}

// rounded returns the outline of b with corners of radius l on its left and r on its
// right.
func (p pen) rounded(b Box, l, r float64) vg.Path {
	path := p.path(b.X0+l, b.Y0)
	path.Line(p.at(b.X1-r, b.Y0))
	p.turn(&path, b.X1, -r, b.Y0, b.Y1)
	path.Line(p.at(b.X0+l, b.Y1))
	p.turn(&path, b.X0, l, b.Y1, b.Y0)
	path.Close()
	return path
}

// open returns the outline of a bar without its end at x: out to the other end at far,
// around it with corners of radius |r|, and back. r points from far to x.
func (p pen) open(x, far, y0, y1, r float64) vg.Path {
	path := p.path(x, y0, far+r, y0)
	p.turn(&path, far, r, y0, y1)
	path.Line(p.at(x, y1))
	return path
}

// handle is the distance from the corner to the handles of a Bézier curve that draws a
// quarter of a circle of radius 1: 1 − 4/3·(√2 − 1).
const handle = 1 - 0.5522847498

// turn goes around the end of a bar: from (x+r, y0) around two corners of radius |r|
// to (x+r, y1). r points into the bar.
func (p pen) turn(path *vg.Path, x, r, y0, y1 float64) {
	v := math.Copysign(r, y1-y0)
	path.CubeTo(p.at(x+r*handle, y0), p.at(x, y0+v*handle), p.at(x, y0+v))
	if math.Abs(y1-y0)-2*math.Abs(r) > 1.0/64 { // less is rounding
		path.Line(p.at(x, y1-v))
	}
	path.CubeTo(p.at(x, y1-v*handle), p.at(x+r*handle, y1), p.at(x+r, y1))
}
