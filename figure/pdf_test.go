package figure

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
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

func TestPDFHasPagesOfTheirOwnSize(t *testing.T) {
	font := Font{Size: 12}
	pages := []*Figure{
		{Width: 300, Height: 200, Title: "Übersicht", Lang: "de", Texts: []Text{{X: 20, Y: 40, Words: "First", Font: font}}},
		{Width: 1000, Height: 28800, Title: "Long", Texts: []Text{{X: 20, Y: 40, Words: "Second", Font: font}}},
		{Width: 150, Height: 401, Title: "Last", Lang: "fr", Bookmarks: []Bookmark{{"Ж (1)", 30}, {"End 🚀", 400}}, Lines: []Line{{X1: 50, Y1: 50, Width: 1}}},
	}
	data := writePDF(t, pages...)
	if again := writePDF(t, pages...); !bytes.Equal(data, again) {
		t.Error("another run gives other bytes")
	}
	info := external(t, "pdfinfo", data, "-f", "1", "-l", "9", "IN")
	for _, want := range []string{"Title:           Übersicht", "Page    1 size:  300 x 200 pts", "Page    2 size:  500 x 14400 pts", "Page    3 size:  150 x 401 pts"} {
		if !strings.Contains(info, want) {
			t.Errorf("%q is missing in %s", want, info)
		}
	}
	if text := external(t, "pdftotext", data, "IN", "-"); text != "First\n\n\fSecond\n\n\f\f" {
		t.Errorf("the text is %q", text)
	}
	if dests := destinations(data); !slices.Equal(dests, []string{"3 0 R /XYZ 0 200.00", "5 0 R /XYZ 0 14400.00", "7 0 R /XYZ 0 371.00", "7 0 R /XYZ 0 1.00"}) {
		t.Errorf("bookmarks lead to %q", dests)
	}
	for _, title := range []string{"(\xfe\xff\x00\xdc\x00b\x00e", "(\xfe\xff\x04\x16\x00 \x00\\(\x001\x00\\))"} {
		if !bytes.Contains(data, []byte(title)) {
			t.Errorf("no bookmark is called %q", title)
		}
	}
}

// destinations returns the places that bookmarks lead to, from the bottom of their page.
func destinations(data []byte) []string {
	var all []string
	for _, m := range regexp.MustCompile(`/Dest \[(.*) null\]`).FindAllSubmatch(data, -1) {
		all = append(all, string(m[1]))
	}
	return all
}

func TestPDFBookmarksWithoutText(t *testing.T) {
	data := writePDF(t, &Figure{Width: 100, Height: 100, Bookmarks: []Bookmark{{"Ж", 10}}})
	if !bytes.Contains(data, []byte("(\xfe\xff\x04\x16)")) || len(destinations(data)) != 1 {
		t.Error("the bookmark is missing")
	}
	if data := writePDF(t, small()); len(destinations(data)) > 0 {
		t.Error("a single page has bookmarks that nobody asked for")
	}
	if err := WritePDF(io.Discard); err == nil {
		t.Error("a document without pages is no error")
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
		fig.Bookmarks = []Bookmark{{Words: s}}
		writePDF(t, fig)
		fig.Texts = nil
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

func writePDF(t *testing.T, pages ...*Figure) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WritePDF(&b, pages...); err != nil {
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
