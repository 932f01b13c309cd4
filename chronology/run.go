package chronology

import (
	"slices"

	"throughline/chronology/internal/stn"
)

// A choice says which rules of a model count.
type choice struct {
	aside  []bool // by statement: whether it is set aside; nil if none is
	only   []bool // by statement: whether it counts; nil if all do
	free   bool   // whether events that bound no others are in
	events []int  // the events that are in, in order; nil if all are
}

// counts reports whether a statement counts.
func (c choice) counts(statement int32) bool {
	return (c.aside == nil || !c.aside[statement]) && (c.only == nil || c.only[statement])
}

// includes reports whether a rule of origin r counts.
func (c choice) includes(r origin) bool {
	return (c.free || !r.free) && (r.because == nothing || c.counts(r.because)) && (r.without == 0 || !c.counts(r.without-1))
}

// A run is one solution of a model.
type run struct {
	m        *model
	choice   choice
	net      *stn.Network
	place    []int32 // by event or unit: its place in net, from 1 on, or 0; nil if all are in
	rules    []int32 // by constraint of net: its rule in the model or, beyond those, in derived; nil if all are in
	derived  []*derivation
	solution *stn.Solution
	clashes  [][]int // sets of statements that contradict each other, if there is no solution
}

// A side is one of the two bounds of a point.
type side struct {
	point  stn.Point
	latest bool
}

// maxRounds limits how often the bounds of a solution are counted in units of the
// calendar and solved again. Bounds are true after any round.
const maxRounds = 20

// settle solves m, including what follows from counting units of the calendar. It starts
// with derivations that are known to follow from the same statements.
func (m *model) settle(c choice, derived []*derivation) *run {
	var before *run
	var more []*derivation
	for round := 1; ; round++ {
		r := m.run(c, derived)
		if len(r.clashes) > 0 || round == maxRounds || before != nil && r.unchanged(before, more) || !m.mayCount() {
			return r
		}
		if before != nil {
			before.shrink()
		}
		before = r
		more, r.clashes = r.derive()
		if len(more) == 0 || len(r.clashes) > 0 {
			return r
		}
		derived = append(slices.Clip(derived), more...)
	}
}

// counting limits how many numbers of units all rounds of one model may compute, about
// two seconds' work. Twenty rounds of 10,000 dates in several units would take ten.
const counting = 700_000

// mayCount reports whether another round of counting stays within the limit.
func (m *model) mayCount() bool {
	m.counted += len(m.relative) * len(m.kinds)
	m.stopped = m.stopped || m.counted > counting
	return !m.stopped
}

// unchanged reports whether r bounds the events that dates tie to each other no more
// tightly than an earlier run did with what was derived from it. If so, counting again
// adds nothing, provided that everything is counted in one kind of unit.
func (r *run) unchanged(before *run, derived []*derivation) bool {
	if len(r.m.tiedClaims) > 0 || len(r.m.kinds) > 1 {
		return false
	}
	tight := make(map[side]stn.Time, len(derived))
	for _, d := range derived {
		tight[d.side] = d.most
	}
	for _, i := range r.m.relative {
		for p := start(i); p <= end(i) && r.contains(p); p++ {
			for _, s := range [...]side{{p, false}, {p, true}} {
				most, ok := tight[s]
				if !ok {
					most = before.bound(s)
				}
				if r.bound(s) != most {
					return false
				}
			}
		}
	}
	return true
}

// run solves m with the derivations made so far.
func (m *model) run(c choice, derived []*derivation) *run {
	r := &run{m: m, choice: c, derived: derived}
	if c.events == nil {
		r.buildWhole()
	} else {
		r.buildPart()
	}
	for i, d := range derived {
		from, to := d.constraint()
		r.net.Most(r.point(from), r.point(to), d.most)
		if r.rules != nil {
			r.rules = append(r.rules, int32(len(m.origins)+i))
		}
	}
	solution, cycles := r.net.Solve()
	r.solution = solution
	for _, cycle := range cycles {
		var e explanation
		e.path(r, slices.Values(cycle))
		r.clashes = append(r.clashes, e.statements)
	}
	return r
}

