package figure

import (
	"bytes"
	"encoding/binary"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codeberg.org/go-fonts/dejavu/dejavusansmono"
	"codeberg.org/go-pdf/fpdf"
)

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
		fonts, err := ReadFonts("my.ttf", tt.data)
		if err == nil || !strings.HasPrefix(err.Error(), "my.ttf: ") || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: the error is %v, want %q in it", tt.name, err, tt.want)
		}
		if fonts != nil {
			t.Errorf("%s: there are fonts all the same", tt.name)
		}
	}
}

// TestDamagedFontsAreErrors changes single numbers of a font that fpdf would print a
// complaint about, or stumble over.
func TestDamagedFontsAreErrors(t *testing.T) {
	cmap, k := segments(t, dejavusansmono.TTF), windowsName(t, dejavusansmono.TTF)
	tests := []struct {
		table string
		at    int
		value uint16
		want  string
	}{
		{"head", 18, 0, "unitsPerEm in its table \"head\" is 0; it must be from 16 to 16384"},
		{"head", 50, 7, "indexToLocFormat"},
		{"head", 52, 32639, "glyphDataFormat in its table \"head\" is 32639; it must be 0"},
		{"hhea", 32, 1, "metricDataFormat"},
		{"hhea", 34, 0, "numberOfHMetrics"},
		{"hhea", 34, 0xffff, "hmtx"},
		{"maxp", 4, 0, "numGlyphs"},
		{"maxp", 4, 0xfff0, "hmtx"},
		{"OS/2", 8, 2, "does not allow to be embedded"},
		{"OS/2", 8, 0x100, "does not allow to be embedded"},
		{"name", 0, 1, "table name of format 0"},
		{"name", 2, 0xfff0, "name"},
		{"name", 6 + 12*k + 8, 7, "has no name"},
		{"name", 6 + 12*k + 10, 0xfff0, "has no name"},
		{"cmap", 2, 0, "table cmap of format 4"},
		{"cmap", 2, 0xfff0, "cmap"},
		{"cmap", cmap + 6, 0xfff0, "cmap"},      // segments
		{"cmap", cmap + 14, 0xffff, "no glyph"}, // end of the first one
		{"loca", 4, 0xffff, "glyph 0 has no outline"},
		{"loca", 10, 0, "glyph 1 has no outline"},
	}
	for _, tt := range tests {
		data := bytes.Clone(dejavusansmono.TTF)
		set(t, data, tt.table, tt.at, tt.value)
		_, err := ReadFonts("my.ttf", data)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s, %d = %d: the error is %v, want %q in it", tt.table, tt.at, tt.value, err, tt.want)
		}
	}
}

// TestHugeGlyphsAreMissing makes all letters of a font a hundred times as large: their
// masks would be gigabytes.
func TestHugeGlyphsAreMissing(t *testing.T) {
	data := bytes.Clone(dejavusansmono.TTF)
	set(t, data, "head", 18, 16)
	f := beams(readFonts(t, data))
	if got := string(f.Missing()); got != string(beam) {
		t.Errorf("Missing() = %q", got)
	}
	if err := WritePNG(io.Discard, f, 96); err != nil {
		t.Error(err)
	}
}

// set changes a number of a table.
func set(t testing.TB, data []byte, table string, at int, v uint16) {
	t.Helper()
	tables, err := tablesOf(data)
	if err != nil {
		t.Fatal(err)
	}
	binary.BigEndian.PutUint16(tables[table][at:], v)
}

// segments returns where the table cmap has the subtable that fpdf reads.
func segments(t testing.TB, data []byte) int {
	t.Helper()
	tables, err := tablesOf(data)
	if err != nil {
		t.Fatal(err)
	}
	c, err := subtable(tables["cmap"])
	if err != nil {
		t.Fatal(err)
	}
	return len(tables["cmap"]) - len(c)
}

// windowsName returns the first name in UTF-16 of the table name.
func windowsName(t testing.TB, data []byte) int {
	t.Helper()
	tables, err := tablesOf(data)
	if err != nil {
		t.Fatal(err)
	}
	for k := range u16(tables["name"], 2) {
		if u16(tables["name"], 6+12*k) == 3 {
			return k
		}
	}
	t.Fatal("no name in UTF-16")
	return 0
}

func TestOverlappingSegmentsAreErrors(t *testing.T) {
	data := bytes.Clone(dejavusansmono.TTF)
	at := segments(t, data)
	tables, _ := tablesOf(data)
	n := u16(tables["cmap"], at+6) / 2
	for k := range n {
		set(t, data, "cmap", at+14+2*k, 0xffff)
		set(t, data, "cmap", at+16+2*n+2*k, 0)
		set(t, data, "cmap", at+16+6*n+2*k, 0xffff) // beyond the end: glyph 0
	}
	if _, err := ReadFonts("my.ttf", data); err == nil || !strings.Contains(err.Error(), "more than once") {
		t.Errorf("the error is %v", err)
	}
}

