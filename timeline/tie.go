package timeline

import (
	"image/color"
	"slices"
	"strings"

	"throughline/events"
	"throughline/figure"
	"throughline/graph"
)

// Links is which links a picture shows.
type Links string

// Choices of links.
const (
	DefaultLinks Links = ""        // without the follows links that other links imply
	AllLinks     Links = "all"     // every link
	MinimalLinks Links = "minimal" // without any link that others imply
	NoLinks      Links = "none"
	EventLinks   Links = "event" // those of one event, [Options.Event]
)

// A tie is one or several links between a pair of events, of which the strongest is
// shown.
type tie struct {
	from, to *item
	kind     events.LinkType
	links    int  // how many it stands for
	aside    bool // whether stronger statements contradict it
}

// prominence is that of its events together; causal links come before others.
func (t *tie) prominence() int {
	n := 2 * (t.from.prominence() + t.to.prominence())
	if t.kind.Causal() {
		n++
	}
	return n
}

// look is the colour and the dashes of a link.
func (t *tie) look(th figure.Theme) (c color.NRGBA, dash []float64) {
	if t.aside {
		return th.Warning, []float64{1.5, 2.5}
	}
	switch t.kind {
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

// backward and forward are a tie in words, at its later and at its earlier event.
func (t *tie) backward() string {
	return "◂ " + strings.TrimPrefix(t.kind.Verb(), "is ") + ": " + t.from.event.Title
}

func (t *tie) forward() string {
	return "▸ " + strings.TrimPrefix(t.kind.Converse(), "is ") + ": " + t.to.event.Title
}

// words is a tie in one line: "US missiles hit … responds to Chemical attack …".
func (t *tie) words() string {
	return t.to.event.Title + " " + t.kind.Verb() + " " + t.from.event.Title
}

// tie chooses the links that the picture shows.
func (s *story) tie(g *graph.Graph, opt Options) {
	switch opt.Links {
	case NoLinks:
		return
	case DefaultLinks:
		g, s.implied = g.ReduceFollows()
	case MinimalLinks:
		g, s.implied = g.Reduce()
	}
	at := make(map[*events.Event]*item, len(s.items))
	for _, i := range s.items {
		at[i.event] = i
	}
	for e := range g.Edges() {
		if opt.Links == EventLinks && e.From.ID != opt.Event && e.To.ID != opt.Event {
			continue
		}
		if from, to := at[e.From], at[e.To]; from != nil && to != nil {
			s.ties = append(s.ties, s.tiesOf(e, from, to)...)
		}
	}
}

// tiesOf are what an edge shows: the strongest of its links, by the order of the
// types, and beside it that the later event disputes the earlier.
func (s *story) tiesOf(e graph.Edge, from, to *item) []*tie {
	var all []*tie
	for _, l := range e.Links {
		i := slices.IndexFunc(all, func(t *tie) bool { return (t.kind == events.Disputes) == (l.Type == events.Disputes) })
		if i < 0 {
			i = len(all)
			all = append(all, &tie{from: from, to: to, kind: l.Type})
		}
		all[i].kind = min(all[i].kind, l.Type)
		all[i].links++
		all[i].aside = all[i].aside || s.b.LinkSetAside(e.To.ID, l)
	}
	return all
}
