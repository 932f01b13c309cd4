package figure

import (
	"fmt"
	"image"
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
)

// A raster is a [vg.Canvas] of one point to the pixel on which a Figure is drawn
// enlarged, because vgimg takes only whole dots per inch. It keeps what is drawn as steps
// and paints them on bands: an image of the whole would use most of a program's memory,
// and getting that from the system takes longer than drawing. It sets text itself: vgimg
// kerns, and prepares the font anew for every string.
type raster struct {
	state
	size   image.Point // in pixels
	scale  float64     // pixels per point
	lift   float64     // of the lower edge of the Figure above that of the image, in pixels
	ground color.NRGBA // colour of all pixels before the first step
	begun  bool        // whether anything was drawn
	class  string      // of what is being drawn
	shift  vg.Point    // by how much the end of the last line of a path was moved
	steps  []step

	index map[maskKey]int // into keys and masks
	keys  []maskKey
	masks []image.Alpha
}

// A step is one thing drawn.
type step struct {
	top, bottom int // the rows within which it draws
	paint       func(*band)
}

// newRaster returns an empty canvas of the size of f.
func newRaster(f *Figure, dpi float64) (*raster, error) {
	s := dpi / 72
	w, h := math.Round(f.Width*s), math.Round(f.Height*s)
	if !(w >= 1 && h >= 1 && w*h <= MaxPixels) {
		return nil, fmt.Errorf("a PNG of %.0f × %.0f pixels is out of bounds: it has at least 1 × 1, and at most %d in all; SVG and PDF have room", w, h, MaxPixels)
	}
	return &raster{size: image.Pt(int(w), int(h)), scale: s, lift: h - f.Height*s, ground: f.background(), index: map[maskKey]int{}}, nil
}

func (r *raster) Begin(_, class, _ string) { r.class, r.shift = class, vg.Point{} }

func (r *raster) End() { r.Begin("", "", "") }

// Fill leaves out the background, which the image has from the start. The head
// of an arrow goes where its shaft went.
func (r *raster) Fill(p vg.Path) {
	drawn := !r.begun && r.ink == r.ground
	r.begun = true
	if drawn {
		return
	}
	px := r.pixels(p)
	each(px, func(q *vg.Point) { *q = q.Add(r.shift) })
	if in := r.inner(px); in.Dx()*in.Dy() > blockPixels {
		r.block(px, in)
		return
	}
	r.fill(px)
}

func (r *raster) fill(px vg.Path) {
	ink := r.ink
	r.add(px, 1, func(b *band) {
		b.canvas.SetColor(ink)
		b.canvas.Fill(px)
	})
}

// Stroke moves lines along the edges of the picture to the middle of a row or
// column of pixels, so that a hairline is crisp instead of two grey ones. The
// outline of a mark stays with its fill.
func (r *raster) Stroke(p vg.Path) {
	px := r.pixels(p)
	shift := vg.Point{}
	if r.class != "mark" || len(px) == 2 {
		shift = r.align(px)
	}
	if r.class != "mark" && r.class != "" {
		r.shift = shift
	}
	for _, piece := range r.pieces(px) {
		r.stroke(piece)
	}
}

// add adds a step that reaches no farther from px than the given distance.
func (r *raster) add(px vg.Path, far float64, paint func(*band)) {
	low, high := math.Inf(1), math.Inf(-1)
	for _, c := range px {
		if c.Type == vg.CloseComp {
			continue
		}
		low, high = min(low, float64(c.Pos.Y)), max(high, float64(c.Pos.Y))
		for _, q := range c.Control {
			low, high = min(low, float64(q.Y)), max(high, float64(q.Y))
		}
	}
	up := float64(r.size.Y)
	r.steps = append(r.steps, step{int(math.Floor(up - high - far)), int(math.Ceil(up - low + far)), paint})
}

// pixels returns p in pixels, y still up.
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
