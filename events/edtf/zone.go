package edtf

import (
	"math"
	"time"
)

// farthest is more than any zone's distance from UTC in seconds. Old local
// mean times reach 15¼ hours.
const farthest = 26 * 3600

// Zones are looked up between these seconds, 0001-01-01 and 9999-12-31, where
// package time is at home. Their rules mean nothing beyond.
const (
	firstLookup = -62135596800
	lastLookup  = 253402300799
)

// period returns the offset from UTC at an instant, and the first second
// it applies and the first it no longer does.
func period(at int64, zone *time.Location) (offset, start, end int64) {
	if zone == nil || zone == time.UTC {
		return 0, math.MinInt64, math.MaxInt64
	}
	t := time.Unix(min(max(at, firstLookup), lastLookup), 0).In(zone)
	start, end = math.MinInt64, math.MaxInt64
	s, e := t.ZoneBounds()
	if !s.IsZero() && s.Unix() > firstLookup {
		start = s.Unix()
	}
	if !e.IsZero() && e.Unix() < lastLookup {
		end = e.Unix()
	}
	if end <= at && at <= lastLookup {
		// By the rules for the future ZoneBounds ends every year, a leap year
		// after 365 days of UTC, and then its last day lies in no period.
		end = floor(at, secondsPerDay)*secondsPerDay + secondsPerDay
	}
	_, o := t.Zone()
	return int64(o), start, end
}

// firstAt returns the first instant at which clocks in the zone show local
// (a time as if in UTC) or later.
func firstAt(local Instant, zone *time.Location) Instant {
	at := add(local.Sec, -farthest)
	for {
		offset, start, end := period(at, zone)
		t := local.AddSeconds(-offset)
		if t.Sec < start {
			return Instant{Sec: start} // local lies in the gap before
		}
		if t.Sec < end || end == math.MaxInt64 {
			return t
		}
		at = end
	}
}

// lastBefore returns the end of the last instant at which clocks in the zone
// show a time before local. It differs from firstAt if local occurs twice.
func lastBefore(local Instant, zone *time.Location) Instant {
	at := add(local.Sec, farthest)
	for {
		offset, start, end := period(at, zone)
		t := local.AddSeconds(-offset)
		if t.Sec >= end {
			return Instant{Sec: end}
		}
		if (Instant{Sec: start}).Before(t) {
			return t
		}
		at = start - 1
	}
}
