package figure

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
)

const (
	fadeLength = 24   // in points, at most; half the bar if that is shorter
	fadeStep   = 0.75 // in points: too short to see as a step in print
)

// dashes are the dashes and gaps of an outline for bounds that links imply.
var dashes = []float64{2.6, 1.8}

// A shape is a bar as it is drawn: rounded at the ends where it stops,
// dissolving over a length where it fades.
type shape struct {
	Box                   // with the parts that fade
	left, right   float64 // lengths that fade
	leftR, rightR float64 // radii of the corners
}

// shape returns box with the ends of the mark, or a round end where it stops inside the
// mark.
func (b brush) shape(box Box) shape {
	r := min(box.X1-box.X0, box.Y1-box.Y0) / 2
	s := shape{Box: box, leftR: r, rightR: r}
	n := min(fadeLength, (box.X1-box.X0)/2)
	if b.m.Left == Fade && !b.m.Dot && box.X0 <= b.box.X0 {
		s.left, s.leftR = n, 0
	}
	if b.m.Right == Fade && !b.m.Dot && box.X1 >= b.box.X1 {
		s.right, s.rightR = n, 0
	}
	return s
}

// core returns the part of s that does not fade.
func (s shape) core() Box { return Box{s.X0 + s.left, s.Y0, s.X1 - s.right, s.Y1} }

// solidity returns 1 where s is solid, falling to 0 where it fades out.
func (s shape) solidity(x float64) float64 {
	t := 1.0
	if s.left > 0 {
		t = min(t, (x-s.X0)/s.left)
	}
	if s.right > 0 {
		t = min(t, (s.X1-x)/s.right)
	}
	return t
}

// inset returns b made smaller by d on every side.
func (b Box) inset(d float64) Box { return Box{b.X0 + d, b.Y0 + d, b.X1 - d, b.Y1 - d} }

// body fills s with c.
func (b brush) body(s shape, c color.NRGBA) {
	b.fade(s.X0, s.X0+s.left, s.Box, c)
	b.fade(s.X1, s.X1-s.right, s.Box, c)
	b.fill(b.rounded(s.core(), s.leftR, s.rightR), c)
}

// hollow clears s and lets its edges dissolve where it fades, or nothing would be seen
// there: a bar in the colour of the edges fades under a thinner one in that of the
// ground.
func (b brush) hollow(s shape) {
	b.fade(s.X0, s.X0+s.left, s.Box, b.m.Colour)
	b.fade(s.X1, s.X1-s.right, s.Box, b.m.Colour)
	if s.left+s.right > 0 {
		b.fill(b.rect(Box{s.X0, s.Y0 + outlineWidth, s.X1, s.Y1 - outlineWidth}), b.ground)
	}
	b.fill(b.rounded(s.core(), s.leftR, s.rightR), b.ground)
}

// fade dissolves the colour at x inner into the ground at x outer, by opaque
// strips. Each reaches under the next one: strips side by side would show seams
// where they meet inside a pixel.
func (b brush) fade(outer, inner float64, box Box, c color.NRGBA) {
	ground := b.under(outer)
	n := math.Ceil(math.Abs(inner-outer) / fadeStep)
	step := (inner - outer) / n
	for i := range int(n) {
		x := outer + step*float64(i)
		end := x + 2*step
		strip := Box{min(x, end), box.Y0, max(x, end), box.Y1}
		b.fill(b.rect(strip), Mix(ground, c, (float64(i)+0.5)/n))
	}
}

// outline draws the edge of s inside its box, so that its outer rim and not the
// middle of the stroke stands on the bounds. Where s fades the edge is open.
func (b brush) outline(s shape, width float64) { b.edgeOf(s, width, b.m.Colour) }

func (b brush) edgeOf(s shape, width float64, c color.NRGBA) {
	var dash []float64
	if b.m.Dashed {
		dash = dashes
	}
	width = min(width, s.X1-s.X0, s.Y1-s.Y0)
	h := width / 2
	box := s.core()
	box.Y0 += h
	box.Y1 -= h
	var path vg.Path
	switch {
	case s.left > 0 && s.right > 0:
		path = append(b.path(box.X0, box.Y0, box.X1, box.Y0), b.path(box.X0, box.Y1, box.X1, box.Y1)...)
	case s.left > 0:
		path = b.open(box.X0, box.X1-h, box.Y0, box.Y1, h-s.rightR)
	case s.right > 0:
		path = b.open(box.X1, box.X0+h, box.Y0, box.Y1, s.leftR-h)
	default:
		path = b.rounded(s.inset(h), s.leftR-h, s.rightR-h)
	}
	b.stroke(path, width, c, dash...)
}
