package graph

import (
	"throughline/events"
	"throughline/graph/internal/csr"
)

// A Loss is the answer to [Graph.Without]: what becomes of everything that an event led
// to if the event is taken away.
type Loss struct {
	Event *events.Event
	Lost  []Effect // the effects that lose every known cause, in the order of time
	Kept  []Effect // the effects that keep another cause, in the order of time
	Part           // Event, its effects, their direct causes, and the links to them

	c *chains
}

// An Effect is an event that came of one that is taken away.
type Effect struct {
	Event *events.Event
	Gone  []*events.Event // its direct causes that are taken away or lost, in the order of time
	Left  []*events.Event // its other direct causes; none if it is lost

	// LeftOut lists known causes that are not in the graph, which shows a part of a
	// chronicle made by a [Filter] or [chronology.Bounds.Within]. They are assumed to
	// stay, so that an effect that has one is not lost.
	LeftOut []*events.Event

	// Through is the last event that all chains of causes to Event pass through: its
	// immediate dominator. It is nil if the effect keeps a cause.
	Through *events.Event

	number int
}

// Without returns which effects lose every known cause if the event with the id is taken
// away, and which keep another. Causes are read as alternatives: an event is lost only if
// the one taken away dominates it, that is, if it lies on every chain of causes to the
// event that begins outside its own effects. (If links form a cycle, as those of
// Query.Types may, the events of the cycle do not keep each other.) It returns an error
// in the cases of [Graph.Why].
func (g *Graph) Without(id string, q Query) (*Loss, error) {
	c, err := g.chains(q)
	if err != nil {
		return nil, err
	}
	n, err := c.number(id)
	if err != nil {
		return nil, err
	}
	l := &Loss{Event: g.nodes[n], c: c}
	l.split(n)
	return l, nil
}

// split sorts the effects of n, the event that is taken away, into lost and kept. Chains
// begin with n and with the events it did not lead to, which keep their causes in any
// case.
func (l *Loss) split(n int) {
	effects := l.c.arcs.Descendants(n)
	isEffect := make([]bool, l.c.arcs.Nodes())
	for _, m := range effects {
		isEffect[m] = true
	}
	among, _ := l.c.arcs.Sub(func(e int) bool { return isEffect[l.c.arcs.To(e)] })
	over := among.Dominators()
	lost := dominated(over, n)
	l.keep(among, lost, effects)
	for _, m := range l.c.inOrder(effects) {
		e := Effect{Event: l.c.g.nodes[m], number: m}
		for _, x := range l.c.out.causes[m] {
			e.LeftOut = append(e.LeftOut, x.From)
		}
		for _, i := range l.c.inTime(l.c.arcs.InEdges(m), true) {
			if cause := l.c.arcs.From(int(i)); cause == n || lost[cause] {
				e.Gone = append(e.Gone, l.c.g.nodes[cause])
			} else {
				e.Left = append(e.Left, l.c.g.nodes[cause])
			}
		}
		if lost[m] {
			e.Through = l.c.g.nodes[over[m]]
			l.Lost = append(l.Lost, e)
		} else {
			l.Kept = append(l.Kept, e)
		}
	}
	l.Part = l.c.part(l.c.with(isEffect, n), func(e int) bool { return isEffect[l.c.arcs.To(e)] })
}

// keep unmarks the lost effects that have causes which are left out, and everything these
// lead to.
func (l *Loss) keep(among *csr.Graph, lost []bool, effects []int32) {
	var kept []int32
	for _, m := range effects {
		if len(l.c.out.causes[int(m)]) > 0 {
			kept = append(kept, m)
		}
	}
	for len(kept) > 0 {
		m := kept[len(kept)-1]
		kept = kept[:len(kept)-1]
		if !lost[m] {
			continue
		}
		lost[m] = false
		kept = append(kept, among.Successors(int(m))...)
	}
}

// with returns n, the events that are effects, and their direct causes.
func (c *chains) with(isEffect []bool, n int) []int32 {
	in := make([]bool, len(isEffect))
	in[n] = true
	for i := range c.edges {
		if to := c.arcs.To(i); isEffect[to] {
			in[to], in[c.arcs.From(i)] = true, true
		}
	}
	var list []int32
	for m, ok := range in {
		if ok {
			list = append(list, int32(m))
		}
	}
	return list
}

// dominated returns for every node whether n is a proper ancestor of it in a tree; over
// gives the parent of each node, or a negative number.
func dominated(over []int32, n int) []bool {
	below := make([]bool, len(over))
	known := make([]bool, len(over))
	var way []int
	for m := range over {
		way = way[:0]
		for ; m != n && over[m] >= 0 && !known[m]; m = int(over[m]) {
			way = append(way, m)
		}
		for _, w := range way {
			below[w], known[w] = m == n || below[m], true
		}
	}
	return below
}
