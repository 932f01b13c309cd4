package chronology

import (
	"slices"

	"throughline/events"
)

// Within returns b as seen from a part of its chronicle, such as one that
// [events.Chronicle.Only] makes. Its Events, the span they take and its conflicts are
// those of the part. The bounds of each event, their proofs, its words and the order of
// any two events remain what the whole implies, so leaving events out makes no date
// wider. Events of c that b does not know are skipped.
func (b *Bounds) Within(c *events.Chronicle) *Bounds {
	w := *b
	w.Events, w.whole = nil, b.Whole()
	w.partIDs = make(map[string]bool, len(c.Events))
	for _, e := range c.Events {
		if i, ok := b.index[e.ID]; ok && !w.partIDs[e.ID] {
			w.Events = append(w.Events, b.solved[i])
			w.partIDs[e.ID] = true
		}
	}
	w.conflicts = slices.DeleteFunc(slices.Clone(b.conflicts), func(x Conflict) bool { return !w.concerns(x) })
	return &w
}

// shows reports whether the event with the id is one of b.Events.
func (b *Bounds) shows(id string) bool { return b.partIDs == nil || b.partIDs[id] }

// concerns reports whether a statement of a contradiction is about an event that b shows.
func (b *Bounds) concerns(x Conflict) bool {
	return b.shows(x.Event) || slices.ContainsFunc(x.Statements, func(s Statement) bool { return b.shows(s.Event) })
}

// Whole returns b as seen from the whole chronicle that was solved. That is b itself
// unless it is seen from a part.
func (b *Bounds) Whole() *Bounds {
	if b.whole != nil {
		return b.whole
	}
	return b
}

// Chronicle returns the chronicle that was solved, of which b may show a part.
func (b *Bounds) Chronicle() *events.Chronicle { return b.chronicle() }

// Event returns the event with the id in the chronicle that was solved; nil if there is
// none.
func (b *Bounds) Event(id string) *events.Event {
	if i, ok := b.index[id]; ok {
		return b.chronicle().Events[i]
	}
	return nil
}
