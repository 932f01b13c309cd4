package figure

import (
	"image"
	"math"
	"slices"

	"gonum.org/v1/plot/vg"
)

// blockPixels is how many whole pixels a shape must have inside for them to be filled at
// once.
const blockPixels = 4096

// inner returns a block of whole pixels inside a path, y down, if the path is a
// rectangle, with round corners or without; else an empty one.
func (r *raster) inner(px vg.Path) image.Rectangle {
	box, ok := frame(px)
	if !ok {
		return image.Rectangle{}
	}
	round := 0.0 // how far the corners reach
	for _, c := range px {
		if c.Type == vg.CloseComp {
			continue
		}
		x, y := float64(c.Pos.X), float64(c.Pos.Y)
		dx, dy := min(x-box.X0, box.X1-x), min(y-box.Y0, box.Y1-y)
		if dx != 0 && dy != 0 {
			return image.Rectangle{}
		}
		round = max(round, dx, dy)
	}
	up := float64(r.size.Y)
	in := image.Rectangle{
		image.Pt(int(math.Ceil(box.X0+round)), int(math.Ceil(up-box.Y1+round))),
		image.Pt(int(math.Floor(box.X1-round)), int(math.Floor(up-box.Y0-round))),
	}
	return in.Intersect(image.Rectangle{Max: r.size})
}

// frame returns the box around the ends of px. It reports whether px is one path and all
// its lines are upright or level, including the one that closes it.
func frame(px vg.Path) (Box, bool) {
	b := Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	last := px[0].Pos
	for i, c := range px {
		to := c.Pos
		if c.Type == vg.CloseComp {
			to = px[0].Pos
		}
		if c.Type == vg.MoveComp && i > 0 || c.Type != vg.CurveComp && slanted(last, to) {
			return b, false
		}
		x, y := float64(to.X), float64(to.Y)
		b = Box{min(b.X0, x), min(b.Y0, y), max(b.X1, x), max(b.Y1, y)}
		last = to
	}
	return b, !slanted(last, px[0].Pos)
}

func slanted(p, q vg.Point) bool { return p.X != q.X && p.Y != q.Y }

// block fills in, and then px with it as a hole, which runs round the other way.
// Rasterising whole pixels one by one takes five times as long.
func (r *raster) block(px vg.Path, in image.Rectangle) {
	ink := r.ink
	r.steps = append(r.steps, step{in.Min.Y, in.Max.Y, func(b *band) { b.block(in, ink) }})
	up := r.size.Y
	at := func(x, y int) vg.Point { return vg.Point{X: vg.Length(x), Y: vg.Length(up - y)} }
	hole := []vg.Point{at(in.Min.X, in.Min.Y), at(in.Max.X, in.Min.Y), at(in.Max.X, in.Max.Y), at(in.Min.X, in.Max.Y)}
	if !anticlockwise(px) {
		slices.Reverse(hole)
	}
	px.Move(hole[0])
	for _, q := range hole[1:] {
		px.Line(q)
	}
	px.Close()
	r.fill(px)
}

// anticlockwise reports whether px runs anticlockwise, y up, by the sign of its area.
func anticlockwise(px vg.Path) bool {
	var area vg.Length
	last := px[0].Pos
	for _, c := range px {
		if c.Type != vg.CloseComp {
			area += last.X*c.Pos.Y - c.Pos.X*last.Y
			last = c.Pos
		}
	}
	return area+last.X*px[0].Pos.Y-px[0].Pos.X*last.Y > 0
}
