package chronology

import "throughline/events"

// A Conflict is a set of statements that cannot all hold.
type Conflict struct {
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
		if s := x.conflict(); s != nil {
			all = append(all, Conflict{e.When[0].Pos, "the dates of " + e.ID + " contradict each other", s})
			continue
		}
		for _, l := range e.Links {
			earlier := at[l.Event]
			if earlier == nil || unreal(e) || unreal(earlier) {
				continue
			}
			y, _ := b.Of(earlier.ID)
			if s := clash(l.Type, y, x); s != nil {
				says := e.ID + " " + l.Type.Verb() + " " + l.Event
				s = append(s, Statement{l.Pos, says})
				all = append(all, Conflict{l.Pos, e.ID + " cannot " + l.Type.Infinitive() + " " + l.Event, s})
			}
		}
	}
	return all
}

func unreal(e *events.Event) bool { return e.Status == events.Planned || e.Status == events.Refuted }

// Diagnostics are conflicts as problems of the input.
func Diagnostics(conflicts []Conflict) events.Diagnostics {
	var ds events.Diagnostics
	for _, c := range conflicts {
		d := events.Diagnostic{Pos: c.Pos, Code: "contradiction", Msg: c.Text, Hint: "one of these must give"}
		for _, s := range c.Statements {
			d.Notes = append(d.Notes, events.Note{Pos: s.Pos, Msg: s.Text})
		}
		ds = append(ds, d)
	}
	return ds.Sort()
}

// conflict is what the dates of an event say that cannot hold together: its start
// or its end would lie before the earliest or after the latest moment for it.
func (b Event) conflict() []Statement {
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
