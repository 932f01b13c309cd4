package graph

import (
	"bufio"
	"fmt"
	"io"
	"slices"

	"throughline/events"
)

// WriteText writes the chains of r, each event of one in a line that goes on from the
// line above; or that there are none, and what else connects the two events.
func (r *Route) WriteText(w io.Writer) error {
	b := bufio.NewWriter(w)
	between := fmt.Sprintf("from %s to %s, by %s", r.From.ID, r.To.ID, r.c.ask.words())
	if r.Shortest == nil {
		fmt.Fprintf(b, "no chain leads %s%s\n", between, because(r.From))
		r.writeElse(b)
		return b.Flush()
	}
	fmt.Fprintf(b, "chains %s\n", between)
	same := slices.EqualFunc(r.Shortest, r.Best, func(s, t Step) bool { return s.To == t.To })
	if same {
		r.write(b, "the shortest and best supported", r.Shortest)
	} else {
		r.write(b, "the shortest", r.Shortest)
		r.write(b, "the best supported", r.Best)
	}
	for _, c := range r.Others {
		r.write(b, "another", c)
	}
	switch {
	case r.More:
		fmt.Fprintln(b, "there are more chains than these")
	case same && len(r.Others) == 0:
		fmt.Fprintln(b, "there is no other")
	}
	return b.Flush()
}

// writeElse writes what connects the events where no chain leads forward.
func (r *Route) writeElse(w io.Writer) {
	switch {
	case r.Back != nil:
		r.write(w, "but the other way round: the shortest", r.Back)
	case r.Join == nil:
		fmt.Fprintln(w, "nothing in the chronicle connects the two")
	default:
		r.write(w, "what connects them, by links of any type in any direction", r.Join)
	}
}

// write writes one chain under a heading.
func (r *Route) write(w io.Writer, what string, c Chain) {
	fmt.Fprintf(w, "%s: %s, %s\n", what, events.Counted(len(c), "link"), c.weakest())
	tab := r.c.g.table(w)
	tab.event("  "+c[0].begin().ID, "", c[0].begin())
	for i, s := range c {
		which := "  "
		if i > 0 {
			which = "  which "
		}
		tab.event(which+s.Verb()+" "+s.End().ID, tab.link(s.Edge), s.End())
	}
	tab.Flush()
}

// weakest says how sure the weakest step is: "the weakest of low confidence".
func (c Chain) weakest() string {
	words := "of " + c.Confidence().String() + " confidence"
	if c.Confidence() == events.Unstated {
		words = "of no stated confidence"
	}
	if len(c) == 1 {
		return words
	}
	return "the weakest " + words
}
