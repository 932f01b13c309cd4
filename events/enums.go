package events

import "fmt"

// wordFor returns the word for x. If x has none, it returns the kind and the number of x,
// as fmt does.
func wordFor[T ~uint8](words []string, kind string, x T) string {
	if int(x) < len(words) {
		return words[x]
	}
	return fmt.Sprintf("%s(%d)", kind, uint8(x))
}

// LinkType is what a link claims of its two events.
type LinkType uint8

// The types of links. B is the event that has the link, A the one it names.
const (
	CausedBy   LinkType = iota // a source names A as a cause of B
	EnabledBy                  // A made B possible
	RespondsTo                 // B is a reaction to A
	Follows                    // B came after A ended; no claim of a cause
	Ends                       // B brings A to its end
	PartOf                     // B happens within A
	Disputes                   // B denies or breaks A; says nothing about time
)

var linkTypes = [...]string{"caused-by", "enabled-by", "responds-to", "follows", "ends", "part-of", "disputes"}

// String returns the key of t in a file.
func (t LinkType) String() string { return wordFor(linkTypes[:], "LinkType", t) }

var linkVerbs = [...]string{"is caused by", "is enabled by", "responds to", "follows", "ends", "is part of", "disputes"}

// Verb returns t as the verb of a sentence whose subject is the event that has the link.
func (t LinkType) Verb() string { return wordFor(linkVerbs[:], "LinkType", t) }

var linkInfinitives = [...]string{"be caused by", "be enabled by", "respond to", "follow", "end", "be part of", "dispute"}

// Infinitive returns t as it follows another verb: "it cannot respond to …".
func (t LinkType) Infinitive() string { return wordFor(linkInfinitives[:], "LinkType", t) }

var linkConverses = [...]string{"is a cause of", "enabled", "is answered by", "is followed by", "is ended by", "includes", "is disputed by"}

// Converse returns t as the verb of a sentence whose subject is the event that the link
// names: "the attack is answered by the strikes".
func (t LinkType) Converse() string { return wordFor(linkConverses[:], "LinkType", t) }

// Causal reports whether t names a cause, something that made B possible, or something B
// answers.
func (t LinkType) Causal() bool { return t <= RespondsTo }

// Orders reports whether t orders its two events in time, so that links of such types
// must not form a cycle.
func (t LinkType) Orders() bool { return t <= Follows }

// Confidence is how sure a source or the author is of a link.
type Confidence uint8

// Levels of confidence, lowest first.
const (
	Unstated Confidence = iota
	Low
	Medium
	High
)

var confidences = [...]string{"", "low", "medium", "high"}

// String returns the word for c in a file, or "" if c is unstated.
func (c Confidence) String() string { return wordFor(confidences[:], "Confidence", c) }

// Importance is how much a picture makes of an event.
type Importance uint8

// Levels of importance. Normal is the default.
const (
	Normal Importance = iota
	Key
	Context
)

var importances = [...]string{"normal", "key", "context"}

// String returns the word for i in a file.
func (i Importance) String() string { return wordFor(importances[:], "Importance", i) }

// Status is how well an event is established.
type Status uint8

// Kinds of status. Reported is the default.
const (
	Reported Status = iota
	Confirmed
	Alleged
	Disputed
	Refuted
	Planned
)

var statuses = [...]string{"reported", "confirmed", "alleged", "disputed", "refuted", "planned"}

// String returns the word for s in a file.
func (s Status) String() string { return wordFor(statuses[:], "Status", s) }

// Settled reports whether s needs no word beside the event: it was reported or confirmed.
func (s Status) Settled() bool { return s <= Confirmed }
