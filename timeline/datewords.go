package timeline

import (
	"strconv"
	"strings"
	"time"

	"throughline/chronology"
	"throughline/events/edtf"
)

// dateWords is when i was, without what the header of the panel or its axis says
// anyway: a day or a year that is the same for all of it, and in a magnified panel
// of few days a date that is one whole day.
func (n *panel) dateWords(i *item) string {
	if i.aside || len(i.claims) > 0 {
		return i.date()
	}
	if n.window != nil && n.dayAxis() && wholeDay(i, n.c.Zone) {
		return ""
	}
	from, to := n.scale.From.In(n.c.Zone), n.scale.To.AddSeconds(-1).In(n.c.Zone)
	switch {
	case n.scale.From == n.scale.To || from.Year != to.Year || from.Year < 1000:
		return i.date()
	case from.Month == to.Month && from.Day == to.Day && n.finest() < day:
		return withoutYear(strings.ReplaceAll(i.date(), dayWords(from)+", ", ""), from.Year)
	}
	return withoutYear(i.date(), from.Year)
}

// dayAxis tells whether the axis names each of its days.
func (n *panel) dayAxis() bool {
	return n.finest() == day && seconds(n.scale.From, n.scale.To) < 8.5*86400
}

// wholeDay tells whether the source says of i no more and no less than one day.
func wholeDay(i *item, zone *time.Location) bool {
	stated := i.of.EarliestStart.Kind == chronology.Stated && i.of.LatestEnd.Kind == chronology.Stated
	length := seconds(i.from, i.to)
	return stated && midnight(i.from, zone) && 22*3600 < length && length < 26*3600 && !strings.Contains(i.date(), ",")
}

func dayWords(c edtf.Civil) string {
	return strconv.Itoa(c.Day) + " " + monthName(c.Month) + " " + strconv.FormatInt(c.Year, 10)
}

// withoutYear leaves a year out where it stands behind a month.
func withoutYear(words string, year int64) string {
	y := " " + strconv.FormatInt(year, 10)
	for m := range 12 {
		words = strings.ReplaceAll(words, monthName(m+1)+y, monthName(m+1))
	}
	return words
}
