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
	conflicts map[string][]chronology.Conflict // by the events to look at first, and those of which something was set aside
}

// NewCaution collects the contradictions of b, which bounds the events of x.
func NewCaution(x events.Index, b *chronology.Bounds) Caution {
	conflicts := map[string][]chronology.Conflict{}
	for _, c := range b.Conflicts() {
		conflicts[c.Event] = append(conflicts[c.Event], c)
		if aside := c.Statements[c.Weakest].Event; aside != c.Event {
			conflicts[aside] = append(conflicts[aside], c)
		}
	}
	return Caution{x, b, conflicts}
}

// Of returns whose claim e is, the roles of its actors, and what contradicts it.
func (c Caution) Of(e *events.Event) string {
	claim := c.index.Caveats(e)
	if what := c.Contradiction(e); what != "" {
		claim = strings.TrimPrefix(claim+"; contradiction: "+what, "; ")
	}
	return claim
}

// Contradiction returns the contradiction that a statement about e is part of, in words.
func (c Caution) Contradiction(e *events.Event) string {
	var all []string
	for _, x := range c.conflicts[e.ID] {
		all = append(all, x.Words(c.title))
	}
	return strings.Join(all, "; ")
}

// title returns the title of the event with the id, in quotation marks.
func (c Caution) title(id string) string {
	if e := c.bounds.Event(id); e != nil {
		return "“" + inner.Replace(Shortened(e.Title)) + "”"
	}
	return id
}

// inner replaces double quotation marks within others by single ones.
var inner = strings.NewReplacer("“", "‘", "”", "’")

// mostSources is how many sources a line names at most; it counts the others.
const mostSources = 24

// mostLetters is the most letters of a name or title that a note gives.
const mostLetters = 240

// Shortened returns a name or a title for a note that lists several, cut with an ellipsis
// if it is long. The text version has it whole.
func Shortened(s string) string {
	n := 0
	for i := range s {
		if n == mostLetters {
			return s[:i] + "…"
		}
		n++
	}
	return s
}

// SourceLine returns "Source: CNN, 3 May 2017", or several sources; empty if there is
// none.
func SourceLine(c *events.Chronicle) string {
	var names []string
	for _, src := range c.Sources[:min(mostSources, len(c.Sources))] {
		n := Shortened(src.Name())
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
