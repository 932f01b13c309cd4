package csr

// WidestPath returns the path whose narrowest edge is widest, where edge e is width[e]
// wide. Of several it takes the one with fewest edges, and of these the one whose
// sequence of nodes is lexicographically least. The path includes both ends, which may be
// one and the same; it is nil if there is none.
func (g *Graph) WidestPath(from, to int, width []uint8) []int32 {
	least, ok := g.bottleneck(from, to, width)
	if !ok {
		return nil
	}
	return g.shortest(from, to, width, least)
}

// bottleneck returns the width of the narrowest edge on a widest path; ok is false if
// there is no path. It follows the widest edges first and puts narrower ones aside until
// no wider ones are left.
func (g *Graph) bottleneck(from, to int, width []uint8) (least uint8, ok bool) {
	seen := newSet(g.Nodes())
	aside := make([][]int32, 256) // of each width: nodes that such edges lead to
	aside[255] = []int32{int32(from)}
	for least := 255; least >= 0; least-- {
		for todo := aside[least]; len(todo) > 0; {
			v := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if !seen.add(v) {
				continue
			}
			if int(v) == to {
				return uint8(least), true
			}
			for e := g.outStart[v]; e < g.outStart[v+1]; e++ {
				if w := g.heads[e]; int(width[e]) >= least {
					todo = append(todo, w)
				} else {
					aside[width[e]] = append(aside[width[e]], w)
				}
			}
		}
	}
	return 0, false
}
