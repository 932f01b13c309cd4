package figure

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/image/font/sfnt"
	"gonum.org/v1/plot/font"
)

// added holds the font of [AddFont], as the four cuts of a family that has one
// file. It is set once, before anything is measured; to hand it through every
// call that measures text would make it a parameter of all layout.
var added [4]*face

// AddFont makes pictures draw with the TrueType font in data what neither of the
// fonts at hand has, such as Chinese characters; bold and italic words come out
// in its one cut. Name is that of its file, for errors. AddFont must be called at
// most once, before anything is measured or drawn.
func AddFont(name string, data []byte) error {
	if added[0] != nil {
		return fmt.Errorf("%s: there is room for one font only", name)
	}
	if err := embeddable(data); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	f, err := parseFace(data)
	if err != nil {
		return fmt.Errorf("%s: the font is damaged: %w", name, err)
	}
	for cut := range added {
		added[cut] = f.cut(font.Typeface(f.family(name)), cut)
		added[cut].file = "User" + strings.Map(tag, f.family(name))
	}
	return nil
}

// family is the name of the family by the font's own table, and else the given one.
func (f *face) family(name string) string {
	for _, id := range []sfnt.NameID{sfnt.NameIDTypographicFamily, sfnt.NameIDFamily} {
		if s, err := f.sfnt.Name(nil, id); err == nil && clean(s) != "" {
			return clean(s)
		}
	}
	return clean(name)
}

// needed are the tables that fpdf reads without looking whether they are there.
var needed = []string{"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}

// embeddable returns an error if fpdf cannot put the font in data into a PDF: it
// prints what it does not like, or panics.
func embeddable(data []byte) error {
	tables, err := tablesOf(data)
	if err != nil {
		return err
	}
	for _, t := range needed {
		if len(tables[t]) < 6 {
			return fmt.Errorf("the font has no table %q", t)
		}
	}
	// OS/2: bits 1, 8 and 9 of fsType forbid it.
	if t := tables["OS/2"]; len(t) >= 10 && (t[8]&3 != 0 || t[8] == 0 && t[9] == 2) {
		return errors.New("the font does not allow to be embedded in a document")
	}
	if binary.BigEndian.Uint16(tables["name"]) != 0 || !slices.Contains(encodings(tables["cmap"]), 4) {
		return errors.New("the font is of a kind that a PDF cannot take: it needs a table name of format 0 and a table cmap of format 4")
	}
	return nil
}

// tablesOf finds the tables of a TrueType file (OpenType 1.9, "Table directory").
func tablesOf(data []byte) (map[string][]byte, error) {
	if len(data) < 12 {
		return nil, errors.New("this is no font")
	}
	switch string(data[:4]) {
	case "\x00\x01\x00\x00", "true":
	case "OTTO":
		return nil, errors.New("the font has PostScript outlines, which a PDF cannot take; use its TrueType version, a .ttf file")
	case "ttcf":
		return nil, errors.New("this is a collection of fonts; use one of them, as a .ttf file")
	case "wOFF", "wOF2":
		return nil, errors.New("this is a font packed for the web; use it unpacked, as a .ttf file")
	default:
		return nil, errors.New("this is no TrueType font")
	}
	tables := map[string][]byte{}
	n := int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < 12+16*n {
		return nil, errors.New("the font is cut off")
	}
	for i := range n {
		r := data[12+16*i:]
		from, size := uint64(binary.BigEndian.Uint32(r[8:])), uint64(binary.BigEndian.Uint32(r[12:]))
		if from+size > uint64(len(data)) {
			return nil, errors.New("the font is cut off")
		}
		tables[string(r[:4])] = data[from : from+size]
	}
	return tables, nil
}

// encodings are the formats of the tables for Unicode in a table cmap.
func encodings(cmap []byte) []uint16 {
	var all []uint16
	for r := cmap[4:]; len(r) >= 8 && len(all) < int(binary.BigEndian.Uint16(cmap[2:])); r = r[8:] {
		system, code, at := binary.BigEndian.Uint16(r), binary.BigEndian.Uint16(r[2:]), uint64(binary.BigEndian.Uint32(r[4:]))
		format := uint16(0)
		if (system == 0 || system == 3 && code == 1) && at+2 <= uint64(len(cmap)) {
			format = binary.BigEndian.Uint16(cmap[at:])
		}
		all = append(all, format)
	}
	return all
}
