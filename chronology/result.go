package chronology

import (
	"slices"

	"throughline/chronology/internal/stn"
	"throughline/events"
	"throughline/events/edtf"
)

// bounds returns the result of a solver.
func (s *solver) bounds() *Bounds {
	slices.SortStableFunc(s.conflicts, func(x, y Conflict) int { return x.Pos.Compare(y.Pos) })
	b := &Bounds{
		Events: make([]EventBounds, len(s.c.Events)), c: s.c, index: s.index,
		conflicts: s.conflicts, more: s.more, runs: s.runs,
		sources: make(map[string]*events.Source, len(s.c.Sources)),
	}
	for _, src := range slices.Backward(s.c.Sources) { // the first of two with one id counts
		b.sources[src.ID] = src
	}
	for i, e := range s.c.Events {
		if e.Real() {
			b.Events[i] = s.eventBounds(i, s.real, s.realDates)
		} else {
			b.Events[i] = s.eventBounds(i, s.all, s.allDates)
		}
	}
	b.solved = b.Events
	s.markAside(b)
	return b
}

// dateLimits returns the limits that the dates of event i set. It takes them from the
// solution dates if that covers the event.
func dateLimits(dates, r *run, i int) limits {
	if dates != nil && dates.contains(start(i)) {
		return dates.limits(i)
	}
	return r.m.given[i]
}

// eventBounds returns the bounds of event i. A bound is Stated if dates alone give it
// too.
func (s *solver) eventBounds(i int, r, dates *run) EventBounds {
	alone := dateLimits(dates, r, i)
	if dates != nil && !dates.contains(start(i)) {
		dates = nil
	}
	known := r.limits(i)
	one := func(p int, latest bool) Bound {
		x := side{start(i) + stn.Point(p), latest}
		limit, stated := known.low[p], alone.low[p]
		if latest {
			limit, stated = known.high[p], alone.high[p]
		}
		switch {
		case limit == stn.Infinity:
			return Bound{Kind: openKind(s.c.Events[i], p, latest)}
		case sameLimit(limit, stated, latest) && dates == nil:
			b := newBound(r, x, Stated)
			b.run, b.alone = nil, s.c.Events[i]
			return b
		case sameLimit(limit, stated, latest):
			return newBound(dates, x, Stated)
		}
		return newBound(r, x, Inferred)
	}
	return EventBounds{
		ID:            s.c.Events[i].ID,
		EarliestStart: one(atStart, false), LatestStart: one(atStart, true),
		EarliestEnd: one(atEnd, false), LatestEnd: one(atEnd, true),
	}
}

// sameLimit reports whether two limits give the same [Bound], which for lower limits does
// not record whether they are strict.
func sameLimit(a, b stn.Time, latest bool) bool {
	if a == stn.Infinity || b == stn.Infinity {
		return a == b
	}
	as, an, a0 := a.Split()
	bs, bn, b0 := b.Split()
	return as == bs && an == bn && (a0 == b0 || !latest)
}

func newBound(r *run, x side, k Kind) Bound {
	b := Bound{Kind: k, run: r, side: x}
	if !x.latest {
		b.At = earliest(r.bound(x))
		return b
	}
	sec, nsec, strict := r.bound(x).Split()
	b.At, b.Closed = edtf.Instant{Sec: sec, Nsec: nsec}, !strict
	return b
}

// openKind returns Open for a side that a claim of e explicitly leaves open, and
// otherwise Unknown.
func openKind(e *events.Event, point int, latest bool) Kind {
	claims := e.Claims()
	for i := range claims {
		c := &claims[i]
		s := c.Date.Span(nil) // the zone does not matter for its limits
		r := [...]edtf.Range{s.Start, s.End}[point]
		limit := r.FromLimit
		if latest {
			limit = r.ToLimit
		}
		since := !c.Since.IsZero() && c.Until.IsZero() && latest && point == atEnd
		if limit == edtf.Open || since {
			return Open
		}
	}
	return Unknown
}

// markAside records what was set aside in contradictions: links, and what dates say of
// their events.
func (s *solver) markAside(b *Bounds) {
	b.asideDates, b.asideLinks = map[string]EventBounds{}, map[linkKey]bool{}
	for _, x := range s.weakest {
		switch e := s.eventOf(x); {
		case s.statements[x].kind == saidLink:
			l := s.linkOf(x)
			b.asideLinks[linkKey{e.ID, l.Event, l.Type}] = true
		case s.statements[x].kind == saidDate || s.statements[x].kind == saidClaims:
			b.asideDates[e.ID] = s.statementBounds(x)
		default:
			b.asideDates[e.ID] = b.Events[s.statements[x].event]
		}
	}
}

// statementBounds returns the bounds that statement x, which must not be a link, gives
// its event without all others.
func (s *solver) statementBounds(x int) EventBounds {
	e, st := s.eventOf(x), s.statements[x]
	one := &solver{model: newModel(&events.Chronicle{Events: []*events.Event{e}}, false)}
	only := make([]bool, len(one.statements))
	for y, t := range one.statements {
		only[y] = t.kind == st.kind && t.n == st.n
	}
	r := one.run(choice{only: only, free: true}, nil)
	if len(r.clashes) > 0 {
		return EventBounds{ID: e.ID}
	}
	return one.eventBounds(0, r, r)
}
