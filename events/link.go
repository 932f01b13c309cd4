package events

import (
	"slices"
	"strings"
)

// link is a tie to an earlier event: the type is the key, the event its value.
var link = shape[Link]{linkSchema(), func(r *reader, n *node) (Link, bool) {
	raw, ok := rawLinkShape.read(r, n)
	if !ok {
		return Link{}, false
	}
	l := raw.Link
	typed := 0
	for k := range r.pairs(r.resolve(n)) {
		t := slices.Index(linkTypes[:], k.Value)
		if t < 0 {
			continue
		}
		if typed++; typed == 1 {
			l.Type, l.Event, l.Pos = LinkType(t), raw.to[t].ID, r.pos(k)
			l.eventPos = raw.to[t].Pos
		} else {
			r.errorf(k, "two-links", "a link has one type, and this one is also %s", l.Type).
				Hint = "begin a new link with a hyphen"
		}
	}
	if typed == 0 {
		r.errorf(n, "missing-key", "a link has no type").Hint = "write one of " + strings.Join(linkTypes[:], ", ")
	}
	return l, l.Event != ""
}}

// A rawLink is a link with a place for an event under each type.
type rawLink struct {
	Link
	to [len(linkTypes)]Ref
}

var rawLinkShape = object("a link", func(p Pos) rawLink { return rawLink{Link: Link{Pos: p}} },
	append(linkKeys(),
		field("gap", `The time between the two events: "1 day", "3 months/5 months" or an ISO 8601 duration.`, duration, func(l *rawLink) *Duration { return &l.Gap }),
		field("confidence", "How sure the link is.", enum("confidence", confidences[:], Low), func(l *rawLink) *Confidence { return &l.Confidence }),
		field("sources", "Who reports the link.", citations, func(l *rawLink) *[]Citation { return &l.Sources }),
	)...)

var linkDocs = [...]string{
	"A source names that event as a cause of this one.",
	"That event made this one possible.",
	"This event is a reaction to that one.",
	"This event began after that one had ended; no causal claim.",
	"This event brings that one to its end.",
	"This event happened within that one.",
	"This event denies or breaks that one; says nothing about time.",
}

func linkKeys() []key[rawLink] {
	keys := make([]key[rawLink], len(linkTypes))
	for t, name := range linkTypes {
		keys[t] = field(name, linkDocs[t], ref, func(l *rawLink) *Ref { return &l.to[t] })
	}
	return keys
}

// linkSchema asks for one of the types besides what rawLinkShape says.
func linkSchema() *Schema {
	s := *rawLinkShape.schema
	for _, name := range linkTypes {
		s.AnyOf = append(s.AnyOf, &Schema{Required: []string{name}})
	}
	return &s
}
