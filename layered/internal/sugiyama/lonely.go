package sugiyama

import (
	"math"
	"slices"
)

// isolate takes the nodes without links out of the columns, and lists them for each, in
// the order of the input. They are in the way of nothing then.
func (l *layers) isolate() [][]int32 {
	linked := make([]bool, len(l.column))
	for _, c := range l.chains {
		if c.from != c.to {
			linked[c.from], linked[c.to] = true, true
		}
	}
	lonely := make([][]int32, len(l.order))
	for v := range int32(l.nodes) {
		if c := l.column[v]; !linked[v] {
			lonely[c] = append(lonely[c], v)
		}
	}
	for c := range l.order {
		l.order[c] = slices.DeleteFunc(l.order[c], func(v int32) bool { return !l.isWay(v) && !linked[v] })
		l.number(c)
	}
	return lonely
}

// fill sets lonely nodes where columns have room for them, in the order of the input if
// it can be. For that, all others go down together, if there is room to.
func (h *heights) fill(lonely [][]int32) {
	most := h.start()
	end := max(most, h.need)
	best := h.fillings(lonely, 0, end)
	if best.over > 0 { // what all are taller now, each may be
		end = max(end, min(end+best.over, h.need+2*(h.tallest-h.need)))
		best = h.fillings(lonely, 0, end)
	}
	for _, down := range h.downs(lonely, end-most) {
		if f := h.fillings(lonely, down, end); f.compare(best.filling) < 0 {
			best = f
		}
	}
	for v := range h.top {
		h.top[v] += best.down
	}
	for c, f := range best.columns {
		if len(lonely[c]) > 0 {
			h.fillColumn(c, f.in, end)
			if f.over > 0 {
				h.squeeze(c, end)
			}
		}
	}
}

// downs is how far all that has links may go down so that some lonely nodes just have
// room above it, but no more than room; if these ways are many, some of them and others.
func (h *heights) downs(lonely [][]int32, room float64) []float64 {
	var all []float64
	for c, vs := range lonely {
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

// fillings are the fillings of all columns, if all that has links goes down.
type fillings struct {
	filling
	columns []filling
	down    float64
}

// fillings fills all columns.
func (h *heights) fillings(lonely [][]int32, down, end float64) fillings {
	f := fillings{columns: make([]filling, len(lonely)), down: down}
	for c, vs := range lonely {
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

// fillColumn sets the lonely nodes of column c: close to the box above them, or, if
// that is none, to what is below.
func (h *heights) fillColumn(c int, in [][]int32, end float64) {
	g := h.gaps(c, 0, end)
	for i, lonely := range in {
		lo, hi := g.room(i)
		if i < len(g.vs) && (i == 0 || h.isWay(g.vs[i-1]) && !h.isWay(g.vs[i])) {
			lo = max(lo, hi-g.tall(lonely))
		}
		for _, v := range slices.Backward(lonely) {
			h.top[v] = lo
			lo += h.size[v] + h.gap
		}
	}
	h.order[c] = g.order(in)
	h.number(c)
}

// squeeze moves a column, which ends too low since gaps are too small for what is in
// them, as little as it takes to end at end: what has links less, waypoints least of all.
func (h *heights) squeeze(c int, end float64) {
	vs := h.order[c]
	wants := make([]want, len(vs))
	for i, v := range vs {
		w := 1.0
		switch {
		case h.isWay(v):
			w = 10
		case h.lonely(v):
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

// start moves all up or down so that the highest is at 0, and tells where the lowest
// ends.
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
