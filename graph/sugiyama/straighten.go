package sugiyama

import "math"

// straighten makes links rigid and balances what they join.
func (h *heights) straighten() {
	h.choose(func(l *link) float64 {
		if l.between {
			return l.weight
		}
		return 0
	})
	h.fitted().balance(40)
	for _, near := range []float64{0.1, 0.3, 0.6, 1} {
		near *= h.gap + h.meanSize()
		h.choose(func(l *link) float64 {
			if l.between && l.rigid {
				return 1000 * l.weight
			}
			return l.weight * (near - h.bend(l))
		})
		b := h.fitted()
		b.balance(20)
		b.level(3)
	}
}

// meanSize is the mean height of a box.
func (h *heights) meanSize() float64 {
	sum := 0.0
	for _, s := range h.size[:h.nodes] {
		sum += s
	}
	return sum / max(1, float64(h.nodes))
}

// fitted makes bodies of what is rigid. As long as they stand too tall, it makes
// fewer links rigid.
func (h *heights) fitted() *bodies {
	for {
		b := newBodies(h)
		lowest, end := b.bound()
		if end <= h.tallest+1e-9 || !b.cut(lowest) {
			return b
		}
	}
}

// cut goes up from the body that ends too low to the top, by what it rests on. Where the
// way changes columns within a body, it could be less high if that body ended between
// them. It frees the link of these that is farthest from level, and tells whether there
// is any.
func (b *bodies) cut(lowest int) bool {
	on := make([]int, len(b.list)) // 1 + the rest that decides how high a body can be
	for i, r := range b.rests {
		if b.list[r.below].early == b.list[r.above].early+r.step {
			on[r.below] = i + 1
		}
	}
	var worst *link
	from := int32(-1) // the column of what rests on the body in hand
	for i := int32(lowest); on[i] > 0; {
		r := b.rests[on[i]-1]
		if c := b.column[r.v]; from >= 0 {
			worst = b.worst(worst, i, min(from, c), max(from, c))
		}
		from = b.column[r.v]
		i = r.above
	}
	if worst == nil {
		return false
	}
	worst.rigid = false
	return true
}

// bend is how far link l is from level.
func (h *heights) bend(l *link) float64 { return math.Abs(h.top[l.from] + l.rise - h.top[l.to]) }

// worst is the link farthest from level among l and the rigid links of body i between
// two columns.
func (b *bodies) worst(l *link, i, from, to int32) *link {
	d := b.list[i]
	first := b.column[b.members[d.first]]
	for _, v := range b.members[d.first+int(from-first) : d.first+int(to-first)] {
		for _, s := range b.right.segsOf(v) {
			if k := &b.links[s]; k.rigid && (l == nil || b.bend(k) > b.bend(l)) {
				l = k
			}
		}
	}
	return l
}
