package formats

import (
	"strings"

	"throughline/events"
)

// width is the characters that a line of a label has at most, if its words allow.
const width = 32

// label returns the text of an event's box.
func (d *dotWriter) label(e *events.Event) string {
	var lines []string
	for _, line := range eventLabel(d.g, d.index, e) {
		lines = append(lines, wrap(line, width)...)
	}
	return strings.Join(lines, "\n")
}

// look returns what an event's importance and status change in its box.
func look(e *events.Event) []attr {
	var attrs []attr
	switch e.Importance {
	case events.Key:
		attrs = append(attrs, attr{"penwidth", "2.5"})
	case events.Context:
		attrs = append(attrs, attr{"fontsize", "9"})
	}
	switch e.Status {
	case events.Alleged, events.Disputed, events.Refuted:
		attrs = append(attrs, attr{"style", "rounded,dashed"})
	case events.Planned:
		attrs = append(attrs, attr{"style", "rounded,dotted"})
	}
	return attrs
}

// Lines and arrowheads of the types of links. No two have both in common.
var (
	lineStyles = [...]string{
		events.CausedBy: "bold", events.EnabledBy: "solid", events.RespondsTo: "dashed", events.Follows: "solid",
		events.Ends: "solid", events.PartOf: "dotted", events.Disputes: "dashed",
	}
	arrowheads = [...]string{
		events.CausedBy: "normal", events.EnabledBy: "onormal", events.RespondsTo: "normal", events.Follows: "vee",
		events.Ends: "box", events.PartOf: "odiamond", events.Disputes: "tee",
	}
)

// line returns how the line of an edge looks: in the style of the first type, with
// the arrowheads of all types one behind the other. Graphviz draws up to four,
// the first at the end of the line; the bars and boxes of the later types are
// easier to tell apart there.
func line(links []events.Link) (style, heads string) {
	types := linkTypes(links)
	for _, t := range types[:min(4, len(types))] {
		heads = arrowheads[t] + heads
	}
	return lineStyles[types[0]], heads
}
