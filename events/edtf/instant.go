package edtf

import (
	"cmp"
	"fmt"
	"math"
	"strings"
	"time"
)

// An Instant is a moment: seconds since 1970-01-01T00:00:00Z in the proleptic
// Gregorian calendar without leap seconds, and nanoseconds from 0 to 999999999.
type Instant struct {
	Sec  int64
	Nsec int32
}

// Compare returns -1, 0 or +1 as t is before, at or after u.
func (t Instant) Compare(u Instant) int {
	return cmp.Or(cmp.Compare(t.Sec, u.Sec), cmp.Compare(t.Nsec, u.Nsec))
}

// Before reports whether t comes strictly before u.
func (t Instant) Before(u Instant) bool { return t.Compare(u) < 0 }

// AddSeconds returns the instant n seconds later, or the first or last
// instant there is if that lies beyond.
func (t Instant) AddSeconds(n int64) Instant {
	return Instant{add(t.Sec, n), t.Nsec}
}

// addNanoseconds returns the instant n nanoseconds later, with the limits of
// AddSeconds.
func (t Instant) addNanoseconds(n int64) Instant {
	sec, nsec := carry(t.Sec, int64(t.Nsec)+n, 1e9)
	return Instant{sec, int32(nsec)}
}

// In returns what a calendar and a clock in the zone show at t. A nil zone is
// UTC.
func (t Instant) In(zone *time.Location) Civil {
	offset, _, _ := period(t.Sec, zone)
	day, sec := carry(0, add(t.Sec, offset), secondsPerDay)
	c := Civil{Hour: int(sec / 3600), Minute: int(sec / 60 % 60), Second: int(sec % 60), Nsec: t.Nsec}
	c.Year, c.Month, c.Day = gregorianDay(day)
	return c
}

// String returns t in UTC, as RFC 3339 has it for the years 0001 to 9999 and
// with an EDTF year for all others (-0043, Y-170000002). Nanoseconds appear
// only when they are not zero.
func (t Instant) String() string {
	c := t.In(nil)
	return fmt.Sprintf("%s-%02d-%02dT%02d:%02d:%02d%sZ",
		yearText(c.Year), c.Month, c.Day, c.Hour, c.Minute, c.Second, fractionText(c.Nsec))
}

// yearText returns a year in four digits, or with Y if it needs more.
func yearText(year int64) string {
	switch {
	case year > 9999 || year < -9999:
		return fmt.Sprintf("Y%d", year)
	case year < 0:
		return fmt.Sprintf("-%04d", -year)
	}
	return fmt.Sprintf("%04d", year)
}

// fractionText returns nanoseconds as decimals of a second without trailing
// zeros, and "" for none.
func fractionText(nsec int32) string {
	if nsec == 0 {
		return ""
	}
	return strings.TrimRight(fmt.Sprintf(".%09d", nsec), "0")
}

// add returns a + b, or the nearest int64 if that overflows.
func add(a, b int64) int64 {
	s := a + b
	switch {
	case a > 0 && b > 0 && s < 0:
		return math.MaxInt64
	case a < 0 && b < 0 && s >= 0:
		return math.MinInt64
	}
	return s
}
