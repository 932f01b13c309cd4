package chronology

import "slices"

// restoring limits how many statements are looked at to find what need not be set aside.
// It is about a second's work.
const restoring = 4_000_000

// restore takes back statements that need not have been set aside. A contradiction may
// have been found before a shorter one that explains it, as a cause that is too late is
// found first through its own cause; once a statement of the shorter one is set aside,
// that of the longer one can hold again. restore tries the statements set aside since the
// one numbered first, the strongest first, and solves again for each. It returns r and
// dates, or the solutions that replace them.
func (s *solver) restore(c choice, first int, r, dates *run) (*run, *run) {
	found := len(s.weakest) - first
	if s.more || found < 2 || found*len(s.statements) > restoring {
		return r, dates
	}
	claims := len(s.conflicts) - len(s.weakest) // conflicts that set nothing aside; they come before the others
	order := slices.Clone(s.weakest[first:])
	slices.SortFunc(order, func(x, y int) int { return s.weaker(y, x) })
	for _, x := range order {
		s.aside[x] = false
		d := s.withoutLinks(c)
		again := s.solveRest(c, d)
		if len(again.clashes) > 0 || s.someRuledOut(again) {
			s.aside[x] = true
			continue
		}
		r, dates = again, d
		k := slices.Index(s.weakest, x)
		s.weakest = slices.Delete(s.weakest, k, k+1)
		s.conflicts = slices.Delete(s.conflicts, claims+k, claims+k+1)
	}
	return r, dates
}

// solveRest solves what is not set aside; dates is its solution without links.
func (s *solver) solveRest(c choice, dates *run) *run {
	if dates == nil {
		return s.settle(c, nil)
	}
	return s.settle(c, dates.derived)
}

// someRuledOut reports whether the other statements rule out all claims of some event.
func (s *solver) someRuledOut(r *run) bool {
	for x := range s.statements {
		if s.hasClaims(r, x) && s.noClaimLeft(r, int(s.statements[x].event)) != nil {
			return true
		}
	}
	return false
}

// hasClaims reports whether statement x holds the claims of an event, one of which must
// be true.
func (s *solver) hasClaims(r *run, x int) bool {
	return s.statements[x].kind == saidClaims && !s.aside[x] && (r.choice.free || s.eventOf(x).Real())
}
