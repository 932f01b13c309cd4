package events

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"throughline/diag"
)

// A checker checks a whole chronicle: that every name is defined, that every definition
// is used, that links form no cycle. It also reads relative dates.
type checker struct {
	c        *Chronicle
	index    Index
	ids      map[string][]string // all that there are, sorted, where one was not found
	halfRead bool                // some of the files could not be read
	tries    int                 // comparisons of ids that suggestions have taken
	diag.Collector
}

func newChecker(c *Chronicle) *checker {
	return &checker{c: c, index: c.Index(), ids: map[string][]string{}}
}

// Complete does for a chronicle that was not read from a file what [Read] does last: it
// reads relative dates and settles the clock zone of every claim, which changes c. It
// returns the errors: undefined names, cycles of links, words that are not a date. It
// does not check ids and single values.
func Complete(c *Chronicle) diag.List {
	ck := newChecker(c)
	zones := make([]*time.Location, len(c.Events))
	for i := range zones {
		zones[i] = c.Zone
	}
	ck.errors(zones)
	return ck.List("").Sort()
}

// errors runs the checks that find errors. zones holds the zone of each event's file.
func (ck *checker) errors(zones []*time.Location) {
	for i, e := range ck.c.Events {
		ck.references(e)
		ck.dates(e, zones[i])
	}
	ck.cycles()
}

// warnings runs the other checks. It comes after errors, because a definition cannot be
// called unused when files were only half read.
func (ck *checker) warnings() {
	for _, e := range ck.c.Events {
		if len(e.SourceIDs()) == 0 {
			ck.Warnf(e.Pos, "unsourced", "%s has no source", diag.Quote(e.ID)).Hint = "write sources: and who reports it"
		}
	}
	ck.undated()
	ck.unused()
}

// references checks every id that e names.
func (ck *checker) references(e *Event) {
	ck.limits(e)
	refer(ck, e.lanePos, "lane", e.Lane, ck.index.Lanes)
	if p := refer(ck, e.placePos, "place", e.Place, ck.index.Places); p != nil {
		p.used = true
	}
	for _, p := range e.Actors {
		ck.actor(p.Pos, p.Actor)
	}
	for _, a := range e.AccordingTo {
		ck.actor(a.Pos, a.ID)
	}
	ck.citations(e.Sources)
	ck.claims(e)
	ck.links(e)
}

// claims checks the sources of e's dates, and that at most one is preferred.
func (ck *checker) claims(e *Event) {
	preferred := false
	for _, c := range e.When {
		ck.source(c.sourcePos, c.Source)
		if c.Preferred && preferred {
			ck.Errorf(c.Pos, "preferred", "a second claim is preferred").Hint = "prefer one of them"
		}
		preferred = preferred || c.Preferred
	}
}

// links checks the links of e. A repeated link is a warning.
func (ck *checker) links(e *Event) {
	type tie struct {
		LinkType
		event string
	}
	seen := make(map[tie]diag.Pos, len(e.Links))
	for _, l := range e.Links {
		ck.citations(l.Sources)
		if !l.Gap.IsZero() && !l.Type.Orders() {
			ck.Errorf(l.Pos, "gap", "a gap says nothing of %s", l.Type).Hint = "remove it, or use another type of link"
		}
		if l.Event == e.ID {
			ck.Errorf(l.Pos, "self-link", "%s %s itself", diag.Quote(e.ID), l.Type.Verb()).Hint = "name another event, or remove the link"
			continue
		}
		refer(ck, l.eventPos, "event", l.Event, ck.index.Events)
		t := tie{l.Type, l.Event}
		if first, ok := seen[t]; ok {
			d := ck.Warnf(l.Pos, "duplicate-link", "%s %s %s already", diag.Quote(e.ID), l.Type.Verb(), l.Event)
			d.Hint, d.Notes = "remove one of the two", []diag.Note{{Pos: first, Msg: "first here"}}
		} else {
			seen[t] = l.Pos
		}
	}
}

func (ck *checker) citations(cs []Citation) {
	for _, c := range cs {
		ck.source(c.Pos, c.Source)
	}
}

func (ck *checker) source(p diag.Pos, id string) {
	if s := refer(ck, p, "source", id, ck.index.Sources); s != nil {
		s.used = true
	}
}

func (ck *checker) actor(p diag.Pos, id string) {
	if a := refer(ck, p, "actor", id, ck.index.Actors); a != nil {
		a.used = true
	}
}

// refer returns what id names, or reports an error and returns nil if there is no such
// thing.
func refer[T any](ck *checker, p diag.Pos, what, id string, known map[string]*T) *T {
	if id == "" {
		return nil // reported by the reader
	}
	if x, ok := known[id]; ok {
		return x
	}
	if _, ok := ck.ids[what]; !ok {
		ck.ids[what] = slices.Sorted(maps.Keys(known))
	}
	d := ck.Errorf(p, "unknown-"+what, "there is no %s %s", what, diag.Quote(id))
	d.Hint = cmp.Or(ck.suggest(id, ck.ids[what]), "add it, or name another")
	return nil
}

// maxTries bounds the time spent on suggestions when nearly all ids are wrong.
const maxTries = 1_000_000

func (ck *checker) suggest(id string, known []string) string {
	if ck.tries += len(known); ck.tries > maxTries {
		return ""
	}
	return diag.DidYouMean(id, known)
}

// undated warns of events that nothing places in time: they have no date, and no link or
// relative date connects them to another event.
func (ck *checker) undated() {
	linked := make(map[string]bool, len(ck.c.Events))
	for _, e := range ck.c.Events {
		for _, c := range e.When {
			for _, t := range c.Ties {
				linked[t.Event] = true
			}
		}
		for _, l := range e.Links {
			if l.Type != Disputes {
				linked[e.ID], linked[l.Event] = true, true
			}
		}
	}
	for _, e := range ck.c.Events {
		if len(e.When) == 0 && !linked[e.ID] {
			ck.Warnf(e.Pos, "undated", "%s has neither a date nor a link that tells of time", diag.Quote(e.ID)).Hint = "write when: or links:"
		}
	}
}

// unused warns of definitions that no event uses.
func (ck *checker) unused() {
	for _, a := range ck.c.Actors {
		ck.unusedOne(a.used, a.Pos, "actor", a.ID)
	}
	for _, p := range ck.c.Places {
		ck.unusedOne(p.used, p.Pos, "place", p.ID)
	}
	for _, s := range ck.c.Sources {
		ck.unusedOne(s.used, s.Pos, "source", s.ID)
	}
}

func (ck *checker) unusedOne(used bool, p diag.Pos, what, id string) {
	if _, misspelt := ck.ids[what]; !misspelt && !used {
		ck.Warnf(p, "unused-"+what, "no event uses the %s %s", what, diag.Quote(id))
	}
}
