package chronology

import (
	"time"

	"throughline/events"
	"throughline/events/edtf"
)

// Given is what the dates of c alone say, without its links. A date relative to
// another event ("the day before X") counts as a date as far as that event has
// one; a planned or refuted event dates no other. Events dated by each other in a
// circle, and those dated by them, get nothing from it: only a solver can tell
// whether it has a solution. Of several claims the preferred one counts, else all:
// the bounds are their hull.
func Given(c *events.Chronicle) *Bounds {
	g := giver{all: c.Events, bounds: newBounds(c.Events), done: make([]bool, len(c.Events))}
	for _, i := range g.order() {
		g.event(i)
	}
	g.circular = true
	for i := range c.Events {
		g.event(i)
	}
	return g.bounds
}

// A giver works out the events one by one.
type giver struct {
	all      []*events.Event
	bounds   *Bounds
	done     []bool
	circular bool // what is left waits for itself
}

// order lists the events so that each comes after those that date it, without
// those that would wait for themselves.
func (g *giver) order() []int {
	dated := make([][]int, len(g.all)) // by event: those that it dates
	waits := make([]int, len(g.all))
	var ready []int
	for i, e := range g.all {
		for _, c := range e.Claims() {
			if c.Near == nil {
				continue
			}
			if j, ok := g.bounds.index[c.Near.Event]; ok {
				dated[j] = append(dated[j], i)
				waits[i]++
			}
		}
		if waits[i] == 0 {
			ready = append(ready, i)
		}
	}
	for k := 0; k < len(ready); k++ {
		for _, i := range dated[ready[k]] {
			if waits[i]--; waits[i] == 0 {
				ready = append(ready, i)
			}
		}
	}
	return ready
}

// event works out the bounds of event i.
func (g *giver) event(i int) {
	if g.done[i] {
		return
	}
	e := g.all[i]
	b := Event{ID: e.ID}
	for k, c := range e.Claims() {
		one := g.claim(e, c)
		if k == 0 {
			b = one
		} else {
			b = hull(b, one)
		}
	}
	g.bounds.Events[i] = b
	g.done[i] = !g.circular
}

// claim is what one claim says: all its parts together.
func (g *giver) claim(e *events.Event, c events.Claim) Event {
	b := Event{ID: e.ID}
	because := []Statement{{c.Pos, e.ID + " is dated " + reading(c)}}
	if !c.Date.IsZero() {
		b.within(c.Date.WideSpan(c.Zone), because)
	}
	if c.Near != nil {
		g.near(&b, c, because)
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

// near narrows b to the local day that c names by another event, as far as that
// one is dated.
func (g *giver) near(b *Event, c events.Claim, because []Statement) {
	i, ok := g.bounds.index[c.Near.Event]
	if !ok || !g.done[i] || !g.all[i].Real() {
		return
	}
	x := g.bounds.Events[i]
	if from := x.EarliestStart; from.Known() {
		proof := join(because, from.Proof)
		first := midnight(from.At, c.Zone, c.Near.Days)
		b.EarliestStart.atLeast(first, edtf.Known, proof)
		b.EarliestEnd.atLeast(first, edtf.Known, proof)
	}
	if to := x.LatestStart; to.Known() {
		proof := join(because, to.Proof)
		end := midnight(before(to.At), c.Zone, c.Near.Days+1)
		b.LatestStart.atMost(end, edtf.Known, proof)
		b.LatestEnd.atMost(end, edtf.Known, proof)
	}
}

// midnight is when the local day begins that is some days after the day of t.
func midnight(t edtf.Instant, zone *time.Location, days int) edtf.Instant {
	d := t.In(zone)
	return edtf.Civil{Year: d.Year, Month: d.Month, Day: d.Day + days}.Instant(zone)
}

// before is the last instant before t.
func before(t edtf.Instant) edtf.Instant {
	if t.Nsec == 0 {
		t = t.AddSeconds(-1)
		t.Nsec = 1e9
	}
	t.Nsec--
	return t
}
