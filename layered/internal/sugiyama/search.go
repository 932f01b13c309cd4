package sugiyama

import (
	"math/rand/v2"
	"slices"
)

// A search looks for a good order of the columns.
type search struct {
	*layers
	random        *rand.Rand
	effort, limit int // steps taken and allowed, roughly

	dirty      []bool    // of each column: whether it has to be sifted
	gaps       []int     // of each column: the cost of the crossings between it and the next
	known      []bool    // of each column: whether gaps is up to date
	table      [][]int32 // of each column: see counts; empty if out of date
	portsAbove []int32   // of each vertex: see countPorts

	timely bool // whether, among orders of equal cost, the one closer to the input is better

	sweeper
	sifter
	planter
}

// effort returns the number of steps to spend on n vertices. A large graph gets more for
// each vertex, since its start is far from good, up to a limit. It counts steps and reads
// no clock, so that the same graph has the same layout everywhere.
func effort(n int) int {
	n = min(n, 9000)
	return 8_000_000 + 3*n*n
}

// newSearch returns a search that has done nothing yet.
func newSearch(l *layers) *search {
	n := len(l.order)
	return &search{
		layers: l,
		random: rand.New(rand.NewPCG(1, 2)),
		limit:  effort(len(l.column)),
		dirty:  make([]bool, n), gaps: make([]int, n), known: make([]bool, n), table: make([][]int32, n),
		portsAbove: make([]int32, len(l.column)),
		planter:    newPlanter(l),
	}
}

// reduceCrossings orders the columns. It takes the best of several starts and improves it
// until no node with its links has a better place. Then it perturbs a large part of the
// order, improves that, and keeps what is no worse: sweeps alone end far from the
// optimum.
func (l *layers) reduceCrossings() {
	s := newSearch(l)
	s.begin()
	half := s.limit * 6 / 10 // what is left improves the last perturbation
	s.polish(half)
	best, least := clone(l.order), s.total()
	for i := 0; i < perturbations && least > 0 && s.effort < half; i++ {
		s.perturb()
		s.settle()
		s.polish(s.limit)
		if n := s.total(); n <= least {
			best, least = clone(l.order), n
		} else {
			s.setOrder(clone(best))
			clear(s.dirty)
		}
	}
	s.setOrder(best)
	l.stopped = s.effort >= half
	s.inTime()
}

// perturbations is how often the best order is perturbed.
const perturbations = 20

// perturb shuffles one column in four.
func (s *search) perturb() {
	for range max(1, len(s.order)/4) {
		c := s.random.IntN(len(s.order))
		vs := s.order[c]
		s.random.Shuffle(len(vs), func(i, j int) { vs[i], vs[j] = vs[j], vs[i] })
		s.changed(c)
		s.dirty[c] = false
	}
}

// begin tries all starts and keeps the best.
func (s *search) begin() {
	var best [][]int32
	least := 0
	for i, start := range []func(){s.inputOrder, s.depthFirst, s.breadthFirst} {
		start()
		s.allChanged()
		s.sweeps()
		s.settle()
		if n := s.total(); i == 0 || n < least {
			best, least = clone(s.order), n
		}
	}
	s.setOrder(best)
	clear(s.dirty)
}

// polish replants and sifts until that gains nothing.
func (s *search) polish(limit int) {
	for s.effort < limit && s.replantAll(limit) {
		s.settle()
	}
}

// changed notes that the order of column c has changed.
func (s *search) changed(c int) {
	s.stale(c)
	s.number(c)
	s.stir(c)
	if c > 0 {
		s.dirty[c-1] = true
	}
	if c < len(s.order)-1 {
		s.dirty[c+1] = true
	}
}

// allChanged notes that all orders have changed.
func (s *search) allChanged() {
	for c := range s.order {
		s.changed(c)
		s.dirty[c] = true
	}
}

// stale forgets the costs of the segments at column c.
func (s *search) stale(c int) {
	s.table[c], s.known[c] = s.table[c][:0], false
	if c > 0 {
		s.table[c-1], s.known[c-1] = s.table[c-1][:0], false
	}
}

// setOrder replaces the order of all columns.
func (s *search) setOrder(o [][]int32) {
	s.order = o
	for c := range o {
		s.changed(c)
	}
}

// clone returns a copy of an order.
func clone(order [][]int32) [][]int32 {
	o := make([][]int32, len(order))
	for c := range o {
		o[c] = slices.Clone(order[c])
	}
	return o
}
