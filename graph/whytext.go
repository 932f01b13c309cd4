package graph

import (
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
	tab := t.c.g.table(w)
	tab.say("%s", t.heading())
	begun := false
	for b := range t.branches() {
		if b.first && begun {
			tab.line(t.event(b).ID, "", "", tab.titled(t.event(b))+" … from above")
		} else {
			t.line(tab, b)
		}
		begun = true
	}
	t.writeNear(tab)
	return tab.end()
}

// line writes one line of the tree.
func (t *Tree) line(tab *table, b branch) {
	first, link := strings.Repeat("  ", b.indent), ""
	if b.goesOn {
		first += "which "
	}
	if !b.first {
		first += b.step.Verb() + " "
		link = tab.link(b.step.Edge)
	}
	e := t.event(b)
	what, date := tab.what(e), t.c.g.bounds.Words(e)
	if b.again {
		what, date = tab.titled(e), ""
	}
	tab.line(first+e.ID, link, date, what+t.note(b))
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
func (t *Tree) writeNear(tab *table) {
	side, links := "before", "other links"
	if !t.Back {
		side = "after"
	}
	if slices.ContainsFunc(t.Near, func(s Step) bool { return slices.ContainsFunc(s.Links, isCausal) }) {
		links = "links that do not count"
	}
	switch {
	case len(t.Events) > 1:
		return
	case len(t.Near) == 0:
		tab.say("nothing in the chronicle is linked %s it", side)
		return
	}
	tab.say("what came %s it, by %s:", side, links)
	for _, s := range t.Near {
		tab.step("  ", s)
	}
}

// isCausal tells whether a link is of a causal type.
func isCausal(l events.Link) bool { return l.Type.Causal() }
