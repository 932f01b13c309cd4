package figure

import (
	"math"

	"gonum.org/v1/plot/vg"
)

// align moves the upright and level lines of px, and with each everything at the same x
// or y. It returns by how much the end of px has moved.
func (r *raster) align(px vg.Path) vg.Point {
	last := &px[len(px)-1].Pos
	end := *last
	for i := 1; i < len(px); i++ {
		a, b := px[i-1].Pos, px[i].Pos
		if px[i].Type != vg.LineComp {
			continue
		}
		if a.X == b.X {
			to := r.middle(a.X)
			each(px, func(q *vg.Point) { move(&q.X, a.X, to) })
		}
		if a.Y == b.Y {
			to := r.middle(a.Y)
			each(px, func(q *vg.Point) { move(&q.Y, a.Y, to) })
		}
	}
	return last.Sub(end)
}

func each(p vg.Path, do func(*vg.Point)) {
	for i := range p {
		do(&p[i].Pos)
		for j := range p[i].Control {
			do(&p[i].Control[j])
		}
	}
}

func move(x *vg.Length, from, to vg.Length) {
	if *x == from {
		*x = to
	}
}

// middle returns where a line near x covers whole pixels: in the middle of one, or
// between two if the line is an even number of pixels wide.
func (r *raster) middle(x vg.Length) vg.Length {
	half := 0.5
	if w := math.Round(r.width * r.scale); w > 0 && math.Mod(w, 2) == 0 {
		half = 0
	}
	return vg.Length(math.Round(float64(x)-half) + half)
}
