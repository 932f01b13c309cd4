package chronology

import (
	"slices"

	"throughline/chronology/stn"
	"throughline/events"
)

// minimal reduces statements that contradict each other to some that do and of
// which none can be left out, in the order of the given ones.
func (s *solver) minimal(r *run, statements []int) []int {
	kept := r.clash(statements)
	if slices.ContainsFunc(kept, s.hasTies) && len(kept) <= maxTried {
		kept = s.withTies(kept)
	}
	place := map[int]int{}
	for i, x := range statements {
		place[x] = i
	}
	slices.SortFunc(kept, func(a, b int) int { return place[a] - place[b] })
	return kept
}

// maxTried is up to how many statements a contradiction that hangs on ties is
// reduced by solving it without each of them.
const maxTried = 50

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

// clash reduces statements by the rules of a run, and by what was derived from
// them, but not by what else might be derived without some of them.
func (r *run) clash(statements []int) []int {
	in := map[int]bool{}
	for _, x := range statements {
		in[x] = true
	}
	var constraints []int
	var groups [][]int
	add := func(rule int, statements ...int) {
		if c, ok := slices.BinarySearch(r.rules, int32(rule)); ok {
			constraints, groups = append(constraints, c), append(groups, statements)
		}
	}
	whole := map[int]bool{} // what has been added of events and units by themselves
	for _, x := range statements {
		st := r.m.statements[x]
		for i := st.first; i < st.first+st.rules; i++ {
			add(int(i), x)
			for _, p := range [...]stn.Point{r.m.rules[i].from, r.m.rules[i].to} {
				if p != stn.Origin && !whole[numberOf(p)] {
					whole[numberOf(p)] = true
					add(r.m.owner(p)) // that it does not end before it starts: that rule has the event's number
					if u := numberOf(p) - len(r.m.c.Events); u >= 0 {
						add(int(r.m.unitRules[u]))
						add(int(r.m.unitRules[u]) + 1)
					}
				}
			}
		}
	}
	for i, d := range r.derived {
		var e explanation
		e.derivation(d)
		if !slices.ContainsFunc(e.statements, func(x int) bool { return !in[x] }) {
			add(len(r.m.rules)+i, e.statements...)
		}
	}
	return r.net.Minimal(constraints, groups)
}

// withTies reduces statements by solving what they say without each of them.
func (s *solver) withTies(statements []int) []int {
	sub, number := s.part(statements)
	only := make([]bool, len(sub.statements))
	for _, x := range statements {
		only[number[x]] = true
	}
	kept := slices.Clone(statements)
	for _, x := range statements {
		only[number[x]] = false
		if len(sub.settle(choice{only: only, free: true}, nil).cycles) == 0 {
			only[number[x]] = true
			continue
		}
		kept = slices.DeleteFunc(kept, func(y int) bool { return y == x })
	}
	return kept
}

// part is the model of those events alone that the statements are about, and the
// numbers that they have in it.
func (m *model) part(statements []int) (sub *model, number map[int]int) {
	about := map[int]bool{}
	for _, x := range statements {
		st := m.statements[x]
		about[int(st.event)] = true
		for _, r := range m.rules[st.first : st.first+st.rules] {
			for _, p := range [...]stn.Point{r.from, r.to} {
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
