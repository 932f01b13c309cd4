package chronology

import (
	"slices"

	"throughline/chronology/internal/stn"
	"throughline/events"
)

// MaxConflicts limits how many contradictions [Solve] looks for. If there are more, it
// sets aside everything that events say of each other, so the bounds are those that each
// event's own dates give.
const MaxConflicts = 100

// Solve returns the tightest bounds that the dates and links of c allow together, and
// how each is known. Where they contradict each other, it records the contradiction (see
// [Bounds.Conflicts]), sets its weakest statement aside, and goes on with the rest, so
// the bounds are those of a possible chronology.
//
// Planned and refuted events bound no others: they are solved after the others. Of
// several claims about one event the preferred one counts or, if there is none, their
// hull. They are part of a contradiction only if the other statements leave room for
// none of them.
func Solve(c *events.Chronicle) *Bounds { return solve(c, true) }

// SolveDates returns what the dates of c alone say, without its links. Dates relative to
// other events ("the day before X") are dates.
func SolveDates(c *events.Chronicle) *Bounds { return solve(c, false) }

func solve(c *events.Chronicle, links bool) *Bounds {
	s := &solver{model: newModel(c, links), tries: tries}
	s.aside, s.dates = make([]bool, len(s.statements)), make([]bool, len(s.statements))
	for i, st := range s.statements {
		s.dates[i] = st.kind != saidLink
	}
	s.checkClaims()
	s.real, s.realDates = s.consistent(choice{aside: s.aside})
	s.all, s.allDates = s.real, s.realDates
	if s.unreal {
		s.all, s.allDates = s.consistent(choice{aside: s.aside, free: true})
	}
	return s.bounds()
}

// tries limits how many constraints are looked at, in all, to reduce contradictions to
// what they need: about a second's work.
const tries = 6_000_000

// A solver looks for a choice of statements that do not contradict each other.
type solver struct {
	*model
	aside     []bool // by statement
	dates     []bool // by statement: whether it is not a link
	conflicts []Conflict
	weakest   []int // the statements that the conflicts set aside
	more      bool  // whether there are more conflicts than are looked for
	tries     int   // how many constraints may still be looked at to reduce conflicts
	changed   bool  // whether anything except links was set aside since dates were solved
	runs
}

// consistent solves the model, setting statements aside until there is a solution. It
// also solves the model without links.
func (s *solver) consistent(c choice) (r, dates *run) {
	s.changed = true
	first := len(s.weakest)
	for {
		if s.changed {
			dates, s.changed = s.withoutLinks(c), false
		}
		r = s.solveRest(c, dates)
		if len(r.clashes) == 0 && !s.ruledOut(r) {
			return s.restore(c, first, r, dates)
		}
		for _, clash := range r.clashes {
			if s.addConflict(r, clash); len(s.conflicts) >= MaxConflicts {
				s.giveUp()
				break
			}
		}
	}
}

// withoutLinks solves the dates alone for those events whose bounds do not follow from
// their own dates: those that dates tie to others, and those that had a statement set
// aside. It returns nil if there are none.
func (s *solver) withoutLinks(c choice) *run {
	in := make([]bool, len(s.c.Events))
	for _, i := range s.relative {
		in[i] = true
	}
	for x, aside := range s.aside {
		in[s.statements[x].event] = in[s.statements[x].event] || aside && s.dates[x]
	}
	for i, in := range in {
		if in {
			c.events = append(c.events, i)
		}
	}
	if c.events == nil {
		return nil
	}
	c.only = s.dates
	return s.settle(c, nil)
}

// addConflict records a contradiction, unless one of its statements was set aside since
// it was found.
func (s *solver) addConflict(r *run, statements []int) {
	if !s.anyAside(statements) {
		kept, sure := s.minimal(r, statements)
		s.setAside(kept, sure)
	}
}

func (s *solver) anyAside(statements []int) bool {
	return slices.ContainsFunc(statements, func(x int) bool { return s.aside[x] })
}

// setAside records a contradiction and sets its weakest statement aside; sure says
// whether each of its statements is needed.
func (s *solver) setAside(statements []int, sure bool) {
	weakest := slices.MinFunc(statements, s.weaker)
	s.aside[weakest] = true
	s.changed = s.changed || s.dates[weakest]
	if len(s.conflicts) < MaxConflicts {
		c := s.describe(statements, weakest)
		c.Unsure = !sure
		s.conflicts, s.weakest = append(s.conflicts, c), append(s.weakest, weakest)
	}
}

// giveUp sets aside everything that events say of each other and, where the dates of one
// event contradict each other, all of them except the strongest, so that no contradiction
// is left.
func (s *solver) giveUp() {
	s.more, s.changed = true, true
	strongest := map[int]int{} // of events whose dates contradict each other
	for x, st := range s.statements {
		s.aside[x] = s.aside[x] || s.relates(x)
		i := int(st.event)
		if s.aside[x] || !s.given[i].empty() {
			continue
		}
		if best, ok := strongest[i]; ok && s.weaker(x, best) < 0 {
			s.aside[x] = true
			continue
		} else if ok {
			s.aside[best] = true
		}
		strongest[i] = x
	}
}

// ruledOut looks for events all of whose claims are ruled out by other statements, though
// there is room in their hull. It records them as contradictions, and reports whether
// there were any.
func (s *solver) ruledOut(r *run) bool {
	found := false
	for x, st := range s.statements {
		if !s.hasClaims(r, x) {
			continue
		}
		because := s.noClaimLeft(r, int(st.event))
		if because == nil || s.anyAside(because) {
			continue
		}
		statements := append([]int{x}, slices.DeleteFunc(because, func(y int) bool { return y == x })...)
		s.setAside(s.withoutClaims(x, statements), len(statements) <= maxTried)
		found = true
	}
	return found
}

// noClaimLeft returns statements that rule out every claim of event i, or nil.
func (s *solver) noClaimLeft(r *run, i int) []int {
	var e explanation
	bounds := r.limits(i)
	claims := s.c.Events[i].Claims()
	for k := range claims {
		l, from, ok := r.claimBounds(i, &claims[k])
		if !ok {
			continue // it contradicts itself
		}
		violated, ok := l.violated(bounds)
		if !ok {
			return nil
		}
		e.bound(r, side{start(i) + stn.Point(violated.point), violated.latest})
		for _, b := range from {
			e.bound(b.run, b.side)
		}
	}
	return e.statements
}
