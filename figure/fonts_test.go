package figure

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"

	"codeberg.org/go-fonts/dejavu/dejavusansmono"
	"codeberg.org/go-fonts/dejavu/dejavusansmonobold"
)

// beam is a character that DejaVu Sans Mono has, and neither Liberation Sans nor
// DejaVu Sans.
const beam = '⌶'

func readFonts(t testing.TB, data []byte) *Fonts {
	t.Helper()
	fonts, err := ReadFonts("mono.ttf", data)
	if err != nil {
		t.Fatal(err)
	}
	return fonts
}

// beams returns a picture that is drawn with fonts.
func beams(fonts *Fonts) *Figure {
	f := &Figure{Width: 100, Height: 50}
	for i, font := range []Font{{Size: 20}, {Size: 20, Bold: true}, {Size: 20, Italic: true}} {
		font.Fonts = fonts
		f.Texts = append(f.Texts, Text{X: 10 + 30*float64(i), Y: 30, Words: string(beam), Font: font})
	}
	return f
}

func TestFontsDrawWhatOthersLack(t *testing.T) {
	plain, f := beams(nil), beams(readFonts(t, dejavusansmono.TTF))
	font := f.Texts[0].Font
	for _, without := range []*Figure{plain, beams(new(Fonts))} {
		if got := string(without.Missing()); got != string(beam) {
			t.Fatalf("Missing() = %q without the font", got)
		}
	}
	wide := plain.Texts[0].Font.Width(string(beam))
	var before, after bytes.Buffer
	if err := WritePNG(&before, plain, 96); err != nil {
		t.Fatal(err)
	}
	if got, want := font.Width(string(beam)), 1233.0*20/em; got != want {
		t.Errorf("it is %v wide, want %v; without the font, it is %v", got, want, wide)
	}
	if got, want := font.Width("aЖ1"), (1139+1891+1139)*20.0/em; got != want {
		t.Errorf("letters of other fonts are %v wide, want %v", got, want)
	}
	if got := f.Missing(); len(got) > 0 {
		t.Errorf("Missing() = %q", got)
	}
	if err := WritePNG(&after, f, 96); err != nil {
		t.Fatal(err)
	}
	if difference(t, before.Bytes(), after.Bytes(), 1) < 100 {
		t.Error("the PNG is the same with the font")
	}
	if text := external(t, "pdftotext", writePDF(t, f), "IN", "-"); strings.Count(text, string(beam)) != 3 {
		t.Errorf("the text of the PDF is %q", text)
	}
	if fonts := external(t, "pdffonts", writePDF(t, f), "IN"); strings.Count(fonts, "dejavusansmono") != 1 {
		t.Errorf("the font is not embedded once: %s", fonts)
	}
}

func TestFontsAreNamedInSVG(t *testing.T) {
	var b bytes.Buffer
	if err := WriteSVG(&b, beams(readFonts(t, dejavusansmono.TTF))); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`font-family="'DejaVu Sans Mono', sans-serif"`, `sans-serif" font-weight="bold"`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is missing in %s", want, b.String())
		}
	}
	if got, want := stacked(`O'Hara \ Co`), `'O\'Hara \\ Co', sans-serif`; got != want {
		t.Errorf("the families are %s, want %s", got, want)
	}
}

// hand returns DejaVu Sans Mono under the name of another family, with other letters than
// its own: those of its bold cut.
func hand() []byte { return renamed(dejavusansmonobold.TTF, "DejaVu", "Doggel") }

// renamed returns ttf with from replaced by to, which is as long, in its names in both of
// their encodings.
func renamed(ttf []byte, from, to string) []byte {
	wide := func(s string) []byte { return []byte(strings.Join(strings.Split(s, ""), "\x00")) }
	return bytes.ReplaceAll(bytes.ReplaceAll(ttf, []byte(from), []byte(to)), wide(from), wide(to))
}

