package sugiyama

import (
	"cmp"
	"math"
	"slices"
)

// gaps are the gaps of a column above, between and below its vertices vs, to be filled
// with isolated nodes.
type gaps struct {
	*heights
	vs        []int32
	down, end float64 // how far all vertices are shifted down, and where the column must end
	in        [][]int32
}

// A filling lists the isolated nodes that go into each gap, from bottom to top.
type filling struct {
	in       [][]int32
	over     float64 // by how much the column becomes too tall
	disorder int     // pairs of nodes in the wrong order
}

// compare returns a negative number if f is better than g.
func (f filling) compare(g filling) int {
	return cmp.Or(cmp.Compare(f.over, g.over), cmp.Compare(f.disorder, g.disorder))
}

// gaps returns the gaps of column c.
func (h *heights) gaps(c int, down, end float64) *gaps {
	return &gaps{heights: h, vs: h.order[c], down: down, end: end}
}

// filled returns the filling that way makes.
func (g *gaps) filled(way func(*gaps, []int32), isolated []int32) filling {
	g.in = make([][]int32, len(g.vs)+1)
	way(g, isolated)
	for _, in := range g.in {
		slices.SortFunc(in, func(u, v int32) int { return cmp.Compare(v, u) })
	}
	lo, hi := g.room(len(g.vs))
	over := g.tall(g.in[len(g.vs)]) - (hi - lo)
	if over < 1e-9 {
		over = 0
	}
	nodes := slices.DeleteFunc(g.order(g.in), g.isDummy)
	return filling{g.in, over, inversions(nodes)}
}

// fillInTime takes the last node first, and puts it into a gap where the fewest nodes are
// on its wrong side. Among ties it takes the lowest gap, which leaves room for earlier
// nodes.
func (g *gaps) fillInTime(isolated []int32) {
	for _, v := range slices.Backward(isolated) {
		g.fillOne(v)
	}
}

// fillLargestFirst does the same with the largest node first.
func (g *gaps) fillLargestFirst(isolated []int32) {
	for _, v := range g.largestFirst(isolated) {
		g.fillOne(v)
	}
}

// fillFromBelow takes the largest node first, and puts it into the lowest gap with room.
func (g *gaps) fillFromBelow(isolated []int32) {
	for _, v := range g.largestFirst(isolated) {
		best := len(g.vs) // the last gap may be too small: then the column becomes taller
		for i := range g.in {
			if g.fits(i, v) {
				best = i
			}
		}
		g.in[best] = append(g.in[best], v)
	}
}

// fillOne puts v into the gap where the fewest nodes are on its wrong side.
func (g *gaps) fillOne(v int32) {
	best, least := len(g.vs), math.MaxInt
	wrong := 0 // relative to the first gap
	for i := range g.in {
		above := 0 // nodes of this gap that will be above v
		for _, w := range g.in[i] {
			if w < v {
				above++
			}
		}
		if n := wrong - above; n <= least && g.fits(i, v) {
			best, least = i, n
		}
		wrong += len(g.in[i]) - 2*above
		if i < len(g.vs) && !g.isDummy(g.vs[i]) {
			wrong += cmp.Compare(g.vs[i], v)
		}
	}
	g.in[best] = append(g.in[best], v)
}

// fits reports whether gap i has room for v too.
func (g *gaps) fits(i int, v int32) bool {
	lo, hi := g.room(i)
	return g.tall(append(g.in[i], v)) <= hi-lo+1e-9
}

// tall returns the height of boxes that stand as close as they may.
func (g *gaps) tall(vs []int32) float64 {
	sum := -g.gap
	for _, v := range vs {
		sum += g.size[v] + g.gap
	}
	return sum
}

// room returns the top and the bottom of the stretch where boxes may stand in gap i.
func (g *gaps) room(i int) (lo, hi float64) {
	lo, hi = 0, g.end
	if i > 0 {
		u := g.vs[i-1]
		lo = g.top[u] + g.down + g.size[u] + g.apart(g.isDummy(u), false)
	}
	if i < len(g.vs) {
		v := g.vs[i]
		hi = g.top[v] + g.down - g.apart(g.isDummy(v), false)
	}
	return lo, hi
}

// order returns the vertices of the filled column from top to bottom.
func (g *gaps) order(in [][]int32) []int32 {
	var all []int32
	for i, isolated := range in {
		for _, v := range slices.Backward(isolated) {
			all = append(all, v)
		}
		if i < len(g.vs) {
			all = append(all, g.vs[i])
		}
	}
	return all
}

// largestFirst returns the nodes by decreasing size.
func (g *gaps) largestFirst(isolated []int32) []int32 {
	return slices.SortedFunc(slices.Values(isolated), func(u, v int32) int {
		return cmp.Or(cmp.Compare(g.size[v], g.size[u]), cmp.Compare(v, u))
	})
}
