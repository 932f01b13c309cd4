package timeline

import (
	"cmp"
	"image/color"
	"slices"
	"strings"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/figure"
	"throughline/graph"
)

// Measures of the page, in points.
const (
	lanePad = 12.0 // above and below the entries of a lane
	nameGap = 14.0 // between the names of the lanes and the plot
)

// A page is a picture in the making: what it shows, and how far down it has got.
type page struct {
	c      *events.Chronicle
	b      *chronology.Bounds
	index  events.Index
	theme  figure.Theme
	fig    *figure.Figure
	margin float64
	y      float64 // where the next thing goes

	conflicts   map[string]string // what cannot be, by event
	strips      []strip
	inline      bool    // whether the names of lanes stand above their entries, not beside
	left, right float64 // of what entries may cover
	scale       Scale
	scaled      bool // whether any event is dated, so that there is an axis
	undated     []*events.Event
	refuted     []*events.Event
}

// A strip is one lane with something in it.
type strip struct {
	id      string
	title   string
	name    []string // the title, wrapped
	colour  color.NRGBA
	entries []*entry
}

func newPage(c *events.Chronicle, b *chronology.Bounds, width float64) *page {
	p := &page{c: c, b: b, index: c.Index(), theme: figure.Light(), margin: max(14, 0.04*width)}
	p.fig = &figure.Figure{Width: width, Title: c.Title, Desc: Alt(c, b), Lang: "en", Background: p.theme.Background}
	p.y = p.margin
	p.conflicts = conflicts(b)
	drawn := p.sort()
	p.frame(drawn)
	p.fill(drawn)
	return p
}

// conflicts are the contradictions, by the events to look at first and those of
// which something was set aside.
func conflicts(b *chronology.Bounds) map[string]string {
	all := map[string]string{}
	for _, x := range b.Conflicts() {
		all[x.Statements[x.Weakest].Event] = x.Text
		all[x.Event] = x.Text
	}
	return all
}

// sort tells events that can be drawn from those that can only be named.
func (p *page) sort() []*events.Event {
	var drawn []*events.Event
	for _, e := range p.c.Events {
		switch of, _ := p.when(e); {
		case e.Status == events.Refuted:
			p.refuted = append(p.refuted, e)
		case !of.Dated():
			p.undated = append(p.undated, e)
		default:
			drawn = append(drawn, e)
		}
	}
	return drawn
}

// frame makes the lanes and, with what width their names leave, the scale.
func (p *page) frame(drawn []*events.Event) {
	p.strip(drawn)
	names := 0.0
	for i := range p.strips {
		s := &p.strips[i]
		s.name = figure.Wrap(s.title, laneFont, min(100, 0.15*p.fig.Width))
		for _, n := range s.name {
			names = max(names, laneFont.Width(n)+nameGap)
		}
	}
	p.left, p.right = p.margin+names, p.fig.Width-p.margin
	var used []chronology.Event
	for _, e := range drawn {
		of, _ := p.when(e)
		used = append(used, of)
	}
	p.scale.From, p.scale.To, p.scaled = span(used)
	before, after := gutters(used)
	p.scale.X0, p.scale.X1 = p.left+before, p.right-after
}

// strip makes a strip of every lane that has something in it, and one for the
// events without a lane.
func (p *page) strip(drawn []*events.Event) {
	filled := map[string]bool{}
	for _, e := range drawn {
		filled[p.lane(e)] = true
	}
	colours := p.c.Colours(p.theme.Palette())
	for i, l := range p.c.Lanes {
		if filled[l.ID] {
			p.strips = append(p.strips, strip{id: l.ID, title: l.Title, colour: p.colour(colours[i])})
		}
	}
	if filled[""] {
		p.strips = append(p.strips, strip{colour: p.laneless()})
	}
}

// lane is the lane of e: none if it names one that does not exist.
func (p *page) lane(e *events.Event) string {
	if p.index.Lanes[e.Lane] == nil {
		return ""
	}
	return e.Lane
}

// laneless is the colour of events without a lane: grey beside lanes.
func (p *page) laneless() color.NRGBA {
	if len(p.strips) > 0 {
		return p.theme.Secondary
	}
	return p.theme.Lanes[0]
}

