package chronology_test

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"strings"
	"time"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/events/said"
)

// The oracle says what a chronicle implies in the plainest terms: a matrix of the
// limits of every difference of two time points, in nanoseconds, and the method of
// Floyd and Warshall. It is written from the description of the file format, not
// from package chronology.

// A limit is at most, or less than, a number of nanoseconds; nil is no limit.
type limit struct {
	most   *big.Int
	strict bool
}

func (l *limit) less(m *limit) bool {
	if l == nil || m == nil {
		return l != nil && m == nil
	}
	c := l.most.Cmp(m.most)
	return c < 0 || c == 0 && l.strict && !m.strict
}

func (l *limit) plus(m *limit) *limit {
	return &limit{new(big.Int).Add(l.most, m.most), l.strict || m.strict}
}

func (l *limit) negative() bool {
	return l.most.Sign() < 0 || l.most.Sign() == 0 && l.strict
}

func (l *limit) String() string {
	switch {
	case l == nil:
		return "no limit"
	case l.strict:
		return "less than " + l.most.String()
	}
	return "at most " + l.most.String()
}

// A matrix limits the differences of time points: m[a][b] limits b − a. Point 0 is
// the beginning of 1970; starts are odd, and each end follows its start.
type matrix [][]*limit

const origin = 0

func start(event int) int { return 1 + 2*event }
func end(event int) int   { return 2 + 2*event }

func newMatrix(events int) matrix {
	m := make(matrix, 1+2*events)
	for i := range m {
		m[i] = make([]*limit, len(m))
		m[i][i] = &limit{most: new(big.Int)}
	}
	return m
}

// most adds that b − a is at most l.
func (m matrix) most(a, b int, l *limit) {
	if l.less(m[a][b]) {
		m[a][b] = l
	}
}

// order adds that a is not after b.
func (m matrix) order(a, b int) { m.most(b, a, &limit{most: new(big.Int)}) }

// from and before add that p is not before t, and that it is before t (or at it,
// if closed).
func (m matrix) from(p int, t edtf.Instant) {
	m.most(p, origin, &limit{most: new(big.Int).Neg(nanoseconds(t))})
}

func (m matrix) before(p int, t edtf.Instant, closed bool) {
	m.most(origin, p, &limit{nanoseconds(t), !closed})
}

// inside adds that p lies in r, or at its end if that is closed.
func (m matrix) inside(p int, r edtf.Range, closed bool) {
	if r.FromLimit == edtf.Known {
		m.from(p, r.From)
	}
	if r.ToLimit == edtf.Known {
		m.before(p, r.To, closed)
	}
}

// apart adds that b − a is as long as d says.
func (m matrix) apart(a, b int, d events.Duration) {
	if d.IsZero() {
		return
	}
	if !d.NoMax {
		m.most(a, b, &limit{seconds(d.Max), d.Strict})
	}
	if !d.NoMin {
		m.most(b, a, &limit{seconds(-d.Min), d.Strict})
	}
}

// closes makes every limit as tight as the others imply, and tells whether they
// allow anything.
func (m matrix) closes() bool {
	for k := range m {
		for i := range m {
			if m[i][k] == nil {
				continue
			}
			for j := range m {
				if m[k][j] == nil {
					continue
				}
				if l := m[i][k].plus(m[k][j]); l.less(m[i][j]) {
					m[i][j] = l
				}
			}
		}
		for i := range m {
			if m[i][i].negative() {
				return false
			}
		}
	}
	return true
}

func seconds(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e9)) }

func nanoseconds(t edtf.Instant) *big.Int {
	return new(big.Int).Add(seconds(t.Sec), big.NewInt(int64(t.Nsec)))
}

// instant is the instant of a number of nanoseconds; seconds end with those of an
// int64.
func instant(ns *big.Int) edtf.Instant {
	sec, nsec := new(big.Int).DivMod(ns, big.NewInt(1e9), new(big.Int))
	switch {
	case sec.Cmp(big.NewInt(math.MaxInt64)) > 0:
		return edtf.Instant{Sec: math.MaxInt64, Nsec: 999999999}
	case sec.Cmp(big.NewInt(math.MinInt64)) < 0:
		return edtf.Instant{Sec: math.MinInt64}
	}
	return edtf.Instant{Sec: sec.Int64(), Nsec: int32(nsec.Int64())}
}

// An oracle reads those statements of a chronicle that it keeps.
type oracle struct {
	c     *events.Chronicle
	index map[string]int
	keep  func(events.Pos) bool
	who   func(*events.Event) bool // the events that count
}

