package figure

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"math"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"testing"

	"gonum.org/v1/plot/vg"

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

// difference returns the largest difference in brightness, 0 to 255, between squares
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

// brightness returns the average brightness of r.
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
	for _, c := range chunks(t, b.Bytes()) {
		if c.kind == "pHYs" {
			if got := binary.BigEndian.Uint32(c.data); got != 11811 {
				t.Errorf("pHYs has %d pixels per metre, want 11811", got)
			}
			return
		}
	}
	t.Error("there is no chunk pHYs")
}

func TestPNGSaysWhatItIs(t *testing.T) {
	f := &Figure{Width: 9, Height: 9, Lang: "d\x00e-DE", Title: "Žižka", Desc: "Année 1789\nRévolution\x00", Source: "A & B"}
	var b bytes.Buffer
	if err := WritePNG(&b, f, 96); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range chunks(t, b.Bytes()) {
		if c.kind == "tEXt" || c.kind == "iTXt" {
			got = append(got, c.kind+" "+string(c.data))
		}
	}
	want := []string{
		"iTXt Title\x00\x00\x00de-DE\x00\x00Žižka",
		"tEXt Description\x00Ann\xe9e 1789 R\xe9volution",
		"tEXt Source\x00A & B",
		"tEXt Software\x00throughline",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the words are %q, want %q", got, want)
	}
}

// A pngChunk is one part of a PNG file.
type pngChunk struct {
	kind string
	data []byte
}

// chunks takes a PNG file apart and checks the sums.
func chunks(t *testing.T, b []byte) []pngChunk {
	t.Helper()
	var all []pngChunk
	for b = b[8:]; len(b) > 0; {
		n := binary.BigEndian.Uint32(b)
		body := b[4 : 8+n]
		if crc32.ChecksumIEEE(body) != binary.BigEndian.Uint32(b[8+n:]) {
			t.Fatalf("the sum of a chunk %s is wrong", body[:4])
		}
		all = append(all, pngChunk{string(body[:4]), body[4:]})
		b = b[12+n:]
	}
	return all
}

// Whatever the picture, its pixels come out of the file as they went in, and the
// file is the same on any number of processors.
func TestPNGKeepsEveryPixel(t *testing.T) {
	tests := map[string]image.Rectangle{
		"one pixel":         image.Rect(0, 0, 1, 1),
		"one column":        image.Rect(0, 0, 1, 3*blockRows+1),
		"one row":           image.Rect(0, 0, 1000, 1),
		"a block":           image.Rect(0, 0, 33, blockRows),
		"a block and a row": image.Rect(0, 0, 33, blockRows+1),
	}
	random := rand.New(rand.NewPCG(1, 2))
	for name, r := range tests {
		img := image.NewRGBA(r)
		for i := range img.Pix {
			img.Pix[i] = 0xff
			if i%4 < 3 && i/img.Stride%5 > 1 { // some rows are like those above
				img.Pix[i] = byte(random.IntN(256))
			}
		}
		got := decode(t, packed(img))
		for y := range r.Dy() {
			for x := range r.Dx() {
				if got.At(x, y) != img.At(x, y) {
					t.Fatalf("%s: pixel %d, %d is %v, want %v", name, x, y, got.At(x, y), img.At(x, y))
				}
			}
		}
		one := packedBy(1, img)
		if !bytes.Equal(one, packedBy(5, img)) {
			t.Errorf("%s: the bytes depend on the number of processors", name)
		}
	}
}

func packed(img *image.RGBA) []byte {
	size := img.Rect.Size()
	b := chunk([]byte("\x89PNG\r\n\x1a\n"), "IHDR", header(size))
	start := func() painter {
		return func(top int) *image.RGBA { return img.SubImage(image.Rect(0, top, size.X, size.Y)).(*image.RGBA) }
	}
	return chunk(pixels(b, size, start), "IEND", nil)
}

func packedBy(n int, img *image.RGBA) []byte {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(n))
	return packed(img)
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