// TestTwoFontsInOneProcess draws two pictures with two fonts, and one without, at the
// same time and in turn: each is as it is alone.
func TestTwoFontsInOneProcess(t *testing.T) {
	pictures := []*Figure{beams(readFonts(t, dejavusansmono.TTF)), beams(readFonts(t, hand())), beams(nil)}
	writers := map[string]func(io.Writer, *Figure) error{
		"PNG": func(w io.Writer, f *Figure) error { return WritePNG(w, f, 96) },
		"SVG": WriteSVG,
		"PDF": func(w io.Writer, f *Figure) error { return WritePDF(w, f) },
	}
	for name, write := range writers {
		t.Run(name, func(t *testing.T) {
			written := func(f *Figure) string {
				var b bytes.Buffer
				if err := write(&b, f); err != nil {
					t.Error(err)
				}
				return b.String()
			}
			var alone []string
			for i, f := range pictures {
				alone = append(alone, written(f))
				for _, other := range alone[:i] {
					if other == alone[i] {
						t.Fatal("two fonts draw the same")
					}
				}
			}
			var all sync.WaitGroup
			for k := range 12 {
				i := k % len(pictures)
				if got := written(pictures[i]); got != alone[i] {
					t.Errorf("picture %d differs when another one was drawn before", i)
				}
				all.Go(func() {
					if got := written(pictures[i]); got != alone[i] {
						t.Errorf("picture %d differs when others are drawn at the same time", i)
					}
				})
			}
			all.Wait()
		})
	}
}

// TestFontsAreTheirData draws with the same font, read twice from a file that is
// overwritten, and expects the same bytes.
func TestFontsAreTheirData(t *testing.T) {
	data := bytes.Clone(dejavusansmono.TTF)
	f, g := beams(readFonts(t, data)), beams(readFonts(t, data))
	clear(data)
	if !bytes.Equal(writePDF(t, f, g), writePDF(t, f, f)) {
		t.Error("the PDF tells apart two times the same font")
	}
	if fonts := external(t, "pdffonts", writePDF(t, f, g), "IN"); strings.Count(fonts, "dejavusansmono") != 1 {
		t.Errorf("the font is not embedded once: %s", fonts)
	}
}

// TestPagesWithFontsOfOneName sets two pages with different fonts of the same name:
// each has its own letters.
func TestPagesWithFontsOfOneName(t *testing.T) {
	f, g := beams(readFonts(t, dejavusansmono.TTF)), beams(readFonts(t, dejavusansmonobold.TTF))
	if f, g := f.Texts[0].Font.Fonts.cut(0).file, g.Texts[0].Font.Fonts.cut(0).file; f != g {
		t.Fatalf("the names are %q and %q", f, g)
	}
	both := writePDF(t, f, g)
	fonts := external(t, "pdffonts", both, "IN")
	if strings.Count(fonts, "dejavusansmono") != 2 || !strings.Contains(fonts, "dejavusansmono.2") {
		t.Errorf("the fonts are not embedded once each: %s", fonts)
	}
	if text := external(t, "pdftotext", both, "IN", "-"); strings.Count(text, string(beam)) != 6 {
		t.Errorf("the text of the PDF is %q", text)
	}
	alone := external(t, "pdftoppm", writePDF(t, g), "IN")
	if got := external(t, "pdftoppm", both, "-f", "2", "IN"); got != alone {
		t.Error("the second page does not have the letters of its font")
	}
}

func TestThemesKeepTheirFonts(t *testing.T) {
	fonts := new(Fonts)
	if th := (Theme{Fonts: fonts}).OrLight(); th.Fonts != fonts || th.Name != "light" {
		t.Errorf("a theme of fonts alone is %q with the fonts %p, want light with %p", th.Name, th.Fonts, fonts)
	}
	dark := Dark()
	dark.Fonts = fonts
	if th := dark.OrLight(); th.Fonts != fonts || th.Name != "dark" {
		t.Errorf("a dark theme is %q with the fonts %p, want dark with %p", th.Name, th.Fonts, fonts)
	}
	if got := fmt.Sprint(Theme{}.OrLight()); got != fmt.Sprint(Light()) {
		t.Errorf("the zero theme is %s", got)
	}
}
