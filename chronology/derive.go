package chronology

import (
	"slices"

	"throughline/chronology/stn"
	"throughline/events"
	"throughline/events/said"
)

// A derivation bounds a point by a statement and by how other points are bounded.
type derivation struct {
	side      side
	most      stn.Time
	statement int
	from      []basis
}

// A basis is a bound that another one follows from: of a run's solution, or derived.
type basis struct {
	run        *run
	side       side
	derivation *derivation
}

// rule is d as a constraint with the origin.
func (d *derivation) rule() (from, to stn.Point) {
	if d.side.latest {
		return stn.Origin, d.side.point
	}
	return d.side.point, stn.Origin
}

// A deriver carries bounds through ties.
type deriver struct {
	*run
	tight map[side]*derivation
	found []*derivation
}

// derive finds bounds that are tighter than those of the solution. Ties are taken
// in the order of what dates what, so that a row of them is carried through at
// once, and then back.
func (r *run) derive() []*derivation {
	d := deriver{run: r, tight: map[side]*derivation{}}
	ties := slices.DeleteFunc(slices.Clone(r.m.ties), func(t tie) bool { return !r.tied(t) })
	for _, t := range ties {
		d.forward(t)
	}
	for _, s := range r.m.tiedClaims {
		if r.choice.counts(int32(s)) && r.has(start(int(r.m.statements[s].event))) {
			d.claims(s)
		}
	}
	slices.Reverse(ties)
	for _, t := range ties {
		d.backward(t)
	}
	return d.found
}

// tied tells whether t counts.
func (r *run) tied(t tie) bool {
	if !r.has(start(t.a)) || !r.has(start(t.b)) {
		return false
	}
	free := r.m.free(start(t.a)) || r.m.free(start(t.b))
	return (r.choice.free || !free) && r.choice.counts(t.statement)
}

// get is a bound as it is known by now.
func (d *deriver) get(s side) (stn.Time, basis) {
	if x := d.tight[s]; x != nil {
		return x.most, basis{derivation: x}
	}
	return d.bound(s), basis{run: d.run, side: s}
}

// tightest is the bound of a point of event i, that of its other point included:
// an event does not end before it starts.
func (d *deriver) tightest(s side) (stn.Time, basis) {
	t, b := d.get(s)
	i := numberOf(s.point)
	other := side{start(i), false}
	if s.latest {
		other = side{end(i), true}
	}
	if u, c := d.get(other); u.Less(t) {
		return u, c
	}
	return t, b
}

// add notes a bound if it is tighter than what is known.
func (d *deriver) add(statement int, s side, most stn.Time, from ...basis) {
	if known, _ := d.get(s); most.Less(known) {
		x := &derivation{s, most, statement, from}
		d.tight[s] = x
		d.found = append(d.found, x)
	}
}

func (d *deriver) forward(t tie) {
	low, lowBasis := d.tightest(side{t.anchor(), false})
	high, highBasis := d.tightest(side{t.anchor(), true})
	l := t.units(low, high, t.n)
	d.add(int(t.statement), side{start(t.b), false}, l.low[atStart], lowBasis)
	d.add(int(t.statement), side{end(t.b), true}, l.high[atEnd], highBasis)
}

func (d *deriver) backward(t tie) {
	low, lowBasis := d.tightest(side{end(t.b), false})
	high, highBasis := d.tightest(side{start(t.b), true})
	l := t.units(low, high, -t.n)
	d.add(int(t.statement), side{t.anchor(), false}, l.low[atStart], lowBasis)
	d.add(int(t.statement), side{t.anchor(), true}, l.high[atEnd], highBasis)
}

// claims bounds an event by the hull of its claims, of which some are ties.
func (d *deriver) claims(statement int) {
	i := int(d.m.statements[statement].event)
	claims := d.m.c.Events[i].Claims()
	var hull limits
	var from []basis
	for k := range claims {
		l, _ := together(&claims[k])
		for _, t := range claims[k].Ties {
			if tied, b, ok := d.tieLimits(i, &claims[k], t); ok {
				l, from = l.and(tied), append(from, b...)
			}
		}
		if k == 0 {
			hull = l
		}
		hull = hull.hull(l)
	}
	for k, p := range [...]stn.Point{start(i), end(i)} {
		d.add(statement, side{p, false}, hull.low[k], from...)
		d.add(statement, side{p, true}, hull.high[k], from...)
	}
}

// tieLimits are the limits that a tie sets to event i, and what they follow from.
func (d *deriver) tieLimits(i int, c *events.Claim, t said.Tie) (limits, []basis, bool) {
	j, ok := d.m.index[t.Event]
	if !ok || j == i || !d.choice.free && d.m.free(start(j)) || !d.has(start(j)) {
		return unlimited, nil, false
	}
	l := unlimited
	var s side
	switch t.How {
	case said.Before:
		s = side{start(j), true}
	case said.Until:
		s = side{end(j), true}
	case said.After:
		s = side{end(j), false}
	case said.Since:
		s = side{start(j), false}
	case said.Within:
		x := tie{a: j, b: i, unit: t.Unit, n: t.N, zone: c.Zone}
		low, lowBasis := d.tightest(side{x.anchor(), false})
		high, highBasis := d.tightest(side{x.anchor(), true})
		return x.units(low, high, t.N), []basis{lowBasis, highBasis}, true
	}
	most, b := d.tightest(s)
	if s.latest {
		l.high = [2]stn.Time{most, most}
	} else {
		l.low = [2]stn.Time{most, most}
	}
	return l, []basis{b}, true
}