// inked returns the area of a picture that is not white, in points.
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

func TestBlocksLieInsideTheirShape(t *testing.T) {
	r, err := newRaster(&Figure{Width: 100, Height: 100}, 72)
	if err != nil {
		t.Fatal(err)
	}
	p := pen{c: r, height: 100}
	box := Box{10.25, 20.5, 60.75, 50}
	tests := []struct {
		name string
		path vg.Path
		want image.Rectangle
	}{
		{"rectangle", p.rect(box), image.Rect(11, 21, 60, 50)},
		{"round corners", p.rounded(box, 5, 5), image.Rect(16, 26, 55, 45)},
		{"one round end", p.rounded(box, 0, 10), image.Rect(21, 31, 50, 40)},
		{"beyond the image", p.rect(Box{-10, -10, 200, 200}), image.Rect(0, 0, 100, 100)},
		{"triangle", p.path(10, 10, 90, 10, 90, 90), image.Rectangle{}},
		{"hook", p.path(10, 10, 90, 10, 90, 90, 50, 90, 50, 50, 10, 50), image.Rectangle{}},
	}
	for _, tt := range tests {
		if got := r.inner(r.pixels(tt.path)); got != tt.want {
			t.Errorf("%s: the block is %v, want %v", tt.name, got, tt.want)
		}
	}
}

// Blocks that are filled at once have the pixels that rasterising gives.
func TestBlocksHaveTheSamePixels(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for i := range 60 {
		x, y := 300*random.Float64()-50, 300*random.Float64()-50
		b := Band{Box: Box{x, y, x + 50 + 300*random.Float64(), y + 50 + 300*random.Float64()}, Colour: rgb(0x0072b2)}
		if i%2 == 1 {
			b.Radius = 30 * random.Float64()
		}
		f := &Figure{Width: 300.3, Height: 300.7, Bands: []Band{b}}
		if i%4 > 1 {
			f.Bands, f.Marks = nil, []Mark{{
				Possible: Extent{b.Y0, b.Y1}, Y: (b.X0 + b.X1) / 2, Height: b.X1 - b.X0, Colour: b.Colour, Upright: true,
			}}
		}
		fast, err := newRaster(f, 100)
		if err != nil {
			t.Fatal(err)
		}
		Draw(fast, f)
		slow, _ := newRaster(f, 100)
		Draw(plodder{slow}, f)
		if !bytes.Equal(fast.whole().Pix, slow.whole().Pix) {
			t.Errorf("%+v has other pixels", b)
		}
	}
}

// A plodder is a raster that fills no blocks.
type plodder struct{ *raster }

func (p plodder) Fill(path vg.Path) { p.fill(p.pixels(path)) }

// whole returns the picture as one band.
func (r *raster) whole() *image.RGBA {
	r.cut()
	return newBand(r, r.size.Y).paint(0)
}

// There is no seam where a band ends: each has the pixels that the whole picture
// has there, whatever crosses its edge and in whatever order bands are painted.
func TestBandsJoin(t *testing.T) {
	for name, f := range map[string]*Figure{"hard": hard(), "sheet": sheet(Dark()), "article": article()} {
		for _, dpi := range []float64{72, 96, 131} {
			r, err := newRaster(f, dpi)
			if err != nil {
				t.Fatal(err)
			}
			Draw(r, f)
			want := r.whole()
			for _, rows := range []int{7, 64} {
				b := newBand(r, rows)
				for _, i := range rand.New(rand.NewPCG(5, 6)).Perm((r.size.Y + rows - 1) / rows) {
					top := i * rows
					n := min(rows, r.size.Y-top) * want.Stride
					if !bytes.Equal(b.paint(top).Pix[:n], want.Pix[top*want.Stride:][:n]) {
						t.Errorf("%s at %v dpi: the %d rows from %d on differ", name, dpi, rows, top)
					}
				}
			}
		}
	}
}
