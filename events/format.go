package events

import (
	"time"

	"throughline/diag"
	"throughline/events/edtf"
)

// A document is what one file says.
type document struct {
	pos             diag.Pos
	title, subtitle text
	zone            *time.Location
	chronicle       Chronicle
}

// text is a piece of text and its place.
type text struct {
	pos   diag.Pos
	words string
}

// fileShape describes the whole file format.
var fileShape = object("a mapping with keys such as title and events", func(d *document) *diag.Pos { return &d.pos },
	fieldAt("title", "The headline of the picture.", plainText, func(d *document) (*string, *diag.Pos) { return &d.title.words, &d.title.pos }),
	fieldAt("subtitle", "The line below the headline.", plainText, func(d *document) (*string, *diag.Pos) { return &d.subtitle.words, &d.subtitle.pos }),
	field("timezone", `IANA name of the clock zone of this file's dates, such as "Europe/Moscow"; UTC if absent.`,
		zoneName, func(d *document) **time.Location { return &d.zone }),
	field("lanes", "The lanes of the picture, top down.", lanes, func(d *document) *[]*Lane { return &d.chronicle.Lanes }),
	field("actors", "Who takes part in events or tells of them.", actors, func(d *document) *[]*Actor { return &d.chronicle.Actors }),
	field("places", "Where events happen.", places, func(d *document) *[]*Place { return &d.chronicle.Places }),
	field("sources", "The documents that report events.", sources, func(d *document) *[]*Source { return &d.chronicle.Sources }),
	field("events", "The events, in any order.", list("a list of events", pointer(eventShape)), func(d *document) *[]*Event { return &d.chronicle.Events }),
)

var lanes = byID("lanes", orScalar(
	object("a lane", func(l *Lane) *diag.Pos { return &l.Pos },
		must(field("title", "The name of the lane.", plainText, func(l *Lane) *string { return &l.Title }), "write title: and a name"),
		field("colour", `The colour of the lane's marks, such as "#0072B2" (in quotes).`, colourShape, func(l *Lane) *string { return &l.Colour }),
	), plainText, func(l *Lane) (*string, *diag.Pos) { return &l.Title, &l.Pos }),
	func(l *Lane) (*string, *diag.Pos) { return &l.ID, &l.Pos })

var actors = byID("actors", orScalar(
	object("an actor", func(a *Actor) *diag.Pos { return &a.Pos },
		must(field("name", "The actor's name.", plainText, func(a *Actor) *string { return &a.Name }), "write name: and a name"),
		field("kind", `What the actor is, such as "state".`, plainText, func(a *Actor) *string { return &a.Kind }),
	), plainText, func(a *Actor) (*string, *diag.Pos) { return &a.Name, &a.Pos }),
	func(a *Actor) (*string, *diag.Pos) { return &a.ID, &a.Pos })

var places = byID("places", orScalar(
	object("a place", func(p *Place) *diag.Pos { return &p.Pos },
		must(field("name", "The place's name.", plainText, func(p *Place) *string { return &p.Name }), "write name: and a name"),
		field("lat", "Latitude in degrees, north positive.", number("a latitude", -90, 90), func(p *Place) **float64 { return &p.Lat }),
		field("lon", "Longitude in degrees, east positive.", number("a longitude", -180, 180), func(p *Place) **float64 { return &p.Lon }),
		field("timezone", "IANA name of the place's clock zone.", zoneName, func(p *Place) **time.Location { return &p.Zone }),
	), plainText, func(p *Place) (*string, *diag.Pos) { return &p.Name, &p.Pos }),
	func(p *Place) (*string, *diag.Pos) { return &p.ID, &p.Pos })

