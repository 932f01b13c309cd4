package stn

import "sync"

// A Solution is what the constraints of a network imply for each of its points.
type Solution struct {
	net      *Network
	latest   distances // from the origin
	earliest distances // to the origin: the negative of the earliest moment

	once                     sync.Once
	latestRoot, earliestRoot []int32 // by point: what Root has
}

// Distances are the lengths of the shortest paths between one point and all others.
type distances struct {
	length []Time  // by point; Infinity if there is no path
	by     []int32 // the constraint at the point's end of its path; none, or broken
	ends   []Point // by constraint: the end that paths come from
	next   []Point // by point, once the solution is shrunk: the next of its path; ends is nil then
}

const (
	none   = -1
	broken = -2 // the point is on a negative cycle of its part, or beside it
)

func (n *Network) unbounded(ends []Point) distances {
	d := distances{length: make([]Time, n.points+1), by: make([]int32, n.points+1), ends: ends}
	for p := range d.length {
		d.length[p], d.by[p] = Infinity, none
	}
	return d
}

// improve lowers the distance of p, if the new one is less.
func (d distances) improve(p Point, length Time, by int32) {
	if length.Less(d.length[p]) {
		d.length[p], d.by[p] = length, by
	}
}

// Solve finds the tightest bounds that the constraints of n allow each point. If
// they allow nothing at all, it returns cycles of constraints whose lengths add up
// to less than nothing: each is a contradiction, of which no constraint can be left
// out. There may be more of them than Solve returns: it finds at most one in each
// strongly connected component, 100 others, and no two of those that go through the
// same constraint of a point and the origin. The bounds are then not those of a
// solution.
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

// forward carries distances along the constraints, part by part, and returns the
// negative cycles inside parts. Such parts carry nothing on.
func (n *Network) forward(f *ford, d distances) [][]int {
	a := n.adjacent()
	var cycles [][]int
	begin := int32(0)
	for _, end := range a.part {
		part := a.order[begin:end]
		if begin = end; len(part) > 1 {
			if cycle := f.solve(part, d, false); cycle != nil {
				cycles = append(cycles, cycle)
				d.spoil(part)
			}
		}
		for _, p := range part {
			if d.length[p] == Infinity {
				continue
			}
			for _, c := range a.out(p) {
				d.improve(n.to[c], d.length[p].Plus(n.most[c]), c)
			}
		}
	}
	return cycles
}

// spoil forgets what was found of a part.
func (d distances) spoil(part []Point) {
	for _, p := range part {
		d.length[p], d.by[p] = Infinity, broken
	}
}

// backward carries distances against the constraints, after forward has.
func (n *Network) backward(f *ford, ahead, d distances) {
	a := n.adjacent()
	end := int32(n.points)
	for i := len(a.part) - 1; i >= 0; i-- {
		begin := int32(0)
		if i > 0 {
			begin = a.part[i-1]
		}
		part := a.order[begin:end]
		end = begin
		if ahead.by[part[0]] == broken {
			d.spoil(part)
			continue
		}
		for _, p := range part {
			for _, c := range a.out(p) {
				if l := d.length[n.to[c]]; l != Infinity {
					d.improve(p, l.Plus(n.most[c]), c)
				}
			}
		}
		if len(part) > 1 {
			f.solve(part, d, true)
		}
	}
}
