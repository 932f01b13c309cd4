package stn

import "fmt"

// A Point is a variable of a network: a number from 1 on, or Origin.
type Point int32

// Origin is the moment from which all others are counted.
const Origin Point = 0

// A Network is a set of constraints on points. Constraints are numbered from 0 in
// the order in which they were added.
type Network struct {
	points   int // without the origin
	from, to []Point
	most     []Time
	graph    *adjacency // of all constraints; nil if some were added since it was made
}

// New returns a network of the given number of points, with room for that many
// constraints. It panics beyond 2^24 − 2 points.
func New(points, room int) *Network {
	if points < 0 || points > maxPoints {
		panic(fmt.Sprintf("stn: a network of %d points; the limit is %d", points, maxPoints))
	}
	return &Network{points: points, from: make([]Point, 0, room), to: make([]Point, 0, room), most: make([]Time, 0, room)}
}

// Extend adds points. Like New it panics if there are too many.
func (n *Network) Extend(points int) {
	more := New(n.points+points, 0)
	n.points, n.graph = more.points, nil
}

// Copy returns a copy of n with room for further constraints.
func (n *Network) Copy(room int) *Network {
	c := New(n.points, len(n.most)+room)
	c.from, c.to, c.most = append(c.from, n.from...), append(c.to, n.to...), append(c.most, n.most...)
	return c
}

// Points returns the number of points, which are numbered from 1. The origin does not
// count.
func (n *Network) Points() int { return n.points }

// Constraints returns the number of constraints.
func (n *Network) Constraints() int { return len(n.most) }

// Constraint returns the i-th constraint: to − from ≤ most.
func (n *Network) Constraint(i int) (from, to Point, most Time) { return n.from[i], n.to[i], n.most[i] }

// Most adds the constraint to − from ≤ most and returns its number.
func (n *Network) Most(from, to Point, most Time) int {
	n.graph = nil
	n.from, n.to, n.most = append(n.from, from), append(n.to, to), append(n.most, most)
	return len(n.most) - 1
}

// Least adds the constraint to − from ≥ least, which is not strict, and returns its
// number.
func (n *Network) Least(from, to Point, least Time) int { return n.Most(to, from, least.Neg()) }

// Length returns the length of a path: the sum of its constraints.
func (n *Network) Length(path []int) Time {
	var sum Time
	for _, c := range path {
		sum = sum.Plus(n.most[c])
	}
	return sum
}

// An adjacency lists the out-edges of each point, except those to and from the origin, as
// compressed sparse rows.
type adjacency struct {
	start         []int32 // by point: where its constraints start in list; one more at the end
	list          []int32
	order         []Point // all points, so that constraints between components run forward
	componentEnds []int32 // the end in order of each strongly connected component
}

// adjacent returns n's adjacency, which it makes if need be.
func (n *Network) adjacent() *adjacency {
	if n.graph != nil {
		return n.graph
	}
	a := &adjacency{start: make([]int32, n.points+2)}
	total := 0
	for i, f := range n.from {
		if n.inner(i) {
			a.start[f+1]++
			total++
		}
	}
	for p := 1; p < len(a.start); p++ {
		a.start[p] += a.start[p-1]
	}
	a.list = make([]int32, total)
	next := make([]int32, len(a.start))
	copy(next, a.start)
	for i, f := range n.from {
		if n.inner(i) {
			a.list[next[f]] = int32(i)
			next[f]++
		}
	}
	a.findComponents(n)
	n.graph = a
	return a
}

// inner reports whether constraint i joins two different points other than the origin.
func (n *Network) inner(i int) bool {
	return n.from[i] != Origin && n.to[i] != Origin && n.from[i] != n.to[i]
}

// outEdges returns the constraints that leave p.
func (a *adjacency) outEdges(p Point) []int32 { return a.list[a.start[p]:a.start[p+1]] }
