package timeline

import (
	"strconv"
	"strings"
	"time"

	"throughline/chronology"
	"throughline/events/edtf"
)

// dateWords returns when i was, without what the header of the panel or its axis says
// anyway: a day or a year that is the same for all of it, and in a magnified panel
// of few days a date that is one whole day.
func (n *panel) dateWords(i *item) string {
	if i.aside || len(i.claims) > 0 {
		return i.date()
	}
	if n.window != nil && n.dayAxis() && wholeDay(i, n.page.story.c.Zone) {
		return ""
	}
	from, to := n.scale.From.In(n.page.story.c.Zone), n.scale.To.AddSeconds(-1).In(n.page.story.c.Zone)
	switch {
	case n.scale.From == n.scale.To || from.Year != to.Year || from.Year < 1000:
		return i.date()
	case from.Month == to.Month && from.Day == to.Day && n.finest() < edtf.Days:
		return withoutYear(strings.ReplaceAll(i.date(), dayWords(from)+", ", ""), from.Year)
	}
	return withoutYear(i.date(), from.Year)
}

// dayAxis reports whether the axis names each of its days.
func (n *panel) dayAxis() bool {
	return n.finest() == edtf.Days && seconds(n.scale.From, n.scale.To) < 8.5*edtf.Days.Mean()
}

// wholeDay reports whether the source says of i no more and no less than one day.
func wholeDay(i *item, zone *time.Location) bool {
	stated := i.of.EarliestStart.Kind == chronology.Stated && i.of.LatestEnd.Kind == chronology.Stated
	return stated && midnight(i.from, zone) && oneDay(seconds(i.from, i.to)) && !strings.Contains(i.date(), ",")
}

// oneDay reports whether a number of seconds is a day on a clock that may be turned.
func oneDay(length float64) bool {
	hour := edtf.Hours.Mean()
	return 22*hour <= length && length <= 26*hour
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
