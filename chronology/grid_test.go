package chronology_test

import (
	"math/big"
	"slices"
	"time"

	"throughline/events"
	"throughline/events/edtf"
	"throughline/events/said"
)

// A grid tries all days, in a window that is long enough, on which the events of a small
// chronicle may have begun and ended. Links without gaps can hold for moments exactly if
// they can hold for days, because all moments may be the beginnings of days.
type grid struct {
	o      *oracle
	first  int64 // number of the first day
	days   int64
	spans  []span         // all that there are in the window
	beside [][][]*big.Int // by event, later event, span of the first: those that the other may have
	found  []*big.Int     // by event: spans that it has in any world
}

// A span is the first and the last day of an event, from the first of the window.
type span struct{ from, to int64 }

func newGrid(c *events.Chronicle, first edtf.Civil, days int64) *grid {
	g := &grid{o: newOracle(c), first: dayNumber(first), days: days}
	for from := range days {
		for to := from; to < days; to++ {
			g.spans = append(g.spans, span{from, to})
		}
	}
	var left []*big.Int
	for i, e := range c.Events {
		left = append(left, g.which(func(s span) bool { return g.allows(e, s) }))
		g.found = append(g.found, new(big.Int))
		g.beside = append(g.beside, make([][]*big.Int, len(c.Events)))
		for k := range c.Events[:i] {
			g.pair(k, i, left[k])
		}
	}
	g.try(0, left)
	return g
}

// which returns the set of spans for which f holds.
func (g *grid) which(f func(span) bool) *big.Int {
	set := new(big.Int)
	for k, s := range g.spans {
		if f(s) {
			set.SetBit(set, k, 1)
		}
	}
	return set
}

// pair finds which spans two events may have together.
func (g *grid) pair(a, b int, of *big.Int) {
	g.beside[a][b] = make([]*big.Int, len(g.spans))
	forward, backward := g.between(a, b), g.between(b, a)
	for k, s := range g.spans {
		if of.Bit(k) == 1 {
			g.beside[a][b][k] = g.which(func(t span) bool { return forward(s, t) && backward(t, s) })
		}
	}
}

// try tries all spans that are left for event i and those after it, and reports whether
// there is a world.
func (g *grid) try(i int, left []*big.Int) (any bool) {
	if i == len(left)-1 {
		g.found[i].Or(g.found[i], left[i])
		return left[i].Sign() != 0
	}
	for k := range g.spans {
		if left[i].Bit(k) == 1 && g.try(i+1, g.narrow(i, k, left)) {
			g.found[i].SetBit(g.found[i], k, 1)
			any = true
		}
	}
	return any
}

// narrow returns what is left of the events after i if event i has span k.
func (g *grid) narrow(i, k int, left []*big.Int) []*big.Int {
	next := slices.Clone(left)
	for b := i + 1; b < len(left); b++ {
		next[b] = new(big.Int).And(left[b], g.beside[i][b][k])
	}
	return next
}

// reach returns how far the days of event i reach: its earliest start, latest start,
// earliest end and latest end; false if there are none.
func (g *grid) reach(i int) (days [4]int64, any bool) {
	days = [...]int64{g.days, -1, g.days, -1}
	for k, s := range g.spans {
		if g.found[i].Bit(k) == 1 {
			days = [...]int64{min(days[0], s.from), max(days[1], s.from), min(days[2], s.to), max(days[3], s.to)}
			any = true
		}
	}
	return days, any
}

// allows reports whether the dates of the one claim of e allow s.
func (g *grid) allows(e *events.Event, s span) bool {
	for _, c := range e.When {
		if d := c.Date.WideSpan(c.Zone); !c.Date.IsZero() && !(g.in(s.from, d.Start, c.Zone) && g.in(s.to, d.End, c.Zone)) {
			return false
		}
	}
	return true
}

// in reports whether a day lies in r, whose ends are days.
func (g *grid) in(day int64, r edtf.Range, zone *time.Location) bool {
	return (r.FromLimit != edtf.Known || g.day(r.From, zone) <= day) && (r.ToLimit != edtf.Known || day < g.day(r.To, zone))
}

// day returns the number of the day of t in the window.
func (g *grid) day(t edtf.Instant, zone *time.Location) int64 { return dayNumber(t.In(zone)) - g.first }

// between returns a function that reports whether everything that event b says of event a
// is true of their spans.
func (g *grid) between(a, b int) func(s, t span) bool {
	e, id := g.o.c.Events[b], g.o.c.Events[a].ID
	return func(s, t span) bool {
		for _, l := range e.Links {
			if l.Event == id && !linked(l.Type, s, t) {
				return false
			}
		}
		for _, c := range e.When {
			for _, tie := range c.Ties {
				if tie.Event == id && !g.tied(tie, s, t) {
					return false
				}
			}
		}
		return true
	}
}

func linked(t events.LinkType, a, b span) bool {
	switch t {
	case events.CausedBy, events.EnabledBy, events.RespondsTo:
		return a.from <= b.from
	case events.Follows:
		return a.to <= b.from
	case events.Ends:
		return b.from <= a.to && a.to <= b.to
	case events.PartOf:
		return a.from <= b.from && b.to <= a.to
	}
	return true
}

func (g *grid) tied(t said.Tie, a, b span) bool {
	switch t.How {
	case said.Before:
		return b.to <= a.from
	case said.After:
		return a.to <= b.from
	case said.Since:
		return a.from <= b.from
	case said.Until:
		return b.to <= a.to
	}
	from := a.from
	if t.N > 0 {
		from = a.to
	}
	want := g.unit(t.Unit, from) + t.N
	return g.unit(t.Unit, b.from) == want && g.unit(t.Unit, b.to) == want
}

// unit returns the number of the week, or the day, that holds a day of the window.
func (g *grid) unit(u edtf.Unit, day int64) int64 {
	if u == edtf.Weeks {
		return floorDiv(g.first+day+3, 7) // 1 January 1970 was a Thursday
	}
	return day
}
