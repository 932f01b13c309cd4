package chronology

import "slices"

// A Difference is what changes from one reading of a chronicle to another.
type Difference struct {
	Gone, New []Conflict // contradictions
	Changes   []Change   // of bounds, in the order of the first reading
	Dropped   []string   // ids of events that are only in the first
}

// A Change is the bounds of an event before and after.
type Change struct{ Before, After Event }

// Compare tells what changes from before to after.
func Compare(before, after *Bounds) Difference {
	d := Difference{
		Gone: without(before.conflicts, after.conflicts),
		New:  without(after.conflicts, before.conflicts),
	}
	for _, e := range before.Events {
		switch now, ok := after.Of(e.ID); {
		case !ok:
			d.Dropped = append(d.Dropped, e.ID)
		case !e.same(now):
			d.Changes = append(d.Changes, Change{e, now})
		}
	}
	return d
}

// without are the conflicts that are not among others.
func without(all, others []Conflict) []Conflict {
	return slices.DeleteFunc(slices.Clone(all), func(c Conflict) bool {
		return slices.ContainsFunc(others, func(o Conflict) bool { return slices.Equal(c.Statements, o.Statements) })
	})
}

// same tells whether two events have the same bounds, however those are known.
func (b Event) same(c Event) bool {
	for i, x := range b.Sides() {
		if y := c.Sides()[i]; x.At != y.At || x.Known() != y.Known() || x.Closed != y.Closed {
			return false
		}
	}
	return true
}

// Sides are the bounds of b: earliest and latest start, earliest and latest end.
func (b Event) Sides() [4]Bound {
	return [4]Bound{b.EarliestStart, b.LatestStart, b.EarliestEnd, b.LatestEnd}
}
