package chronology

import (
	"fmt"
	"slices"
	"strings"

	"throughline/events"
)

// A Conflict is a set of statements that cannot all hold, and of which none can be
// left out. One of them is set aside, so that the rest can be solved: a date, a length,
// a claim or a link, not a whole event.
type Conflict struct {
	Event      string     // id of the event to look at first
	Pos        events.Pos // where to look first
	Text       string     // what cannot be, in words
	Statements []Statement
	Weakest    int    // the statement that was set aside
	Because    string // why that one, in words
	Disputed   bool   // whether a statement is of an event that is disputed, or still planned

	words string // Text, with a mark around each id
}

// mark stands around an id in the words of a conflict. No text from a file can hold it.
const mark = "\x00"

func marked(id string) string { return mark + id + mark }

// tell sets the words of c.
func (c *Conflict) tell(words string) {
	c.words, c.Text = words, strings.ReplaceAll(words, mark, "")
}

// Words is Text with names of events in place of their ids.
func (c Conflict) Words(name func(id string) string) string {
	parts := strings.Split(c.words, mark)
	for i := 1; i < len(parts); i += 2 {
		parts[i] = name(parts[i])
	}
	return strings.Join(parts, "")
}

// describe puts a contradiction into words.
func (m *model) describe(statements []int, weakest int) Conflict {
	alone := !slices.ContainsFunc(statements, m.relates)
	slices.SortStableFunc(statements, func(a, b int) int {
		if alone {
			return m.pos(a).Compare(m.pos(b))
		}
		return compareBool(m.relates(a), m.relates(b))
	})
	var c Conflict
	for i, x := range statements {
		if c.Statements = append(c.Statements, m.public(x)); x == weakest {
			c.Weakest, c.Because = i, m.because(x, statements)
		}
		switch m.standing(x) {
		case events.Disputed, events.Planned, events.Refuted:
			c.Disputed = true
		}
	}
	first := m.first(statements)
	c.Event, c.Pos = m.eventOf(first).ID, m.pos(first)
	c.tell(m.headline(statements))
	return c
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// first is the statement to look at first: of those that are about two events the
// last in the file, else the last.
func (m *model) first(statements []int) int {
	return slices.MaxFunc(statements, func(a, b int) int {
		if c := compareBool(m.relates(a), m.relates(b)); c != 0 {
			return c
		}
		return m.pos(a).Compare(m.pos(b))
	})
}

// headline is what cannot be. The statements about one event come first.
func (m *model) headline(statements []int) string {
	split := slices.IndexFunc(statements, m.relates)
	if split < 0 {
		return "the dates of " + marked(m.eventOf(statements[0]).ID) + " contradict each other"
	}
	dates, ties := statements[:split], statements[split:]
	if len(ties) == 1 {
		return m.cannot(ties[0])
	}
	var named []string
	for _, x := range dates {
		if id := marked(m.eventOf(x).ID); !slices.Contains(named, id) {
			named = append(named, id)
		}
	}
	if len(named) == 2 {
		return fmt.Sprintf("the dates of %s and %s do not fit the %d ties that lead from one to the other", named[0], named[1], len(ties))
	}
	for _, x := range ties {
		if id := marked(m.eventOf(x).ID); !slices.Contains(named, id) {
			named = append(named, id)
		}
	}
	if len(named) > 4 {
		named = append(named[:3], fmt.Sprintf("%d more events", len(named)-3))
	}
	return "what is said of " + events.List(named) + " contradicts itself"
}

// cannot denies a statement about two events.
func (m *model) cannot(x int) string {
	id := marked(m.eventOf(x).ID)
	if m.statements[x].kind != saidLink {
		return id + " cannot be “" + m.claimOf(x).Said + "”"
	}
	l := m.linkOf(x)
	s := id + " cannot " + l.Type.Infinitive() + " " + marked(l.Event)
	if !l.Gap.IsZero() {
		s += " with a gap of " + l.Gap.Text
	}
	return s
}

// checkClaims notes claims, of several of one event, whose parts contradict each
// other: no other claim needs them for that.
func (s *solver) checkClaims() {
	for x, st := range s.statements {
		if st.kind != saidClaims {
			continue
		}
		e := s.eventOf(x)
		for k := range e.When {
			if _, ok := together(&e.When[k]); !ok && len(s.conflicts) < MaxConflicts {
				c := Conflict{
					Event: e.ID, Pos: e.When[k].Pos, Because: "it alone",
					Statements: []Statement{{e.When[k].Pos, e.ID, e.ID + " " + allWords(&e.When[k])}},
				}
				c.tell("the dates of " + marked(e.ID) + " contradict each other")
				s.conflicts = append(s.conflicts, c)
			}
		}
	}
}

// shown is how many statements of a long proof are shown from each of its ends.
const shown = 10

// abridge is n statements as notes, without the middle where they are many.
func abridge(n int, statement func(int) Statement) []events.Note {
	var out []events.Note
	for i := range n {
		switch middle := n - 2*shown; {
		case middle <= 0 || i < shown || i >= shown+middle:
			s := statement(i)
			out = append(out, events.Note{Pos: s.Pos, Msg: s.Text})
		case i == shown:
			out = append(out, events.Note{Msg: fmt.Sprintf("… (%d more)", middle)})
		}
	}
	return out
}

// diagnostic is c as a problem of the input: a warning if it stands on what is
// disputed, or only planned.
func (c Conflict) diagnostic() events.Diagnostic {
	d := events.Diagnostic{Pos: c.Pos, Code: "contradiction", Msg: c.Text, Notes: abridge(len(c.Statements), func(i int) Statement { return c.Statements[i] })}
	if c.Disputed {
		d.Severity = events.Warning
	}
	var weakest string
	if w := c.Statements[c.Weakest].Text; c.Because != "" {
		weakest = w + " (" + c.Because + ")"
	}
	if len(c.Statements) == 1 {
		d.Conclusion = "this must give: " + weakest
	} else {
		d.Conclusion = "any one of these must give; weakest: " + weakest
	}
	return d
}

// Diagnostics are what is wrong with the chronology: contradictions, and claims of
// one event that leave no moment to agree on.
func Diagnostics(b *Bounds) events.Diagnostics {
	var ds events.Diagnostics
	for _, c := range b.conflicts {
		ds = append(ds, c.diagnostic())
	}
	if b.more {
		ds = append(ds, events.Diagnostic{
			Code: "too-many-problems", Msg: fmt.Sprintf("there are more contradictions than these %d", MaxConflicts),
			Hint: "mend these first: until then links bound no event",
		})
	}
	return append(ds, b.disagreements()...).Sort()
}

// disagreements warns of events whose claims leave no moment to agree on.
func (b *Bounds) disagreements() events.Diagnostics {
	var ds events.Diagnostics
	for i, e := range b.chronicle().Events {
		if len(e.When) < 2 || !b.shows(e.ID) || !b.disjoint(i, e.When) {
			continue
		}
		d := events.Diagnostic{
			Pos: e.When[0].Pos, Severity: events.Warning, Code: "sources-disagree",
			Msg: "sources disagree about when " + e.ID + " was", Hint: "it may have been at any time from the earliest to the latest of them; mark one preferred: true to believe it",
		}
		if e.Claims()[0].Preferred {
			d.Hint = "the preferred claim counts"
		}
		for k := range e.When {
			words := allWords(&e.When[k])
			if e.When[k].Source != "" {
				words = e.When[k].Source + ": " + words
			}
			d.Notes = append(d.Notes, events.Note{Pos: e.When[k].Pos, Msg: words})
		}
		ds = append(ds, d)
	}
	return ds
}

// disjoint tells whether two of the claims of event i have no moment in common.
func (b *Bounds) disjoint(i int, claims []events.Claim) bool {
	var all []limits
	for k := range claims {
		l, _, ok := b.all.claim(i, &claims[k])
		if !ok {
			continue
		}
		for _, other := range all {
			if l.and(other).empty() {
				return true
			}
		}
		all = append(all, l)
	}
	return false
}
