package chronology

import (
	"fmt"
	"slices"
	"strings"

	"throughline/diag"
	"throughline/events"
)

// A Conflict is a set of statements that cannot all hold. Each of them is needed for
// that, unless the conflict is Unsure. One of them is set aside so that the rest can be
// solved: a date, a length, a claim or a link, not a whole event.
type Conflict struct {
	Event      string   // id of the event to look at first
	Pos        diag.Pos // where to look first
	Text       string   // what cannot be, in words
	Statements []Statement
	Weakest    int    // the statement that was set aside
	Because    string // why that one, in words
	Unsure     bool   // whether some statements may not be needed, since there were too many to try without each
	Disputed   bool   // whether a statement is of an event that is disputed, refuted, or still planned

	words []phrase // of Text
}

// A phrase is a piece of a text: plain words, or an event that the text names.
type phrase struct {
	text  string // the words, or the id of the event
	event bool
}

// literal returns a phrase of plain words.
func literal(words string) phrase { return phrase{words, false} }

// eventName returns a phrase that names an event.
func eventName(id string) phrase { return phrase{id, true} }

// setText sets the text of c.
func (c *Conflict) setText(words ...phrase) {
	c.words = words
	c.Text = c.Words(func(id string) string { return id })
}

// Words returns Text with names of events in place of their ids.
func (c Conflict) Words(name func(id string) string) string {
	var b strings.Builder
	for _, p := range c.words {
		if p.event {
			p.text = name(p.text)
		}
		b.WriteString(p.text)
	}
	return b.String()
}

// joinPhrases joins phrases with commas and an "and" before the last, as [events.List]
// does.
func joinPhrases(all []phrase) []phrase {
	var out []phrase
	for i, p := range all {
		switch {
		case i == 0:
		case i == len(all)-1:
			out = append(out, literal(" and "))
		default:
			out = append(out, literal(", "))
		}
		out = append(out, p)
	}
	return out
}

// describe returns the contradiction of the statements in words.
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
		if c.Statements = append(c.Statements, m.publicStatement(x)); x == weakest {
			c.Weakest, c.Because = i, m.because(x, statements)
		}
		switch m.standing(x) {
		case events.Disputed, events.Planned, events.Refuted:
			c.Disputed = true
		}
	}
	first := m.lead(statements)
	c.Event, c.Pos = m.eventOf(first).ID, m.pos(first)
	c.setText(m.headline(statements)...)
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

// lead returns the statement to look at first: the last in the file of those about two
// events or, if there are none, of all.
func (m *model) lead(statements []int) int {
	return slices.MaxFunc(statements, func(a, b int) int {
		if c := compareBool(m.relates(a), m.relates(b)); c != 0 {
			return c
		}
		return m.pos(a).Compare(m.pos(b))
	})
}

// headline says what cannot be. In statements, those about one event come first.
func (m *model) headline(statements []int) []phrase {
	split := slices.IndexFunc(statements, m.relates)
	if split < 0 {
		return ownDates(m.eventOf(statements[0]).ID)
	}
	dates, ties := statements[:split], statements[split:]
	if len(ties) == 1 {
		return m.denial(ties[0])
	}
	named := m.appendNames(nil, dates)
	if len(named) == 2 {
		tail := fmt.Sprintf(" do not fit the %d ties that lead from one to the other", len(ties))
		return slices.Concat([]phrase{literal("the dates of ")}, joinPhrases(named), []phrase{literal(tail)})
	}
	named = m.appendNames(named, ties)
	if len(named) > 4 {
		named = append(named[:3], literal(fmt.Sprintf("%d more events", len(named)-3)))
	}
	return slices.Concat([]phrase{literal("what is said of ")}, joinPhrases(named), []phrase{literal(" contradicts itself")})
}

// ownDates says that an event contradicts itself.
func ownDates(id string) []phrase {
	return []phrase{literal("the dates of "), eventName(id), literal(" contradict each other")}
}

// appendNames appends to there the events that make the statements, each once.
func (m *model) appendNames(there []phrase, statements []int) []phrase {
	for _, x := range statements {
		if id := eventName(m.eventOf(x).ID); !slices.Contains(there, id) {
			there = append(there, id)
		}
	}
	return there
}

// denial denies a statement about two events.
func (m *model) denial(x int) []phrase {
	id := eventName(m.eventOf(x).ID)
	if m.statements[x].kind != saidLink {
		return []phrase{id, literal(" cannot be “" + m.claimOf(x).Said + "”")}
	}
	l := m.linkOf(x)
	words := []phrase{id, literal(" cannot " + l.Type.Infinitive() + " "), eventName(l.Event)}
	if !l.Gap.IsZero() {
		words = append(words, literal(" with a gap of "+l.Gap.Text))
	}
	return words
}

