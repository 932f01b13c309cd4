package chronology_test

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"throughline/chronology"
	"throughline/diag"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/events/said"
)

// An oracle reads those statements of a chronicle that it keeps.
type oracle struct {
	c     *events.Chronicle
	index map[string]int
	keep  func(diag.Pos) bool
	who   func(*events.Event) bool // the events that count
}

func newOracle(c *events.Chronicle) *oracle {
	o := &oracle{c: c, index: map[string]int{}, who: (*events.Event).Real}
	o.keep = func(diag.Pos) bool { return true }
	for i, e := range c.Events {
		o.index[e.ID] = i
	}
	return o
}

// only returns o with no statements except those at the places.
func (o *oracle) only(places []diag.Pos) *oracle {
	kept := map[diag.Pos]bool{}
	for _, p := range places {
		kept[p] = true
	}
	x := *o
	x.keep = func(p diag.Pos) bool { return kept[p] }
	return &x
}

// among returns o for other events than those that are said to have happened.
func (o *oracle) among(who func(*events.Event) bool) *oracle {
	x := *o
	x.who = who
	return &x
}

// possible reports whether an event is not refuted.
func possible(e *events.Event) bool { return e.Status != events.Refuted }

// matrix returns what is implied, and whether anything is possible.
func (o *oracle) matrix() (matrix, bool) {
	m := newMatrix(len(o.c.Events))
	for i, e := range o.c.Events {
		m.order(start(i), end(i))
		if !o.who(e) {
			continue
		}
		o.when(m, i, e)
		for k := range e.Links {
			if l := &e.Links[k]; possible(e) && o.keep(l.Pos) {
				o.link(m, i, l)
			}
		}
	}
	return m, m.closes() && o.roomy(m)
}

// roomy reports whether m leaves room for one claim of each event that has several.
// Claims that are not possible at all do not count.
func (o *oracle) roomy(m matrix) bool {
	for i, e := range o.c.Events {
		claims := e.Claims()
		if len(claims) < 2 || !o.who(e) || !o.keep(e.When[0].Pos) {
			continue
		}
		possible, room := false, false
		for k := range claims {
			alone, ok := o.alone(&claims[k])
			possible = possible || ok
			room = room || ok && m.fits(i, alone)
		}
		if possible && !room {
			return false
		}
	}
	return true
}

// fits reports whether m leaves room for what a matrix of one event says of event i.
func (m matrix) fits(i int, one matrix) bool {
	n := make(matrix, len(m))
	for a := range m {
		n[a] = slices.Clone(m[a])
	}
	n.add(i, one)
	return n.closes()
}

func (o *oracle) consistent() bool {
	_, ok := o.matrix()
	return ok
}

// other returns the number of the event with the id, if it counts for others.
func (o *oracle) other(id string) (int, bool) {
	i := o.index[id]
	e := o.c.Events[i]
	return i, o.who(e) && possible(e)
}

// link adds the line of the table of links for l.
func (o *oracle) link(m matrix, b int, l *events.Link) {
	a, ok := o.other(l.Event)
	if !ok {
		return
	}
	switch l.Type {
	case events.CausedBy, events.EnabledBy, events.RespondsTo:
		m.order(start(a), start(b))
		m.apart(start(a), start(b), l.Gap)
	case events.Follows:
		m.order(end(a), start(b))
		m.apart(end(a), start(b), l.Gap)
	case events.Ends:
		m.order(start(b), end(a))
		m.order(end(a), end(b))
	case events.PartOf:
		m.order(start(a), start(b))
		m.order(end(b), end(a))
	}
}

// when adds what the claims of e say: the one that counts, or the hull of each
// side of several.
func (o *oracle) when(m matrix, i int, e *events.Event) {
	claims := e.Claims()
	if len(claims) == 1 {
		o.claim(m, i, &claims[0], o.keep)
	}
	if len(claims) < 2 || !o.keep(e.When[0].Pos) {
		return
	}
	var hull matrix
	for k := range claims {
		if alone, ok := o.alone(&claims[k]); ok {
			hull = hull.or(alone)
		}
	}
	m.add(i, hull)
}

