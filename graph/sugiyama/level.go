package sugiyama

import (
	"cmp"
	"math"
	"slices"
)

// A pull is where a link wants a body to be.
type pull struct{ at, weight float64 }

// level moves one body after the other to the weighted median of where its links pull
// it, as far as those above and below leave it room, so that at least one of them is
// level. Where balance spreads a bend over many links, this leaves it to few.
func (b *bodies) level(times int) {
	links, rests := b.byBody()
	var pulls []pull
	for t := range 2 * times {
		for i := range b.list {
			if t%2 > 0 {
				i = len(b.list) - 1 - i
			}
			d := &b.list[i]
			pulls = b.pulls(pulls[:0], int32(i), links[i])
			if len(pulls) == 0 {
				continue
			}
			lo, hi := d.early, d.late
			for _, r := range rests[i] {
				if int(r.below) == i {
					lo = max(lo, b.list[r.above].at+r.step)
				} else {
					hi = min(hi, b.list[r.below].at-r.step)
				}
			}
			d.at = max(lo, min(hi, median(pulls, d.at)))
		}
	}
	b.place()
}

// byBody lists the links that pull each body, and the rests above and below it.
func (b *bodies) byBody() (links [][]int32, rests [][]rest) {
	links, rests = make([][]int32, len(b.list)), make([][]rest, len(b.list))
	for i := range b.links {
		if l := &b.links[i]; !l.rigid {
			u, v := b.body[l.from], b.body[l.to]
			links[u] = append(links[u], int32(i))
			links[v] = append(links[v], int32(i))
		}
	}
	for _, r := range b.rests {
		rests[r.above] = append(rests[r.above], r)
		rests[r.below] = append(rests[r.below], r)
	}
	return links, rests
}

// pulls lists where links want body i to be.
func (b *bodies) pulls(pulls []pull, i int32, links []int32) []pull {
	for _, k := range links {
		l := &b.links[k]
		u, v := b.body[l.from], b.body[l.to]
		rise := b.list[u].at + b.offset[l.from] + l.rise - b.list[v].at - b.offset[l.to]
		switch {
		case u == v: // it moves as a whole
		case v == i:
			pulls = append(pulls, pull{b.list[i].at + rise, l.weight})
		default:
			pulls = append(pulls, pull{b.list[i].at - rise, l.weight})
		}
	}
	return pulls
}

// median is the weighted median of pulls; of all that are, the nearest to at that is one
// of them.
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
