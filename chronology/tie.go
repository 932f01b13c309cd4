package chronology

import (
	"math"
	"slices"
	"time"

	"throughline/chronology/internal/stn"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/events/said"
)

// A tie puts event b into the calendar unit that lies n units after the one in which
// event a ends or, for n ≤ 0, begins. That bounds their difference in time, and is
// counted in whole units too (see [calendar]).
//
// Everything that is counted from one unit is counted from its beginning, which is a
// point of its own. So "5 days before X" comes before "3 days before X", whenever X was.
type tie struct {
	statement int32
	a, b      int
	n         int64
}

// relate records that ties relate event i to others.
func (m *model) relate(i int, ties []said.Tie) {
	for _, t := range ties {
		if j, ok := m.tieTarget(i, t); ok {
			m.relative = append(m.relative, i, j)
		}
	}
}

// numberRelative sorts and numbers the events that dates tie to each other.
func (m *model) numberRelative() {
	slices.Sort(m.relative)
	m.relative = slices.Compact(m.relative)
	m.place = make([]int32, len(m.c.Events))
	for k, i := range m.relative {
		m.place[i] = int32(k + 1)
	}
}

// tieTarget returns the event to which t ties event i; false if t ties nothing. Refuted
// events neither bound others nor are bounded by them.
func (m *model) tieTarget(i int, t said.Tie) (int, bool) {
	j, ok := m.index[t.Event]
	all := m.c.Events
	return j, ok && j != i && all[i].Status != events.Refuted && all[j].Status != events.Refuted
}

// addTie adds what claim k of event i says of another event.
func (m *model) addTie(i, k int, t said.Tie) {
	j, ok := m.tieTarget(i, t)
	if !ok {
		return
	}
	switch t.How {
	case said.Before:
		m.addOrder(end(i), start(j))
	case said.After:
		m.addOrder(end(j), start(i))
	case said.Since:
		m.addOrder(start(j), start(i))
	case said.Until:
		m.addOrder(end(i), end(j))
	case said.Within:
		m.addApart(i, j, t)
		if t.Unit >= edtf.Days {
			zone := m.c.Events[i].When[k].Zone
			m.addInUnit(i, m.unitPoint(j, t, zone), t)
			k := m.kindFor(t.Unit, zone)
			k.ties = append(k.ties, tie{int32(len(m.statements) - 1), j, i, t.N})
		}
	}
}

// kindFor returns the kind of a unit in a clock zone, which it adds if it is new.
func (m *model) kindFor(u edtf.Unit, zone *time.Location) *kindOfUnit {
	for _, k := range m.kinds {
		if k.unit == u && k.zone.String() == zone.String() {
			return k
		}
	}
	k := &kindOfUnit{unit: u, zone: zone}
	k.shortest, k.longest = events.UnitLengths(u)
	m.kinds = append(m.kinds, k)
	return k
}

// A unitKey names the unit of the calendar that holds the end or the beginning of an
// event.
type unitKey struct {
	event int
	end   bool
	unit  edtf.Unit
	zone  string
}

func unitOf(j int, t said.Tie, zone *time.Location) unitKey {
	return unitKey{j, t.N > 0, t.Unit, zone.String()}
}

// addUnit adds the unit that t counts event i from, unless it is there already, with
// rules that put the point it belongs to inside it.
func (m *model) addUnit(i int, t said.Tie, zone *time.Location) {
	j, ok := m.tieTarget(i, t)
	if !ok || t.How != said.Within || t.Unit < edtf.Days {
		return
	}
	u := unitOf(j, t, zone)
	if _, there := m.unitAt[u]; there {
		return
	}
	if m.unitAt == nil {
		m.unitAt = map[unitKey]int{}
	}
	m.unitAt[u] = len(m.units)
	m.units, m.unitRules = append(m.units, u), append(m.unitRules, int32(len(m.origins)))
	begin, p := m.unitPoint(j, t, zone), start(j)
	if u.end {
		p = end(j)
	}
	_, longest := events.UnitLengths(t.Unit)
	free := m.isFree(p)
	m.net.Extend(2)
	m.addRule(p, begin, stn.Time{}, origin{because: nothing, free: free})
	m.addRule(begin, p, stn.NewTime(longest, 0).Below(), origin{because: nothing, free: free})
}

