package report

import (
	"slices"

	"throughline/events"
	"throughline/events/edtf"
	"throughline/graph"
)

// An Event is something that happened, or is said to have happened, or to be planned.
type Event struct {
	ID           string     `json:"id"`
	Title        string     `json:"title"`
	When         string     `json:"when" doc:"when it was, in words"`
	Bounds       Bounds     `json:"bounds"`
	Contradicted bool       `json:"contradicted" doc:"whether what is said of its time contradicts stronger statements"`
	Dates        []Date     `json:"dates" doc:"the claims of when it was"`
	Lane         *string    `json:"lane" doc:"id"`
	Status       string     `json:"status" enum:"reported,confirmed,alleged,disputed,refuted,planned"`
	Importance   string     `json:"importance" enum:"normal,key,context"`
	Claim        *string    `json:"claim" doc:"in words: its status, if that needs a word, and whose claim it is"`
	Actors       []Actor    `json:"actors" doc:"who takes part"`
	AccordingTo  []string   `json:"according_to" doc:"ids of the actors whose claim it is"`
	Place        *string    `json:"place" doc:"id"`
	Tags         []string   `json:"tags"`
	Summary      *string    `json:"summary"`
	Sources      []Citation `json:"sources" doc:"who reports it, or when it was"`
}

// A Date is one claim of when an event was.
type Date struct {
	EDTF       *string  `json:"edtf" doc:"the date in EDTF, as written or as the source's words were read"`
	Since      *string  `json:"since" doc:"EDTF: it began within this"`
	Until      *string  `json:"until" doc:"EDTF: it ended within this"`
	Ongoing    *string  `json:"ongoing" doc:"EDTF: it was under way at some moment of this"`
	Calendar   string   `json:"calendar" enum:"gregorian,julian"`
	Lasts      *string  `json:"lasts" doc:"how long it lasted, as written"`
	Said       *string  `json:"said" doc:"the source's own words"`
	Rule       *string  `json:"rule" doc:"how these were read"`
	RelativeTo []string `json:"relative_to" doc:"ids of the events that they name"`
	Source     *string  `json:"source" doc:"id of the source whose claim it is"`
	Dateline   *string  `json:"dateline" doc:"id of the source against whose date the words were read"`
	Preferred  bool     `json:"preferred"`
}

// An Actor takes part in an event.
type Actor struct {
	ID   string  `json:"id"`
	Name string  `json:"name"`
	Role *string `json:"role" doc:"free text"`
}

// A Citation says where a source reports something.
type Citation struct {
	Source string  `json:"source" doc:"id"`
	Name   string  `json:"name" doc:"of the source, as lists show it"`
	At     *string `json:"at" doc:"place in the source, such as para 5"`
	Via    *string `json:"via" doc:"whom the source has it from"`
	Quote  *string `json:"quote" doc:"the source's own words"`
}

// A Link ties two events.
type Link struct {
	From         string     `json:"from" doc:"id of the earlier event, which the link names"`
	Type         string     `json:"type" enum:"caused-by,enabled-by,responds-to,follows,ends,part-of,disputes" doc:"what the later event says of the earlier one"`
	To           string     `json:"to" doc:"id of the later event, which has the link"`
	Gap          *string    `json:"gap" doc:"the time between the two, as written"`
	Confidence   *string    `json:"confidence" enum:"low,medium,high"`
	Contradicted bool       `json:"contradicted" doc:"by stronger statements"`
	Sources      []Citation `json:"sources"`
}

// A maker makes the parts of answers about one graph.
type maker struct {
	g      *graph.Graph
	index  events.Index // of the whole chronicle, so that every name is found
	proofs bool
}

func makerFor(g *graph.Graph) maker { return maker{g: g, index: g.Whole().Index()} }

func (m maker) event(e *events.Event) Event {
	b := m.g.Bounds()
	of, _ := b.Of(e.ID)
	_, aside := b.SetAside(e.ID)
	return Event{
		ID: e.ID, Title: e.Title, When: b.Words(e), Bounds: boundsOf(of, m.proofs), Contradicted: aside,
		Dates: each(e.When, dateOf), Lane: stated(e.Lane), Status: e.Status.String(), Importance: e.Importance.String(),
		Claim: stated(m.index.Claim(e)),
		Actors: each(e.Actors, func(p events.Part) Actor {
			return Actor{p.Actor, m.index.ActorName(p.Actor), stated(p.Role)}
		}),
		AccordingTo: each(e.AccordingTo, func(r events.Ref) string { return r.ID }),
		Place:       stated(e.Place), Tags: append([]string{}, e.Tags...), Summary: stated(e.Summary),
		Sources: m.citations(cited(e)),
	}
}

// cited returns the citations of an event, followed by the sources of its dates.
func cited(e *events.Event) []events.Citation {
	all := slices.Clip(e.Sources)
	for _, id := range e.SourceIDs() {
		if !slices.ContainsFunc(e.Sources, func(c events.Citation) bool { return c.Source == id }) {
			all = append(all, events.Citation{Source: id})
		}
	}
	return all
}

func (m maker) citations(list []events.Citation) []Citation {
	return each(list, func(c events.Citation) Citation {
		name := c.Source
		if s := m.index.Sources[c.Source]; s != nil {
			name = s.Name()
		}
		return Citation{c.Source, name, stated(c.At), stated(c.Via), stated(c.Quote)}
	})
}

// links returns the links of edges, one by one.
func (m maker) links(edges []graph.Edge) []Link {
	all := []Link{}
	for _, e := range edges {
		for _, l := range e.Links {
			all = append(all, Link{
				From: e.From.ID, Type: l.Type.String(), To: e.To.ID, Gap: stated(l.Gap.Text), Confidence: stated(l.Confidence.String()),
				Contradicted: m.g.Bounds().LinkSetAside(e.To.ID, l), Sources: m.citations(l.Sources),
			})
		}
	}
	return all
}

func dateOf(c events.Claim) Date {
	d := Date{
		EDTF: edtfOf(c.Date), Since: edtfOf(c.Since), Until: edtfOf(c.Until), Ongoing: edtfOf(c.Ongoing),
		Calendar: "gregorian", Lasts: stated(c.Lasts.Text), Said: stated(c.Said), Rule: stated(c.Rule), RelativeTo: []string{},
		Source: stated(c.Source), Dateline: stated(c.Dateline), Preferred: c.Preferred,
	}
	if c.Date.Julian() || c.Ongoing.Julian() {
		d.Calendar = "julian"
	}
	for _, t := range c.Ties {
		d.RelativeTo = append(d.RelativeTo, t.Event)
	}
	return d
}

func edtfOf(v edtf.Value) *string {
	if v.IsZero() {
		return nil
	}
	return stated(v.String())
}
