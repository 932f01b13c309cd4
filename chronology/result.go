package chronology

import (
	"slices"

	"throughline/chronology/stn"
	"throughline/events"
	"throughline/events/edtf"
)

// bounds makes the result of a solver.
func (s *solver) bounds(links bool) *Bounds {
	b := &Bounds{
		Events: make([]Event, len(s.c.Events)), c: s.c, index: s.index,
		conflicts: s.conflicts, more: s.more, real: s.real, all: s.all,
	}
	slices.SortStableFunc(b.conflicts, func(x, y Conflict) int { return x.Pos.Compare(y.Pos) })
	realDates, allDates := s.real, s.all
	if links {
		realDates, allDates = s.dates()
	}
	for i, e := range s.c.Events {
		if e.Real() {
			b.Events[i] = s.event(i, s.real, realDates)
		} else {
			b.Events[i] = s.event(i, s.all, allDates)
		}
	}
	s.markAside(b)
	return b
}

// dates are runs without links, of real events and of all.
func (s *solver) dates() (onlyReal, all *run) {
	dates := make([]bool, len(s.statements))
	for i, st := range s.statements {
		dates[i] = st.kind != saidLink
	}
	onlyReal = s.settle(choice{aside: s.aside, only: dates})
	if all = onlyReal; s.all != s.real {
		all = s.settle(choice{aside: s.aside, only: dates, free: true})
	}
	return onlyReal, all
}

// event makes the bounds of event i, of which dates alone give those of another run.
func (s *solver) event(i int, r, dates *run) Event {
	open := opens(s.c.Events[i])
	one := func(p stn.Point, latest, open bool) Bound {
		x := side{p, latest}
		known := r.bound(x)
		switch {
		case known == stn.Infinity && open:
			return Bound{Kind: Open}
		case known == stn.Infinity:
			return Bound{}
		case sameLimit(known, dates.bound(x)):
			return newBound(dates, x, Stated)
		}
		return newBound(r, x, Inferred)
	}
	return Event{
		ID:            s.c.Events[i].ID,
		EarliestStart: one(start(i), false, open.start.FromLimit == edtf.Open),
		LatestStart:   one(start(i), true, open.start.ToLimit == edtf.Open),
		EarliestEnd:   one(end(i), false, open.end.FromLimit == edtf.Open),
		LatestEnd:     one(end(i), true, open.end.ToLimit == edtf.Open),
	}
}

// sameLimit tells whether two limits allow the same moments.
func sameLimit(a, b stn.Time) bool {
	if a == stn.Infinity || b == stn.Infinity {
		return a == b
	}
	as, an, a0 := a.Split()
	bs, bn, b0 := b.Split()
	return as == bs && an == bn && a0 == b0
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

// openEnds are ranges of which only the open limits mean anything.
type openEnds struct{ start, end edtf.Range }

// opens are the sides that the claims of e leave open in so many words.
func opens(e *events.Event) openEnds {
	o := openEnds{edtf.Range{}, edtf.Range{}}
	for _, c := range e.Claims() {
		if !c.Date.IsZero() {
			s := c.Date.Span(nil)
			o.start, o.end = o.start.Hull(s.Start), o.end.Hull(s.End)
		}
		if !c.Since.IsZero() && c.Until.IsZero() {
			o.end.ToLimit = edtf.Open
		}
	}
	return o
}

// markAside notes what dates say of events of which some were set aside.
func (s *solver) markAside(b *Bounds) {
	for x, aside := range s.aside {
		st := s.statements[x]
		if !aside || st.kind == saidLink {
			continue
		}
		if b.aside == nil {
			b.aside = map[string]Event{}
		}
		b.aside[s.eventOf(x).ID] = s.alone(x)
	}
}

// alone is what statement x says of its event, whatever the others say.
func (s *solver) alone(x int) Event {
	only := make([]bool, len(s.statements))
	only[x] = true
	r := s.run(choice{only: only, free: true}, nil)
	i := int(s.statements[x].event)
	if len(r.cycles) > 0 {
		return Event{ID: s.c.Events[i].ID}
	}
	return s.event(i, r, r)
}
