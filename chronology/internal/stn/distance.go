package stn

import "container/heap"

// From returns a function that returns the tightest upper bound of q − p for any point q,
// or Infinity if there is none. The network must have a solution.
func (s *Solution) From(p Point) func(q Point) Time {
	d := s.net.unbounded(s.net.from)
	d.length[p] = Time{}
	s.net.forward(newFord(s.net), d)
	return func(q Point) Time { return s.shortest(d.length[q], p, q) }
}

// shortest returns the shorter of two paths from p to q: direct, which avoids the origin,
// and the one through the origin.
func (s *Solution) shortest(direct Time, p, q Point) Time {
	if around := s.earliest.length[p].Plus(s.latest.length[q]); around.Less(direct) {
		return around
	}
	return direct
}

// A Searcher answers what a solution implies for single pairs of points. It looks only at
// points that may lie between the two.
//
// It uses Dijkstra's method. In a solution that gives each point a moment, no constraint
// is shorter than the difference of its points, so the excess (its slack) is never
// negative. A path with more slack than there is between the two points is too long.
type Searcher struct {
	s       *Solution
	moment  []Time // by point: its moment in one solution, the latest
	length  []Time // by point: the length of the best path found to it
	touched []Point
	waiting slackHeap
	left    int // how many points it may still visit
}

// Limits on the points that a Searcher visits: in all and, once those are used up, for
// each pair.
const (
	searchBudget = 2_000_000
	pairBudget   = 100
)

// farFuture is the moment of points that have no latest moment. It lies beyond all that
// is bounded.
var farFuture = Time{hi: 1 << 60}

// Searcher returns a new Searcher, which may be used by one goroutine at a time. The
// network must have a solution.
func (s *Solution) Searcher() *Searcher {
	d := s.net.unbounded(s.net.from)
	for p, latest := range s.latest.length {
		if d.length[p] = latest; latest == Infinity {
			d.length[p] = farFuture
		}
	}
	s.net.forward(newFord(s.net), d)
	return &Searcher{s: s, moment: d.length, length: s.net.unbounded(s.net.from).length, left: searchBudget}
}

// Implies reports whether the constraints imply q − p ≤ most. After it has visited some
// millions of points, it finds that out only if few lie between the two.
func (x *Searcher) Implies(p, q Point, most Time) bool {
	if !most.Less(x.s.shortest(Infinity, p, q)) {
		return true
	}
	defer x.reset()
	x.reach(p, Time{})
	limit := most.Plus(x.moment[q].Neg())
	n, a := x.s.net, x.s.net.adjacent()
	for looks := max(x.left, pairBudget); len(x.waiting) > 0 && looks > 0; looks-- {
		x.left--
		w := heap.Pop(&x.waiting).(way)
		if limit.Less(w.slack) {
			return false
		}
		if w.length != x.length[w.to] {
			continue // a better path has been found since
		}
		for _, c := range a.outEdges(w.to) {
			x.reach(n.to[c], w.length.Plus(n.most[c]))
			if n.to[c] == q && !most.Less(x.length[q]) {
				return true
			}
		}
	}
	return false
}

// reach records a path to p, unless one as short is known.
func (x *Searcher) reach(p Point, length Time) {
	if !length.Less(x.length[p]) {
		return
	}
	if x.length[p] == Infinity {
		x.touched = append(x.touched, p)
	}
	x.length[p] = length
	heap.Push(&x.waiting, way{p, length, length.Plus(x.moment[p].Neg())})
}

func (x *Searcher) reset() {
	for _, p := range x.touched {
		x.length[p] = Infinity
	}
	x.touched, x.waiting = x.touched[:0], x.waiting[:0]
}

// A way is a path to a point with its length and its slack. The slack leaves out a term
// that is the same for all ways of a search.
type way struct {
	to            Point
	length, slack Time
}

// A slackHeap holds ways, the one with the least slack on top.
type slackHeap []way

func (h slackHeap) Len() int           { return len(h) }
func (h slackHeap) Less(i, j int) bool { return h[i].slack.Less(h[j].slack) }
func (h slackHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *slackHeap) Push(x any)        { *h = append(*h, x.(way)) }
func (h *slackHeap) Pop() any {
	last := len(*h) - 1
	x := (*h)[last]
	*h = (*h)[:last]
	return x
}
