package graph

import (
	"fmt"
	"io"
	"strings"

	"throughline/events"
)

// WriteText writes t as a tree: below each event the events it came of (or those that
// came of it) in the order of time, how they are linked, by whose word and how surely,
// when they were, whose claim they are, and their sources. A line that begins with
// "which" continues from the line above. Nothing is written twice.
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

// heading returns what was asked and how much was found.
func (t *Tree) heading() string {
	words := "what led to " + t.Event.ID + ", by " + t.c.asked()
	if !t.Back {
		words = "what " + t.Event.ID + " led to, by " + t.c.asked()
	}
	found := t.c.events(t.found[1:])
	switch {
	case len(found) == 0 && !t.Back:
		words += ": nothing" + because(t.Event)
	case len(found) == 0:
		words += ": nothing"
	default:
		words += ": " + events.Counted(len(found), "event") + unreal(found)
	}
	if t.More > 0 {
		words += fmt.Sprintf(", %d of them further than %s away and not shown", t.More, events.Counted(t.c.query.MaxDepth, "link"))
	}
	if n := t.contradicted(); n > 0 {
		words += "; " + events.Counted(n, "link") + " contradicted"
	}
	return words + leftOutWords(t.c.out.leftOut(t.found, t.Back))
}

// contradicted returns the number of edges of t whose links are all contradicted.
func (t *Tree) contradicted() int {
	n := 0
	for _, e := range t.Edges {
		if t.c.g.step(e, t.Back).Contradicted {
			n++
		}
	}
	return n
}

// unreal returns how many of some events have not happened: ", 1 of them refuted and 2
// planned".
func unreal(list []*events.Event) string {
	var parts []string
	for _, s := range [...]events.Status{events.Refuted, events.Planned} {
		n := 0
		for _, e := range list {
			if e.Status == s {
				n++
			}
		}
		switch {
		case n > 0 && len(list) == 1:
			return "; it is " + s.String()
		case n > 0 && len(parts) == 0:
			parts = append(parts, fmt.Sprintf("%d of them %s", n, s))
		case n > 0:
			parts = append(parts, fmt.Sprintf("%d %s", n, s))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return ", " + events.List(parts)
}

// because returns why an event has no effects if its status is the reason.
func because(e *events.Event) string {
	if e.Real() {
		return ""
	}
	return fmt.Sprintf(" (what is %s is taken to cause nothing)", e.Status)
}

// writeNear writes what is linked otherwise, if nothing was found.
func (t *Tree) writeNear(tab *table) {
	side := "before"
	if !t.Back {
		side = "after"
	}
	switch {
	case len(t.Events) > 1:
		return
	case len(t.Near) == 0:
		tab.say("nothing %s is linked %s it", t.c.g.place(), side)
		return
	}
	tab.say("what came %s it, by %s:", side, t.others())
	for _, s := range t.Near {
		tab.step("  ", s)
	}
}
