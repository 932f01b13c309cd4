package figure

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"testing"

	"throughline/internal/golden"
)

func TestPNGGolden(t *testing.T) {
	for name, f := range map[string]*Figure{"hard.png": hard(), "sheet.png": sheet(Light())} {
		var b bytes.Buffer
		if err := WritePNG(&b, f, 72); err != nil {
			t.Fatal(err)
		}
		// Another processor may round the last bit of a colour differently.
		if want, err := os.ReadFile("testdata/" + name); err != nil || difference(t, b.Bytes(), want, 1) >= 4 {
			golden.Check(t, name, b.Bytes())
		}
	}
}

// difference is the largest difference in brightness, 0 to 255, between squares
// of two PNG pictures with the given side; it is 255 if their sizes differ by
// more than a pixel.
func difference(t *testing.T, a, b []byte, side int) float64 {
	t.Helper()
	m, n := decode(t, a), decode(t, b)
	size, other := m.Bounds().Size(), n.Bounds().Size()
	if d := size.Sub(other); max(d.X, d.Y, -d.X, -d.Y) > 1 {
		return 255
	}
	most := 0.0
	for y := 0; y+side < min(size.Y, other.Y); y += side {
		for x := 0; x+side < min(size.X, other.X); x += side {
			r := image.Rect(x, y, x+side, y+side)
			most = max(most, math.Abs(brightness(m, r)-brightness(n, r)))
		}
	}
	return most
}

func decode(t *testing.T, data []byte) image.Image {
	t.Helper()
	m, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// brightness is the average over r.
func brightness(m image.Image, r image.Rectangle) float64 {
	sum := 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			sum += int(color.GrayModel.Convert(m.At(x, y)).(color.Gray).Y)
		}
	}
	return float64(sum) / float64(r.Dx()*r.Dy())
}

func TestPNGSize(t *testing.T) {
	tests := []struct {
		width, height, dpi float64
		w, h               int // 0 if it must be refused
	}{
		{72, 36, 96, 96, 48},
		{1200, 825, 96, 1600, 1100},
		{100.25, 10.5, 72, 100, 11},
		{100, 10, 25.4, 35, 4},
		{1, 1, 10, 0, 0},
		{7200, 7200, 100.1, 0, 0},
		{72, 72, 0, 0, 0},
		{72, 72, -72, 0, 0},
		{72, 72, math.NaN(), 0, 0},
		{72, 72, math.Inf(1), 0, 0},
	}
	for _, tt := range tests {
		var b bytes.Buffer
		err := WritePNG(&b, &Figure{Width: tt.width, Height: tt.height}, tt.dpi)
		if tt.w == 0 {
			if err == nil {
				t.Errorf("WritePNG of %v × %v pt at %v dpi returns no error", tt.width, tt.height, tt.dpi)
			}
			continue
		}
		c, _ := png.DecodeConfig(bytes.NewReader(b.Bytes()))
		if err != nil || c.Width != tt.w || c.Height != tt.h {
			t.Errorf("WritePNG of %v × %v pt at %v dpi: %d × %d pixels, error %v, want %d × %d", tt.width, tt.height, tt.dpi, c.Width, c.Height, err, tt.w, tt.h)
		}
	}
}

func TestPNGSaysItsResolution(t *testing.T) {
	var b bytes.Buffer
	if err := WritePNG(&b, small(), 300); err != nil {
		t.Fatal(err)
	}
	i := bytes.Index(b.Bytes(), []byte("pHYs"))
	if i < 0 {
		t.Fatal("there is no chunk pHYs")
	}
	if got := binary.BigEndian.Uint32(b.Bytes()[i+4:]); got != 11811 {
		t.Errorf("pHYs has %d pixels per metre, want 11811", got)
	}
	decode(t, b.Bytes())
}

// What is measured is what is drawn: no letter reaches out of its box.
func TestTextStaysInItsBox(t *testing.T) {
	const dpi = 144
	for _, font := range []Font{{Size: 9}, {Size: 20, Bold: true}, {Size: 7, Bold: true, Italic: true}} {
		for _, anchor := range []Anchor{Start, Middle, Finish} {
			text := Text{X: 200, Y: 30, Words: "Hamburgefonstiv Ждё (Ą) 12", Anchor: anchor, Font: font}
			var b bytes.Buffer
			if err := WritePNG(&b, &Figure{Width: 700, Height: 60, Texts: []Text{text}}, dpi); err != nil {
				t.Fatal(err)
			}
			got, want := inked(t, &b, dpi/72.0), text.Box().inset(-1)
			if got.X0 < want.X0 || got.X1 > want.X1 || got.Y0 < want.Y0 || got.Y1 > want.Y1 {
				t.Errorf("%+v covers %v, want within %v", text, got, want)
			}
		}
	}
}

// inked is the area of a picture that is not white, in points.
func inked(t *testing.T, b *bytes.Buffer, scale float64) Box {
	t.Helper()
	m := decode(t, b.Bytes())
	box := Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for y := range m.Bounds().Dy() {
		for x := range m.Bounds().Dx() {
			if color.GrayModel.Convert(m.At(x, y)).(color.Gray).Y < 200 {
				px, py := float64(x)/scale, float64(y)/scale
				box = Box{min(box.X0, px), min(box.Y0, py), max(box.X1, px), max(box.Y1, py)}
			}
		}
	}
	return box
}
