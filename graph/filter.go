package graph

import (
	"fmt"
	"slices"
	"strings"

	"throughline/events"
	"throughline/events/edtf"
)

// A Filter says which events are wanted. An event must match one value of each field that
// is set. The zero Filter wants every event.
type Filter struct {
	Actors   []string     // ids of actors that take part, in any role, or whose claim the event is
	Places   []string     // ids
	Lanes    []string     // ids
	Tags     []string     // words
	Statuses []string     // words, such as "alleged"
	Sources  []string     // ids of sources that report the event or when it was; those that only report its links do not count
	Between  []edtf.Value // dates and intervals, which ~ widens, in the zone of the chronicle; the bounds of the event allow that it was going on at some time of one
	Near     []string     // ids of events; an event matches if links of any type and direction connect it to one
	Hops     int          // the most links by which Near reaches; 0 means 1
	Query    []string     // texts; every word of one is in the title or the summary, perhaps within a longer word, in upper or lower case
}

// IsZero reports whether f wants every event.
func (f Filter) IsZero() bool {
	lists := slices.Concat(f.Actors, f.Places, f.Lanes, f.Tags, f.Statuses, f.Sources, f.Near, f.Query)
	return len(lists) == 0 && len(f.Between) == 0
}

// hops returns by how many links Near reaches.
func (f Filter) hops() int { return max(1, f.Hops) }

// A Selection describes the part of a chronicle that a graph made by [Graph.Select]
// shows.
type Selection struct {
	Filter  string // what was asked for, in words: "actor Turkey; time 2017"
	Events  int    // how many events pass
	Whole   int    // how many there are
	Outside int    // how many links tie an event that passes to one that does not
}

// Selection returns which part of a chronicle g shows; nil if no [Filter] chose it.
func (g *Graph) Selection() *Selection { return g.chosen }

// Select returns the graph of the part of the chronicle that f wants, or g itself if f
// wants every event. The chronicle of the result has the events that pass, their sources,
// and the links between them; its subtitle says so. Bounds and order are those of the
// whole: leaving events out widens and moves nothing. The error names everything that f
// asks for and the chronicle does not have.
func (g *Graph) Select(f Filter) (*Graph, error) {
	if err := g.check(f); err != nil {
		return nil, err
	}
	if f.IsZero() {
		return g, nil
	}
	all := g.tests(f)
	c := g.chronicle.Only(func(e *events.Event) bool {
		return !slices.ContainsFunc(all, func(passes test) bool { return !passes(e) })
	}, nil)
	part := g.part(c)
	part.chosen = &Selection{g.words(f), len(c.Events), len(g.chronicle.Events), g.outside(part)}
	c.Sources = used(c)
	c.Subtitle = sentences(c.Subtitle, part.chosen.Words())
	return part, nil
}

// Words returns s in words, such as "8 of 17 events (actor Turkey), 5 links to others
// left out".
func (s *Selection) Words() string {
	words := fmt.Sprintf("%d of %s (%s)", s.Events, events.Counted(s.Whole, "event"), s.Filter)
	if s.Outside > 0 {
		words += ", " + events.Counted(s.Outside, "link") + " to others left out"
	}
	return words
}

// outside returns the number of links that tie an event of a part to one outside it.
func (g *Graph) outside(part *Graph) int {
	shown := func(id string) bool { _, ok := part.number(id); return ok }
	n := 0
	for _, e := range g.chronicle.Events {
		for _, l := range e.Links {
			if _, known := g.number(l.Event); known && shown(e.ID) != shown(l.Event) {
				n++
			}
		}
	}
	return n
}

// used returns the sources of c that are named by its events, their dates or their links.
func used(c *events.Chronicle) []*events.Source {
	named := map[string]bool{}
	for _, e := range c.Events {
		for _, id := range e.SourceIDs() {
			named[id] = true
		}
		for _, l := range e.Links {
			for _, s := range l.Sources {
				named[s.Source] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(c.Sources), func(s *events.Source) bool { return !named[s.ID] })
}

// sentences joins two texts with a full stop; either may be empty.
func sentences(a, b string) string {
	switch {
	case a == "" || b == "":
		return a + b
	case strings.HasSuffix(a, ".") || strings.HasSuffix(a, "!") || strings.HasSuffix(a, "?"):
		return a + " " + b
	}
	return a + ". " + b
}