var sources = byID("sources", orScalar(
	object("a source", func(s *Source) *diag.Pos { return &s.Pos },
		field("title", "The title of the document.", plainText, func(s *Source) *string { return &s.Title }),
		field("publisher", "Who published it.", plainText, func(s *Source) *string { return &s.Publisher }),
		field("date", "When it was published (EDTF). Relative dates are read against it.", dateShape, func(s *Source) *edtf.Value { return &s.Date }),
		field("authors", "Who wrote it.", oneOrMany("a list of names", plainText), func(s *Source) *[]string { return &s.Authors }),
		field("url", "Where it is to be found.", plainText, func(s *Source) *string { return &s.URL }),
		field("archived", "Where a copy is kept.", plainText, func(s *Source) *string { return &s.Archived }),
		field("accessed", "When it was last looked at (EDTF).", dateShape, func(s *Source) *edtf.Value { return &s.Accessed }),
		field("timezone", "IANA name of the clock zone that its relative dates are meant in.", zoneName, func(s *Source) **time.Location { return &s.Zone }),
		field("language", `The language it is written in, such as "en".`, plainText, func(s *Source) *string { return &s.Language }),
		field("file", "The name of a file that holds a copy.", plainText, func(s *Source) *string { return &s.File }),
	), plainText, func(s *Source) (*string, *diag.Pos) { return &s.Title, &s.Pos }),
	func(s *Source) (*string, *diag.Pos) { return &s.ID, &s.Pos })

var eventShape = object("an event", func(e *Event) *diag.Pos { return &e.Pos },
	must(field("id", "The event's id, by which links name it.", eventID, func(e *Event) *string { return &e.ID }), "write id: and a short name such as us-strikes"),
	must(field("title", "What happened, in a few words.", plainText, func(e *Event) *string { return &e.Title }), "write title: and what happened, in a few words"),
	field("when", "When it happened: an EDTF date, a mapping, or a list of mappings where sources disagree.", whenShape, func(e *Event) *[]Claim { return &e.When }),
	fieldAt("lane", "The lane of the picture it stands in.", idText, func(e *Event) (*string, *diag.Pos) { return &e.Lane, &e.lanePos }),
	field("actors", "Who took part, with the role of each where it matters.", oneOrMany("a list of actors", partShape), func(e *Event) *[]Part { return &e.Actors }),
	fieldAt("place", "Where it happened.", idText, func(e *Event) (*string, *diag.Pos) { return &e.Place, &e.placePos }),
	field("importance", "How much the picture makes of it; normal if absent.", enum("importance", importances[:], Normal), func(e *Event) *Importance { return &e.Importance }),
	field("status", "How well it is established; reported if absent.", enum("status", statuses[:], Reported), func(e *Event) *Status { return &e.Status }),
	field("according-to", "The actors whose claim it is; shown wherever the event is.", oneOrMany("a list of actors", refShape), func(e *Event) *[]Ref { return &e.AccordingTo }),
	field("tags", "Words to select events by.", oneOrMany("a list of tags", plainText), func(e *Event) *[]string { return &e.Tags }),
	field("summary", "What happened, in a few sentences.", prose, func(e *Event) *string { return &e.Summary }),
	field("sources", "Who reports it.", citations, func(e *Event) *[]Citation { return &e.Sources }),
	field("links", "What ties it to earlier events.", list("a list of links", linkShape), func(e *Event) *[]Link { return &e.Links }),
)

var partShape = orScalar(
	object("an actor's part", func(p *Part) *diag.Pos { return &p.Pos },
		must(field("actor", "The actor's id.", idText, func(p *Part) *string { return &p.Actor }), "write actor: and the id of an actor"),
		field("role", "The part played, in free text; always shown beside the name.", plainText, func(p *Part) *string { return &p.Role }),
	), idText, func(p *Part) (*string, *diag.Pos) { return &p.Actor, &p.Pos })

var citations = oneOrMany("a list of sources", orScalar(
	object("a source's report", func(c *Citation) *diag.Pos { return &c.Pos },
		must(field("source", "The source's id.", idText, func(c *Citation) *string { return &c.Source }), "write source: and the id of a source"),
		field("at", `The place in the source, such as "para 5".`, plainText, func(c *Citation) *string { return &c.At }),
		field("quote", "The source's own words.", prose, func(c *Citation) *string { return &c.Quote }),
		field("via", "Whom the source has it from, such as an agency; free text.", plainText, func(c *Citation) *string { return &c.Via }),
	), idText, func(c *Citation) (*string, *diag.Pos) { return &c.Source, &c.Pos }))