// checkClaims records each claim, in events with several, whose parts contradict each
// other. It is a contradiction without any other claim.
func (s *solver) checkClaims() {
	for x, st := range s.statements {
		if st.kind != saidClaims {
			continue
		}
		e := s.eventOf(x)
		for k := range e.When {
			if _, ok := jointLimits(&e.When[k]); !ok && len(s.conflicts) < MaxConflicts {
				c := Conflict{
					Event: e.ID, Pos: e.When[k].Pos, Because: "it alone",
					Statements: []Statement{{e.When[k].Pos, e.ID, e.ID + " " + allWords(&e.When[k])}},
				}
				c.setText(ownDates(e.ID)...)
				s.conflicts = append(s.conflicts, c)
			}
		}
	}
}

// shown is how many statements of a long proof are shown from each of its ends.
const shown = 10

// abridge returns n statements as notes, without the middle if there are many.
func abridge(n int, statement func(int) Statement) []diag.Note {
	var out []diag.Note
	for i := range n {
		switch middle := n - 2*shown; {
		case middle <= 0 || i < shown || i >= shown+middle:
			s := statement(i)
			out = append(out, diag.Note{Pos: s.Pos, Msg: s.Text})
		case i == shown:
			out = append(out, diag.Note{Msg: fmt.Sprintf("… (%d more)", middle)})
		}
	}
	return out
}

// diagnostic returns c as a problem of the input: a warning if it depends on something
// that is disputed or only planned.
func (c Conflict) diagnostic() diag.Diagnostic {
	d := diag.Diagnostic{Pos: c.Pos, Code: "contradiction", Msg: c.Text, Notes: abridge(len(c.Statements), func(i int) Statement { return c.Statements[i] })}
	if c.Disputed {
		d.Severity = diag.Warning
	}
	var weakest string
	if w := c.Statements[c.Weakest].Text; c.Because != "" {
		weakest = w + " (" + c.Because + ")"
	}
	switch {
	case len(c.Statements) == 1:
		d.Conclusion = "this must give: " + weakest
	case c.Unsure:
		d.Conclusion = "one of these must give (they are too many to try which of them are needed); weakest: " + weakest
	default:
		d.Conclusion = "any one of these must give; weakest: " + weakest
	}
	return d
}

// Diagnostics returns what is wrong with the chronology: contradictions, and events whose
// claims leave no moment to agree on.
func (b *Bounds) Diagnostics() diag.List {
	var ds diag.List
	for _, c := range b.conflicts {
		ds = append(ds, c.diagnostic())
	}
	if b.more {
		ds = append(ds, diag.Diagnostic{
			Pos:  diag.Pos{File: commonFile(ds)},
			Code: "too-many-problems", Msg: fmt.Sprintf("there are more contradictions than these %d", MaxConflicts),
			Hint: "mend these first: until then links bound no event",
		})
	}
	if b.real != nil && b.real.m.stopped {
		ds = append(ds, diag.Diagnostic{
			Severity: diag.Warning, Code: "dates-not-counted",
			Msg:  "too many dates hang on other events' dates to count them all in whole days, weeks, months and years",
			Hint: "some bounds may be wider than the dates imply; give more events dates of their own",
		})
	}
	return append(ds, b.disagreements()...).Sort()
}

// commonFile returns the file that all of ds are in, or "".
func commonFile(ds diag.List) string {
	for _, d := range ds {
		if d.Pos.File != ds[0].Pos.File {
			return ""
		}
	}
	return ds[0].Pos.File
}

// disagreements returns warnings for events whose claims leave no moment to agree on.
func (b *Bounds) disagreements() diag.List {
	var ds diag.List
	for i, e := range b.chronicle().Events {
		if len(e.When) < 2 || !b.shows(e.ID) || !b.disjoint(i, e.When) {
			continue
		}
		d := diag.Diagnostic{
			Pos: e.When[0].Pos, Severity: diag.Warning, Code: "sources-disagree",
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
			d.Notes = append(d.Notes, diag.Note{Pos: e.When[k].Pos, Msg: words})
		}
		ds = append(ds, d)
	}
	return ds
}

// disjoint reports whether two of the claims of event i have no moment in common.
func (b *Bounds) disjoint(i int, claims []events.Claim) bool {
	var all []limits
	for k := range claims {
		l, _, ok := b.all.claimBounds(i, &claims[k])
		if !ok {
			continue
		}
		for _, other := range all {
			if l.intersect(other).empty() {
				return true
			}
		}
		all = append(all, l)
	}
	return false
}
