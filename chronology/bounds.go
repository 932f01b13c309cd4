// Package chronology says when each event of a chronicle may have begun and
// ended, and how that is known.
//
// An event has two time points, its start and its end, and its start is not
// after its end. Each is bounded on two sides, so four bounds describe an event:
// the earliest and latest start, the earliest and latest end.
//
//	Chronicle ─ newModel ─► model: statements, and their rules between points
//	                          │  settle: a Simple Temporal Network (package stn),
//	                          │          solved until ties to other events' days add nothing
//	                          ├─ contradictions: minimal, the weakest statement set aside
//	                          └─► Bounds ─► Words, Proof, Relations, Sequence
//
// [Solve] computes them from dates and links, [SolveDates] from the dates alone. What
// each kind of date and link means is in model.go and limits.go, and what dates
// relative to other events mean is in tie.go.
package chronology

import (
	"fmt"
	"slices"

	"throughline/events"
	"throughline/events/edtf"
)

// Bounds holds the bounds of every event of a chronicle. The zero Bounds knows none.
type Bounds struct {
	Events []EventBounds // in the order of the chronicle's events

	c         *events.Chronicle // the one that was solved
	index     map[string]int    // by id: the number of an event of c
	solved    []EventBounds     // by number
	partIDs   map[string]bool   // the ids of Events; nil if b shows all that was solved
	whole     *Bounds           // what b shows a part of; nil if b shows all that was solved
	sources   map[string]*events.Source
	conflicts []Conflict
	more      bool // whether there are more conflicts than these

	asideDates map[string]EventBounds // by event
	asideLinks map[linkKey]bool
	runs
}

// Runs are solutions of one chronicle. Planned and refuted events bound no others, so
// there are two for each purpose, which are the same one if there are no such events.
type runs struct {
	real, all           *run // of the events that are said to have happened, and of all
	realDates, allDates *run // without links; nil if that adds nothing to each event's own dates
}

// chronicle returns the chronicle that b bounds, or an empty one if b knows none.
func (b *Bounds) chronicle() *events.Chronicle {
	if b.c == nil {
		return &events.Chronicle{}
	}
	return b.c
}

// Conflicts returns the contradictions that [Solve] found, in the order of the file.
func (b *Bounds) Conflicts() []Conflict { return b.conflicts }

// SetAside reports whether a statement about when an event was is set aside because it
// contradicts stronger ones. If so, it also returns the bounds that the date set aside
// gives by itself or, if the statement was no date (but a length, or that the event was
// under way), the bounds that are left.
func (b *Bounds) SetAside(id string) (EventBounds, bool) {
	e, ok := b.asideDates[id]
	return e, ok
}

// LinkSetAside reports whether a link of the event with the id was set aside.
func (b *Bounds) LinkSetAside(id string, l events.Link) bool {
	return b.asideLinks[linkKey{id, l.Event, l.Type}]
}

// A linkKey names a link. Links of one type between two events say the same except for
// their gaps.
type linkKey struct {
	from, to string
	linkType events.LinkType
}

// Of returns the bounds of the event with the id; false if there is no such event.
func (b *Bounds) Of(id string) (EventBounds, bool) {
	i, ok := b.index[id]
	if !ok {
		return EventBounds{ID: id}, false
	}
	return b.solved[i], true
}

// EventBounds says when one event may have begun and ended.
type EventBounds struct {
	ID            string
	EarliestStart Bound
	LatestStart   Bound
	EarliestEnd   Bound
	LatestEnd     Bound
}

// Span returns the range from the first to the last bound of all events. A side on which
// no event has a bound is Unknown.
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

// Dated reports whether anything bounds the event on any side.
func (b EventBounds) Dated() bool {
	return b.EarliestStart.Known() || b.LatestStart.Known() || b.EarliestEnd.Known() || b.LatestEnd.Known()
}

// A Bound limits one time point on one side. As in the half-open ranges of package edtf,
// an earliest bound is the first instant inside and a latest one, unless it is Closed,
// the first instant outside. (After a gap of "more than" some length, the earliest is the
// last instant outside: no instant lies between the two.)
type Bound struct {
	At     edtf.Instant // meaningless unless Known
	Kind   Kind
	Closed bool // of a latest bound: At itself is inside

	run   *run // the run that has the bound
	side  side
	alone *events.Event // or the event whose own dates give it
}

// Known reports whether b has an instant.
func (b Bound) Known() bool { return b.Kind >= Stated }

// Last returns the last second inside a latest bound, where r is the range that the bound
// ends.
func (b Bound) Last(r edtf.Range) edtf.Instant {
	if t, ok := r.Latest(); ok && !b.Closed {
		return t
	}
	return b.At
}

// Kind says how a bound is known.
type Kind uint8

// Kinds of bounds.
const (
	Unknown  Kind = iota // nothing bounds this side
	Open                 // the source says that this side is open ("..")
	Stated               // dates bound it, those relative to other events included
	Inferred             // links imply it
)

// String returns "unknown", "open", "given" or "inferred".
func (k Kind) String() string {
	names := [...]string{"unknown", "open", "given", "inferred"}
	if int(k) < len(names) {
		return names[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

// Proof returns the statements that b follows from, each once and in order; nil unless b
// is Known. Long chains of links have long proofs.
func (b Bound) Proof() []Statement {
	m, why := b.why(0)
	var all []Statement
	for _, s := range why {
		all = append(all, m.publicStatement(s))
	}
	return all
}

// why returns the statements of a model that b follows from, the date first. If there are
// more than most, it returns some of those next to b; 0 means no limit.
func (b Bound) why(most int) (*model, []int) {
	r, x := b.run, b.side
	switch {
	case b.alone != nil:
		r = newModel(&events.Chronicle{Events: []*events.Event{b.alone}}, false).settle(choice{free: true}, nil)
		x.point = start(0) + (x.point-1)%2
	case r == nil:
		return nil, nil
	}
	e := explanation{most: most}
	e.bound(r, x)
	slices.Reverse(e.statements)
	return r.m, e.statements
}
