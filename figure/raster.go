package figure

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"

	"git.sr.ht/~sbinet/gg"
	ximage "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"gonum.org/v1/plot/font"
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

// A faceKey names a face at a size in pixels.
type faceKey struct {
	face *face
	size float64
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
	r.ctx.Fill()
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

// align moves the upright and level lines of px, and with each all that stands
// at the same x or y.
func (r *raster) align(px vg.Path) {
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
	if r.class != "" {
		r.shift = last.Sub(end)
	}
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

// middle is where a line near x covers whole pixels: in the middle of one, or
// between two if it is an even number of pixels wide.
func (r *raster) middle(x vg.Length) vg.Length {
	half := 0.5
	if w := math.Round(r.width * r.scale); w > 0 && math.Mod(w, 2) == 0 {
		half = 0
	}
	return vg.Length(math.Round(float64(x)-half) + half)
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

// FillString sets words letter by letter at their advances. The baseline goes
// to a whole pixel, which keeps the feet of the letters sharp; across, letters
// stand where they should to 1/64 pixel. There is no other hinting: it would
// change the widths, and the opentype package does not carry it out.
func (r *raster) FillString(f font.Face, pt vg.Point, words string) {
	fn := fontOf(f.Font)
	pt = r.pixel(pt)
	y := fixed.I(r.img.Rect.Dy() - int(math.Round(float64(pt.Y))))
	ink := image.NewUniform(r.ink)
	units := 0
	for _, c := range words {
		face, g := fn.find(c)
		x := float64(pt.X) + fn.points(units)*r.scale
		units += int(g.advance)
		dot := fixed.Point26_6{X: fixed.Int26_6(math.Round(x * 64)), Y: y}
		dr, mask, at, _, ok := r.face(face, fn.Size).Glyph(dot, g.rune)
		if ok && g.index != 0 {
			draw.DrawMask(r.img, dr, ink, image.Point{}, mask, at, draw.Over)
		}
	}
}

// face returns a face ready to draw at a size in points.
func (r *raster) face(f *face, size float64) ximage.Face {
	key := faceKey{f, size * r.scale}
	if r.faces[key] == nil {
		ready, err := opentype.NewFace(f.sfnt, &opentype.FaceOptions{Size: key.size, DPI: 72})
		if err != nil {
			panic("figure: cannot set up a face: " + err.Error()) // it never fails today
		}
		r.faces[key] = ready
	}
	return r.faces[key]
}
