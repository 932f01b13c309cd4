package figure

import (
	"image"
	"image/draw"
	"math"

	ximage "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// A faceKey names a face at a size in pixels.
type faceKey struct {
	face *face
	size float64
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
