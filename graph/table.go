package graph

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"throughline/events"
)

// A table writes an answer: sentences, and lines in columns. The columns of a line are an
// event and how it is reached, what is known of that link, when the event was, and what
// it was, with whose claim it is and its sources. The first error of the writer is
// returned by end.
type table struct {
	g     *Graph
	index events.Index
	out   *bufio.Writer
	cells *tabwriter.Writer
}

func (g *Graph) table(w io.Writer) *table {
	out := bufio.NewWriter(w)
	index := tellApart(g.Whole().Index(), g.Whole().chronicle.Sources)
	return &table{g, index, out, tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.DiscardEmptyColumns)}
}

// say writes a sentence. The lines after it have columns of their own.
func (t *table) say(format string, args ...any) {
	t.cells.Flush()
	fmt.Fprintf(t.out, format+"\n", args...)
}

// end flushes the table and returns the first error of the writer.
func (t *table) end() error {
	t.cells.Flush() // fails only if out does
	return t.out.Flush()
}

// line writes one line. A column in which all cells are empty takes no room.
func (t *table) line(first, second, date, what string) {
	for _, cell := range [...]string{first, second, date} {
		end := "\t"
		if cell == "" {
			end = "\v"
		}
		fmt.Fprint(t.cells, cell, end)
	}
	fmt.Fprintln(t.cells, what)
}

// event writes the line of an event. It begins with first, which ends in the event's id.
func (t *table) event(first, second string, e *events.Event) {
	t.line(first, second, t.g.bounds.Words(e), t.what(e))
}

// step writes the line of a step, which begins with first, and of the event it leads to.
func (t *table) step(first string, s Step) {
	t.event(first+s.Verb()+" "+s.End().ID, t.link(s.Edge), s.End())
}

// titled returns the title of an event with its caveats.
func (t *table) titled(e *events.Event) string {
	if c := t.index.Caveats(e); c != "" {
		return e.Title + " – " + c
	}
	return e.Title
}

// what returns the title, caveats and sources of an event.
func (t *table) what(e *events.Event) string {
	s := t.titled(e)
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

// link returns what is known of the links of an edge: "gap 1 day, high confidence [CNN,
// “in retaliation”]". If there are several links it says which is meant.
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
