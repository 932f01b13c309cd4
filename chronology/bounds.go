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
// [Solve] takes them from dates and links, [Given] from the dates alone. What each
// kind of date and link means is in model.go and limits.go, that of dates relative
// to other events in tie.go.
package chronology

import (
	"fmt"
	"slices"

	"throughline/events"
	"throughline/events/edtf"
)

// Bounds are the bounds of every event of a chronicle. The zero Bounds know none.
type Bounds struct {
	Events []Event // in the order of the chronicle's events

	c         *events.Chronicle // that was solved
	index     map[string]int    // of its events: their numbers
	solved    []Event           // by number
	part      map[string]bool   // the ids of Events; nil if they are all that was solved
	whole     *Bounds           // that b shows a part of; nil likewise
	sources   map[string]*events.Source
	conflicts []Conflict
	more      bool // whether there are more conflicts than that

	asideDates map[string]Event // by event
	asideLinks map[linkKey]bool
	runs
}

// Runs are solutions of one chronicle. Planned and refuted events bound no others,
// so there are two for each purpose; they are the same one where there are none.
type runs struct {
	real, all           *run // of the events that are said to have happened, and of all
	realDates, allDates *run // without links; nil if they would say no more than is given
}

// chronicle is what b bounds: nothing, if it knows none.
func (b *Bounds) chronicle() *events.Chronicle {
	if b.c == nil {
		return &events.Chronicle{}
	}
	return b.c
}

// Conflicts are the contradictions that [Solve] has found, in the order of the file.
func (b *Bounds) Conflicts() []Conflict { return b.conflicts }

// SetAside tells whether something that is said of when an event was is set aside,
// because it contradicts stronger statements: false if not, else what the date that
// was set aside says by itself or, if it was no date (but a length, or that the event
// was under way), what is left.
func (b *Bounds) SetAside(id string) (Event, bool) {
	e, ok := b.asideDates[id]
	return e, ok
}

// LinkSetAside tells whether a link of the event with the id was set aside.
func (b *Bounds) LinkSetAside(id string, l events.Link) bool {
	return b.asideLinks[linkKey{id, l.Event, l.Type}]
}

// A linkKey names a link: links of one type between two events say the same, but for
// their gaps.
type linkKey struct {
	from, to string
	of       events.LinkType
}

// Of is the bounds of the event with the id; false if there is no such event.
func (b *Bounds) Of(id string) (Event, bool) {
	i, ok := b.index[id]
	if !ok {
		return Event{ID: id}, false
	}
	return b.solved[i], true
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

// A Bound limits one time point on one side. An earliest bound is the first instant
// inside and a latest one, unless it is Closed, the first instant outside, as the
// half-open ranges of package edtf have it. (After a gap of "more than" so long, the
// earliest is the last instant outside: no instant lies between the two.)
type Bound struct {
	At     edtf.Instant // meaningless unless Known
	Kind   Kind
	Closed bool // of a latest bound: At itself is inside

	run   *run // that has the bound
	side  side
	alone *events.Event // or whose own dates say it
}

// Known tells whether b has an instant.
func (b Bound) Known() bool { return b.Kind >= Stated }

// Last is the last second inside a latest bound, whose range is r.
func (b Bound) Last(r edtf.Range) edtf.Instant {
	if t, ok := r.Latest(); ok && !b.Closed {
		return t
	}
	return b.At
}

// Kind is how a bound is known.
type Kind uint8

// Kinds of bounds.
const (
	Unknown  Kind = iota // nothing bounds this side
	Open                 // the source says that this side is open ("..")
	Stated               // dates bound it, those relative to other events included
	Inferred             // links imply it
)

// String is "unknown", "open", "given" or "inferred".
func (k Kind) String() string {
	names := [...]string{"unknown", "open", "given", "inferred"}
	if int(k) < len(names) {
		return names[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

// Proof is what b follows from, each statement once and in order; nil unless it is
// Known. Long chains of links have long proofs.
func (b Bound) Proof() []Statement {
	m, why := b.why(0)
	var all []Statement
	for _, s := range why {
		all = append(all, m.public(s))
	}
	return all
}

// why are the statements of a model that b follows from, the date first: if there are
// more than most, some that are next to b. 0 is no limit.
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
