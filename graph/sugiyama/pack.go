package sugiyama

import "math"

// pack stacks each column from the top, and sets it in the middle.
func (l *layers) pack(nodes []Node, opt Options) []float64 {
	top := make([]float64, len(l.column))
	needs := make([]float64, len(l.order))
	tallest := 0.0
	for c := range l.order {
		needs[c] = l.stack(c, nodes, opt, top)
		tallest = max(tallest, needs[c])
	}
	for v, c := range l.column {
		top[v] += (tallest - needs[c]) / 2
	}
	return top
}

// stack sets the vertices of column c as high as they can be, and tells where the
// last ends.
func (l *layers) stack(c int, nodes []Node, opt Options, top []float64) float64 {
	end, lastBox := 0.0, math.Inf(-1)
	for i, v := range l.order[c] {
		if i > 0 {
			end += l.gap(l.order[c][i-1], v, opt)
		}
		if !l.isWay(v) {
			end = max(end, lastBox+opt.NodeGap)
		}
		top[v] = end
		if !l.isWay(v) {
			end += nodes[v].Height
			lastBox = end
		}
	}
	return end
}
