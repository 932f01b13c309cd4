package chronology

import (
	"throughline/chronology/stn"
	"throughline/events"
	"throughline/events/edtf"
)

// Limits bound the start and the end of one event: high are upper limits, low the
// negatives of lower ones, as package stn has them. Infinity is no limit.
type limits struct{ low, high [2]stn.Time }

const (
	atStart = 0
	atEnd   = 1
)

var unlimited = limits{
	[2]stn.Time{stn.Infinity, stn.Infinity},
	[2]stn.Time{stn.Infinity, stn.Infinity},
}

// lesser is the tighter of two lengths.
func lesser(a, b stn.Time) stn.Time {
	if b.Less(a) {
		return b
	}
	return a
}

func moment(t edtf.Instant) stn.Time { return stn.Of(t.Sec, int64(t.Nsec)) }

// from limits a point from below by the beginning of r.
func (l *limits) from(point int, r edtf.Range) {
	if r.FromLimit == edtf.Known {
		l.low[point] = lesser(l.low[point], moment(r.From).Neg())
	}
}

// before limits a point from above by the end of r, which is outside.
func (l *limits) before(point int, r edtf.Range) {
	if r.ToLimit == edtf.Known {
		l.high[point] = lesser(l.high[point], moment(r.To).Below())
	}
}

// within limits a point to a range.
func (l *limits) within(point int, r edtf.Range) {
	l.from(point, r)
	l.before(point, r)
}

// claimLimits are the limits that the date or the words of c set, and those that
// follow from its being under way at some time.
func claimLimits(c *events.Claim) (dated, ongoing limits) {
	dated, ongoing = unlimited, unlimited
	if !c.Date.IsZero() {
		s := c.Date.WideSpan(c.Zone)
		dated.within(atStart, s.Start)
		dated.within(atEnd, s.End)
		if !c.Lasts.IsZero() && !c.Lasts.Strict && s.End.ToLimit == edtf.Known {
			// "3 May, PT24H": what lasts as long as its date ends when that does.
			dated.high[atEnd] = moment(s.End.To)
		}
	}
	if !c.Since.IsZero() {
		dated.within(atStart, whole(c.Since.WideSpan(c.Zone)))
	}
	if !c.Until.IsZero() {
		dated.within(atEnd, whole(c.Until.WideSpan(c.Zone)))
	}
	if !c.Ongoing.IsZero() {
		l := &ongoing
		if c.OngoingPos == c.SaidPos {
			l = &dated // the words say it
		}
		s := c.Ongoing.WideSpan(c.Zone)
		l.before(atStart, s.End)
		l.from(atEnd, s.Start)
	}
	return dated, ongoing
}

// whole is the range from the beginning to the end of a span.
func whole(s edtf.Span) edtf.Range {
	return edtf.Range{From: s.Start.From, FromLimit: s.Start.FromLimit, To: s.End.To, ToLimit: s.End.ToLimit}
}

// together are the limits that all parts of a claim set together, but for its ties;
// false if they cannot all hold. Then they are those of the date.
func together(c *events.Claim) (limits, bool) {
	dated, ongoing := claimLimits(c)
	one := model{c: &events.Chronicle{Events: []*events.Event{{}}}}
	one.say(saidClaims, 0, 0)
	one.order(start(0), end(0))
	one.limit(0, dated)
	one.limit(0, ongoing)
	if !c.Lasts.IsZero() {
		one.between(start(0), end(0), c.Lasts)
	}
	net := stn.New(2, len(one.rules))
	for _, r := range one.rules {
		net.Most(r.from, r.to, r.most)
	}
	s, cycles := net.Solve()
	if len(cycles) > 0 {
		return dated, false
	}
	return limitsOf(s, 0), true
}

// limitsOf are the limits that a solution sets to event i.
func limitsOf(s *stn.Solution, i int) limits {
	return limits{
		low:  [2]stn.Time{s.Earliest(start(i)), s.Earliest(end(i))},
		high: [2]stn.Time{s.Latest(start(i)), s.Latest(end(i))},
	}
}

// hull are the limits of what l or k allows.
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

// and are the limits that l and k set together.
func (l limits) and(k limits) limits {
	for p := range l.low {
		l.low[p], l.high[p] = lesser(l.low[p], k.low[p]), lesser(l.high[p], k.high[p])
	}
	return l
}

// empty tells that there is no moment inside for one of the points.
func (l limits) empty() bool {
	return l.low[atStart].Plus(l.high[atStart]).Negative() || l.low[atEnd].Plus(l.high[atEnd]).Negative()
}
