package chronology

import (
	"iter"

	"throughline/chronology/internal/stn"
)

// An explanation collects the statements that something follows from, each once. Of a
// bound, the statements next to its event come first and the date that it starts from
// comes last.
type explanation struct {
	statements []int
	most       int // how many statements to collect at most; 0 means no limit
	seen       map[int]bool
	derived    map[*derivation]bool
	// passes, if set, is called for each bound of an event that a bound's proof passes
	// through. If it returns false, the proof ends there.
	passes func(side) bool
	cut    bool // whether passes has returned false
}

func (e *explanation) full() bool { return e.cut || e.most > 0 && len(e.statements) >= e.most }

// pass calls passes, if set, when a proof comes to a point of an event.
func (e *explanation) pass(p stn.Point, latest bool) {
	if e.passes != nil && p != stn.Origin && !e.full() {
		e.cut = !e.passes(side{p, latest})
	}
}

func (e *explanation) bound(r *run, s side) {
	if e.pass(s.point, s.latest); e.full() {
		return
	}
	p := r.point(s.point)
	for c := range r.solution.Why(p, s.latest) {
		e.constraint(r, c)
		p = r.solution.Next(p, s.latest)
		if e.pass(r.modelPoint(p), s.latest); e.full() {
			return
		}
	}
}

// path adds what constraints of a run follow from.
func (e *explanation) path(r *run, constraints iter.Seq[int]) {
	for c := range constraints {
		if e.full() {
			return
		}
		e.constraint(r, c)
	}
}

func (e *explanation) constraint(r *run, c int) {
	rule := r.ruleOf(c)
	if i := rule - len(r.m.origins); i >= 0 {
		e.derivation(r.derived[i])
	} else if because := r.m.origins[rule].because; because != nothing {
		e.statement(int(because))
	}
}

// counted adds what a bound of a calendar follows from.
func (e *explanation) counted(c *calendar, p side) {
	q := p.point
	for i := range c.solution.Why(q, p.latest) {
		e.reason(c, i)
		q = c.solution.Next(q, p.latest)
		if e.pass(c.modelPoint(q), p.latest); e.full() {
			return
		}
	}
}

// reasons adds the reasons of constraints of a calendar.
func (e *explanation) reasons(c *calendar, constraints iter.Seq[int]) {
	for i := range constraints {
		if e.full() {
			return
		}
		e.reason(c, i)
	}
}

func (e *explanation) reason(c *calendar, i int) {
	switch why := c.reasons[i]; {
	case why.bound != side{}:
		e.bound(c.run, why.bound)
	case why.statement != nothing:
		e.statement(int(why.statement))
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
	d.explain(e)
}
