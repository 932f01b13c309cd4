package chronology

import (
	"cmp"
	"slices"
	"strings"

	"throughline/diag"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/events/said"
)

// A Statement is something that the chronicle says, in words, and where it says it.
type Statement struct {
	Pos   diag.Pos
	Event string // id of the event that says it
	Text  string
}

// A kind says what a statement is about.
type kind uint8

const (
	saidDate    kind = iota // a date, or words that were read
	saidOngoing             // that it was under way on a date
	saidLength              // how long it lasted
	saidClaims              // several claims about one event
	saidLink
)

// A statement is a Statement in numbers, with its rules.
type statement struct {
	kind  kind
	event int32 // the event that makes it
	n     int32 // the number among the event's claims or links
	first int32 // its first rule
	rules int32 // how many rules it has
}

// relates reports whether the statement is also about another event.
func (m *model) relates(s int) bool {
	st := m.statements[s]
	return st.kind == saidLink || st.kind == saidDate && len(m.claimOf(s).Ties) > 0
}

func (m *model) eventOf(s int) *events.Event { return m.c.Events[m.statements[s].event] }

func (m *model) claimOf(s int) *events.Claim { return &m.eventOf(s).When[m.statements[s].n] }

func (m *model) linkOf(s int) *events.Link { return &m.eventOf(s).Links[m.statements[s].n] }

// publicStatement returns statement s in words.
func (m *model) publicStatement(s int) Statement {
	e := m.eventOf(s)
	return Statement{m.pos(s), e.ID, e.ID + " " + m.statementWords(s)}
}

func (m *model) pos(s int) diag.Pos {
	switch e := m.eventOf(s); m.statements[s].kind {
	case saidLink:
		return m.linkOf(s).Pos
	case saidClaims:
		return e.When[0].Pos
	case saidOngoing:
		return m.claimOf(s).OngoingPos
	case saidLength:
		return m.claimOf(s).LastsPos
	}
	if c := m.claimOf(s); c.Rule != "" {
		return c.SaidPos
	}
	return m.claimOf(s).DatePos
}

// statementWords returns what statement s says of its event.
func (m *model) statementWords(s int) string {
	switch m.statements[s].kind {
	case saidLink:
		return linkWords(m.linkOf(s))
	case saidClaims:
		return claimsWords(m.eventOf(s).When)
	case saidOngoing:
		c := m.claimOf(s)
		return "was under way " + onDate(c.Ongoing) + widened(c, c.Ongoing)
	case saidLength:
		return lengthWords(m.claimOf(s).Lasts)
	}
	words := claimWords(m.claimOf(s))
	if c := m.claimOf(s); len(m.eventOf(s).When) > 1 && c.Source != "" {
		words += ", by " + c.Source
	}
	return words
}

func linkWords(l *events.Link) string {
	s := l.Type.Verb() + " " + l.Event
	if !l.Gap.IsZero() {
		s += " with a gap of " + l.Gap.Text + readLength(l.Gap)
	}
	return s
}

func lengthWords(d events.Duration) string { return "lasted " + d.Text + readLength(d) }

// readLength returns words for how a length was read that is counted, not measured.
func readLength(d events.Duration) string {
	if !d.Strict {
		return ""
	}
	var parts []string
	if !d.NoMin && d.Min >= 0 {
		parts = append(parts, "more than "+lengthOf(d.Min))
	}
	if !d.NoMax {
		parts = append(parts, "less than "+lengthOf(d.Max))
	}
	if len(parts) == 0 {
		return ""
	}
	return ", read as " + strings.Join(parts, " and ")
}

// lengthOf returns a number of seconds in the largest unit of which it is a whole number.
func lengthOf(seconds int64) string {
	if seconds == 0 {
		return "nothing"
	}
	u := edtf.Days
	for seconds%u.Longest() != 0 {
		u--
	}
	return u.Count(seconds / u.Longest())
}

// claimWords returns the date of a claim, and the words that it was read from.
func claimWords(c *events.Claim) string {
	var parts []string
	if !c.Date.IsZero() {
		parts = append(parts, dateVerb(c)+widened(c, c.Date))
	}
	if !c.Since.IsZero() {
		parts = append(parts, "began within "+readWords(c, c.Since))
	}
	if !c.Until.IsZero() {
		parts = append(parts, "ended within "+readWords(c, c.Until))
	}
	if c.OngoingSaid() && !c.Ongoing.IsZero() {
		parts = append(parts, "was under way "+onDate(c.Ongoing))
	}
	quoted := "“" + c.Said + "”"
	for _, t := range c.Ties {
		if t.How == said.Within && t.Unit < edtf.Days {
			quoted += readLength(events.Units(max(t.N, -t.N), t.Unit))
		}
	}
	switch {
	case len(parts) == 0:
		return "is " + quoted
	case c.Rule == "":
		return strings.Join(parts, " and ")
	case c.Dateline != "":
		quoted += " in " + c.Dateline
	}
	return strings.Join(parts, " and ") + " (" + quoted + ")"
}

