package figure

import (
	"fmt"
	"io"
	"testing"

	"gonum.org/v1/plot/vg/recorder"
)

func BenchmarkWidth(b *testing.B) {
	b.ReportAllocs()
	f := Font{Size: 10, Bold: true}
	for b.Loop() {
		f.Width("US missiles hit a Syrian air base")
	}
}

func BenchmarkWrap(b *testing.B) {
	b.ReportAllocs()
	f := Font{Size: 10, Bold: true}
	for b.Loop() {
		Wrap("Syrian government widely blamed for a chemical attack on a rebel-held town", f, 110)
	}
}

func BenchmarkDraw(b *testing.B) {
	f := typical(100)
	b.ReportAllocs()
	for b.Loop() {
		Draw(new(recorder.Canvas), f)
	}
}

func BenchmarkWrite(b *testing.B) {
	png := func(w io.Writer, f *Figure) error { return WritePNG(w, f, 96) }
	pdf := func(w io.Writer, f *Figure) error { return WritePDF(w, f) }
	for _, format := range []struct {
		name  string
		write func(io.Writer, *Figure) error
	}{{"png", png}, {"svg", WriteSVG}, {"pdf", pdf}} {
		for _, n := range []int{20, 100, 1000} {
			f := typical(n)
			b.Run(fmt.Sprintf("%s/n=%d", format.name, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := format.write(io.Discard, f); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// typical returns a Figure of 1600 × 1100 pixels at 96 dpi with n events.
func typical(n int) *Figure {
	th := Light()
	f := &Figure{Width: 1200, Height: 825, Lang: "en", Background: th.Background}
	small, bold := Font{Size: 8}, Font{Size: 9, Bold: true}
	for i := range n {
		x, y := 40+float64(i*181%1000), 60+float64(i*37%700)
		m := Mark{
			Event: fmt.Sprint("event-", i), Y: y, Height: 9, Colour: th.Lanes[i%3],
			Possible: Extent{x, x + 100}, Certain: Extent{x + 20, x + 60},
			Style: Style(i % 7 % 3), Left: End(i % 11 % 3), Dot: i%3 == 0,
		}
		f.Marks = append(f.Marks, m)
		f.Texts = append(f.Texts,
			Text{X: x, Y: y - 18, Words: "30 Dec 2016", Font: small, Colour: th.Secondary, Event: m.Event},
			Text{X: x, Y: y - 8, Words: "Opposition walks out of Astana talks", Font: bold, Colour: th.Text, Event: m.Event})
	}
	return f
}

func BenchmarkPNG(b *testing.B) {
	f := article()
	b.ReportAllocs()
	for b.Loop() {
		if err := WritePNG(io.Discard, f, 96); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDrawPixels(b *testing.B) {
	f := article()
	b.ReportAllocs()
	for b.Loop() {
		r, err := newRaster(f, 96)
		if err != nil {
			b.Fatal(err)
		}
		Draw(r, f)
		r.whole()
	}
}

func BenchmarkPackPixels(b *testing.B) {
	f := article()
	r, err := newRaster(f, 96)
	if err != nil {
		b.Fatal(err)
	}
	Draw(r, f)
	img := r.whole()
	b.ReportAllocs()
	b.SetBytes(int64(len(img.Pix)))
	for b.Loop() {
		b.ReportMetric(float64(len(packed(img))), "size")
	}
}

// article returns a Figure like that of an article: 1600 × 1400 pixels at 96 dpi, 50
// events, a panel under a lens, links between them.
func article() *Figure {
	th := Light()
	f := typical(50)
	f.Height = 1050
	f.Bands = []Band{{Box: Box{30, 420, 1170, 1000}, Colour: th.Panel, Radius: 6, Outline: th.LensEdge}}
	f.Areas = []Area{{Points: []Point{{600, 330}, {640, 330}, {1170, 420}, {30, 420}}, Colour: th.Lens}}
	for i := range 30 {
		x, y := 50+float64(i*181%1000), 60+float64(i*37%700)
		f.Paths = append(f.Paths, Path{
			Points: []Point{{x, y}, {x + 40, y}, {x + 40, y + 60}, {x + 90, y + 60}}, Radius: 5, Width: 1,
			Colour: th.Cause, Arrow: true, Class: LinkPath,
		})
	}
	return f
}
