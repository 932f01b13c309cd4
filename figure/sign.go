package figure

import (
	"cmp"
	"image/color"
	"slices"
	"unicode/utf8"
)

const (
	signSize = 0.85 // of its font, relative to the height of the mark
	signRoom = 1    // room on both sides, in points
)

// sign draws the Sign of the mark if it has room.
func (b brush) sign() {
	r, n := utf8.DecodeRuneInString(b.m.Sign)
	if n == 0 {
		return
	}
	f := Font{Size: signSize * b.m.Height, Bold: true}
	ink := f.ink(r)
	lying := b.m.turn(ink)
	room := lying.X1 - lying.X0 + 2*signRoom
	x, ground, ok := b.spot(room)
	if !ok {
		return
	}
	if b.m.Style != Filled && b.m.Style != Hollow {
		b.patch(x, room, ground)
	}
	c := b.m.Colour
	if ground == c {
		c = b.ground
	}
	at := b.m.turn(Box{X0: x, Y0: b.m.Y})
	b.upright = false // letters stand as they are
	b.text(Text{X: at.X0 - ink.X0 - (ink.X1-ink.X0)/2, Y: at.Y0 - (ink.Y0+ink.Y1)/2, Words: string(r), Font: f, Colour: c})
}

// spot returns the middle of a stretch of the mark that is at least room long and of one
// colour, and that colour. It prefers the middle of the mark itself.
func (b brush) spot(room float64) (x float64, ground color.NRGBA, ok bool) {
	middle := (b.box.X0 + b.box.X1) / 2
	if b.m.Dot {
		ok = room < b.m.Height && (b.m.Style == Hollow || b.m.Style == Filled && !b.m.Dashed)
		return middle, b.fillAt(middle), ok
	}
	best := Extent{}
	for _, s := range b.stretches() {
		if s.From <= middle-room/2 && middle+room/2 <= s.To {
			return middle, b.fillAt(middle), true
		}
		if s.To-s.From > best.To-best.From {
			best = s
		}
	}
	x = (best.From + best.To) / 2
	return x, b.fillAt(x), best.To-best.From >= room
}

// stretches returns the parts of a bar between its ends, those of what is certain and the
// breaks across it.
func (b brush) stretches() []Extent {
	cuts := []Extent{{b.box.X0, b.box.X0 + outlineWidth}, {b.box.X1 - outlineWidth, b.box.X1}}
	if c := b.m.Certain; !c.Empty() {
		cuts = append(cuts, Extent{c.From, c.From}, Extent{c.To, c.To})
	}
	for _, x := range b.m.breaks() {
		k := b.m.breakBox(x)
		cuts = append(cuts, Extent{k.X0, k.X1})
	}
	slices.SortFunc(cuts, func(c, d Extent) int {
		return cmp.Or(cmp.Compare(c.From, d.From), cmp.Compare(c.To, d.To))
	})
	var all []Extent
	for i := range len(cuts) - 1 {
		all = append(all, Extent{cuts[i].To, cuts[i+1].From})
	}
	return all
}

// fillAt returns the colour of the mark at x, apart from the lines of its style.
func (b brush) fillAt(x float64) color.NRGBA {
	c := b.m.Certain
	switch {
	case b.m.Dot && b.m.Style == Filled, !b.m.Dot && c.From <= x && x < c.To:
		return b.m.Colour
	case b.m.Style == Hollow || b.m.Style == Struck:
		return b.under(x)
	}
	return b.m.Pale
}

// patch removes the lines from a stretch of a bar.
func (b brush) patch(x, width float64, c color.NRGBA) {
	h := b.m.Height/2 - outlineWidth
	b.fill(b.rect(Box{x - width/2, b.m.Y - h, x + width/2, b.m.Y + h}), c)
}
