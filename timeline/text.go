package timeline

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/figure/look"
	"throughline/graph"
	"throughline/timeline/internal/lens"
)

// Alt returns the picture in one sentence, for those who cannot see it: what it is, of
// how many events, from when to when, where in time most of them crowd, and of what.
func Alt(g *graph.Graph) string {
	c, b := g.Chronicle(), g.Bounds()
	s := "Timeline of " + events.Counted(len(c.Events), "event")
	if r := b.Span(); r.FromLimit == edtf.Known || r.ToLimit == edtf.Known {
		s += ", " + r.Words(c.Zone)
	}
	if w, n := crowd(c, b); n > 0 {
		s += fmt.Sprintf(", %d of them within %s", n, w.Words(c.Zone))
	}
	if c.Title != "" {
		s += ": " + c.Title
	}
	if strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") {
		return s
	}
	return strings.TrimSuffix(s, ".") + "."
}

// crowd returns the stretch of time that is densest by far, in whole units of the
// calendar, and how many events lie in it: none if time is filled evenly.
func crowd(c *events.Chronicle, b *chronology.Bounds) (edtf.Range, int) {
	var times []Window
	for _, e := range c.Events {
		if of, _ := b.Of(e.ID); of.EarliestStart.Known() && of.LatestEnd.Known() {
			times = append(times, Window{of.EarliestStart.At, of.LatestEnd.At})
		}
	}
	if len(times) > mostLabels { // as for the picture, it would take too long
		return edtf.Range{}, 0
	}
	found := lens.Windows(spansOf(times), 1, nil)
	if len(found) == 0 {
		return edtf.Range{}, 0
	}
	w := snapped(hull(times, found[0].Members), c.Zone)
	n := 0
	for _, t := range times {
		if w.contains(t) {
			n++
		}
	}
	return edtf.Range{From: w.From, To: w.To}, n
}

// WriteText writes the events of g as text: the picture in one sentence, then every event in
// the order of the links and dates, with its date in words, whose claim it is,
// its sources, and what it is linked to, told at both ends of the link.
func WriteText(w io.Writer, g *graph.Graph) error {
	buf := bufio.NewWriter(w)
	fmt.Fprintln(buf, Alt(g))
	if sub := g.Chronicle().Subtitle; sub != "" {
		fmt.Fprintln(buf, sub)
	}
	t := newText(g)
	for i, e := range t.order {
		fmt.Fprintf(buf, "\n%d. %s: %s\n", i+1, g.Bounds().Words(e), e.Title)
		if what := t.caution.Contradiction(e); what != "" {
			fmt.Fprintln(buf, "   Contradiction: "+what)
		}
		for _, l := range t.facts(e) {
			fmt.Fprintln(buf, "   "+l)
		}
	}
	t.names.write(buf)
	return buf.Flush()
}

// A text is a chronicle made ready for writing.
type text struct {
	order   []*events.Event
	index   events.Index
	names   names
	caution look.Caution
	number  map[string]int       // of events in the list, by id
	ties    map[string][]linkEnd // by event
}

// A linkEnd is a link as one of its events has it.
type linkEnd struct {
	verb, other string // other is the id of the other event
	link        events.Link
}

func newText(g *graph.Graph) *text {
	t := &text{order: g.Order(), caution: look.NewCaution(g.Index(), g.Bounds()), number: map[string]int{}, ties: map[string][]linkEnd{}}
	t.index, t.names = brief(g.Index(), g.Chronicle())
	for i, e := range t.order {
		t.number[e.ID] = i + 1
	}
	for _, e := range t.order {
		for _, l := range e.Links {
			t.ties[e.ID] = append(t.ties[e.ID], linkEnd{l.Type.Verb(), l.Event, l})
		}
	}
	for _, e := range t.order { // those that others have come last
		for _, l := range e.Links {
			t.ties[l.Event] = append(t.ties[l.Event], linkEnd{l.Type.Converse(), e.ID, l})
		}
	}
	return t
}

// facts returns the lines below an event.
func (t *text) facts(e *events.Event) []string {
	var lines []string
	add := func(what string, parts ...string) {
		if s := strings.Join(parts, "; "); s != "" {
			lines = append(lines, what+s)
		}
	}
	add("", t.index.Caveats(e))
	add("", e.Summary)
	var actors, sources []string
	for _, a := range e.Actors {
		actors = append(actors, t.index.ActorName(a.Actor))
	}
	for _, s := range e.Sources {
		sources = append(sources, t.index.Citation(s))
	}
	add("Who: ", actors...)
	if p := t.index.Places[e.Place]; p != nil {
		add("Where: ", p.Name)
	}
	var links []string
	for _, x := range t.ties[e.ID] {
		links = append(links, t.linkWords(x))
	}
	add("Links: ", links...)
	add("Source: ", sources...)
	return lines
}

// linkWords returns "responds to “Chemical attack on a rebel-held town” (6), high
// confidence", where 6 is its number in the list.
func (t *text) linkWords(x linkEnd) string {
	s, l := x.verb+" "+x.other, x.link
	if e := t.index.Events[x.other]; e != nil {
		s = fmt.Sprintf("%s “%s” (%d)", x.verb, look.Shortened(e.Title), t.number[x.other])
	}
	if !l.Gap.IsZero() {
		s += ", " + l.Gap.Text + " apart"
	}
	if l.Confidence != events.Unstated {
		s += ", " + l.Confidence.String() + " confidence"
	}
	return s
}
