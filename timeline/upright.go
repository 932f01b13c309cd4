package timeline

import (
	"cmp"
	"math"
	"slices"

	"throughline/events/edtf"
	"throughline/figure"
	"throughline/figure/look"
	"throughline/timeline/internal/place"
)

// Measures of an upright axis, in points.
const (
	leastColumns = 62.0 // between the lines of the left and the right side, for the ticks
	trackWidth   = 12.0 // from the middle of a mark to that of the next one outside
	channelWidth = 30.0 // where leader lines slant
	leaderGap    = 4.0  // between a leader line and its label
	uprightGap   = 9.0  // between labels, one above the other
	slack        = 1.12 // how much longer the axis is than its labels need
	leastUpright = 260.0
)

// An upright is an axis that runs down, with labels on both sides.
type upright struct {
	page    *page
	sheet   *sheet
	axis    *panel // holds the scale, whose X runs down, and the entries
	sides   [2]side
	length  float64
	centre  float64
	evened  float64 // share of the axis that goes by labels
	column  float64 // between the lines of the two sides
	reserve int     // tracks that the labels leave room for
}

// A side is the labels left or right of an upright axis.
type side struct {
	dir     float64 // −1 left, 1 right
	entries []*entry
	ys      []float64 // tops of the labels
	tracks  int       // that the marks need
}

// upright sets the whole on an axis that runs down.
func (p *page) upright() {
	n := p.newPanel(p.plan.items, nil, nil)
	if n.empty() {
		return
	}
	p.tellAll()
	u := &upright{page: p, sheet: p.sheet, axis: n, centre: p.sheet.fig.Width / 2, column: leastColumns, reserve: 2}
	u.sides[0].dir, u.sides[1].dir = -1, 1
	for {
		before := u.labelWidth()
		if u.makeLabels(); u.page.over(u.least()) {
			return
		}
		u.measure()
		u.reserve = max(u.reserve, u.page.result.tracks)
		if u.labelWidth() >= before || u.labelWidth() < leastLabel {
			break
		}
	}
	if u.labelWidth() < leastLabel {
		p.result.tooWide, p.result.needs = true, p.sheet.fig.Width+2*(leastLabel-u.labelWidth())
	}
	u.draw()
}

// leastLabel is the least width of labels beside an upright axis, in points.
const leastLabel = 60.0

// makeLabels makes the entries, their words as wide as two sides allow.
func (u *upright) makeLabels() {
	var all []*entry
	items := slices.Clone(u.page.plan.items)
	slices.SortStableFunc(items, func(a, b *item) int { return a.starts.Compare(b.starts) })
	width := max(leastLabel, u.labelWidth())
	for _, i := range items {
		e := &entry{item: i, detail: full}
		e.label = u.page.label(u.axis.wording(i, full), width)
		all = append(all, e)
	}
	u.axis.strips = []*strip{{entries: all}}
}

// labelWidth returns what a side has for words beside so many tracks as are reserved.
func (u *upright) labelWidth() float64 {
	return min(330, (u.sheet.fig.Width-u.column)/2-u.sheet.margin-channelWidth-leaderGap-float64(u.reserve)*trackWidth)
}

// measure finds the length of the axis that all labels fit beside, and places them.
func (u *upright) measure() {
	all := u.axis.strips[0].entries
	u.length = u.least()
	for _, share := range evenings {
		u.evened = share
		for u.makeScale(all); !u.placeLabels(all); u.makeScale(all) {
			u.length *= slack
		}
		if u.moved(all) <= farMoved {
			break
		}
	}
	u.widen()
	u.page.result.tracks = 0
	for k := range u.sides {
		u.sides[k].track()
		u.page.result.tracks = max(u.page.result.tracks, u.sides[k].tracks)
	}
}

// least returns how long the axis is at least: its labels stand on two sides.
func (u *upright) least() float64 {
	sum := 0.0
	for _, e := range u.axis.strips[0].entries {
		sum += e.label.h + uprightGap
	}
	return max(leastUpright, slack*sum/2)
}

// evenings are the shares of the axis that go by the labels of the events, not by
// time: more is tried where labels would stand too far from their marks.
var evenings = [...]float64{0.5, 0.75, 0.95}

// farMoved is how far a label may stand from its mark, in points, before more of the
// axis goes by labels.
const farMoved = 48.0

// moved returns how far the label is moved that is moved most.
func (u *upright) moved(all []*entry) float64 {
	most := 0.0
	for _, s := range u.sides {
		for i, e := range s.entries {
			most = max(most, math.Abs(s.ys[i]+e.label.markAt-u.axis.scale.X(e.item.starts)))
		}
	}
	return most
}

