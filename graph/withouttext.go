package graph

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"throughline/events"
)

// WriteText writes l as two lists: the events that lose every known cause, and those that
// lose some and keep others, with the causes they keep. It says how causes are read.
func (l *Loss) WriteText(w io.Writer) error {
	t, words, leftOut := l.c.g.table(w), l.words(), leftOutWords(l.leftOut())
	if len(l.Lost)+len(l.Kept) == 0 {
		nothing := "nothing"
		if l.c.g.whole != nil {
			nothing += " among them"
		}
		t.say("%s led to nothing, by %s%s: %s %s%s", l.Event.ID, l.c.asked(), because(l.Event), nothing, words.nothing, leftOut)
		t.event(l.Event.ID, "", l.Event)
		return t.end()
	}
	t.say("without %s, by %s: %s%s", l.Event.ID, l.c.asked(), words.lose.of(l.Lost), leftOut)
	t.event(l.Event.ID, "is taken away", l.Event)
	for _, e := range l.Lost {
		t.event("  "+e.Event.ID, l.loss(e), e.Event)
	}
	l.writeKept(t)
	rule := words.rule
	if slices.ContainsFunc(l.Kept, func(e Effect) bool { return len(e.LeftOut) > 0 }) {
		rule += "; what is left out is taken to stay"
	}
	t.say("%s", rule)
	return t.end()
}

// leftOut returns the number of links that tie the event taken away to later ones that
// are left out, or its effects to any that are.
func (l *Loss) leftOut() int {
	n, _ := l.c.g.number(l.Event.ID)
	sum := l.c.out.after[n]
	for _, e := range slices.Concat(l.Lost, l.Kept) {
		sum += l.c.out.before[e.number] + l.c.out.after[e.number]
	}
	return sum
}

// writeKept writes the events that lose some causes but not all, each with some of those
// that it keeps, and counts their further effects.
func (l *Loss) writeKept(t *table) {
	var touched, further []Effect
	for _, e := range l.Kept {
		if len(e.Gone) > 0 {
			touched = append(touched, e)
		} else {
			further = append(further, e)
		}
	}
	t.say("%s", l.words().keep.of(touched))
	for _, e := range touched {
		l.writeLeft(t, e)
	}
	if len(further) > 0 {
		t.say("%s: %s", l.words().further.of(further), firstIDs(further))
	}
}

// firstIDs returns the ids of effects, or of the first of them.
func firstIDs(effects []Effect) string {
	var ids []string
	for _, e := range effects[:min(maxNamed, len(effects))] {
		ids = append(ids, e.Event.ID)
	}
	if n := len(effects) - len(ids); n > 0 {
		ids = append(ids, fmt.Sprintf("%d more", n))
	}
	return events.List(ids)
}

// writeLeft writes what an event loses, and some of what it keeps.
func (l *Loss) writeLeft(t *table, e Effect) {
	loses := "loses " + l.some(e)
	steps := l.left(e)
	if n := Chain(steps).Contradicted(); n > 0 && n == len(steps) {
		loses += "; what it keeps is contradicted"
	}
	t.event("  "+e.Event.ID, loses, e.Event)
	for i, s := range steps {
		first, what := "    "+s.Verb()+" "+s.End().ID, t.link(s.Edge)
		switch {
		case i == maxNamed && len(steps) > maxNamed+1:
			t.line("    …", "", "", fmt.Sprintf("and %d more %s", len(steps)-maxNamed, l.words().causes))
			return
		case i >= len(e.Left) && what == "":
			what = "left out"
		case i >= len(e.Left):
			what = "left out; " + what
		}
		t.event(first, what, s.End())
	}
}

// left returns the steps to all causes that an event keeps, those that are left out last.
func (l *Loss) left(e Effect) []Step {
	var steps []Step
	for _, cause := range e.Left {
		steps = append(steps, l.c.back(e.Event, cause))
	}
	for _, x := range l.c.out.causes[e.number] {
		steps = append(steps, l.c.g.step(x, true))
	}
	return steps
}

// back returns the step from an event to a direct cause.
func (c *chains) back(e, cause *events.Event) Step {
	from, _ := c.g.number(cause.ID)
	to, _ := c.g.number(e.ID)
	i, _ := c.arcs.Edge(from, to)
	return c.g.step(c.edges[i], true)
}

// loss returns which causes e loses, and what they all depend on.
func (l *Loss) loss(e Effect) string {
	of := l.words().counted
	if !l.c.uncounted(e.Event) {
		of = l.words().known
	}
	var words string
	switch n := len(e.Gone); n {
	case 1:
		return "loses " + of[0] + ", " + l.some(e)
	case 2:
		words = "loses " + of[1] + ", "
	default:
		words = fmt.Sprintf("loses "+of[2]+", ", n)
	}
	words += l.some(e)
	if e.Through != l.Event {
		words += ": all come through " + e.Through.ID
	}
	return words
}

// uncounted reports whether an event has causes in the file that do not count, because of
// their status or the confidence of the link.
func (c *chains) uncounted(e *events.Event) bool {
	whole := c.g.Whole()
	find := func(id string) *events.Event { return cmp.Or(c.g.Event(id), whole.Event(id)) }
	e = cmp.Or(whole.Event(e.ID), e)
	return slices.ContainsFunc(e.Links, func(l events.Link) bool {
		from := find(l.Event)
		return from != nil && from.ID != e.ID && c.query.countsType(l.Type) && !(from.Real() && c.query.counts(l))
	})
}

// maxNamed is the most events that are named where there may be any number.
const maxNamed = 3

// some returns the ids of the causes that an event loses, or a few of them: "a, b
// (contradicted), c and 4 more".
func (l *Loss) some(e Effect) string {
	var ids []string
	for i, cause := range e.Gone {
		if i == maxNamed && len(e.Gone) > maxNamed+1 {
			ids = append(ids, fmt.Sprintf("%d more", len(e.Gone)-maxNamed))
			break
		}
		id := cause.ID
		if l.c.back(e.Event, cause).Contradicted {
			id += " (contradicted)"
		}
		ids = append(ids, id)
	}
	return events.List(ids)
}
