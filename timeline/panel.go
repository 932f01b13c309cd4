package timeline

import (
	"math"

	"throughline/events/edtf"
	"throughline/figure"
	"throughline/figure/look"
)

// Measures of a panel, in points.
const (
	lanePad  = 12.0 // above and below the entries of a lane
	nameGap  = 14.0 // between the names of the lanes and the plot
	panelPad = 10.0 // inside the edges of a magnified panel
	linkRoom = 16.0 // beside the marks of a panel, for links
)

// A panel is one axis with the events above it, in lanes.
type panel struct {
	page      *page
	sheet     *sheet
	items     []*item
	insets    []*inset // the windows of time that panels below magnify
	window    *inset   // what this one magnifies; nil for the whole
	scale     Scale
	strips    []*strip
	ties      []*tie    // links to draw within
	rules     []float64 // heights of the lines between the lanes
	captions  []string  // of segments that are too narrow for them
	inline    bool      // whether the names of lanes stand above their entries, not beside
	edge      float64   // left of the names of lanes
	left      float64   // of what entries may cover
	right     float64
	height    float64 // of the lanes, as the entries need it
	top       float64 // of the lanes
	firstText int     // of those in the lanes, among all of the figure
	firstBand int     // of the signs of windows, likewise
	base      float64 // of the lanes
	bottom    float64 // of the axis
}

// A strip is one lane of a panel.
type strip struct {
	lane    lane
	name    []string // the title, wrapped
	entries []*entry
	height  float64
	budget  float64 // at most so high it may be, if the plan has little room

	restore func()  // makes the entries what they were when they were lowest
	least   float64 // height of those
}

// newPanel makes lanes for items, between the margins of the page.
func (p *page) newPanel(items []*item, window *inset, insets []*inset) *panel {
	n := &panel{page: p, sheet: p.sheet, items: items, window: window, insets: insets}
	n.edge, n.right = p.sheet.margin, p.sheet.fig.Width-p.sheet.margin
	if window != nil {
		n.edge, n.right = n.edge+panelPad, n.right-panelPad
	}
	n.fillStrips()
	n.left = n.edge + n.nameWidth()
	p.panels = append(p.panels, n)
	return n
}

// fillStrips makes a strip of every lane that has something in the panel.
func (n *panel) fillStrips() {
	by := make([]*strip, len(n.page.story.lanes))
	at := func(lane int) *strip {
		if by[lane] == nil {
			by[lane] = &strip{lane: n.page.story.lanes[lane]}
		}
		return by[lane]
	}
	for _, i := range n.items {
		s := at(i.lane)
		s.entries = append(s.entries, &entry{item: i, detail: n.detailOf(i)})
	}
	for _, w := range n.insets {
		for _, i := range w.items {
			at(i.lane)
		}
	}
	for _, s := range by {
		if s != nil {
			n.strips = append(n.strips, s)
		}
	}
}

// detailOf returns how much the label of i says if there is room for all labels.
func (n *panel) detailOf(i *item) detail {
	if n.page.plan.brief && i.prominence() < 2 {
		return short
	}
	return full
}

// nameWidth wraps the names of the lanes and returns what they need beside the plot.
func (n *panel) nameWidth() float64 {
	w := 0.0
	for _, s := range n.strips {
		s.name = n.sheet.setter.wrap(s.lane.title, n.sheet.fonts.lane, min(100, 0.15*n.sheet.fig.Width))
		for _, l := range s.name {
			w = max(w, n.sheet.fonts.lane.Width(l)+nameGap)
		}
	}
	return w
}

// span returns the first and the last instant that the panel shows.
func (n *panel) span() (from, to edtf.Instant, ok bool) {
	if n.window != nil {
		return n.window.from, n.window.to, true
	}
	all := n.items
	for _, w := range n.insets {
		all = append(all[:len(all):len(all)], w.items...)
	}
	return spanOf(all)
}

// spanOf returns the first and the last instant of the items; false if there are none.
func spanOf(all []*item) (from, to edtf.Instant, ok bool) {
	for k, i := range all {
		if k == 0 || i.from.Before(from) {
			from = i.from
		}
		if k == 0 || to.Before(i.to) {
			to = i.to
		}
	}
	return from, to, len(all) > 0
}

// gutters returns the room that marks need beyond the ends of the axis: half a dot,
// or the whole of an open end; and some for links.
func (n *panel) gutters() (before, after float64) {
	before, after = look.MarkHeight, look.MarkHeight
	if len(n.ties) > 0 {
		after = linkRoom
	}
	for _, i := range n.items {
		if end(i.of.EarliestStart) != figure.Closed {
			before = openLength + look.MarkHeight
		}
		if end(i.of.LatestEnd) != figure.Closed {
			after = openLength + linkRoom
		}
	}
	return before, after
}

// proportional gives the panel a scale in proportion.
func (n *panel) proportional() {
	from, to, ok := n.span()
	if !ok {
		return
	}
	before, after := n.gutters()
	n.scale.From, n.scale.To = widened(from, to)
	n.scale.X0, n.scale.X1 = n.left+before, n.right-after
}

// widths are the widths that labels are wrapped to, in points: the one that makes
// the lowest panel is taken, and of equals the first.
var widths = [...]float64{170, 210, 260, 330}

