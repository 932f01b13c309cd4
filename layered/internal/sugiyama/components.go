package sugiyama

import (
	"cmp"
	"slices"
)

// A component is a connected component of the graph.
type component struct {
	first   int       // its first column
	columns [][]int32 // its vertices in each of its columns, from top to bottom
	sorted  [][]int32 // its nodes there, in the order of the input
	at      float64   // mean position of its nodes in the input, from 0 to 1
}

// stack puts components one below the other, so that no two cross: that costs no more
// than any other order of them. Within each component the order stays as it was or is
// turned upside down. This brings nodes closer to the order of the input; if it does not,
// all stays as it is.
func (s *search) stack() {
	cost, disorder, old := s.total(), s.disorder(), clone(s.order)
	components, rest := s.components()
	for i := range components {
		s.turn(&components[i])
	}
	slices.SortStableFunc(components, func(p, q component) int { return cmp.Compare(p.at, q.at) })
	for swaps, round := 1, 0; swaps > 0 && round < 20; round++ {
		swaps = 0
		for i := range len(components) - 1 {
			if p, q := &components[i], &components[i+1]; disorderOf(p, q) > disorderOf(q, p) {
				*p, *q = *q, *p
				swaps++
			}
		}
	}
	s.order = make([][]int32, len(old))
	for _, p := range components {
		for i, vs := range p.columns {
			s.order[p.first+i] = append(s.order[p.first+i], vs...)
		}
	}
	for c, vs := range rest {
		s.order[c] = append(s.order[c], vs...)
	}
	s.setOrder(s.order)
	if s.total() == cost && s.disorder() >= disorder {
		s.setOrder(old)
	}
}

// components returns all components, and the vertices without links in each column.
func (s *search) components() (components []component, rest [][]int32) {
	of, n := s.componentOf()
	components, rest = make([]component, n), make([][]int32, len(s.order))
	counts := make([]float64, n)
	for c, vs := range s.order {
		for _, v := range vs {
			if s.isolated(v) {
				rest[c] = append(rest[c], v)
				continue
			}
			p := &components[of[v]]
			if p.columns == nil {
				p.first = c
			}
			if len(p.columns) == c-p.first {
				p.columns, p.sorted = append(p.columns, nil), append(p.sorted, nil)
			}
			p.columns[c-p.first] = append(p.columns[c-p.first], v)
		}
		nodes := s.linkedNodes(vs)
		slices.Sort(nodes)
		for i, v := range nodes {
			p := &components[of[v]]
			p.sorted[c-p.first] = append(p.sorted[c-p.first], v)
			p.at += float64(i) / float64(len(vs))
			counts[of[v]]++
		}
	}
	for i := range components {
		components[i].at /= counts[i]
	}
	return components, rest
}

// componentOf returns the number of the component of each linked vertex, and how many
// components there are.
func (l *layers) componentOf() (of []int32, n int32) {
	of = make([]int32, len(l.column))
	var todo []int32
	for first := range int32(l.nodes) {
		if of[first] > 0 || l.isolated(first) {
			continue
		}
		n++
		for todo = append(todo, first); len(todo) > 0; {
			v := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if of[v] == 0 {
				of[v] = n
				todo = append(todo, l.left.beside(v)...)
				todo = append(todo, l.right.beside(v)...)
			}
		}
	}
	for v := range of {
		of[v]--
	}
	return of, n
}

// isolated reports whether no link to another column ends at v.
func (l *layers) isolated(v int32) bool {
	return len(l.left.beside(v))+len(l.right.beside(v)) == 0
}

// turn puts a component upside down if that brings its nodes closer to the order of the
// input. It stays as it was if ports make that costly.
func (s *search) turn(p *component) {
	wrong, right := 0, 0
	for _, vs := range p.columns {
		nodes := s.linkedNodes(vs)
		n := inversions(nodes)
		wrong += n
		right += len(nodes)*(len(nodes)-1)/2 - n
	}
	if wrong <= right {
		return
	}
	before := s.costOf(p)
	p.reverse()
	if s.costOf(p) > before {
		p.reverse()
	}
}

// reverse puts a component upside down.
func (p *component) reverse() {
	for _, vs := range p.columns {
		slices.Reverse(vs)
	}
}

// costOf returns the cost of a component alone.
func (s *search) costOf(p *component) int {
	for i, vs := range p.columns {
		s.order[p.first+i] = vs
		s.stale(p.first + i)
	}
	return s.costIn(p.first, p.first+len(p.columns)-1)
}

// disorderOf returns the number of pairs of nodes in the wrong order, in all columns, if
// p is above q.
func disorderOf(p, q *component) int {
	n := 0
	lo, hi := max(p.first, q.first), min(p.first+len(p.sorted), q.first+len(q.sorted))
	for c := lo; c < hi; c++ {
		us, vs := p.sorted[c-p.first], q.sorted[c-q.first]
		i := 0
		for _, u := range us {
			for i < len(vs) && vs[i] < u {
				i++
			}
			n += i
		}
	}
	return n
}
