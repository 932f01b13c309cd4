package place

import "math"

// A profile gives for every depth how far to the right the boxes at that depth reach. An
// entry that ends right of where all boxes begin needs to know just that: it fits where,
// over its whole height, no box reaches its left edge.
//
// It is a treap: a search tree by depth, and a heap by numbers that look random. So it is
// balanced, and the same for the same input. Nodes are numbered; 0 is none.
type profile struct {
	nodes []segment
	root  int32
	spare []int32 // nodes to use again
}

// A segment goes from y down to where the next one begins; the last one never ends.
type segment struct {
	y, edge     float64 // where boxes end; −∞ where there are none
	low, high   float64 // of all edges in the subtree
	left, right int32
	rank        uint32
}

func newProfile() *profile {
	p := &profile{nodes: make([]segment, 1, 64)}
	p.nodes[0] = segment{low: math.Inf(1), high: math.Inf(-1)}
	p.root = p.add(0, math.Inf(-1))
	return p
}

// add returns a new node that is not yet in the tree.
func (p *profile) add(y, edge float64) int32 {
	i := int32(len(p.nodes))
	if n := len(p.spare); n > 0 {
		i, p.spare = p.spare[n-1], p.spare[:n-1]
	} else {
		p.nodes = append(p.nodes, segment{rank: scatter(uint32(i))})
	}
	n := &p.nodes[i]
	n.y, n.edge, n.left, n.right = y, edge, 0, 0
	n.low, n.high = edge, edge
	return i
}

// scatter is the finalizer of the hash MurmurHash3: a permutation of the integers that
// leaves no order among them.
func scatter(x uint32) uint32 {
	x = (x ^ x>>16) * 0x85ebca6b
	x = (x ^ x>>13) * 0xc2b2ae35
	return x ^ x>>16
}

// sum updates the limits of a node from its children.
func (p *profile) sum(i int32) {
	n := &p.nodes[i]
	l, r := &p.nodes[n.left], &p.nodes[n.right]
	n.low = min(n.edge, l.low, r.low)
	n.high = max(n.edge, l.high, r.high)
}

// split divides the tree i into what begins before y and the rest.
func (p *profile) split(i int32, y float64) (before, after int32) {
	if i == 0 {
		return 0, 0
	}
	if n := &p.nodes[i]; n.y < y {
		l, r := p.split(n.right, y)
		p.nodes[i].right = l
		p.sum(i)
		return i, r
	}
	l, r := p.split(p.nodes[i].left, y)
	p.nodes[i].left = r
	p.sum(i)
	return l, i
}

// join returns the tree of a and, below it, b.
func (p *profile) join(a, b int32) int32 {
	switch {
	case a == 0:
		return b
	case b == 0:
		return a
	case p.nodes[a].rank > p.nodes[b].rank:
		r := p.join(p.nodes[a].right, b)
		p.nodes[a].right = r
		p.sum(a)
		return a
	}
	l := p.join(a, p.nodes[b].left)
	p.nodes[b].left = l
	p.sum(b)
	return b
}

// last returns the last node of the tree i.
func (p *profile) last(i int32) int32 {
	for i != 0 && p.nodes[i].right != 0 {
		i = p.nodes[i].right
	}
	return i
}

// first returns the first node of the tree i.
func (p *profile) first(i int32) int32 {
	for i != 0 && p.nodes[i].left != 0 {
		i = p.nodes[i].left
	}
	return i
}

// raise makes everything from y to end reach at least to edge.
func (p *profile) raise(y, end, edge float64) {
	before, rest := p.split(p.root, y)
	inside, after := p.split(rest, end)
	if first := p.first(inside); first == 0 || p.nodes[first].y > y {
		inside = p.join(p.add(y, p.nodes[p.last(before)].edge), inside)
	}
	if first := p.first(after); first == 0 || p.nodes[first].y > end {
		after = p.join(p.add(end, p.nodes[p.last(inside)].edge), after)
	}
	if p.nodes[inside].high <= edge { // the common case
		p.release(inside)
		inside = p.add(y, edge)
	} else {
		p.lift(inside, edge)
	}
	p.root = p.join(p.join(before, inside), after)
}

// release makes the nodes of the tree i free for reuse.
func (p *profile) release(i int32) {
	if i == 0 {
		return
	}
	p.release(p.nodes[i].left)
	p.release(p.nodes[i].right)
	p.spare = append(p.spare, i)
}

// lift raises each segment of the tree i to edge.
func (p *profile) lift(i int32, edge float64) {
	if i == 0 {
		return
	}
	p.lift(p.nodes[i].left, edge)
	p.lift(p.nodes[i].right, edge)
	p.nodes[i].edge = max(p.nodes[i].edge, edge)
	p.sum(i)
}

// top returns the highest place, at floor or below it, with room for height h right of x,
// if that place is above limit; else some place that is not above it.
func (p *profile) top(x, h, floor, limit float64) float64 {
	s := search{p: p, x: x, h: h, floor: floor, limit: limit}
	s.walk(p.root, math.Inf(1))
	return s.y
}

// A search walks over a profile from the top.
type search struct {
	p               *profile
	x, h            float64
	floor, limit, y float64
	running         bool // nothing reaches beyond x from y to where the search is
}

// walk goes over the tree i, which ends at end, and reports whether it found a
// place or passed the limit.
func (s *search) walk(i int32, end float64) bool {
	if i == 0 || end <= s.floor {
		return false
	}
	n := &s.p.nodes[i]
	if n.low > s.x { // no room in the whole of it
		s.running = false
		return false
	}
	next := end // where the segment of this node ends
	if n.right != 0 {
		next = s.p.nodes[s.p.first(n.right)].y
	}
	return s.walk(n.left, n.y) || s.pass(n, next) || s.walk(n.right, end)
}

// pass goes over one segment, and reports like walk.
func (s *search) pass(n *segment, end float64) bool {
	if end <= s.floor {
		return false
	}
	if n.edge > s.x {
		s.running = false
		return false
	}
	if !s.running {
		s.running, s.y = true, max(s.floor, n.y)
	}
	return s.y >= s.limit || end >= s.y+s.h
}
