package chronology

import (
	"throughline/chronology/internal/stn"
	"throughline/events"
	"throughline/events/said"
)

// A derivation is a bound of a point that does not follow from differences of time.
type derivation struct {
	side side
	most stn.Time

	calendar *calendar // whose bound of the point below it is
	point    stn.Point

	statement int     // or the statement of an event's claims
	from      []basis // and the bounds that they depend on
}

// A basis is a bound of a run that another one follows from.
type basis struct {
	run  *run
	side side
}

// constraint returns the points of d as a constraint with the origin.
func (d *derivation) constraint() (from, to stn.Point) {
	if d.side.latest {
		return stn.Origin, d.side.point
	}
	return d.side.point, stn.Origin
}

// explain adds to e what d follows from.
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

// derive returns bounds that are tighter than those of the solution, and sets of
// statements that contradict each other when whole units of the calendar are counted.
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
		if r.choice.counts(int32(s)) && r.contains(start(int(r.m.statements[s].event))) {
			found = append(found, r.hull(s)...)
		}
	}
	return found, clashes
}

// tighter returns d in a slice if it is tighter than the solution, and otherwise nil.
func (r *run) tighter(d *derivation) []*derivation {
	if d.most.Less(r.bound(d.side)) {
		return []*derivation{d}
	}
	return nil
}

// hull returns derivations that bound an event by the hull of its claims, of which some
// are ties.
func (r *run) hull(statement int) (found []*derivation) {
	i := int(r.m.statements[statement].event)
	var from []basis
	hull := hullOf(r.m.c.Events[i].Claims(), func(c *events.Claim) (limits, bool) {
		l, b, ok := r.claimBounds(i, c)
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

// claimBounds returns the limits that all parts of a claim of event i set together, and
// the bounds that they follow from. Its ties count as far as the run bounds the events
// that it is tied to. It returns false if the parts cannot all hold.
func (r *run) claimBounds(i int, c *events.Claim) (l limits, from []basis, ok bool) {
	l, ok = jointLimits(c)
	for _, t := range c.Ties {
		tied, b := r.tieLimits(i, c, t)
		l, from = l.intersect(tied), append(from, b...)
	}
	return l, from, ok
}

// tieLimits returns the limits that a tie sets to event i, and the bounds that they
// follow from.
func (r *run) tieLimits(i int, c *events.Claim, t said.Tie) (limits, []basis) {
	j, ok := r.m.tieTarget(i, t)
	if !ok || !r.choice.free && r.m.isFree(start(j)) || !r.contains(start(j)) {
		return unlimited, nil
	}
	if t.How == said.Within {
		p := start(j)
		if t.N > 0 {
			p = end(j)
		}
		low, high := side{p, false}, side{p, true}
		return offsetLimits(r.bound(low), r.bound(high), t, c.Zone), []basis{{r, low}, {r, high}}
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
