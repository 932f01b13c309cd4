package place

import "math"

// A Flag is a label over an axis. It hangs to the right of its stem, which rises from the
// axis at its left edge. Below all labels a channel is left free, where a line may slant
// from the mark on the axis to the foot of the stem.
type Flag struct {
	X   float64 // of the stem and the left edge
	Row int     // 0 is nearest to the axis
}

// Room is where flags may stand and how far apart.
type Room struct {
	Lo, Hi float64 // limits of all labels
	Gap    float64 // between labels side by side
	Stem   float64 // between two stems; labels of a group with equal At share one
}

// Flags sets labels, given in the order of time, in at most rows rows, or returns false
// if they do not fit.
//
// Labels in one another's way form groups of at most as many labels as there are rows. A
// group is a staircase with the first label on top: reading down is reading in the order
// of time, and no stem crosses a label. The next group begins right of all labels of the
// group before. A label that is free of those before it begins a group, so where labels
// are sparse all are in the row nearest to the axis.
//
// Among several ways to form groups and to move them, Flags takes the one with the least
// squares of displacement.
func Flags(labels []Label, rows int, room Room) ([]Flag, bool) {
	c := newCrowd(labels, room)
	best, ok := c.chains(max(1, rows), math.Inf(1))
	most := room.Hi - room.Lo
	if ok {
		most = c.displacement(best.x)
	}
	if most == 0 {
		return best.flags(c), true
	}
	if few, fits := c.tightest(most, max(1, rows)); fits && (!ok || c.cost(few.x) < c.cost(best.x)) {
		best, ok = few, true
	}
	if !ok {
		return nil, false
	}
	return best.flags(c), true
}

// FewestRows is Flags with as few rows as it takes, at most most, to move no label
// further than limit; ok is false if there is no such number. It does not count that the
// edges of the room push labels back.
func FewestRows(labels []Label, most int, limit float64, room Room) (rows int, flags []Flag, ok bool) {
	c := newCrowd(labels, room)
	for rows = 1; rows <= most; rows++ {
		few, ok := c.within(limit, rows)
		if !ok {
			continue
		}
		c.settle(&few, limit)
		if best, ok := c.chains(rows, limit); ok && c.cost(best.x) <= c.cost(few.x) {
			few = best
		}
		return rows, few.flags(c), true
	}
	return 0, nil, false
}

// Displacement returns the largest distance of a label from its place. If the edges of
// the room keep the label, and those with an equal At, from that place, it counts from
// the nearest place they allow.
func Displacement(labels []Label, flags []Flag, room Room) float64 {
	x := make([]float64, len(flags))
	for i, f := range flags {
		x[i] = f.X
	}
	return newCrowd(labels, room).displacement(x)
}

// A crowd is the labels that become flags.
type crowd struct {
	labels []Label
	room   Room
	places []float64 // place that each wants, as far as the edges allow
}

func newCrowd(labels []Label, room Room) *crowd {
	c := &crowd{labels, room, make([]float64, len(labels))}
	for i, l := range labels {
		c.places[i] = max(room.Lo, min(l.At, room.Hi-l.Size))
		if c.tied(i) {
			c.places[i] = min(c.places[i], c.places[i-1])
		}
	}
	for i := len(labels) - 1; i > 0; i-- {
		if c.tied(i) { // labels on one stem stand where all of them have room
			c.places[i-1] = c.places[i]
		}
	}
	return c
}

// tied reports whether label i and the one before are at one place.
func (c *crowd) tied(i int) bool {
	return i > 0 && c.labels[i].At == c.labels[i-1].At
}

// step returns the least distance from the stem of label i to the next one in its group.
func (c *crowd) step(i int) float64 {
	if c.tied(i + 1) {
		return 0
	}
	return c.room.Stem
}

// displacement returns the largest displacement of the labels at x.
func (c *crowd) displacement(x []float64) (most float64) {
	for i, v := range x {
		most = max(most, math.Abs(v-c.places[i]))
	}
	return most
}

// cost returns the sum of the weighted squares of displacement.
func (c *crowd) cost(x []float64) (sum float64) {
	for i, l := range c.labels {
		d := x[i] - c.places[i]
		sum += l.weight() * d * d
	}
	return sum
}

// A group is the labels from first up to, but not including, end.
type group struct{ first, end int }

// A layout is labels in groups, at x.
type layout struct {
	groups []group
	x      []float64
}

// flags returns the flags of all labels. It gives each its row, and splits groups that
// have come apart.
func (l layout) flags(c *crowd) []Flag {
	out := make([]Flag, len(l.x))
	for _, all := range l.groups {
		for _, g := range c.split(all, l.x, len(l.x)) {
			for i := g.first; i < g.end; i++ {
				out[i] = Flag{l.x[i], g.end - 1 - i}
			}
		}
	}
	return out
}

// split splits the group all, whose labels stand at x, into groups of at most rows
// labels: a label that is free of those before it begins another group.
func (c *crowd) split(all group, x []float64, rows int) (groups []group) {
	end := math.Inf(-1) // of the labels of the last group
	for i := all.first; i < all.end; i++ {
		n := len(groups) - 1
		if n >= 0 && x[i] < end+c.room.Gap && i-groups[n].first < rows {
			groups[n].end++
		} else {
			groups = append(groups, group{i, i + 1})
			end = math.Inf(-1)
		}
		end = max(end, x[i]+c.labels[i].Size)
	}
	return groups
}