// fit makes the entries and chooses the width of their labels.
func (n *panel) fit() {
	n.count()
	if n.page.plan.budget.limited {
		for _, s := range n.strips {
			n.fitBudget(s)
			n.height += s.height
		}
		return
	}
	n.eachEntry(n.makeMarks)
	best := 0.0
	for _, w := range widths {
		w = min(w, n.right-n.left)
		n.eachEntry(func(e *entry) { n.labelTo(e, w) })
		if n.pack(); best == 0 || n.height < best-1 {
			best = n.height
			n.keep()
		}
	}
	n.restore()
}

func (n *panel) eachEntry(do func(*entry)) {
	for _, s := range n.strips {
		for _, e := range s.entries {
			do(e)
		}
	}
}

// makeMarks makes the marks of e, once.
func (n *panel) makeMarks(e *entry) {
	if e.item == nil || e.marks != nil {
		return
	}
	e.marks = n.page.marks(e.item, n.scale)
	if n.inline {
		for i := range e.marks {
			m := &e.marks[i]
			m.Possible, m.Certain = n.within(m.Possible), n.within(m.Certain)
		}
	}
	e.ink = inkOf(e.marks)
}

func (n *panel) labelTo(e *entry, width float64) {
	switch {
	case e.item == nil:
	case e.detail == keyed:
		e.label = n.sheet.keyLabel()
	case n.page.plan.budget.limited && n.page.plan.labels != nil:
		e.label = n.cached(e, width)
	default:
		e.label = n.page.label(n.wording(e.item, e.detail), width)
	}
}

// pack places the entries of every strip.
func (n *panel) pack() {
	n.height = 0
	for _, s := range n.strips {
		s.height = n.stack(s.entries)
		n.height += s.height
	}
}

// keep remembers a packing, for restore.
func (n *panel) keep() {
	for _, s := range n.strips {
		s.restore, s.least = remember(s.entries), s.height
	}
}

func (n *panel) restore() {
	n.height = 0
	for _, s := range n.strips {
		s.restore()
		s.height = s.least
		n.height += s.height
	}
}

// rowsNeeded returns how many rows of ordinary labels the panel is high.
func (n *panel) rowsNeeded() int { return int(math.Ceil(n.height / n.sheet.fonts.row())) }

// draw sets the panel from p.y down: its header, its lanes and its axis.
func (n *panel) draw(spare float64) {
	band := len(n.sheet.fig.Bands)
	top := n.sheet.y
	if n.window != nil {
		n.sheet.fig.Bands = append(n.sheet.fig.Bands, figure.Band{})
		n.header()
	}
	n.top, n.firstText = n.sheet.y, len(n.sheet.fig.Texts)
	n.signs()
	n.drawLanes(spare)
	n.base = n.sheet.y
	n.axis()
	if n.window != nil {
		n.sheet.y += panelPad
		n.sheet.fig.Bands[band] = figure.Band{Box: figure.Box{X0: n.sheet.margin, Y0: top, X1: n.sheet.fig.Width - n.sheet.margin, Y1: n.sheet.y}, Colour: n.sheet.theme.Panel}
		n.sheet.fig.Lines = append(n.sheet.fig.Lines, figure.Line{X0: n.sheet.margin, Y0: top, X1: n.sheet.fig.Width - n.sheet.margin, Y1: top, Width: 1, Colour: n.sheet.theme.LensEdge})
	}
	n.highlight()
}

// tallLane is the height of a lane, in points, from which on its name stands at its
// top, not in its middle.
const tallLane = 140.0

// drawLanes sets the lanes, one below the other, with some height to spare. Their
// names stand beside them, or above where there is nothing beside.
func (n *panel) drawLanes(spare float64) {
	for i, s := range n.strips {
		if i > 0 {
			n.sheet.fig.Lines = append(n.sheet.fig.Lines, figure.Line{X0: n.edge, Y0: n.sheet.y, X1: n.right, Y1: n.sheet.y, Width: 0.5, Colour: n.sheet.theme.Hairline})
			n.rules = append(n.rules, n.sheet.y)
		}
		top := n.sheet.y
		n.sheet.y += lanePad
		names := n.sheet.fonts.lane.LineHeight() * float64(len(s.name))
		if n.inline && names > 0 {
			n.laneName(s, n.sheet.y)
			n.sheet.y += names + rowGap
		}
		for _, e := range s.entries {
			e.place(n.page, n.sheet.y)
		}
		if n.inline {
			n.sheet.y += s.height + lanePad
			continue
		}
		n.sheet.y += max(s.height, names) + lanePad + spare/float64(len(n.strips))
		if n.sheet.y-top > tallLane {
			n.laneName(s, top+lanePad)
			continue
		}
		n.laneName(s, (top+n.sheet.y-names)/2)
	}
}

// laneName sets the name of a lane from y down.
func (n *panel) laneName(s *strip, y float64) {
	for _, w := range s.name {
		n.sheet.add(figure.Text{X: n.edge, Y: y + n.sheet.fonts.lane.Ascent(), Words: w, Font: n.sheet.fonts.lane, Colour: n.sheet.theme.Secondary, Role: figure.LaneRole})
		y += n.sheet.fonts.lane.LineHeight()
	}
}

// empty reports whether nothing in the panel has a place in time.
func (n *panel) empty() bool { return len(n.strips) == 0 }
