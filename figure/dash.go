package figure

import (
	"math"

	"gonum.org/v1/plot/vg"
)

// stroke adds a step that draws along px.
func (r *raster) stroke(px vg.Path) {
	dash := make([]vg.Length, len(r.dash))
	for i, d := range r.dash {
		dash[i] = vg.Length(d * r.scale)
	}
	ink, width := r.ink, r.width*r.scale
	r.add(px, width/2+1, func(b *band) {
		b.canvas.SetColor(ink)
		b.canvas.SetLineWidth(vg.Length(width))
		b.canvas.SetLineDash(dash, 0)
		b.canvas.Stroke(px)
	})
}

// pieces cuts a line with dashes where a dash begins, so that none is much longer than a
// band is high: vgimg makes every dash of the line it draws, in each band anew. A path of
// several lines is left as it is.
func (r *raster) pieces(px vg.Path) []vg.Path {
	period := 0.0
	for _, d := range r.dash {
		period += d * r.scale
	}
	if len(r.dash)%2 == 1 {
		period *= 2
	}
	if len(px) != 2 || period == 0 {
		return []vg.Path{px}
	}
	from, way := px[0].Pos, px[1].Pos.Sub(px[0].Pos)
	whole := math.Hypot(float64(way.X), float64(way.Y))
	step := math.Ceil(blockRows/period) * period
	var ps []vg.Path
	for at := 0.0; at < whole; at += step {
		var p vg.Path
		p.Move(from.Add(way.Scale(vg.Length(at / whole))))
		p.Line(from.Add(way.Scale(vg.Length(min(at+step, whole) / whole))))
		ps = append(ps, p)
	}
	return ps
}
