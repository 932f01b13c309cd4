package sugiyama

import (
	"math"
	"slices"
)

// takeIsolated takes the nodes without links out of the columns, so that they obstruct
// nothing, and returns those of each column in the order of the input.
func (l *layers) takeIsolated() [][]int32 {
	linked := make([]bool, len(l.column))
	for _, c := range l.chains {
		if c.from != c.to {
			linked[c.from], linked[c.to] = true, true
		}
	}
	isolated := make([][]int32, len(l.order))
	for v := range int32(l.nodes) {
		if c := l.column[v]; !linked[v] {
			isolated[c] = append(isolated[c], v)
		}
	}
	for c := range l.order {
		l.order[c] = slices.DeleteFunc(l.order[c], func(v int32) bool { return !l.isDummy(v) && !linked[v] })
		l.number(c)
	}
	return isolated
}

// fill puts isolated nodes where columns have room for them, in the order of the input if
// possible. To make room, all linked nodes may move down together.
func (h *heights) fill(isolated [][]int32) {
	most := h.start()
	end := max(most, h.need)
	best := h.fillings(isolated, 0, end)
	if best.over > 0 { // the drawing becomes taller, so every column may use that height
		end = max(end, min(end+best.over, h.need+2*(h.tallest-h.need)))
		best = h.fillings(isolated, 0, end)
	}
	for _, down := range h.downs(isolated, end-most) {
		if f := h.fillings(isolated, down, end); f.compare(best.filling) < 0 {
			best = f
		}
	}
	for v := range h.top {
		h.top[v] += best.down
	}
	for c, f := range best.columns {
		if len(isolated[c]) > 0 {
			h.fillColumn(c, f.in, end)
			if f.over > 0 {
				h.squeeze(c, end)
			}
		}
	}
}

// downs returns candidate distances, at most room, by which to shift all linked nodes
// down: each leaves just enough space above for some isolated nodes. Beyond eight it
// samples them and adds even steps.
func (h *heights) downs(isolated [][]int32, room float64) []float64 {
	var all []float64
	for c, vs := range isolated {
		if len(h.order[c]) == 0 {
			continue
		}
		_, above := h.gaps(c, 0, 0).room(0)
		down := -above - h.gap
		for _, v := range vs {
			if down += h.size[v] + h.gap; down > 0 && down <= room+1e-9 {
				all = append(all, down)
			}
		}
	}
	slices.Sort(all)
	all = slices.Compact(all)
	const most = 8
	if n := len(all); n > most {
		for i := range most {
			all[i] = all[i*(n-1)/(most-1)]
		}
		all = append(all[:most], room/4, room/2, room*3/4, room)
	}
	return all
}

// fillings are the fillings of all columns, with linked nodes shifted down by down.
type fillings struct {
	filling
	columns []filling
	down    float64
}

// fillings returns the best filling of each column.
func (h *heights) fillings(isolated [][]int32, down, end float64) fillings {
	f := fillings{columns: make([]filling, len(isolated)), down: down}
	for c, vs := range isolated {
		if len(vs) == 0 {
			continue
		}
		best := &f.columns[c]
		best.over = math.Inf(1)
		g := h.gaps(c, down, end)
		for _, way := range []func(*gaps, []int32){(*gaps).fillInTime, (*gaps).fillLargestFirst, (*gaps).fillFromBelow} {
			if best.over == 0 {
				break
			}
			if n := g.filled(way, vs); n.compare(*best) < 0 {
				*best = n
			}
		}
		f.over, f.disorder = max(f.over, best.over), f.disorder+best.disorder
	}
	return f
}

// fillColumn places the isolated nodes of column c: right below the box above them, or
// right above what is below them if there is no such box.
func (h *heights) fillColumn(c int, in [][]int32, end float64) {
	g := h.gaps(c, 0, end)
	for i, isolated := range in {
		lo, hi := g.room(i)
		if i < len(g.vs) && (i == 0 || h.isDummy(g.vs[i-1]) && !h.isDummy(g.vs[i])) {
			lo = max(lo, hi-g.tall(isolated))
		}
		for _, v := range slices.Backward(isolated) {
			h.top[v] = lo
			lo += h.size[v] + h.gap
		}
	}
	h.order[c] = g.order(in)
	h.number(c)
}

// squeeze moves the vertices of a column whose gaps are too small for what is in them, as
// little as it takes for the column to end at end. Linked nodes move less than isolated
// ones, dummy nodes least of all.
func (h *heights) squeeze(c int, end float64) {
	vs := h.order[c]
	wants := make([]want, len(vs))
	for i, v := range vs {
		w := 1.0
		switch {
		case h.isDummy(v):
			w = 10
		case h.isolated(v):
			w = 0.01
		}
		wants[i] = want{h.top[v], w}
	}
	h.settle(vs, wants)
	for i, v := range slices.Backward(vs) {
		h.top[v] = min(h.top[v], end-h.size[v])
		if i > 0 {
			end = h.top[v] - h.step(vs[i-1], v) + h.size[vs[i-1]]
		}
	}
	for i, v := range vs {
		h.top[v] = max(h.top[v], 0)
		if i > 0 {
			h.top[v] = max(h.top[v], h.top[vs[i-1]]+h.step(vs[i-1], v))
		}
	}
}

// start shifts everything so that the highest vertex is at 0, and returns where the
// lowest one ends.
func (h *heights) start() float64 {
	least, most := math.Inf(1), 0.0
	for _, vs := range h.order {
		for _, v := range vs {
			least = min(least, h.top[v])
		}
	}
	for _, vs := range h.order {
		for _, v := range vs {
			h.top[v] -= least
			most = max(most, h.top[v]+h.size[v])
		}
	}
	return most
}
