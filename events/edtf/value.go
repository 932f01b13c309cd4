package edtf

import (
	"fmt"
	"time"
)

// A Value is one EDTF expression. The zero Value is "no date". Values are
// compared with reflect.DeepEqual.
type Value struct {
	kind      Kind
	date      date      // if kind is Date
	stretches []stretch // the one interval, or the members of the set
}

// A stretch is an interval or a member of a set: "1670..1672", "..1984", or a
// single date, whose from and to are the same.
type stretch struct {
	from, to           date
	fromLimit, toLimit Limit
}

// A Kind says what form an expression has.
type Kind uint8

// The kinds: a single date, "a/b", "[a,b]" and "{a,b}".
const (
	Date Kind = iota
	Interval
	OneOf
	AllOf
)

// String returns "date", "interval", "one of" or "all of".
func (k Kind) String() string {
	names := [...]string{"date", "interval", "one of", "all of"}
	if int(k) < len(names) {
		return names[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

// A Precision says how finely something is dated. Finer ones are greater.
type Precision uint8

// The precisions. Millennium includes everything coarser, Season all parts of
// a year that are longer than a month, and NoPrecision is that of the zero
// Value.
const (
	NoPrecision Precision = iota
	Millennium
	Century
	Decade
	Year
	Season
	Month
	Day
	Hour
	Minute
	Second
	Fraction
)

// String returns the precision in lower case, such as "month".
func (p Precision) String() string {
	names := [...]string{
		"none", "millennium", "century", "decade", "year", "season",
		"month", "day", "hour", "minute", "second", "fraction",
	}
	if int(p) < len(names) {
		return names[p]
	}
	return fmt.Sprintf("Precision(%d)", uint8(p))
}

// IsZero reports whether v is "no date".
func (v Value) IsZero() bool { return v.date.level == NoPrecision && v.stretches == nil }

// Kind returns the form of the expression.
func (v Value) Kind() Kind { return v.kind }

// any reports whether f holds for any date in v.
func (v Value) any(f func(date) bool) bool {
	if v.date.level != NoPrecision && f(v.date) {
		return true
	}
	for _, s := range v.stretches {
		if s.fromLimit == Known && f(s.from) || s.toLimit == Known && f(s.to) {
			return true
		}
	}
	return false
}

// Precision returns the precision of a date, or the coarsest one in an
// interval or a set.
func (v Value) Precision() Precision {
	for p := Millennium; p < Fraction; p++ {
		if v.any(func(d date) bool { return d.precision() == p }) {
			return p
		}
	}
	if v.IsZero() {
		return NoPrecision
	}
	return Fraction
}

// Approximate reports whether any part of v has ~ or %.
func (v Value) Approximate() bool {
	return v.any(func(d date) bool { return d.quals&everyApproximate != 0 })
}

// Uncertain reports whether any part of v has ? or %.
func (v Value) Uncertain() bool {
	return v.any(func(d date) bool { return d.quals&everyUncertain != 0 })
}

// Zoned reports whether every date in v has a time with its own offset, so
// that Span does not depend on the zone.
func (v Value) Zoned() bool {
	return !v.IsZero() && !v.any(func(d date) bool { return !d.zoned })
}

// Julian reports whether v is in the Julian calendar.
func (v Value) Julian() bool {
	return v.any(func(d date) bool { return d.cal == julian })
}

// NorthernSeason reports whether v uses one of the seasons 21 to 24, which do
// not say for which hemisphere they are and are read as northern.
func (v Value) NorthernSeason() bool {
	return v.any(func(d date) bool { return d.level == Season && d.month <= 24 })
}

// Span returns when v may have begun and ended, by the rules of the standard: ?
// ~ and % change nothing. Dates without an offset are read in the zone; nil
// means UTC. The Span of the zero Value has no known limits.
func (v Value) Span(zone *time.Location) Span { return v.span(zone, false) }

// WideSpan returns the Span after widening each date with ~ or % by one unit of
// its precision on each side: "2016-11~" is October to December 2016. If only
// some components are approximate, the unit is that of the finest of them:
// "2004-~06-11" is 11 May to 11 July. A season widens by its length. Days and
// longer units are those of the calendar in the zone; hours and shorter ones
// pass as on a stopwatch.
func (v Value) WideSpan(zone *time.Location) Span { return v.span(zone, true) }

// Widened reports whether WideSpan differs from Span.
func (v Value) Widened() bool {
	return v.Approximate() && v.WideSpan(nil) != v.Span(nil)
}

func (v Value) span(zone *time.Location, wide bool) Span {
	switch {
	case v.IsZero():
		none := Range{FromLimit: Unknown, ToLimit: Unknown}
		return Span{none, none}
	case v.kind == Date:
		r := v.date.span(zone, wide)
		return Span{r, r}
	case v.kind == Interval:
		start, end := v.stretches[0].ends(zone, wide)
		return Span{start, end}.ordered()
	}
	var hull Range
	for i, s := range v.stretches {
		from, to := s.ends(zone, wide)
		member := Range{from.From, to.To, from.FromLimit, to.ToLimit}
		if i == 0 {
			hull = member
		}
		hull = hull.Hull(member)
	}
	return Span{hull, hull}
}

// ends returns the ranges of both ends.
func (s stretch) ends(zone *time.Location, wide bool) (from, to Range) {
	from = Range{FromLimit: s.fromLimit, ToLimit: s.fromLimit}
	if s.fromLimit == Known {
		from = s.from.span(zone, wide)
	}
	to = Range{FromLimit: s.toLimit, ToLimit: s.toLimit}
	if s.toLimit == Known {
		to = s.to.span(zone, wide)
	}
	return from, to
}

// single reports whether s is a date of a set rather than a range.
func (s stretch) single() bool {
	return s.fromLimit == Known && s.toLimit == Known && s.from == s.to
}
