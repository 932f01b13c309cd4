package formats

import (
	"slices"
	"strings"

	"throughline/events"
	"throughline/graph"
)

// eventLabel is the text of an event's box: title, date, and what a reader must not
// miss: its status, whose claim it is, and the roles of its actors.
func eventLabel(g *graph.Graph, x events.Index, e *events.Event) []string {
	title := e.Title
	if strings.TrimSpace(title) == "" {
		title = e.ID
	}
	lines := []string{title, g.Bounds().Words(e)}
	if claim := x.Claim(e); claim != "" {
		lines = append(lines, claim)
	}
	return append(lines, x.Roles(e)...)
}

// edgeWords says what the links of an edge say, each thing once in a line of its own,
// and which of them contradict stronger statements.
func edgeWords(g *graph.Graph, e graph.Edge) []string {
	var lines []string
	for _, l := range e.Links {
		s := linkWords(l)
		if g.Bounds().LinkSetAside(e.To.ID, l) {
			s += ": contradicted"
		}
		if !slices.Contains(lines, s) {
			lines = append(lines, s)
		}
	}
	return lines
}

// linkWords is the type of a link with its gap and confidence, if it states them.
func linkWords(l events.Link) string {
	words := strings.ReplaceAll(l.Type.String(), "-", " ")
	var more []string
	if !l.Gap.IsZero() {
		more = append(more, "gap "+l.Gap.Text)
	}
	if l.Confidence != events.Unstated {
		more = append(more, l.Confidence.String()+" confidence")
	}
	if len(more) == 0 {
		return words
	}
	return words + " (" + strings.Join(more, ", ") + ")"
}

// linkTypes are the types of some links, each once and in their order.
func linkTypes(links []events.Link) []events.LinkType {
	types := make([]events.LinkType, len(links))
	for i, l := range links {
		types[i] = l.Type
	}
	slices.Sort(types)
	return slices.Compact(types)
}

// contradicted reports whether a link of e contradicts stronger statements.
func contradicted(g *graph.Graph, e graph.Edge) bool {
	return slices.ContainsFunc(e.Links, func(l events.Link) bool { return g.Bounds().LinkSetAside(e.To.ID, l) })
}

// byLane are the events of each lane, in the order of the file, and below "" those of
// none, or of one that does not exist.
func byLane(g *graph.Graph, x events.Index) map[string][]*events.Event {
	in := make(map[string][]*events.Event)
	for e := range g.Events() {
		lane := e.Lane
		if x.Lanes[lane] == nil {
			lane = ""
		}
		in[lane] = append(in[lane], e)
	}
	return in
}