// add adds what a matrix of one event says to event i of m.
func (m matrix) add(i int, one matrix) {
	at := [...]int{origin, start(i), end(i)}
	for a := range one {
		for b, l := range one[a] {
			m.most(at[a], at[b], l)
		}
	}
}

// alone returns what one claim says of its event, which is then number 0, and whether it
// is possible. Ties to other events are left out; so is, in the end, its length, which is
// none of the four sides.
func (o *oracle) alone(c *events.Claim) (matrix, bool) {
	untied := *c
	untied.Ties = nil
	m := newMatrix(1)
	m.order(start(0), end(0))
	o.claim(m, 0, &untied, func(diag.Pos) bool { return true })
	ok := m.closes()
	m[end(0)][start(0)], m[start(0)][end(0)] = nil, nil
	return m, ok
}

// or returns what m or n say: the wider limit of each difference. A nil m says nothing
// that is possible.
func (m matrix) or(n matrix) matrix {
	if m == nil {
		return n
	}
	for a := range m {
		for b := range m[a] {
			if m[a][b].less(n[a][b]) {
				m[a][b] = n[a][b]
			}
		}
	}
	return m
}

// claim adds those parts of a claim that are kept.
func (o *oracle) claim(m matrix, i int, c *events.Claim, keep func(diag.Pos) bool) {
	if !c.Ongoing.IsZero() && keep(c.OngoingPos) {
		s := c.Ongoing.WideSpan(c.Zone)
		m.inside(start(i), edtf.Range{FromLimit: edtf.Unknown, To: s.End.To, ToLimit: s.End.ToLimit}, false)
		m.inside(end(i), edtf.Range{From: s.Start.From, FromLimit: s.Start.FromLimit, ToLimit: edtf.Unknown}, false)
	}
	if keep(c.LastsPos) {
		m.apart(start(i), end(i), c.Lasts)
	}
	if !keep(datePos(c)) {
		return
	}
	if !c.Date.IsZero() {
		s := c.Date.WideSpan(c.Zone)
		m.inside(start(i), s.Start, false)
		m.inside(end(i), s.End, mayFill(c) && keep(c.LastsPos))
	}
	if !c.Since.IsZero() {
		m.inside(start(i), c.Since.WideSpan(c.Zone).Start, false)
	}
	if !c.Until.IsZero() {
		m.inside(end(i), c.Until.WideSpan(c.Zone).End, false)
	}
	for _, t := range c.Ties {
		o.tie(m, i, t)
	}
}

// mayFill reports whether an event may reach the very end of the date of its claim, as
// one of PT24H fills its day, because its length is exact.
func mayFill(c *events.Claim) bool { return !c.Lasts.IsZero() && !c.Lasts.Strict }

// datePos returns the place of the statement that holds the date and the words.
func datePos(c *events.Claim) diag.Pos {
	if c.Rule != "" {
		return c.SaidPos
	}
	return c.DatePos
}

// tie adds what words say of another event. Ties by the calendar are not limits of
// differences; other tests cover them.
func (o *oracle) tie(m matrix, i int, t said.Tie) {
	a, ok := o.other(t.Event)
	if !ok || !possible(o.c.Events[i]) {
		return
	}
	switch t.How {
	case said.Before:
		m.order(end(i), start(a))
	case said.After:
		m.order(end(a), start(i))
	case said.Since:
		m.order(start(a), start(i))
	case said.Until:
		m.order(end(i), end(a))
	case said.Within:
		if unit := clockUnits[t.Unit]; unit > 0 {
			within(m, i, a, t.N, unit)
		}
	}
}

var clockUnits = map[edtf.Unit]int64{edtf.Seconds: 1, edtf.Minutes: 60, edtf.Hours: 3600}

