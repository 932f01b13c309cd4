package figure

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func TestPDFIsTheSameEveryTime(t *testing.T) {
	f := small()
	f.Texts = f.Texts[:3] // of two faces; more would take a while
	first := writePDF(t, f)
	var all sync.WaitGroup // at the same time, too: fpdf has variables of its own
	for range 30 {
		all.Go(func() {
			if !bytes.Equal(writePDF(t, f), first) {
				t.Error("another run gives other bytes")
			}
		})
	}
	all.Wait()
}

func TestPDFTextCanBeExtracted(t *testing.T) {
	f := hard()
	text := external(t, "pdftotext", writePDF(t, f), "-layout", "IN", "-")
	for _, want := range []string{
		"é — Ł Привет “quotes” ‘single’ «guillemets» 30 Dec – 3 May, 22 Nov, ½ €",
		`<script>alert("x") & 'y'</script> ]]> &amp; --> </text>`,
		"ქართული, arrow ◂ ▸ →",
		"Emoji \ufffd and \ufffd\ufffd\ufffd",
		"AVATAR To We Ty LT P. 0123456789 fi fl ffi",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in %q", want, text)
		}
	}
}

func TestPDFSaysWhatItIs(t *testing.T) {
	f := &Figure{Width: 300.5, Height: 200, Title: "Żółw 🚀 (1)", Desc: "Описание \xf0\x9f", Lang: "pl) /X (y"}
	info := external(t, "pdfinfo", writePDF(t, f), "IN")
	for _, want := range []string{"Żółw \ufffd (1)\n", "Описание \ufffd", "300.5 x 200 pts", "Pages:           1\n"} {
		if !strings.Contains(info, want) {
			t.Errorf("%q is missing in %s", want, info)
		}
	}
	if lang := "/Lang (plXy)"; !bytes.Contains(writePDF(t, f), []byte(lang)) {
		t.Errorf("%q is missing", lang)
	}
}

// A Figure longer than readers accept becomes a smaller page, and stays as it is.
func TestPDFOfALongPictureIsSmaller(t *testing.T) {
	f := &Figure{Width: 1000, Height: 28800, Texts: []Text{{X: 10, Y: 20, Words: "Far up", Font: Font{Size: 10}}}}
	info := external(t, "pdfinfo", writePDF(t, f), "IN")
	if !strings.Contains(info, "500 x 14400 pts") {
		t.Errorf("the page is not half as large: %s", info)
	}
	if f.Texts[0].X != 10 || f.Texts[0].Font.Size != 10 {
		t.Error("writing changed the figure")
	}
}

// FuzzWritePDF checks that no text makes fpdf panic. It goes much faster with
// -fuzzminimizetime 1x.
func FuzzWritePDF(f *testing.F) {
	for _, s := range hardest {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		fig := &Figure{Width: 300, Height: 20, Title: s, Desc: s, Lang: s, Texts: []Text{{Words: s, Font: Font{Size: 8}}}}
		writePDF(t, fig)
	})
}

// The three formats show the same picture, as far as that can be told from the
// average brightness of squares of 8 pixels.
func TestFormatsAgree(t *testing.T) {
	f := hard()
	f.Texts = f.Texts[:3] // the rest is set with other fonts where ours lack letters
	for _, f := range []*Figure{f, sheet(Light())} {
		var png, svg bytes.Buffer
		if err := WritePNG(&png, f, 96); err != nil {
			t.Fatal(err)
		}
		if err := WriteSVG(&svg, f); err != nil {
			t.Fatal(err)
		}
		fromSVG := external(t, "rsvg-convert", svg.Bytes(), "--dpi-x=96", "--dpi-y=96", "IN")
		if d := difference(t, png.Bytes(), []byte(fromSVG), 8); d > 40 {
			t.Errorf("PNG and SVG of %q differ by %.0f of 255", f.Title, d)
		}
		fromPDF := external(t, "pdftoppm", writePDF(t, f), "-r", "96", "-png", "IN")
		if d := difference(t, png.Bytes(), []byte(fromPDF), 8); d > 40 {
			t.Errorf("PNG and PDF of %q differ by %.0f of 255", f.Title, d)
		}
	}
}

func writePDF(t *testing.T, f *Figure) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WritePDF(&b, f); err != nil {
		t.Error(err)
	}
	return b.Bytes()
}

// external returns what a program prints that is given data as the file IN. Without
// the program the test is skipped.
func external(t *testing.T, program string, data []byte, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skip("needs the program", program)
	}
	file := filepath.Join(t.TempDir(), "in")
	if err := os.WriteFile(file, data, 0o666); err != nil {
		t.Fatal(err)
	}
	for i := range args {
		if args[i] == "IN" {
			args[i] = file
		}
	}
	out, err := exec.CommandContext(t.Context(), program, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", program, err)
	}
	return string(out)
}
