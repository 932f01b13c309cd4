package graph

import (
	"throughline/events"
)

// A Part is the part of a graph that answers a question.
type Part struct {
	Events []*events.Event // in the order of [Graph.Order]
	Edges  []Edge          // in the order of [Graph.Edges], with those of their links that count
}

// graph returns p, a part of g, as a graph of its own with a title. Its bounds are those
// that the whole chronicle implies.
func (p Part) graph(g *Graph, title string) *Graph {
	in := make(map[string]bool, len(p.Events))
	for _, e := range p.Events {
		in[e.ID] = true
	}
	counts := make(map[tie]bool)
	for _, e := range p.Edges {
		for _, l := range e.Links {
			counts[tieOf(e, l)] = true
		}
	}
	c := g.chronicle.Only(
		func(e *events.Event) bool { return in[e.ID] },
		func(e *events.Event, l events.Link) bool { return counts[tie{l.Event, e.ID, l.Type, l.Confidence}] },
	)
	c.Title, c.Subtitle = title, c.Title
	if g.chosen != nil {
		c.Subtitle = sentences(c.Subtitle, g.chosen.Words())
	}
	return g.part(c)
}

// A tie identifies links that count.
type tie struct {
	from, to   string
	of         events.LinkType
	confidence events.Confidence
}

func tieOf(e Edge, l events.Link) tie { return tie{e.From.ID, e.To.ID, l.Type, l.Confidence} }

// A Step is an edge that is walked: forward, from the earlier to the later event, or
// back.
type Step struct {
	Edge
	Back         bool
	Contradicted bool // whether stronger statements contradict all its links

	sure events.Confidence // the confidence of its surest link that nothing contradicts
}

// step returns the step along an edge.
func (g *Graph) step(e Edge, back bool) Step {
	s := Step{Edge: e, Back: back, Contradicted: true}
	for _, l := range e.Links {
		if !g.bounds.LinkSetAside(e.To.ID, l) {
			s.Contradicted = false
			s.sure = max(s.sure, l.Confidence)
		}
	}
	return s
}

// End returns the event that s leads to.
func (s Step) End() *events.Event {
	if s.Back {
		return s.From
	}
	return s.To
}

// begin returns the event that s comes from.
func (s Step) begin() *events.Event {
	if s.Back {
		return s.To
	}
	return s.From
}

// Verb returns what the links of s say of the event it comes from in relation to the one
// it leads to, each type once: "is caused by and follows".
func (s Step) Verb() string {
	var verbs []string
	for _, l := range s.Links {
		verb := l.Type.Converse()
		if s.Back {
			verb = l.Type.Verb()
		}
		verbs = appendNew(verbs, verb)
	}
	return events.List(verbs)
}

// eventIDs returns the ids of events.
func eventIDs(list []*events.Event) []string {
	return idsOf(list, func(e *events.Event) string { return e.ID })
}