// makeScale makes a scale that goes partly by time, partly by the heights of the labels, so
// that neither dense nor empty times run away with the axis.
func (u *upright) makeScale(all []*entry) {
	from, to, _ := u.axis.span()
	from, to = widened(from, to)
	s := Scale{From: from, To: to, X0: u.sheet.y + openLength, X1: u.sheet.y + u.length - openLength}
	sum := 0.0
	for _, e := range all {
		sum += e.label.h + uprightGap
	}
	s.stops = append(s.stops, stop{from, s.X0})
	before := 0.0
	for _, e := range all {
		t := e.item.starts
		linear := seconds(from, t) / seconds(from, to)
		x := s.X0 + (s.X1-s.X0)*(linear*(1-u.evened)+before/sum*u.evened)
		before += e.label.h + uprightGap
		if last := s.stops[len(s.stops)-1]; last.at.Before(t) && t.Before(to) {
			s.stops = append(s.stops, stop{t, max(x, last.x)})
		}
	}
	s.stops = append(s.stops, stop{to, s.X1})
	u.axis.scale = s
}

// placeLabels puts every label on a side, next to its mark or as near as can be; false if
// they do not fit.
func (u *upright) placeLabels(all []*entry) bool {
	u.page.story.effort.add(sideSteps * len(all))
	var labels []place.Label
	for _, e := range all {
		e.marks = u.page.marks(e.item, u.axis.scale)
		for i := range e.marks {
			e.marks[i].Upright = true
		}
		labels = append(labels, place.Label{At: u.axis.scale.X(e.item.starts) - e.label.markAt, Size: e.label.h, Weight: float64(1 + 2*e.item.prominence())})
	}
	sides, ok := place.Sides(labels, uprightGap, u.sheet.y, u.sheet.y+u.length)
	if !ok {
		return false
	}
	for k := range u.sides {
		u.sides[k].entries, u.sides[k].ys = nil, nil
	}
	for i, e := range all {
		s := &u.sides[0]
		if sides[i].Right {
			s = &u.sides[1]
		}
		s.entries, s.ys = append(s.entries, e), append(s.ys, sides[i].Y)
	}
	return true
}

// draw sets the column of ticks, the marks, the leader lines and the labels.
func (u *upright) draw() {
	u.drawColumn()
	for k := range u.sides {
		s := &u.sides[k]
		for i, e := range s.entries {
			u.drawEntry(s, e, s.ys[i])
		}
	}
	u.sheet.y += u.length + 6
	u.sheet.paragraph("Spacing along the axis is compressed where little happens; all marks stand at their dates.", u.sheet.fonts.Note, u.sheet.theme.Secondary, figure.NoteRole)
}

// track puts each mark outside of all that are still under way where it begins, so
// that no leader line crosses a mark.
func (s *side) track() {
	order := slices.Clone(s.entries)
	slices.SortStableFunc(order, func(a, b *entry) int { return cmp.Compare(inkOf(a.marks).Y0, inkOf(b.marks).Y0) })
	s.tracks = 0
	var ends []float64 // of the last mark of each track
	for _, e := range order {
		b := inkOf(e.marks)
		k := len(ends)
		for k > 0 && ends[k-1] <= b.Y0-2 {
			k--
		}
		ends = ends[:k]
		for j := range e.marks {
			e.marks[j].Y += float64(k) * trackWidth // rivals stand side by side
			for float64(len(ends))*trackWidth <= e.marks[j].Y {
				ends = append(ends, b.Y1)
			}
		}
		s.tracks = max(s.tracks, len(ends))
	}
}

// meets returns the mark of e that its leader line ends on, and where: at its beginning, or
// what is known of it, at y.
func (e *entry) meets(y float64) (figure.Mark, float64) {
	for _, m := range e.marks {
		if b := m.Ink(); b.Y0 <= y && y <= b.Y1 {
			return m, y
		}
	}
	m := e.marks[0]
	return m, min(max(y, m.Ink().Y0), m.Ink().Y1)
}

