package chronology

import (
	"slices"

	"throughline/chronology/internal/stn"
	"throughline/events"
)

// MaxConflicts is how many contradictions [Solve] looks for. What it would have to
// set aside beyond that is all that events say of each other: the bounds are then
// those that each event's own dates give.
const MaxConflicts = 100

// Solve finds the tightest bounds that the dates and links of c allow together, and
// how each is known. Where they contradict each other, it notes the contradiction (see [Bounds.Conflicts]),
// sets its weakest statement aside, and goes on with what is left; so the bounds are
// those of a chronology that is possible.
//
// Planned and refuted events bound no others: they are looked at once the others
// are settled. Of several claims of one event the preferred one counts, else their
// hull; it is a contradiction only if the links leave room for none of them.
func Solve(c *events.Chronicle) *Bounds { return solve(c, true) }

// Given is what the dates of c alone say, without its links. Dates relative to other
// events ("the day before X") are dates.
func Given(c *events.Chronicle) *Bounds { return solve(c, false) }

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

// tries is how many constraints are looked at, in all, to leave out of contradictions
// what they do not need: about a second's work.
const tries = 6_000_000

// A solver looks for a choice of statements that do not contradict each other.
type solver struct {
	*model
	aside     []bool // by statement
	dates     []bool // by statement: all but links
	conflicts []Conflict
	weakest   []int // of the conflicts: the statements that were set aside
	more      bool  // whether there are more conflicts than are looked for
	tries     int   // how much may still be tried to leave statements of conflicts out
	changed   bool  // whether more than links has been set aside since dates were solved
	runs
}

// consistent solves the model, and sets statements aside until that is possible. It
// also solves it without links.
func (s *solver) consistent(c choice) (r, dates *run) {
	s.changed = true
	first := len(s.weakest)
	for {
		if s.changed {
			dates, s.changed = s.withoutLinks(c), false
		}
		r = s.settled(c, dates)
		if len(r.clashes) == 0 && !s.ruledOut(r) {
			return s.restored(c, first, r, dates)
		}
		for _, clash := range r.clashes {
			if s.conflict(r, clash); len(s.conflicts) >= MaxConflicts {
				s.giveUp()
				break
			}
		}
	}
}

// withoutLinks solves what the dates alone say of the events for which that is more,
// or less, than what is given: those that dates tie to others, and those of which a
// statement was set aside; nil if there are none.
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
			c.part = append(c.part, i)
		}
	}
	if c.part == nil {
		return nil
	}
	c.only = s.dates
	return s.settle(c, nil)
}

// conflict notes a contradiction, unless one of its statements was set aside since it
// was found.
func (s *solver) conflict(r *run, statements []int) {
	if !s.anyAside(statements) {
		kept, sure := s.minimal(r, statements)
		s.note(kept, sure)
	}
}

func (s *solver) anyAside(statements []int) bool {
	return slices.ContainsFunc(statements, func(x int) bool { return s.aside[x] })
}

// note takes down a contradiction and sets the weakest of its statements aside; sure
// tells whether each of them is needed.
func (s *solver) note(statements []int, sure bool) {
	weakest := slices.MinFunc(statements, s.weaker)
	s.aside[weakest] = true
	s.changed = s.changed || s.dates[weakest]
	if len(s.conflicts) < MaxConflicts {
		c := s.describe(statements, weakest)
		c.Unsure = !sure
		s.conflicts, s.weakest = append(s.conflicts, c), append(s.weakest, weakest)
	}
}

// giveUp sets aside all that events say of each other, and of dates of one event that
// contradict each other all but the strongest: so nothing is left to contradict.
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

// ruledOut looks for events all of whose claims the other statements rule out,
// though there is room in their hull, and notes them as contradictions.
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
		s.note(s.withoutClaims(x, statements), len(statements) <= maxTried)
		found = true
	}
	return found
}

// noClaimLeft are statements that rule out every claim of event i, or nil.
func (s *solver) noClaimLeft(r *run, i int) []int {
	var e explanation
	bounds := r.limits(i)
	claims := s.c.Events[i].Claims()
	for k := range claims {
		l, from, ok := r.claim(i, &claims[k])
		if !ok {
			continue // it rules out itself
		}
		violated, ok := l.outside(bounds)
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
