package graph

import (
	"fmt"
	"slices"

	"throughline/events"
)

// among returns among which events an answer was found, such as ", among 3 of 5 events
// (lane Harbour)"; empty if among all.
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

// place returns where nothing was found: "in the chronicle", or "among them" in a part of
// it.
func (g *Graph) place() string {
	if g.whole != nil {
		return "among them"
	}
	return "in the chronicle"
}

// A beyond holds the links that count between a part of a chronicle and the rest. It is
// empty if the graph shows a whole chronicle.
type beyond struct {
	whole         *Graph
	causes        map[int][]Edge // for events of the part, by number: the edges from causes that are left out
	before, after map[int]int    // likewise: the number of links to earlier and to later events that are left out
}

// beyond returns what c leaves out.
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

// add adds the links of an event of the whole.
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

// appendLink appends an edge, or adds its links to an edge of the list from the same
// event.
func appendLink(list []Edge, e Edge) []Edge {
	if i := slices.IndexFunc(list, func(x Edge) bool { return x.From == e.From }); i >= 0 {
		list[i].Links = append(list[i].Links, e.Links...)
		return list
	}
	return append(list, e)
}

// leftOut returns the number of links that tie events, given by number, to earlier (back)
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

// leftOut returns the number of links that tie some events to earlier or later ones that
// are left out.
func (c *chains) leftOut(list []*events.Event) int {
	n := 0
	for _, e := range list {
		m, _ := c.g.number(e.ID)
		n += c.out.before[m] + c.out.after[m]
	}
	return n
}

// leftOutWords returns how many links are left out in words; empty if none are.
func leftOutWords(n int) string {
	if n == 0 {
		return ""
	}
	return "; " + events.Counted(n, "link") + " to others left out"
}
