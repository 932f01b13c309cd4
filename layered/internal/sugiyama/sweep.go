package sugiyama

import (
	"cmp"
	"slices"
)

// patience is how many sweeps may gain nothing before the next start is tried.
const patience = 4

// A sweeper holds the memory of sweeps.
type sweeper struct {
	places      []place
	keys, costs []int32
	tree        tree
}

// A place is where a vertex is pulled.
type place struct {
	v, pos int32 // pos is its present position
	at     float64
}

// sweeps orders column after column, from left to right and back, by the neighbours of
// its vertices in the column before, and ends with the best order it saw.
func (s *search) sweeps() {
	best, least := clone(s.order), s.total()
	for vain := 0; vain < 2*patience && least > 0 && s.effort < s.limit/4; vain++ {
		s.sweep(vain%2 == 0)
		if n := s.total(); n < least {
			best, least, vain = clone(s.order), n, vain%2-2
		}
	}
	s.setOrder(best)
}

// sweep orders one column after the other, from the left or from the right.
func (s *search) sweep(right bool) {
	for i := 1; i < len(s.order); i++ {
		if right {
			s.sortColumn(i, &s.left)
		} else {
			s.sortColumn(len(s.order)-1-i, &s.right)
		}
	}
}

// sortColumn orders a column by the mean position of the neighbours of each vertex at one
// side. Vertices without any keep their places.
func (s *search) sortColumn(c int, side *sides) {
	s.places = s.places[:0]
	for _, v := range s.order[c] {
		ws := side.beside(v)
		if len(ws) == 0 {
			continue
		}
		sum := 0
		for _, w := range ws {
			sum += int(s.pos[w])
		}
		s.places = append(s.places, place{v, s.pos[v], float64(sum) / float64(len(ws))})
	}
	slices.SortFunc(s.places, func(a, b place) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.pos, b.pos)) })
	i := 0
	for k, v := range s.order[c] {
		if len(side.beside(v)) > 0 {
			s.order[c][k] = s.places[i].v
			i++
		}
	}
	s.stale(c)
	s.number(c)
	s.effort += 16 * len(s.order[c])
}

// total returns the cost of all crossings.
func (s *search) total() int {
	return s.costIn(0, len(s.order)-1)
}

// costIn returns the cost of the crossings from column lo to column hi.
func (s *search) costIn(lo, hi int) int {
	n := 0
	for c := lo; c < hi; c++ {
		n += s.gapCost(c)
	}
	return n
}

// gapCost returns the cost of the crossings between column c and the next.
func (s *search) gapCost(c int) int {
	if s.known[c] {
		return s.gaps[c]
	}
	s.keys, s.costs = s.keys[:0], s.costs[:0]
	n := s.countPorts(c+1, &s.left)
	for _, v := range s.order[c] {
		from := len(s.keys)
		for i := s.right.start[v]; i < s.right.start[v+1]; i++ {
			if i > s.right.start[v] && s.right.ranks[i] > s.right.ranks[i-1] {
				sortBoth(s.keys[from:], s.costs[from:])
				from = len(s.keys)
			}
			s.keys = append(s.keys, s.portsAbove[s.right.ends[i]]+s.right.far[i])
			s.costs = append(s.costs, s.right.costs[i])
		}
		sortBoth(s.keys[from:], s.costs[from:])
	}
	s.gaps[c], s.known[c] = s.tree.inversions(s.keys, s.costs, n), true
	s.effort += 16 * len(s.keys)
	return s.gaps[c]
}

// sortBoth sorts keys and, along with them, their costs. It is an insertion sort, as the
// keys are few.
func sortBoth(keys, costs []int32) {
	for i := range keys {
		for j := i; j > 0 && keys[j] < keys[j-1]; j-- {
			keys[j], keys[j-1] = keys[j-1], keys[j]
			costs[j], costs[j-1] = costs[j-1], costs[j]
		}
	}
}
