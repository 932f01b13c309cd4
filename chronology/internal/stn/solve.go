package stn

import "sync"

// A Solution holds what the constraints of a network imply for each of its points.
type Solution struct {
	net      *Network
	latest   distances // from the origin
	earliest distances // to the origin: the negative of the earliest moment

	once                     sync.Once
	latestRoot, earliestRoot []int32 // by point: what Root returns
}

// Distances are the lengths of the shortest paths between one point and all others.
type distances struct {
	length []Time  // by point; Infinity if there is no path
	by     []int32 // by point: the last constraint of its path; none, or broken
	ends   []Point // by constraint: the end that paths come from
	next   []Point // by point, once the solution is shrunk: the next on its path; ends is nil then
}

const (
	none   = -1
	broken = -2 // the component of the point has a negative cycle
)

func (n *Network) unbounded(ends []Point) distances {
	d := distances{length: make([]Time, n.points+1), by: make([]int32, n.points+1), ends: ends}
	for p := range d.length {
		d.length[p], d.by[p] = Infinity, none
	}
	return d
}

// improve lowers the distance of p if the new one is less.
func (d distances) improve(p Point, length Time, by int32) {
	if length.Less(d.length[p]) {
		d.length[p], d.by[p] = length, by
	}
}

// Solve returns the tightest bounds that the constraints of n allow for each point. If
// they have no solution, it also returns cycles of constraints whose lengths add up to
// less than zero: each is a contradiction in which every constraint is needed, and the
// bounds are not those of a solution. There may be more such cycles than Solve returns:
// it finds at most one in each strongly connected component, 100 others, and no two of
// those that go through the same constraint between a point and the origin.
func (n *Network) Solve() (*Solution, [][]int) {
	s := &Solution{net: n, latest: n.unbounded(n.from), earliest: n.unbounded(n.to)}
	s.latest.length[Origin], s.earliest.length[Origin] = Time{}, Time{}
	var cycles [][]int
	for i, f := range n.from {
		switch t := n.to[i]; {
		case f == t && n.most[i].Negative():
			cycles = append(cycles, []int{i})
		case f == t:
		case f == Origin:
			s.latest.improve(t, n.most[i], int32(i))
		case t == Origin:
			s.earliest.improve(f, n.most[i], int32(i))
		}
	}
	f := newFord(n)
	cycles = append(cycles, n.forward(f, s.latest)...)
	n.backward(f, s.latest, s.earliest)
	return s, append(cycles, s.crossings()...)
}

// forward carries distances along the constraints, one component after the other, and
// returns the negative cycles inside components. A component with such a cycle carries
// nothing on.
func (n *Network) forward(f *ford, d distances) [][]int {
	a := n.adjacent()
	var cycles [][]int
	begin := int32(0)
	for _, end := range a.componentEnds {
		component := a.order[begin:end]
		if begin = end; len(component) > 1 {
			if cycle := f.solve(component, d, false); cycle != nil {
				cycles = append(cycles, cycle)
				d.spoil(component)
			}
		}
		for _, p := range component {
			if d.length[p] == Infinity {
				continue
			}
			for _, c := range a.outEdges(p) {
				d.improve(n.to[c], d.length[p].Plus(n.most[c]), c)
			}
		}
	}
	return cycles
}

// spoil discards what was found for the points of a component.
func (d distances) spoil(component []Point) {
	for _, p := range component {
		d.length[p], d.by[p] = Infinity, broken
	}
}

// backward carries distances against the constraints. It needs the result of forward to
// know the components with negative cycles.
func (n *Network) backward(f *ford, ahead, d distances) {
	a := n.adjacent()
	end := int32(n.points)
	for i := len(a.componentEnds) - 1; i >= 0; i-- {
		begin := int32(0)
		if i > 0 {
			begin = a.componentEnds[i-1]
		}
		component := a.order[begin:end]
		end = begin
		if ahead.by[component[0]] == broken {
			d.spoil(component)
			continue
		}
		for _, p := range component {
			for _, c := range a.outEdges(p) {
				if l := d.length[n.to[c]]; l != Infinity {
					d.improve(p, l.Plus(n.most[c]), c)
				}
			}
		}
		if len(component) > 1 {
			f.solve(component, d, true)
		}
	}
}
