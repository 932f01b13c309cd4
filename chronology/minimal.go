package chronology

import (
	"slices"

	"throughline/chronology/internal/stn"
	"throughline/events"
)

// minimal returns a minimal subset of statements that contradict each other, in their
// order: without any one of them there is no contradiction. sure reports whether every
// statement was tried.
func (s *solver) minimal(r *run, statements []int) (kept []int, sure bool) {
	kept, sure = r.reduceClash(statements, &s.tries)
	if kept == nil {
		kept = slices.Clone(statements) // they clash only in whole units of the calendar
	}
	if slices.ContainsFunc(kept, s.hasTies) || slices.ContainsFunc(kept, s.hasLength) {
		sure = sure && len(kept) <= maxTried
		kept = s.reduce(kept, func(sub *model, only []bool) bool {
			return len(sub.settle(choice{only: only, free: true}, nil).clashes) > 0
		})
	}
	place := map[int]int{}
	for i, x := range statements {
		place[x] = i
	}
	slices.SortFunc(kept, func(a, b int) int { return place[a] - place[b] })
	return kept, sure
}

// withoutClaims reduces statements that rule out every claim of statement x.
func (s *solver) withoutClaims(x int, statements []int) []int {
	e := s.eventOf(x)
	return s.reduce(statements, func(sub *model, only []bool) bool {
		i := sub.index[e.ID]
		claims := slices.IndexFunc(sub.statements, func(st statement) bool { return st.kind == saidClaims && int(st.event) == i })
		if !only[claims] {
			return false // without the claims there is nothing to rule out
		}
		c := choice{only: only, free: true}
		bounded := sub.settle(c, nil)
		for k := range e.Claims() {
			l, _, ok := bounded.claimBounds(i, &e.Claims()[k])
			if ok && len(sub.settle(c, sub.assume(i, l)).clashes) == 0 {
				return false
			}
		}
		return true
	})
}

// assume returns derivations that limit event i to l.
func (m *model) assume(i int, l limits) []*derivation {
	var all []*derivation
	for k, p := range [...]stn.Point{start(i), end(i)} {
		if l.low[k] != stn.Infinity {
			all = append(all, &derivation{side: side{p, false}, most: l.low[k]})
		}
		if l.high[k] != stn.Infinity {
			all = append(all, &derivation{side: side{p, true}, most: l.high[k]})
		}
	}
	return all
}

// maxTried limits the size of contradictions that are reduced by solving them without
// each of their statements. That is needed if they depend on ties, lengths or several
// claims, because what the other statements imply may depend on the one left out.
const maxTried = 50

// reduce leaves out statements as long as the rest clash in the model of the events that
// they are about.
func (s *solver) reduce(statements []int, clash func(sub *model, only []bool) bool) []int {
	if len(statements) > maxTried {
		return statements
	}
	sub, number := s.submodel(statements)
	only := make([]bool, len(sub.statements))
	for _, x := range statements {
		only[number[x]] = true
	}
	kept := slices.Clone(statements)
	for _, x := range statements {
		if only[number[x]] = false; clash(sub, only) {
			kept = slices.DeleteFunc(kept, func(y int) bool { return y == x })
		} else {
			only[number[x]] = true
		}
	}
	return kept
}

// hasTies reports whether statement x ties its event to another one by words.
func (m *model) hasTies(x int) bool {
	switch m.statements[x].kind {
	case saidDate:
		return len(m.claimOf(x).Ties) > 0
	case saidClaims:
		return slices.Contains(m.tiedClaims, x)
	}
	return false
}

// hasLength reports whether statement x is part of a claim that states a length. Its date
// may then mean less without the length.
func (m *model) hasLength(x int) bool {
	k := m.statements[x].kind
	return k != saidLink && k != saidClaims && !m.claimOf(x).Lasts.IsZero()
}

// reduceClash reduces statements by the rules of a run and by what was derived from them.
// It ignores what else might be derived without some of them.
func (r *run) reduceClash(statements []int, tries *int) (kept []int, sure bool) {
	in := map[int]bool{}
	for _, x := range statements {
		in[x] = true
	}
	var constraints []int
	var groups [][]int
	add := func(rule int, statements ...int) {
		if c, ok := r.constraintOf(rule); ok {
			constraints, groups = append(constraints, c), append(groups, statements)
		}
	}
	whole := map[int]bool{}
	for _, x := range statements {
		st := r.m.statements[x]
		for i := st.first; i < st.first+st.rules; i++ {
			add(int(i), x)
			from, to, _ := r.m.net.Constraint(int(i))
			for _, p := range [...]stn.Point{from, to} {
				r.m.addWhole(p, whole, add)
			}
		}
	}
	for i, d := range r.derived {
		if !slices.ContainsFunc(statements, r.m.hasTies) {
			break
		}
		e := explanation{most: len(statements) + 1} // one more than could all be in
		e.derivation(d)
		if !slices.ContainsFunc(e.statements, func(x int) bool { return !in[x] }) {
			add(len(r.m.origins)+i, e.statements...)
		}
	}
	return r.net.Minimal(constraints, groups, tries)
}

// addWhole adds the rules that the event or unit of p has by itself, unless added says
// that they have been.
func (m *model) addWhole(p stn.Point, added map[int]bool, add func(rule int, statements ...int)) {
	if p == stn.Origin || added[numberOf(p)] {
		return
	}
	added[numberOf(p)] = true
	add(m.owner(p)) // it does not end before it starts: that rule has the event's number
	if u := numberOf(p) - len(m.c.Events); u >= 0 {
		add(int(m.unitRules[u]))
		add(int(m.unitRules[u]) + 1)
	}
}

// submodel returns the model of only those events that the statements are about, and the
// numbers of the statements in it.
func (m *model) submodel(statements []int) (sub *model, number map[int]int) {
	about := map[int]bool{}
	for _, x := range statements {
		st := m.statements[x]
		about[int(st.event)] = true
		for i := st.first; i < st.first+st.rules; i++ {
			from, to, _ := m.net.Constraint(int(i))
			for _, p := range [...]stn.Point{from, to} {
				if p != stn.Origin {
					about[m.owner(p)] = true
				}
			}
		}
	}
	c := &events.Chronicle{}
	place := map[int32]int32{} // by number in m: the event's number in c
	for i, e := range m.c.Events {
		if about[i] {
			place[int32(i)] = int32(len(c.Events))
			c.Events = append(c.Events, e)
		}
	}
	sub = newModel(c, true)
	number = map[int]int{}
	for _, x := range statements {
		st := m.statements[x]
		number[x] = slices.IndexFunc(sub.statements, func(t statement) bool {
			return t.kind == st.kind && t.n == st.n && t.event == place[st.event]
		})
	}
	return sub, number
}
