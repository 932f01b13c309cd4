package graph

import (
	"cmp"
	"slices"
	"time"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
)

// Stats holds the figures of a chronicle. Causes are links of the types caused-by,
// enabled-by and responds-to; planned and refuted events, and disputes links, cause
// nothing. Lists of events are in the order of the file unless noted otherwise.
type Stats struct {
	Events         int        `json:"events"`
	Links          int        `json:"links"`
	Contradictions int        `json:"contradictions"`
	Span           edtf.Range `json:"-"`          // from the first to the last bound of all events
	Statuses       []Tally    `json:"statuses"`   // events of each
	Lanes          []Tally    `json:"lanes"`      // events in each; those in none have no id
	LinkTypes      []Tally    `json:"link_types"` // links of each
	Sources        []Tally    `json:"sources"`    // all, with the number of events that each reports, as for Filter.Sources; the most first
	Actors         []Tally    `json:"actors"`     // events of each, as for Filter.Actors; the most first
	Places         []Tally    `json:"places"`     // events at each; the most first

	Roots        []Mention `json:"roots"`                      // have effects and no cause
	Leaves       []Mention `json:"leaves"`                     // have causes and no effect
	Isolated     []Mention `json:"isolated"`                   // have no link at all
	LongestChain []Mention `json:"longest_chain"`              // the chain of causes with most events, from cause to effect
	Contradicted int       `json:"longest_chain_contradicted"` // how many of its links stronger statements contradict
	Components   []int     `json:"components"`                 // the sizes of the weakly connected components, without disputes links; the largest first

	TurningPoints TurningPoints `json:"turning_points"`
	Unsourced     Share         `json:"unsourced"`     // events that no source reports
	SingleSource  Share         `json:"single_source"` // events that one source alone reports
	RoundDates    []Excess      `json:"round_dates"`
	Bounds        BoundCounts   `json:"bounds"`

	zone *time.Location // for the words of Span
}

// A Tally is the number of events or links of something.
type Tally struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// A Mention names an event, with caveats if it is not plain fact.
type Mention struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Caveats string `json:"caveats"`
}

// A Share is the number of events of a kind, their share of all, and which they are.
type Share struct {
	Count  int      `json:"count"`
	Share  float64  `json:"share"` // of all events, to 4 decimals
	Events []string `json:"events"`
}

// BoundCounts says how much links have added to what is known of time. An event has four
// bounds: the earliest and latest start and end.
type BoundCounts struct {
	Known    int   `json:"known"`
	Inferred int   `json:"inferred"`        // bounds that links imply
	Narrowed int   `json:"events_inferred"` // events that have such a bound
	Unknown  Share `json:"events_unbounded"`
}

// Stats returns the figures of g.
func (g *Graph) Stats() *Stats {
	c := &counter{g: g, index: g.Index()}
	s := &Stats{
		Events: len(g.nodes), Links: g.chronicle.Links(), Contradictions: len(g.bounds.Conflicts()), Span: g.bounds.Span(), zone: g.chronicle.Zone,
		Statuses: c.statuses(), Lanes: c.lanes(), LinkTypes: c.linkTypes(),
		Sources:      c.sources(),
		Actors:       there(c.mostFirst(idsOf(g.chronicle.Actors, func(a *events.Actor) string { return a.ID }), actorsOf, c.index.ActorName)),
		Places:       there(c.mostFirst(idsOf(g.chronicle.Places, func(p *events.Place) string { return p.ID }), placesOf, func(id string) string { return c.index.Places[id].Name })),
		Unsourced:    c.share(func(e *events.Event) bool { return len(e.SourceIDs()) == 0 }),
		SingleSource: c.share(func(e *events.Event) bool { return len(e.SourceIDs()) == 1 }),
		RoundDates:   roundDates(g.nodes),
		Bounds:       c.bounds(),
	}
	c.shape(s)
	return s
}

// A counter makes the figures of one graph.
type counter struct {
	g     *Graph
	index events.Index
}

func (c *counter) mention(e *events.Event) Mention { return Mention{e.ID, e.Title, c.index.Caveats(e)} }

func (c *counter) statuses() []Tally {
	counts := map[events.Status]int{}
	for _, e := range c.g.nodes {
		counts[e.Status]++
	}
	all := []Tally{} // not nil, which JSON has as null
	for s := events.Reported; s <= events.Planned; s++ {
		all = appendTally(all, Tally{s.String(), s.String(), counts[s]})
	}
	return all
}

func (c *counter) lanes() []Tally {
	counts := map[string]int{}
	for _, e := range c.g.nodes {
		if c.index.Lanes[e.Lane] == nil {
			counts[""]++
			continue
		}
		counts[e.Lane]++
	}
	all := []Tally{}
	for _, l := range c.g.chronicle.Lanes {
		all = appendTally(all, Tally{l.ID, orID(l.Title, l.ID), counts[l.ID]})
	}
	return appendTally(all, Tally{"", "in no lane", counts[""]})
}

func (c *counter) linkTypes() []Tally {
	counts := map[events.LinkType]int{}
	for _, e := range c.g.nodes {
		for _, l := range e.Links {
			counts[l.Type]++
		}
	}
	all := []Tally{}
	for t := events.CausedBy; t <= events.Disputes; t++ {
		all = appendTally(all, Tally{t.String(), t.String(), counts[t]})
	}
	return all
}

// appendTally appends t unless its count is 0.
func appendTally(all []Tally, t Tally) []Tally {
	if t.Count == 0 {
		return all
	}
	return append(all, t)
}

// sources returns the tallies of all sources, including those that report only links.
func (c *counter) sources() []Tally {
	ids := idsOf(c.g.chronicle.Sources, func(s *events.Source) string { return s.ID })
	return c.mostFirst(ids, (*events.Event).SourceIDs, func(id string) string { return c.index.Sources[id].Name() })
}

// there returns the tallies that are not 0.
func there(all []Tally) []Tally {
	return slices.DeleteFunc(all, func(t Tally) bool { return t.Count == 0 })
}

// mostFirst returns the number of events of each of the ids, the most first; ties are in
// the order of the ids.
func (c *counter) mostFirst(ids []string, of func(*events.Event) []string, name func(id string) string) []Tally {
	counts := map[string]int{}
	for _, e := range c.g.nodes {
		for _, id := range of(e) {
			counts[id]++
		}
	}
	all := []Tally{}
	for _, id := range ids {
		all = append(all, Tally{id, orID(name(id), id), counts[id]})
	}
	slices.SortStableFunc(all, func(a, b Tally) int { return cmp.Compare(b.Count, a.Count) })
	return all
}

func (c *counter) share(is func(*events.Event) bool) Share {
	s := Share{Events: []string{}}
	for _, e := range c.g.nodes {
		if is(e) {
			s.Events = append(s.Events, e.ID)
		}
	}
	s.Count = len(s.Events)
	if s.Count > 0 {
		s.Share = rounded(float64(s.Count)/float64(len(c.g.nodes)), 1e4)
	}
	return s
}

func (c *counter) bounds() BoundCounts {
	var n BoundCounts
	for _, e := range c.g.nodes {
		of, _ := c.g.bounds.Of(e.ID)
		before := n.Inferred
		for _, b := range of.Sides() {
			if b.Known() {
				n.Known++
			}
			if b.Kind == chronology.Inferred {
				n.Inferred++
			}
		}
		if n.Inferred > before {
			n.Narrowed++
		}
	}
	n.Unknown = c.share(func(e *events.Event) bool {
		of, _ := c.g.bounds.Of(e.ID)
		return !of.Dated()
	})
	return n
}
