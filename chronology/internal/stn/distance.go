package stn

import "container/heap"

// From tells, for any point q, the tightest upper bound of q − p; Infinity if
// there is none. The network must have a solution.
func (s *Solution) From(p Point) func(q Point) Time {
	d := s.net.unbounded(s.net.from)
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
//
// It is the method of Dijkstra: against a solution that gives each point a moment,
// no constraint is shorter than the difference of its points, so what it is longer
// by (its slack) is never negative. A path of more slack than there is between the
// two points is too long.
type Searcher struct {
	s       *Solution
	moment  []Time // of each point, in one solution: the latest
	length  []Time // of the best path found to each point
	touched []Point
	waiting slackHeap
	left    int // how many points it may still look at
}

// What a Searcher looks at: so many points in all, and when these are used up, so
// many for each pair.
const (
	searched   = 2_000_000
	searchedOf = 100
)

// farFuture is for points that have no latest moment, beyond all that is bounded.
var farFuture = Time{hi: 1 << 60}

// Searcher makes one; it may be used by one goroutine at a time. The network must
// have a solution.
func (s *Solution) Searcher() *Searcher {
	d := s.net.unbounded(s.net.from)
	for p, latest := range s.latest.length {
		if d.length[p] = latest; latest == Infinity {
			d.length[p] = farFuture
		}
	}
	s.net.forward(newFord(s.net), d)
	return &Searcher{s: s, moment: d.length, length: s.net.unbounded(s.net.from).length, left: searched}
}

// Implies tells whether the constraints imply q − p ≤ most. After some millions of
// points have been looked at, it sees that only if few lie between the two.
func (x *Searcher) Implies(p, q Point, most Time) bool {
	if !most.Less(x.s.near(Infinity, p, q)) {
		return true
	}
	defer x.reset()
	x.reach(p, Time{})
	limit := most.Plus(x.moment[q].Neg())
	n, a := x.s.net, x.s.net.adjacent()
	for looks := max(x.left, searchedOf); len(x.waiting) > 0 && looks > 0; looks-- {
		x.left--
		w := heap.Pop(&x.waiting).(way)
		if limit.Less(w.slack) {
			return false
		}
		if w.length != x.length[w.to] {
			continue // a better path has been found since
		}
		for _, c := range a.out(w.to) {
			x.reach(n.to[c], w.length.Plus(n.most[c]))
			if n.to[c] == q && !most.Less(x.length[q]) {
				return true
			}
		}
	}
	return false
}

// reach notes a path to p, if there is none as short.
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

// A way is a path to a point, its length and, but for what is the same for all, its
// slack.
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
