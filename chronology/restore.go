package chronology

import "slices"

// restoring is how many statements may be looked at to find what need not be set aside,
// about a second's work.
const restoring = 4_000_000

// restored takes back what need not have been set aside. A contradiction may have been
// found before a shorter one that explains it, as a cause that is too late is found
// first through its own cause; once the statement of the shorter one is set aside, that
// of the longer one can hold again. Each since the first is tried, the strongest first,
// and r and dates are solved anew for each that stays.
func (s *solver) restored(c choice, first int, r, dates *run) (*run, *run) {
	found := len(s.weakest) - first
	if s.more || found < 2 || found*len(s.statements) > restoring {
		return r, dates
	}
	claims := len(s.conflicts) - len(s.weakest) // contradictions that set nothing aside come before the others
	order := slices.Clone(s.weakest[first:])
	slices.SortFunc(order, func(x, y int) int { return s.weaker(y, x) })
	for _, x := range order {
		s.aside[x] = false
		d := s.withoutLinks(c)
		again := s.settled(c, d)
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

// settled solves what is not set aside; dates is that without links.
func (s *solver) settled(c choice, dates *run) *run {
	if dates == nil {
		return s.settle(c, nil)
	}
	return s.settle(c, dates.derived)
}

// someRuledOut tells whether the other statements rule out all claims of an event.
func (s *solver) someRuledOut(r *run) bool {
	for x := range s.statements {
		if s.hasClaims(r, x) && s.noClaimLeft(r, int(s.statements[x].event)) != nil {
			return true
		}
	}
	return false
}

// hasClaims tells whether a statement is that of the claims of an event of which one
// must hold.
func (s *solver) hasClaims(r *run, x int) bool {
	return s.statements[x].kind == saidClaims && !s.aside[x] && (r.choice.free || s.eventOf(x).Real())
}
