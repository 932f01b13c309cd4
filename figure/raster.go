package figure

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"

	ximage "golang.org/x/image/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
)

// A raster is a [vg.Canvas] of one point to the pixel on which a Figure is drawn
// enlarged, because vgimg takes only whole dots per inch. It sets text itself:
// vgimg kerns, and prepares the font anew for every string.
type raster struct {
	state
	canvas *vgimg.Canvas
	img    *image.RGBA
	scale  float64     // pixels per point
	lift   float64     // of the lower edge of the Figure above that of the image, in pixels
	blank  color.NRGBA // what all pixels are; zero once something is drawn
	class  string      // of what is being drawn
	shift  vg.Point    // by how much the end of the last line of a path was moved
	faces  map[faceKey]ximage.Face
}

// newRaster returns an empty canvas of the size of f.
func newRaster(f *Figure, dpi float64) (*raster, error) {
	s := dpi / 72
	w, h := math.Round(f.Width*s), math.Round(f.Height*s)
	if !(w >= 1 && h >= 1 && w*h <= MaxPixels) {
		return nil, fmt.Errorf("a PNG of %.0f × %.0f pixels is out of bounds: it has at least 1 × 1, and at most %d in all; SVG and PDF have room", w, h, MaxPixels)
	}
	c := vgimg.NewWith(vgimg.UseImage(empty(int(w), int(h))), vgimg.UseDPI(72))
	r := &raster{canvas: c, img: c.Image().(*image.RGBA), scale: s, lift: h - f.Height*s, blank: f.background(), faces: map[faceKey]ximage.Face{}}
	if r.blank != rgb(0xffffff) { // which is what vgimg paints
		draw.Draw(r.img, r.img.Rect, image.NewUniform(r.blank), image.Point{}, draw.Src)
	}
	return r, nil
}

// empty is an image for vgimg to copy, as it does with any it is given or makes.
// Without a stride its rows are all the same piece of memory, so that it is made
// at once and copied fast.
func empty(w, h int) *image.RGBA {
	return &image.RGBA{Pix: make([]byte, 4*w), Rect: image.Rect(0, 0, w, h)}
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
	each(px, func(q *vg.Point) { *q = q.Add(r.shift) })
	if in := r.inner(px); in.Dx()*in.Dy() > blockPixels {
		px = r.block(px, in)
	}
	r.canvas.SetColor(r.ink)
	r.canvas.Fill(px)
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
	dash := make([]vg.Length, len(r.dash))
	for i, d := range r.dash {
		dash[i] = vg.Length(d * r.scale)
	}
	r.canvas.SetColor(r.ink)
	r.canvas.SetLineWidth(vg.Length(r.width * r.scale))
	r.canvas.SetLineDash(dash, 0)
	r.canvas.Stroke(px)
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
