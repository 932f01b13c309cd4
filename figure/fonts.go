package figure

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"

	"golang.org/x/image/font/sfnt"
	"gonum.org/v1/plot/font"
)

// Fonts are what text is drawn with: Liberation Sans, DejaVu Sans for what Liberation
// lacks, and the font of [ReadFonts] for what neither has. The nil pointer and the zero
// value have the two that are compiled in. Fonts never change, so that any number of
// figures and goroutines can share them.
type Fonts struct {
	third [4]*face // the cuts of a family that has one file, or nil
}

// ReadFonts returns fonts that use the TrueType font in data for what the compiled-in
// fonts lack, such as Chinese characters; bold and italic words are drawn in its one cut.
// Name is that of its file, for errors. A font that is damaged, or that a PDF cannot
// take, is an error.
func ReadFonts(name string, data []byte) (*Fonts, error) {
	if err := embeddable(data); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	f, err := parseFace(bytes.Clone(data))
	if err != nil {
		return nil, fmt.Errorf("%s: the font is damaged: %w", name, err)
	}
	family := f.family(name)
	fonts := new(Fonts)
	for cut := range fonts.third {
		c := f.cut(font.Typeface(family), cut)
		c.file, c.sum = "User"+strings.Map(tag, family), sha256.Sum256(data)
		fonts.third[cut] = c
	}
	return fonts, nil
}

// cut returns a cut of the font that was read, or nil.
func (fs *Fonts) cut(cut int) *face {
	if fs == nil {
		return nil
	}
	return fs.third[cut]
}

// family returns the name of the family from the font's own table, or else the given one.
func (f *face) family(name string) string {
	for _, id := range []sfnt.NameID{sfnt.NameIDTypographicFamily, sfnt.NameIDFamily} {
		if s, err := f.sfnt.Name(nil, id); err == nil && clean(s) != "" {
			return clean(s)
		}
	}
	return clean(name)
}
