package sugiyama

import (
	"math"
)

// A root is a link of the replanted node, seen from its other end.
type root struct {
	*chain
	costs [][]int32 // of each segment: of the best path to each slot of the column it ends in
}

// counts returns a table of segments between column c and the next: at [i*(m+1)+j] the
// cost of those that begin above slot i and end above slot j. Slot i is above vertex i,
// and m is the size of the next column.
func (s *search) counts(c int) []int32 {
	if len(s.table[c]) > 0 {
		return s.table[c]
	}
	n, m := len(s.order[c])+1, len(s.order[c+1])+1
	t := zeros(s.table[c], n*m)
	for i, v := range s.order[c] {
		above, row := t[i*m:][:m], t[(i+1)*m:][:m]
		for k := s.right.start[v]; k < s.right.start[v+1]; k++ {
			if p := s.pos[s.right.ends[k]]; p >= 0 {
				row[p+1] += s.right.costs[k]
			}
		}
		sum := int32(0)
		for j := range row {
			sum += row[j]
			row[j] = above[j] + sum
		}
	}
	s.effort += n * m
	s.table[c] = t
	return t
}

// pathsRight finds the best paths from the left end of a root to all slots of the columns
// up to that of its right end.
func (s *search) pathsRight(r *root) {
	first := int(s.column[r.from])
	own := s.ownCost(r, 0)
	t, n, m := s.counts(first), len(s.order[first]), len(s.order[first+1])+1
	p := int(s.pos[r.from])
	above, below, all := t[p*m:][:m], t[(p+1)*m:][:m], t[n*m:][:m]
	r.costs[0] = resize(r.costs[0], m)
	for k := range m {
		r.costs[0][k] = own * (above[m-1] - above[k] + all[k] - below[k])
	}
	for i := 1; i < int(r.span); i++ {
		r.costs[i] = resize(r.costs[i], len(s.order[first+i+1])+1)
		s.stepRight(r.costs[i-1], r.costs[i], first+i, s.ownCost(r, i))
	}
}

// ownCost returns the cost of segment i of a root.
func (s *search) ownCost(r *root, i int) int32 {
	g := s.segs[r.seg+int32(i)]
	return s.cost(g.from, g.to)
}

// stepRight extends the best paths to the slots of column c to those of the next.
func (s *search) stepRight(paths, next []int32, c int, own int32) {
	t, n, m := s.counts(c), len(s.order[c]), len(next)
	for k := range next {
		next[k] = math.MaxInt32
	}
	for x, path := range paths {
		row := t[x*m:][:m]
		path += own * row[m-1]
		for k, above := range row {
			next[k] = min(next[k], path-2*own*above)
		}
	}
	for k, above := range t[n*m:][:m] {
		next[k] += own * above
	}
	s.effort += len(paths) * m
}

// backLeft returns the slot of column c through which the best path comes to slot k of
// the next.
func (s *search) backLeft(paths, next []int32, c, k int, own int32) int {
	t, n, m := s.counts(c), len(s.order[c]), len(next)
	for x, path := range paths {
		if path+own*(t[x*m+m-1]-2*t[x*m+k]+t[n*m+k]) == next[k] {
			return x
		}
	}
	panic("sugiyama: a best path comes from nowhere")
}

// pathsLeft is the mirror image of pathsRight.
func (s *search) pathsLeft(r *root) {
	last := int(s.column[r.to]) - 1
	i := int(r.span) - 1
	own := s.ownCost(r, i)
	t, n, m := s.counts(last), len(s.order[last])+1, len(s.order[last+1])+1
	q := int(s.pos[r.to])
	r.costs[i] = resize(r.costs[i], n)
	all := t[(n-1)*m+q]
	for x := range n {
		row := t[x*m:][:m]
		r.costs[i][x] = own * (row[m-1] - row[q+1] + all - row[q])
	}
	for i--; i >= 0; i-- {
		last--
		r.costs[i] = resize(r.costs[i], len(s.order[last])+1)
		s.stepLeft(r.costs[i+1], r.costs[i], last, s.ownCost(r, i))
	}
}

// stepLeft extends the best paths to the slots of the column after c to those of c.
func (s *search) stepLeft(paths, next []int32, c int, own int32) {
	t, n, m := s.counts(c), len(next), len(paths)
	s.sums = resize(s.sums, m)
	sums := s.sums[:m]
	for k, above := range t[(n-1)*m:][:m] {
		sums[k] = paths[k] + own*above
	}
	for x := range next {
		row := t[x*m:][:m]
		least := int32(math.MaxInt32)
		for k, above := range row {
			least = min(least, sums[k]-2*own*above)
		}
		next[x] = least + own*row[m-1]
	}
	s.effort += n * m
}

// backRight returns the slot of the column after c through which the best path comes to
// slot x of c.
func (s *search) backRight(paths, next []int32, c, x int, own int32) int {
	t, n, m := s.counts(c), len(next), len(paths)
	for k, path := range paths {
		if path+own*(t[(n-1)*m+k]-2*t[x*m+k]+t[x*m+m-1]) == next[x] {
			return k
		}
	}
	panic("sugiyama: a best path comes from nowhere")
}