// tieCounts reports whether t counts.
func (r *run) tieCounts(t tie) bool {
	if !r.contains(start(t.a)) || !r.contains(start(t.b)) {
		return false
	}
	free := r.m.isFree(start(t.a)) || r.m.isFree(start(t.b))
	return (r.choice.free || !free) && r.choice.counts(t.statement)
}

// buildWhole makes the network of all events. If every rule counts, it is the model's
// own.
func (r *run) buildWhole() {
	if c := r.choice; !r.m.depends && c.only == nil && (c.free || !r.m.unreal) && !slices.Contains(c.aside, true) {
		if r.net = r.m.net; len(r.derived) > 0 {
			r.net = r.m.net.Copy(len(r.derived))
		}
		return
	}
	r.reserve(len(r.m.c.Events)+len(r.m.units), len(r.m.origins))
	for i := range r.m.origins {
		r.addRule(i)
	}
}

// ruleOf returns the rule of a constraint. The numbers after the rules of the model are
// those of the derived ones.
func (r *run) ruleOf(constraint int) int {
	if r.rules == nil {
		return constraint
	}
	return int(r.rules[constraint])
}

// constraintOf returns the constraint of a rule; false if the rule is not in.
func (r *run) constraintOf(rule int) (int, bool) {
	if r.rules == nil {
		return rule, true
	}
	return slices.BinarySearch(r.rules, int32(rule))
}

// buildPart makes the network of the chosen events and their units.
func (r *run) buildPart() {
	n := len(r.m.c.Events)
	r.place = make([]int32, n+len(r.m.units))
	for k, i := range r.choice.events {
		r.place[i] = int32(k + 1)
	}
	size := len(r.choice.events)
	for k, u := range r.m.units {
		if r.place[u.event] > 0 {
			size++
			r.place[n+k] = int32(size)
		}
	}
	r.reserve(size, 8*size)
	for _, i := range r.choice.events {
		r.addRule(i)
	}
	for _, i := range r.choice.events {
		// The rules of the units that the dates of an event are counted from come
		// just before its own rules.
		for k := r.m.begins[i]; k < r.m.begins[i+1]; k++ {
			r.addRule(int(k))
		}
	}
}

// reserve makes an empty network with room for that many events and rules.
func (r *run) reserve(events, rules int) {
	rules += len(r.derived)
	r.net, r.rules = stn.New(2*events, rules), make([]int32, 0, rules)
}

// addRule adds rule i of the model if it counts.
func (r *run) addRule(i int) {
	from, to, most := r.m.net.Constraint(i)
	if r.choice.includes(r.m.origins[i]) && r.contains(from) && r.contains(to) {
		r.net.Most(r.point(from), r.point(to), most)
		r.rules = append(r.rules, int32(i))
	}
}

// contains reports whether a point of the model is in the network.
func (r *run) contains(p stn.Point) bool {
	return p == stn.Origin || r.place == nil || r.place[numberOf(p)] > 0
}

// point returns the point of the network for a point of the model.
func (r *run) point(p stn.Point) stn.Point {
	if p == stn.Origin || r.place == nil {
		return p
	}
	return start(int(r.place[numberOf(p)]-1)) + (p-1)%2
}

// modelPoint returns the point of the model for a point of the network; Origin for points
// of units.
func (r *run) modelPoint(p stn.Point) stn.Point {
	switch i := numberOf(p); {
	case p == stn.Origin || r.place == nil && i >= len(r.m.c.Events) || r.place != nil && i >= len(r.choice.events):
		return stn.Origin
	case r.place != nil:
		return start(r.choice.events[i]) + (p-1)%2
	}
	return p
}

// bound returns a bound of the solution in the form that package stn has.
func (r *run) bound(s side) stn.Time {
	if s.latest {
		return r.solution.Latest(r.point(s.point))
	}
	return r.solution.Earliest(r.point(s.point))
}

// limits returns the bounds of event i.
func (r *run) limits(i int) limits {
	s, e := r.point(start(i)), r.point(end(i))
	return limits{
		low:  [2]stn.Time{r.solution.Earliest(s), r.solution.Earliest(e)},
		high: [2]stn.Time{r.solution.Latest(s), r.solution.Latest(e)},
	}
}
