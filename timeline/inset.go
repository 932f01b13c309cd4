package timeline

import (
	"fmt"
	"strconv"

	"throughline/events/edtf"
	"throughline/figure"
	"throughline/timeline/internal/place"
)

// An inset is a window of time that has a panel of its own.
type inset struct {
	from, to edtf.Instant
	items    []*item // all that lie in it
	parent   *inset  // nil: the whole
	letter   string  // by which to find it, if there are several

	on  *panel        // the panel that shows it small
	at  figure.Extent // where on that panel
	own *panel        // the panel that shows it large
}

// Measures of insets, in points.
const (
	lensHeight   = 30.0 // between a panel and what it magnifies
	leastWindow  = 5.0  // of the sign of a window on a longer axis
	countPadding = 5.0  // inside the rim of a count
)

// words returns what w spans, no more exact than its length asks for.
func (w *inset) words(p *page) string {
	r := edtf.Range{From: w.from, To: w.to, FromLimit: edtf.Known, ToLimit: edtf.Known}
	if seconds(w.from, w.to) < 3*edtf.Days.Mean() && !midnight(w.from, p.story.c.Zone) {
		return r.Words(p.story.c.Zone)
	}
	return rounded(r, p.story.c.Zone).Words(p.story.c.Zone)
}

// header sets what a magnified panel shows, how much larger, and in which clock zone.
func (n *panel) header() {
	n.sheet.y += panelPad
	words := n.window.words(n.page)
	if n.window.letter != "" {
		words = n.window.letter + "  " + words
	}
	if m := n.magnified(); m != "" {
		words += ", magnified " + m + " times"
	}
	room := n.right - n.edge
	zone := ""
	if n.finest() < edtf.Days {
		zone = zoneWords(n.page.story.c.Zone, n.window.from, n.window.to)
	}
	if w := n.sheet.fonts.Note.Width(zone); zone != "" && n.sheet.fonts.panel.Width(words)+w+sideGap <= room {
		n.sheet.add(figure.Text{X: n.right, Y: n.sheet.y + n.sheet.fonts.panel.Ascent(), Anchor: figure.Finish, Words: zone, Font: n.sheet.fonts.Note, Colour: n.sheet.theme.PanelText, Role: figure.PanelRole})
	}
	n.sheet.bookmark(words)
	for _, l := range figure.Wrap(words, n.sheet.fonts.panel, room) {
		n.sheet.add(figure.Text{X: n.edge, Y: n.sheet.y + n.sheet.fonts.panel.Ascent(), Words: l, Font: n.sheet.fonts.panel, Colour: n.sheet.theme.PanelText, Role: figure.PanelRole})
		n.sheet.y += n.sheet.fonts.panel.LineHeight()
	}
}

// magnified returns how many times the scale of a panel is larger than that above it, to
// two digits; empty if it is not.
func (n *panel) magnified() string {
	if n.window.on == nil {
		return ""
	}
	if m := n.scale.rate() / n.window.on.scale.rate(); m >= 1.5 {
		return twoDigits(m)
	}
	return ""
}

// twoDigits returns m, at least 1, to two digits.
func twoDigits(m float64) string {
	if m < 9.95 {
		return strconv.FormatFloat(m, 'f', 1, 64)
	}
	step := 1.0
	for m/step >= 100 {
		step *= 10
	}
	return strconv.FormatFloat(float64(int(m/step+0.5))*step, 'f', 0, 64)
}

// rate returns how many points a second has.
func (s Scale) rate() float64 { return (s.X1 - s.X0) / seconds(s.From, s.To) }

// leastRate returns the rate where the scale is most compressed.
func (s Scale) leastRate() float64 {
	least := s.rate()
	for _, part := range s.parts() {
		least = min(least, part.rate())
	}
	return least
}

// count puts into each lane how many of its events stand in the panels below.
func (n *panel) count() {
	for _, w := range n.insets {
		w.on = n
		w.at = n.sign(w)
		for _, s := range n.strips {
			if k := n.inLane(w, s); k > 0 {
				e := &entry{detail: full, x: (w.at.From + w.at.To) / 2, label: n.sheet.counter(fmt.Sprintf("+%d", k)), colour: s.lane.colour}
				s.entries = append(s.entries, e)
			}
		}
	}
}

func (n *panel) inLane(w *inset, s *strip) int {
	k := 0
	for _, i := range w.items {
		if n.page.story.lanes[i.lane] == s.lane {
			k++
		}
	}
	return k
}

// counter returns a number in a box.
func (s *sheet) counter(words string) label {
	f := s.fonts.count
	y := 1.5 + f.Ascent()
	return label{
		lines: []line{{words, f, figure.CountRole, y, s.theme.Text}},
		w:     f.Width(words) + 2*countPadding, h: f.LineHeight() + 3,
	}
}

// sign returns where w stands on the panel.
func (n *panel) sign(w *inset) figure.Extent {
	e := figure.Extent{From: n.scale.X(w.from), To: n.scale.X(w.to)}
	if d := leastWindow - (e.To - e.From); d > 0 {
		e.From, e.To = e.From-d/2, e.To+d/2
	}
	return e
}

// signs keeps bands for the signs of windows, below all others, and sets their letters.
func (n *panel) signs() {
	n.firstBand = len(n.sheet.fig.Bands)
	var letters []*inset
	var labels []place.Label
	for _, w := range n.insets {
		n.sheet.fig.Bands = append(n.sheet.fig.Bands, figure.Band{})
		if w.letter != "" {
			letters = append(letters, w)
			size := n.sheet.fonts.panel.Width(w.letter)
			labels = append(labels, place.Label{At: (w.at.From + w.at.To - size) / 2, Size: size})
		}
	}
	xs, ok := place.Chain(labels, labelGap, n.left, n.right)
	if len(letters) == 0 || !ok {
		return
	}
	for i, w := range letters {
		n.sheet.add(figure.Text{X: xs[i], Y: n.sheet.y + n.sheet.fonts.panel.Ascent(), Words: w.letter, Font: n.sheet.fonts.panel, Colour: n.sheet.theme.PanelText, Role: figure.PanelRole})
	}
	n.sheet.y += n.sheet.fonts.panel.LineHeight()
}

// highlight shows where the windows of the panel lie, down to below its axis.
func (n *panel) highlight() {
	for i, w := range n.insets {
		n.sheet.fig.Bands[n.firstBand+i] = figure.Band{Box: figure.Box{X0: w.at.From, Y0: n.top, X1: w.at.To, Y1: n.bottom}, Colour: n.sheet.theme.Lens}
	}
}

// lens joins the sign of a window to the panel below that magnifies it.
func (p *page) lens(w *inset) {
	top, bottom := w.on.bottom, p.sheet.y+lensHeight
	p.sheet.fig.Areas = append(p.sheet.fig.Areas, figure.Area{
		Points: []figure.Point{{X: w.at.From, Y: top}, {X: w.at.To, Y: top}, {X: p.sheet.fig.Width - p.sheet.margin, Y: bottom}, {X: p.sheet.margin, Y: bottom}},
		Colour: p.sheet.theme.Lens,
	})
	for _, x := range [...][2]float64{{w.at.From, p.sheet.margin}, {w.at.To, p.sheet.fig.Width - p.sheet.margin}} {
		p.sheet.fig.Paths = append(p.sheet.fig.Paths, figure.Path{
			Points: []figure.Point{{X: x[0], Y: w.on.top}, {X: x[0], Y: top}, {X: x[1], Y: bottom}},
			Width:  0.5, Colour: p.sheet.theme.LensEdge, Class: figure.LensPath,
		})
	}
	p.sheet.y = bottom
}
