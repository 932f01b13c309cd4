package sugiyama

import (
	"cmp"
	"slices"
)

// A planter is the state of replanting.
type planter struct {
	at     [][]int32   // of each node: its edges
	roots  []root      // of the current node
	slots  [][]cutting // of each column
	saved  [][]int32   // of each column: the order before
	before int         // the cost before
	stray  int         // the strays before, if they count
	sums   []int32     // see stepLeft

	clock   int
	version []int // of each column: when its order last changed
	tried   []int // of each node: when it was last replanted without gain
}

// newPlanter returns a planter with nothing replanted.
func newPlanter(l *layers) planter {
	n := len(l.order)
	p := planter{
		at: make([][]int32, l.nodes), slots: make([][]cutting, n), saved: make([][]int32, n),
		version: make([]int, n), tried: make([]int, l.nodes),
	}
	for e, c := range l.chains {
		if c.span > 0 {
			p.at[c.from] = append(p.at[c.from], int32(e))
			p.at[c.to] = append(p.at[c.to], int32(e))
		}
	}
	return p
}

// stir notes that the order of column c has changed.
func (p *planter) stir(c int) {
	p.clock++
	p.version[c] = p.clock
}

// replantAll replants all nodes, and reports whether that gained anything.
func (s *search) replantAll(limit int) bool {
	gain := false
	for _, vs := range clone(s.order) {
		for _, v := range vs {
			if s.isDummy(v) || s.effort > limit || !s.stirred(v) {
				continue
			}
			if s.replant(v) {
				gain = true
			} else {
				s.tried[v] = s.clock
			}
		}
	}
	return gain
}

// stirred reports whether a column that v or its links pass has changed since v was last
// replanted without gain.
func (s *search) stirred(v int32) bool {
	for _, e := range s.at[v] {
		c := s.chains[e]
		first := s.column[c.from]
		if slices.Max(s.version[first:first+c.span+1]) > s.tried[v] {
			return true
		}
	}
	return false
}

// replant takes node v and all its links out of the drawing, and puts them back where
// they cross least: each link finds the best paths to all slots of the column at once,
// and the node takes the slot with the least sum of costs. It reports whether that gained
// anything; if not, the order is as before.
func (s *search) replant(v int32) bool {
	lo, hi := s.uproot(v)
	if lo == hi {
		return false
	}
	slot := s.bestSlot(v)
	s.plant(v, slot, lo, hi)
	return s.keep(v, lo, hi)
}

// uproot takes v and its links out, and returns the first and the last column they pass.
// The two are equal if there is nothing to gain or replanting would take too long.
func (s *search) uproot(v int32) (lo, hi int) {
	lo = int(s.column[v])
	hi = lo
	s.roots = s.roots[:0]
	for _, e := range s.at[v] {
		c := &s.chains[e]
		first := int(s.column[c.from])
		lo, hi = min(lo, first), max(hi, first+int(c.span))
		s.addRoot(c)
	}
	s.before = s.costIn(lo, hi)
	s.stray = 0
	if s.timely {
		s.stray = s.strays(v, s.order[s.column[v]], int(s.pos[v]))
	}
	if s.before+s.stray == 0 || !s.small(lo, hi) {
		return 0, 0
	}
	s.pos[v] = -1
	for _, r := range s.roots {
		for i := range r.span - 1 {
			s.pos[r.dummy+i] = -1
		}
	}
	for c := lo; c <= hi; c++ {
		s.saved[c] = append(s.saved[c][:0], s.order[c]...)
		s.order[c] = slices.DeleteFunc(s.order[c], func(u int32) bool { return s.pos[u] < 0 })
		s.stale(c)
		s.number(c)
	}
	return lo, hi
}

// maxTable limits the size of the table for two neighbouring columns.
const maxTable = 1 << 18

// small reports whether replanting from column lo to hi stays within maxTable.
func (s *search) small(lo, hi int) bool {
	for c := lo; c < hi; c++ {
		if len(s.order[c])*len(s.order[c+1]) > maxTable {
			return false
		}
	}
	return true
}

// addRoot appends c to the roots, and reuses old memory.
func (s *search) addRoot(c *chain) {
	n := len(s.roots)
	if n < cap(s.roots) {
		s.roots = s.roots[:n+1]
	} else {
		s.roots = append(s.roots, root{})
	}
	r := &s.roots[n]
	r.chain = c
	for len(r.costs) < int(c.span) {
		r.costs = append(r.costs, nil)
	}
}

// bestSlot returns the slot for v where the paths of all roots have the least sum of
// costs.
func (s *search) bestSlot(v int32) int {
	c := s.column[v]
	sums := make([]int32, len(s.order[c])+1)
	for i := range s.roots {
		r := &s.roots[i]
		costs := r.costs
		if r.to == v {
			s.pathsRight(r)
			costs = r.costs[r.span-1:]
		} else {
			s.pathsLeft(r)
		}
		for k, cost := range costs[0] {
			sums[k] += cost
		}
	}
	return s.least(v, sums)
}

// least returns the slot for v with the least sum, among ties the one with the fewest
// strays.
func (s *search) least(v int32, sums []int32) int {
	vs := s.order[s.column[v]]
	best, stray, fewest := 0, 0, 0 // strays are relative to the first slot
	for k, sum := range sums {
		if k > 0 && s.timely && !s.isDummy(vs[k-1]) {
			stray += cmp.Compare(vs[k-1], v)
		}
		if sum < sums[best] || sum == sums[best] && stray < fewest {
			best, fewest = k, stray
		}
	}
	return best
}

// resize returns s with n elements of any value.
func resize[T any](s []T, n int) []T { return slices.Grow(s[:0], n)[:n] }

// keep reports whether the columns lo to hi are better than before with v put back, and
// restores them if not.
func (s *search) keep(v int32, lo, hi int) bool {
	now := s.costIn(lo, hi)
	better := now < s.before
	if s.timely && now == s.before {
		better = s.strays(v, s.order[s.column[v]], int(s.pos[v])) < s.stray
	}
	for c := lo; c <= hi; c++ {
		if better {
			if !slices.Equal(s.order[c], s.saved[c]) {
				s.changed(c)
				s.dirty[c] = true
			}
			continue
		}
		copy(s.order[c], s.saved[c])
		s.stale(c)
		s.number(c)
	}
	return better
}
