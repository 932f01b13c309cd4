package figure

import (
	"image"
	"image/draw"
	"math"
	"slices"

	ximage "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// A faceKey names a face at a size in pixels.
type faceKey struct {
	face *face
	size fixed.Int26_6
}

// A maskKey names the pixels of a letter that stands a number of quarters of a
// pixel to the right of a whole one.
type maskKey struct {
	faceKey
	rune    rune
	quarter int32 // 0 to 3
}

// A letter is a mask with its dot at a pixel of its line.
type letter struct{ mask, x int }

// FillString sets words letter by letter at their advances. The baseline goes to a whole
// pixel, which keeps the feet of the letters sharp; across, each letter goes to the
// nearest quarter, so that four masks of it serve all text of a size. There is no other
// hinting: it would change the widths, and the opentype package does not carry it out.
func (r *raster) FillString(f font.Face, pt vg.Point, words string) {
	fn := r.font(f.Font)
	pt = r.pixel(pt)
	size := fixed.Int26_6(math.Round(fn.Size * r.scale * 64))
	line := make([]letter, 0, len(words))
	units := 0
	for _, c := range words {
		face, g := fn.find(c)
		x := int(math.Round(4 * (float64(pt.X) + fn.points(units)*r.scale)))
		units += int(g.advance)
		if g.index != 0 {
			line = append(line, letter{r.mask(maskKey{faceKey{face, size}, g.rune, int32(x & 3)}), x >> 2})
		}
	}
	y, ink := r.size.Y-int(math.Round(float64(pt.Y))), image.NewUniform(r.ink)
	r.steps = append(r.steps, step{math.MinInt, math.MaxInt, func(b *band) { b.text(line, y, ink) }})
}

// mask returns the index of the mask with the given key.
func (r *raster) mask(k maskKey) int {
	i, ok := r.index[k]
	if !ok {
		i = len(r.keys)
		r.index[k] = i
		r.keys = append(r.keys, k)
	}
	return i
}

// cut makes all masks, each about the dot of its letter at 0, 0.
func (r *raster) cut() {
	r.masks = make([]image.Alpha, len(r.keys))
	share(len(r.keys), func() func(int) {
		faces := map[faceKey]ximage.Face{}
		return func(i int) {
			k := r.keys[i]
			if faces[k.faceKey] == nil {
				faces[k.faceKey] = k.ready()
			}
			dot := fixed.Point26_6{X: fixed.Int26_6(k.quarter * 64 / 4)}
			if at, m, _, _, ok := faces[k.faceKey].Glyph(dot, k.rune); ok {
				m := m.(*image.Alpha)
				r.masks[i] = image.Alpha{Pix: slices.Clone(m.Pix), Stride: m.Stride, Rect: at}
			}
		}
	})
}

// ready returns a face ready to draw.
func (k faceKey) ready() ximage.Face {
	f, err := opentype.NewFace(k.face.sfnt, &opentype.FaceOptions{Size: float64(k.size) / 64, DPI: 72})
	if err != nil {
		panic("figure: cannot set up a face: " + err.Error()) // it never fails today
	}
	return f
}

// text sets line at y, a row of the picture.
func (b *band) text(line []letter, y int, ink image.Image) {
	for _, l := range line {
		m := &b.r.masks[l.mask]
		at := m.Rect.Add(image.Pt(l.x, y-b.top))
		if at.Overlaps(b.img.Rect) {
			draw.DrawMask(b.img, at, ink, image.Point{}, m, m.Rect.Min, draw.Over)
		}
	}
}
