package sugiyama

import (
	"cmp"
	"math"
	"slices"
)

// A pull is where a link wants a body to be.
type pull struct{ at, weight float64 }

// level moves one body after the other to the weighted median of where its links pull it,
// as far as its neighbours above and below leave room, so that at least one of its links
// is level. Where balance spreads a bend over many links, this concentrates it in few.
func (b *bodies) level(times int) {
	var pulls []pull
	for t := range 2 * times {
		for i := range b.list {
			if t%2 > 0 {
				i = len(b.list) - 1 - i
			}
			d := &b.list[i]
			pulls = b.pulls(pulls[:0], int32(i))
			if len(pulls) > 0 {
				lo, hi := b.room(d)
				d.at = max(lo, min(hi, median(pulls, d.at)))
			}
		}
	}
	b.place()
}

// room returns the highest and the lowest place that body d can take while its neighbours
// above and below stay where they are.
func (b *bodies) room(d *body) (lo, hi float64) {
	lo, hi = d.early, d.late
	for _, v := range b.members[d.first : d.first+d.n] {
		vs, i := b.order[b.column[v]], b.pos[v]
		if i > 0 {
			u := vs[i-1]
			lo = max(lo, b.list[b.body[u]].at+b.offset[u]+b.step(u, v)-b.offset[v])
		}
		if int(i) < len(vs)-1 {
			w := vs[i+1]
			hi = min(hi, b.list[b.body[w]].at+b.offset[w]-b.step(v, w)-b.offset[v])
		}
	}
	return lo, hi
}

// pulls appends the places where links pull body i.
func (b *bodies) pulls(pulls []pull, i int32) []pull {
	d := &b.list[i]
	for _, v := range b.members[d.first : d.first+d.n] {
		for _, s := range b.left.segsOf(v) {
			if l := &b.links[s]; !l.rigid && b.body[l.from] != i {
				pulls = append(pulls, pull{b.list[b.body[l.from]].at + b.offset[l.from] + l.rise - b.offset[v], l.weight})
			}
		}
		for _, s := range b.right.segsOf(v) {
			if l := &b.links[s]; !l.rigid && b.body[l.to] != i {
				pulls = append(pulls, pull{b.list[b.body[l.to]].at + b.offset[l.to] - l.rise - b.offset[v], l.weight})
			}
		}
	}
	return pulls
}

// median returns the weighted median of pulls. If two pulls qualify it returns the one
// nearer to at.
func median(pulls []pull, at float64) float64 {
	slices.SortFunc(pulls, func(a, b pull) int { return cmp.Compare(a.at, b.at) })
	half := 0.0
	for _, p := range pulls {
		half += p.weight / 2
	}
	sum := 0.0
	for i, p := range pulls {
		sum += p.weight
		if sum < half-1e-9 {
			continue
		}
		if sum < half+1e-9 && i+1 < len(pulls) && math.Abs(pulls[i+1].at-at) < math.Abs(p.at-at) {
			return pulls[i+1].at
		}
		return p.at
	}
	return at
}
