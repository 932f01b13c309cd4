package timeline

import (
	"strings"

	"throughline/events"
	"throughline/events/edtf"
	"throughline/figure"
	"throughline/timeline/internal/lens"
)

// A segment is a part of a zoomed axis: one window, or the time between two.
type segment struct {
	Window
	count  int // events that begin in it
	zoomed bool
	x0, x1 float64
}

// balance is the weight of the number of events against that of time in the width
// of a segment.
const balance = 0.75

// zoomed sets everything on one axis whose scale changes around the windows.
func (p *page) zoomed() {
	n := p.newPanel(p.plan.items, nil, nil)
	if n.empty() {
		return
	}
	p.tell()
	n.proportional()
	all := n.segments()
	if len(all) == 1 { // the scale does not change after all
		p.plan.form = Linear
		p.fitPanels()
		n.draw(p.spread())
		return
	}
	n.stretch(all)
	p.fitPanels()
	band := len(p.sheet.fig.Bands)
	for range all {
		p.sheet.fig.Bands = append(p.sheet.fig.Bands, figure.Band{})
	}
	top := p.sheet.y
	n.segmentWords(all)
	n.draw(p.spread())
	for i, s := range all {
		if s.zoomed {
			p.sheet.fig.Bands[band+i] = figure.Band{Box: figure.Box{X0: s.x0, Y0: top, X1: s.x1, Y1: n.bottom}, Colour: p.sheet.theme.Panel}
		}
	}
	n.zigzags(all)
	p.sheet.paragraph(strings.Join(n.captions, "; "), p.sheet.fonts.Note, p.sheet.theme.Secondary, figure.NoteRole)
}

// segments cuts the axis at the edges of the windows.
func (n *panel) segments() []*segment {
	var all []*segment
	at := n.scale.From
	add := func(to edtf.Instant, zoomed bool) {
		if at.Before(to) {
			all = append(all, &segment{Window: Window{at, to}, zoomed: zoomed})
			at = to
		}
	}
	for _, w := range n.page.plan.windows {
		add(w.From, false)
		add(w.To, true)
	}
	add(n.scale.To, false)
	for _, i := range n.items {
		for _, s := range all {
			if !i.starts.Before(s.From) && i.starts.Before(s.To) {
				s.count++
			}
		}
	}
	return all
}

// stretch gives each segment its share of the axis.
func (n *panel) stretch(all []*segment) {
	s := &n.scale
	var ranges []lens.Span
	var counts []int
	for _, g := range all {
		ranges = append(ranges, lens.Span{To: seconds(g.From, g.To)})
		counts = append(counts, g.count)
	}
	shares := lens.Shares(ranges, counts, balance)
	x := s.X0
	s.marked = true
	s.stops = []stop{{s.From, x}}
	for i, g := range all {
		g.x0 = x
		if x += (s.X1 - s.X0) * shares[i]; i == len(all)-1 {
			x = s.X1
		}
		g.x1 = x
		s.stops = append(s.stops, stop{g.To, x})
	}
}

// leastCaption is the width of a segment, in points, from which on it has words of its own.
const leastCaption = 84.0

// segmentWords says of each segment how long it is, and how much larger.
func (n *panel) segmentWords(all []*segment) {
	least := n.scale.leastRate()
	bottom := n.sheet.y
	for i, g := range all {
		words := rounded(edtf.Range{From: g.From, To: g.To, FromLimit: edtf.Known, ToLimit: edtf.Known}, n.page.story.c.Zone).Words(n.page.story.c.Zone)
		words += ": " + lengthWords(seconds(g.From, g.To)) + ", " + events.Counted(g.count, "event")
		colour := n.sheet.theme.Secondary
		if m := n.scale.parts()[i].rate() / least; m >= 1.5 {
			words += ", magnified " + twoDigits(m) + " times"
			colour = n.sheet.theme.PanelText
		}
		if g.x1-g.x0-10 < leastCaption { // it stands below the picture
			n.captions = append(n.captions, words)
			continue
		}
		y := n.sheet.y + 4
		for _, l := range figure.Wrap(words, n.sheet.fonts.Note, g.x1-g.x0-10) {
			n.sheet.add(figure.Text{X: g.x0 + 5, Y: y + n.sheet.fonts.Note.Ascent(), Words: l, Font: n.sheet.fonts.Note, Colour: colour, Role: figure.PanelRole})
			y += n.sheet.fonts.Note.LineHeight()
		}
		bottom = max(bottom, y)
	}
	n.sheet.y = bottom + 4
}

// lengthWords returns a length of time in its largest unit that fits at least twice.
func lengthWords(d float64) string {
	for _, u := range units {
		least := int64(2)
		if u == edtf.Years {
			least = 4 // up to three years are told in months
		}
		if n := int64(d/u.Mean() + 0.5); n >= least || u == edtf.Seconds {
			return u.Count(n)
		}
	}
	return ""
}

// zigzags mark on the axis where the scale changes.
func (n *panel) zigzags(all []*segment) {
	axis := n.sheet.fig.Axes[len(n.sheet.fig.Axes)-1]
	for _, g := range all[1:] {
		var pts []figure.Point
		for k := range 7 {
			dx := 2.5 - 5*float64(k%2)
			pts = append(pts, figure.Point{X: g.x0 + dx, Y: axis.Y - 9 + 3*float64(k)})
		}
		n.sheet.fig.Paths = append(n.sheet.fig.Paths,
			figure.Path{Points: pts, Width: 4, Colour: n.sheet.theme.Background, Class: figure.BreakPath},
			figure.Path{Points: pts, Width: 1, Colour: n.sheet.theme.Text, Class: figure.BreakPath, Title: "the scale changes here"})
	}
}
