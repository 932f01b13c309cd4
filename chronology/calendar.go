package chronology

import (
	"math"
	"slices"
	"time"

	"throughline/chronology/internal/stn"
	"throughline/events/edtf"
)

// Differences of time cannot express that days begin at midnight. Events that dates tie
// to each other therefore get a second network, over the numbers of the days (weeks,
// months …) on which they begin and end. It takes its limits from the solution of the
// first network, and gives back the limits that the numbers imply. It does not cover
// events that no date ties to others, so it misses contradictions that need days to be
// counted through those.

// A kindOfUnit is a unit of the calendar in one clock zone, with the ties that are
// counted in it.
type kindOfUnit struct {
	unit              edtf.Unit
	zone              *time.Location
	shortest, longest int64 // in seconds
	ties              []tie
}

// A calendar is the network of the numbers of one kind of unit.
type calendar struct {
	run      *run
	kind     *kindOfUnit
	net      *stn.Network
	reasons  []reason // by constraint
	solution *stn.Solution
	cycles   [][]int
}

// A reason says why a constraint of a calendar holds: a statement, a bound, or nothing.
type reason struct {
	statement int32 // or nothing
	bound     side  // the zero side is none
}

// statedBy returns the reason that is a statement, which may be nothing.
func statedBy(statement int32) reason { return reason{statement: statement} }

// boundBy returns the reason that is a bound.
func boundBy(s side) reason { return reason{nothing, s} }

// count returns the calendar of one kind of unit for the events of a run.
func (r *run) count(k *kindOfUnit) *calendar {
	rel := r.m.relative
	room := 11 * len(rel) // four bounds of each event, and about as many as its rules
	c := &calendar{run: r, kind: k, net: stn.New(2*len(rel), room), reasons: make([]reason, 0, room)}
	for _, i := range rel {
		if r.contains(start(i)) {
			c.addEvent(i)
		}
	}
	for _, t := range k.ties {
		c.addTie(t)
	}
	c.solution, c.cycles = c.net.Solve()
	return c
}

// point returns the point of c for a point of the model, or Origin if c has none for it.
func (c *calendar) point(p stn.Point) stn.Point {
	m := c.run.m
	if p == stn.Origin || numberOf(p) >= len(m.c.Events) || m.place[numberOf(p)] == 0 {
		return stn.Origin
	}
	return start(int(m.place[numberOf(p)]-1)) + (p-1)%2
}

// modelPoint returns the point of the model for a point of c.
func (c *calendar) modelPoint(p stn.Point) stn.Point {
	if p == stn.Origin {
		return p
	}
	return start(c.run.m.relative[numberOf(p)]) + (p-1)%2
}

// add adds the constraint to − from ≤ most, in units.
func (c *calendar) add(from, to stn.Point, most int64, why reason) {
	c.net.Most(from, to, stn.NewTime(most, 0))
	c.reasons = append(c.reasons, why)
}

// addEvent adds the bounds of event i and its rules.
func (c *calendar) addEvent(i int) {
	for _, p := range [...]stn.Point{start(i), end(i)} {
		low, high := side{p, false}, side{p, true}
		if t := c.run.bound(low); t != stn.Infinity {
			c.add(c.point(p), stn.Origin, -c.number(earliest(t)), boundBy(low))
		}
		if t := c.run.bound(high); t != stn.Infinity {
			c.add(stn.Origin, c.point(p), c.number(lastInside(t)), boundBy(high))
		}
	}
	c.addRule(c.run.m.rule(i))
	for k := c.run.m.begins[i]; k < c.run.m.begins[i+1]; k++ {
		c.addRule(c.run.m.rule(int(k)))
	}
}

func (c *calendar) number(t edtf.Instant) int64 { return c.kind.unit.Number(t.In(c.kind.zone)) }

// addRule adds what a rule about times implies for the numbers of its two points.
func (c *calendar) addRule(x rule) {
	from, to := c.point(x.from), c.point(x.to)
	if from == stn.Origin || to == stn.Origin || !c.run.choice.includes(x.origin) || !c.run.contains(x.from) || !c.run.contains(x.to) {
		return
	}
	c.add(from, to, c.maxUnits(x.most), statedBy(x.because))
}

// maxUnits returns how many units a point is at most after another one if it is at most
// the given time after it. Within a time there begin at most as many units as the
// shortest fit into it, plus one. For a negative time, at least one unit has begun for
// each of the longest that fits into it.
func (c *calendar) maxUnits(most stn.Time) int64 {
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

// addTie adds that an event lies t.n units from another.
func (c *calendar) addTie(t tie) {
	if !c.run.tieCounts(t) {
		return
	}
	a := c.point(t.anchor())
	for _, p := range [...]stn.Point{c.point(start(t.b)), c.point(end(t.b))} {
		c.add(a, p, t.n, statedBy(t.statement))
		c.add(p, a, -t.n, statedBy(t.statement))
	}
}

// clashes returns the statements of each contradiction.
func (c *calendar) clashes() [][]int {
	var all [][]int
	for _, cycle := range c.cycles {
		var e explanation
		e.reasons(c, slices.Values(cycle))
		all = append(all, e.statements)
	}
	return all
}

// derive returns bounds of the events at both ends of each tie: the beginning and the end
// of the units in which they can be.
func (c *calendar) derive() (found []*derivation) {
	done := map[stn.Point]bool{}
	for _, t := range c.kind.ties {
		for _, p := range [...]stn.Point{t.anchor(), start(t.b), end(t.b)} {
			if c.run.tieCounts(t) && !done[p] {
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