// colour is a colour of the palette or of the file, which has been checked.
func (p *page) colour(hex string) color.NRGBA {
	c, err := figure.ParseColour(hex)
	if err != nil {
		return p.theme.Secondary
	}
	return c
}

// gutters is the room that marks need beyond the ends of the axis: half a dot,
// or the whole of an open end.
func gutters(all []chronology.Event) (before, after float64) {
	before, after = markHeight, markHeight
	for _, e := range all {
		if end(e.EarliestStart) != figure.Closed {
			before = openLength + markHeight
		}
		if end(e.LatestEnd) != figure.Closed {
			after = openLength + markHeight
		}
	}
	return before, after
}

// fill puts an entry for every event into its lane, in the order of time and,
// where that is the same, of the links.
func (p *page) fill(drawn []*events.Event) {
	at := map[string]int{}
	for i, s := range p.strips {
		at[s.id] = i
	}
	for _, e := range drawn {
		s := &p.strips[at[p.lane(e)]]
		s.entries = append(s.entries, p.entry(e, s.colour))
	}
	rank := make(map[*events.Event]int, len(p.c.Events))
	for i, e := range graph.New(p.c, p.b).Order() {
		rank[e] = i
	}
	for _, s := range p.strips {
		slices.SortFunc(s.entries, func(a, b *entry) int {
			return cmp.Or(a.starts.Compare(b.starts), cmp.Compare(rank[a.event], rank[b.event]))
		})
	}
}

func (p *page) entry(e *events.Event, c color.NRGBA) *entry {
	of, aside := p.when(e)
	n := &entry{event: e, date: p.b.Words(e), claim: p.index.Caveats(e), mark: newMark(e, of, p.scale), starts: begins(of)}
	n.mark.Title = e.Title + ", " + n.date
	n.mark.Colour = c
	if aside {
		n.mark.Style, n.mark.Colour, n.mark.Certain = figure.Crossed, p.theme.Warning, figure.Extent{}
	}
	if what := p.conflicts[e.ID]; what != "" {
		n.claim = strings.TrimPrefix(n.claim+"; contradiction: "+what, "; ")
	}
	return n
}

// when is when e was: what its date says that was set aside, if there is such a one,
// for that is what a reader is to see.
func (p *page) when(e *events.Event) (of chronology.Event, aside bool) {
	if of, aside = p.b.SetAside(e.ID); aside && of.Dated() {
		return of, true
	}
	of, _ = p.b.Of(e.ID)
	return of, aside
}

// begins is what an event is sorted by: its earliest start, or, where that is
// open, the first instant that bounds it.
func begins(b chronology.Event) edtf.Instant {
	if b.EarliestStart.Known() {
		return b.EarliestStart.At
	}
	return extreme(false, b.LatestStart, b.EarliestEnd, b.LatestEnd)
}

func (p *page) add(t figure.Text) { p.fig.Texts = append(p.fig.Texts, t) }

// paragraph sets words over the whole width, and moves down.
func (p *page) paragraph(words string, f figure.Font, c color.NRGBA, role figure.Role) {
	if words == "" {
		return
	}
	for _, s := range figure.Wrap(words, f, p.fig.Width-2*p.margin) {
		p.add(figure.Text{X: p.margin, Y: p.y + f.Ascent(), Words: s, Font: f, Colour: c, Role: role})
		p.y += f.LineHeight()
	}
}

// headline sets the title and the subtitle.
func (p *page) headline() {
	p.paragraph(p.c.Title, headFont, p.theme.Text, figure.TitleRole)
	if p.c.Subtitle != "" {
		p.y += 4
		p.paragraph(p.c.Subtitle, subtitleFont, p.theme.Secondary, figure.SubtitleRole)
	}
	p.y += 14
}

// rule draws a hairline over the whole width.
func (p *page) rule() {
	p.fig.Lines = append(p.fig.Lines, figure.Line{
		X0: p.margin, Y0: p.y, X1: p.fig.Width - p.margin, Y1: p.y, Width: 0.5, Colour: p.theme.Hairline,
	})
}
