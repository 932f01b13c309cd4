package graph

import (
	"cmp"
	"container/heap"
	"slices"
	"sort"

	"throughline/events"
)

// Order lists all events so that each comes after those that its links of an
// ordering type name, and a part after its whole. Where that leaves a choice,
// the earliest date comes first, then the least id.
//
// The date of an event is its earliest start, or its latest start if nothing
// bounds it below (it is only known to have been under way at some time). An
// event with neither borrows a date from its neighbours, so that it stands
// where a reader looks for it: right before the earliest event that follows it
// (it took place before that), else right after the latest one it follows.
// What then has no date comes last.
//
// When all events left wait for each other, the earliest of those comes that
// only wait for their wholes; if there is none, the links run in a circle, which
// package events reports, and the earliest of all comes. So each comes once.
//
// Of a part of a chronicle, whose bounds [chronology.Bounds.Within] has, the order is
// that of the whole.
func (g *Graph) Order() []*events.Event {
	order := g.order()
	list := make([]*events.Event, len(order))
	for i, n := range order {
		list[i] = g.nodes[n]
	}
	return list
}

// order is Order in numbers. A first sorting, in which the file decides, is the
// way along which dates are borrowed.
func (g *Graph) order() []int {
	if order := g.ofWhole(); order != nil {
		return order
	}
	file := make([]int, len(g.nodes))
	for n := range file {
		file[n] = n
	}
	return g.sorted(g.ranks(g.sorted(file)))
}

// sorted lists the nodes in the order of the edges, and where these leave a
// choice, by rank (from 0, no two the same). It is Kahn's algorithm with a heap.
func (g *Graph) sorted(rank []int) []int {
	waits := g.waits()
	byRank := make([]int, len(rank))
	var ready queue
	for n, r := range rank {
		byRank[r] = n
		if waits[n] == 0 {
			heap.Push(&ready, r)
		}
	}
	list := make([]int, 0, len(rank))
	for len(list) < len(rank) {
		if ready.Len() == 0 {
			n := g.stuck(waits, byRank)
			waits[n] = 0
			heap.Push(&ready, rank[n])
		}
		n := byRank[heap.Pop(&ready).(int)]
		list = append(list, n)
		first, _ := g.arcs.Leaving(n)
		for i, to := range g.arcs.Next(n) {
			if g.says[first+i]&sorts != 0 {
				if waits[to]--; waits[to] == 0 {
					heap.Push(&ready, rank[to])
				}
			}
		}
	}
	return list
}

// waits counts for every node the nodes that must come before it.
func (g *Graph) waits() []int {
	waits := make([]int, len(g.nodes))
	for e, says := range g.says {
		if says&sorts != 0 {
			waits[g.arcs.To(e)]++
		}
	}
	return waits
}

// stuck is the node to take when all that are left wait: the first that waits
// for wholes only, else the first.
func (g *Graph) stuck(waits, byRank []int) int {
	first := -1
	for _, n := range byRank {
		if waits[n] <= 0 {
			continue
		}
		if first < 0 {
			first = n
		}
		if !slices.ContainsFunc(g.arcs.Arriving(n), func(e int32) bool { return g.says[e]&(causal|follows) != 0 && waits[g.arcs.From(int(e))] > 0 }) {
			return n
		}
	}
	return first
}

// A queue is a heap of the ranks of nodes.
type queue struct{ sort.IntSlice }

func (q *queue) Push(x any) { q.IntSlice = append(q.IntSlice, x.(int)) }

func (q *queue) Pop() any {
	last := len(q.IntSlice) - 1
	x := q.IntSlice[last]
	q.IntSlice = q.IntSlice[:last]
	return x
}

// ranks numbers the nodes by date, then id. The list must be in the order of
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
