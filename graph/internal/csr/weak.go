package csr

// WeaklyConnected returns the weakly connected component of each node and the number of
// components, which are numbered in the order of their least nodes.
func (g *Graph) WeaklyConnected() (component []int32, n int) {
	up := make(forest, g.Nodes())
	for v := range up {
		up[v] = int32(v)
	}
	for e, w := range g.heads {
		up.join(g.tails[e], w)
	}
	return up, up.number()
}

// A forest is a union-find structure of disjoint sets of nodes. Each node points to a
// lesser one of its set, the least to itself.
type forest []int32

// join unites the sets of v and w.
func (f forest) join(v, w int32) {
	v, w = f.least(v), f.least(w)
	f[max(v, w)] = min(v, w)
}

// least returns the least node in the set of v, and halves the path there for the next
// time.
func (f forest) least(v int32) int32 {
	for f[v] != v {
		f[v] = f[f[v]]
		v = f[v]
	}
	return v
}

// number replaces the pointers by the numbers of the sets and returns how many sets there
// are.
func (f forest) number() (n int) {
	for v, up := range f {
		if int(up) == v {
			f[v] = int32(n)
			n++
		} else {
			f[v] = f[up] // up is less, so its number is there already
		}
	}
	return n
}
