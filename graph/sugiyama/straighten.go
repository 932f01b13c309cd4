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
	for _, near := range []float64{0.1, 0.3, 0.6} {
		near *= h.gap + h.meanSize()
		h.choose(func(l *link) float64 {
			if l.between && l.rigid {
				return 1000 * l.weight
			}
			return l.weight * (near - math.Abs(h.top[l.from]+l.rise-h.top[l.to]))
		})
		h.fitted().balance(20)
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

// spare is how much taller than its tallest column a drawing may be for the sake of
// straight links.
const spare = 1.1

// fitted makes bodies of what is rigid. As long as they stand too tall, it makes
// fewer links rigid.
func (h *heights) fitted() *bodies {
	for {
		b := newBodies(h, spare*h.need)
		lowest, end := b.bound()
		if end <= spare*h.need+1e-9 || !b.cut(lowest) {
			return b
		}
	}
}

// cut goes up from the body that ends too low to the top, by what it rests on. Where the
// way changes columns within a body, it ends the body between them; so many bodies at
// most remain as there are columns. It tells whether there was any.
func (b *bodies) cut(lowest int) bool {
	on := make([]int, len(b.list)) // 1 + the rest that decides how high a body can be
	for i, r := range b.rests {
		if b.list[r.below].early == b.list[r.above].early+r.step {
			on[r.below] = i + 1
		}
	}
	found := false
	from := int32(-1) // the column of what rests on the body in hand
	for i := int32(lowest); on[i] > 0; {
		r := b.rests[on[i]-1]
		found = b.cutBody(i, from, b.column[r.v]) || found
		from = b.column[r.v]
		i = r.above
	}
	return found
}

// cutBody frees a link of body i between two columns.
func (b *bodies) cutBody(i, from, to int32) bool {
	if from < 0 || from == to {
		return false
	}
	d := b.list[i]
	first := b.column[b.members[d.first]]
	v := b.members[d.first+int(min(from, to)-first)]
	for _, s := range b.right.segsOf(v) {
		if b.links[s].rigid {
			b.links[s].rigid = false
		}
	}
	return true
}
