package chronology

import (
	"throughline/chronology/internal/stn"
	"throughline/events"
	"throughline/events/said"
)

// A derivation bounds a point by what does not follow from differences of time.
type derivation struct {
	side side
	most stn.Time

	calendar *calendar // that has counted it, where a point of it is bounded likewise
	point    stn.Point

	statement int     // or the claims of an event
	from      []basis // that hang on how these are bounded
}

// A basis is a bound of a run from which another one follows.
type basis struct {
	run  *run
	side side
}

// rule is d as a constraint with the origin.
func (d *derivation) rule() (from, to stn.Point) {
	if d.side.latest {
		return stn.Origin, d.side.point
	}
	return d.side.point, stn.Origin
}

// explain adds what d follows from.
func (d *derivation) explain(e *explanation) {
	if d.calendar != nil {
		e.counted(d.calendar, side{d.point, d.side.latest})
		return
	}
	e.statement(d.statement)
	for _, b := range d.from {
		e.bound(b.run, b.side)
	}
}

// derive finds bounds that are tighter than those of the solution, and statements
// that contradict each other by whole units of the calendar.
func (r *run) derive() (found []*derivation, clashes [][]int) {
	for _, k := range r.m.kinds {
		c := r.count(k)
		if len(c.cycles) > 0 {
			clashes = append(clashes, c.clashes()...)
			continue
		}
		found = append(found, c.derive()...)
		c.shrink()
	}
	for _, s := range r.m.tiedClaims {
		if r.choice.counts(int32(s)) && r.has(start(int(r.m.statements[s].event))) {
			found = append(found, r.hull(s)...)
		}
	}
	return found, clashes
}

// tighter is a derivation, if it is tighter than what the solution has.
func (r *run) tighter(d *derivation) []*derivation {
	if d.most.Less(r.bound(d.side)) {
		return []*derivation{d}
	}
	return nil
}

// hull bounds an event by the hull of its claims, of which some are ties.
func (r *run) hull(statement int) (found []*derivation) {
	i := int(r.m.statements[statement].event)
	var from []basis
	hull := hullOf(r.m.c.Events[i].Claims(), func(c *events.Claim) (limits, bool) {
		l, b, ok := r.claim(i, c)
		if ok {
			from = append(from, b...)
		}
		return l, ok
	})
	for k, p := range [...]stn.Point{start(i), end(i)} {
		found = append(found, r.tighter(&derivation{side: side{p, false}, most: hull.low[k], statement: statement, from: from})...)
		found = append(found, r.tighter(&derivation{side: side{p, true}, most: hull.high[k], statement: statement, from: from})...)
	}
	return found
}

// claim are the limits that all parts of a claim of event i set together, with its
// ties as far as a run bounds the events that it is tied to, and what they follow
// from; false if the parts cannot all hold.
func (r *run) claim(i int, c *events.Claim) (l limits, from []basis, ok bool) {
	l, ok = together(c)
	for _, t := range c.Ties {
		tied, b := r.tieLimits(i, c, t)
		l, from = l.and(tied), append(from, b...)
	}
	return l, from, ok
}

// tieLimits are the limits that a tie sets to event i, and what they follow from.
func (r *run) tieLimits(i int, c *events.Claim, t said.Tie) (limits, []basis) {
	j, ok := r.m.tied(i, t)
	if !ok || !r.choice.free && r.m.free(start(j)) || !r.has(start(j)) {
		return unlimited, nil
	}
	if t.How == said.Within {
		p := start(j)
		if t.N > 0 {
			p = end(j)
		}
		low, high := side{p, false}, side{p, true}
		return away(r.bound(low), r.bound(high), t, c.Zone), []basis{{r, low}, {r, high}}
	}
	s := side{start(j), t.How == said.Before || t.How == said.Until}
	if t.How == said.Until || t.How == said.After {
		s.point = end(j)
	}
	l, most := unlimited, r.bound(s)
	if s.latest {
		l.high = [2]stn.Time{most, most}
	} else {
		l.low = [2]stn.Time{most, most}
	}
	return l, []basis{{r, s}}
}