// drawEntry draws one event: mark, leader line, label.
func (u *upright) drawEntry(s *side, e *entry, y float64) {
	line := u.centre + s.dir*u.column/2
	for _, m := range e.marks {
		m.Y = line + s.dir*m.Y
		u.sheet.fig.Marks = append(u.sheet.fig.Marks, m)
	}
	u.page.tally(e)
	m, at := e.meets(u.axis.scale.X(e.item.starts))
	u.page.result.moves = append(u.page.result.moves, math.Abs(y+e.label.markAt-at))
	from := line + s.dir*m.Y
	bend := line + s.dir*(float64(s.tracks-1)*trackWidth+look.MarkHeight/2+2)
	foot := bend + s.dir*channelWidth
	u.sheet.fig.Paths = append(u.sheet.fig.Paths, figure.Path{
		Points: []figure.Point{{X: from, Y: at}, {X: bend, Y: at}, {X: foot, Y: y + e.label.markAt}},
		Width:  0.6, Colour: u.sheet.theme.Leader, Class: figure.LeaderPath, ID: e.item.event.ID,
	})
	anchor := figure.Start
	if s.dir < 0 {
		anchor = figure.Finish
	}
	u.sheet.put(e.label, spot{textX: foot + s.dir*leaderGap, anchor: anchor}, y, e.item.event.ID)
}

// drawColumn draws the two lines of the axis and between them the ticks.
func (u *upright) drawColumn() {
	s := u.axis.scale
	for _, dir := range []float64{-1, 1} {
		x := u.centre + dir*u.column/2
		u.sheet.fig.Lines = append(u.sheet.fig.Lines, figure.Line{X0: x, Y0: u.sheet.y, X1: x, Y1: u.sheet.y + u.length, Width: 1, Colour: u.sheet.theme.Text})
	}
	free, tier := u.sheet.y, ""
	for _, t := range u.ticks() {
		y := s.X(t.At)
		for _, dir := range []float64{-1, 1} {
			x := u.centre + dir*u.column/2
			u.sheet.fig.Lines = append(u.sheet.fig.Lines, figure.Line{X0: x, Y0: y, X1: x - dir*4, Y1: y, Width: 0.75, Colour: u.sheet.theme.Text})
		}
		h := u.sheet.fonts.Tick.LineHeight()
		if t.Tier != tier {
			h += u.sheet.fonts.tier.LineHeight()
		}
		if t.Label == "" || y-h/2 < free || y+h/2 > u.sheet.y+u.length {
			continue
		}
		free = u.tick(t, y, t.Tier != tier) + 2
		tier = t.Tier
	}
}

// ticks returns those of the whole axis, with finer ones where it is stretched.
func (u *upright) ticks() []tick {
	s := u.axis.scale
	var all []tick
	last := s.From
	for _, t := range append(calendar(s.From, s.To, u.page.story.c.Zone, max(2, int(u.length/tickHeight)), u.axis.finest()), tick{At: s.To}) {
		if t.Label == "" && t.At != s.To {
			continue
		}
		if room := s.X(t.At) - s.X(last); room > 3*tickHeight {
			all = append(all, u.finer(last, t.At, int(room/tickHeight))...)
		}
		all, last = append(all, t), t.At
	}
	return all
}

// tickHeight is what a named tick of an upright axis has of it, in points.
const tickHeight = 50.0

// finer returns the named ticks between two others.
func (u *upright) finer(from, to edtf.Instant, most int) []tick {
	return slices.DeleteFunc(calendar(from, to, u.page.story.c.Zone, most, u.axis.finest()), func(t tick) bool {
		return t.Label == "" || !from.Before(t.At) || !t.At.Before(to)
	})
}

// widen makes the column as wide as its words and half the marks on its lines need.
func (u *upright) widen() {
	u.column = leastColumns
	for _, t := range u.ticks() {
		w := max(u.sheet.fonts.Tick.Width(t.Label), u.sheet.fonts.tier.Width(t.Tier))
		u.column = max(u.column, w+look.MarkHeight+6)
	}
}

// tick names a tick in the middle of the column, and returns where the name ends.
func (u *upright) tick(t tick, y float64, tiered bool) float64 {
	h := u.sheet.fonts.Tick.LineHeight()
	top := y - h/2
	if tiered && t.Tier != "" {
		top = y - (h+u.sheet.fonts.tier.LineHeight())/2
		u.sheet.add(figure.Text{X: u.centre, Y: top + u.sheet.fonts.tier.Ascent(), Anchor: figure.Middle, Words: t.Tier, Font: u.sheet.fonts.tier, Colour: u.sheet.theme.Text, Role: figure.TickRole})
		top += u.sheet.fonts.tier.LineHeight()
	}
	u.sheet.add(figure.Text{X: u.centre, Y: top + u.sheet.fonts.Tick.Ascent(), Anchor: figure.Middle, Words: t.Label, Font: u.sheet.fonts.Tick, Colour: u.sheet.theme.Secondary, Role: figure.TickRole})
	return top + h
}
