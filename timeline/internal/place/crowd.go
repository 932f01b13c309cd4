package place

import (
	"math"
	"slices"
)

// chains forms groups of labels that are in one another's way and moves them as [Chain]
// does. Groups either keep their shape, or are folded to the width of their widest label,
// or are folded only where other groups push them. It returns the best layout that moves
// no label further than limit; ok is false if there is none.
func (c *crowd) chains(rows int, limit float64) (best layout, ok bool) {
	groups := c.split(group{0, len(c.labels)}, c.places, rows)
	kept, fits := c.solve(groups, func(int) []float64 { return c.places })
	shapes := []func(int) []float64{
		func(int) []float64 { return nil },
		func(n int) []float64 {
			if fits && c.rests(kept, groups[n]) {
				return c.places
			}
			return nil
		},
	}
	best, ok = layout{groups, kept}, fits && c.displacement(kept) <= limit
	for _, shape := range shapes {
		x, fits := c.solve(groups, shape)
		if fits && c.displacement(x) <= limit && (!ok || c.cost(x) < c.cost(best.x)) {
			best.x, ok = x, true
		}
	}
	if ok {
		c.settle(&best, limit)
	}
	return best, ok
}

// rests reports whether all labels of g have their places.
func (c *crowd) rests(x []float64, g group) bool {
	for i := g.first; i < g.end; i++ {
		if x[i] != c.places[i] {
			return false
		}
	}
	return true
}

// solve returns places of the labels with the least squares of displacement. Distances in
// group n are at least those in shape(n), if that is not nil, and at least those of
// stems.
func (c *crowd) solve(groups []group, shape func(n int) []float64) ([]float64, bool) {
	steps := make([]float64, 0, len(c.labels))
	for n, g := range groups {
		like, reach := shape(n), 0.0
		for i := g.first; i < g.end; i++ {
			reach = max(reach, c.labels[i].Size) // from this stem to the end of all labels so far
			if i+1 < g.end {
				step := c.step(i)
				if like != nil {
					step = max(step, like[i+1]-like[i])
				}
				steps = append(steps, step)
				reach -= step
			}
		}
		if n+1 < len(groups) {
			reach += c.room.Gap
		}
		steps = append(steps, reach)
	}
	return chain(c.labels, steps, c.room.Lo, c.room.Hi)
}

// tightest returns the layout with the least largest displacement, found by halving the
// range from 0 to most.
func (c *crowd) tightest(most float64, rows int) (best layout, ok bool) {
	best, ok = c.within(most, rows)
	if !ok {
		return best, false
	}
	low, high := 0.0, most
	for range 16 {
		d := (low + high) / 2
		if l, ok := c.within(d, rows); ok {
			best, high = l, d
		} else {
			low = d
		}
	}
	c.settle(&best, high)
	return best, true
}

// within returns a layout that moves no label further than d, if there is one. For each
// number of labels it finds the groups that end furthest left; nothing else about them
// matters to the labels that follow.
func (c *crowd) within(d float64, rows int) (layout, bool) {
	n := len(c.labels)
	free := make([]float64, n+1) // where the next group may begin
	from := make([]int, n+1)     // where the last group begins
	for i := range free {
		free[i] = math.Inf(1)
	}
	free[0] = c.room.Lo
	for i := range n {
		x, end := free[i], math.Inf(-1)
		for j := i; j < min(i+rows, n); j++ {
			if x = max(x, c.places[j]-d); x > c.last(j, d)+slack {
				break
			}
			end = max(end, x+c.labels[j].Size)
			if end+c.room.Gap <= free[j+1] { // in a tie, the shorter group
				free[j+1], from[j+1] = end+c.room.Gap, i
			}
			if j+1 < n {
				x += c.step(j)
			}
		}
	}
	if math.IsInf(free[n], 1) {
		return layout{}, false
	}
	return c.unfold(d, free, from), true
}

// last returns how far right label j may stand if it moves no further than d.
func (c *crowd) last(j int, d float64) float64 {
	return min(c.places[j]+d, c.room.Hi-c.labels[j].Size)
}

// unfold returns the layout that within found.
func (c *crowd) unfold(d float64, free []float64, from []int) layout {
	l := layout{x: make([]float64, len(from)-1)}
	for end := len(from) - 1; end > 0; end = from[end] {
		l.groups = append(l.groups, group{from[end], end})
		x := free[from[end]]
		for i := from[end]; i < end; i++ {
			l.x[i] = max(x, c.places[i]-d)
			if i+1 < end {
				x = l.x[i] + c.step(i)
			}
		}
	}
	slices.Reverse(l.groups)
	return l
}

// settle moves labels nearer to their places as long as none is further from its place
// than limit: first each by itself, then groups as they are, again and again.
func (c *crowd) settle(l *layout, limit float64) {
	for range 4 {
		c.relax(l)
		x, ok := c.solve(l.groups, func(int) []float64 { return l.x })
		if !ok || c.displacement(x) > limit || c.cost(x) >= c.cost(l.x) {
			return
		}
		l.x = x
	}
	c.relax(l)
}

// relax moves each label to its place, or as near to it as the other labels allow.
func (c *crowd) relax(l *layout) {
	right := c.room.Hi // where the group on the right begins
	for n := len(l.groups) - 1; n >= 0; n-- {
		g := l.groups[n]
		c.relaxRight(l.x, g, right)
		right = l.x[g.first] - c.room.Gap
	}
	left := c.room.Lo // where the group on the left ends
	for _, g := range l.groups {
		c.relaxLeft(l.x, g, left)
		for i := g.first; i < g.end; i++ {
			left = max(left, l.x[i]+c.labels[i].Size+c.room.Gap)
		}
	}
}

// relaxRight moves labels of g to the right, those on one stem together.
func (c *crowd) relaxRight(x []float64, g group, right float64) {
	limit := math.Inf(1)
	for i := g.end - 1; i >= g.first; i-- {
		limit = min(limit, right-c.labels[i].Size)
		if i > g.first && c.tied(i) {
			continue // the first on the stem moves them all
		}
		to := max(x[i], min(c.places[i], limit))
		x[i] = to
		for j := i + 1; j < g.end && c.tied(j); j++ {
			x[j] = to
		}
		limit = to - c.room.Stem
	}
}

// relaxLeft moves labels of g to the left.
func (c *crowd) relaxLeft(x []float64, g group, left float64) {
	for i := g.first; i < g.end; i++ {
		if i > g.first {
			left = x[i-1] + c.step(i-1)
		}
		x[i] = min(x[i], max(c.places[i], left))
	}
}
