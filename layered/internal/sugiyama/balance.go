package sugiyama

// A region is a set of bodies that press on one another, kept as a tree of a union-find
// structure; shift is the distance from the parent's place to that of the body.
type region struct {
	parent int32
	shift  float64
	want   // of the whole region, as a place of its root
}

// balance moves all bodies to where their links pull them, the given number of times.
// Bodies that would come too close move as one.
func (b *bodies) balance(times int) {
	b.regions = resize(b.regions, len(b.list))
	regions := b.regions
	for range times {
		b.wants(regions)
		for again := true; again; {
			again = false
			for _, r := range b.rests {
				again = press(regions, r) || again
			}
		}
		for i := range b.list {
			root, shift := find(regions, int32(i))
			d := &b.list[i]
			d.at = min(max(regions[root].at+shift, d.early), d.late)
		}
		for _, r := range b.rests {
			d := &b.list[r.below]
			d.at = max(d.at, b.list[r.above].at+r.step)
		}
		b.place()
	}
}

// damping is the share of its way that a body goes in one round, so that two bodies that
// pull one another meet instead of changing places.
const damping = 0.6

// wants makes each body a region of its own, at the place where its links pull it.
func (b *bodies) wants(regions []region) {
	for i, d := range b.list {
		middle := (b.limit - d.high - d.low) / 2
		w := gravity * float64(d.n)
		regions[i] = region{int32(i), 0, want{(middle - d.at) * w, w}}
	}
	for i := range b.links {
		l := &b.links[i]
		if l.rigid {
			continue
		}
		rise := (b.top[l.from] + l.rise - b.top[l.to]) * l.weight
		from, to := &regions[b.body[l.from]].want, &regions[b.body[l.to]].want
		from.at -= rise
		from.weight += l.weight
		to.at += rise
		to.weight += l.weight
	}
	for i := range regions {
		r := &regions[i]
		r.at = b.list[i].at + damping*r.at/r.weight
	}
}

// find returns the root of the region of body i, and the distance from its place to that
// of i.
func find(regions []region, i int32) (root int32, shift float64) {
	r := &regions[i]
	if r.parent == i {
		return i, 0
	}
	if regions[r.parent].parent != r.parent {
		shorten(regions, i)
	}
	return r.parent, r.shift
}

// shorten makes the root of the region the parent of body i.
func shorten(regions []region, i int32) {
	r := &regions[i]
	root, shift := find(regions, r.parent)
	r.parent, r.shift = root, r.shift+shift
}

// press joins the regions of two bodies that come too close, and reports whether it did.
func press(regions []region, r rest) bool {
	u, su := find(regions, r.above)
	v, sv := find(regions, r.below)
	if u == v {
		return false
	}
	a, c := &regions[u], &regions[v]
	shift := su + r.step - sv // of v from u, if they touch
	if a.at+shift <= c.at+1e-9 {
		return false
	}
	sum := a.weight + c.weight
	a.at = (a.at*a.weight + (c.at-shift)*c.weight) / sum
	a.weight = sum
	c.parent, c.shift = u, shift
	return true
}

// place sets the vertices of all bodies.
func (b *bodies) place() {
	for _, d := range b.list {
		for _, v := range b.members[d.first : d.first+d.n] {
			b.top[v] = d.at + b.offset[v]
		}
	}
}
