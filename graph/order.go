package graph

import (
	"cmp"
	"slices"

	"throughline/events"
	"throughline/graph/internal/csr"
)

// Order returns all events so that each comes after those that its links of an ordering
// type name, and a part after its whole. Where that leaves a choice, the earliest date
// comes first, then the least id.
//
// The date of an event is its earliest start, or its latest start if nothing bounds it
// below (it is only known to have been under way at some time). An event with neither
// borrows a date from its neighbours, so that it stands where a reader looks for it:
// right before the earliest event that follows it (it took place before that), else right
// after the latest one it follows. Events that remain without a date come last.
//
// In a cycle of links a part need not come after its whole. If a cycle of links of the
// ordering types remains, which package events reports, those of its links that run
// against the dates are ignored. So every event is listed once.
//
// If g shows a part of a chronicle, with bounds from [chronology.Bounds.Within], the
// order is that of the whole.
func (g *Graph) Order() []*events.Event {
	order := g.order()
	list := make([]*events.Event, len(order))
	for i, n := range order {
		list[i] = g.nodes[n]
	}
	return list
}

// newOrder computes the order in numbers. A first sorting, in which the file decides,
// gives the order in which dates are borrowed.
func (g *Graph) newOrder() []int {
	if order := g.ofWhole(); order != nil {
		return order
	}
	file := make([]int, len(g.nodes))
	for n := range file {
		file[n] = n
	}
	return g.sorted(g.ranks(g.sorted(file)))
}

// places returns the place of every node in the order.
func (g *Graph) places() []int {
	places := make([]int, len(g.nodes))
	for p, n := range g.order() {
		places[n] = p
	}
	return places
}

// sorted returns the nodes in the order of the edges and, where these leave a choice, by
// rank (from 0, no two the same). It sorts the same edges between ranks.
func (g *Graph) sorted(rank []int) []int {
	arcs := g.acyclic(rank)
	ranked := make([]csr.Arc, arcs.Edges())
	for e := range ranked {
		ranked[e] = csr.Arc{From: int32(rank[arcs.From(e)]), To: int32(rank[arcs.To(e)])}
	}
	byRank := make([]int, len(rank))
	for n, r := range rank {
		byRank[r] = n
	}
	order, _ := csr.New(len(rank), ranked).Order()
	list := make([]int, len(order))
	for i, r := range order {
		list[i] = byRank[r]
	}
	return list
}

// acyclic returns the edges that affect the order, without those that close cycles: in a
// strongly connected component it drops first the edges that only make a part of an
// event, then those that run against the ranks.
func (g *Graph) acyclic(rank []int) *csr.Graph {
	says := g.says
	keep := func(e int) bool { return says[e]&sorts != 0 }
	for _, yields := range [...]func(e int) bool{
		func(e int) bool { return says[e]&(causal|follows) == 0 },
		func(e int) bool { return rank[g.arcs.From(e)] > rank[g.arcs.To(e)] },
	} {
		arcs, _ := g.arcs.Sub(keep)
		if _, ok := arcs.Order(); ok {
			return arcs
		}
		part, _ := arcs.StronglyConnected()
		before := keep
		keep = func(e int) bool {
			return before(e) && !(part[g.arcs.From(e)] == part[g.arcs.To(e)] && yields(e))
		}
	}
	arcs, _ := g.arcs.Sub(keep)
	return arcs
}

// ranks returns the rank of every node by date, then id. The list must be in the order of
// the edges: dates are borrowed along it.
func (g *Graph) ranks(list []int) []int {
	dates := make([]date, len(g.nodes))
	for _, n := range list {
		dates[n] = g.date(n)
	}
	g.borrow(dates, list)
	byDate := slices.Clone(list)
	slices.SortFunc(byDate, func(a, b int) int {
		return cmp.Or(dates[a].compare(dates[b]), cmp.Compare(g.nodes[a].ID, g.nodes[b].ID))
	})
	rank := make([]int, len(byDate))
	for r, n := range byDate {
		rank[n] = r
	}
	return rank
}