func newOracle(c *events.Chronicle) *oracle {
	o := &oracle{c: c, index: map[string]int{}, who: (*events.Event).Real}
	o.keep = func(events.Pos) bool { return true }
	for i, e := range c.Events {
		o.index[e.ID] = i
	}
	return o
}

// only is o with no statements but those at the places.
func (o *oracle) only(places []events.Pos) *oracle {
	kept := map[events.Pos]bool{}
	for _, p := range places {
		kept[p] = true
	}
	x := *o
	x.keep = func(p events.Pos) bool { return kept[p] }
	return &x
}

// among is o for other events than those that are said to have happened.
func (o *oracle) among(who func(*events.Event) bool) *oracle {
	x := *o
	x.who = who
	return &x
}

// possible tells of events that they are not refuted.
func possible(e *events.Event) bool { return e.Status != events.Refuted }

// matrix is what is implied, and whether anything is possible.
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

// roomy tells whether m leaves room for one claim of each event that has several.
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

// fits tells whether m leaves room for what a matrix of one event says of event i.
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

// other is the number of the event with the id, if it counts for others.
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

// alone is what one claim says of its event, which is then number 0, and whether
// it is possible. Ties to other events are left out; so is, in the end, its length, which
// is none of the four sides.
func (o *oracle) alone(c *events.Claim) (matrix, bool) {
	untied := *c
	untied.Ties = nil
	m := newMatrix(1)
	m.order(start(0), end(0))
	o.claim(m, 0, &untied, func(events.Pos) bool { return true })
	ok := m.closes()
	m[end(0)][start(0)], m[start(0)][end(0)] = nil, nil
	return m, ok
}

