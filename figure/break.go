package figure

import "slices"

// Measures of the sign of a break across a bar, in points.
const (
	breakGap   = 4   // between its strokes, along the axis
	breakSlant = 2   // of each stroke, from its middle to its end
	breakWidth = 0.8 // of a stroke
	breakOver  = 1.5 // how far the strokes extend beyond the bar
)

// breaks returns the places on the bar where a break is drawn.
func (m Mark) breaks() []float64 {
	return slices.DeleteFunc(slices.Clone(m.Breaks), func(x float64) bool {
		return m.Dot || x <= m.Possible.From || x >= m.Possible.To
	})
}

// breakBox returns what the break at x covers on a bar that lies.
func (m Mark) breakBox(x float64) Box {
	w, h := breakGap/2+breakSlant+breakWidth, m.Height/2+breakOver
	return Box{x - w, m.Y - h, x + w, m.Y + h}
}

// breakAt takes a slanted piece out of the bar and draws a stroke along either side.
func (b brush) breakAt(x float64) {
	h := b.m.Height/2 + breakOver
	l, r := x-breakGap/2, x+breakGap/2
	gap := b.path(l+breakSlant, b.m.Y-h, r+breakSlant, b.m.Y-h, r-breakSlant, b.m.Y+h, l-breakSlant, b.m.Y+h)
	gap.Close()
	b.fill(gap, b.under(x))
	for _, x := range []float64{l, r} {
		b.stroke(b.path(x-breakSlant, b.m.Y+h, x+breakSlant, b.m.Y-h), breakWidth, b.m.Colour)
	}
}
