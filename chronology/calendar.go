package chronology

import (
	"math"
	"slices"
	"time"

	"throughline/chronology/internal/stn"
	"throughline/events/edtf"
)

// That days begin at midnight is no matter of differences of time. So the events
// that dates tie to each other have a second network, whose points are the numbers
// of the days (weeks, months …) on which they begin and end. It takes its limits from
// the solution of the first, and gives back those that the numbers imply. What only
// counting days through events that no date ties would rule out is not seen.

// A kindOfUnit is a unit of the calendar in one clock zone, and what is counted in it.
type kindOfUnit struct {
	unit              edtf.Unit
	zone              *time.Location
	shortest, longest int64 // in seconds
	ties              []tie
}

// A calendar is the network of the numbers of one kind of units.
type calendar struct {
	run      *run
	kind     *kindOfUnit
	net      *stn.Network
	reasons  []reason // by constraint
	solution *stn.Solution
	cycles   [][]int
}

// A reason is why a constraint of a calendar holds: a statement, a bound, or nothing.
type reason struct {
	statement int32 // or nothing
	bound     side  // the zero side is none
}

// statedBy is the reason that is a statement, or nothing.
func statedBy(statement int32) reason { return reason{statement: statement} }

// boundBy is the reason that is a bound.
func boundBy(s side) reason { return reason{nothing, s} }

// count makes the calendar of one kind of units, of the events of a run.
func (r *run) count(k *kindOfUnit) *calendar {
	rel := r.m.relative
	room := 11 * len(rel) // four bounds of each event, and about its rules
	c := &calendar{run: r, kind: k, net: stn.New(2*len(rel), room), reasons: make([]reason, 0, room)}
	for _, i := range rel {
		if r.has(start(i)) {
			c.take(i)
		}
	}
	for _, t := range k.ties {
		c.tie(t)
	}
	c.solution, c.cycles = c.net.Solve()
	return c
}

// point is the point of c for one of the model, or Origin if it is none of c's.
func (c *calendar) point(p stn.Point) stn.Point {
	m := c.run.m
	if p == stn.Origin || numberOf(p) >= len(m.c.Events) || m.place[numberOf(p)] == 0 {
		return stn.Origin
	}
	return start(int(m.place[numberOf(p)]-1)) + (p-1)%2
}

// event is the point of the model for one of c.
func (c *calendar) event(p stn.Point) stn.Point {
	if p == stn.Origin {
		return p
	}
	return start(c.run.m.relative[numberOf(p)]) + (p-1)%2
}

// add adds to − from ≤ most, in units.
func (c *calendar) add(from, to stn.Point, most int64, why reason) {
	c.net.Most(from, to, stn.NewTime(most, 0))
	c.reasons = append(c.reasons, why)
}

// take adds what bounds event i, and what ties it to others.
func (c *calendar) take(i int) {
	for _, p := range [...]stn.Point{start(i), end(i)} {
		low, high := side{p, false}, side{p, true}
		if t := c.run.bound(low); t != stn.Infinity {
			c.add(c.point(p), stn.Origin, -c.number(earliest(t)), boundBy(low))
		}
		if t := c.run.bound(high); t != stn.Infinity {
			c.add(stn.Origin, c.point(p), c.number(lastInside(t)), boundBy(high))
		}
	}
	c.rule(c.run.m.rule(i))
	for k := c.run.m.begins[i]; k < c.run.m.begins[i+1]; k++ {
		c.rule(c.run.m.rule(int(k)))
	}
}

func (c *calendar) number(t edtf.Instant) int64 { return c.kind.unit.Number(t.In(c.kind.zone)) }

// rule adds what a difference of time says of the numbers of two points.
func (c *calendar) rule(x rule) {
	from, to := c.point(x.from), c.point(x.to)
	if from == stn.Origin || to == stn.Origin || !c.run.choice.has(x.origin) || !c.run.has(x.from) || !c.run.has(x.to) {
		return
	}
	c.add(from, to, c.units(x.most), statedBy(x.because))
}

// units is how many units a point is at most after another one, if it is at most so
// long after it: within a time there begin so many units as the shortest fit into
// it, and one; and for each of the longest that fits into it, one has begun.
func (c *calendar) units(most stn.Time) int64 {
	if most.Negative() {
		sec, nsec, _ := most.Split()
		if nsec > 0 {
			sec++ // towards zero
		}
		return -(-sec / c.kind.longest)
	}
	sec, _, _ := most.Split()
	if sec == math.MaxInt64 {
		return math.MaxInt32
	}
	if sec == 0 {
		return 0
	}
	return sec/c.kind.shortest + 1
}

// tie adds that an event lies so many units from another.
func (c *calendar) tie(t tie) {
	if !c.run.tied(t) {
		return
	}
	a := c.point(t.anchor())
	for _, p := range [...]stn.Point{c.point(start(t.b)), c.point(end(t.b))} {
		c.add(a, p, t.n, statedBy(t.statement))
		c.add(p, a, -t.n, statedBy(t.statement))
	}
}

// clashes are the statements of each contradiction.
func (c *calendar) clashes() [][]int {
	var all [][]int
	for _, cycle := range c.cycles {
		var e explanation
		e.reasons(c, slices.Values(cycle))
		all = append(all, e.statements)
	}
	return all
}

// derive bounds the events that ties count from and to by the beginning and the end
// of the units in which they can be.
func (c *calendar) derive() (found []*derivation) {
	done := map[stn.Point]bool{}
	for _, t := range c.kind.ties {
		for _, p := range [...]stn.Point{t.anchor(), start(t.b), end(t.b)} {
			if c.run.tied(t) && !done[p] {
				done[p] = true
				found = append(found, c.bounds(p)...)
			}
		}
	}
	return found
}

func (c *calendar) bounds(p stn.Point) (found []*derivation) {
	q := c.point(p)
	if low := c.solution.Earliest(q); low != stn.Infinity {
		n, _, _ := low.Split()
		most := moment(c.kind.unit.First(-n).Instant(c.kind.zone)).Neg()
		found = c.run.tighter(&derivation{side: side{p, false}, most: most, calendar: c, point: q})
	}
	if high := c.solution.Latest(q); high != stn.Infinity {
		n, _, _ := high.Split()
		most := moment(c.kind.unit.First(n + 1).Instant(c.kind.zone)).Below()
		found = append(found, c.run.tighter(&derivation{side: side{p, true}, most: most, calendar: c, point: q})...)
	}
	return found
}
