package sugiyama

import (
	"cmp"
	"slices"
)

// reduceCrossings orders the columns.
func (l *layers) reduceCrossings() {
	best, least := l.copyOrder(), l.count()
	for range 12 {
		for c := 1; c < len(l.order); c++ {
			l.sortColumn(c, &l.left)
		}
		for c := len(l.order) - 2; c >= 0; c-- {
			l.sortColumn(c, &l.right)
		}
		if n := l.count(); n < least {
			best, least = l.copyOrder(), n
		}
	}
	l.setOrder(best)
}

// copyOrder is the order as it is now.
func (l *layers) copyOrder() [][]int32 {
	o := make([][]int32, len(l.order))
	for c := range o {
		o[c] = slices.Clone(l.order[c])
	}
	return o
}

// setOrder takes an order over.
func (l *layers) setOrder(o [][]int32) {
	l.order = o
	for c := range o {
		l.number(c)
	}
}

// count counts the crossings of the order as it is now.
func (l *layers) count() int {
	n := 0
	var keys, tree []int32
	for _, vs := range l.order {
		keys = keys[:0]
		for _, v := range vs {
			from := len(keys)
			for _, w := range l.right.beside(v) {
				keys = append(keys, l.pos[w])
			}
			slices.Sort(keys[from:])
		}
		if len(keys) == 0 {
			continue
		}
		var k int
		k, tree = inversions(keys, int(slices.Max(keys))+1, tree)
		n += k
	}
	return n
}

// sortColumn orders a column by the mean position of what its vertices are joined
// with at one side. Vertices without any keep their places.
func (l *layers) sortColumn(c int, side *sides) {
	type place struct {
		v  int32
		at float64
	}
	var movable []place
	for _, v := range l.order[c] {
		ws := side.beside(v)
		if len(ws) == 0 {
			continue
		}
		sum := 0
		for _, w := range ws {
			sum += int(l.pos[w])
		}
		movable = append(movable, place{v, float64(sum) / float64(len(ws))})
	}
	slices.SortStableFunc(movable, func(a, b place) int { return cmp.Compare(a.at, b.at) })
	i := 0
	for k, v := range l.order[c] {
		if len(side.beside(v)) > 0 {
			l.order[c][k] = movable[i].v
			i++
		}
	}
	l.number(c)
}
