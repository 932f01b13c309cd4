package sugiyama

// rounds is how often the columns are pulled, from left to right and back.
const rounds = 6

// pull stacks all columns in the middle, and then moves column after column to where its
// neighbours pull it.
func (h *heights) pull() {
	h.stack()
	n := len(h.order)
	for i := range rounds {
		for c := 1; c < n; c++ {
			h.pullColumn(c, true, i > 0)
		}
		for c := n - 2; c >= 0; c-- {
			h.pullColumn(c, i > 0, true)
		}
	}
}

// stack sets vertices as close together as they may stand.
func (h *heights) stack() {
	ends := make([]float64, len(h.order))
	for c, vs := range h.order {
		at := 0.0
		for i, v := range vs {
			if i > 0 {
				at += h.step(vs[i-1], v)
			}
			h.top[v] = at
			ends[c] = at + h.size[v]
		}
		h.need = max(h.need, ends[c])
	}
	for v, c := range h.column {
		h.top[v] += (h.need - ends[c]) / 2
	}
}

// pullColumn moves a column to where the links at its sides pull it.
func (h *heights) pullColumn(c int, left, right bool) {
	vs := h.order[c]
	wants := make([]want, len(vs))
	for i, v := range vs {
		w := want{h.top[v] * gravity, gravity}
		if left {
			h.pullSide(&w, h.left.segsOf(v), v)
		}
		if right {
			h.pullSide(&w, h.right.segsOf(v), v)
		}
		w.at /= w.weight
		wants[i] = w
	}
	h.settle(vs, wants)
}

// gravity is the weight with which vertices stay where they are, or go to the middle.
const gravity = 0.1

// pullSide adds to w the places where segments pull vertex v, times their weights.
func (h *heights) pullSide(w *want, segs []int32, v int32) {
	for _, s := range segs {
		l := &h.links[s]
		at := h.top[l.from] + l.rise
		if l.from == v {
			at = h.top[l.to] - l.rise
		}
		w.at += at * l.weight
		w.weight += l.weight
	}
}

// A want is where the top of a vertex wants to be.
type want struct{ at, weight float64 }

// A pool is a run of vertices that stand as close as they may. Its want is that of its
// first vertex.
type pool struct {
	want
	first, n int
}

// settle places the vertices of a column, in their order, so that the weighted sum of
// squared distances from their wants is least. It is the algorithm of pool adjacent
// violators (Barlow and others, Statistical Inference under Order Restrictions, 1972).
func (h *heights) settle(vs []int32, wants []want) {
	offsets := make([]float64, len(vs)) // from the first vertex, if all stand close
	var pools []pool
	for i := range vs {
		if i > 0 {
			offsets[i] = offsets[i-1] + h.step(vs[i-1], vs[i])
		}
		p := pool{want{wants[i].at - offsets[i], wants[i].weight}, i, 1}
		for len(pools) > 0 && pools[len(pools)-1].at >= p.at {
			q := pools[len(pools)-1]
			pools = pools[:len(pools)-1]
			sum := q.weight + p.weight
			p = pool{want{(q.at*q.weight + p.at*p.weight) / sum, sum}, q.first, q.n + p.n}
		}
		pools = append(pools, p)
	}
	for _, p := range pools {
		for i := p.first; i < p.first+p.n; i++ {
			h.top[vs[i]] = p.at + offsets[i]
		}
	}
}
