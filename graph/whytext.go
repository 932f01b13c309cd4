package graph

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"throughline/events"
)

// WriteText writes t as a tree: below each event the events it came of (or those that
// came of it) in the order of time, how they are linked, by whose word and how surely,
// when they were, whose claim they are, and their sources. A line that begins with
// "which" goes on from the line above. What is told already is not told again.
func (t *Tree) WriteText(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, t.heading())
	tab := t.c.g.table(b)
	begun := false
	for line := range t.branches() {
		t.line(tab, line, begun)
		begun = true
	}
	tab.Flush()
	t.writeNear(b)
	return b.Flush()
}

// line writes one line of the tree.
func (t *Tree) line(tab *table, b branch, begun bool) {
	first := strings.Repeat("  ", b.indent)
	if b.goesOn {
		first += "which "
	}
	link := ""
	if !b.first {
		first += b.step.Verb() + " "
		link = tab.link(b.step.Edge)
	}
	e, note := t.event(b), t.note(b)
	switch {
	case b.first && begun:
		tab.line(first+e.ID, "", "", e.Title+" … from above")
	case b.again:
		tab.line(first+e.ID, link, "", e.Title+" "+note)
	case note != "":
		tab.line(first+e.ID, link, t.c.g.bounds.Words(e), tab.what(e)+" "+note)
	default:
		tab.event(first+e.ID, link, e)
	}
}

// heading says what is asked and how much is found.
func (t *Tree) heading() string {
	found := len(t.Events) - 1 + t.More
	words := "what led to " + t.Event.ID + ", by " + t.c.ask.words()
	if !t.Back {
		words = "what " + t.Event.ID + " led to, by " + t.c.ask.words()
	}
	switch {
	case found == 0 && !t.Back:
		return words + ": nothing" + because(t.Event)
	case found == 0:
		return words + ": nothing"
	case t.More > 0:
		return fmt.Sprintf("%s: %s, %d of them further than %s away and not shown",
			words, events.Counted(found, "event"), t.More, events.Counted(t.c.ask.Depth, "link"))
	}
	return words + ": " + events.Counted(found, "event")
}

// because says why an event has no effects if that is no question of its links.
func because(e *events.Event) string {
	if e.Real() {
		return ""
	}
	return fmt.Sprintf(" (what is %s is taken to cause nothing)", e.Status)
}

// writeNear offers what is linked otherwise, if nothing is found.
func (t *Tree) writeNear(w io.Writer) {
	side := "before"
	if !t.Back {
		side = "after"
	}
	switch {
	case len(t.Events) > 1:
		return
	case len(t.Near) == 0:
		fmt.Fprintf(w, "nothing in the chronicle is linked %s it\n", side)
		return
	}
	links := "other links"
	if slices.ContainsFunc(t.Near, func(s Step) bool { return slices.ContainsFunc(s.Links, isCausal) }) {
		links = "links that do not count"
	}
	fmt.Fprintf(w, "what came %s it, by %s:\n", side, links)
	tab := t.c.g.table(w)
	for _, s := range t.Near {
		tab.event("  "+s.Verb()+" "+s.End().ID, tab.link(s.Edge), s.End())
	}
	tab.Flush()
}

// isCausal tells whether a link is of a causal type.
func isCausal(l events.Link) bool { return l.Type.Causal() }
