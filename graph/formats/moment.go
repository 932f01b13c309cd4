package formats

import (
	"fmt"
	"strings"
	"time"

	"throughline/chronology"
	"throughline/events/edtf"
)

// moment returns t in ISO 8601 and EDTF, as a clock in the zone shows it, with its offset.
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
	var b strings.Builder
	fmt.Fprintf(&b, "%sT%02d:%02d:%02d", day(c), c.Hour, c.Minute, c.Second)
	if c.Nsec != 0 {
		b.WriteString(strings.TrimRight(fmt.Sprintf(".%09d", c.Nsec), "0"))
	}
	switch {
	case offset == 0:
		b.WriteByte('Z')
	case offset < 0:
		fmt.Fprintf(&b, "-%02d:%02d", -offset/3600, -offset/60%60)
	default:
		fmt.Fprintf(&b, "+%02d:%02d", offset/3600, offset/60%60)
	}
	return b.String()
}

// day returns the date of c, whose year is between -9999 and 9999.
func day(c edtf.Civil) string {
	sign, year := "", c.Year
	if year < 0 {
		sign, year = "-", -year
	}
	return fmt.Sprintf("%s%04d-%02d-%02d", sign, year, c.Month, c.Day)
}

// wholeDays reports whether every event may have been from the beginning of a day to the
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

// interval returns the time from the earliest start to the latest end of an event, both
// inclusive, as days or as moments. Sides that are not known, or in a year that XML
// Schema 1.0 or programs may not read (before 1 or after 9999), are left open.
func (x *exporter) interval(b chronology.EventBounds, days bool) (start, end string) {
	text := func(b chronology.Bound, at edtf.Instant) string {
		c := at.In(x.zone)
		switch {
		case !b.Known() || c.Year < 1 || c.Year > 9999:
			return ""
		case days:
			return day(c)
		}
		return moment(at, x.zone)
	}
	return text(b.EarliestStart, b.EarliestStart.At), text(b.LatestEnd, b.LatestEnd.Last(b.Extent()))
}
