package formats

import (
	"fmt"
	"slices"
	"strings"

	"throughline/events"
	"throughline/graph"
)

// width is the characters that a line of a label has at most, if its words allow.
const width = 32

// label is the text of an event's box: title, date, and what a reader must not
// miss: its status, whose claim it is, and the roles of its actors.
func (d *dotWriter) label(e *events.Event) string {
	title := e.Title
	if strings.TrimSpace(title) == "" {
		title = e.ID
	}
	lines := wrap(title, width)
	lines = append(lines, wrap(d.g.Bounds().Words(e), width)...)
	lines = append(lines, wrap(d.index.Claim(e), width)...)
	for _, role := range d.index.Roles(e) {
		lines = append(lines, wrap(role, width)...)
	}
	return strings.Join(lines, "\n")
}

// look is what an event's importance and status change in its box.
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

// line is how the line of an edge looks: in the style of the first type, with
// the arrowheads of all types one behind the other. Graphviz draws up to four,
// the first at the end of the line; the bars and boxes of the later types are
// easier to tell apart there.
func line(links []events.Link) (style, heads string) {
	types := make([]events.LinkType, len(links))
	for i, l := range links {
		types[i] = l.Type
	}
	slices.Sort(types)
	types = slices.Compact(types)
	for _, t := range types[:min(4, len(types))] {
		heads = arrowheads[t] + heads
	}
	return lineStyles[types[0]], heads
}

// edgeLabel says what the links of an edge say, each thing once in a line of its own,
// and which of them contradict stronger statements.
func (d *dotWriter) edgeLabel(e graph.Edge) string {
	said := make(map[string]bool)
	var lines []string
	for _, l := range e.Links {
		s := linkWords(l)
		if d.g.Bounds().LinkSetAside(e.To.ID, l) {
			s += ": contradicted"
		}
		if !said[s] {
			said[s] = true
			lines = append(lines, s)
		}
	}
	return strings.Join(lines, "\n")
}

// linkWords is the type of a link with its gap and confidence, if it states them.
func linkWords(l events.Link) string {
	var more []string
	if !l.Gap.IsZero() {
		more = append(more, "gap "+l.Gap.Text)
	}
	if l.Confidence != events.Unstated {
		more = append(more, l.Confidence.String()+" confidence")
	}
	words := strings.ReplaceAll(l.Type.String(), "-", " ")
	if len(more) == 0 {
		return words
	}
	return fmt.Sprintf("%s (%s)", words, strings.Join(more, ", "))
}
