package chronology

import (
	"throughline/chronology/internal/stn"
	"throughline/events"
)

// A model is a chronicle as a Simple Temporal Network: two points for each event, and
// rules, which are constraints that know their statement. Units of the calendar that
// dates are counted from are numbered after the events; only the first of their two
// points is used.
type model struct {
	c          *events.Chronicle
	index      map[string]int // event by id
	statements []statement
	begins     []int32 // by event: its first rule; and at the end the number of all rules
	net        *stn.Network
	origins    []origin      // by constraint of net: together they are the rules
	depends    bool          // whether any rule counts only if some statement does not
	relative   []int         // events that dates tie to each other, in order
	place      []int32       // by event: its place in relative, from 1 on
	kinds      []*kindOfUnit // kinds of calendar unit that ties count
	units      []unitKey     // calendar units that ties count from
	unitAt     map[unitKey]int
	unitRules  []int32  // by unit: the first of its two rules
	tiedClaims []int    // statements of several claims of which some are ties
	given      []limits // by event: what its dates say, if nothing is relative or set aside
	unreal     bool     // whether any event is planned or refuted, and so bounds no others
	counted    int      // how many numbers of units were computed
	stopped    bool     // whether these were too many
}

// A rule is a constraint, to − from ≤ most, and where it comes from.
type rule struct {
	from, to stn.Point
	most     stn.Time
	origin
}

// An origin says where a rule comes from, and when it counts.
type origin struct {
	because int32 // a statement, or nothing
	without int32 // plus 1: the rule counts only if this statement does not; 0 if it always counts
	free    bool  // whether the rule is about an event that bounds no others
}

// rule returns the i-th rule.
func (m *model) rule(i int) rule {
	from, to, most := m.net.Constraint(i)
	return rule{from, to, most, m.origins[i]}
}

// addRule adds a rule.
func (m *model) addRule(from, to stn.Point, most stn.Time, o origin) {
	m.net.Most(from, to, most)
	m.origins = append(m.origins, o)
}

// nothing stands for the statement of rules that always hold, such as that an event does
// not end before it starts.
const nothing = -1

// start and end return the points of event i.
func start(i int) stn.Point { return stn.Point(2*i + 1) }
func end(i int) stn.Point   { return stn.Point(2*i + 2) }

// newModel returns the model of c, with its links or with its dates alone. If several
// events have one id, the first counts. What ties an event to itself, or to an event that
// does not exist, is skipped because package events reports it.
func newModel(c *events.Chronicle, links bool) *model {
	n := len(c.Events)
	m := &model{
		c: c, index: make(map[string]int, n), given: make([]limits, n),
		net: stn.New(2*n, 7*n), origins: make([]origin, 0, 7*n), statements: make([]statement, 0, 3*n),
	}
	for i, e := range c.Events {
		if _, ok := m.index[e.ID]; !ok {
			m.index[e.ID] = i
		}
		m.unreal = m.unreal || !e.Real()
		m.addRule(end(i), start(i), stn.Time{}, origin{because: nothing})
	}
	for i, e := range c.Events {
		m.begins = append(m.begins, int32(len(m.origins)))
		m.addDates(i, e)
		for k := range e.Links {
			if links {
				m.addLink(i, k)
			}
		}
	}
	m.begins = append(m.begins, int32(len(m.origins)))
	m.numberRelative()
	return m
}

// addStatement begins a statement: the rules added after it come from it.
func (m *model) addStatement(k kind, event, n int) {
	m.statements = append(m.statements, statement{kind: k, event: int32(event), n: int32(n), first: int32(len(m.origins))})
}

// addMost adds the rule to − from ≤ most to the last statement.
func (m *model) addMost(from, to stn.Point, most stn.Time) {
	last := len(m.statements) - 1
	m.addRule(from, to, most, origin{because: int32(last), free: m.isFree(from) || m.isFree(to)})
	m.statements[last].rules++
}

// isFree reports whether p belongs to an event that is bounded by others but bounds none.
func (m *model) isFree(p stn.Point) bool {
	return m.unreal && p != stn.Origin && !m.c.Events[m.owner(p)].Real()
}

// owner returns the event of a point, which may also be that of one of the event's units.
// The point must not be the origin.
func (m *model) owner(p stn.Point) int {
	i := numberOf(p)
	if n := len(m.c.Events); i >= n {
		return m.units[i-n].event
	}
	return i
}

