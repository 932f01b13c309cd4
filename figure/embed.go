package figure

import (
	"encoding/binary"
	"errors"
)

var errUnfit = errors.New("the font is of a kind that a PDF cannot take: it needs a table name of format 0 and a table cmap of format 4")

// embeddable returns an error if fpdf cannot put the font in data into a PDF. Fpdf takes
// any font; with a damaged one it prints complaints, reads beyond the end, or never
// returns.
func embeddable(data []byte) error {
	t, err := tablesOf(data)
	if err != nil {
		return err
	}
	for _, check := range []func() error{t.complete, t.allowed, t.named, t.sound, t.mapped, t.measured, t.outlined} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

// mapped checks the part of the table cmap that fpdf reads: the first for Unicode that
// has format 4 (OpenType 1.9, "Format 4"). All its glyphs must exist, and its segments
// may cover each character at most about twice: 65,535 segments of all characters would
// take minutes and gigabytes.
func (t tables) mapped() error {
	c, err := subtable(t["cmap"])
	if err != nil {
		return err
	}
	n := 0
	if len(c) >= 14 {
		n = u16(c, 6) / 2
	}
	if len(c) < 16+8*n {
		return damaged("its table %q is cut off", "cmap")
	}
	sum := 0
	for k := range n {
		last, first := u16(c, 14+2*k), u16(c, 16+2*n+2*k)
		if sum += max(0, last-first+1); sum > 2<<16 {
			return damaged("its table %q has characters more than once", "cmap")
		}
		for r := first; r <= last; r++ {
			g, ok := glyphOf(c, n, k, r)
			if !ok || g >= u16(t["maxp"], 4) && r != 0xffff { // 0xffff is no character, and some fonts give it no glyph
				return damaged("its table %q has no glyph for %U", "cmap", r)
			}
		}
	}
	return nil
}

// glyphOf returns the glyph of r, a character of the segment k of n of c. Beyond the
// length that c states fpdf takes glyph 0; ok reports whether c holds the glyph's place.
func glyphOf(c []byte, n, k, r int) (g int, ok bool) {
	delta, at := u16(c, 16+4*n+2*k), 16+6*n+2*k
	from := u16(c, at)
	if from == 0 {
		return (r + delta) & 0xffff, true
	}
	at += from + 2*(r-u16(c, 16+2*n+2*k))
	if at >= u16(c, 2) {
		return 0, true
	}
	if at+2 > len(c) {
		return 0, false
	}
	if g = u16(c, at); g != 0 {
		g = (g + delta) & 0xffff
	}
	return g, true
}

// subtable returns the cmap from its first subtable for Unicode of format 4 on.
func subtable(cmap []byte) ([]byte, error) {
	n := u16(cmap, 2)
	if len(cmap) < 4+8*n {
		return nil, damaged("its table %q is cut off", "cmap")
	}
	for i := range n {
		r := cmap[4+8*i:]
		if system := u16(r, 0); system != 0 && (system != 3 || u16(r, 2) != 1) {
			continue
		}
		at := uint64(binary.BigEndian.Uint32(r[4:]))
		if at+2 > uint64(len(cmap)) {
			return nil, damaged("its table %q is cut off", "cmap")
		}
		if at > 0 && u16(cmap, int(at)) == 4 {
			return cmap[at:], nil
		}
	}
	return nil, errUnfit
}

// measured checks that every glyph has an advance in the table hmtx.
func (t tables) measured() error {
	glyphs, n := u16(t["maxp"], 4), u16(t["hhea"], 34)
	if n > glyphs || len(t["hmtx"]) < 4*n+2*(glyphs-n) {
		return damaged("its table %q has no room for %d glyphs", "hmtx", glyphs)
	}
	return nil
}

// mostParts is the most parts that a glyph can have, counting parts of parts. Accents
// need two or three.
const mostParts = 1000

// outlined checks the outlines of all glyphs: they must lie within the table glyf, and no
// glyph may be a part of itself.
func (t tables) outlined() error {
	o := outlines{glyf: t["glyf"], parts: make([]int, u16(t["maxp"], 4))}
	if err := o.locate(t["loca"], u16(t["head"], 50) == 1); err != nil {
		return err
	}
	for g := range o.parts {
		if err := o.count(g); err != nil {
			return err
		}
	}
	return nil
}

// outlines are the glyphs of a font.
type outlines struct {
	glyf  []byte
	at    []int // where each glyph begins, and where the last one ends
	parts []int // number of parts of each glyph; 0 if not yet known, -1 while it is being counted
}

// locate reads the table loca.
func (o *outlines) locate(loca []byte, long bool) error {
	n, size := len(o.parts), 2
	if long {
		size = 4
	}
	if len(loca) < size*(n+1) {
		return damaged("its table %q has no room for %d glyphs", "loca", n)
	}
	last := 0
	for g := range n + 1 {
		at := 0
		if long {
			at = int(binary.BigEndian.Uint32(loca[4*g:]))
		} else {
			at = 2 * u16(loca, 2*g)
		}
		if g > 0 && at != last && at < last+glyphHead || at > len(o.glyf) {
			return damaged("glyph %d has no outline", max(0, g-1))
		}
		o.at = append(o.at, at)
		last = at
	}
	return nil
}

// glyphHead is the size of the head of an outline.
const glyphHead = 10

// count sets the number of parts of g.
func (o *outlines) count(g int) error {
	if o.parts[g] > 0 {
		return nil
	}
	o.parts[g] = -1
	members, ok := members(o.glyf[o.at[g]:o.at[g+1]])
	if !ok {
		return damaged("glyph %d is cut off", g)
	}
	sum := 1
	for _, m := range members {
		if m >= len(o.parts) || o.parts[m] < 0 {
			return damaged("glyph %d cannot have glyph %d for a part", g, m)
		}
		if err := o.count(m); err != nil {
			return err
		}
		if sum += o.parts[m]; sum > mostParts {
			return damaged("glyph %d has more than %d parts", g, mostParts)
		}
	}
	o.parts[g] = sum
	return nil
}

// Flags of a part of a glyph (OpenType 1.9, "Composite glyph description").
const (
	wideArguments = 1 << 0
	oneScale      = 1 << 3
	moreParts     = 1 << 5
	twoScales     = 1 << 6
	fourScales    = 1 << 7
)

// members returns the glyphs that an outline is made of; none if it has lines of its own.
func members(outline []byte) (all []int, ok bool) {
	if len(outline) == 0 || outline[0]&0x80 == 0 {
		return nil, true
	}
	for at, flags := glyphHead, moreParts; flags&moreParts != 0; {
		if at+4 > len(outline) {
			return nil, false
		}
		flags = u16(outline, at)
		all = append(all, u16(outline, at+2))
		at += 6
		if flags&wideArguments != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&fourScales != 0:
			at += 8
		}
	}
	return all, true
}
