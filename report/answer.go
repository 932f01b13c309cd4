package report

import (
	"throughline/events"
	"throughline/events/edtf"
	"throughline/graph"
)

// Asked says what a question about causes asked for, and what that leaves out.
type Asked struct {
	Types         []string `json:"types" doc:"of the links that count"`
	MinConfidence *string  `json:"min_confidence" enum:"low,medium,high" doc:"that a link must have"`
	Filter        *string  `json:"filter" doc:"which events were chosen, in words"`
	LeftOut       int      `json:"left_out" doc:"links that count, to events that were not chosen"`
}

func askedOf(a graph.Asked) Asked {
	return Asked{each(a.Types, events.LinkType.String), stated(a.MinConfidence.String()), stated(a.Filter), a.LeftOut}
}

// A Part is the events and links that answer a question.
type Part struct {
	Events []Event `json:"events" doc:"in the order of time"`
	Links  []Link  `json:"links" doc:"those that count, among these events"`
}

func (m maker) part(p graph.Part) Part { return Part{each(p.Events, m.event), m.links(p.Edges)} }

// A Tree answers why and impact.
type Tree struct {
	Head
	Event string `json:"event" doc:"id"`
	Asked
	Depth *int `json:"depth" doc:"how many links were followed; null if all"`
	Part
	More int  `json:"more" doc:"events that lie further away than depth"`
	Near Part `json:"near" doc:"events next to the event by links that do not count, the nearest in time first, where nothing is found"`
}

// NewTree returns t, the answer of g.
func NewTree(g *graph.Graph, t *graph.Tree) *Tree {
	m, asked := makerFor(g), t.Asked()
	r := &Tree{Head: head("impact"), Event: t.Event.ID, Asked: askedOf(asked), Part: m.part(t.Part), More: t.More}
	if t.Back {
		r.Head = head("why")
	}
	if asked.MaxDepth > 0 {
		r.Depth = &asked.MaxDepth
	}
	var near graph.Part
	for _, s := range t.Near {
		near.Events, near.Edges = append(near.Events, s.End()), append(near.Edges, s.Edge)
	}
	r.Near = m.part(near)
	return r
}

// A Loss answers without.
type Loss struct {
	Head
	Event string `json:"event" doc:"id of the event that is taken away"`
	Asked
	Lost []Effect `json:"lost" doc:"what loses every known cause"`
	Kept []Effect `json:"kept" doc:"what keeps another one"`
	Part
}

// An Effect is an event that came of the one that is taken away.
type Effect struct {
	Event   string   `json:"event" doc:"id"`
	Gone    []string `json:"gone" doc:"ids of its direct causes that are taken away or lost"`
	Left    []string `json:"left" doc:"ids of its other direct causes"`
	LeftOut []string `json:"left_out" doc:"ids of causes that were not chosen"`
	Through *string  `json:"through" doc:"id of the last event that all chains of causes to it pass; null if it keeps a cause"`
}

// NewLoss returns l, the answer of g.
func NewLoss(g *graph.Graph, l *graph.Loss) *Loss {
	return &Loss{head("without"), l.Event.ID, askedOf(l.Asked()), each(l.Lost, effectOf), each(l.Kept, effectOf), makerFor(g).part(l.Part)}
}

func effectOf(e graph.Effect) Effect {
	r := Effect{e.Event.ID, ids(e.Gone), ids(e.Left), ids(e.LeftOut), nil}
	if e.Through != nil {
		r.Through = &e.Through.ID
	}
	return r
}

// A Route answers path. A chain is the list of the ids of its events, including both
// ends; it is empty if there is no chain.
type Route struct {
	Head
	From string `json:"from" doc:"id"`
	To   string `json:"to" doc:"id"`
	Asked
	Max      int        `json:"max" doc:"how many other chains were asked for"`
	Shortest []string   `json:"shortest" doc:"the chain with the fewest links"`
	Best     []string   `json:"best" doc:"the best supported chain"`
	Others   [][]string `json:"others" doc:"further chains"`
	More     bool       `json:"more" doc:"whether there are more than these"`
	Cut      bool       `json:"cut" doc:"whether there are fewer than max because they are long"`
	Back     []string   `json:"back" doc:"where no chain leads to the second event: the shortest from there to the first"`
	Join     []string   `json:"join" doc:"where none leads back either: the fewest links of any type, in any direction"`
	Part
}

// NewRoute returns r, the answer of g.
func NewRoute(g *graph.Graph, r *graph.Route) *Route {
	chain := func(c graph.Chain) []string { return ids(c.Events()) }
	asked := r.Asked()
	return &Route{
		head("path"), r.From.ID, r.To.ID, askedOf(asked), asked.MaxPaths, chain(r.Shortest), chain(r.Best), each(r.Others, chain),
		r.More, r.Cut, chain(r.Back), chain(r.Join), makerFor(g).part(r.Part),
	}
}

func ids(list []*events.Event) []string {
	return each(list, func(e *events.Event) string { return e.ID })
}

// Stats answers stats.
type Stats struct {
	Head
	Filter *string `json:"filter" doc:"which events were chosen, in words"`
	graph.Stats
	Span Span `json:"span"`
}

// A Span is the time from the first to the last bound of all events.
type Span struct {
	Words    string  `json:"words"`
	Earliest *string `json:"earliest" doc:"a moment, as in bounds; null if nothing bounds it"`
	Latest   *string `json:"latest" doc:"the last second"`
}

// NewStats returns the figures of g.
func NewStats(g *graph.Graph, s *graph.Stats) *Stats {
	r := &Stats{Head: head("stats"), Stats: *s, Span: Span{Words: s.Span.Words(g.Chronicle().Zone)}}
	if chosen := g.Selection(); chosen != nil {
		r.Filter = stated(chosen.Filter)
	}
	if s.Span.FromLimit == edtf.Known {
		r.Span.Earliest = stated(moment(s.Span.From))
	}
	if at, ok := s.Span.Latest(); ok {
		r.Span.Latest = stated(moment(at))
	}
	return r
}
