package graph

import (
	"throughline/events"
	"throughline/graph/internal/csr"
)

// A Loss is the answer to [Graph.Without]: what becomes of all that an event led to
// if the event is taken away.
type Loss struct {
	Event *events.Event
	Lost  []Effect // what loses every known cause, in the order of time
	Kept  []Effect // what keeps another one, in the order of time
	Part           // Event, its effects, their direct causes, and the links to them

	c *chains
}

// An Effect is an event that came of one that is taken away.
type Effect struct {
	Event *events.Event
	Gone  []*events.Event // its direct causes that are taken away or lost, in the order of time
	Left  []*events.Event // its other direct causes; none if it is lost

	// LeftOut are known causes that are not in the graph, which shows a part of a
	// chronicle that a [Filter] or [chronology.Bounds.Within] makes. They are taken to
	// stay, so that an effect that has one is not lost.
	LeftOut []*events.Event

	// Through is the last event before it that all chains of causes to it pass: its
	// immediate dominator. It is nil if the effect keeps a cause.
	Through *events.Event

	number int
}

// Without finds what loses every known cause if the event with the id is taken away,
// and what keeps another one. Causes are read as alternatives: an event is lost only
// if each chain of causes to it, from whatever the one taken away did not lead to,
// leads through that one, which is to say that it dominates the event. (Where links
// run in a circle, as those of Asking.Types may, events of the circle do not keep
// each other.) The error is that of [Graph.Why].
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

// split finds the effects of n, the event that is taken away. Chains begin with it and
// with what it did not lead to, which keeps its causes in any case.
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

// keep takes from what is lost without n the effects that have causes which are left
// out, and all that these lead to.
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

// with lists n, the events that are effects, and their direct causes.
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

// dominated tells of every node whether n is above it in a tree, given by the node
// over each, or a negative number.
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
