package chronology

import (
	"time"

	"throughline/events"
	"throughline/events/edtf"
)

// Given is what the dates of c alone say, without its links. A date relative to
// another event ("the day before X") counts as a date as far as that event has one.
// Of several claims the preferred one counts, else all: the bounds are their hull.
func Given(c *events.Chronicle) *Bounds {
	g := giver{
		all:    c.Events,
		bounds: &Bounds{make([]Event, len(c.Events)), make(map[string]int, len(c.Events))},
		state:  make([]state, len(c.Events)),
	}
	for i := len(c.Events) - 1; i >= 0; i-- { // the first of two events with one id counts
		g.bounds.index[c.Events[i].ID] = i
	}
	for i := range c.Events {
		g.event(i)
	}
	return g.bounds
}

// A giver works out the events one by one; a date that names another event
// makes it take that one first.
type giver struct {
	all    []*events.Event
	bounds *Bounds
	state  []state
}

type state uint8

const (
	untouched state = iota
	underWay
	finished
)

// event works out the bounds of event i. Events dated by each other in a circle
// get nothing from it: only the solver can tell whether that has a solution.
func (g *giver) event(i int) Event {
	if g.state[i] != untouched {
		return g.bounds.Events[i]
	}
	g.state[i] = underWay
	e := g.all[i]
	b := Event{ID: e.ID}
	for k, c := range claims(e) {
		one := g.claim(e, c)
		if k == 0 {
			b = one
		} else {
			b = hull(b, one)
		}
	}
	g.bounds.Events[i], g.state[i] = b, finished
	return b
}

// claims are the claims of e that count.
func claims(e *events.Event) []events.Claim {
	for _, c := range e.When {
		if c.Preferred {
			return []events.Claim{c}
		}
	}
	return e.When
}

// claim is what one claim says: all its parts together.
func (g *giver) claim(e *events.Event, c events.Claim) Event {
	b := Event{ID: e.ID}
	because := []Statement{{c.Pos, e.ID + " is dated " + reading(c)}}
	if !c.Date.IsZero() {
		b.within(c.Date.WideSpan(c.Zone), because)
	}
	if c.Near != nil {
		day := g.near(c)
		b.within(edtf.Span{Start: day, End: day}, because)
	}
	if !c.Ongoing.IsZero() {
		s := c.Ongoing.WideSpan(c.Zone)
		b.LatestStart.atMost(s.End.To, s.End.ToLimit, because)
		b.EarliestEnd.atLeast(s.Start.From, s.Start.FromLimit, because)
	}
	b.order()
	if !c.Lasts.IsZero() {
		b.lasts(c.Lasts, because)
		b.order()
	}
	return b
}

// near is the local day that c names by another event, as far as that one is dated.
func (g *giver) near(c events.Claim) edtf.Range {
	i, ok := g.bounds.index[c.Near.Event]
	if !ok {
		return edtf.Range{FromLimit: edtf.Unknown, ToLimit: edtf.Unknown}
	}
	b := g.event(i)
	r := edtf.Range{FromLimit: edtf.Unknown, ToLimit: edtf.Unknown}
	if b.EarliestStart.Known() {
		r.From, r.FromLimit = midnight(b.EarliestStart.At, c.Zone, c.Near.Days), edtf.Known
	}
	if b.LatestStart.Known() {
		last := b.LatestStart.At.AddSeconds(-1)
		r.To, r.ToLimit = midnight(last, c.Zone, c.Near.Days+1), edtf.Known
	}
	return r
}

// midnight is when the local day begins that is some days after the day of t.
func midnight(t edtf.Instant, zone *time.Location, days int) edtf.Instant {
	d := t.In(zone)
	return edtf.Civil{Year: d.Year, Month: d.Month, Day: d.Day + days}.Instant(zone)
}
