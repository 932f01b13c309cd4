package sugiyama

import "slices"

// windowSize is the most neighbours in a column that are ordered at once.
const windowSize = 160

// A sifter holds the memory of sifting.
type sifter struct {
	above []int // above[u*n+v]: the cost of u above v rather than below it
	n     int   // number of vertices in the matrix above
	tail  []int // of the current vertex: the costs of its segments that end after a port
	ends  []end // of the segments of all vertices
	first []int // of each vertex and one more: where its ends begin
}

// An end is the number of the port where a segment ends, and the cost of the segment.
type end struct{ at, cost int }

// sift improves the order of column c while its neighbours stay as they are, and marks
// them as dirty if it gains anything.
//
// What two vertices of a column cost does not depend on where the others stand, so the
// best order of one column is a linear ordering problem; sifting (Matuszewski, Schönfeld,
// Molitor, Using Sifting for k-Layer Straightline Crossing Minimization, GD 1999) moves
// one vertex after the other to its best place.
func (s *search) sift(c int) {
	for lo, size := 0, len(s.order[c]); ; lo += windowSize / 2 {
		hi := min(lo+windowSize, size)
		s.window(c, lo, hi)
		if hi == size {
			break
		}
	}
	s.dirty[c] = false
}

// settle sifts dirty columns until none is left or the effort is spent.
func (s *search) settle() {
	for again := true; again; {
		again = false
		for i := range 2 * len(s.dirty) {
			c := min(i, 2*len(s.dirty)-1-i) // there and back
			if s.dirty[c] && s.effort < s.limit {
				s.sift(c)
				again = true
			}
		}
	}
}

// window improves the order of the vertices of column c from lo up to, but not including,
// hi.
func (s *search) window(c, lo, hi int) {
	vs := s.order[c][lo:hi]
	if len(vs) < 2 {
		return
	}
	s.compare(c, vs)
	local := make([]int32, len(vs)) // vertices by their index in the matrix, in their new order
	for i := range local {
		local[i] = int32(i)
	}
	if !s.pass(local) {
		return
	}
	for s.pass(local) {
	}
	old := slices.Clone(vs)
	for i, u := range local {
		vs[i] = old[u]
	}
	s.changed(c)
}

// compare fills the matrix for the vertices vs of column c.
func (s *search) compare(c int, vs []int32) {
	s.n = len(vs)
	s.above = zeros(s.above, s.n*s.n)
	if c > 0 {
		s.compareSide(vs, &s.left, s.countPorts(c-1, &s.right))
	}
	if c < len(s.order)-1 {
		s.compareSide(vs, &s.right, s.countPorts(c+1, &s.left))
	}
	s.oppose()
	if s.timely {
		s.compareTime(vs)
	}
}

// compareSide adds the costs of the crossings at one side, where links end in the given
// number of ports.
func (s *search) compareSide(vs []int32, side *sides, beside int) {
	s.tail = resize(s.tail, beside)
	s.findEnds(vs, side)
	n := len(vs)
	for u := range vs {
		ends := s.ends[s.first[u]:s.first[u+1]]
		if len(ends) == 0 {
			continue
		}
		clear(s.tail)
		for _, e := range ends {
			s.tail[e.at] += e.cost
		}
		after := 0
		for p := beside - 1; p >= 0; p-- {
			here := s.tail[p]
			s.tail[p] = after
			after += here
		}
		row := s.above[u*n:][:n]
		for x := range row {
			for _, e := range s.ends[s.first[x]:s.first[x+1]] {
				row[x] += e.cost * s.tail[e.at]
			}
		}
		s.effort += beside + 2*n
	}
}

// findEnds lists where the segments of vs end at one side.
func (s *search) findEnds(vs []int32, side *sides) {
	s.ends, s.first = s.ends[:0], append(s.first[:0], 0)
	for _, v := range vs {
		for i := side.start[v]; i < side.start[v+1]; i++ {
			s.ends = append(s.ends, end{int(s.portsAbove[side.ends[i]] + side.far[i]), int(side.costs[i])})
		}
		s.first = append(s.first, len(s.ends))
	}
}

// oppose makes each entry of the matrix the cost of u above v minus that of v above u.
func (s *search) oppose() {
	for u := range s.n {
		row := s.above[u*s.n:][:s.n]
		for v := range u {
			d := row[v] - s.above[v*s.n+u]
			row[v], s.above[v*s.n+u] = d, -d
		}
	}
}

// pass moves each vertex to its best place, and reports whether that gained anything.
func (s *search) pass(local []int32) bool {
	gain := false
	for i := 0; i < len(local); i++ {
		to := s.best(local, i)
		if to == i {
			continue
		}
		gain = true
		carry(local, i, to)
		if to > i {
			i-- // the next vertex has moved here
		}
	}
	s.effort += len(local) * len(local)
	return gain
}

// best returns the best place for the vertex at i.
func (s *search) best(local []int32, i int) int {
	row := s.above[int(local[i])*s.n:][:s.n]
	to, gain, sum := i, 0, 0
	for j := i + 1; j < len(local); j++ {
		sum += row[local[j]]
		if sum > gain {
			to, gain = j, sum
		}
	}
	sum = 0
	for j := i - 1; j >= 0; j-- {
		sum -= row[local[j]]
		if sum > gain {
			to, gain = j, sum
		}
	}
	return to
}

// carry moves an element from one place to another and shifts those between.
func carry(vs []int32, from, to int) {
	v := vs[from]
	if from < to {
		copy(vs[from:to], vs[from+1:to+1])
	} else {
		copy(vs[to+1:from+1], vs[to:from])
	}
	vs[to] = v
}
