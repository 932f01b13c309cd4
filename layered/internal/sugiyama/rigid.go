package sugiyama

import (
	"cmp"
	"math"
	"slices"
)

// A body is a run of vertices joined by rigid links, from left to right. It moves as one.
type body struct {
	first, n    int     // its vertices are members[first : first+n]
	high, low   float64 // distances from its place to its highest top and to its lowest bottom
	at          float64 // its place: the top of its first vertex
	early, late float64 // its highest and its lowest possible place
}

// A rest is the constraint that one body stands below another.
type rest struct {
	above, below int32 // bodies
	step         float64
	v            int32 // the vertex of the lower body
}

// bodies are all bodies and how they rest on one another.
type bodies struct {
	*heights
	list    []body
	members []int32
	body    []int32   // of each vertex
	offset  []float64 // of each vertex from the place of its body
	rests   []rest    // those on upper bodies first
	limit   float64   // how tall the drawing may become

	// The rest is memory that is reused.
	next    []int32 // of each vertex: 1 + the rigid link to the right
	started []bool  // of each vertex: whether a rigid link comes from the left
	by      []rest  // the rests grouped by upper body
	start   []int32 // of each body: where its rests begin in by
	waits   []int32 // of each body: rests to come
	ready   []int32 // bodies that wait for none
	on      []int   // of each body: see critical
	seen    []bool  // of each body: see critical
	regions []region
}

// choose makes rigid, between each two columns, the heaviest set of links of which no two
// cross or meet, and no others. A link of weight 0 or less is never chosen. Since no two
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

// heaviest chooses from the links at, which run to a column of n vertices. It finds a
// heaviest increasing subsequence with a Fenwick tree of maxima.
func (h *heights) heaviest(at []int32, n int, weight func(l *link) float64) {
	slices.SortFunc(at, func(a, b int32) int {
		k, l := &h.links[a], &h.links[b]
		return cmp.Or(cmp.Compare(h.pos[k.from], h.pos[l.from]), cmp.Compare(h.pos[l.to], h.pos[k.to]), cmp.Compare(a, b))
	})
	sums := make([]float64, len(at)) // of the heaviest sequence that ends with this link
	before := make([]int, len(at))
	tree := make([]int, n+1) // 1 + the last link of the heaviest sequence in a range of targets
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

// newBodies returns memory for the bodies of h.
func newBodies(h *heights) *bodies {
	n := len(h.column)
	return &bodies{
		heights: h, body: make([]int32, n), offset: make([]float64, n),
		next: make([]int32, n), started: make([]bool, n),
	}
}

// join makes bodies of what is rigid.
func (b *bodies) join() {
	b.members, b.list, b.limit = b.members[:0], b.list[:0], b.tallest
	clear(b.next)
	clear(b.started)
	for i := range b.links {
		if l := &b.links[i]; l.rigid {
			b.next[l.from] = int32(i + 1)
			b.started[l.to] = true
		}
	}
	for c := range b.order {
		for _, v := range b.order[c] {
			if !b.started[v] {
				b.add(v)
			}
		}
	}
	b.restAll()
}

// zeros returns s with n zeros.
func zeros[T any](s []T, n int) []T {
	s = resize(s, n)
	clear(s)
	return s
}

// add makes the body that begins with v.
func (b *bodies) add(v int32) {
	d := body{first: len(b.members), at: b.top[v], high: math.Inf(1), low: math.Inf(-1)}
	sum, offset := 0.0, 0.0
	for {
		b.body[v], b.offset[v] = int32(len(b.list)), offset
		b.members = append(b.members, v)
		d.high, d.low = min(d.high, offset), max(d.low, offset+b.size[v])
		sum += b.top[v] - offset
		if b.next[v] == 0 {
			break
		}
		l := &b.links[b.next[v]-1]
		offset += l.rise
		v = l.to
	}
	d.n = len(b.members) - d.first
	d.at = sum / float64(d.n)
	b.list = append(b.list, d)
}

// bound finds the highest and the lowest place of each body.
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
