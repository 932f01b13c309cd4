package graph

import (
	"slices"

	"throughline/chronology"
)

// A date is where an event stands in a list ordered by time.
type date struct {
	bound  chronology.Bound
	latest bool // the bound is an upper one: the event stands just before it
}

// date returns the own date of a node, by the rule of [Graph.Order].
func (g *Graph) date(n int) date {
	b, _ := g.bounds.Of(g.nodes[n].ID)
	if b.EarliestStart.Known() {
		return date{bound: b.EarliestStart}
	}
	return date{b.LatestStart, true}
}

func (d date) known() bool { return d.bound.Known() }

// compare orders dates by time, unknown ones last.
func (d date) compare(e date) int {
	switch {
	case !d.known() && !e.known():
		return 0
	case !d.known():
		return 1
	case !e.known():
		return -1
	}
	c := d.bound.At.Compare(e.bound.At)
	switch {
	case c != 0 || d.latest == e.latest:
		return c
	case d.latest:
		return -1
	}
	return 1
}

// borrow gives a date to undated nodes whose neighbours have one. The list
// must be in the order of the edges.
func (g *Graph) borrow(dates []date, list []int) {
	// floor is what a node without a date inherits from those it follows. It is kept
	// apart because a date from those that follow the node is the better one.
	floor := slices.Clone(dates)
	for _, n := range list {
		if !dates[n].known() {
			floor[n] = g.latest(n, floor)
		}
	}
	for _, n := range slices.Backward(list) {
		if dates[n].known() {
			continue
		}
		if dates[n] = g.earliest(n, dates); !dates[n].known() {
			dates[n] = floor[n]
		}
	}
}

// latest returns the latest known date of the nodes that n follows.
func (g *Graph) latest(n int, dates []date) date {
	var late date
	for _, e := range g.arcs.InEdges(n) {
		d := dates[g.arcs.From(int(e))]
		if g.says[e]&sorts != 0 && d.known() && (!late.known() || d.compare(late) > 0) {
			late = d
		}
	}
	return late
}

// earliest returns the earliest known date of the nodes that follow n.
func (g *Graph) earliest(n int, dates []date) date {
	var early date
	first, _ := g.arcs.OutEdges(n)
	for i, to := range g.arcs.Successors(n) {
		if g.says[first+i]&sorts != 0 && dates[to].compare(early) < 0 {
			early = dates[to]
		}
	}
	return early
}
