package graph

import (
	"fmt"
	"io"

	"throughline/events"
)

// WriteText writes l as two lists: what loses every known cause, and what keeps another
// one though it loses some, with these causes. It says how causes are read.
func (l *Loss) WriteText(w io.Writer) error {
	t := l.c.g.table(w)
	if len(l.Lost)+len(l.Kept) == 0 {
		t.say("%s led to nothing, by %s%s: nothing loses a cause without it", l.Event.ID, l.c.ask.words(), because(l.Event))
		t.event(l.Event.ID, "", l.Event)
		return t.end()
	}
	t.say("without %s, by %s: %s", l.Event.ID, l.c.ask.words(), howMany(len(l.Lost), "loses every known cause", "lose every known cause"))
	t.event(l.Event.ID, "is taken away", l.Event)
	for _, e := range l.Lost {
		t.event("  "+e.Event.ID, l.loss(e), e.Event)
	}
	l.writeKept(t)
	t.say("causes are read as alternatives: an event is lost only if none of its known causes is left")
	return t.end()
}

// writeKept lists what loses some causes but not all, each with some of those that it
// keeps, and counts what lies behind it.
func (l *Loss) writeKept(t *table) {
	var touched []Effect
	for _, e := range l.Kept {
		if len(e.Gone) > 0 {
			touched = append(touched, e)
		}
	}
	t.say("%s", howMany(len(touched), "keeps another cause", "keep another cause"))
	for _, e := range touched {
		t.event("  "+e.Event.ID, "loses "+some(e.Gone), e.Event)
		for i, cause := range e.Left {
			if i == most && len(e.Left) > most+1 {
				t.line("    …", "", "", fmt.Sprintf("and %d more causes", len(e.Left)-most))
				break
			}
			t.step("    ", l.c.back(e.Event, cause))
		}
	}
	if n := len(l.Kept) - len(touched); n > 0 {
		t.say("%s", howMany(n, "further on loses none of its causes", "further on lose none of their causes"))
	}
}

// back is the step from an event to a direct cause.
func (c *chains) back(e, cause *events.Event) Step {
	from, _ := c.g.number(cause.ID)
	to, _ := c.g.number(e.ID)
	i, _ := c.arcs.Edge(from, to)
	return Step{c.edges[i], true}
}

// loss says which causes e loses, and what they hang on.
func (l *Loss) loss(e Effect) string {
	var words string
	switch n := len(e.Gone); n {
	case 1:
		return "loses its only cause, " + e.Gone[0].ID
	case 2:
		words = "loses both its causes, "
	default:
		words = fmt.Sprintf("loses all its %d causes, ", n)
	}
	words += some(e.Gone)
	if e.Through != l.Event {
		words += ": all come through " + e.Through.ID
	}
	return words
}

// most is how many events are named where there may be any number.
const most = 3

// some are the ids of a few events: "a, b, c and 4 more".
func some(list []*events.Event) string {
	ids := eventIDs(list)
	if len(ids) > most+1 {
		ids = append(ids[:most], fmt.Sprintf("%d more", len(ids)-most))
	}
	return events.List(ids)
}

// howMany is "1 event loses" or "2 events lose", or "no event loses".
func howMany(n int, one, many string) string {
	switch n {
	case 0:
		return "no event " + one
	case 1:
		return "1 event " + one
	}
	return events.Counted(n, "event") + " " + many
}
