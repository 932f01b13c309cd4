package sugiyama

import (
	"cmp"
	"slices"
)

// A cutting is a vertex to be put back: in its column above the vertex at slot. Cuttings
// of one slot are ordered by the vertex they are joined with, and by the port there.
type cutting struct{ v, slot, beside, port int32 }

// plant puts v and the dummy nodes of its links back.
func (s *search) plant(v int32, slot, lo, hi int) {
	for i := lo; i <= hi; i++ {
		s.slots[i] = s.slots[i][:0]
	}
	for i := range s.roots {
		s.plantRoot(&s.roots[i], v, slot)
	}
	c := int(s.column[v])
	s.slots[c] = append(s.slots[c], cutting{v, int32(slot), v, 0})
	for i := lo; i < c; i++ {
		s.insert(i)
	}
	for i := hi; i >= c; i-- {
		s.insert(i)
	}
}

// plantRoot finds the slots of the dummy nodes of a root, from slot back to its other
// end.
func (s *search) plantRoot(r *root, v int32, slot int) {
	c := int(s.column[v])
	for i := int(r.span) - 1; i > 0 && r.to == v; i-- {
		c--
		slot = s.backLeft(r.costs[i-1], r.costs[i], c, slot, s.ownCost(r, i))
		g := s.segs[r.seg+int32(i)-1]
		s.slots[c] = append(s.slots[c], cutting{g.to, int32(slot), g.from, g.leave})
	}
	for i := 0; i < int(r.span)-1 && r.from == v; i++ {
		slot = s.backRight(r.costs[i+1], r.costs[i], c, slot, s.ownCost(r, i))
		c++
		g := s.segs[r.seg+int32(i)+1]
		s.slots[c] = append(s.slots[c], cutting{g.from, int32(slot), g.to, g.arrive})
	}
}

// insert puts the cuttings of column c into it.
func (s *search) insert(c int) {
	cuts := s.slots[c]
	slices.SortFunc(cuts, func(a, b cutting) int {
		return cmp.Or(cmp.Compare(a.slot, b.slot), cmp.Compare(s.pos[a.beside], s.pos[b.beside]),
			cmp.Compare(a.port, b.port), cmp.Compare(a.v, b.v))
	})
	vs := s.order[c]
	n := len(vs)
	vs = slices.Grow(vs, len(cuts))[:n+len(cuts)]
	for i := len(cuts) - 1; i >= 0; i-- {
		copy(vs[int(cuts[i].slot)+i+1:], vs[cuts[i].slot:n])
		vs[int(cuts[i].slot)+i] = cuts[i].v
		n = int(cuts[i].slot)
	}
	s.order[c] = vs
	s.stale(c)
	s.number(c)
}
