package chronology

import (
	"throughline/chronology/internal/stn"
	"throughline/events"
	"throughline/events/edtf"
)

// Limits bound the start and the end of one event: high holds upper limits and low the
// negatives of lower ones, as in package stn. Infinity is no limit.
type limits struct{ low, high [2]stn.Time }

const (
	atStart = 0
	atEnd   = 1
)

var unlimited = limits{
	[2]stn.Time{stn.Infinity, stn.Infinity},
	[2]stn.Time{stn.Infinity, stn.Infinity},
}

// lesser returns the tighter of two lengths.
func lesser(a, b stn.Time) stn.Time {
	if b.Less(a) {
		return b
	}
	return a
}

func moment(t edtf.Instant) stn.Time { return stn.NewTime(t.Sec, int64(t.Nsec)) }

// boundBelow limits a point from below by the beginning of r.
func (l *limits) boundBelow(point int, r edtf.Range) {
	if r.FromLimit == edtf.Known {
		l.low[point] = lesser(l.low[point], moment(r.From).Neg())
	}
}

// boundAbove limits a point from above by the end of r, which is outside.
func (l *limits) boundAbove(point int, r edtf.Range) {
	if r.ToLimit == edtf.Known {
		l.high[point] = lesser(l.high[point], moment(r.To).Below())
	}
}

// within limits a point to a range.
func (l *limits) within(point int, r edtf.Range) {
	l.boundBelow(point, r)
	l.boundAbove(point, r)
}

// claimLimits returns the limits that the date or the words of c set, and those that
// follow from the event being under way at some time.
func claimLimits(c *events.Claim) (dated, ongoing limits) {
	dated, ongoing = unlimited, unlimited
	if !c.Date.IsZero() {
		s := c.Date.WideSpan(c.Zone)
		dated.within(atStart, s.Start)
		dated.within(atEnd, s.End)
		if fills(c) {
			dated.high[atEnd] = moment(s.End.To)
		}
	}
	if !c.Since.IsZero() {
		dated.within(atStart, spanRange(c.Since.WideSpan(c.Zone)))
	}
	if !c.Until.IsZero() {
		dated.within(atEnd, spanRange(c.Until.WideSpan(c.Zone)))
	}
	if !c.Ongoing.IsZero() {
		l := &ongoing
		if c.OngoingSaid() {
			l = &dated // the words say it
		}
		s := c.Ongoing.WideSpan(c.Zone)
		l.boundAbove(atStart, s.End)
		l.boundBelow(atEnd, s.Start)
	}
	return dated, ongoing
}

// fills reports whether an event may end at the very end of the date of c, as one of
// PT24H on 3 May does, because its length is exact. Otherwise it ends before that.
func fills(c *events.Claim) bool {
	return !c.Lasts.IsZero() && !c.Lasts.Strict && c.Date.Span(c.Zone).End.ToLimit == edtf.Known
}

// spanRange returns the range from the beginning to the end of a span.
func spanRange(s edtf.Span) edtf.Range {
	return edtf.Range{From: s.Start.From, FromLimit: s.Start.FromLimit, To: s.End.To, ToLimit: s.End.ToLimit}
}

// jointLimits returns the limits that all parts of a claim except its ties set together.
// If they cannot all hold, it returns those of the date, and false.
func jointLimits(c *events.Claim) (limits, bool) {
	dated, ongoing := claimLimits(c)
	if l, ok := dated.intersect(ongoing).propagate(c.Lasts); ok {
		return l, true
	}
	return dated, false
}

// propagate returns l after its start and end have limited each other: an event does not
// end before it starts, and lasts may state its length. It returns false if that leaves
// no moment. With only two points, each limit needs at most one step.
func (l limits) propagate(lasts events.Duration) (limits, bool) {
	most, least := stn.Infinity, stn.Time{} // of end − start, and of start − end
	if !lasts.IsZero() {
		longest, shortest := lengths(lasts)
		most, least = longest, lesser(least, shortest)
	}
	c := l
	c.high[atStart] = lesser(l.high[atStart], l.high[atEnd].Plus(least))
	c.high[atEnd] = lesser(l.high[atEnd], l.high[atStart].Plus(most))
	c.low[atStart] = lesser(l.low[atStart], l.low[atEnd].Plus(most))
	c.low[atEnd] = lesser(l.low[atEnd], l.low[atStart].Plus(least))
	return c, !c.empty()
}

// lengths returns the limits of b − a and of a − b, where d is how long b is after a.
func lengths(d events.Duration) (most, least stn.Time) {
	most, least = stn.Infinity, stn.Infinity
	if !d.NoMax {
		most = stn.NewTime(d.Max, 0)
	}
	if !d.NoMin {
		least = stn.NewTime(-d.Min, 0)
	}
	if d.Strict {
		most, least = below(most), below(least)
	}
	return most, least
}

func below(t stn.Time) stn.Time {
	if t == stn.Infinity {
		return t
	}
	return t.Below()
}

// hull returns the limits that allow whatever l or k allows.
func (l limits) hull(k limits) limits {
	for p := range l.low {
		if l.low[p].Less(k.low[p]) {
			l.low[p] = k.low[p]
		}
		if l.high[p].Less(k.high[p]) {
			l.high[p] = k.high[p]
		}
	}
	return l
}

// hullOf returns the hull of those claims that are possible, as of reports, or unlimited
// if none is.
func hullOf(claims []events.Claim, of func(*events.Claim) (limits, bool)) limits {
	hull, any := unlimited, false
	for k := range claims {
		switch l, ok := of(&claims[k]); {
		case ok && any:
			hull = hull.hull(l)
		case ok:
			hull, any = l, true
		}
	}
	return hull
}

// intersect returns the limits that l and k set together.
func (l limits) intersect(k limits) limits {
	for p := range l.low {
		l.low[p], l.high[p] = lesser(l.low[p], k.low[p]), lesser(l.high[p], k.high[p])
	}
	return l
}

// violated returns a side of other that leaves no room for l: the side of a point for
// which l has only earlier moments, or only later ones. It returns false if there is
// none.
func (l limits) violated(other limits) (s side, ok bool) {
	for p := range l.low {
		switch {
		case l.low[p].Plus(other.high[p]).Negative():
			return side{stn.Point(p), true}, true
		case l.high[p].Plus(other.low[p]).Negative():
			return side{stn.Point(p), false}, true
		}
	}
	return side{}, false
}

// empty reports whether one of the points has no moment inside.
func (l limits) empty() bool {
	return l.low[atStart].Plus(l.high[atStart]).Negative() || l.low[atEnd].Plus(l.high[atEnd]).Negative()
}
