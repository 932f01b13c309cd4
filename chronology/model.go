package chronology

import (
	"throughline/chronology/internal/stn"
	"throughline/events"
)

// A model is a chronicle as a Simple Temporal Network: two points for each event,
// and rules, which are constraints with the statement that each comes from. Units of
// the calendar that dates are counted from are numbered behind the events; of their
// two points only the first is used.
type model struct {
	c          *events.Chronicle
	index      map[string]int // event by id
	statements []statement
	begins     []int32 // by event: its first rule; and the number of all
	net        *stn.Network
	origins    []origin      // of the constraints of net: together they are the rules
	depends    bool          // whether any rule counts only without a statement
	relative   []int         // events that dates tie to each other, in order
	place      []int32       // by event: its place among those, from 1 on
	kinds      []*kindOfUnit // of calendar units that ties count
	units      []unit        // calendar units that ties count from
	unitAt     map[unit]int
	unitRules  []int32  // by unit: the first of its two rules
	tiedClaims []int    // statements of several claims of which some are ties
	given      []limits // by event: what its dates say, if nothing is relative or set aside
	unreal     bool     // whether any event bounds no others
	counted    int      // numbers of units that were worked out
	stopped    bool     // whether these were too many
}

// A rule is a constraint, to − from ≤ most, and where it comes from.
type rule struct {
	from, to stn.Point
	most     stn.Time
	origin
}

// An origin is where a rule comes from, and when it counts.
type origin struct {
	because int32 // a statement, or nothing
	without int32 // the statement without which it counts, plus 1; 0 if it always does
	free    bool  // it ties an event that bounds no others
}

// rule is the i-th rule.
func (m *model) rule(i int) rule {
	from, to, most := m.net.Constraint(i)
	return rule{from, to, most, m.origins[i]}
}

// add adds a rule.
func (m *model) add(from, to stn.Point, most stn.Time, o origin) {
	m.net.Most(from, to, most)
	m.origins = append(m.origins, o)
}

// nothing is why an event does not end before it starts.
const nothing = -1

// start and end are the points of event i.
func start(i int) stn.Point { return stn.Point(2*i + 1) }
func end(i int) stn.Point   { return stn.Point(2*i + 2) }

// newModel makes the model of c, with its links or with its dates alone. Of several
// events with one id the first counts; what ties an event to itself or to none that
// exists is skipped, since package events reports it.
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
		m.add(end(i), start(i), stn.Time{}, origin{because: nothing})
	}
	for i, e := range c.Events {
		m.begins = append(m.begins, int32(len(m.origins)))
		m.dates(i, e)
		for k := range e.Links {
			if links {
				m.link(i, k)
			}
		}
	}
	m.begins = append(m.begins, int32(len(m.origins)))
	m.number()
	return m
}

// say begins a statement: the rules that follow come from it.
func (m *model) say(k kind, event, n int) {
	m.statements = append(m.statements, statement{kind: k, event: int32(event), n: int32(n), first: int32(len(m.origins))})
}

// most adds the rule to − from ≤ most to the last statement.
func (m *model) most(from, to stn.Point, most stn.Time) {
	last := len(m.statements) - 1
	m.add(from, to, most, origin{because: int32(last), free: m.free(from) || m.free(to)})
	m.statements[last].rules++
}

// free tells whether p is of an event that is bounded by the others and bounds none.
func (m *model) free(p stn.Point) bool {
	return m.unreal && p != stn.Origin && !m.c.Events[m.owner(p)].Real()
}

// owner is the event of a point that is not the origin, be it that of one of its
// units.
func (m *model) owner(p stn.Point) int {
	i := numberOf(p)
	if n := len(m.c.Events); i >= n {
		return m.units[i-n].event
	}
	return i
}

// numberOf is the number of the event of a point, or, beyond those, of a unit.
func numberOf(p stn.Point) int { return int(p-1) / 2 }

// between adds that to − from is so long.
func (m *model) between(from, to stn.Point, d events.Duration) {
	most, least := lengths(d)
	if most != stn.Infinity {
		m.most(from, to, most)
	}
	if least != stn.Infinity {
		m.most(to, from, least)
	}
}

// order adds that a is not after b.
func (m *model) order(a, b stn.Point) { m.most(b, a, stn.Time{}) }

// dates adds what is said of when event i was.
func (m *model) dates(i int, e *events.Event) {
	switch claims := e.Claims(); {
	case len(claims) == 0:
		m.given[i] = unlimited
	case len(claims) == 1:
		k := 0
		for &e.When[k] != &claims[0] {
			k++
		}
		m.claim(i, k, &e.When[k])
	default:
		m.claims(i, claims)
	}
}

// claim adds all that one claim says: its parts hold together.
func (m *model) claim(i, k int, c *events.Claim) {
	dated, ongoing := claimLimits(c)
	m.given[i], _ = dated.and(ongoing).closed(c.Lasts)
	m.relate(i, c.Ties)
	for _, t := range c.Ties {
		m.unit(i, t, c.Zone)
	}
	length := 0 // its statement, plus 1
	if !c.Lasts.IsZero() {
		m.say(saidLength, i, k)
		m.between(start(i), end(i), c.Lasts)
		length = len(m.statements)
	}
	if dated != unlimited || len(c.Ties) > 0 {
		m.say(saidDate, i, k)
		m.limit(i, dated)
		if fills(c) {
			m.most(stn.Origin, end(i), dated.high[atEnd].Below())
			m.origins[len(m.origins)-1].without, m.depends = int32(length), true
		}
		for _, t := range c.Ties {
			m.tie(i, k, t)
		}
	}
	if ongoing != unlimited {
		m.say(saidOngoing, i, k)
		m.limit(i, ongoing)
	}
}

// limit adds limits of event i.
func (m *model) limit(i int, l limits) {
	for k, p := range [...]stn.Point{start(i), end(i)} {
		if l.high[k] != stn.Infinity {
			m.most(stn.Origin, p, l.high[k])
		}
		if l.low[k] != stn.Infinity {
			m.most(p, stn.Origin, l.low[k])
		}
	}
}

// claims adds what several claims say: no more than the hull of those that are
// possible. If one of them is a tie to another event, the hull waits until that is
// bounded.
func (m *model) claims(i int, claims []events.Claim) {
	m.say(saidClaims, i, 0)
	m.given[i] = hullOf(claims, together)
	before := len(m.relative)
	for n := range claims {
		m.relate(i, claims[n].Ties)
	}
	if len(m.relative) > before {
		m.tiedClaims = append(m.tiedClaims, len(m.statements)-1)
		return
	}
	m.limit(i, m.given[i])
}

// link adds link k of event i. By the meaning of the types in time, b is the event
// that has the link, a the one that it names.
func (m *model) link(i, k int) {
	l := &m.c.Events[i].Links[k]
	j, ok := m.index[l.Event]
	if !ok || j == i || m.c.Events[i].Status == events.Refuted || m.c.Events[j].Status == events.Refuted {
		return
	}
	m.say(saidLink, i, k)
	a, b := j, i
	switch {
	case l.Type == events.Follows:
		m.order(end(a), start(b))
		m.gap(end(a), start(b), l.Gap)
	case l.Type.Causal():
		m.order(start(a), start(b))
		m.gap(start(a), start(b), l.Gap)
	case l.Type == events.Ends:
		m.order(start(b), end(a))
		m.order(end(a), end(b))
	case l.Type == events.PartOf:
		m.order(start(a), start(b))
		m.order(end(b), end(a))
	}
}

func (m *model) gap(from, to stn.Point, d events.Duration) {
	if !d.IsZero() {
		m.between(from, to, d)
	}
}
