package sugiyama

import (
	"math/rand/v2"
	"slices"
)

// A search looks for a good order of the columns.
type search struct {
	*layers
	random        *rand.Rand
	effort, limit int // steps taken so far and at most, about

	dirty []bool    // of each column: to be sifted
	gaps  []int     // of each column: the cost of the crossings between it and the next
	known []bool    // of each column: whether gaps is right
	table [][]int32 // of each column: see counts; empty if not known
	bands []int32   // of each vertex: see bandsAbove

	timely bool // whether, of orders that cost the same, that nearer to time is better

	sweeper
	sifter
	planter
}

// effort is how many steps to spend on n vertices: on each of a large graph more, since
// it is far from rest, but not for ever. Steps are counted, and no clock is read, so
// that the same graph has the same layout everywhere.
func effort(n int) int {
	n = min(n, 9000)
	return 8_000_000 + 3*n*n
}

// newSearch makes a search that has done nothing yet.
func newSearch(l *layers) *search {
	n := len(l.order)
	return &search{
		layers: l,
		random: rand.New(rand.NewPCG(1, 2)),
		limit:  effort(len(l.column)),
		dirty:  make([]bool, n), gaps: make([]int, n), known: make([]bool, n), table: make([][]int32, n),
		bands:   make([]int32, len(l.column)),
		planter: newPlanter(l),
	}
}

// reduceCrossings orders the columns. Of several orders to begin with it takes the best,
// and improves it until no node with its links has a better place. Then it shakes much of
// it, improves that, and keeps what is no worse, for the sweeps alone end far from the
// best.
func (l *layers) reduceCrossings() {
	s := newSearch(l)
	s.begin()
	half := s.limit * 6 / 10 // the rest improves what was shaken last
	s.polish(half)
	best, least := clone(l.order), s.total()
	for i := 0; i < shakes && least > 0 && s.effort < half; i++ {
		s.shake()
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

// shakes is how often the best order is disturbed much.
const shakes = 20

// shake shuffles one column in four.
func (s *search) shake() {
	for range max(1, len(s.order)/4) {
		c := s.random.IntN(len(s.order))
		vs := s.order[c]
		s.random.Shuffle(len(vs), func(i, j int) { vs[i], vs[j] = vs[j], vs[i] })
		s.changed(c)
		s.dirty[c] = false
	}
}

// begin tries the starts, and takes the best.
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

// polish replants and sifts until nothing is gained.
func (s *search) polish(limit int) {
	for s.effort < limit && s.replantAll(limit) {
		s.settle()
	}
}

// changed says that the order of column c is new.
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

// allChanged says that all orders are new.
func (s *search) allChanged() {
	for c := range s.order {
		s.changed(c)
		s.dirty[c] = true
	}
}

// stale forgets what is known of the segments at column c.
func (s *search) stale(c int) {
	s.table[c], s.known[c] = s.table[c][:0], false
	if c > 0 {
		s.table[c-1], s.known[c-1] = s.table[c-1][:0], false
	}
}

// setOrder takes an order over.
func (s *search) setOrder(o [][]int32) {
	s.order = o
	for c := range o {
		s.changed(c)
	}
}

// clone copies an order.
func clone(order [][]int32) [][]int32 {
	o := make([][]int32, len(order))
	for c := range o {
		o[c] = slices.Clone(order[c])
	}
	return o
}