// or is what m or n say: the wider limit of each difference. A nil m says nothing
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
func (o *oracle) claim(m matrix, i int, c *events.Claim, keep func(events.Pos) bool) {
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

// mayFill tells whether an event may reach the very end of the date of its claim,
// as one of PT24H fills its day: its length is exact.
func mayFill(c *events.Claim) bool { return !c.Lasts.IsZero() && !c.Lasts.Strict }

// datePos is the place of the statement that holds the date and the words.
func datePos(c *events.Claim) events.Pos {
	if c.Rule != "" {
		return c.SaidPos
	}
	return c.DatePos
}

// tie adds what words say of another event. Ties by the calendar are no limits of
// differences; those are tested otherwise.
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

var clockUnits = map[said.Unit]int64{said.Second: 1, said.Minute: 60, said.Hour: 3600}

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

// exact tells whether the oracle reads all that c says: no tie by the calendar,
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

// A verdict is all that the oracle has to say of a chronicle.
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

// claimsHold tells whether each of several claims of e is possible.
func (o *oracle) claimsHold(e *events.Event) bool {
	claims := e.Claims()
	for k := range claims {
		if _, ok := o.alone(&claims[k]); !ok && len(claims) > 1 {
			return false
		}
	}
	return true
}

// sides are the four bounds of an event in the order of verdict.limits.
func sides(e chronology.Event) [4]chronology.Bound {
	return [...]chronology.Bound{e.EarliestStart, e.LatestStart, e.EarliestEnd, e.LatestEnd}
}

var sideNames = [...]string{"earliest start", "latest start", "earliest end", "latest end"}

// agrees tells whether b, on the given side, is what l says. Whether an earliest
// bound is strict is not to be seen.
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

// differences are the bounds in which Solve and the oracle differ, a line each.
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

// A moment is when one event was, in one possible world.
type moment struct{ start, end edtf.Instant }

// A world says when every event was, or is to be.
type world []moment

// holds tells whether all that c says of the events that are not refuted is true in
// w. Of several claims of an event one must be true.
func (w world) holds(o *oracle) bool {
	for i, e := range o.c.Events {
		if !possible(e) {
			continue
		}
		claims := e.Claims()
		held := len(claims) == 0
		for k := range claims {
			held = held || w.claim(o, i, &claims[k])
		}
		if !held {
			return false
		}
	}
	return w.keeps(o.links())
}

// links is what links say of the events that are not refuted.
func (o *oracle) links() matrix {
	m := newMatrix(len(o.c.Events))
	for i, e := range o.c.Events {
		m.order(start(i), end(i))
		for k := range e.Links {
			if possible(e) {
				o.link(m, i, &e.Links[k])
			}
		}
	}
	return m
}

// claim tells whether a claim of event i is true in w.
func (w world) claim(o *oracle, i int, c *events.Claim) bool {
	m := newMatrix(len(w))
	o.claim(m, i, c, func(events.Pos) bool { return true })
	if !w.keeps(m) {
		return false
	}
	for _, t := range c.Ties {
		if a, ok := o.other(t.Event); ok && clockUnits[t.Unit] == 0 && t.How == said.Within && !w.onCalendar(i, a, t, c.Zone) {
			return false
		}
	}
	return true
}

// onCalendar tells whether event i lies in the unit of the calendar that the tie names.
func (w world) onCalendar(i, a int, t said.Tie, zone *time.Location) bool {
	from := w[a].start
	if t.N > 0 {
		from = w[a].end
	}
	want := unitNumber(t.Unit, from.In(zone)) + t.N
	return unitNumber(t.Unit, w[i].start.In(zone)) == want && unitNumber(t.Unit, w[i].end.In(zone)) == want
}

// keeps tells whether every limit of m is kept in w.
func (w world) keeps(m matrix) bool {
	at := []*big.Int{new(big.Int)}
	for _, x := range w {
		at = append(at, nanoseconds(x.start), nanoseconds(x.end))
	}
	for a := range m {
		for b, l := range m[a] {
			if l == nil {
				continue
			}
			c := new(big.Int).Sub(at[b], at[a]).Cmp(l.most)
			if c > 0 || c == 0 && l.strict {
				return false
			}
		}
	}
	return true
}

// outside are the bounds that w breaks, a line each. Refuted events have no part
// in a world.
func (w world) outside(c *events.Chronicle, b *chronology.Bounds) string {
	var out strings.Builder
	for i, e := range b.Events {
		for k, x := range sides(e) {
			t := w[i].start
			if k >= 2 {
				t = w[i].end
			}
			late := k%2 == 1 && (x.At.Before(t) || x.At == t && !x.Closed)
			if possible(c.Events[i]) && x.Known() && (late || k%2 == 0 && t.Before(x.At)) {
				out.WriteString(fmt.Sprintf("%s, %s: got %s, but %s is possible\n", e.ID, sideNames[k], gotBound(k, x), t))
			}
		}
	}
	return out.String()
}

// unitNumber numbers the units of the calendar without gaps.
func unitNumber(u said.Unit, c edtf.Civil) int64 {
	switch u {
	case said.Week:
		return floorDiv(dayNumber(c)+3, 7) // 1 January 1970 was a Thursday
	case said.Month:
		return c.Year*12 + int64(c.Month)
	case said.Year:
		return c.Year
	case said.Decade:
		return firstDigits(c.Year, 10)
	case said.Century:
		return firstDigits(c.Year, 100)
	}
	return dayNumber(c)
}

// firstDigits numbers the decades or centuries of EDTF: -004X is -0049 to -0040.
func firstDigits(year, size int64) int64 {
	if year < 0 {
		return -(-year / size) - 1
	}
	return year / size
}

// dayNumber counts days from 1 January 1970, by the length of years and months
// alone.
func dayNumber(c edtf.Civil) int64 {
	y, m := c.Year, int64(c.Month)
	if m <= 2 {
		y, m = y-1, m+12
	}
	return 365*y + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400) + (153*(m-3)+2)/5 + int64(c.Day) - 1 - 719468
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// A grid tries all days, of a window that is long enough, on which the events of a
// small chronicle may have begun and ended. Links without gaps hold of moments
// exactly if they can hold of days, for all may have been when days begin.
type grid struct {
	o      *oracle
	first  int64 // number of the first day
	days   int64
	spans  []span         // all that there are in the window
	beside [][][]*big.Int // by event, later event, span of the first: those that the other may have
	found  []*big.Int     // by event: spans that it has in any world
}

// A span is the first and the last day of an event, from the first of the window.
type span struct{ from, to int64 }

func newGrid(c *events.Chronicle, first edtf.Civil, days int64) *grid {
	g := &grid{o: newOracle(c), first: dayNumber(first), days: days}
	for from := range days {
		for to := from; to < days; to++ {
			g.spans = append(g.spans, span{from, to})
		}
	}
	var left []*big.Int
	for i, e := range c.Events {
		left = append(left, g.which(func(s span) bool { return g.allows(e, s) }))
		g.found = append(g.found, new(big.Int))
		g.beside = append(g.beside, make([][]*big.Int, len(c.Events)))
		for k := range c.Events[:i] {
			g.pair(k, i, left[k])
		}
	}
	g.try(0, left)
	return g
}

// which is the set of spans for which f holds.
func (g *grid) which(f func(span) bool) *big.Int {
	set := new(big.Int)
	for k, s := range g.spans {
		if f(s) {
			set.SetBit(set, k, 1)
		}
	}
	return set
}

// pair finds which spans two events may have beside each other.
func (g *grid) pair(a, b int, of *big.Int) {
	g.beside[a][b] = make([]*big.Int, len(g.spans))
	forward, backward := g.between(a, b), g.between(b, a)
	for k, s := range g.spans {
		if of.Bit(k) == 1 {
			g.beside[a][b][k] = g.which(func(t span) bool { return forward(s, t) && backward(t, s) })
		}
	}
}

// try tries all spans of event i and those after it, of those that are left, and
// tells whether there is a world.
func (g *grid) try(i int, left []*big.Int) (any bool) {
	if i == len(left)-1 {
		g.found[i].Or(g.found[i], left[i])
		return left[i].Sign() != 0
	}
	for k := range g.spans {
		if left[i].Bit(k) == 1 && g.try(i+1, g.narrow(i, k, left)) {
			g.found[i].SetBit(g.found[i], k, 1)
			any = true
		}
	}
	return any
}

// narrow is what is left of the events after i if that has span k.
func (g *grid) narrow(i, k int, left []*big.Int) []*big.Int {
	next := slices.Clone(left)
	for b := i + 1; b < len(left); b++ {
		next[b] = new(big.Int).And(left[b], g.beside[i][b][k])
	}
	return next
}

// reach is how far the days of event i reach: its earliest start, latest start,
// earliest end and latest end; false if there are none.
func (g *grid) reach(i int) (days [4]int64, any bool) {
	days = [...]int64{g.days, -1, g.days, -1}
	for k, s := range g.spans {
		if g.found[i].Bit(k) == 1 {
			days = [...]int64{min(days[0], s.from), max(days[1], s.from), min(days[2], s.to), max(days[3], s.to)}
			any = true
		}
	}
	return days, any
}

// allows tells whether the dates of the one claim of e allow s.
func (g *grid) allows(e *events.Event, s span) bool {
	for _, c := range e.When {
		if d := c.Date.WideSpan(c.Zone); !c.Date.IsZero() && !(g.in(s.from, d.Start, c.Zone) && g.in(s.to, d.End, c.Zone)) {
			return false
		}
	}
	return true
}

// in tells whether a day lies in r, whose ends are days.
func (g *grid) in(day int64, r edtf.Range, zone *time.Location) bool {
	return (r.FromLimit != edtf.Known || g.day(r.From, zone) <= day) && (r.ToLimit != edtf.Known || day < g.day(r.To, zone))
}

// day is the number of the day of t in the window.
func (g *grid) day(t edtf.Instant, zone *time.Location) int64 { return dayNumber(t.In(zone)) - g.first }

// between tells whether all that event b says of event a is true of their spans.
func (g *grid) between(a, b int) func(s, t span) bool {
	e, id := g.o.c.Events[b], g.o.c.Events[a].ID
	return func(s, t span) bool {
		for _, l := range e.Links {
			if l.Event == id && !linked(l.Type, s, t) {
				return false
			}
		}
		for _, c := range e.When {
			for _, tie := range c.Ties {
				if tie.Event == id && !g.tied(tie, s, t) {
					return false
				}
			}
		}
		return true
	}
}

func linked(t events.LinkType, a, b span) bool {
	switch t {
	case events.CausedBy, events.EnabledBy, events.RespondsTo:
		return a.from <= b.from
	case events.Follows:
		return a.to <= b.from
	case events.Ends:
		return b.from <= a.to && a.to <= b.to
	case events.PartOf:
		return a.from <= b.from && b.to <= a.to
	}
	return true
}

func (g *grid) tied(t said.Tie, a, b span) bool {
	switch t.How {
	case said.Before:
		return b.to <= a.from
	case said.After:
		return a.to <= b.from
	case said.Since:
		return a.from <= b.from
	case said.Until:
		return b.to <= a.to
	}
	from := a.from
	if t.N > 0 {
		from = a.to
	}
	want := g.unit(t.Unit, from) + t.N
	return g.unit(t.Unit, b.from) == want && g.unit(t.Unit, b.to) == want
}

// unit is the number of the week, or the day, that holds a day of the window.
func (g *grid) unit(u said.Unit, day int64) int64 {
	if u == said.Week {
		return floorDiv(g.first+day+3, 7) // 1 January 1970 was a Thursday
	}
	return day
}
