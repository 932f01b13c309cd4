package stn

import "container/heap"

// From tells, for any point q, the tightest upper bound of q − p; Infinity if
// there is none. The network must have a solution.
func (s *Solution) From(p Point) func(q Point) Time {
	d := s.net.unbounded()
	d.length[p] = Time{}
	s.net.forward(newFord(s.net), d)
	return func(q Point) Time { return s.near(d.length[q], p, q) }
}

// near is the shorter of a path from p to q that avoids the origin and the one
// through it.
func (s *Solution) near(direct Time, p, q Point) Time {
	if around := s.earliest.length[p].Plus(s.latest.length[q]); around.Less(direct) {
		return around
	}
	return direct
}

// A Searcher finds out of single pairs of points what a solution implies, looking
// only at what may lie between them.
type Searcher struct {
	s       *Solution
	part    []int32 // by point
	f       *ford
	d       distances
	touched []Point
	waiting partHeap
}

// Searcher makes one; it may be used by one goroutine at a time.
func (s *Solution) Searcher() *Searcher {
	return &Searcher{s: s, part: s.net.adjacent().parts(), f: newFord(s.net), d: s.net.unbounded()}
}

// Implies tells whether the constraints imply q − p ≤ most.
func (x *Searcher) Implies(p, q Point, most Time) bool {
	if !most.Less(x.s.near(Infinity, p, q)) {
		return true
	}
	defer x.reset()
	x.reach(p, Time{})
	a := x.s.net.adjacent()
	for len(x.waiting) > 0 {
		part := heap.Pop(&x.waiting).(int32)
		if part > x.part[q] {
			break
		}
		begin := int32(0)
		if part > 0 {
			begin = a.part[part-1]
		}
		points := a.order[begin:a.part[part]]
		if len(points) > 1 {
			x.f.solve(points, x.d, false)
			x.touched = append(x.touched, points...)
		}
		for _, u := range points {
			x.leave(u, q, most)
		}
	}
	return !most.Less(x.d.length[q])
}

// leave follows the constraints of u to other parts, as far as they can lead to q
// in time.
func (x *Searcher) leave(u, q Point, most Time) {
	if x.d.length[u] == Infinity || x.tooFar(u, q, most) {
		return
	}
	n := x.s.net
	for _, c := range n.adjacent().out(u) {
		if v := n.to[c]; x.part[v] != x.part[u] {
			x.reach(v, x.d.length[u].Plus(n.most[c]))
		}
	}
}

// tooFar tells that no way from u to q is short enough. It cannot be shorter than
// the difference of their bounds.
func (x *Searcher) tooFar(u, q Point, most Time) bool {
	at := x.d.length[u]
	longer := func(from, to Time) bool { // at + (to − from) > most
		return from != Infinity && to != Infinity && most.Plus(from).Less(at.Plus(to))
	}
	return longer(x.s.latest.length[u], x.s.latest.length[q]) || longer(x.s.earliest.length[q], x.s.earliest.length[u])
}

func (x *Searcher) reach(p Point, length Time) {
	if x.d.length[p] == Infinity {
		x.touched = append(x.touched, p)
		heap.Push(&x.waiting, x.part[p])
	}
	x.d.improve(p, length, none)
}

func (x *Searcher) reset() {
	for _, p := range x.touched {
		x.d.length[p], x.d.by[p] = Infinity, none
	}
	x.touched, x.waiting = x.touched[:0], x.waiting[:0]
}

// A partHeap holds the numbers of parts that wait, the first on top. One may wait
// several times; that does no harm.
type partHeap []int32

func (h partHeap) Len() int           { return len(h) }
func (h partHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h partHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *partHeap) Push(x any)        { *h = append(*h, x.(int32)) }
func (h *partHeap) Pop() any {
	last := len(*h) - 1
	x := (*h)[last]
	*h = (*h)[:last]
	return x
}
