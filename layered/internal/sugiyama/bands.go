package sugiyama

import (
	"cmp"
	"slices"
)

// A Band is the stretch of one side of a box where a link may end, in distances from the
// top of the box. The zero Band is the whole side. Links of one band share it; different
// bands of one side do not overlap, and keep their order, so links of one box may have
// to cross.
type Band struct{ From, To float64 }

// of is the band within a box of a height.
func (b Band) of(height float64) Band {
	if b == (Band{}) {
		return Band{0, height}
	}
	from := min(max(b.From, 0), height)
	return Band{from, min(max(b.To, from), height)}
}

// compare orders bands from top to bottom.
func (b Band) compare(c Band) int {
	return cmp.Or(cmp.Compare(b.From, c.From), cmp.Compare(b.To, c.To))
}

// bands are those of edge e at its left and at its right end.
func (l *layers) bands(e int, edge Edge, nodes []Node) (left, right Band) {
	left, right = edge.Leave, edge.Arrive
	c := l.chains[e]
	if int(c.from) != edge.From {
		left, right = right, left
	}
	return left.of(nodes[c.from].Height), right.of(nodes[c.to].Height)
}

// A banded is the end of a link at a box.
type banded struct {
	node int32
	band Band
	rank *int32
}

// rank numbers the bands of each side of each node from top to bottom.
func (l *layers) rank(nodes []Node, edges []Edge) {
	var lefts, rights []banded
	for e, c := range l.chains {
		if c.span == 0 {
			continue
		}
		left, right := l.bands(e, edges[e], nodes)
		rights = append(rights, banded{c.from, left, &l.segs[c.seg].leave})
		lefts = append(lefts, banded{c.to, right, &l.segs[c.seg+c.span-1].arrive})
	}
	for _, ends := range [][]banded{lefts, rights} {
		slices.SortFunc(ends, func(a, b banded) int {
			return cmp.Or(cmp.Compare(a.node, b.node), a.band.compare(b.band))
		})
		for i := 1; i < len(ends); i++ {
			a, b := ends[i-1], ends[i]
			if a.node == b.node {
				*b.rank = *a.rank
				if a.band != b.band {
					*b.rank++
				}
			}
		}
	}
}

// bandsAbove counts the bands at one side of column c, at least one for each vertex, and
// notes how many are above each vertex.
func (s *search) bandsAbove(c int, side *sides) int {
	n := int32(0)
	for _, v := range s.order[c] {
		s.bands[v] = n
		n++
		if last := side.start[v+1] - 1; last >= side.start[v] {
			n += side.ranks[last]
		}
	}
	return int(n)
}
