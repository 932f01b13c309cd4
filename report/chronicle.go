package report

import (
	"throughline/events"
	"throughline/graph"
)

// A Chronicle holds everything known of a chronicle, or of the part of it that a filter
// chose.
type Chronicle struct {
	Head
	Title     *string    `json:"title"`
	Subtitle  *string    `json:"subtitle"`
	Zone      string     `json:"zone" doc:"IANA name of the clock zone of its dates"`
	Filter    *string    `json:"filter" doc:"which events were chosen, in words"`
	Whole     int        `json:"whole" doc:"how many events the whole chronicle has"`
	LeftOut   int        `json:"left_out" doc:"links that tie the events to others, which were not chosen"`
	Events    []Event    `json:"events" doc:"in the order of time"`
	Links     []Link     `json:"links" doc:"those between these events"`
	Conflicts []Conflict `json:"conflicts" doc:"sets of statements that cannot all hold"`
	Lanes     []Lane     `json:"lanes"`
	Actors    []Person   `json:"actors"`
	Places    []Location `json:"places"`
	Sources   []Source   `json:"sources" doc:"those that the events and links cite"`
}

// A Lane is a strip of the picture that gathers events of one kind.
type Lane struct {
	ID     string  `json:"id"`
	Title  string  `json:"title"`
	Colour *string `json:"colour" doc:"#rrggbb, as the file states it"`
}

// A Person is a person, a state or a body that takes part in events or reports them.
type Person struct {
	ID   string  `json:"id"`
	Name string  `json:"name"`
	Kind *string `json:"kind" doc:"free text, such as state"`
}

// A Location is where events happen.
type Location struct {
	ID   string   `json:"id"`
	Name string   `json:"name"`
	Lat  *float64 `json:"lat" doc:"degrees, WGS 84"`
	Lon  *float64 `json:"lon" doc:"degrees, WGS 84"`
	Zone *string  `json:"zone" doc:"IANA name"`
}

// A Source is a document that reports events.
type Source struct {
	ID        string   `json:"id"`
	Name      string   `json:"name" doc:"as lists show it"`
	Title     *string  `json:"title"`
	Publisher *string  `json:"publisher"`
	Authors   []string `json:"authors"`
	Date      *string  `json:"date" doc:"EDTF"`
	URL       *string  `json:"url"`
	Archived  *string  `json:"archived" doc:"address of a copy"`
	Accessed  *string  `json:"accessed" doc:"EDTF"`
	Language  *string  `json:"language"`
	Zone      *string  `json:"zone" doc:"IANA name"`
	File      *string  `json:"file"`
}

// NewChronicle returns everything that g shows.
func NewChronicle(g *graph.Graph) *Chronicle {
	m, c := makerFor(g), g.Chronicle()
	r := &Chronicle{
		Head: head("ls"), Title: stated(c.Title), Subtitle: stated(c.Subtitle), Zone: "UTC", Whole: len(g.Whole().Chronicle().Events),
		Events: each(g.Order(), m.event), Links: m.links(edges(g)), Conflicts: each(g.Bounds().Conflicts(), conflictOf),
		Lanes:  each(c.Lanes, func(l *events.Lane) Lane { return Lane{l.ID, l.Title, stated(l.Colour)} }),
		Actors: each(c.Actors, func(a *events.Actor) Person { return Person{a.ID, m.index.ActorName(a.ID), stated(a.Kind)} }),
		Places: each(c.Places, locationOf), Sources: each(c.Sources, sourceOf),
	}
	if c.Zone != nil {
		r.Zone = c.Zone.String()
	}
	if s := g.Selection(); s != nil {
		r.Filter, r.LeftOut = stated(s.Filter), s.Outside
	}
	return r
}

func edges(g *graph.Graph) []graph.Edge {
	var all []graph.Edge
	for e := range g.Edges() {
		all = append(all, e)
	}
	return all
}

func locationOf(p *events.Place) Location {
	l := Location{ID: p.ID, Name: p.Name, Lat: p.Lat, Lon: p.Lon}
	if p.Zone != nil {
		l.Zone = stated(p.Zone.String())
	}
	return l
}

func sourceOf(s *events.Source) Source {
	r := Source{
		ID: s.ID, Name: s.Name(), Title: stated(s.Title), Publisher: stated(s.Publisher), Authors: append([]string{}, s.Authors...),
		Date: edtfOf(s.Date), URL: stated(s.URL), Archived: stated(s.Archived), Accessed: edtfOf(s.Accessed),
		Language: stated(s.Language), File: stated(s.File),
	}
	if s.Zone != nil {
		r.Zone = stated(s.Zone.String())
	}
	return r
}
