package figure

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"

	"git.sr.ht/~sbinet/gg"
	ximage "golang.org/x/image/font"
	"gonum.org/v1/plot/vg"
)

// A raster is a [vg.Canvas] of pixels. The one of vgimg takes only whole dots per
// inch, kerns, prepares the font anew for every string and copies its image twice.
type raster struct {
	state
	ctx   *gg.Context
	img   *image.RGBA
	scale float64     // pixels per point
	lift  float64     // of the lower edge of the Figure above that of the image, in pixels
	blank color.NRGBA // what all pixels are; zero once something is drawn
	class string      // of what is being drawn
	shift vg.Point    // by how much the end of the last line of a path was moved
	faces map[faceKey]ximage.Face
}

// newRaster returns an empty canvas of the size of f.
func newRaster(f *Figure, dpi float64) (*raster, error) {
	s := dpi / 72
	w, h := math.Round(f.Width*s), math.Round(f.Height*s)
	if !(w >= 1 && h >= 1 && w*h <= MaxPixels) {
		return nil, fmt.Errorf("a PNG of %.0f × %.0f pixels is out of bounds: it has at least 1 × 1, and at most %d in all; SVG and PDF have room", w, h, MaxPixels)
	}
	img := image.NewRGBA(image.Rect(0, 0, int(w), int(h)))
	draw.Draw(img, img.Rect, image.NewUniform(f.background()), image.Point{}, draw.Src)
	ctx := gg.NewContextForRGBA(img)
	ctx.SetLineCapButt()
	return &raster{ctx: ctx, img: img, scale: s, lift: h - f.Height*s, blank: f.background(), faces: map[faceKey]ximage.Face{}}, nil
}

func (r *raster) Begin(_, class, _ string) { r.class, r.shift = class, vg.Point{} }

func (r *raster) End() { r.Begin("", "", "") }

// Fill leaves out the background, which the image has from the start. The head
// of an arrow goes where its shaft went.
func (r *raster) Fill(p vg.Path) {
	drawn := r.ink == r.blank
	r.blank = color.NRGBA{}
	if drawn {
		return
	}
	px := r.pixels(p)
	for i := range px {
		px[i].Pos = px[i].Pos.Add(r.shift)
	}
	r.trace(px)
	if in := r.inner(px); in.Dx()*in.Dy() > blockPixels {
		r.block(in)
	}
	r.ctx.Fill()
	r.ctx.SetFillRule(gg.FillRuleWinding)
}

// Stroke moves lines along the edges of the picture to the middle of a row or
// column of pixels, so that a hairline is crisp instead of two grey ones. The
// outline of a mark stays with its fill.
func (r *raster) Stroke(p vg.Path) {
	if r.width <= 0 {
		return
	}
	px := r.pixels(p)
	if r.class != "mark" || len(px) == 2 {
		r.align(px)
	}
	dash := make([]float64, len(r.dash))
	for i, d := range r.dash {
		dash[i] = d * r.scale
	}
	r.ctx.SetLineWidth(r.width * r.scale)
	r.ctx.SetDash(dash...)
	r.trace(px)
	r.ctx.Stroke()
}

// pixels is p in pixels, y still up.
func (r *raster) pixels(p vg.Path) vg.Path {
	q := make(vg.Path, len(p))
	for i, c := range p {
		c.Pos = r.pixel(c.Pos)
		control := make([]vg.Point, len(c.Control))
		for j, pt := range c.Control {
			control[j] = r.pixel(pt)
		}
		c.Control = control
		q[i] = c
	}
	return q
}

func (r *raster) pixel(p vg.Point) vg.Point {
	return vg.Point{X: p.X * vg.Length(r.scale), Y: p.Y*vg.Length(r.scale) + vg.Length(r.lift)}
}

// trace lays down px, y down, in the colour of the ink.
func (r *raster) trace(px vg.Path) {
	r.ctx.SetColor(r.ink)
	xy := func(p vg.Point) (x, y float64) { return float64(p.X), float64(r.img.Rect.Dy()) - float64(p.Y) }
	for _, c := range px {
		x, y := xy(c.Pos)
		switch {
		case c.Type == vg.MoveComp:
			r.ctx.MoveTo(x, y)
		case c.Type == vg.LineComp:
			r.ctx.LineTo(x, y)
		case c.Type == vg.CurveComp && len(c.Control) == 2:
			x0, y0 := xy(c.Control[0])
			x1, y1 := xy(c.Control[1])
			r.ctx.CubicTo(x0, y0, x1, y1, x, y)
		case c.Type == vg.CloseComp:
			r.ctx.ClosePath()
		default:
			panic(plainPaths)
		}
	}
}
