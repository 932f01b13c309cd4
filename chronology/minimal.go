package chronology

import (
	"slices"

	"throughline/chronology/internal/stn"
	"throughline/events"
)

// minimal reduces statements that contradict each other to some that do and of
// which none can be left out, in the order of the given ones; sure tells whether that was
// found out of all of them.
func (s *solver) minimal(r *run, statements []int) (kept []int, sure bool) {
	kept, sure = r.clash(statements, &s.tries)
	if kept == nil {
		kept = slices.Clone(statements) // it takes counting
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
			return false // nothing is ruled out that nobody claims
		}
		c := choice{only: only, free: true}
		bounded := sub.settle(c, nil)
		for k := range e.Claims() {
			l, _, ok := bounded.claim(i, &e.Claims()[k])
			if ok && len(sub.settle(c, sub.assume(i, l)).clashes) == 0 {
				return false
			}
		}
		return true
	})
}

// assume are derivations that limit event i.
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

// maxTried is up to how many statements a contradiction that hangs on ties, lengths or
// several claims is reduced by solving it without each of them: what else they imply
// may depend on it.
const maxTried = 50

// reduce leaves out statements as long as those that are left clash in the model of
// the events that they are about.
func (s *solver) reduce(statements []int, clash func(sub *model, only []bool) bool) []int {
	if len(statements) > maxTried {
		return statements
	}
	sub, number := s.part(statements)
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

// hasTies tells whether statement x ties its event to another one by words.
func (m *model) hasTies(x int) bool {
	switch m.statements[x].kind {
	case saidDate:
		return len(m.claimOf(x).Ties) > 0
	case saidClaims:
		return slices.Contains(m.tiedClaims, x)
	}
	return false
}

// hasLength tells whether statement x is of a claim that states a length: then its
// date may mean less without that.
func (m *model) hasLength(x int) bool {
	k := m.statements[x].kind
	return k != saidLink && k != saidClaims && !m.claimOf(x).Lasts.IsZero()
}

// clash reduces statements by the rules of a run, and by what was derived from
// them, but not by what else might be derived without some of them.
func (r *run) clash(statements []int, tries *int) (kept []int, sure bool) {
	in := map[int]bool{}
	for _, x := range statements {
		in[x] = true
	}
	var constraints []int
	var groups [][]int
	add := func(rule int, statements ...int) {
		if c, ok := r.constraint(rule); ok {
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
		e := explanation{most: len(statements) + 1} // more than those that are in
		e.derivation(d)
		if !slices.ContainsFunc(e.statements, func(x int) bool { return !in[x] }) {
			add(len(r.m.origins)+i, e.statements...)
		}
	}
	return r.net.Minimal(constraints, groups, tries)
}

// addWhole adds the rules of the event or unit of p by itself, unless they are noted
// as added.
func (m *model) addWhole(p stn.Point, added map[int]bool, add func(rule int, statements ...int)) {
	if p == stn.Origin || added[numberOf(p)] {
		return
	}
	added[numberOf(p)] = true
	add(m.owner(p)) // that it does not end before it starts: that rule has the event's number
	if u := numberOf(p) - len(m.c.Events); u >= 0 {
		add(int(m.unitRules[u]))
		add(int(m.unitRules[u]) + 1)
	}
}

// part is the model of those events alone that the statements are about, and the
// numbers that they have in it.
func (m *model) part(statements []int) (sub *model, number map[int]int) {
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
	place := map[int32]int32{} // of events in c, by their place in the whole
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
