package figure

import (
	"image"
	"image/color"
	"image/draw"
	"runtime"
	"sync"
	"sync/atomic"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
)

// A band is some rows of pixels on which the steps of a raster are painted.
type band struct {
	r      *raster
	canvas *vgimg.Canvas // of the size of img, its origin that of the picture
	img    *image.RGBA
	top    int // the row of the picture that is the first of img
}

// newBand returns a band of the given number of rows that has the width of r. It has one
// more row above them, which is never shown: where a shape goes on above an image, vgimg
// adds to its first row what belongs to the last row outside.
func newBand(r *raster, rows int) *band {
	c := vgimg.NewWith(vgimg.UseImage(empty(r.size.X, rows+1)), vgimg.UseDPI(72))
	b := &band{r: r, canvas: c, img: c.Image().(*image.RGBA)}
	c.Translate(vg.Point{Y: vg.Length(rows + 1 - r.size.Y)})
	return b
}

// empty returns an image for vgimg to copy, as it does with any it is given or makes.
// Without a stride its rows are all the same piece of memory, so that it is made at once
// and copied fast.
func empty(w, h int) *image.RGBA {
	return &image.RGBA{Pix: make([]byte, 4*w), Rect: image.Rect(0, 0, w, h)}
}

// paint returns the rows of the picture from the given one on. The band moves by whole
// pixels only, so that shapes go on in the next band without a seam.
func (b *band) paint(top int) *image.RGBA {
	b.canvas.Translate(vg.Point{Y: vg.Length(top - 1 - b.top)})
	b.top = top - 1
	seen := b.img.Rect
	seen.Min.Y++
	draw.Draw(b.img, seen, image.NewUniform(b.r.ground), image.Point{}, draw.Src)
	for _, s := range b.r.steps {
		if s.top < b.top+seen.Max.Y && s.bottom > top {
			s.paint(b)
		}
	}
	return b.img.SubImage(seen).(*image.RGBA)
}

// block fills whole pixels of the picture.
func (b *band) block(in image.Rectangle, ink color.NRGBA) {
	draw.Draw(b.img, in.Sub(image.Pt(0, b.top)), image.NewUniform(ink), image.Point{}, draw.Src)
}

// share calls functions with the numbers below n on all processors. Start returns the
// function of one of them.
func share(n int, start func() func(i int)) {
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			do := start()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	all.Wait()
}
