package timeline

import (
	"image/color"

	"throughline/figure"
	"throughline/figure/look"
)

// Distances between things, in points.
const (
	labelGap = 6.0  // between a mark and its label
	aboveGap = 3.0  // between a label and its mark below
	rowGap   = 8.0  // between entries, one above the other
	sideGap  = 12.0 // between entries, side by side

	besideGain = 16.0 // in height, that a label above must save to be better than one beside its mark
)

// An entry is one event in a lane, its marks and its label; or, without an item,
// only a label that counts events.
type entry struct {
	item   *item
	detail detail
	marks  []figure.Mark
	ink    figure.Box // of all marks, from the middle of the first
	label  label
	x      float64     // of the middle of a count
	colour color.NRGBA // of a count

	spot spot
	y    float64 // top of the entry, from the top of the lane

	box figure.Box // of the first mark, or of the count, on the page
}

// remember returns a function that makes the entries again what they are now.
func remember(all []*entry) (restore func()) {
	before := make([]entry, len(all))
	for i, e := range all {
		before[i] = *e
	}
	return func() {
		for i, e := range all {
			*e = before[i]
		}
	}
}

// A spot is one way to put an entry: where its label stands relative to its mark.
type spot struct {
	x0, x1 float64 // what the entry covers
	h      float64
	markY  float64 // middle of the first mark, from the top of the entry
	textY  float64 // top of the label, from the top of the entry
	textX  float64
	anchor figure.Anchor
}

// inkOf returns what marks cover together.
func inkOf(marks []figure.Mark) figure.Box {
	ink := marks[0].Ink()
	for _, m := range marks[1:] {
		b := m.Ink()
		ink = figure.Box{X0: min(ink.X0, b.X0), Y0: min(ink.Y0, b.Y0), X1: max(ink.X1, b.X1), Y1: max(ink.Y1, b.Y1)}
	}
	return ink
}

// spots returns the ways to put e between left and right, best first: to the right of
// its mark, to the left, and above, where there is always room. A label that is no
// longer than its bar stands above it only: there it needs no room beside.
func (e *entry) spots(left, right float64, avoid signs) []spot {
	l := e.label
	if e.item == nil {
		x := max(left+l.w/2, min(e.x, right-l.w/2))
		return []spot{{x0: x - l.w/2, x1: x + l.w/2, h: l.h, textX: x, anchor: figure.Middle}}
	}
	ink := e.ink
	x := max(left, min(e.marks[0].Box().X0, right-l.w))
	above := l.h + aboveGap
	over := spot{min(x, ink.X0), max(x+l.w, ink.X1), above + ink.Y1 - ink.Y0, above - ink.Y0, 0, x, figure.Start}
	if l.w > 0 && x+l.w <= ink.X1 {
		return []spot{over}
	}
	if l.w == 0 {
		return []spot{{x0: ink.X0, x1: ink.X1, h: ink.Y1 - ink.Y0, markY: -ink.Y0}}
	}
	up := max(l.markAt, -ink.Y0) // of the mark's middle, beside a label
	h := max(up-l.markAt+l.h, up+ink.Y1)
	var all []spot
	if x := ink.X1 + labelGap; x+l.w <= right && !avoid.touch(x, x+l.w) {
		all = append(all, spot{ink.X0, x + l.w, h, up, up - l.markAt, x, figure.Start})
	}
	if x := ink.X0 - labelGap; x-l.w >= left && !avoid.touch(x-l.w, x) {
		all = append(all, spot{x - l.w, ink.X1, h, up, up - l.markAt, x, figure.Finish})
	}
	if len(all) > 0 {
		if avoid.touch(over.textX, over.textX+l.w) {
			return all
		}
		over.h += besideGain
	}
	return append(all, over)
}

// signs are stretches of the axis that windows are marked on: words stay off them
// where they can.
type signs []figure.Extent

func (s signs) touch(x0, x1 float64) bool {
	for _, e := range s {
		if x0 < e.To+2 && e.From-2 < x1 {
			return true
		}
	}
	return false
}

