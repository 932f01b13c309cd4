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
)

// Lengths relative to the height of the mark.
const (
	arrowLength = 0.6
	arrowHeight = 0.9
	tailLength  = 1.5 // of a dot that fades
	tailHeight  = 0.5
)

// Ink is the area that m covers with its arrows and its tail: what labels and
// lines must keep clear of.
func (m Mark) Ink() Box {
	b := m.Box()
	b.X0 -= m.reach(m.Left)
	b.X1 += m.reach(m.Right)
	return b
}

// reach is how far m goes on beyond an end of its box.
func (m Mark) reach(e End) float64 {
	switch {
	case e == Arrow:
		return arrowGap + arrowLength*m.Height
	case e == Fade && m.Dot:
		return tailLength * m.Height
	}
	return 0
}

// A brush draws one mark.
type brush struct {
	pen
	f      *Figure
	m      Mark
	box    Box
	ground color.NRGBA
}

func newBrush(p pen, f *Figure, m Mark) brush {
	b := brush{pen: p, f: f, m: m, box: m.Box()}
	b.ground = f.ground((b.box.X0+b.box.X1)/2, m.Y)
	b.m.Pale = cmp.Or(m.Pale, Pale(m.Colour, b.ground))
	b.m.HatchedBy = cmp.Or(m.HatchedBy, m.Colour)
	return b
}

// draw layers the mark: what is possible, what is certain, the outline, the ends.
func (b brush) draw() {
	if b.m.Dot {
		b.dot()
	} else {
		b.bar()
	}
	b.arrow(b.m.Left, b.box.X0, -1)
	b.arrow(b.m.Right, b.box.X1, 1)
}

func (b brush) bar() {
	if b.m.Possible.Empty() {
		return // a legend may show an arrow alone
	}
	s := b.shape(b.box)
	switch b.m.Style {
	case Filled:
		b.body(s, b.m.Pale)
	case Hatched:
		b.body(s, b.m.Pale)
		b.hatch(s, b.m.HatchedBy)
	case Hollow:
		b.hollow(s)
	case Crossed:
		b.body(s, b.m.Pale)
		b.cross(s, b.m.HatchedBy)
	}
	if !b.m.Certain.Empty() {
		b.certain()
	}
	b.outline(s, outlineWidth)
}

// certain shows more ink than what is only possible does, in every style.
func (b brush) certain() {
	box := b.box
	box.X0, box.X1 = b.m.Certain.From, b.m.Certain.To
	s := b.shape(box)
	b.body(s, b.m.Colour)
	switch b.m.Style {
	case Hatched:
		b.hatch(s, b.m.Pale)
	case Crossed:
		b.cross(s, b.m.Pale)
	}
}

// dot draws a disc. A dashed one keeps a solid core, since a solid disc has no
// outline to dash.
func (b brush) dot() {
	b.tail(b.m.Left, b.box.X0, -1)
	b.tail(b.m.Right, b.box.X1, 1)
	s := b.shape(b.box)
	switch {
	case b.m.Style == Hatched:
		b.body(s, b.m.Pale)
		b.hatch(s, b.m.HatchedBy)
	case b.m.Style == Hollow:
		b.body(s, b.ground)
	case b.m.Style == Crossed:
		b.body(s, b.ground)
		b.cross(s, b.m.HatchedBy)
	case b.m.Dashed:
		b.body(s, b.ground)
		b.body(b.shape(b.box.inset(b.m.Height/4)), b.m.Colour)
	default:
		b.body(s, b.m.Colour)
		return
	}
	b.outline(s, dotWidth)
}

// tail lets a dot fade away to one side: it has no length to do it within.
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