// within adds that event i lies more than |n|−1 and less than |n|+1 units after
// the end of a, or before its start.
func within(m matrix, i, a int, n, unit int64) {
	if n > 0 {
		m.most(start(i), end(a), &limit{seconds(-(n - 1) * unit), true})
		m.most(end(a), end(i), &limit{seconds((n + 1) * unit), true})
		return
	}
	m.most(start(a), end(i), &limit{seconds(-(-n - 1) * unit), true})
	m.most(start(i), start(a), &limit{seconds((-n + 1) * unit), true})
}

// exact reports whether the oracle reads everything that c says: no tie by the calendar,
// and none in one of several claims.
func exact(c *events.Chronicle) bool {
	for _, e := range c.Events {
		claims := e.Claims()
		for _, x := range claims {
			for _, t := range x.Ties {
				if len(claims) > 1 || t.How == said.Within && clockUnits[t.Unit] == 0 {
					return false
				}
			}
		}
	}
	return true
}

// A verdict is everything that the oracle has to say of a chronicle.
type verdict struct {
	real, all bool // whether what happened is possible, and all that is planned with it
	claims    bool // whether each of several claims of one event is possible
	limits    [][4]*limit
}

// judge reads the whole chronicle: first what is said to have happened, then that
// with what is planned, then that with each event that is refuted.
func (o *oracle) judge() verdict {
	v := verdict{claims: true, limits: make([][4]*limit, len(o.c.Events))}
	var happened, planned matrix
	happened, v.real = o.matrix()
	planned, v.all = o.among(possible).matrix()
	for i, e := range o.c.Events {
		m := planned
		if e.Real() {
			m = happened
		}
		if !possible(e) {
			var ok bool
			m, ok = o.among(func(x *events.Event) bool { return x == e || possible(x) }).matrix()
			v.all = v.all && ok
		}
		v.limits[i] = [4]*limit{m[start(i)][origin], m[origin][start(i)], m[end(i)][origin], m[origin][end(i)]}
		v.claims = v.claims && o.claimsHold(e)
	}
	return v
}

func (v verdict) consistent() bool { return v.real && v.all && v.claims }

// claimsHold reports whether each of several claims of e is possible.
func (o *oracle) claimsHold(e *events.Event) bool {
	claims := e.Claims()
	for k := range claims {
		if _, ok := o.alone(&claims[k]); !ok && len(claims) > 1 {
			return false
		}
	}
	return true
}

// sides returns the four bounds of an event in the order of verdict.limits.
func sides(e chronology.EventBounds) [4]chronology.Bound {
	return [...]chronology.Bound{e.EarliestStart, e.LatestStart, e.EarliestEnd, e.LatestEnd}
}

var sideNames = [...]string{"earliest start", "latest start", "earliest end", "latest end"}

// agrees reports whether b, on the given side, is what l says. An earliest bound does not
// show whether it is strict.
func agrees(b chronology.Bound, side int, l *limit) bool {
	switch {
	case l == nil || !b.Known():
		return l == nil && !b.Known()
	case side%2 == 0:
		return b.At == instant(new(big.Int).Neg(l.most)) && !b.Closed
	}
	return b.At == instant(l.most) && b.Closed == !l.strict
}

func wantBound(side int, l *limit) string {
	if l == nil {
		return "unknown"
	}
	if side%2 == 0 {
		return "from " + instant(new(big.Int).Neg(l.most)).String()
	}
	if !l.strict {
		return "until, closed, " + instant(l.most).String()
	}
	return "before " + instant(l.most).String()
}

func gotBound(side int, b chronology.Bound) string {
	word := "before "
	if b.Closed {
		word = "until, closed, "
	}
	if side%2 == 0 {
		word = "from "
	}
	if !b.Known() {
		return b.Kind.String()
	}
	return word + b.At.String()
}

// differences returns the bounds in which Solve and the oracle differ, one a line.
func differences(b *chronology.Bounds, v verdict) string {
	var out strings.Builder
	for i, e := range b.Events {
		for k, x := range sides(e) {
			if l := v.limits[i][k]; !agrees(x, k, l) {
				out.WriteString(fmt.Sprintf("%s, %s: got %s, want %s\n", e.ID, sideNames[k], gotBound(k, x), wantBound(k, l)))
			}
		}
	}
	return out.String()
}
