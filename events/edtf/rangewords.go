package edtf

import (
	"fmt"
	"time"
)

// Words returns r in English, in years, months, days or times as its bounds
// allow: "2017", "Oct–Dec 2016", "3–30 Mar 2017", "2 May 2017, 14:00–15:30",
// "by 30 Apr 2017", "from 30 Dec 2016", "no date". The end is the last day,
// minute or second inside r, so a range until midnight ends at 23:59. Times
// that the clocks show twice have their offset where it matters.
func (r Range) Words(zone *time.Location) string {
	switch {
	case r.FromLimit != Known && r.ToLimit != Known:
		return "no date"
	case r.Empty():
		return "no time at all"
	case r.FromLimit != Known:
		return "by " + r.ToWords(zone)
	case r.ToLimit != Known:
		return "from " + r.FromWords(zone)
	case r.startsDay(zone) && r.endsDay(zone):
		return calendarRange(r.From.In(zone).ymd(), r.last().In(zone).ymd())
	}
	return dashed(r.clockPair(zone))
}

// last returns the last nanosecond inside r.
func (r Range) last() Instant { return r.To.addNanoseconds(-1) }

// startsDay and endsDay report whether r begins with a local day and ends with
// one.
func (r Range) startsDay(zone *time.Location) bool {
	c := r.From.In(zone)
	return firstAt(midnight(c.Year, c.Month, int64(c.Day), gregorian), zone) == r.From
}

func (r Range) endsDay(zone *time.Location) bool {
	c := r.last().In(zone)
	return lastBefore(midnight(c.Year, c.Month, int64(c.Day)+1, gregorian), zone) == r.To
}

// shown returns what clocks in the zone show, as if in UTC, at the beginning
// of r and at its end. The end is read by the offset before it: at that very
// instant the clocks may have been turned.
func (r Range) shown(zone *time.Location) (from, to Instant) {
	return r.From.In(zone).naive(), r.last().In(zone).naive().addNanoseconds(1)
}

// FromWords returns the beginning of r, which must be known, as Words writes
// it: "30 Dec 2016".
func (r Range) FromWords(zone *time.Location) string {
	from, _ := r.shown(zone)
	day, clock := from.words(from.unit())
	switch {
	case r.startsDay(zone):
		return day
	case firstAt(from, zone) != r.From:
		clock += r.From.offsetWords(zone)
	}
	return day + ", " + clock
}

// ToWords returns the end of r, which must be known, as Words writes it: the
// last day, minute or second inside.
func (r Range) ToWords(zone *time.Location) string {
	_, to := r.shown(zone)
	day, clock := to.addNanoseconds(-to.unit()).words(to.unit())
	switch {
	case r.endsDay(zone):
		return day
	case lastBefore(to, zone) != r.To:
		clock += r.last().offsetWords(zone)
	}
	return day + ", " + clock
}

// clockPair returns the words for a range that does not consist of whole days.
func (r Range) clockPair(zone *time.Location) (from, to string, tight bool) {
	a, b := r.shown(zone)
	unit := min(a.unit(), b.unit())
	day, from := a.words(unit)
	lastDay, to := b.addNanoseconds(-unit).words(unit)
	before, after := "", ""
	if !a.Before(b) || firstAt(a, zone) != r.From || lastBefore(b, zone) != r.To {
		before, after = r.From.offsetWords(zone), r.last().offsetWords(zone)
	}
	switch {
	case day != lastDay:
		return day + ", " + from + before, lastDay + ", " + to + after, false
	case before != after:
		return day + ", " + from + before, to + after, false
	case from == to:
		return "", day + ", " + from + after, false
	}
	return day + ", " + from, to + after, true
}

// offsetWords returns words for the zone's distance from UTC at t.
func (t Instant) offsetWords(zone *time.Location) string {
	offset, _, _ := period(t.Sec, zone)
	return offsetWords(offset)
}

// unit returns the longest unit, in nanoseconds, of which t is a whole number:
// a minute, a second, or a decimal fraction of a second.
func (t Instant) unit() int64 {
	switch {
	case t.Nsec == 0 && t.Sec%60 == 0:
		return 60e9
	case t.Nsec == 0:
		return 1e9
	}
	unit := int64(1)
	for int64(t.Nsec)%(unit*10) == 0 {
		unit *= 10
	}
	return unit
}

// words returns the day and the time of day of t in UTC, as finely as the unit
// asks.
func (t Instant) words(unit int64) (day, clock string) {
	c := t.In(nil)
	day = dayWords(c.ymd())
	switch {
	case unit >= 60e9:
		return day, fmt.Sprintf("%02d:%02d", c.Hour, c.Minute)
	case unit >= 1e9:
		return day, fmt.Sprintf("%02d:%02d:%02d", c.Hour, c.Minute, c.Second)
	}
	return day, fmt.Sprintf("%02d:%02d:%02d.%0*d", c.Hour, c.Minute, c.Second, 10-decimals(unit), int64(c.Nsec)/unit)
}
