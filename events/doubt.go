package events

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"

	"throughline/diag"
	"throughline/events/said"
)

// A Doubt names the parts of a chronicle not to believe, to see what depends on them. The
// zero Doubt believes everything.
type Doubt struct {
	Sources []string // ids of sources that are not believed
	Trusted []string // ids of the only sources that are; all if none is named
	Events  []string // ids of events that are not believed
	Links   []Pair   // pairs of events whose links are not believed
}

// A Pair is the ids of two events.
type Pair struct{ A, B string }

// IsZero reports whether d doubts nothing.
func (d Doubt) IsZero() bool {
	return len(d.Sources)+len(d.Trusted)+len(d.Events)+len(d.Links) == 0
}

// Without returns c without what d does not believe: sources, with the events, claims
// and links that only they report; events, with the links and relative dates that name
// them; and links. What cites no source stays. c itself does not change. The error names
// everything that d doubts and c does not have.
func (c *Chronicle) Without(d Doubt) (*Chronicle, error) {
	s := skeptic{index: c.Index(), doubt: d}
	if err := s.check(); err != nil {
		return nil, err
	}
	less := *c
	less.Sources = slices.DeleteFunc(slices.Clone(c.Sources), func(src *Source) bool { return s.doubts(src.ID) })
	less.Events = nil
	for _, e := range c.Events {
		if !s.drops(e) {
			less.Events = append(less.Events, s.event(e))
		}
	}
	return &less, nil
}

// A skeptic removes from a chronicle what a doubt does not believe.
type skeptic struct {
	index Index
	doubt Doubt
}

// check returns an error that names what is doubted but does not exist.
func (s *skeptic) check() error {
	var all []error
	sources, events := slices.Sorted(maps.Keys(s.index.Sources)), slices.Sorted(maps.Keys(s.index.Events))
	for _, id := range slices.Concat(s.doubt.Sources, s.doubt.Trusted) {
		all = append(all, absent("source", id, sources))
	}
	for _, id := range s.doubt.Events {
		all = append(all, absent("event", id, events))
	}
	for _, p := range s.doubt.Links {
		a, b := absent("event", p.A, events), absent("event", p.B, events)
		if all = append(all, a, b); a == nil && b == nil && !s.linked(p) {
			all = append(all, fmt.Errorf("no link ties %s and %s", diag.Quote(p.A), diag.Quote(p.B)))
		}
	}
	return errors.Join(all...)
}

func absent(what, id string, known []string) error {
	if slices.Contains(known, id) {
		return nil
	}
	if hint := diag.DidYouMean(id, known); hint != "" {
		return fmt.Errorf("there is no %s %s; %s", what, diag.Quote(id), hint)
	}
	return fmt.Errorf("there is no %s %s", what, diag.Quote(id))
}

// linked reports whether a link connects the two events, whichever of them has it.
func (s *skeptic) linked(p Pair) bool {
	has := func(a, b string) bool {
		return slices.ContainsFunc(s.index.Events[a].Links, func(l Link) bool { return l.Event == b })
	}
	return has(p.A, p.B) || has(p.B, p.A)
}

// doubts reports whether the source with the id is not believed.
func (s *skeptic) doubts(id string) bool {
	return slices.Contains(s.doubt.Sources, id) || len(s.doubt.Trusted) > 0 && !slices.Contains(s.doubt.Trusted, id)
}

// unsupported reports whether there are citations and none of them is believed.
func (s *skeptic) unsupported(cs []Citation) bool {
	return len(cs) > 0 && !slices.ContainsFunc(cs, func(c Citation) bool { return !s.doubts(c.Source) })
}

// drops reports whether e is not believed.
func (s *skeptic) drops(e *Event) bool {
	return slices.Contains(s.doubt.Events, e.ID) || s.unsupported(e.Sources)
}

// event returns what is believed of an event that is not dropped.
func (s *skeptic) event(e *Event) *Event {
	less := *e
	less.Sources = slices.DeleteFunc(slices.Clone(e.Sources), func(c Citation) bool { return s.doubts(c.Source) })
	less.When = nil
	for _, c := range e.When {
		if c, ok := s.claim(c); ok {
			less.When = append(less.When, c)
		}
	}
	less.Links = slices.DeleteFunc(slices.Clone(e.Links), func(l Link) bool { return s.dropsLink(e, l) })
	return &less
}

// claim returns what is believed of a claim, and false if nothing is. Words that were
// read against the date of a source count as claimed by that source.
func (s *skeptic) claim(c Claim) (Claim, bool) {
	if from := c.speaker(); from != "" && s.doubts(from) {
		return c, false
	}
	before := len(c.Ties)
	c.Ties = slices.DeleteFunc(slices.Clone(c.Ties), func(t said.Tie) bool {
		e := s.index.Events[t.Event]
		return e != nil && s.drops(e)
	})
	says := !c.Date.IsZero() || !c.Since.IsZero() || !c.Until.IsZero() || !c.Ongoing.IsZero() || !c.Lasts.IsZero()
	return c, says || len(c.Ties) > 0 || before == 0
}

// speaker returns the id of the source whose claim c is, or "" if it has none.
func (c *Claim) speaker() string { return cmp.Or(c.Source, c.Dateline) }

func (s *skeptic) dropsLink(e *Event, l Link) bool {
	if slices.Contains(s.doubt.Links, Pair{e.ID, l.Event}) || slices.Contains(s.doubt.Links, Pair{l.Event, e.ID}) {
		return true
	}
	to := s.index.Events[l.Event]
	return s.unsupported(l.Sources) || to != nil && s.drops(to)
}
