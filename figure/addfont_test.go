package figure

import (
	"bytes"
	"strings"
	"testing"

	"codeberg.org/go-fonts/dejavu/dejavusansmono"
)

// beam is a character that DejaVu Sans Mono has, and neither Liberation Sans nor
// DejaVu Sans.
const beam = '⌶'

// withFont adds a font until the end of the test.
func withFont(t *testing.T, data []byte) {
	t.Helper()
	if err := AddFont("mono.ttf", data); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { added = [4]*face{} })
}

func beams() *Figure {
	f := &Figure{Width: 100, Height: 50}
	for i, font := range []Font{{Size: 20}, {Size: 20, Bold: true}, {Size: 20, Italic: true}} {
		f.Texts = append(f.Texts, Text{X: 10 + 30*float64(i), Y: 30, Words: string(beam), Font: font})
	}
	return f
}

func TestAddedFontDrawsWhatOthersLack(t *testing.T) {
	f := beams()
	font := f.Texts[0].Font
	if got := string(f.Missing()); got != string(beam) {
		t.Fatalf("Missing() = %q before a font is added", got)
	}
	wide := font.Width(string(beam)) // the glyphs are known now, before the font is added
	var before, after bytes.Buffer
	if err := WritePNG(&before, f, 96); err != nil {
		t.Fatal(err)
	}
	withFont(t, dejavusansmono.TTF)
	if got, want := font.Width(string(beam)), 1233.0*20/em; got != want {
		t.Errorf("it is %v wide, want %v; before, it was %v", got, want, wide)
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

func TestAddedFontIsNamedInSVG(t *testing.T) {
	withFont(t, dejavusansmono.TTF)
	var b bytes.Buffer
	if err := WriteSVG(&b, beams()); err != nil {
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

func TestUnfitFontsAreErrors(t *testing.T) {
	mono := dejavusansmono.TTF
	// without returns the font with other letters in place of the name of a table.
	without := func(table, other string) []byte {
		return bytes.Replace(mono, []byte(table), []byte(other), 1)
	}
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"empty", nil, "no font"},
		{"text", []byte("This is a text, not a font."), "no TrueType font"},
		{"OpenType", []byte("OTTO then more of it"), "PostScript outlines"},
		{"collection", []byte("ttcf then more of it"), "collection"},
		{"web font", []byte("wOF2 then more of it"), "packed for the web"},
		{"cut off", mono[:1000], "cut off"},
		{"directory cut off", mono[:30], "cut off"},
		{"no outlines", without("glyf", "gone"), `no table "glyf"`},
		{"no names", without("name", "gone"), `no table "name"`},
	}
	for _, tt := range tests {
		err := AddFont("my.ttf", tt.data)
		if err == nil || !strings.HasPrefix(err.Error(), "my.ttf: ") || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: the error is %v, want %q in it", tt.name, err, tt.want)
		}
	}
	if added != [4]*face{} {
		t.Error("a font was added all the same")
	}
	withFont(t, mono)
	if err := AddFont("second.ttf", mono); err == nil {
		t.Error("a second font is no error")
	}
}

// FuzzAddFont checks that no file makes the check for fonts panic.
func FuzzAddFont(f *testing.F) {
	f.Add(dejavusansmono.TTF[:600])
	f.Add([]byte("\x00\x01\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00cmap\x00\x00\x00\x00\x00\x00\x00\x1c\x00\x00\x00\x06\x00\x00\x00\xff\x00\x03"))
	f.Fuzz(func(t *testing.T, data []byte) {
		defer func() { added = [4]*face{} }()
		if AddFont("x.ttf", data) == nil {
			(Font{Size: 9}).Width(string(beam))
		}
	})
}
