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
		r.write(b, "the shortest and best supported: "+r.Shortest.words(), r.Shortest)
	} else {
		r.write(b, "the shortest: "+r.Shortest.words(), r.Shortest)
		r.write(b, "the best supported: "+r.Best.words(), r.Best)
	}
	for _, c := range r.Others {
		r.write(b, "another: "+c.words(), c)
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
		r.write(w, fmt.Sprintf("but one leads back, from %s to %s: %s", r.To.ID, r.From.ID, r.Back.words()), r.Back)
	case r.Join == nil:
		fmt.Fprintln(w, "nothing in the chronicle connects the two:")
		tab := r.c.g.table(w)
		tab.event("  "+r.From.ID, "", r.From)
		tab.event("  "+r.To.ID, "", r.To)
		tab.Flush()
	default:
		r.write(w, "what connects them, by links of any type in any direction: "+events.Counted(len(r.Join), "link"), r.Join)
	}
}

// write writes one chain under a heading.
func (r *Route) write(w io.Writer, heading string, c Chain) {
	fmt.Fprintln(w, heading)
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

// words say how long a chain is, and how sure: "2 links, the weakest of low confidence".
func (c Chain) words() string {
	words := events.Counted(len(c), "link") + ", "
	if len(c) > 1 {
		words += "the weakest "
	}
	if c.Confidence() == events.Unstated {
		return words + "of no stated confidence"
	}
	return words + "of " + c.Confidence().String() + " confidence"
}
