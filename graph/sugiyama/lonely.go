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

// fill sets lonely nodes where a column has room for them above the height end: below
// all others if they fit there, else in the lowest gap that is large enough, else below
// all others in spite of end.
func (h *heights) fill(lonely [][]int32, end float64) {
	for c, vs := range lonely {
		for _, v := range vs {
			h.fillOne(c, v, end)
		}
		h.number(c)
	}
}

// fillOne sets node v.
func (h *heights) fillOne(c int, v int32, end float64) {
	vs := h.order[c]
	for i := len(vs); i >= 0; i-- {
		lo, hi := 0.0, end
		if i > 0 {
			lo = h.top[vs[i-1]] + h.step(vs[i-1], v)
		}
		if i < len(vs) {
			hi = h.top[vs[i]] - h.step(v, vs[i]) + h.size[v]
		}
		if lo+h.size[v] <= hi {
			h.top[v] = lo
			h.order[c] = slices.Insert(vs, i, v)
			return
		}
	}
	last := vs[len(vs)-1] // an empty column has room for any, or end is that of v
	h.top[v] = h.top[last] + h.step(last, v)
	h.order[c] = append(vs, v)
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
