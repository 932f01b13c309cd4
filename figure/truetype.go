package figure

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// tables are the tables of a font by name. The capacity of each reaches to the end of the
// file.
type tables map[string][]byte

// tablesOf returns the tables of a TrueType file (OpenType 1.9, "Table directory").
func tablesOf(data []byte) (tables, error) {
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
	t := tables{}
	n := u16(data, 4)
	if len(data) < 12+16*n {
		return nil, errors.New("the font is cut off")
	}
	for i := range n {
		r := data[12+16*i:]
		from, size := uint64(binary.BigEndian.Uint32(r[8:])), uint64(binary.BigEndian.Uint32(r[12:]))
		if from+size > uint64(len(data)) {
			return nil, errors.New("the font is cut off")
		}
		t[string(r[:4])] = data[from : from+size]
	}
	return t, nil
}

// u16 returns the number at a place of b.
func u16(b []byte, at int) int { return int(binary.BigEndian.Uint16(b[at:])) }

func damaged(format string, args ...any) error {
	return fmt.Errorf("the font is damaged: "+format, args...)
}

// needed are the tables that fpdf reads without checking that they exist, and how much of
// them.
var needed = [...]struct {
	name string
	size int
}{{"cmap", 4}, {"glyf", 1}, {"head", 54}, {"hhea", 36}, {"hmtx", 4}, {"loca", 2}, {"maxp", 6}, {"name", 6}, {"post", 16}}

// complete checks that all tables exist that fpdf needs.
func (t tables) complete() error {
	for _, n := range needed {
		switch size := len(t[n.name]); {
		case size == 0:
			return fmt.Errorf("the font has no table %q", n.name)
		case size < n.size:
			return damaged("its table %q is cut off", n.name)
		}
	}
	return nil
}

// numbers are fields that fpdf prints a complaint about, or divides by, and the values
// they may have.
var numbers = [...]struct {
	table       string
	at          int
	name        string
	least, most int
}{
	{"head", 18, "unitsPerEm", 16, 16384},
	{"head", 50, "indexToLocFormat", 0, 1},
	{"head", 52, "glyphDataFormat", 0, 0},
	{"hhea", 32, "metricDataFormat", 0, 0},
	{"hhea", 34, "numberOfHMetrics", 1, 0xffff},
	{"maxp", 4, "numGlyphs", 1, 0xffff},
}

// sound checks the fields of fixed place.
func (t tables) sound() error {
	for _, n := range numbers {
		v := u16(t[n.table], n.at)
		switch {
		case n.least <= v && v <= n.most:
		case n.least == n.most:
			return damaged("%s in its table %q is %d; it must be %d", n.name, n.table, v, n.most)
		default:
			return damaged("%s in its table %q is %d; it must be from %d to %d", n.name, n.table, v, n.least, n.most)
		}
	}
	return nil
}

// allowed checks the table OS/2, which is optional: bits 1, 8 and 9 of fsType forbid to
// embed the font. Some have a shorter table than their version says; fpdf then reads on
// in what follows it.
func (t tables) allowed() error {
	os2, ok := t["OS/2"]
	if !ok {
		return nil
	}
	size := 72
	if cap(os2) >= 2 && u16(os2[:2], 0) > 1 {
		size = 90
	}
	if cap(os2) < size {
		return damaged("its table %q is cut off", "OS/2")
	}
	if os2 = os2[:size]; os2[8]&3 != 0 || u16(os2, 8) == 2 {
		return errors.New("the font does not allow to be embedded in a document")
	}
	return nil
}

// named checks the table name: fpdf reads the names of a font in English, and prints a
// complaint if one ends in half a character.
func (t tables) named() error {
	name := t["name"]
	if u16(name, 0) != 0 {
		return errUnfit
	}
	n, text := u16(name, 2), u16(name, 4)
	if len(name) < 6+12*n {
		return damaged("its table %q is cut off", "name")
	}
	for i := range n {
		r := name[6+12*i:]
		windows := u16(r, 0) == 3 && u16(r, 2) == 1
		size, at := u16(r, 8), u16(r, 10)
		if text+at+size > len(name) || windows && size%2 != 0 {
			return damaged("its table %q has no name %d", "name", u16(r, 6))
		}
	}
	return nil
}
