package timeline

import (
	"strconv"
	"strings"
	"time"

	"throughline/chronology"
	"throughline/events/edtf"
)

// dateWords is when i was, as short as the panel allows: in a magnified one, whose
// header has the year, a year that is the same for all of it is left out, and so is
// a date that the axis names anyway: a whole day among days.
func (n *panel) dateWords(i *item) string {
	w := n.window
	if w == nil || i.aside || len(i.claims) > 0 {
		return i.date
	}
	if n.finest() == day && seconds(w.from, w.to) < 8.5*86400 && wholeDay(i, n.c.Zone) {
		return ""
	}
	from, to := w.from.In(n.c.Zone), w.to.AddSeconds(-1).In(n.c.Zone)
	if from.Year != to.Year || from.Year < 1 {
		return i.date
	}
	words := i.date
	if from.Month == to.Month && from.Day == to.Day { // one day, which the header names
		words = strings.ReplaceAll(words, dayWords(from)+", ", "")
	}
	return withoutYear(words, from.Year)
}

// wholeDay tells whether the source says of i no more and no less than one day.
func wholeDay(i *item, zone *time.Location) bool {
	stated := i.of.EarliestStart.Kind == chronology.Stated && i.of.LatestEnd.Kind == chronology.Stated
	return stated && midnight(i.from, zone) && seconds(i.from, i.to) < 26*3600 && seconds(i.from, i.to) > 22*3600 &&
		!i.of.EarliestEnd.Known() == !i.of.LatestStart.Known()
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
