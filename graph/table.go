package graph

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"throughline/events"
)

// A table writes the lines of an answer in columns: an event and how one comes to it,
// what is known of that link, when the event was, and what it was, with whose claim it
// is and its sources. It must be flushed before anything else is written. That can only
// fail where the writer below does, which then fails at its own flush, too.
type table struct {
	*tabwriter.Writer
	g     *Graph
	index events.Index
}

func (g *Graph) table(w io.Writer) *table {
	return &table{tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.DiscardEmptyColumns), g, g.chronicle.Index()}
}

// line writes one line. A column in which all cells are empty takes no room.
func (t *table) line(first, second, date, what string) {
	for _, cell := range [...]string{first, second, date} {
		end := "\t"
		if cell == "" {
			end = "\v"
		}
		fmt.Fprint(t, cell, end)
	}
	fmt.Fprintln(t, what)
}

// event writes the line of an event. first begins it and ends in its id.
func (t *table) event(first, second string, e *events.Event) {
	t.line(first, second, t.g.bounds.Words(e), t.what(e))
}

// what is the title of an event with all that must stand beside it, and its sources.
func (t *table) what(e *events.Event) string {
	s := e.Title
	if c := t.index.Caveats(e); c != "" {
		s += " – " + c
	}
	if len(e.Sources) > 0 {
		s += " [" + t.citations(e.Sources, false) + "]"
	}
	return s
}

func (t *table) citations(list []events.Citation, quotes bool) string {
	words := make([]string, len(list))
	for i, c := range list {
		if !quotes {
			c.Quote = ""
		}
		words[i] = t.index.Citation(c)
	}
	return strings.Join(words, "; ")
}

// link is what is known of the links of an edge: "gap 1 day, high confidence [CNN,
// “in retaliation”]". Of several links it says which is meant.
func (t *table) link(e Edge) string {
	var all []string
	for _, l := range e.Links {
		var parts []string
		if t.g.bounds.LinkSetAside(e.To.ID, l) {
			parts = append(parts, "contradicted")
		}
		if !l.Gap.IsZero() {
			parts = append(parts, "gap "+l.Gap.Text)
		}
		if l.Confidence != events.Unstated {
			parts = append(parts, l.Confidence.String()+" confidence")
		}
		s := strings.Join(parts, ", ")
		if len(l.Sources) > 0 {
			s = strings.TrimSpace(s + " [" + t.citations(l.Sources, true) + "]")
		}
		if s != "" && len(e.Links) > 1 {
			s = l.Type.String() + ": " + s
		}
		if s != "" {
			all = append(all, s)
		}
	}
	return strings.Join(all, "; ")
}
