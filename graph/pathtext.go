package graph

import (
	"fmt"
	"io"
	"slices"

	"throughline/events"
)

// WriteText writes the chains of r, one event a line, each line continuing from the one
// above. If there are no chains it says so and writes what else connects the two events.
func (r *Route) WriteText(w io.Writer) error {
	t := r.c.g.table(w)
	between := fmt.Sprintf("from %s to %s, by %s", r.From.ID, r.To.ID, r.c.asked())
	if !r.To.Real() {
		between = fmt.Sprintf("from %s to %s, which is %s, by %s", r.From.ID, r.To.ID, r.To.Status, r.c.asked())
	}
	leftOut := leftOutWords(r.leftOut())
	if r.Shortest == nil {
		t.say("no chain leads %s%s%s", between, because(r.From), leftOut)
		r.writeElse(t)
		return t.end()
	}
	t.say("chains %s%s", between, leftOut)
	same := slices.EqualFunc(r.Shortest, r.Best, func(s, t Step) bool { return s.To == t.To })
	if same {
		t.chain("the shortest and best supported: "+r.Shortest.words(), r.Shortest)
	} else {
		t.chain("the shortest: "+r.Shortest.words(), r.Shortest)
		t.chain("the best supported: "+r.Best.words(), r.Best)
	}
	for _, c := range r.Others {
		t.chain("another: "+c.words(), c)
	}
	switch {
	case r.Cut:
		t.say("there are more chains than these, which are cut because they are long")
	case r.More:
		t.say("there are more chains than these")
	case same && len(r.Others) == 0:
		t.say("there is no other")
	}
	return t.end()
}

// writeElse writes what connects the events if no chain leads forward.
func (r *Route) writeElse(t *table) {
	switch {
	case r.Back != nil:
		t.chain(fmt.Sprintf("but one leads back, from %s to %s: %s", r.To.ID, r.From.ID, r.Back.words()), r.Back)
	case r.Join == nil:
		t.say("nothing %s connects the two:", r.c.g.place())
		t.event("  "+r.From.ID, "", r.From)
		t.event("  "+r.To.ID, "", r.To)
	default:
		t.chain("what connects them, by links of any type in any direction: "+r.Join.long(), r.Join)
	}
}

// chain writes one chain under a heading.
func (t *table) chain(heading string, c Chain) {
	t.say("%s", heading)
	t.event("  "+c[0].begin().ID, "", c[0].begin())
	for i, s := range c {
		first := "  "
		if i > 0 {
			first = "  which "
		}
		t.step(first, s)
	}
}

// long returns how long c is in words, such as "3 links, 1 of them contradicted".
func (c Chain) long() string {
	words := events.Counted(len(c), "link")
	switch n := c.Contradicted(); {
	case n > 0 && len(c) == 1:
		words += ", contradicted"
	case n > 0:
		words += fmt.Sprintf(", %d of them contradicted", n)
	}
	return words
}

// words returns the length of c and, if nothing is contradicted, its confidence in words:
// "2 links, the weakest of low confidence".
func (c Chain) words() string {
	words := c.long()
	if c.Contradicted() > 0 {
		return words
	}
	words += ", "
	if len(c) > 1 {
		words += "the weakest "
	}
	if c.Confidence() == events.Unstated {
		return words + "of no stated confidence"
	}
	return words + "of " + c.Confidence().String() + " confidence"
}
