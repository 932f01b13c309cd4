package events

import (
	"strings"
	"time"

	"throughline/diag"
	"throughline/events/edtf"
)

// whenShape is an EDTF date, a claim, or a list of claims where sources disagree.
var whenShape = shape[[]Claim]{
	anyOf(dateShape.schema, claimShape.schema, claims.schema),
	func(r *reader, n *node, to *[]Claim) bool {
		switch m := r.resolve(n); {
		case r.unquotedSet(n):
			return false
		case m.Kind == sequenceNode:
			return claims.read(r, n, to)
		case m.Kind == mappingNode:
			*to = make([]Claim, 1)
			return claimShape.read(r, n, &(*to)[0])
		}
		*to = []Claim{{Pos: r.pos(n), DatePos: r.pos(n)}}
		return readDate(r, n, &(*to)[0].Date)
	},
}

var claims = list("a list of claims", claimShape)

// claimShape is one statement of when an event happened. Its dates are read last, once
// its calendar is known.
var claimShape = shape[Claim]{rawClaimShape.schema, func(r *reader, n *node, c *Claim) bool {
	var raw rawClaim
	if !rawClaimShape.read(r, n, &raw) {
		return false
	}
	*c = raw.Claim
	r.dateIn(raw.calendar, raw.date, &c.Date, &c.DatePos)
	r.dateIn(raw.calendar, raw.ongoing, &c.Ongoing, &c.OngoingPos)
	if len(r.resolve(n).Content) == 0 {
		r.errorf(n, "no-date", "this says no date").Hint = "write edtf:, said:, ongoing: or lasts:"
	}
	return true
}}

// A rawClaim is a claim whose dates have not been read yet.
type rawClaim struct {
	Claim
	calendar      calendar
	date, ongoing *node
}

var rawClaimShape = object("a claim such as {edtf: 2017-04, source: cnn}",
	func(c *rawClaim) *diag.Pos { return &c.Pos },
	field("edtf", "The date in EDTF (ISO 8601-2), such as 2017-04 or 2016-11~.", unread(dateShape), func(c *rawClaim) **node { return &c.date }),
	fieldAt("said", `The source's own words, read against its date: "last month", "Tuesday morning", "the day before EVENT".`, plainText, func(c *rawClaim) (*string, *diag.Pos) { return &c.Said, &c.SaidPos }),
	fieldAt("source", "The source whose claim it is.", idText, func(c *rawClaim) (*string, *diag.Pos) { return &c.Source, &c.sourcePos }),
	field("calendar", "The calendar of the dates; gregorian if absent.", enum("calendar", calendars[:], gregorian), func(c *rawClaim) *calendar { return &c.calendar }),
	field("ongoing", "A date at some moment of which the event was under way (EDTF).", unread(dateShape), func(c *rawClaim) **node { return &c.ongoing }),
	fieldAt("lasts", `How long it lasted: "1 year", "3 months/5 months" or an ISO 8601 duration.`, durationShape, func(c *rawClaim) (*Duration, *diag.Pos) { return &c.Lasts, &c.LastsPos }),
	field("preferred", "Whether this claim is believed where sources disagree.", flagShape, func(c *rawClaim) *bool { return &c.Preferred }),
)

type calendar uint8

const (
	gregorian calendar = iota
	julian
)

var calendars = [...]string{"gregorian", "julian"}

// unread returns a shape that stores the node of a value, to be read later.
func unread[T any](of shape[T]) shape[*node] {
	return shape[*node]{of.schema, func(_ *reader, n *node, to **node) bool { *to = n; return true }}
}

// dateIn reads a date in a calendar, and its position. Without a node it does nothing.
func (r *reader) dateIn(c calendar, n *node, to *edtf.Value, at *diag.Pos) {
	if n == nil || r.unquotedSet(n) {
		return
	}
	*at = r.pos(n)
	parse := edtf.Parse
	if c == julian {
		parse = edtf.ParseJulian
	}
	readDateIn(r, n, parse, to)
}

// unquotedSet reports an EDTF set that YAML took apart: a list of bare dates, or a
// mapping whose keys are dates without values. It returns whether n is one.
func (r *reader) unquotedSet(n *node) bool {
	m := r.resolve(n)
	step, brackets := 1, "[]"
	if m.Kind == mappingNode {
		step, brackets = 2, "{}"
	}
	var parts []string
	for i := 0; i < len(m.Content); i += step {
		part := m.Content[i]
		if !looksLikeDate(part) || step == 2 && m.Content[i+1].Tag != "!!null" {
			return false
		}
		parts = append(parts, part.Value)
	}
	if len(parts) == 0 {
		return false
	}
	set := brackets[:1] + strings.Join(parts, ",") + brackets[1:]
	r.errorf(n, "unquoted-set", "YAML does not read this as a date").Hint = "write it in quotes: " + diag.Quote(set)
	return true
}

// looksLikeDate reports whether n holds only characters that EDTF uses.
func looksLikeDate(n *node) bool {
	return n.Kind == scalarNode && strings.Trim(n.Value, "0123456789-.~?%XYESTZ:/+") == ""
}

// zone returns the clock zone in which c is read: that of the event's place, else that of
// the source whose words are read, else the file's.
func (c *Claim) zone(place *Place, source *Source, file *time.Location) *time.Location {
	switch {
	case place != nil && place.Zone != nil:
		return place.Zone
	case c.Said != "" && source != nil && source.Zone != nil:
		return source.Zone
	}
	return file
}
