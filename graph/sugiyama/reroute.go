package sugiyama

import (
	"math"
	"slices"
)

// maxTable bounds what is spent on one pair of columns.
const maxTable = 1 << 18

// table has at [i*(m+1)+j] the cost of the segments between column c and the next
// that begin above slot i and end above slot j; slot i is above vertex i, and m
// is the size of the next column.
func (s *search) table(c int) []int32 {
	if len(s.tables[c]) > 0 {
		return s.tables[c]
	}
	n, m := len(s.order[c])+1, len(s.order[c+1])+1
	t := slices.Grow(s.tables[c], n*m)[:n*m]
	clear(t)
	for i, v := range s.order[c] {
		above, row := t[i*m:][:m], t[(i+1)*m:][:m]
		for k := s.right.start[v]; k < s.right.start[v+1]; k++ {
			row[s.pos[s.right.ends[k]]+1] += s.right.costs[k]
		}
		sum := int32(0)
		for j := range row {
			sum += row[j]
			row[j] = above[j] + sum
		}
	}
	s.effort += n * m
	s.tables[c] = t
	return t
}

// rerouteAll reroutes the long links that pass columns between lo and hi, and tells
// whether it gains anything.
func (s *search) rerouteAll(lo, hi, limit int) bool {
	gain := false
	for i := range s.chains {
		c := &s.chains[i]
		first := int(s.column[c.from])
		if c.span > 1 && first < hi && first+int(c.span) > lo && s.effort < limit {
			gain = s.reroute(c, first) || gain
		}
	}
	return gain
}

// reroute takes link c, which leaves column first, out of the drawing and puts it back
// on the way with the fewest crossings, through all columns at once: a shortest path
// from slot to slot. It tells whether that gains anything.
func (s *search) reroute(c *chain, first int) bool {
	now := int32(0)
	for i := range int(c.span) {
		if len(s.order[first+i])*len(s.order[first+i+1]) > maxTable {
			return false
		}
		now += s.crossed(first+i, s.segs[int(c.seg)+i])
	}
	if now == 0 || s.bestWay(c, first) >= now {
		return false
	}
	s.apply(c, first)
	return true
}

// crossed is the cost of the crossings of segment g, which leaves column c.
func (s *search) crossed(c int, g seg) int32 {
	t, m := s.table(c), len(s.order[c+1])+1
	p, q := int(s.pos[g.from]), int(s.pos[g.to])
	n := len(s.order[c])
	// Segments that begin above and end below, and the other way round.
	down := t[p*m+m-1] - t[p*m+q+1]
	up := t[n*m+q] - t[(p+1)*m+q]
	return (down + up) * s.cost(g.from, g.to)
}

// bestWay finds the best way and its cost.
func (s *search) bestWay(c *chain, first int) int32 {
	at := only(int(s.pos[c.from]))
	s.ways = append(s.ways[:0], 0)
	for i := range int(c.span) {
		g := s.segs[int(c.seg)+i]
		to := only(int(s.pos[g.to]))
		if i < int(c.span)-1 {
			to = anywhere(len(s.order[first+i+1]), int(s.pos[g.to]))
		}
		if len(s.from) == i {
			s.from = append(s.from, nil)
		}
		s.step(i, first+i, g, at, to)
		at = to
	}
	return s.ways[0]
}

// step extends the best ways to the slots at of a column by segment number i of the
// link, which is g now, to the slots to of the next.
func (s *search) step(i, col int, g seg, at, to slots) {
	t, m, n := s.table(col), len(s.order[col+1])+1, len(s.order[col])
	own := s.cost(g.from, g.to)
	gp, gq := int(s.pos[g.from]), int(s.pos[g.to])
	s.next, s.from[i] = s.next[:0], s.from[i][:0]
	for k, ql := range to.low {
		qh := to.high[k]
		least, arg := int32(math.MaxInt32), 0
		below := t[n*m+ql]
		for x, pl := range at.low {
			ph := at.high[x]
			over := t[pl*m+m-1] - t[pl*m+qh] + below - t[ph*m+ql]
			if gp < pl && gq >= qh || gp >= ph && gq < ql {
				over -= own // the segment itself, which is in the table
			}
			if d := s.ways[x] + over*own; d < least {
				least, arg = d, x
			}
		}
		s.next = append(s.next, least)
		s.from[i] = append(s.from[i], int32(arg))
	}
	s.effort += 3 * len(at.low) * len(to.low)
	s.ways, s.next = s.next, s.ways
}

// slots are places in a column for a vertex: each is below the vertices before low
// and above those from high.
type slots struct{ low, high []int }

// only is the place p, where the vertex is.
func only(p int) slots { return slots{[]int{p}, []int{p + 1}} }

// anywhere is all places in a column of n for the vertex that is at p now.
func anywhere(n, p int) slots {
	at := make([]int, 0, n)
	for i := range n + 1 {
		if i != p+1 {
			at = append(at, i)
		}
	}
	return slots{at, at}
}

// apply puts the waypoints of a link in their new places.
func (s *search) apply(c *chain, first int) {
	at := 0
	for i := int(c.span) - 1; i > 0; i-- {
		at = int(s.from[i][at])
		col := first + i
		v := c.way + int32(i-1)
		s.move(col, int(s.pos[v]), at)
	}
}

// move takes the vertex at place i of a column to place to.
func (s *search) move(col, i, to int) {
	if i == to {
		return
	}
	vs := s.order[col]
	v := vs[i]
	vs = slices.Delete(vs, i, i+1)
	s.order[col] = slices.Insert(vs, to, v)
	s.changed(col)
	s.dirty[col] = true
}
