package events

import (
	"fmt"
	"slices"
	"strings"
)

// Claim returns what keeps e from being plain fact: its status, if that needs a word, and
// whose claim it is, as in "alleged, according to A and B". It is empty for most events,
// and is shown with the event in every output.
func (x Index) Claim(e *Event) string {
	var parts []string
	if !e.Status.Settled() {
		parts = append(parts, e.Status.String())
	}
	var names []string
	for _, a := range e.AccordingTo {
		names = append(names, x.ActorName(a.ID))
	}
	if len(names) > 0 {
		parts = append(parts, "according to "+List(names))
	}
	return strings.Join(parts, ", ")
}

// Roles returns the actors of e that have a role, each with it: "Syrian government
// (accused)". They are shown with the event in every output, too.
func (x Index) Roles(e *Event) []string {
	var all []string
	for _, p := range e.Actors {
		if p.Role != "" {
			all = append(all, x.ActorName(p.Actor)+" ("+p.Role+")")
		}
	}
	return all
}

// Caveats returns the claim and the roles of e, which every output shows with it.
func (x Index) Caveats(e *Event) string {
	parts := []string{x.Claim(e), List(x.Roles(e))}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "; ")
}

// Citation returns c in words: "CNN, para 5, via TASS, “in retaliation”".
func (x Index) Citation(c Citation) string {
	parts := []string{c.Source}
	if s := x.Sources[c.Source]; s != nil {
		parts[0] = s.Name()
	}
	if c.At != "" {
		parts = append(parts, c.At)
	}
	if c.Via != "" {
		parts = append(parts, "via "+c.Via)
	}
	if c.Quote != "" {
		parts = append(parts, "“"+strings.Join(strings.Fields(c.Quote), " ")+"”")
	}
	return strings.Join(parts, ", ")
}

// ActorName returns the name of an actor, or the id if it has none.
func (x Index) ActorName(id string) string {
	if a := x.Actors[id]; a != nil && a.Name != "" {
		return a.Name
	}
	return id
}

// List returns the words as in "a", "a and b" or "a, b and c".
func List(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " and " + words[n]
}

// Counted returns a number of things: "1 event" or "2 events".
func Counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
