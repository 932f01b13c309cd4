package chronology

import (
	"slices"

	"throughline/chronology/stn"
)

// A choice says which rules of a model count.
type choice struct {
	aside []bool // by statement: those that do not; nil if all do
	only  []bool // by statement: those that do; nil if all do
	free  bool   // whether events are in that bound no others
}

func (c choice) counts(statement int32) bool {
	return (c.aside == nil || !c.aside[statement]) && (c.only == nil || c.only[statement])
}

func (c choice) has(r rule) bool {
	return (c.free || !r.free) && (r.because == nothing || c.counts(r.because))
}

// A run is one solution of a model.
type run struct {
	m        *model
	choice   choice
	net      *stn.Network
	rules    []int32 // by constraint of net: of the model, or then of derived
	derived  []*derivation
	solution *stn.Solution
	cycles   [][]int // of constraints, if there is no solution
}

// A side is one of the two bounds of a point.
type side struct {
	point  stn.Point
	latest bool
}

// maxRounds bounds how often the bounds of a solution are carried through ties to
// other events' days and solved again. Ties in a row take one round; only ties
// that feed each other through links take more. Bounds are true after any round.
const maxRounds = 20

// settle solves m, with what follows from ties. It begins with derivations that are
// known to follow from the same statements.
func (m *model) settle(c choice, derived []*derivation) *run {
	for round := 1; ; round++ {
		r := m.run(c, derived)
		if len(r.cycles) > 0 || round == maxRounds {
			return r
		}
		more := r.derive()
		if len(more) == 0 {
			return r
		}
		derived = append(slices.Clip(derived), more...)
	}
}

// run solves m with the derivations made so far.
func (m *model) run(c choice, derived []*derivation) *run {
	room := len(m.rules) + len(derived)
	r := &run{m: m, choice: c, derived: derived, net: stn.New(2*len(m.c.Events), room), rules: make([]int32, 0, room)}
	for i, x := range m.rules {
		if c.has(x) {
			r.net.Most(x.from, x.to, x.most)
			r.rules = append(r.rules, int32(i))
		}
	}
	for i, d := range derived {
		from, to := d.rule()
		r.net.Most(from, to, d.most)
		r.rules = append(r.rules, int32(len(m.rules)+i))
	}
	r.solution, r.cycles = r.net.Solve()
	return r
}

// bound is a bound of the solution, as package stn has it.
func (r *run) bound(s side) stn.Time {
	if s.latest {
		return r.solution.Latest(s.point)
	}
	return r.solution.Earliest(s.point)
}

// why are the statements from which a bound follows, in order.
func (r *run) why(s side) []int {
	var e explanation
	e.bound(r, s)
	return e.statements
}

// An explanation gathers statements, each once.
type explanation struct {
	statements []int
	seen       map[int]bool
	derived    map[*derivation]bool
}

func (e *explanation) bound(r *run, s side) {
	if s.latest {
		e.path(r, r.solution.WhyLatest(s.point))
	} else {
		path := r.solution.WhyEarliest(s.point)
		slices.Reverse(path) // so that it begins with the date, too
		e.path(r, path)
	}
}

func (e *explanation) path(r *run, constraints []int) {
	for _, c := range constraints {
		if i := int(r.rules[c]) - len(r.m.rules); i >= 0 {
			e.derivation(r.derived[i])
		} else if because := r.m.rules[r.rules[c]].because; because != nothing {
			e.statement(int(because))
		}
	}
}

func (e *explanation) statement(s int) {
	if e.seen == nil {
		e.seen = map[int]bool{}
	}
	if !e.seen[s] {
		e.seen[s] = true
		e.statements = append(e.statements, s)
	}
}

func (e *explanation) derivation(d *derivation) {
	if e.derived[d] {
		return
	}
	if e.derived == nil {
		e.derived = map[*derivation]bool{}
	}
	e.derived[d] = true
	for _, b := range d.from {
		if b.derivation != nil {
			e.derivation(b.derivation)
		} else {
			e.bound(b.run, b.side)
		}
	}
	e.statement(d.statement)
}
