package figure

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"

	ximage "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
)

// A raster is a [vgimg.Canvas] of one point to the pixel on which a Figure is
// drawn enlarged, because vgimg takes only whole dots per inch. It sets text
// itself: vgimg kerns, and prepares the font anew for every string.
type raster struct {
	*vgimg.Canvas
	img   *image.RGBA
	scale float64 // pixels per point
	lift  float64 // of the lower edge of the Figure above that of the image, in pixels
	width float64 // of a line, in pixels
	ink   *image.Uniform
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
	c := vgimg.NewWith(vgimg.UseWH(vg.Length(w), vg.Length(h)), vgimg.UseDPI(72), vgimg.UseBackgroundColor(f.background()))
	return &raster{
		Canvas: c,
		img:    c.Image().(*image.RGBA),
		scale:  s,
		lift:   h - f.Height*s,
		faces:  map[faceKey]ximage.Face{},
	}, nil
}

func (r *raster) SetColor(c color.Color) {
	r.ink = image.NewUniform(c)
	r.Canvas.SetColor(c)
}

func (r *raster) SetLineWidth(w vg.Length) {
	r.width = float64(w) * r.scale
	r.Canvas.SetLineWidth(vg.Length(r.width))
}

func (r *raster) SetLineDash(dash []vg.Length, offset vg.Length) {
	px := make([]vg.Length, len(dash))
	for i, d := range dash {
		px[i] = d * vg.Length(r.scale)
	}
	r.Canvas.SetLineDash(px, offset*vg.Length(r.scale))
}

func (r *raster) Fill(p vg.Path) { r.Canvas.Fill(r.pixels(p)) }

// Stroke moves lines along the edges of the picture to the middle of a row or
// column of pixels, so that a hairline is crisp instead of two grey ones.
func (r *raster) Stroke(p vg.Path) {
	px := r.pixels(p)
	if len(px) == 2 {
		r.snap(&px[0].Pos.X, &px[1].Pos.X)
		r.snap(&px[0].Pos.Y, &px[1].Pos.Y)
	}
	r.Canvas.Stroke(px)
}

// snap makes both ends of a line that agree in one coordinate fall on pixels.
func (r *raster) snap(a, b *vg.Length) {
	if *a != *b {
		return
	}
	half := 0.5
	if w := math.Round(r.width); w > 0 && math.Mod(w, 2) == 0 {
		half = 0
	}
	*a = vg.Length(math.Round(float64(*a)-half) + half)
	*b = *a
}

// pixels enlarges p.
func (r *raster) pixels(p vg.Path) vg.Path {
	q := make(vg.Path, len(p))
	for i, c := range p {
		c.Pos = r.pixel(c.Pos)
		c.Radius *= vg.Length(r.scale)
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
	return vg.Point{
		X: p.X * vg.Length(r.scale),
		Y: p.Y*vg.Length(r.scale) + vg.Length(r.lift),
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
	units := 0
	for _, c := range words {
		face, g := fn.find(c)
		x := float64(pt.X) + fn.points(units)*r.scale
		units += int(g.advance)
		dot := fixed.Point26_6{X: fixed.Int26_6(math.Round(x * 64)), Y: y}
		dr, mask, at, _, ok := r.face(face, fn.Size).Glyph(dot, g.rune)
		if ok && g.index != 0 {
			draw.DrawMask(r.img, dr, r.ink, image.Point{}, mask, at, draw.Over)
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
