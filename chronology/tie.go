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
// event a ends, or, for n ≤ 0, begins. That bounds their difference in time, and is
// counted in whole units too (see [calendar]).
//
// All that is counted from one unit is counted from its beginning, which is a point of
// its own: so "5 days before X" comes before "3 days before X", whenever X was.
type tie struct {
	statement int32
	a, b      int
	n         int64
}

// relate notes that ties relate event i to others.
func (m *model) relate(i int, ties []said.Tie) {
	for _, t := range ties {
		if j, ok := m.tied(i, t); ok {
			m.relative = append(m.relative, i, j)
		}
	}
}

// number puts the events that dates tie to each other into order.
func (m *model) number() {
	slices.Sort(m.relative)
	m.relative = slices.Compact(m.relative)
	m.place = make([]int32, len(m.c.Events))
	for k, i := range m.relative {
		m.place[i] = int32(k + 1)
	}
}

// tied is the event to which t ties event i; false if that ties nothing: refuted
// events neither bound others nor are bounded by them.
func (m *model) tied(i int, t said.Tie) (int, bool) {
	j, ok := m.index[t.Event]
	all := m.c.Events
	return j, ok && j != i && all[i].Status != events.Refuted && all[j].Status != events.Refuted
}

// tie adds what claim k of event i says of another event.
func (m *model) tie(i, k int, t said.Tie) {
	j, ok := m.tied(i, t)
	if !ok {
		return
	}
	switch t.How {
	case said.Before:
		m.order(end(i), start(j))
	case said.After:
		m.order(end(j), start(i))
	case said.Since:
		m.order(start(j), start(i))
	case said.Until:
		m.order(end(i), end(j))
	case said.Within:
		m.apart(i, j, t)
		if t.Unit >= edtf.Days {
			zone := m.c.Events[i].When[k].Zone
			m.inUnit(i, m.unitPoint(j, t, zone), t)
			k := m.kind(t.Unit, zone)
			k.ties = append(k.ties, tie{int32(len(m.statements) - 1), j, i, t.N})
		}
	}
}

// kind is that of a unit in a clock zone.
func (m *model) kind(u edtf.Unit, zone *time.Location) *kindOfUnit {
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

// A unit is the unit of the calendar that holds the end or the beginning of an event.
type unit struct {
	event int
	end   bool
	of    edtf.Unit
	zone  string
}

func unitOf(j int, t said.Tie, zone *time.Location) unit {
	return unit{j, t.N > 0, t.Unit, zone.String()}
}

// unit adds the unit that t counts event i from, if it is not there yet, and that it
// holds what it is the unit of.
func (m *model) unit(i int, t said.Tie, zone *time.Location) {
	j, ok := m.tied(i, t)
	if !ok || t.How != said.Within || t.Unit < edtf.Days {
		return
	}
	u := unitOf(j, t, zone)
	if _, there := m.unitAt[u]; there {
		return
	}
	if m.unitAt == nil {
		m.unitAt = map[unit]int{}
	}
	m.unitAt[u] = len(m.units)
	m.units, m.unitRules = append(m.units, u), append(m.unitRules, int32(len(m.origins)))
	begin, p := m.unitPoint(j, t, zone), start(j)
	if u.end {
		p = end(j)
	}
	_, longest := events.UnitLengths(t.Unit)
	free := m.free(p)
	m.net.Extend(2)
	m.add(p, begin, stn.Time{}, origin{because: nothing, free: free})
	m.add(begin, p, stn.NewTime(longest, 0).Below(), origin{because: nothing, free: free})
}

// unitPoint is the beginning of the unit that t counts from.
func (m *model) unitPoint(j int, t said.Tie, zone *time.Location) stn.Point {
	return start(len(m.c.Events) + m.unitAt[unitOf(j, t, zone)])
}

// inUnit adds that event i lies in the unit t.N after the one that begins at a point:
// between so many of the shortest units and one more of the longest after it.
func (m *model) inUnit(i int, begin stn.Point, t said.Tie) {
	shortest, longest := events.UnitLengths(t.Unit)
	first, next := t.N*shortest, (t.N+1)*longest // when the unit begins, and the one after it
	if t.N < 0 {
		first, next = t.N*longest, (t.N+1)*shortest
	}
	m.most(start(i), begin, stn.NewTime(-first, 0))
	m.most(begin, end(i), stn.NewTime(next, 0).Below())
}

// apart adds that event i, all of it, lies so many units from event j: by how units
// are counted, more than n − 1 and less than n + 1 of them.
func (m *model) apart(i, j int, t said.Tie) {
	d := events.Units(max(t.N, -t.N), t.Unit)
	for _, p := range [...]stn.Point{start(i), end(i)} {
		if t.N > 0 {
			m.between(end(j), p, d)
		} else {
			m.between(p, start(j), d)
		}
	}
}

// anchor is the point of event a that t counts from.
func (t tie) anchor() stn.Point {
	if t.n > 0 {
		return end(t.a)
	}
	return start(t.a)
}

// calendarUnit is the local unit that lies n units after the one that holds the
// instant: [from, to).
func calendarUnit(at edtf.Instant, zone *time.Location, u edtf.Unit, n int64) (from, to edtf.Instant) {
	i := u.Number(at.In(zone)) + n
	return u.First(i).Instant(zone), u.First(i + 1).Instant(zone)
}

// away are the limits of what t puts so far from a moment between two limits.
func away(low, high stn.Time, t said.Tie, zone *time.Location) limits {
	if t.Unit < edtf.Days {
		return elapsed(low, high, t)
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

// elapsed are the limits of what lies so many hours, minutes or seconds from a moment
// between two limits.
func elapsed(low, high stn.Time, t said.Tie) limits {
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

// earliest is the first instant that a lower limit allows, but for infinitesimals.
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

// lastInside is the last instant that an upper limit allows.
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
