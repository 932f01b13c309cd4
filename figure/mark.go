package figure

import (
	"cmp"
	"image/color"
)

// Measures of marks, in points.
const (
	outlineWidth = 0.9
	dotWidth     = 1.25 // of the outline of a dot
	arrowGap     = 1.25
	doubleGap    = 2.1 // from an outline to the second one inside it
)

// Lengths relative to the height of the mark.
const (
	arrowLength = 0.6
	arrowHeight = 0.9
	tailLength  = 1.5 // of a dot that fades
	tailHeight  = 0.5
)

// Box returns the area from the earliest start to the latest end of m, or that of its
// dot. Arrows stand beyond it; see [Mark.Ink].
func (m Mark) Box() Box { return m.turn(m.lying()) }

// Ink returns the area that m covers with its arrows, its tail and the breaks across it:
// what labels and lines must keep clear of.
func (m Mark) Ink() Box {
	b := m.lying()
	b.X0 -= m.reach(m.Left)
	b.X1 += m.reach(m.Right)
	for _, x := range m.breaks() {
		k := m.breakBox(x)
		b = Box{min(b.X0, k.X0), min(b.Y0, k.Y0), max(b.X1, k.X1), max(b.Y1, k.Y1)}
	}
	return m.turn(b)
}

// turn turns a box along the axis into one in the picture, and the other way round.
func (m Mark) turn(b Box) Box {
	if m.Upright {
		return Box{b.Y0, b.X0, b.Y1, b.X1}
	}
	return b
}

// lying returns the box of m with x along the axis.
func (m Mark) lying() Box {
	h := m.Height / 2
	if m.Dot {
		x := (m.Possible.From + m.Possible.To) / 2
		return Box{x - h, m.Y - h, x + h, m.Y + h}
	}
	return Box{m.Possible.From, m.Y - h, m.Possible.To, m.Y + h}
}

// reach returns how far m goes on beyond an end of its box.
func (m Mark) reach(e End) float64 {
	switch {
	case e == Arrow:
		return arrowGap + arrowLength*m.Height
	case e == Fade && m.Dot:
		return tailLength * m.Height
	}
	return 0
}

// A brush draws one mark. It works as if the axis ran to the right; for an
// upright mark its pen turns what it draws.
type brush struct {
	pen
	grounds grounds
	m       Mark
	box     Box
	ground  color.NRGBA
}

func newBrush(p pen, g grounds, m Mark) brush {
	b := brush{pen: p, grounds: g, m: m, box: m.lying()}
	b.upright = m.Upright
	b.ground = b.under((b.box.X0 + b.box.X1) / 2)
	b.m.Pale = cmp.Or(m.Pale, Pale(m.Colour, b.ground))
	b.m.HatchedBy = cmp.Or(m.HatchedBy, m.Colour)
	return b
}

// under returns the colour under the centre line of the mark at x.
func (b brush) under(x float64) color.NRGBA {
	if b.upright {
		return b.grounds.at(Point{b.m.Y, x})
	}
	return b.grounds.at(Point{x, b.m.Y})
}

// draw draws the mark in layers: what is possible, what is certain, the outline, the
// ends, what stands across it, the sign.
func (b brush) draw() {
	if b.m.Dot {
		b.dot()
	} else {
		b.bar()
	}
	b.arrow(b.m.Left, b.box.X0, -1)
	b.arrow(b.m.Right, b.box.X1, 1)
	for _, x := range b.m.breaks() {
		b.breakAt(x)
	}
	b.sign()
}

func (b brush) bar() {
	if b.m.Possible.Empty() {
		return // a legend may show an arrow alone
	}
	s := b.shape(b.box)
	if b.m.Style == Hollow || b.m.Style == Struck {
		b.hollow(s)
	} else {
		b.body(s, b.m.Pale)
	}
	b.pattern(s, b.m.HatchedBy)
	if !b.m.Certain.Empty() {
		b.certain()
	}
	b.outline(s, outlineWidth)
}

// certain draws what is certain, in every style with more ink than what is only possible.
func (b brush) certain() {
	box := b.box
	box.X0, box.X1 = b.m.Certain.From, b.m.Certain.To
	s := b.shape(box)
	b.body(s, b.m.Colour)
	b.pattern(s, b.m.Pale)
}

// pattern draws in s the pattern of the mark's style.
func (b brush) pattern(s shape, c color.NRGBA) {
	switch b.m.Style {
	case Hatched:
		b.hatch(s, c)
	case Crossed:
		b.cross(s, c)
	case Barred:
		b.bars(s, c)
	case Double:
		b.double(s, outlineWidth, c)
	case Struck:
		b.strike(s, c)
	}
}

// dot draws a disc. A dashed one keeps a solid core, since a solid disc has no
// outline to dash.
func (b brush) dot() {
	b.tail(b.m.Left, b.box.X0, -1)
	b.tail(b.m.Right, b.box.X1, 1)
	s := b.shape(b.box)
	switch {
	case b.m.Style == Filled && b.m.Dashed:
		b.body(s, b.ground)
		b.body(b.shape(b.box.inset(b.m.Height/4)), b.m.Colour)
	case b.m.Style == Filled:
		b.body(s, b.m.Colour)
		return
	case b.m.Style == Hatched || b.m.Style == Barred:
		b.body(s, b.m.Pale)
	default:
		b.body(s, b.ground)
	}
	b.pattern(s, b.m.HatchedBy)
	b.outline(s, dotWidth)
}

// tail lets a dot fade away to one side, since a dot has no length to fade within.
func (b brush) tail(e End, x, dir float64) {
	if e != Fade {
		return
	}
	h := tailHeight * b.m.Height / 2
	box := Box{Y0: b.m.Y - h, Y1: b.m.Y + h}
	b.fade(x+dir*tailLength*b.m.Height, x, box, b.m.Colour)
}

// arrow draws a small triangle beyond an end that goes on.
func (b brush) arrow(e End, x, dir float64) {
	if e != Arrow {
		return
	}
	x += dir * arrowGap
	h := arrowHeight * b.m.Height / 2
	tip := x + dir*arrowLength*b.m.Height
	path := b.path(x, b.m.Y-h, tip, b.m.Y, x, b.m.Y+h)
	path.Close()
	b.fill(path, b.m.Colour)
}