// unitPoint returns the beginning of the unit that t counts from.
func (m *model) unitPoint(j int, t said.Tie, zone *time.Location) stn.Point {
	return start(len(m.c.Events) + m.unitAt[unitOf(j, t, zone)])
}

// addInUnit adds that event i lies in the unit t.N after the one that begins at the point
// begin: at least t.N of the shortest units after it, and less than t.N + 1 of the
// longest; the other way round for a negative t.N.
func (m *model) addInUnit(i int, begin stn.Point, t said.Tie) {
	shortest, longest := events.UnitLengths(t.Unit)
	first, next := t.N*shortest, (t.N+1)*longest // the earliest that the unit begins, and the latest that it ends
	if t.N < 0 {
		first, next = t.N*longest, (t.N+1)*shortest
	}
	m.addMost(start(i), begin, stn.NewTime(-first, 0))
	m.addMost(begin, end(i), stn.NewTime(next, 0).Below())
}

// addApart adds that all of event i lies t.N units from event j. By the way units are
// counted, that is more than N − 1 and less than N + 1 of them.
func (m *model) addApart(i, j int, t said.Tie) {
	d := events.Units(max(t.N, -t.N), t.Unit)
	for _, p := range [...]stn.Point{start(i), end(i)} {
		if t.N > 0 {
			m.addLength(end(j), p, d)
		} else {
			m.addLength(p, start(j), d)
		}
	}
}

// anchor returns the point of event a that t counts from.
func (t tie) anchor() stn.Point {
	if t.n > 0 {
		return end(t.a)
	}
	return start(t.a)
}

// calendarUnit returns the local unit that lies n units after the one that holds the
// instant: [from, to).
func calendarUnit(at edtf.Instant, zone *time.Location, u edtf.Unit, n int64) (from, to edtf.Instant) {
	i := u.Number(at.In(zone)) + n
	return u.First(i).Instant(zone), u.First(i + 1).Instant(zone)
}

// offsetLimits returns the limits of an event that t puts some units away from a moment
// between low and high.
func offsetLimits(low, high stn.Time, t said.Tie, zone *time.Location) limits {
	if t.Unit < edtf.Days {
		return elapsedLimits(low, high, t)
	}
	l := unlimited
	if low != stn.Infinity {
		from, _ := calendarUnit(earliest(low), zone, t.Unit, t.N)
		l.low[atStart] = moment(from).Neg()
		l.low[atEnd] = l.low[atStart]
	}
	if high != stn.Infinity {
		_, to := calendarUnit(lastInside(high), zone, t.Unit, t.N)
		l.high[atEnd] = moment(to).Below()
		l.high[atStart] = l.high[atEnd]
	}
	return l
}

// elapsedLimits returns the limits of an event that lies some hours, minutes or seconds
// from a moment between low and high.
func elapsedLimits(low, high stn.Time, t said.Tie) limits {
	n, sign := t.N, int64(1)
	if n <= 0 {
		n, sign = -n, -1
	}
	d := events.Units(n, t.Unit)
	a, b := stn.NewTime(sign*d.Min, 0), stn.NewTime(sign*d.Max, 0)
	if b.Less(a) {
		a, b = b, a
	}
	low, high = below(low.Plus(a.Neg())), below(high.Plus(b))
	return limits{[2]stn.Time{low, low}, [2]stn.Time{high, high}}
}

// earliest returns the first instant that a lower limit allows, ignoring infinitesimals.
func earliest(low stn.Time) edtf.Instant {
	sec, nsec, _ := low.Split()
	switch {
	case sec == math.MinInt64:
		return edtf.Instant{Sec: math.MaxInt64}
	case nsec == 0:
		return edtf.Instant{Sec: -sec}
	}
	return edtf.Instant{Sec: -sec - 1, Nsec: 1e9 - nsec}
}

// lastInside returns the last instant that an upper limit allows.
func lastInside(high stn.Time) edtf.Instant {
	sec, nsec, strict := high.Split()
	t := edtf.Instant{Sec: sec, Nsec: nsec}
	if !strict {
		return t
	}
	if t.Nsec == 0 {
		t = t.AddSeconds(-1)
		t.Nsec = 1e9
	}
	t.Nsec--
	return t
}
