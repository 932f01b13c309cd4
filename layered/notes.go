package layered

import (
	"slices"

	"throughline/figure/look"
)

// axisNotes returns the sentences, without full stops, that a reader needs to understand
// the dates of this picture.
func (d *drawing) axisNotes() []string {
	var notes []string
	if d.daysFirst() {
		notes = append(notes, "Events of which only the day is known stand before those with an hour")
	}
	if slices.ContainsFunc(d.groups(), func(g group) bool { return g.joined }) {
		notes = append(notes, "An event that had begun by a date may stand among those of that date")
	}
	if slices.ContainsFunc(d.boxes, func(b *box) bool { return d.b.Julian(b.event) }) {
		notes = append(notes, look.JulianNote)
	}
	return notes
}

// daysFirst reports whether an event of which only the day is known stands in a column
// before that of one with an hour of that day, and none stands in a column after such a
// one.
func (d *drawing) daysFirst() bool {
	last := map[[2]int64]int{} // column of the last event of which only that day is known
	for i, b := range d.boxes {
		if r := b.starts; (begun{Range: r}).closed() && single(r, d.c.Zone) && !day.longer(r, 2) {
			last[[2]int64{r.From.Sec, r.To.Sec}] = d.column(i)
		}
	}
	before := false
	for i, b := range d.boxes {
		if !(begun{Range: b.starts}).closed() {
			continue
		}
		r := day.out(b.starts, d.c.Zone)
		k, ok := last[[2]int64{r.From.Sec, r.To.Sec}]
		if !ok || r.From == b.starts.From { // no hour, or only an hour by which it began
			continue
		}
		if k > d.column(i) {
			return false
		}
		before = before || k < d.column(i)
	}
	return before
}
