package look

import (
	"fmt"
	"strings"

	"throughline/chronology"
	"throughline/events"
)

// A Caution is what always stands with the events of a chronicle.
type Caution struct {
	index     events.Index
	bounds    *chronology.Bounds
	conflicts map[string]string // what cannot be, by event
}

// NewCaution collects the contradictions of b, which bounds c.
func NewCaution(c *events.Chronicle, b *chronology.Bounds) Caution {
	return Caution{c.Index(), b, Conflicts(b)}
}

// Conflicts are the contradictions, by the events to look at first and those of which
// something was set aside.
func Conflicts(b *chronology.Bounds) map[string]string {
	all := map[string]string{}
	for _, x := range b.Conflicts() {
		all[x.Statements[x.Weakest].Event] = x.Text
		all[x.Event] = x.Text
	}
	return all
}

// Of is whose claim e is, the roles of its actors, and what contradicts it.
func (c Caution) Of(e *events.Event) string {
	claim := c.index.Caveats(e)
	if what := c.conflicts[e.ID]; what != "" {
		claim = strings.TrimPrefix(claim+"; contradiction: "+c.titled(what), "; ")
	}
	return claim
}

// titled is words with the titles of events instead of their ids.
func (c Caution) titled(words string) string {
	fields := strings.Fields(words)
	for i, w := range fields {
		if e := c.bounds.Event(w); e != nil {
			fields[i] = "“" + e.Title + "”"
		}
	}
	return strings.Join(fields, " ")
}

// mostSources is how many sources a line names before it only counts them.
const mostSources = 24

// SourceLine is "Source: CNN, 3 May 2017", or several; empty if there is none.
func SourceLine(c *events.Chronicle) string {
	var names []string
	for _, src := range c.Sources[:min(mostSources, len(c.Sources))] {
		n := src.Name()
		if !src.Date.IsZero() {
			n += ", " + src.Date.Words()
		}
		names = append(names, n)
	}
	switch more := len(c.Sources) - mostSources; {
	case len(names) == 0:
		return ""
	case len(names) == 1:
		return "Source: " + names[0]
	case more > 0:
		names = append(names, fmt.Sprintf("and %d more", more))
	}
	return "Sources: " + strings.Join(names, "; ")
}
