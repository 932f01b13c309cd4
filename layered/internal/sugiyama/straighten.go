package sugiyama

import (
	"cmp"
	"math"
	"slices"
)

// straighten makes links rigid and balances the bodies they form.
func (h *heights) straighten() {
	b := newBodies(h)
	h.choose(func(l *link) float64 {
		if l.between {
			return l.weight
		}
		return 0
	})
	b.fit()
	b.balance(12)
	for _, near := range []float64{0.1, 0.3, 0.6, 1} {
		near *= h.gap + h.meanSize()
		h.choose(func(l *link) float64 {
			if l.between && l.rigid {
				return 1000 * l.weight
			}
			return l.weight * (near - h.bend(l))
		})
		b.fit()
		b.balance(6)
		b.level(3)
	}
}

// meanSize returns the mean height of a box.
func (h *heights) meanSize() float64 {
	sum := 0.0
	for _, s := range h.size[:h.nodes] {
		sum += s
	}
	return sum / max(1, float64(h.nodes))
}

// stretch is the number of vertices for which fit frees links in one more place at once.
const stretch = 500

// fitting limits the steps of one fit, in vertices visited: about a fifth of a second.
const fitting = 4_000_000

// fit makes bodies of what is rigid. While they stand too tall, it frees links: at first
// one at a time, then more and more; after half of its steps all that are in the way, in
// every place; and when its steps are used up, every link.
func (b *bodies) fit() {
	for round, steps := 0, 0; ; round++ {
		b.join()
		b.bound()
		steps += len(b.column)
		most, each := 1+len(b.column)/stretch, 1+round/2
		if steps > fitting/2 {
			b.stopped, most = true, len(b.list)
		}
		freed := b.free(b.critical(most), each)
		if freed == 0 {
			b.steps += steps
			return
		}
		if steps > fitting {
			b.freeAll()
		}
	}
}

// free frees up to each links of each list, those farthest from level first, and returns
// how many it freed.
func (b *bodies) free(paths [][]*link, each int) (freed int) {
	for _, links := range paths {
		slices.SortStableFunc(links, func(k, l *link) int { return cmp.Compare(b.bend(l), b.bend(k)) })
		for _, l := range links[:min(each, len(links))] {
			l.rigid = false
			freed++
		}
	}
	return freed
}

// freeAll frees all links. Each vertex then stands by itself, and has room.
func (b *bodies) freeAll() {
	for i := range b.links {
		b.links[i].rigid = false
	}
}

// bend returns how far link l is from level.
func (h *heights) bend(l *link) float64 { return math.Abs(h.top[l.from] + l.rise - h.top[l.to]) }

// critical goes up from the bodies that end too low, through what they rest on, until it
// comes to the top or to a body it has seen. It begins with the lowest bodies and stops
// after most paths. Where a path changes columns within a body, that body could stand
// higher if it ended between the two columns. For each such body critical lists the link
// between them that is farthest from level, one list for each path.
func (b *bodies) critical(most int) [][]*link {
	end := func(i int32) float64 { return b.list[i].early + b.list[i].low }
	var low []int32
	for i := range int32(len(b.list)) {
		if end(i) > b.tallest+1e-9 {
			low = append(low, i)
		}
	}
	if len(low) == 0 {
		return nil
	}
	slices.SortFunc(low, func(i, j int32) int { return cmp.Or(cmp.Compare(end(j), end(i)), cmp.Compare(i, j)) })
	b.on = zeros(b.on, len(b.list)) // 1 + the rest that decides how high a body can be
	for i, r := range b.rests {
		if b.list[r.below].early == b.list[r.above].early+r.step {
			b.on[r.below] = i + 1
		}
	}
	b.seen = zeros(b.seen, len(b.list))
	var all [][]*link
	for _, i := range low {
		if len(all) == most {
			break
		}
		if links := b.path(i); len(links) > 0 {
			all = append(all, links)
		}
	}
	return all
}

// path returns the links that critical lists for the path up from body i.
func (b *bodies) path(i int32) (links []*link) {
	from := int32(-1) // the column of what rests on the current body
	for !b.seen[i] {
		b.seen[i] = true
		if b.on[i] == 0 {
			break
		}
		r := b.rests[b.on[i]-1]
		c := b.column[r.v]
		if from >= 0 && from != c {
			links = append(links, b.worst(i, min(from, c), max(from, c)))
		}
		from = c
		i = r.above
	}
	return links
}

// worst returns the link of body i between two columns that is farthest from level.
func (b *bodies) worst(i, from, to int32) *link {
	d := b.list[i]
	first := b.column[b.members[d.first]]
	var worst *link
	for _, v := range b.members[d.first+int(from-first) : d.first+int(to-first)] {
		for _, s := range b.right.segsOf(v) {
			if l := &b.links[s]; l.rigid && (worst == nil || b.bend(l) > b.bend(worst)) {
				worst = l
			}
		}
	}
	return worst
}
