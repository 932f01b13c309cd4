package sugiyama

import (
	"cmp"
	"math"
	"slices"
)

// A body is a run of vertices joined by rigid links, from left to right. It moves as
// one.
type body struct {
	first, n    int     // its vertices are members[first : first+n]
	high, low   float64 // from its place to its highest top and to its lowest bottom
	at          float64 // its place: the top of its first vertex
	early, late float64 // how high and how low it may be
}

// A rest is the constraint that a body stands below another.
type rest struct {
	above, below int32 // bodies
	step         float64
	v            int32 // the vertex of the lower one
}

// bodies are all bodies and how they rest on one another.
type bodies struct {
	*heights
	list    []body
	members []int32
	body    []int32   // of each vertex
	offset  []float64 // of each vertex from the place of its body
	rests   []rest    // those on upper bodies first
	limit   float64   // how tall all may be
}

// choose makes rigid the heaviest set of links between each two columns of which no
// two cross or meet, and no others. A weight of 0 or less is never chosen. As no two
// bodies cross, "above" is an order of them.
func (h *heights) choose(weight func(l *link) float64) {
	var at []int32
	for c := range len(h.order) - 1 {
		at = at[:0]
		for _, v := range h.order[c] {
			at = append(at, h.right.segsOf(v)...)
		}
		h.heaviest(at, len(h.order[c+1]), weight)
	}
}

// heaviest chooses from the links at, which run to a column of n vertices: a heaviest
// increasing subsequence, with a tree of maxima.
func (h *heights) heaviest(at []int32, n int, weight func(l *link) float64) {
	slices.SortFunc(at, func(a, b int32) int {
		k, l := &h.links[a], &h.links[b]
		return cmp.Or(cmp.Compare(h.pos[k.from], h.pos[l.from]), cmp.Compare(h.pos[l.to], h.pos[k.to]), cmp.Compare(a, b))
	})
	sums := make([]float64, len(at)) // of the heaviest sequence that ends here
	before := make([]int, len(at))
	tree := make([]int, n+1) // 1 + the end of the heaviest sequence in a range of targets
	best := 0
	for i, s := range at {
		l := &h.links[s]
		l.rigid = false
		w := weight(l)
		if w <= 0 {
			continue
		}
		sums[i] = w
		for j := int(h.pos[l.to]); j > 0; j &= j - 1 {
			if k := tree[j]; k > 0 && sums[k-1]+w > sums[i] {
				sums[i], before[i] = sums[k-1]+w, k
			}
		}
		for j := int(h.pos[l.to]) + 1; j <= n; j += j & -j {
			if tree[j] == 0 || sums[tree[j]-1] < sums[i] {
				tree[j] = i + 1
			}
		}
		if best == 0 || sums[i] > sums[best-1] {
			best = i + 1
		}
	}
	for ; best > 0; best = before[best-1] {
		h.links[at[best-1]].rigid = true
	}
}

// newBodies joins what is rigid.
func newBodies(h *heights) *bodies {
	n := len(h.column)
	b := &bodies{heights: h, body: make([]int32, n), offset: make([]float64, n), limit: h.tallest}
	b.members = make([]int32, 0, n)
	b.list = make([]body, 0, n)
	next := make([]int32, n) // 1 + the rigid link to the right
	started := make([]bool, n)
	for i := range h.links {
		if l := &h.links[i]; l.rigid {
			next[l.from] = int32(i + 1)
			started[l.to] = true
		}
	}
	for c := range h.order {
		for _, v := range h.order[c] {
			if !started[v] {
				b.add(v, next)
			}
		}
	}
	b.restAll()
	return b
}

// add makes the body that begins with v.
func (b *bodies) add(v int32, next []int32) {
	d := body{first: len(b.members), at: b.top[v], high: math.Inf(1), low: math.Inf(-1)}
	sum, offset := 0.0, 0.0
	for {
		b.body[v], b.offset[v] = int32(len(b.list)), offset
		b.members = append(b.members, v)
		d.high, d.low = min(d.high, offset), max(d.low, offset+b.size[v])
		sum += b.top[v] - offset
		if next[v] == 0 {
			break
		}
		l := &b.links[next[v]-1]
		offset += l.rise
		v = l.to
	}
	d.n = len(b.members) - d.first
	d.at = sum / float64(d.n)
	b.list = append(b.list, d)
}

// restAll lists the constraints, those on upper bodies first.
func (b *bodies) restAll() {
	rests := make([]rest, 0, len(b.column))
	waits := make([]int32, len(b.list)) // rests to come
	for _, vs := range b.order {
		for i := 1; i < len(vs); i++ {
			u, v := vs[i-1], vs[i]
			rests = append(rests, rest{b.body[u], b.body[v], b.offset[u] + b.step(u, v) - b.offset[v], v})
			waits[b.body[v]]++
		}
	}
	start := make([]int32, len(b.list)+1)
	for _, r := range rests {
		start[r.above+1]++
	}
	for i := range b.list {
		start[i+1] += start[i]
	}
	by := make([]rest, len(rests))
	at := slices.Clone(start)
	for _, r := range rests {
		by[at[r.above]] = r
		at[r.above]++
	}
	b.rests = make([]rest, 0, len(rests))
	ready := make([]int32, 0, len(b.list))
	for i, w := range waits {
		if w == 0 {
			ready = append(ready, int32(i))
		}
	}
	for i := 0; i < len(ready); i++ {
		for _, r := range by[start[ready[i]]:start[ready[i]+1]] {
			b.rests = append(b.rests, r)
			if waits[r.below]--; waits[r.below] == 0 {
				ready = append(ready, r.below)
			}
		}
	}
}

// bound finds how high and how low each body may be.
func (b *bodies) bound() {
	for i := range b.list {
		b.list[i].early = -b.list[i].high
	}
	for _, r := range b.rests {
		d := &b.list[r.below]
		d.early = max(d.early, b.list[r.above].early+r.step)
	}
	for _, d := range b.list {
		b.limit = max(b.limit, d.early+d.low)
	}
	for i := range b.list {
		b.list[i].late = b.limit - b.list[i].low
	}
	for _, r := range slices.Backward(b.rests) {
		d := &b.list[r.above]
		d.late = min(d.late, b.list[r.below].late-r.step)
	}
}
