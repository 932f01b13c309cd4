package figure

import (
	"image/color"
	"math/rand/v2"
	"testing"
)

// The ground is the last area or, without one, the last band that holds the point.
func TestGroundIsWhatWasDrawnLast(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		f := &Figure{Width: 500, Height: []float64{0, 40, 900, 900, 400_000}[r.IntN(5)]}
		for i := range r.IntN(60) {
			x, y := 500*r.Float64(), f.Height*(1.2*r.Float64()-0.1)
			f.Bands = append(f.Bands, Band{Box: Box{x, y, x + 80, y + f.Height*r.Float64()/3}, Colour: color.NRGBA{R: uint8(i), A: 255}})
		}
		g := newGrounds(f)
		for range 200 {
			p := Point{500 * r.Float64(), f.Height * (1.4*r.Float64() - 0.2)}
			if len(f.Bands) > 0 && r.IntN(3) == 0 {
				b := f.Bands[r.IntN(len(f.Bands))]
				p = Point{b.X1, []float64{b.Y0, b.Y1}[r.IntN(2)]} // the edges belong to it
			}
			want := f.background()
			for _, b := range f.Bands {
				if b.X0 <= p.X && p.X <= b.X1 && b.Y0 <= p.Y && p.Y <= b.Y1 {
					want = b.Colour
				}
			}
			if got := g.at(p); got != want {
				t.Fatalf("height %v, %d bands: at %v %v, want %v", f.Height, len(f.Bands), p, got, want)
			}
		}
	}
}