// place puts e into a picture, in a lane whose top is at y, and notes what it covers.
func (e *entry) place(p *page, y float64) {
	top := y + e.y
	p.tally(e)
	for i, m := range e.marks {
		m.Y += top + e.spot.markY
		p.sheet.fig.Marks = append(p.sheet.fig.Marks, m)
		if i == 0 {
			e.box = m.Ink()
		}
	}
	if e.item == nil {
		p.sheet.rim(e, top)
	}
	p.sheet.joinRivals(e, top+e.spot.markY)
	p.sheet.put(e.label, e.spot, top, e.id())
}

// tally counts e for the report, and notes what the last line has to explain.
func (p *page) tally(e *entry) {
	if e.item == nil {
		return
	}
	p.result.julian = p.result.julian || p.story.b.Julian(e.item.event)
	d := e.detail
	if d == short && !e.label.cut {
		d = full // the title was short enough
	}
	p.result.details[d]++
}

// rim draws the edge of a count.
func (s *sheet) rim(e *entry, top float64) {
	e.box = figure.Box{X0: e.spot.x0, Y0: top, X1: e.spot.x1, Y1: top + e.spot.h}
	s.fig.Bands = append(s.fig.Bands, figure.Band{Box: e.box, Colour: s.theme.Background, Radius: e.spot.h / 2, Outline: e.colour})
}

// others returns what the marks of e but the first cover on the page.
func (e *entry) others() []figure.Box {
	var all []figure.Box
	dy := e.box.Y0 - e.marks[0].Ink().Y0
	for _, m := range e.marks[1:] {
		b := m.Ink()
		all = append(all, figure.Box{X0: b.X0, Y0: b.Y0 + dy, X1: b.X1, Y1: b.Y1 + dy})
	}
	return all
}

// bridge returns the gap between a mark and the label beside it, which no link is to part.
func (e *entry) bridge() (figure.Box, bool) {
	s := e.spot
	if e.label.w == 0 || s.textY < s.markY-look.MarkHeight && s.textY+e.label.h <= s.markY {
		return figure.Box{}, false
	}
	y := figure.Box{Y0: e.box.Y0, Y1: e.box.Y0 + look.MarkHeight}
	if s.anchor == figure.Finish {
		return figure.Box{X0: s.textX, Y0: y.Y0, X1: e.box.X0, Y1: y.Y1}, true
	}
	return figure.Box{X0: e.box.X1, Y0: y.Y0, X1: s.textX, Y1: y.Y1}, true
}

// id returns the event of e, or empty.
func (e *entry) id() string {
	if e.item == nil {
		return ""
	}
	return e.item.event.ID
}

// put sets the lines of a label.
func (s *sheet) put(l label, at spot, top float64, id string) {
	for _, n := range l.lines {
		s.add(figure.Text{
			X: at.textX, Y: top + at.textY + n.y, Anchor: at.anchor,
			Words: n.words, Font: n.font, Colour: n.colour, Role: n.role, Event: id,
		})
	}
}

// joinRivals draws a dotted line from each of several marks to the next.
func (s *sheet) joinRivals(e *entry, y float64) {
	for i := 1; i < len(e.marks); i++ {
		a, b := e.marks[i-1], e.marks[i]
		s.fig.Paths = append(s.fig.Paths, figure.Path{
			Points: []figure.Point{facing(a, b, y), facing(b, a, y)},
			Width:  0.9, Colour: a.Colour, Dash: []float64{1, 1.8}, Class: figure.ClaimPath, ID: a.Event,
			Title: "sources disagree",
		})
	}
}

// facing returns the point of the mark a that is next to b.
func facing(a, b figure.Mark, y float64) figure.Point {
	ink, other := a.Ink(), b.Ink()
	switch {
	case ink.X1 <= other.X0:
		return figure.Point{X: ink.X1, Y: y + a.Y}
	case other.X1 <= ink.X0:
		return figure.Point{X: ink.X0, Y: y + a.Y}
	}
	x := (max(ink.X0, other.X0) + min(ink.X1, other.X1)) / 2
	if a.Y < b.Y {
		return figure.Point{X: x, Y: y + ink.Y1}
	}
	return figure.Point{X: x, Y: y + ink.Y0}
}
