package chronology

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// A Difference is what changes from one reading of a chronicle to another.
type Difference struct {
	Gone, New []Conflict // contradictions
	Changes   []Change   // of bounds, in the order of the first reading
	Dropped   []string   // ids of events that are only in the first

	before *Bounds
}

// A Change holds the bounds of an event before and after.
type Change struct{ Before, After EventBounds }

// Compare returns what changes from before to after.
func Compare(before, after *Bounds) Difference {
	d := Difference{
		Gone: without(before.conflicts, after.conflicts),
		New:  without(after.conflicts, before.conflicts),

		before: before,
	}
	for _, e := range before.Events {
		switch now, ok := after.Of(e.ID); {
		case !ok:
			d.Dropped = append(d.Dropped, e.ID)
		case !e.sameBounds(now):
			d.Changes = append(d.Changes, Change{e, now})
		}
	}
	return d
}

// WriteText writes d, made by [Compare], as what changes if something is not believed. It
// lists only the changed bounds of the events with the ids, or of all events if ids is
// nil.
func (d Difference) WriteText(w io.Writer, ids []string) error {
	var b strings.Builder
	for _, c := range d.Gone {
		fmt.Fprintf(&b, "  no longer a contradiction: %s  %s\n", c.Text, c.Pos)
	}
	for _, c := range d.New {
		fmt.Fprintf(&b, "  a contradiction now: %s  %s\n", c.Text, c.Pos)
	}
	for _, id := range d.Dropped {
		fmt.Fprintf(&b, "  %s: not believed\n", id)
	}
	for _, c := range d.Changes {
		if ids == nil || slices.Contains(ids, c.Before.ID) {
			fmt.Fprintf(&b, "  %s: %s; before: %s\n", c.Before.ID, d.before.ShortWords(c.After), d.before.ShortWords(c.Before))
		}
	}
	heading := "what changes if that is not believed:\n"
	if b.Len() == 0 {
		heading = "nothing changes if that is not believed\n"
	}
	_, err := io.WriteString(w, heading+b.String())
	return err
}

// without returns the conflicts in all that are not among others.
func without(all, others []Conflict) []Conflict {
	return slices.DeleteFunc(slices.Clone(all), func(c Conflict) bool {
		return slices.ContainsFunc(others, func(o Conflict) bool { return slices.Equal(c.Statements, o.Statements) })
	})
}

// sameBounds reports whether b and c have the same bounds, however those are known.
func (b EventBounds) sameBounds(c EventBounds) bool {
	for i, x := range b.Sides() {
		if y := c.Sides()[i]; x.At != y.At || x.Known() != y.Known() || x.Closed != y.Closed {
			return false
		}
	}
	return true
}

// Sides returns the bounds of b: earliest and latest start, earliest and latest end.
func (b EventBounds) Sides() [4]Bound {
	return [4]Bound{b.EarliestStart, b.LatestStart, b.EarliestEnd, b.LatestEnd}
}
