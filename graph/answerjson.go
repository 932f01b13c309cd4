package graph

import (
	"encoding/json"
	"io"

	"throughline/events"
)

// What answers are in JSON. Names of fields do not change; lists are never null, and
// what is absent always is.

// A jsonAsked is what was asked for, and what that leaves out.
type jsonAsked struct {
	Types         []string `json:"types"` // of the links that count
	MinConfidence *string  `json:"min_confidence"`
	Filter        *string  `json:"filter"`   // in words
	LeftOut       int      `json:"left_out"` // links that count, to events that the filter leaves out
}

func (c *chains) jsonAsked(leftOut int) jsonAsked {
	j := jsonAsked{LeftOut: leftOut, MinConfidence: stated(c.ask.Least.String())}
	for t := range events.Disputes {
		if c.ask.takes(t) {
			j.Types = append(j.Types, t.String())
		}
	}
	if c.g.chosen != nil {
		j.Filter = &c.g.chosen.Filter
	}
	return j
}

// A jsonPart is a part of a graph: its events in the order of time, and its links by
// their earlier and then their later event in the order of the file.
type jsonPart struct {
	Events []jsonEvent `json:"events"`
	Links  []jsonLink  `json:"links"`
}

// A jsonEvent is an event, when it was in words and in moments, and what always stands
// with it.
type jsonEvent struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	When  string `json:"when"`
	JSONBounds
	Lane    *string        `json:"lane"`
	Place   *string        `json:"place"`
	Status  string         `json:"status"`
	Claim   *string        `json:"claim"` // its status, if that needs a word, and whose claim it is
	Roles   []string       `json:"roles"` // "Syrian government (accused)"
	Sources []jsonCitation `json:"sources"`
}

// A jsonLink is a link. Confidence and gap are null if it states none.
type jsonLink struct {
	From         string         `json:"from"`
	Type         string         `json:"type"` // of the link that To has to From
	To           string         `json:"to"`
	Gap          *string        `json:"gap"`
	Confidence   *string        `json:"confidence"`
	Contradicted bool           `json:"contradicted"` // by stronger statements
	Sources      []jsonCitation `json:"sources"`
}

// A jsonCitation is a source, by id and name, and what of it; null if not stated.
type jsonCitation struct {
	Source string  `json:"source"`
	Name   string  `json:"name"`
	At     *string `json:"at"`
	Via    *string `json:"via"`
	Quote  *string `json:"quote"`
}

func (p Part) json(g *Graph) jsonPart {
	index := g.Whole().Index()
	j := jsonPart{Events: []jsonEvent{}, Links: g.jsonLinks(p.Edges, index)}
	for _, e := range p.Events {
		j.Events = append(j.Events, g.jsonEvent(e, index))
	}
	return j
}

func (g *Graph) jsonEvent(e *events.Event, x events.Index) jsonEvent {
	of, _ := g.bounds.Of(e.ID)
	return jsonEvent{
		ID: e.ID, Title: e.Title, When: g.bounds.Words(e), JSONBounds: NewJSONBounds(of),
		Lane: stated(e.Lane), Place: stated(e.Place), Status: e.Status.String(),
		Claim: stated(x.Claim(e)), Roles: append([]string{}, x.Roles(e)...), Sources: jsonCitations(e.Sources, x),
	}
}

func (g *Graph) jsonLinks(edges []Edge, x events.Index) []jsonLink {
	links := []jsonLink{}
	for _, e := range edges {
		for _, l := range e.Links {
			links = append(links, jsonLink{
				From: e.From.ID, Type: l.Type.String(), To: e.To.ID,
				Gap: stated(l.Gap.Text), Confidence: stated(l.Confidence.String()),
				Contradicted: g.bounds.LinkSetAside(e.To.ID, l), Sources: jsonCitations(l.Sources, x),
			})
		}
	}
	return links
}

func jsonCitations(list []events.Citation, x events.Index) []jsonCitation {
	all := []jsonCitation{}
	for _, c := range list {
		name := c.Source
		if s := x.Sources[c.Source]; s != nil {
			name = s.Name()
		}
		all = append(all, jsonCitation{c.Source, name, stated(c.At), stated(c.Via), stated(c.Quote)})
	}
	return all
}

// stated is nil for what is not stated.
func stated(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// eventIDs are the ids of events.
func eventIDs(list []*events.Event) []string {
	return idsOf(list, func(e *events.Event) string { return e.ID })
}

// writeJSON writes an answer in lines that people can read, too.
func writeJSON(w io.Writer, answer any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(answer)
}
