package figure

import (
	ximage "golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

// A Font is a size and a cut of the family that pictures are set in. All its
// measures come from the fonts that draw it.
type Font struct {
	Size   float64 // in points
	Bold   bool
	Italic bool
	Fonts  *Fonts // the fonts that draw it, as the picture's theme has them
}

// Ascent returns how far f reaches above the baseline.
func (f Font) Ascent() float64 { return f.points(f.face(liberation).ascent) }

// Descent returns how far f reaches below the baseline; it is positive.
func (f Font) Descent() float64 { return f.points(f.face(liberation).descent) }

// LineHeight returns the distance between the baselines of two lines set in f.
func (f Font) LineHeight() float64 { return f.points(f.face(liberation).height) }

// Width returns the width of s set in f on one line. Letters stand at their own advances,
// without kerning: that is the one rule that a PNG, an SVG and a PDF can all follow, so
// that a label is as wide as its layout assumes.
func (f Font) Width(s string) float64 { return f.points(f.units(s)) }

// units returns the width of s on the font's design grid. Whole numbers add up the same
// in any order, so a line is exactly as wide as its words.
func (f Font) units(s string) int {
	n := 0
	for _, r := range s {
		_, g := f.find(r)
		n += int(g.advance)
	}
	return n
}

// ink returns the area that r covers if it is set at 0, 0.
func (f Font) ink(r rune) Box {
	face, g := f.find(r)
	b, _, err := face.sfnt.GlyphBounds(nil, g.index, fixed.Int26_6(em), ximage.HintingNone)
	if err != nil {
		return Box{} // a damaged glyph draws nothing
	}
	return Box{f.points(int(b.Min.X)), f.points(int(b.Min.Y)), f.points(int(b.Max.X)), f.points(int(b.Max.Y))}
}

// points converts units of the design grid to points.
func (f Font) points(units int) float64 { return float64(units) * f.Size / em }