// TestGlyphsOfThemselvesAreErrors checks glyphs that are made of others: fpdf follows
// them until the stack overflows, or for ever.
func TestGlyphsOfThemselvesAreErrors(t *testing.T) {
	// composite returns a glyph made of others.
	composite := func(parts ...byte) []byte {
		b := append([]byte{0xff, 0xff}, make([]byte, 8)...)
		for i, p := range parts {
			flags := byte(moreParts)
			if i == len(parts)-1 {
				flags = 0
			}
			b = append(b, 0, flags, 0, p, 0, 0)
		}
		return b
	}
	var doubled [][]byte // each twice as many parts as the next
	for i := range 20 {
		doubled = append(doubled, composite(byte(i+1), byte(i+1)))
	}
	tests := []struct {
		name   string
		glyphs [][]byte
		want   string
	}{
		{"none", [][]byte{nil, nil}, ""},
		{"of two others", [][]byte{composite(1, 2), composite(2), nil}, ""},
		{"of itself", [][]byte{composite(0)}, "glyph 0 cannot have glyph 0 for a part"},
		{"in a circle", [][]byte{composite(1), composite(2), composite(1)}, "glyph 2 cannot have glyph 1 for a part"},
		{"of one that there is not", [][]byte{composite(1)}, "glyph 0 cannot have glyph 1 for a part"},
		{"cut off", [][]byte{composite(1)[:12], nil}, "glyph 0 is cut off"},
		{"of very many", append(doubled, nil), "more than 1000 parts"},
	}
	for _, tt := range tests {
		o := outlines{at: []int{0}, parts: make([]int, len(tt.glyphs))}
		for _, g := range tt.glyphs {
			o.glyf = append(o.glyf, g...)
			o.at = append(o.at, len(o.glyf))
		}
		var err error
		for g := range tt.glyphs {
			if err == nil {
				err = o.count(g)
			}
		}
		if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: the error is %v, want %q", tt.name, err, tt.want)
		}
	}
}

// unlikely are letters that only the font has, some of them made of others.
const unlikely = "⌶⍀⍁⍂⌸⍯⎕⍶⍷⍸⍹"

// TestMutantsOfFonts damages a font at random, most often in what its tables begin
// with, and writes pictures with those that are not refused: nothing is printed, and
// nothing panics. One in ten is the whole font, the others have a few letters of it,
// which is faster and leaves less that does not matter.
func TestMutantsOfFonts(t *testing.T) {
	const n = 500
	few := fpdf.UTF8CutFont(bytes.Clone(dejavusansmono.TTF), unlikely+"ÀÉñ½")
	rnd := rand.New(rand.NewPCG(4, 9))
	taken := 0
	printed := prints(t, func() {
		for i := range n {
			font := few
			if i%10 == 0 {
				font = dejavusansmono.TTF
			}
			if drawnWith(t, mutant(t, font, rnd)) {
				taken++
			}
		}
	})
	if printed != "" {
		t.Errorf("printed: %.200q", printed)
	}
	if taken < n/20 || taken > n*19/20 {
		t.Errorf("%d of %d mutants are taken: too few or too many to tell anything", taken, n)
	}
}

// mutant returns a font with up to four changes.
func mutant(t *testing.T, font []byte, rnd *rand.Rand) []byte {
	data := bytes.Clone(font)
	tables, err := tablesOf(data)
	if err != nil {
		t.Fatal(err)
	}
	for range 1 + rnd.IntN(4) {
		table := tables[needed[rnd.IntN(len(needed))].name]
		switch rnd.IntN(8) {
		case 0:
			table = tables["OS/2"]
		case 1:
			table = data[12 : 12+16*len(tables)]
		}
		most := len(table)
		if rnd.IntN(2) == 0 {
			most = min(most, 64)
		}
		table[rnd.IntN(most)] = byte(rnd.Uint32())
	}
	return data
}

// drawnWith writes a picture in all formats with a font, and reports whether the font was
// accepted.
func drawnWith(t *testing.T, data []byte) bool {
	fonts, err := ReadFonts("mutant.ttf", data)
	if err != nil {
		return false
	}
	f := beams(fonts)
	for i, font := range []Font{{Size: 9}, {Size: 9, Bold: true}} {
		font.Fonts = fonts
		f.Texts = append(f.Texts, Text{X: 5, Y: 10 + 12*float64(i), Words: unlikely, Font: font})
	}
	if err := WritePDF(io.Discard, f); err != nil {
		t.Errorf("PDF: %v", err)
	}
	if err := WriteSVG(io.Discard, f); err != nil {
		t.Errorf("SVG: %v", err)
	}
	if err := WritePNG(io.Discard, f, 96); err != nil {
		t.Errorf("PNG: %v", err)
	}
	return true
}

// prints returns what do writes to standard output.
func prints(t *testing.T, do func()) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "stdout")
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	stdout := os.Stdout
	os.Stdout = f
	defer func() { os.Stdout = stdout }()
	do()
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// FuzzReadFonts checks that no file makes the check for fonts panic, and none that it
// lets through the writers.
func FuzzReadFonts(f *testing.F) {
	f.Add(dejavusansmono.TTF[:600])
	f.Add([]byte("\x00\x01\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00cmap\x00\x00\x00\x00\x00\x00\x00\x1c\x00\x00\x00\x06\x00\x00\x00\xff\x00\x03"))
	f.Add(dejavusansmono.TTF)
	f.Fuzz(func(t *testing.T, data []byte) { drawnWith(t, data) })
}