// numberOf returns the number of the event of a point or, after the last event, of a
// unit.
func numberOf(p stn.Point) int { return int(p-1) / 2 }

// addLength adds that to − from is of length d.
func (m *model) addLength(from, to stn.Point, d events.Duration) {
	most, least := lengths(d)
	if most != stn.Infinity {
		m.addMost(from, to, most)
	}
	if least != stn.Infinity {
		m.addMost(to, from, least)
	}
}

// addOrder adds that a is not after b.
func (m *model) addOrder(a, b stn.Point) { m.addMost(b, a, stn.Time{}) }

// addDates adds all statements about when event i was, except links.
func (m *model) addDates(i int, e *events.Event) {
	switch claims := e.Claims(); {
	case len(claims) == 0:
		m.given[i] = unlimited
	case len(claims) == 1:
		k := 0
		for &e.When[k] != &claims[0] {
			k++
		}
		m.addClaim(i, k, &e.When[k])
	default:
		m.addClaims(i, claims)
	}
}

// addClaim adds what one claim says: all its parts hold together.
func (m *model) addClaim(i, k int, c *events.Claim) {
	dated, ongoing := claimLimits(c)
	m.given[i], _ = dated.intersect(ongoing).propagate(c.Lasts)
	m.relate(i, c.Ties)
	for _, t := range c.Ties {
		m.addUnit(i, t, c.Zone)
	}
	length := 0 // its statement, plus 1
	if !c.Lasts.IsZero() {
		m.addStatement(saidLength, i, k)
		m.addLength(start(i), end(i), c.Lasts)
		length = len(m.statements)
	}
	if dated != unlimited || len(c.Ties) > 0 {
		m.addStatement(saidDate, i, k)
		m.addLimits(i, dated)
		if fills(c) {
			m.addMost(stn.Origin, end(i), dated.high[atEnd].Below())
			m.origins[len(m.origins)-1].without, m.depends = int32(length), true
		}
		for _, t := range c.Ties {
			m.addTie(i, k, t)
		}
	}
	if ongoing != unlimited {
		m.addStatement(saidOngoing, i, k)
		m.addLimits(i, ongoing)
	}
}

// addLimits adds limits of event i.
func (m *model) addLimits(i int, l limits) {
	for k, p := range [...]stn.Point{start(i), end(i)} {
		if l.high[k] != stn.Infinity {
			m.addMost(stn.Origin, p, l.high[k])
		}
		if l.low[k] != stn.Infinity {
			m.addMost(p, stn.Origin, l.low[k])
		}
	}
}

// addClaims adds what several claims say: no more than the hull of those that are
// possible. If one of them is a tie to another event, the hull has to wait until that
// event is bounded.
func (m *model) addClaims(i int, claims []events.Claim) {
	m.addStatement(saidClaims, i, 0)
	m.given[i] = hullOf(claims, jointLimits)
	before := len(m.relative)
	for n := range claims {
		m.relate(i, claims[n].Ties)
	}
	if len(m.relative) > before {
		m.tiedClaims = append(m.tiedClaims, len(m.statements)-1)
		return
	}
	m.addLimits(i, m.given[i])
}

// addLink adds link k of event i. In the comments on what link types mean in time, b is
// the event that has the link and a the one that it names.
func (m *model) addLink(i, k int) {
	l := &m.c.Events[i].Links[k]
	j, ok := m.index[l.Event]
	if !ok || j == i || m.c.Events[i].Status == events.Refuted || m.c.Events[j].Status == events.Refuted {
		return
	}
	m.addStatement(saidLink, i, k)
	a, b := j, i
	switch {
	case l.Type == events.Follows:
		m.addOrder(end(a), start(b))
		m.addGap(end(a), start(b), l.Gap)
	case l.Type.Causal():
		m.addOrder(start(a), start(b))
		m.addGap(start(a), start(b), l.Gap)
	case l.Type == events.Ends:
		m.addOrder(start(b), end(a))
		m.addOrder(end(a), end(b))
	case l.Type == events.PartOf:
		m.addOrder(start(a), start(b))
		m.addOrder(end(b), end(a))
	}
}

func (m *model) addGap(from, to stn.Point, d events.Duration) {
	if !d.IsZero() {
		m.addLength(from, to, d)
	}
}
