package chronology

import (
	"fmt"
	"slices"

	"throughline/events"
)

// A Conflict is a set of statements that cannot all hold.
type Conflict struct {
	Event      string     // id
	Pos        events.Pos // where to look first
	Text       string     // what cannot be, in words
	Statements []Statement
}

// Conflicts are the contradictions among the dates of one event, and among those
// of two events and the link between them, in the order of the file. Longer chains
// of links are not followed. Planned and refuted events contradict nobody.
func (b *Bounds) Conflicts(c *events.Chronicle) []Conflict {
	var all []Conflict
	at := c.Index().Events
	for _, e := range c.Events {
		x, _ := b.Of(e.ID)
		if s := x.conflict(lasts(e)); s != nil {
			all = append(all, Conflict{e.ID, e.When[0].Pos, "the dates of " + e.ID + " contradict each other", s})
			continue
		}
		for _, l := range e.Links {
			earlier := at[l.Event]
			if earlier == nil || !e.Real() || !earlier.Real() {
				continue
			}
			y, _ := b.Of(earlier.ID)
			if s := clash(l.Type, y, x); s != nil {
				says := e.ID + " " + l.Type.Verb() + " " + l.Event
				s = append(s, Statement{l.Pos, says})
				all = append(all, Conflict{e.ID, l.Pos, e.ID + " cannot " + l.Type.Infinitive() + " " + l.Event, s})
			}
		}
	}
	return all
}

// lasts tells whether a claim of e says how long it lasted. Such an event may end
// at the very instant that its date does, which is no longer inside the date.
func lasts(e *events.Event) bool {
	return slices.ContainsFunc(e.Claims(), func(c events.Claim) bool { return !c.Lasts.IsZero() })
}

// Diagnostics are conflicts as problems of the input: as many as reading tells of
// one file, the others counted.
func Diagnostics(conflicts []Conflict) events.Diagnostics {
	var ds events.Diagnostics
	for _, c := range conflicts[:min(len(conflicts), events.MaxProblems)] {
		ds = append(ds, events.Diagnostic{Pos: c.Pos, Code: "contradiction", Msg: c.Text, Hint: "one of these must give", Notes: notes(c.Statements)})
	}
	if more := len(conflicts) - events.MaxProblems; more > 0 {
		ds = append(ds, events.Diagnostic{Code: "too-many-problems", Msg: fmt.Sprintf("%d more contradictions are not shown", more), Hint: "mend these first"})
	}
	return ds.Sort()
}

// shown is how many statements of a long proof are shown from each of its ends.
const shown = 10

func notes(all []Statement) []events.Note {
	var out []events.Note
	for i, s := range all {
		switch middle := len(all) - 2*shown; {
		case middle <= 0 || i < shown || i >= shown+middle:
			out = append(out, events.Note{Pos: s.Pos, Msg: s.Text})
		case i == shown:
			out = append(out, events.Note{Msg: fmt.Sprintf("… (%d more)", middle)})
		}
	}
	return out
}

// conflict is what the dates of an event say that cannot hold together: its start
// or its end would lie before the earliest or after the latest moment for it.
// Bounds that touch do not hold together either, unless they may.
func (b Event) conflict(mayTouch bool) []Statement {
	if mayTouch && b.EarliestStart.At == b.LatestStart.At {
		b.LatestStart = Bound{}
	}
	if mayTouch && b.EarliestEnd.At == b.LatestEnd.At {
		b.LatestEnd = Bound{}
	}
	return join(crossed(b.EarliestStart, b.LatestStart), crossed(b.EarliestEnd, b.LatestEnd))
}

// clash is what the dates of a and b say against a link of that type from b to a,
// by the meaning of the types in time.
func clash(t events.LinkType, a, b Event) []Statement {
	switch {
	case t == events.Follows:
		return crossed(a.EarliestEnd, b.LatestStart)
	case t.Causal():
		return crossed(a.EarliestStart, b.LatestStart)
	case t == events.Ends:
		return join(crossed(b.EarliestStart, a.LatestEnd), crossed(a.EarliestEnd, b.LatestEnd))
	case t == events.PartOf:
		return join(crossed(a.EarliestStart, b.LatestStart), crossed(b.EarliestEnd, a.LatestEnd))
	}
	return nil
}

// crossed is the proof that what is not before low cannot be before high, or nil.
func crossed(low, high Bound) []Statement {
	if low.Known() && high.Known() && !low.At.Before(high.At) {
		return join(low.Proof, high.Proof)
	}
	return nil
}
