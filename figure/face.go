package figure

import (
	"crypto/sha256"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"

	"codeberg.org/go-fonts/dejavu/dejavusans"
	"codeberg.org/go-fonts/dejavu/dejavusansbold"
	"codeberg.org/go-fonts/dejavu/dejavusansboldoblique"
	"codeberg.org/go-fonts/dejavu/dejavusansoblique"
	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansbolditalic"
	"codeberg.org/go-fonts/liberation/liberationsansitalic"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	ximage "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"gonum.org/v1/plot/font"
)

// em is the size of the design grid of the eight faces that are compiled in.
// Advances of others are converted to it.
const em = 2048

// replacement stands for what no font can draw or no format can hold.
const replacement = unicode.ReplacementChar

// A family is a place in the fallback chain.
type family int

const (
	liberation family = iota
	dejavu
)

// faces holds the four cuts of each family: regular, bold, italic, bold italic. A face is
// parsed only when a text needs it, which keeps the start-up fast.
var faces = [2][4]func() *face{
	{
		parse("Liberation", liberationsansregular.TTF, 0),
		parse("Liberation", liberationsansbold.TTF, 1),
		parse("Liberation", liberationsansitalic.TTF, 2),
		parse("Liberation", liberationsansbolditalic.TTF, 3),
	},
	{
		parse("DejaVu", dejavusans.TTF, 0),
		parse("DejaVu", dejavusansbold.TTF, 1),
		parse("DejaVu", dejavusansoblique.TTF, 2),
		parse("DejaVu", dejavusansboldoblique.TTF, 3),
	},
}

// A face is one parsed font file. It is safe for concurrent use.
type face struct {
	name                    font.Font         // of size 0
	file                    string            // a name for ttf, of letters, digits and hyphens
	sum                     [sha256.Size]byte // of ttf if it is not compiled in; two of these may have one name
	ttf                     []byte
	sfnt                    *opentype.Font
	ascent, descent, height int                       // in design units
	pages                   [256]atomic.Pointer[page] // glyphs of the basic plane by rune, filled as needed
}

// A page holds the glyphs of 256 consecutive runes.
type page [256]glyph

// A glyph is what a face draws for a rune: the rune that names it, its index,
// which is 0 if there is none, and its advance in design units.
type glyph struct {
	rune    rune
	index   sfnt.GlyphIndex
	advance uint16
}

// parse returns a function that parses ttf when first called.
func parse(typeface font.Typeface, ttf []byte, cut int) func() *face {
	return sync.OnceValue(func() *face {
		f, err := parseFace(ttf)
		if err != nil {
			panic("figure: cannot parse a font that is compiled in: " + err.Error())
		}
		return f.cut(typeface, cut)
	})
}

// parseFace reads a font that has no name yet.
func parseFace(ttf []byte) (*face, error) {
	f, err := opentype.Parse(ttf)
	if err != nil {
		return nil, err
	}
	m, err := f.Metrics(nil, em, ximage.HintingNone)
	if err != nil {
		return nil, err
	}
	return &face{ttf: ttf, sfnt: f, ascent: int(m.Ascent), descent: int(m.Descent), height: int(m.Height)}, nil
}

// cut returns a face of the same file under the name of a cut.
func (f *face) cut(typeface font.Typeface, cut int) *face {
	name := font.Font{Typeface: typeface, Variant: "Sans"}
	if cut&1 != 0 {
		name.Weight = ximage.WeightBold
	}
	if cut&2 != 0 {
		name.Style = ximage.StyleItalic
	}
	return &face{
		name: name, file: strings.ReplaceAll(name.Name(), "-", ""), ttf: f.ttf, sfnt: f.sfnt,
		ascent: f.ascent, descent: f.descent, height: f.height,
	}
}

// cut returns the place in a family of the cut that f asks for.
func (f Font) cut() int {
	cut := 0
	if f.Bold {
		cut |= 1
	}
	if f.Italic {
		cut |= 2
	}
	return cut
}

// face returns the cut of a family that f asks for.
func (f Font) face(fam family) *face { return faces[fam][f.cut()]() }

// find returns the first face of the chain that can draw r, and the glyph it draws it
// with. The glyph is zero if r takes no room, a space if r is a tab or the end of a line,
// and the glyph of [replacement] if no face has r.
func (f Font) find(r rune) (*face, glyph) {
	if r == '\t' || r == '\n' || r == '\r' {
		r = ' '
	}
	first := f.face(liberation)
	if g := first.glyph(r); g.index != 0 {
		return first, g
	}
	if invisible(r) {
		return first, glyph{}
	}
	second := f.face(dejavu)
	if g := second.glyph(r); g.index != 0 {
		return second, g
	}
	if third := f.Fonts.cut(f.cut()); third != nil {
		if g := third.glyph(r); g.index != 0 {
			return third, g
		}
	}
	return second, second.glyph(replacement)
}

// glyph returns the glyph of r. Two goroutines may fill the same page; they write the
// same. Beyond the basic plane the fonts have little, and fpdf can embed none of it.
func (f *face) glyph(r rune) glyph {
	if r > 0xffff {
		return glyph{}
	}
	p := f.pages[r>>8].Load()
	if p == nil {
		p = f.page(r &^ 0xff)
		f.pages[r>>8].Store(p)
	}
	return p[r&0xff]
}

// page measures the 256 runes from the given one.
func (f *face) page(from rune) *page {
	var p page
	var buf sfnt.Buffer
	for i := range p {
		r := from + rune(i)
		x, err := f.sfnt.GlyphIndex(&buf, r)
		if err != nil || x == 0 || invisible(r) {
			continue // a damaged glyph counts as missing
		}
		adv, err := f.sfnt.GlyphAdvance(&buf, x, fixed.Int26_6(em), ximage.HintingNone)
		if err == nil && f.drawable(&buf, x, adv) {
			p[i] = glyph{r, x, uint16(adv)}
		}
	}
	return &p
}

// mostReach is how far a glyph that is not compiled in can reach from its origin, in
// design units. The mask of one that reaches farther could fill all memory.
const mostReach = 8 * em

// drawable reports whether a glyph has a picture of a reasonable size.
func (f *face) drawable(buf *sfnt.Buffer, x sfnt.GlyphIndex, advance fixed.Int26_6) bool {
	if f.sum == [sha256.Size]byte{} {
		return true
	}
	b, _, err := f.sfnt.GlyphBounds(buf, x, fixed.Int26_6(em), ximage.HintingNone)
	return err == nil && max(-b.Min.X, -b.Min.Y, b.Max.X, b.Max.Y, advance) <= mostReach
}

// invisible reports whether r takes no room: controls, marks of direction and joining,
// and variation selectors, of which some fonts have visible pictures.
func invisible(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector)
}
