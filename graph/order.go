package graph

import (
	"cmp"
	"container/heap"
	"slices"
	"sort"

	"throughline/events"
)

// Order lists all events so that each comes after those that its links of an
// ordering type name. Where that leaves a choice, the earliest date comes
// first, then the least id.
//
// The date of an event is its earliest start, or its latest start if nothing
// bounds it below (it is only known to have been under way at some time). An
// event with neither borrows a date from its neighbours, so that it stands
// where a reader looks for it: right before the earliest event that follows it
// (it took place before that), else right after the latest one it follows.
// What then has no date comes last.
//
// New may be given links that run in a circle, though package events reports
// them. When all events left wait for each other, the one with the earliest
// date is listed as if it waited no longer; so each event still comes once.
func (g *Graph) Order() []*events.Event {
	order := g.order()
	list := make([]*events.Event, len(order))
	for i, n := range order {
		list[i] = g.nodes[n]
	}
	return list
}

func (g *Graph) order() []int {
	file := make([]int, len(g.nodes))
	for n := range file {
		file[n] = n
	}
	return g.sorted(g.ranks(g.sorted(file)))
}

// sorted lists the nodes in the order of the edges, and where these leave a
// choice, by rank (from 0, no two the same). It is Kahn's algorithm with a heap.
func (g *Graph) sorted(rank []int) []int {
	waits := make([]int, len(g.nodes)) // for so many nodes; below 0 if for no more
	for _, e := range g.edges {
		if e.Orders() {
			waits[e.to]++
		}
	}
	byRank := make([]int, len(rank))
	var ready ranks
	for n, r := range rank {
		byRank[r] = n
		if waits[n] == 0 {
			ready.IntSlice = append(ready.IntSlice, r)
		}
	}
	heap.Init(&ready)
	list, next := make([]int, 0, len(rank)), 0
	for len(list) < len(rank) {
		if ready.Len() == 0 { // a circle
			for waits[byRank[next]] <= 0 {
				next++
			}
			waits[byRank[next]] = -1
			heap.Push(&ready, next)
		}
		n := byRank[heap.Pop(&ready).(int)]
		list = append(list, n)
		for _, i := range g.out[n] {
			e := g.edges[i]
			if !e.Orders() {
				continue
			}
			if waits[e.to]--; waits[e.to] == 0 {
				heap.Push(&ready, rank[e.to])
			}
		}
	}
	return list
}

// ranks is a heap of the ranks of nodes.
type ranks struct{ sort.IntSlice }

func (r *ranks) Push(x any) { r.IntSlice = append(r.IntSlice, x.(int)) }

func (r *ranks) Pop() any {
	last := len(r.IntSlice) - 1
	x := r.IntSlice[last]
	r.IntSlice = r.IntSlice[:last]
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
