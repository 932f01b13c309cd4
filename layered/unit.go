package layered

import (
	"slices"
	"time"

	"throughline/events/edtf"
)

// A unit is how finely the axis gives a time.
type unit uint8

// Units, from fine to coarse.
const (
	exact unit = iota // as finely as it is known
	day
	month
	year
)

// of maps units to those of the calendar.
var of = [...]edtf.Unit{day: edtf.Days, month: edtf.Months, year: edtf.Years}

// enough is how many of a unit a time must span for the unit to suit it.
var enough = [...]int64{day: 3, month: 2, year: 3}

// longer reports whether r is longer than n of the unit.
func (u unit) longer(r edtf.Range, n int64) bool {
	return r.From.AddSeconds(n * of[u].Longest()).Before(r.To)
}

// floor returns the beginning of the unit that t lies in, or of the n-th after it.
func (u unit) floor(t edtf.Instant, n int64, zone *time.Location) edtf.Instant {
	return of[u].Next(t.In(zone), n).Instant(zone)
}

// out returns the shortest time of whole units that holds r.
func (u unit) out(r edtf.Range, zone *time.Location) edtf.Range {
	if u == exact {
		return r
	}
	if from := u.floor(r.From, 0, zone); from.Before(r.From) {
		r.From = from
	}
	if u.floor(r.To, 0, zone) != r.To {
		if to := u.floor(r.To, 1, zone); r.To.Before(to) {
			r.To = to
		}
	}
	return r
}

// grain returns the largest unit of which r has only whole ones.
func grain(r edtf.Range, zone *time.Location) unit {
	for u := year; u > day; u-- {
		if u.out(r, zone) == r {
			return u
		}
	}
	return day
}

// single reports whether r is one day, month or year.
func single(r edtf.Range, zone *time.Location) bool {
	for u := day; u <= year; u++ {
		if u.floor(r.From, 0, zone) == r.From && u.floor(r.From, 1, zone) == r.To {
			return true
		}
	}
	return false
}

// common returns the unit in which the axis gives all times that are neither short nor
// one day, month or year: the median of the units that suit them.
func common(all []begun, zone *time.Location) unit {
	var suit []unit
	for _, b := range all {
		if !b.closed() || !day.longer(b.Range, enough[day]) || single(b.Range, zone) {
			continue
		}
		u := day
		for u < year && (u+1).longer(b.Range, enough[u+1]) {
			u++
		}
		suit = append(suit, u)
	}
	if len(suit) == 0 {
		return day
	}
	slices.Sort(suit)
	return suit[len(suit)/2]
}

// rounded returns the hull of a column in whole units: in the common one, in a finer one
// if the hull is shorter than that, and in a coarser one if the events that bound the
// hull say no more. A time of three days or less stays as it is.
func (b begun) rounded(common unit, starts []edtf.Range, zone *time.Location) begun {
	if !b.closed() || !day.longer(b.Range, enough[day]) {
		return b
	}
	for common > day && !common.longer(b.Range, 1) {
		common--
	}
	first, last := year, year
	for _, r := range starts {
		if r.From == b.From {
			first = min(first, grain(r, zone))
		}
		if r.To == b.To {
			last = min(last, grain(r, zone))
		}
	}
	b.Range = max(common, first, last).out(b.Range, zone)
	return b
}

// startWords returns the time from t on in words, by a unit no coarser than u that begins
// at t.
func (u unit) startWords(t edtf.Instant, zone *time.Location) string {
	for ; u > day; u-- {
		if u.floor(t, 0, zone) == t {
			return edtf.Range{From: t, To: u.floor(t, 1, zone)}.Words(zone)
		}
	}
	return edtf.Range{From: t, ToLimit: edtf.Unknown}.FromWords(zone)
}

// endWords returns the time up to t in words, by a unit no coarser than u that ends at t.
func (u unit) endWords(t edtf.Instant, zone *time.Location) string {
	for ; u > day; u-- {
		if u.floor(t, 0, zone) == t {
			return edtf.Range{From: u.floor(t, -1, zone), To: t}.Words(zone)
		}
	}
	return edtf.Range{FromLimit: edtf.Unknown, To: t}.ToWords(zone)
}
