package graph

import (
	"bufio"
	"fmt"
	"io"

	"throughline/events"
)

// WriteText writes l as two lists: what loses every known cause, and what keeps another
// one though it loses some, with these causes. It says how causes are read.
func (l *Loss) WriteText(w io.Writer) error {
	b := bufio.NewWriter(w)
	if len(l.Lost)+len(l.Kept) == 0 {
		fmt.Fprintf(b, "%s led to nothing, by %s%s: nothing loses a cause without it\n", l.Event.ID, l.c.ask.words(), because(l.Event))
		return b.Flush()
	}
	fmt.Fprintf(b, "without %s, by %s: %s\n", l.Event.ID, l.c.ask.words(), says(len(l.Lost), "loses every known cause", "lose every known cause"))
	tab := l.c.g.table(b)
	for _, e := range l.Lost {
		tab.event("  "+e.Event.ID, l.loss(e), e.Event)
	}
	if err := tab.Flush(); err != nil {
		return err
	}
	if err := l.writeKept(b); err != nil {
		return err
	}
	fmt.Fprintln(b, "causes are read as alternatives: an event is lost only if none of its known causes is left")
	return b.Flush()
}

// writeKept lists what loses some causes but not all, and counts what lies behind it.
func (l *Loss) writeKept(w io.Writer) error {
	var touched []Effect
	for _, e := range l.Kept {
		if len(e.Gone) > 0 {
			touched = append(touched, e)
		}
	}
	fmt.Fprintln(w, says(len(touched), "keeps another cause", "keep another cause"))
	tab := l.c.g.table(w)
	for _, e := range touched {
		tab.event("  "+e.Event.ID, fmt.Sprintf("loses %s, keeps %s", some(e.Gone), some(e.Left)), e.Event)
	}
	if err := tab.Flush(); err != nil {
		return err
	}
	if n := len(l.Kept) - len(touched); n > 0 {
		fmt.Fprintln(w, says(n, "further on loses none of its causes", "further on lose none of their causes"))
	}
	return nil
}

// loss says which causes e loses, and what they hang on.
func (l *Loss) loss(e Effect) string {
	if len(e.Gone) == 1 {
		return "loses its only cause, " + e.Gone[0].ID
	}
	words := fmt.Sprintf("loses all %d of its causes: %s", len(e.Gone), some(e.Gone))
	if e.Through != l.Event {
		words += ", all through " + e.Through.ID
	}
	return words
}

// some are the ids of a few events: "a, b, c and 4 more".
func some(list []*events.Event) string {
	const most = 3
	var ids []string
	for _, e := range list {
		ids = append(ids, e.ID)
	}
	if len(ids) > most+1 {
		ids = append(ids[:most], fmt.Sprintf("%d more", len(ids)-most))
	}
	return events.List(ids)
}

// says is "1 event loses" or "2 events lose", or "no event loses".
func says(n int, one, many string) string {
	switch n {
	case 0:
		return "no event " + one
	case 1:
		return "1 event " + one
	}
	return events.Counted(n, "event") + " " + many
}
