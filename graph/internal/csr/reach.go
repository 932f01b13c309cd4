package csr

import "math/bits"

// Descendants returns the nodes that can be reached from v, in the order of their
// numbers. It does not include v, even if v lies on a cycle.
func (g *Graph) Descendants(v int) []int32 {
	seen := newSet(g.Nodes())
	seen.add(int32(v))
	todo := []int32{int32(v)}
	for len(todo) > 0 {
		u := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, w := range g.Successors(int(u)) {
			if seen.add(w) {
				todo = append(todo, w)
			}
		}
	}
	seen.remove(int32(v))
	return seen.list()
}

// Ancestors returns the nodes from which v can be reached, in the order of their numbers.
// It does not include v, even if v lies on a cycle.
func (g *Graph) Ancestors(v int) []int32 {
	seen := newSet(g.Nodes())
	seen.add(int32(v))
	todo := []int32{int32(v)}
	for len(todo) > 0 {
		u := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, e := range g.InEdges(int(u)) {
			if w := g.tails[e]; seen.add(w) {
				todo = append(todo, w)
			}
		}
	}
	seen.remove(int32(v))
	return seen.list()
}

// A set is a set of nodes, one bit each.
type set []uint64

// newSet returns an empty set for nodes below n.
func newSet(n int) set { return make(set, (n+63)/64) }

// add adds v and reports whether it is new to the set.
func (s set) add(v int32) bool {
	word, bit := &s[v>>6], uint64(1)<<(v&63)
	if *word&bit != 0 {
		return false
	}
	*word |= bit
	return true
}

// remove removes v.
func (s set) remove(v int32) { s[v>>6] &^= 1 << (v & 63) }

// list returns the nodes in the set in order; nil if it is empty.
func (s set) list() []int32 {
	n := 0
	for _, word := range s {
		n += bits.OnesCount64(word)
	}
	if n == 0 {
		return nil
	}
	list := make([]int32, 0, n)
	for i, word := range s {
		for ; word != 0; word &= word - 1 {
			list = append(list, int32(i<<6+bits.TrailingZeros64(word)))
		}
	}
	return list
}
