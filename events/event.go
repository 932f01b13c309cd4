package events

import (
	"time"

	"throughline/events/edtf"
)

// An Event is something that happened, or is said to have happened, or to be planned.
type Event struct {
	Pos         Pos
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

	lanePos, placePos Pos
}

// A Ref is an id that names another part of the chronicle.
type Ref struct {
	Pos Pos
	ID  string
}

// A Part is an actor's part in an event. Role is free text; a picture always
// shows it beside the name, for it may say no more than "blamed".
type Part struct {
	Pos   Pos
	Actor string
	Role  string
}

// A Citation says where a source reports something.
type Citation struct {
	Pos    Pos
	Source string
	At     string // place in the source, such as "para 5"
	Quote  string
	Via    string // whom the source has it from, such as an agency; free text
}

// A Claim is one statement of when an event happened. All that it says holds
// together: Date, Ongoing, Lasts and Near each narrow the bounds.
type Claim struct {
	Pos       Pos
	Date      edtf.Value // as written, or what Said was read as; zero if neither
	Said      string     // the source's own words
	Rule      string     // the rule that read Said as Date; empty if Date is as written
	Near      *Near      // set if Said ties the event to another one
	Source    string     // id; whose claim it is
	Ongoing   edtf.Value // under way at some moment of this date
	Lasts     Duration
	Preferred bool
	Zone      *time.Location // for dates without a clock zone; nil is UTC

	saidPos, sourcePos Pos
}

// Real tells whether e is said to have happened: planned and refuted events bound
// and contradict no others.
func (e *Event) Real() bool { return e.Status != Planned && e.Status != Refuted }

// Claims are the claims of e that count: the preferred one, else all.
func (e *Event) Claims() []Claim {
	for i, c := range e.When {
		if c.Preferred {
			return e.When[i : i+1]
		}
	}
	return e.When
}

// Near is a date relative to another event: the event lies within the local day
// that is Days after the day on which the other one begins.
type Near struct {
	Event string
	Days  int
}

// A Link ties an event to an earlier one. It is written on the later event and
// reads as English: "us-strikes responds-to chemical-attack".
type Link struct {
	Pos        Pos
	Type       LinkType
	Event      string // id of the earlier event
	Gap        Duration
	Confidence Confidence
	Sources    []Citation

	eventPos Pos
}
