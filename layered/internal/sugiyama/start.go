package sugiyama

import (
	"cmp"
	"slices"
)

// inputOrder orders nodes as in the input, and places each dummy node between the ends of
// its link.
func (l *layers) inputOrder() {
	at := make([]float64, len(l.column))
	seen := make([]int, len(l.order))
	for v := range l.nodes {
		seen[l.column[v]]++
		at[v] = float64(seen[l.column[v]])
	}
	for v := range l.nodes {
		at[v] /= float64(seen[l.column[v]] + 1)
	}
	for _, c := range l.chains {
		for i := range max(0, c.span-1) {
			f := float64(i+1) / float64(c.span)
			at[c.dummy+i] = at[c.from]*(1-f) + at[c.to]*f
		}
	}
	for c, vs := range l.order {
		slices.SortFunc(vs, func(a, b int32) int { return cmp.Or(cmp.Compare(at[a], at[b]), cmp.Compare(a, b)) })
		l.number(c)
	}
}

// depthFirst orders vertices as a depth-first search meets them.
func (l *layers) depthFirst() { l.walk(func(todo []int32) int { return len(todo) - 1 }) }

// breadthFirst orders vertices as a breadth-first search meets them.
func (l *layers) breadthFirst() { l.walk(func([]int32) int { return 0 }) }

// walk orders vertices as a search meets them, one connected component at a time. next
// returns the index of the next vertex of todo to visit: the first or the last.
func (l *layers) walk(next func(todo []int32) int) {
	for c := range l.order {
		l.order[c] = l.order[c][:0]
	}
	met := make([]bool, len(l.column))
	var todo []int32
	for first := range l.column {
		todo = append(todo[:0], int32(first))
		for len(todo) > 0 {
			i := next(todo)
			v := todo[i]
			if i == 0 {
				todo = todo[1:]
			} else {
				todo = todo[:i]
			}
			if met[v] {
				continue
			}
			met[v] = true
			l.order[l.column[v]] = append(l.order[l.column[v]], v)
			todo = append(todo, l.left.beside(v)...)
			todo = append(todo, l.right.beside(v)...)
		}
	}
	for c := range l.order {
		l.number(c)
	}
}
