package main

import (
	"io"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/graph"
)

// A listed is an event in JSON. What is not said is null.
type listed struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	When  string `json:"when"`
	graph.JSONBounds
	Contradicted bool             `json:"contradicted"`
	Dates        []listedDate     `json:"dates"`
	Lane         *string          `json:"lane"`
	Status       string           `json:"status"`
	Importance   string           `json:"importance"`
	Actors       []listedPart     `json:"actors"`
	AccordingTo  []string         `json:"according_to"`
	Place        *string          `json:"place"`
	Tags         []string         `json:"tags"`
	Summary      *string          `json:"summary"`
	Sources      []string         `json:"sources"`
	Citations    []listedCitation `json:"citations"`
	Links        []listedLink     `json:"links"`
}

type listedDate struct {
	EDTF       *string  `json:"edtf"`
	Since      *string  `json:"since"`
	Until      *string  `json:"until"`
	Ongoing    *string  `json:"ongoing"`
	Calendar   string   `json:"calendar"`
	Lasts      *string  `json:"lasts"`
	Said       *string  `json:"said"`
	Rule       *string  `json:"rule"`
	RelativeTo []string `json:"relative_to"`
	Source     *string  `json:"source"`
	Dateline   *string  `json:"dateline"`
	Preferred  bool     `json:"preferred"`
}

type listedPart struct {
	ID   string  `json:"id"`
	Role *string `json:"role"`
}

type listedCitation struct {
	Source string  `json:"source"`
	At     *string `json:"at"`
	Quote  *string `json:"quote"`
	Via    *string `json:"via"`
}

type listedLink struct {
	Type         string           `json:"type"`
	Event        string           `json:"event"`
	Gap          *string          `json:"gap"`
	Confidence   *string          `json:"confidence"`
	Citations    []listedCitation `json:"citations"`
	Contradicted bool             `json:"contradicted"`
}

func writeListJSON(w io.Writer, in input) error {
	order, bounds := in.graph.Order(), in.graph.Bounds()
	return encodeEach(w, len(order), func(i int) any { return listedOf(bounds, order[i]) })
}

func listedOf(b *chronology.Bounds, e *events.Event) listed {
	of, _ := b.Of(e.ID)
	_, aside := b.SetAside(e.ID)
	return listed{
		ID: e.ID, Title: e.Title, When: b.Words(e), JSONBounds: graph.NewJSONBounds(of), Contradicted: aside,
		Dates: each(e.When, listedDateOf), Lane: orNull(e.Lane), Status: e.Status.String(), Importance: e.Importance.String(),
		Actors:      each(e.Actors, func(p events.Part) listedPart { return listedPart{p.Actor, orNull(p.Role)} }),
		AccordingTo: each(e.AccordingTo, func(r events.Ref) string { return r.ID }),
		Place:       orNull(e.Place), Tags: append([]string{}, e.Tags...), Summary: orNull(e.Summary),
		Sources: e.SourceIDs(), Citations: each(e.Sources, listedCitationOf),
		Links: each(e.Links, func(l events.Link) listedLink {
			return listedLink{
				l.Type.String(), l.Event, orNull(l.Gap.Text), orNull(l.Confidence.String()),
				each(l.Sources, listedCitationOf), b.LinkSetAside(e.ID, l),
			}
		}),
	}
}

func listedDateOf(c events.Claim) listedDate {
	d := listedDate{
		EDTF: dateOrNull(c.Date), Since: dateOrNull(c.Since), Until: dateOrNull(c.Until), Ongoing: dateOrNull(c.Ongoing),
		Calendar: "gregorian", Lasts: orNull(c.Lasts.Text), Said: orNull(c.Said), Rule: orNull(c.Rule), RelativeTo: []string{},
		Source: orNull(c.Source), Dateline: orNull(c.Dateline), Preferred: c.Preferred,
	}
	if c.Date.Julian() || c.Ongoing.Julian() {
		d.Calendar = "julian"
	}
	for _, t := range c.Ties {
		d.RelativeTo = append(d.RelativeTo, t.Event)
	}
	return d
}

func listedCitationOf(c events.Citation) listedCitation {
	return listedCitation{c.Source, orNull(c.At), orNull(c.Quote), orNull(c.Via)}
}

// each is what of makes of every item; never nil, which JSON would have as null.
func each[T, U any](list []T, of func(T) U) []U {
	all := make([]U, len(list))
	for i, x := range list {
		all[i] = of(x)
	}
	return all
}

// orNull is a text in JSON; nothing is null.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func dateOrNull(v edtf.Value) *string {
	if v.IsZero() {
		return nil
	}
	return orNull(v.String())
}
