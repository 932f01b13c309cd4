package graph

import (
	"fmt"
	"slices"

	"throughline/events"
)

// among says of which events an answer is: ", among 3 of 5 events (lane Harbour)". It
// is empty if these are all.
func (g *Graph) among() string {
	if g.whole == nil {
		return ""
	}
	words := fmt.Sprintf(", among %d of %s", len(g.nodes), events.Counted(len(g.Whole().chronicle.Events), "event"))
	if g.chosen != nil {
		words += " (" + g.chosen.Filter + ")"
	}
	return words
}

// place is where nothing is found: "in the chronicle", or "among them" in a part of it.
func (g *Graph) place() string {
	if g.whole != nil {
		return "among them"
	}
	return "in the chronicle"
}

// A beyond is what links that count tie to a part of a chronicle. It is empty if a
// graph shows all of one.
type beyond struct {
	whole         *Graph
	causes        map[int][]Edge // of events of the part, by their numbers: from causes that are left out
	before, after map[int]int    // likewise: links to earlier and to later events that are left out
}

// beyond finds what is left out beside c.
func (c *chains) beyond() beyond {
	if c.g.whole == nil {
		return beyond{}
	}
	whole := c.g.Whole()
	b := beyond{whole, map[int][]Edge{}, map[int]int{}, map[int]int{}}
	for _, e := range whole.nodes {
		b.add(c, e)
	}
	return b
}

// add adds the links that an event of the whole has.
func (b *beyond) add(c *chains, e *events.Event) {
	to, in := c.g.number(e.ID)
	for _, l := range e.Links {
		cause := b.whole.Event(l.Event)
		if cause == nil || !cause.Real() || !c.query.counts(l) {
			continue
		}
		switch from, has := c.g.number(l.Event); {
		case in && !has:
			b.before[to]++
			b.causes[to] = appendLink(b.causes[to], Edge{cause, e, []events.Link{l}})
		case has && !in:
			b.after[from]++
		}
	}
}

// appendLink adds an edge to a list in which there may be one with the same ends.
func appendLink(list []Edge, e Edge) []Edge {
	if i := slices.IndexFunc(list, func(x Edge) bool { return x.From == e.From }); i >= 0 {
		list[i].Links = append(list[i].Links, e.Links...)
		return list
	}
	return append(list, e)
}

// leftOut counts the links that tie events, given by their numbers, to earlier (back)
// or later ones that are left out.
func (b beyond) leftOut(nodes []int32, back bool) int {
	links, n := b.after, 0
	if back {
		links = b.before
	}
	for _, m := range nodes {
		n += links[int(m)]
	}
	return n
}

// leftOut counts the links that tie some events to earlier or later ones that are left
// out.
func (c *chains) leftOut(list []*events.Event) int {
	n := 0
	for _, e := range list {
		m, _ := c.g.number(e.ID)
		n += c.out.before[m] + c.out.after[m]
	}
	return n
}

// leftOutWords say how many links are left out; empty if none are.
func leftOutWords(n int) string {
	if n == 0 {
		return ""
	}
	return "; " + events.Counted(n, "link") + " to others left out"
}
