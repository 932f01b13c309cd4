package sugiyama

import (
	"cmp"
	"math"
	"slices"
)

// gaps are those of a column, above, between and below its vertices vs, to fill with
// lonely nodes.
type gaps struct {
	*heights
	vs        []int32
	down, end float64 // all vertices go down so far, and nothing shall come below end
	in        [][]int32
}

// A filling says which lonely nodes go into each gap, from bottom to top.
type filling struct {
	in       [][]int32
	over     float64 // how much too tall the column becomes
	disorder int     // pairs of nodes in the wrong order
}

// compare is less than 0 if f is better than g.
func (f filling) compare(g filling) int {
	return cmp.Or(cmp.Compare(f.over, g.over), cmp.Compare(f.disorder, g.disorder))
}

// gaps are those of column c.
func (h *heights) gaps(c int, down, end float64) *gaps {
	return &gaps{heights: h, vs: h.order[c], down: down, end: end}
}

// filled fills the gaps in some way.
func (g *gaps) filled(way func(*gaps, []int32), lonely []int32) filling {
	g.in = make([][]int32, len(g.vs)+1)
	way(g, lonely)
	for _, in := range g.in {
		slices.SortFunc(in, func(u, v int32) int { return cmp.Compare(v, u) })
	}
	lo, hi := g.room(len(g.vs))
	over := g.tall(g.in[len(g.vs)]) - (hi - lo)
	if over < 1e-9 {
		over = 0
	}
	nodes := slices.DeleteFunc(g.order(g.in), g.isWay)
	return filling{g.in, over, inversions(nodes)}
}

// fillInTime takes the last node first, and gives it a gap where the fewest nodes are on
// the wrong side of it; of these the lowest, so that there is room for those before.
func (g *gaps) fillInTime(lonely []int32) {
	for _, v := range slices.Backward(lonely) {
		g.fillOne(v)
	}
}

// fillLargestFirst does the same with the largest node first.
func (g *gaps) fillLargestFirst(lonely []int32) {
	for _, v := range g.largestFirst(lonely) {
		g.fillOne(v)
	}
}

// fillFromBelow takes the largest node first, and gives it the lowest gap with room.
func (g *gaps) fillFromBelow(lonely []int32) {
	for _, v := range g.largestFirst(lonely) {
		best := len(g.vs) // which may be too small: then the column becomes taller
		for i := range g.in {
			if g.fits(i, v) {
				best = i
			}
		}
		g.in[best] = append(g.in[best], v)
	}
}

// fillOne puts v into the gap where the fewest nodes are on the wrong side of it.
func (g *gaps) fillOne(v int32) {
	best, least := len(g.vs), math.MaxInt
	wrong := 0 // counted from that of the first gap
	for i := range g.in {
		above := 0 // of the nodes of the gap, those that will be above v
		for _, w := range g.in[i] {
			if w < v {
				above++
			}
		}
		if n := wrong - above; n <= least && g.fits(i, v) {
			best, least = i, n
		}
		wrong += len(g.in[i]) - 2*above
		if i < len(g.vs) && !g.isWay(g.vs[i]) {
			wrong += cmp.Compare(g.vs[i], v)
		}
	}
	g.in[best] = append(g.in[best], v)
}

// fits tells whether gap i has room for v too.
func (g *gaps) fits(i int, v int32) bool {
	lo, hi := g.room(i)
	return g.tall(append(g.in[i], v)) <= hi-lo+1e-9
}

// tall is the height of boxes that stand close.
func (g *gaps) tall(vs []int32) float64 {
	sum := -g.gap
	for _, v := range vs {
		sum += g.size[v] + g.gap
	}
	return sum
}

// room is from where to where boxes may stand in gap i.
func (g *gaps) room(i int) (lo, hi float64) {
	lo, hi = 0, g.end
	if i > 0 {
		u := g.vs[i-1]
		lo = g.top[u] + g.down + g.size[u] + g.apart(g.isWay(u), false)
	}
	if i < len(g.vs) {
		v := g.vs[i]
		hi = g.top[v] + g.down - g.apart(g.isWay(v), false)
	}
	return lo, hi
}

// order is the column from top to bottom.
func (g *gaps) order(in [][]int32) []int32 {
	var all []int32
	for i, lonely := range in {
		for _, v := range slices.Backward(lonely) {
			all = append(all, v)
		}
		if i < len(g.vs) {
			all = append(all, g.vs[i])
		}
	}
	return all
}

// largestFirst are nodes by their size.
func (g *gaps) largestFirst(lonely []int32) []int32 {
	return slices.SortedFunc(slices.Values(lonely), func(u, v int32) int {
		return cmp.Or(cmp.Compare(g.size[v], g.size[u]), cmp.Compare(v, u))
	})
}
