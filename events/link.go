package events

import "throughline/diag"

// linkShape is a link to an earlier event: the key is its type, the value the event.
var linkShape = shape[Link]{linkKeys.schema, func(r *reader, n *node, l *Link) bool {
	return linkKeys.read(r, n, l) && l.Event != ""
}}

var linkKeys = object("a link", func(l *Link) *diag.Pos { return &l.Pos },
	append(linkTypeKeys(),
		field("gap", `The time between the two events: "1 day", "3 months/5 months" or an ISO 8601 duration.`, durationShape, func(l *Link) *Duration { return &l.Gap }),
		field("confidence", "How sure the link is.", enum("confidence", confidences[:], Low), func(l *Link) *Confidence { return &l.Confidence }),
		field("sources", "Who reports the link.", citations, func(l *Link) *[]Citation { return &l.Sources }),
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

func linkTypeKeys() []key[Link] {
	keys := make([]key[Link], len(linkTypes))
	for t, name := range linkTypes {
		keys[t] = key[Link]{name: name, schema: idText.schema.describe(linkDocs[t]), either: true, read: func(r *reader, n *node, l *Link) {
			if l.eventPos.Line != 0 {
				r.errorf(n, "two-links", "a link has one type, and this one is also %s", l.Type).
					Hint = "begin a new link with a hyphen"
				return
			}
			l.Type, l.eventPos = LinkType(t), r.pos(n)
			idText.read(r, n, &l.Event)
		}}
	}
	return keys
}
