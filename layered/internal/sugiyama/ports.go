package sugiyama

import (
	"cmp"
	"slices"
)

// A Port is the stretch of one side of a box where a link may end, as distances from the
// top of the box. The zero Port is the whole side. Links with the same port share it.
// Different ports of one side do not overlap and keep their order, so that links of one
// box may have to cross.
type Port struct{ From, To float64 }

// of returns the port within a box of the given height.
func (b Port) of(height float64) Port {
	if b == (Port{}) {
		return Port{0, height}
	}
	from := min(max(b.From, 0), height)
	return Port{from, min(max(b.To, from), height)}
}

// compare orders ports from top to bottom.
func (b Port) compare(c Port) int {
	return cmp.Or(cmp.Compare(b.From, c.From), cmp.Compare(b.To, c.To))
}

// portsOf returns the ports of edge e at its left and at its right end.
func (l *layers) portsOf(e int, edge Edge, nodes []Node) (left, right Port) {
	left, right = edge.Leave, edge.Arrive
	c := l.chains[e]
	if int(c.from) != edge.From {
		left, right = right, left
	}
	return left.of(nodes[c.from].Height), right.of(nodes[c.to].Height)
}

// A ported is the end of a link at a box.
type ported struct {
	node int32
	port Port
	rank *int32
}

// rank numbers the ports of each side of each node from top to bottom.
func (l *layers) rank(nodes []Node, edges []Edge) {
	var lefts, rights []ported
	for e, c := range l.chains {
		if c.span == 0 {
			continue
		}
		left, right := l.portsOf(e, edges[e], nodes)
		rights = append(rights, ported{c.from, left, &l.segs[c.seg].leave})
		lefts = append(lefts, ported{c.to, right, &l.segs[c.seg+c.span-1].arrive})
	}
	for _, ends := range [][]ported{lefts, rights} {
		slices.SortFunc(ends, func(a, b ported) int {
			return cmp.Or(cmp.Compare(a.node, b.node), a.port.compare(b.port))
		})
		for i := 1; i < len(ends); i++ {
			a, b := ends[i-1], ends[i]
			if a.node == b.node {
				*b.rank = *a.rank
				if a.port != b.port {
					*b.rank++
				}
			}
		}
	}
}

// countPorts returns the number of ports at one side of column c, at least one for each
// vertex, and notes how many are above each vertex.
func (s *search) countPorts(c int, side *sides) int {
	n := int32(0)
	for _, v := range s.order[c] {
		s.portsAbove[v] = n
		n++
		if last := side.start[v+1] - 1; last >= side.start[v] {
			n += side.ranks[last]
		}
	}
	return int(n)
}
