package timeline

import (
	"slices"
	"strings"

	"throughline/events"
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

// prominence returns that of its events together; causal links come before others.
func (t *tie) prominence() int {
	n := 2 * (t.from.prominence() + t.to.prominence())
	if t.kind.Causal() {
		n++
	}
	return n
}

// backward and forward are a tie in words, at its later and at its earlier event.
func (t *tie) backward() string {
	return "◂ " + strings.TrimPrefix(t.kind.Verb(), "is ") + ": " + t.from.event.Title
}

func (t *tie) forward() string {
	return "▸ " + strings.TrimPrefix(t.kind.Converse(), "is ") + ": " + t.to.event.Title
}

// words returns a tie in one line: "US missiles hit … responds to Chemical attack …".
func (t *tie) words() string {
	return t.to.event.Title + " " + t.kind.Verb() + " " + t.from.event.Title
}

// tie chooses the links that the picture shows.
func (s *story) tie(g *graph.Graph, opt Options) {
	switch opt.Links {
	case NoLinks:
		return
	case DefaultLinks:
		g = g.ReduceFollows()
	case MinimalLinks:
		g = g.Reduce()
	}
	s.implied = g.LeftOut()
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
	s.tiesAt = map[*item][]int{}
	for k, t := range s.ties {
		s.tiesAt[t.from] = append(s.tiesAt[t.from], k)
		s.tiesAt[t.to] = append(s.tiesAt[t.to], k)
	}
}

// tiesTo returns the ties with an end among the items, in the order of all.
func (s *story) tiesTo(items []*item) []*tie {
	if len(items) == len(s.items) {
		return s.ties
	}
	var places []int
	for _, i := range items {
		places = append(places, s.tiesAt[i]...)
	}
	if len(places) > len(s.ties)/8 { // looking at all takes less than sorting
		return s.tiesOn(places)
	}
	slices.Sort(places)
	var all []*tie
	for _, k := range slices.Compact(places) {
		all = append(all, s.ties[k])
	}
	return all
}

// tiesOn returns the ties at places, of which some may come twice, in the order of all.
func (s *story) tiesOn(places []int) []*tie {
	on := make([]bool, len(s.ties))
	for _, k := range places {
		on[k] = true
	}
	var all []*tie
	for k, t := range s.ties {
		if on[k] {
			all = append(all, t)
		}
	}
	return all
}

// mostProminent returns the first n of the ties by prominence, and of equals by their order.
func mostProminent(all []*tie, n int) (first, rest []*tie) {
	var by [10][]*tie
	for _, t := range all {
		by[t.prominence()] = append(by[t.prominence()], t)
	}
	slices.Reverse(by[:])
	all = slices.Concat(by[:]...)
	return all[:n], all[n:]
}

// tiesOf returns what an edge shows.
func (s *story) tiesOf(e graph.Edge, from, to *item) []*tie {
	var all []*tie
	for _, x := range e.Strands(s.b) {
		all = append(all, &tie{from: from, to: to, kind: x.Type, links: x.Links, aside: x.Aside})
	}
	return all
}
