package formats

import (
	"fmt"
	"strings"
	"time"

	"throughline/chronology"
	"throughline/events/edtf"
)

// moment is t in ISO 8601 and EDTF, as a clock in the zone shows it, with its offset.
// Offsets that are no whole minutes, of which neither knows, give way to UTC. A year
// outside -9999 to 9999 stands alone, as it does in EDTF.
func moment(t edtf.Instant, zone *time.Location) string {
	c := t.In(zone)
	offset := c.Instant(nil).Sec - t.Sec
	if offset%60 != 0 {
		c, offset = t.In(nil), 0
	}
	if c.Year > 9999 || c.Year < -9999 {
		return fmt.Sprintf("Y%d", c.Year)
	}
	b := appendDay(make([]byte, 0, 32), c)
	b = append(append(b, 'T'), two(c.Hour)...)
	b = append(append(b, ':'), two(c.Minute)...)
	b = append(append(b, ':'), two(c.Second)...)
	if c.Nsec != 0 {
		b = append(b, strings.TrimRight(fmt.Sprintf(".%09d", c.Nsec), "0")...)
	}
	sign := byte('+')
	switch {
	case offset == 0:
		return string(append(b, 'Z'))
	case offset < 0:
		sign, offset = '-', -offset
	}
	b = append(append(b, sign), two(int(offset/3600))...)
	return string(append(append(b, ':'), two(int(offset/60%60))...))
}

// two are the last two digits of n.
func two(n int) string { return digits[n%100*2:][:2] }

// digits are 00 to 99.
const digits = "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748" +
	"4950515253545556575859606162636465666768697071727374757677787980818283848586878889909192939495969798" + "99"

// appendDay appends the date of c, whose year is between -9999 and 9999.
func appendDay(b []byte, c edtf.Civil) []byte {
	year := int(c.Year)
	if year < 0 {
		b, year = append(b, '-'), -year
	}
	b = append(append(b, two(year/100)...), two(year)...)
	b = append(append(b, '-'), two(c.Month)...)
	return append(append(b, '-'), two(c.Day)...)
}

// wholeDays tells whether every event may have been from the beginning of a day to the
// end of one, as far as that is known.
func (x *exporter) wholeDays() bool {
	for e := range x.g.Events() {
		b, _ := x.g.Bounds().Of(e.ID)
		start, end := b.EarliestStart, b.LatestEnd
		if start.Known() && !midnight(start.At.In(x.zone)) || end.Known() && (end.Closed || !midnight(end.At.In(x.zone))) {
			return false
		}
	}
	return true
}

func midnight(c edtf.Civil) bool { return c.Hour == 0 && c.Minute == 0 && c.Second == 0 && c.Nsec == 0 }

// interval is the time from the earliest start to the latest end of an event, both
// inclusive, as days or as moments. Sides that are not known, or in a year that XML
// Schema 1.0 or programs may not read (before 1 or after 9999), are left open.
func (x *exporter) interval(b chronology.EventBounds, days bool) (start, end string) {
	text := func(b chronology.Bound, at edtf.Instant) string {
		c := at.In(x.zone)
		switch {
		case !b.Known() || c.Year < 1 || c.Year > 9999:
			return ""
		case days:
			return string(appendDay(nil, c))
		}
		return moment(at, x.zone)
	}
	return text(b.EarliestStart, b.EarliestStart.At), text(b.LatestEnd, b.LatestEnd.Last(b.Extent()))
}
