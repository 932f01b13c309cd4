package events

import (
	"slices"
	"time"

	"throughline/diag"
	"throughline/events/edtf"
	"throughline/events/said"
)

// An Event is something that happened, is said to have happened, or is planned.
type Event struct {
	Pos         diag.Pos
	ID          string
	Title       string
	When        []Claim // several where sources disagree; none where only links tell
	Lane        string  // id, or empty
	Actors      []Part
	Place       string // id, or empty
	Importance  Importance
	Status      Status
	AccordingTo []Ref // actors whose claim the event is
	Tags        []string
	Summary     string
	Sources     []Citation
	Links       []Link

	lanePos, placePos diag.Pos
}

// A Ref is an id that names another part of the chronicle.
type Ref struct {
	Pos diag.Pos
	ID  string
}

// A Part is an actor's part in an event. Role is free text; a picture always
// shows it beside the name, for it may say no more than "blamed".
type Part struct {
	Pos   diag.Pos
	Actor string
	Role  string
}

// A Citation says where a source reports something.
type Citation struct {
	Pos    diag.Pos
	Source string
	At     string // place in the source, such as "para 5"
	Quote  string
	Via    string // whom the source has it from; free text, for nobody here has read what an agency wrote
}

// A Claim is one statement of when an event happened. All parts of it hold together: each
// of its dates, its length and its ties narrows the bounds.
//
// If the file has a date beside the source's words, the date counts and the words are
// kept. So an author can give a reading of a phrase that cannot be read.
type Claim struct {
	Pos       diag.Pos
	Date      edtf.Value // as written, or what Said was read as; zero if neither
	Since     edtf.Value // what Said was read as: it began within this
	Until     edtf.Value // likewise: it ended within this
	Ongoing   edtf.Value // under way at some moment of this date
	Lasts     Duration
	Ties      []said.Tie // to other events, as Said has it
	Said      string     // the source's own words
	Rule      string     // by which Said was read; empty if it was not
	Dateline  string     // id of the source against whose date Said was read; empty if it needed none
	Source    string     // id; whose claim it is
	Preferred bool
	Zone      *time.Location // for dates without a clock zone; nil is UTC

	DatePos, OngoingPos, LastsPos, SaidPos diag.Pos // of the values; zero if there is none

	sourcePos diag.Pos
}

// OngoingSaid reports whether Ongoing was read from Said rather than written.
func (c *Claim) OngoingSaid() bool { return c.Rule != "" && c.OngoingPos == c.SaidPos }

// Real reports whether e is said to have happened. Planned and refuted events neither
// bound nor contradict other events.
func (e *Event) Real() bool { return e.Status != Planned && e.Status != Refuted }

// Claims returns the claims of e that count: the preferred one, else all.
func (e *Event) Claims() []Claim {
	for i, c := range e.When {
		if c.Preferred {
			return e.When[i : i+1]
		}
	}
	return e.When
}

// SourceIDs returns the ids of the sources that report e, or when it was, each once and
// in the order of the file. The result is never nil.
func (e *Event) SourceIDs() []string {
	ids := []string{}
	add := func(id string) {
		if id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, c := range e.Sources {
		add(c.Source)
	}
	for i := range e.When {
		add(e.When[i].Source)
	}
	return ids
}

// A Link ties an event to an earlier one. It is written on the later event and
// reads as English: "us-strikes responds-to chemical-attack".
type Link struct {
	Pos        diag.Pos
	Type       LinkType
	Event      string // id of the earlier event
	Gap        Duration
	Confidence Confidence
	Sources    []Citation

	eventPos diag.Pos
}
