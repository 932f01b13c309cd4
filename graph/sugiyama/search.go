package sugiyama

import (
	"math/rand/v2"
	"slices"
)

// A search looks for a good order of the columns. It is bounded by steps, not by
// time, so that the same graph has the same layout everywhere.
type search struct {
	*layers
	effort int // steps taken so far, about

	dirty []bool // of each column: to be sifted
	moved []bool // of each column: not as in the best order

	above []int // above[u*n+v]: what it costs to have u above v rather than below it
	n     int   // number of vertices that above compares
	tail  []int // of the vertex in hand: the costs of its segments that end after a position

	tables [][]int32 // of each column: see table; empty if it has to be made
	ways   []int32   // costs of the best way to each slot of the column in hand
	next   []int32   // likewise, of the next column
	from   [][]int32 // of each column on the way: the slot before of the best way to each slot

	places      []place
	keys, costs []int32
	tree        tree
}

// reduceCrossings orders the columns. Of several orders to begin with, each improved
// by sweeps, by sifting and by rerouting, it takes the best; that it disturbs here
// and there, and keeps what is no worse.
func (l *layers) reduceCrossings() {
	n := len(l.order)
	s := &search{layers: l, dirty: make([]bool, n), moved: make([]bool, n), tables: make([][]int32, n)}
	starts := []func(){l.inputOrder, l.depthFirst, l.breadthFirst}
	limit := effort(len(l.column))
	var best [][]int32
	least := 0
	for i, start := range starts {
		start()
		s.sweeps(limit * (2*i + 1) / (4 * len(starts)))
		s.siftSweeps(limit * (i + 1) / (2 * len(starts)))
		if n := s.total(); i == 0 || n < least {
			best, least = l.copyOrder(), n
		}
		if least == 0 {
			break
		}
	}
	l.setOrder(best)
	s.kicks(best, least, limit)
}

// siftSweeps sweeps there and back, and sifts each column at once. It ends with the
// best order it saw.
func (s *search) siftSweeps(limit int) {
	s.improve(limit)
	best, least := s.copyOrder(), s.total()
	for vain := 0; vain < 3 && s.effort < limit; vain++ {
		for c := 1; c < len(s.order); c++ {
			s.sortColumn(c, &s.left)
			s.changed(c)
			s.sift(c)
		}
		s.improve(limit)
		if n := s.total(); n < least {
			best, least, vain = s.copyOrder(), n, -1
		}
		for c := len(s.order) - 2; c >= 0; c-- {
			s.sortColumn(c, &s.right)
			s.changed(c)
			s.sift(c)
		}
		s.improve(limit)
		if n := s.total(); n < least {
			best, least, vain = s.copyOrder(), n, -1
		}
	}
	s.setOrder(best)
}

// effort is how many steps to spend on n vertices.
func effort(n int) int { return 3_000_000 + 10_000*n }

// improve sifts all columns and reroutes all links until nothing is gained.
func (s *search) improve(limit int) {
	for c := range s.order {
		s.changed(c)
		s.dirty[c] = true
	}
	for again := true; again && s.effort < limit; {
		s.settle(limit)
		again = s.rerouteAll(0, len(s.order), limit)
	}
}

// changed says that the order of column c is new.
func (s *search) changed(c int) {
	s.number(c)
	s.moved[c] = true
	s.tables[c] = s.tables[c][:0]
	if c > 0 {
		s.tables[c-1] = s.tables[c-1][:0]
		s.dirty[c-1] = true
	}
	if c < len(s.order)-1 {
		s.dirty[c+1] = true
	}
}

// kicks disturbs the best order, the cost of which is least, and improves it again.
func (s *search) kicks(best [][]int32, least, limit int) {
	if least == 0 || len(s.order) < 2 {
		return
	}
	s.setOrder(clone(best))
	for c := range s.order {
		s.changed(c)
	}
	clear(s.dirty)
	clear(s.moved)
	random := rand.New(rand.NewPCG(1, 2))
	for vain := 0; vain < 20*len(s.column) && least > 0 && s.effort < limit; vain++ {
		v := random.IntN(len(s.column))
		c := int(s.column[v])
		size := len(s.order[c])
		if size < 2 {
			continue
		}
		s.move(c, int(s.pos[v]), random.IntN(size))
		s.dirty[c] = false
		s.settle(limit)
		s.rerouteAll(c-1, c+1, limit)
		s.settle(limit)
		if n := s.total(); n <= least {
			if n < least {
				vain = 0
			}
			least = n
			s.take(best, s.order)
		} else {
			s.take(s.order, best)
		}
	}
}

// take makes one order like another where they differ.
func (s *search) take(to, from [][]int32) {
	for c, m := range s.moved {
		if !m {
			continue
		}
		copy(to[c], from[c])
		s.changed(c)
	}
	clear(s.moved)
	clear(s.dirty)
}

// copyOrder is the order as it is now.
func (l *layers) copyOrder() [][]int32 { return clone(l.order) }

// clone copies an order.
func clone(order [][]int32) [][]int32 {
	o := make([][]int32, len(order))
	for c := range o {
		o[c] = slices.Clone(order[c])
	}
	return o
}

// setOrder takes an order over.
func (l *layers) setOrder(o [][]int32) {
	l.order = o
	for c := range o {
		l.number(c)
	}
}
