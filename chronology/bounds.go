// Package chronology says when each event of a chronicle may have begun and
// ended, and how that is known.
//
// An event has two time points, its start and its end, and its start is not
// after its end. Each is bounded on two sides, so four bounds describe an event:
// the earliest and latest start, the earliest and latest end. [Given] takes them
// from the dates alone.
package chronology

import (
	"throughline/events"
	"throughline/events/edtf"
)

// Bounds are the bounds of every event of a chronicle.
type Bounds struct {
	Events []Event // in the order of the chronicle's events
	index  map[string]int
}

func newBounds(all []*events.Event) *Bounds {
	b := &Bounds{make([]Event, len(all)), make(map[string]int, len(all))}
	for i := len(all) - 1; i >= 0; i-- { // the first of two events with one id counts
		b.Events[i].ID = all[i].ID
		b.index[all[i].ID] = i
	}
	return b
}

// Of is the bounds of the event with the id; false if there is no such event.
func (b *Bounds) Of(id string) (Event, bool) {
	i, ok := b.index[id]
	if !ok {
		return Event{ID: id}, false
	}
	return b.Events[i], true
}

// An Event is when one event may have begun and ended.
type Event struct {
	ID            string
	EarliestStart Bound
	LatestStart   Bound
	EarliestEnd   Bound
	LatestEnd     Bound
}

// Span is the time from the first to the last bound of all events; a side is
// Unknown where no event has a bound.
func (b *Bounds) Span() edtf.Range {
	r := edtf.Range{FromLimit: edtf.Unknown, ToLimit: edtf.Unknown}
	for _, e := range b.Events {
		for _, x := range [...]Bound{e.EarliestStart, e.EarliestEnd} {
			if x.Known() && (r.FromLimit != edtf.Known || x.At.Before(r.From)) {
				r.From, r.FromLimit = x.At, edtf.Known
			}
		}
		for _, x := range [...]Bound{e.LatestStart, e.LatestEnd} {
			if x.Known() && (r.ToLimit != edtf.Known || r.To.Before(x.At)) {
				r.To, r.ToLimit = x.At, edtf.Known
			}
		}
	}
	return r
}

// Dated tells whether anything bounds the event on any side.
func (b Event) Dated() bool {
	return b.EarliestStart.Known() || b.LatestStart.Known() || b.EarliestEnd.Known() || b.LatestEnd.Known()
}

// A Bound limits one time point on one side. Earliest bounds are inclusive and
// latest bounds exclusive, as the half-open ranges of package edtf are.
type Bound struct {
	At    edtf.Instant // meaningless unless Known
	Kind  Kind
	Proof []Statement // what it follows from, in order
}

// Known tells whether b has an instant.
func (b Bound) Known() bool { return b.Kind >= Stated }

// Kind is how a bound is known.
type Kind uint8

// Kinds of bounds.
const (
	Unknown  Kind = iota // nothing bounds this side
	Open                 // the source says that this side is open ("..")
	Stated               // dates bound it
	Inferred             // links imply it
)

// A Statement is something that the chronicle says, in words, and where.
type Statement struct {
	Pos  events.Pos
	Text string
}