// allWords returns everything that a claim says.
func allWords(c *events.Claim) string {
	var of []string
	if !c.Date.IsZero() || c.Rule != "" {
		of = append(of, claimWords(c))
	}
	if !c.Ongoing.IsZero() && !c.OngoingSaid() {
		of = append(of, "was under way "+onDate(c.Ongoing))
	}
	if !c.Lasts.IsZero() {
		of = append(of, lengthWords(c.Lasts))
	}
	return strings.Join(of, ", ")
}

// claimsWords returns the words of several claims, each with its source.
func claimsWords(claims []events.Claim) string {
	var parts []string
	for i := range claims {
		words := allWords(&claims[i])
		if s := claims[i].Source; s != "" {
			words += ", by " + s
		}
		parts = append(parts, words)
	}
	return strings.Join(parts, "; or ")
}

// dateVerb returns the date of c with the verb and the preposition that go with it.
func dateVerb(c *events.Claim) string {
	switch v := c.Date; {
	case v.Kind() == edtf.Interval:
		return "spans " + v.Words()
	case v.Kind() != edtf.Date:
		return "is dated " + readWords(c, v)
	case v.Approximate() || v.Uncertain():
		return "is " + v.Words()
	}
	return "is " + onDate(c.Date)
}

// onDate returns a date with its preposition.
func onDate(v edtf.Value) string {
	switch {
	case v.Kind() != edtf.Date:
		return "at some time (" + v.Words() + ")"
	case v.Precision() >= edtf.Day:
		return "on " + v.Words()
	case v.Precision() < edtf.Year && !v.Approximate() && !v.Uncertain():
		return "in the " + v.Words()
	}
	return "in " + v.Words()
}

// widened returns words for how an approximate date was read.
func widened(c *events.Claim, v edtf.Value) string {
	if !v.Widened() {
		return ""
	}
	s := v.WideSpan(c.Zone)
	w := ", read as " + s.Start.Words(c.Zone)
	if v.Kind() == edtf.Interval {
		w += " to " + s.End.Words(c.Zone)
	}
	return w
}

// weaker orders statements by which is to give way first in a contradiction: the least
// established, then one with an uncertain or approximate-and-uncertain date, then the
// link of the least confidence (a date counts as certain), then the one later in the
// file.
func (m *model) weaker(a, b int) int {
	x, y := m.weakness(a), m.weakness(b)
	return cmp.Or(cmp.Compare(x.standing, y.standing), cmp.Compare(x.certain, y.certain),
		cmp.Compare(x.confidence, y.confidence), m.pos(b).Compare(m.pos(a)), cmp.Compare(b, a))
}

// A weakness holds what makes a statement weak; lesser values are weaker.
type weakness struct {
	standing   int
	certain    int // 0 for a date with ? or %, else 1
	confidence events.Confidence
}

// standings ranks the kinds of status.
var standings = [...]int{events.Refuted: 0, events.Planned: 1, events.Disputed: 2, events.Alleged: 3, events.Reported: 4, events.Confirmed: 5}

// standing returns how well a statement is established: as well as its event, except that
// a statement that ties an event to a plan counts as a plan.
func (m *model) standing(s int) events.Status {
	e := m.eventOf(s)
	var other []string
	switch m.statements[s].kind {
	case saidLink:
		other = []string{m.linkOf(s).Event}
	case saidDate:
		for _, t := range m.claimOf(s).Ties {
			other = append(other, t.Event)
		}
	}
	for _, id := range other {
		if j, ok := m.index[id]; ok && e.Real() && !m.c.Events[j].Real() {
			return events.Planned
		}
	}
	return e.Status
}

func (m *model) weakness(s int) weakness {
	w := weakness{standing: standings[m.standing(s)], certain: 1, confidence: events.High}
	switch m.statements[s].kind {
	case saidLink:
		w.confidence = m.linkOf(s).Confidence
	case saidDate:
		if m.claimOf(s).Date.Uncertain() {
			w.certain = 0
		}
	case saidOngoing:
		if m.claimOf(s).Ongoing.Uncertain() {
			w.certain = 0
		}
	case saidClaims:
		for _, c := range m.eventOf(s).When {
			if c.Date.Uncertain() || c.Ongoing.Uncertain() {
				w.certain = 0
			}
		}
	}
	return w
}

// because returns words for why statement s is the weakest of all: the first criterion of
// [model.weaker] that no other statement shares.
func (m *model) because(s int, all []int) string {
	w := m.weakness(s)
	rest := func(same func(weakness) bool) int {
		all = slices.DeleteFunc(slices.Clone(all), func(x int) bool { return !same(m.weakness(x)) })
		return len(all)
	}
	switch standing := m.standing(s); {
	case rest(func(x weakness) bool { return x.standing == w.standing }) == 1:
		return standing.String()
	case rest(func(x weakness) bool { return x.certain == w.certain }) == 1:
		return "an uncertain date"
	case rest(func(x weakness) bool { return x.confidence == w.confidence }) == 1 && w.confidence == events.Unstated:
		return "a link of no stated confidence"
	case len(all) == 1:
		return "a link of " + w.confidence.String() + " confidence"
	case !standing.Settled():
		return standing.String() + ", and the last in the file"
	}
	return "the last in the file"
}
