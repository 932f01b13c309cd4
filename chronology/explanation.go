package chronology

import "iter"

// An explanation gathers the statements that something follows from, each once: of a
// bound those next to its event first, the date that it starts from last.
type explanation struct {
	statements []int
	most       int // where to stop; 0 is nowhere
	seen       map[int]bool
	derived    map[*derivation]bool
}

func (e *explanation) full() bool { return e.most > 0 && len(e.statements) >= e.most }

func (e *explanation) bound(r *run, s side) {
	if s.latest {
		e.path(r, r.solution.WhyLatest(r.point(s.point)))
	} else {
		e.path(r, r.solution.WhyEarliest(r.point(s.point)))
	}
}

// path adds what constraints of a run follow from.
func (e *explanation) path(r *run, constraints iter.Seq[int]) {
	for c := range constraints {
		if e.full() {
			return
		}
		rule := r.rule(c)
		if i := rule - len(r.m.origins); i >= 0 {
			e.derivation(r.derived[i])
		} else if because := r.m.origins[rule].because; because != nothing {
			e.statement(int(because))
		}
	}
}

// counted adds what a bound of a calendar follows from.
func (e *explanation) counted(c *calendar, p side) {
	if p.latest {
		e.reasons(c, c.solution.WhyLatest(p.point))
	} else {
		e.reasons(c, c.solution.WhyEarliest(p.point))
	}
}

// reasons adds those of constraints of a calendar.
func (e *explanation) reasons(c *calendar, constraints iter.Seq[int]) {
	for i := range constraints {
		if e.full() {
			return
		}
		switch why := c.reasons[i]; {
		case why.bound != side{}:
			e.bound(c.run, why.bound)
		case why.statement != nothing:
			e.statement(int(why.statement))
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
	d.explain(e)
}
