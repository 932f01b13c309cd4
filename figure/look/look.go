// Package look defines how events and links look in every picture: fonts, the style of a
// mark, the line of a link, and the furniture around them. The timeline and the drawn
// graph share it, so that a reader who knows one can read the other.
//
// Nothing is shown by colour alone: marks differ in their fill, links in their dashes.
package look

import (
	"image/color"

	"throughline/events"
	"throughline/events/edtf"
	"throughline/figure"
)

// MarkHeight is the height of marks, in points.
const MarkHeight = 9.0

// Style returns the style and the sign that tell claims apart without colour. What the
// source does not take for a fact comes before how well it is dated; the sign says how
// that is uncertain. What is refuted is drawn, struck through, since a reader should see
// what was said to have happened. An approximate date is hollow where it is only
// possible; its certain part stays solid, since the bounds are widened already.
func Style(e *events.Event) (s figure.Style, sign string) {
	switch e.Status {
	case events.Alleged:
		return figure.Hatched, ""
	case events.Disputed:
		return figure.Barred, ""
	case events.Refuted:
		return figure.Struck, ""
	case events.Planned:
		return figure.Double, ""
	}
	approximate, uncertain := false, false
	for _, c := range e.Claims() {
		for _, d := range [...]edtf.Value{c.Date, c.Since, c.Until, c.Ongoing} {
			approximate = approximate || d.Approximate()
			uncertain = uncertain || d.Uncertain()
		}
	}
	switch {
	case uncertain:
		return figure.Hollow, "?"
	case approximate:
		return figure.Hollow, "~"
	}
	return figure.Filled, ""
}

// Link returns the line of a link from an earlier event to the one that depends on it,
// without its points. aside says whether stronger statements contradict it.
func Link(t events.LinkType, aside bool, th figure.Theme) figure.Path {
	c, dash := linkLine(t, th)
	if aside {
		c, dash = th.Warning, []float64{1.5, 2.5}
	}
	return figure.Path{Radius: 4, Width: 0.9, Colour: c, Dash: dash, Arrow: t != events.Disputes, Bar: t == events.Disputes, Class: figure.LinkPath}
}

func linkLine(t events.LinkType, th figure.Theme) (c color.NRGBA, dash []float64) {
	switch t {
	case events.CausedBy:
		return th.Cause, nil
	case events.EnabledBy:
		return th.Enable, []float64{7, 2.5}
	case events.RespondsTo:
		return th.Response, []float64{9, 2, 2, 2}
	case events.Follows:
		return th.Follow, []float64{3, 2.5}
	case events.Ends:
		return th.End, nil
	case events.PartOf:
		return th.Part, []float64{1, 2.5}
	}
	return th.Dispute, []float64{5, 2, 1, 2, 1, 2}
}
