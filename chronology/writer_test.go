package chronology_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"throughline/events"
	"throughline/events/edtf"
)

// A roll is a number from 0 to n−1, by chance or from the bytes of a fuzzer.
type roll func(n int) int

// chance makes rolls that are the same in every run.
func chance(seed uint64) roll { return rand.New(rand.NewPCG(seed, 7)).IntN }

// fromBytes makes rolls of bytes, and zeros after the last.
func fromBytes(data []byte) roll {
	return func(n int) int {
		if len(data) == 0 {
			return 0
		}
		b := data[0]
		data = data[1:]
		return int(b) % n
	}
}

func pick[T any](r roll, from []T) T { return from[r(len(from))] }

// An era is the kind of time a chronicle is about, and how its sources date.
type era struct {
	first      edtf.Civil
	step       int64 // seconds between the moments at which things happen; 0 is a nanosecond
	steps      int   // number of those moments
	precisions []edtf.Precision
	units      []string // of lengths
	phrases    []string // of the source, but not of other events
	calendar   bool     // whether dates may be ordinary ones
}

var eras = []era{
	{
		first: edtf.Civil{Year: 2017, Month: 4, Day: 20}, step: 3 * 3600, steps: 240, calendar: true,
		precisions: []edtf.Precision{edtf.Day, edtf.Day, edtf.Month, edtf.Season, edtf.Year, edtf.Hour, edtf.Decade},
		units:      []string{"hour", "day", "day", "week"},
		phrases: []string{
			"last month", "this week", "yesterday", "Tuesday", "last Tuesday", "3 days ago", "2 weeks ago", "30 hours ago", "early May 2017", "in April",
			"since 2016", "since April 2017", "until May 2017", "before 2017-05-13", "after 2017-04", "by May 11", "between 2017-04-21 and 2017-05-15",
			"from 2017-04 to 2017-05", "the day before 2017-05-03", "last night", "late April",
		},
	},
	{
		first: edtf.Civil{Year: 2017, Month: 3, Day: 12, Hour: 4}, step: 150, steps: 200, calendar: true,
		precisions: []edtf.Precision{edtf.Minute, edtf.Minute, edtf.Hour, edtf.Second, edtf.Day},
		units:      []string{"minute", "minute", "hour", "second"},
	},
	{
		first: edtf.Civil{Year: 1999, Month: 12, Day: 31, Hour: 23, Minute: 59, Second: 59, Nsec: 999999990}, steps: 20,
		precisions: []edtf.Precision{edtf.Fraction, edtf.Fraction, edtf.Fraction, edtf.Second}, units: []string{"second"},
	},
	{
		first: edtf.Civil{Year: -46, Month: 1, Day: 1}, step: 40 * 86400, steps: 50, calendar: true,
		precisions: []edtf.Precision{edtf.Year, edtf.Year, edtf.Month, edtf.Day, edtf.Decade, edtf.Season, edtf.Century},
		units:      []string{"month", "year", "year"},
	},
	{
		first: edtf.Civil{Year: 860, Month: 1, Day: 1}, step: 200 * 86400, steps: 80, calendar: true,
		precisions: []edtf.Precision{edtf.Year, edtf.Year, edtf.Decade, edtf.Month, edtf.Century},
		units:      []string{"year", "year", "decade", "month"},
	},
	{
		first: edtf.Civil{Year: -170000000, Month: 1, Day: 1}, step: 300 * 365 * 86400, steps: 60,
		precisions: []edtf.Precision{edtf.Year}, units: []string{"century", "year"},
	},
}

// A writer writes a chronicle that is true, except for some errors, of a hidden world.
type writer struct {
	roll
	era
	zone    *time.Location
	world   world
	zones   []*time.Location // of each event
	planned []bool
	days    bool // dates by the calendar of other events, too
	errors  int  // one statement of so many is wrong
}

// write writes a chronicle of 2 to 7 events, and the world that it is about, in the
// order of the events.
func write(r roll, days bool) (string, world) {
	w := &writer{roll: r, era: pick(r, eras), days: days, errors: 6 + 30*r(3)}
	zone := pick(r, []string{"UTC", "UTC", "America/New_York", "Asia/Kolkata"})
	w.zone = location(zone)
	n := 2 + r(6)
	w.imagine(n)
	blocks := make([]string, n)
	for i := range n {
		blocks[i] = w.event(i)
	}
	w.shuffle(blocks)
	return "timezone: " + zone + "\nsources: {wire: {date: 2017-05-21}}\nplaces: {tokyo: {name: Tokyo, timezone: Asia/Tokyo}}\nevents:\n" +
		strings.Join(blocks, ""), w.world
}

func location(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return zone
}

// imagine makes a world of n events in the order of their starts.
func (w *writer) imagine(n int) {
	var at []int
	for range n {
		at = append(at, w.roll(w.steps))
	}
	slices.Sort(at)
	for _, k := range at {
		long := 0
		if w.roll(2) == 0 {
			long = w.roll(w.steps / 4)
		}
		w.world = append(w.world, moment{w.moment(k), w.moment(k + long)})
	}
	w.zones, w.planned = make([]*time.Location, n), make([]bool, n)
}

// shuffle puts the events into an order that is not that of time.
func (w *writer) shuffle(blocks []string) {
	if w.roll(2) == 0 {
		return
	}
	for i := len(blocks) - 1; i > 0; i-- {
		k := w.roll(i + 1)
		blocks[i], blocks[k] = blocks[k], blocks[i]
		w.world[i], w.world[k] = w.world[k], w.world[i]
	}
}

// moment returns the k-th moment of the era.
func (w *writer) moment(k int) edtf.Instant {
	c := w.first
	if w.step == 0 {
		c.Nsec += int32(k)
		if c.Nsec >= 1e9 {
			c.Nsec, c.Second = c.Nsec-1e9, c.Second+1
		}
		return c.Instant(nil)
	}
	return c.Instant(nil).AddSeconds(int64(k) * w.step)
}

// wrong reports whether the next statement is to be an error.
func (w *writer) wrong() bool { return w.roll(w.errors) == 0 }

// about returns t, or for an error some other moment.
func (w *writer) about(t edtf.Instant) edtf.Instant {
	if w.wrong() {
		return w.moment(w.roll(w.steps))
	}
	return t
}

func (w *writer) event(i int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "  - id: e-%d\n    title: T\n", i)
	w.zones[i] = w.zone
	if w.roll(8) == 0 {
		w.zones[i] = location("Asia/Tokyo")
		b.WriteString("    place: tokyo\n")
	}
	if status := w.roll(14); status < 5 {
		fmt.Fprintf(&b, "    status: %s\n", events.Status(1+status))
		w.planned[i] = events.Status(1+status) == events.Planned
	}
	if when := w.when(i); when != "" {
		fmt.Fprintf(&b, "    when: %s\n", when)
	}
	b.WriteString("    sources: [wire]\n")
	var links []string
	for range w.roll(3) {
		if i > 0 {
			links = append(links, w.link(i, w.roll(i)))
		}
	}
	if len(links) > 0 {
		b.WriteString("    links:\n      - " + strings.Join(links, "\n      - ") + "\n")
	}
	return b.String()
}

// when returns words for when event i was, in one of all the ways there are.
func (w *writer) when(i int) string {
	switch w.roll(8) {
	case 0:
		return ""
	case 1, 2, 3:
		return w.date(i)
	case 4:
		var claims []string
		preferred := w.roll(6)
		for k := range 1 + w.roll(3) {
			claims = append(claims, w.claim(i, k == preferred))
		}
		return "[" + strings.Join(claims, ", ") + "]"
	}
	return w.claim(i, false)
}

func (w *writer) claim(i int, preferred bool) string {
	var parts []string
	x := w.world[i]
	if kind := w.roll(4); kind == 0 {
		if words := w.words(i); words != "" {
			parts = append(parts, "said: "+words)
		}
	} else if kind < 3 {
		parts = append(parts, "edtf: "+w.date(i))
	}
	if w.roll(4) == 0 {
		parts = append(parts, "ongoing: "+quote(w.unqualified(i, w.about(pick(w.roll, []edtf.Instant{x.start, x.end})))))
	}
	if len(parts) == 0 || w.roll(3) == 0 {
		parts = append(parts, "lasts: "+w.length(x.start, x.end))
	}
	if preferred {
		parts = append(parts, "preferred: true")
	}
	if w.calendar && w.roll(12) == 0 {
		parts = append(parts, "calendar: julian")
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func quote(s string) string { return `"` + s + `"` }

// date dates event i: by one date that holds it, as a span, or as a set.
func (w *writer) date(i int) string {
	x := w.world[i]
	from, to := w.one(i, w.about(x.start)), w.one(i, w.about(x.end))
	switch w.roll(12) {
	case 0, 1, 2:
		return quote(from + "/" + to)
	case 3:
		return quote(pick(w.roll, []string{"..", ""}) + "/" + to)
	case 4:
		return quote(from + "/" + pick(w.roll, []string{"..", ""}))
	case 5:
		from, to = w.day(i, x.start, 0), w.day(i, x.end, w.roll(3))
		return quote(fmt.Sprintf(pick(w.roll, []string{"[%s,%s]", "{%s,%s}", "[%s..%s]", "{%s..%s}"}), from, to))
	case 6:
		if w.roll(2) == 0 {
			return quote("[.." + w.day(i, x.end, 0) + "]")
		}
		return quote("[" + w.day(i, x.start, 0) + "..]")
	}
	return quote(from)
}

// one returns one date, with a qualifier now and then.
func (w *writer) one(i int, t edtf.Instant) string {
	return w.unqualified(i, t) + pick(w.roll, []string{"", "", "", "", "", "", "~", "?", "%"})
}

func (w *writer) unqualified(i int, t edtf.Instant) string {
	p := pick(w.roll, w.precisions)
	if s := format(t.In(w.zones[i]), p); p < edtf.Hour || w.roll(4) > 0 {
		return s
	}
	return format(t.In(nil), max(p, edtf.Minute)) + "Z"
}

// day returns the finest plain date of the era, some steps later.
func (w *writer) day(i int, t edtf.Instant, later int) string {
	return format(t.AddSeconds(int64(later)*w.step).In(w.zones[i]), min(slices.Max(w.precisions), edtf.Second))
}

// format writes what a calendar and a clock show with the precision p.
func format(c edtf.Civil, p edtf.Precision) string {
	year := fmt.Sprintf("%04d", c.Year)
	if c.Year < 0 {
		year = fmt.Sprintf("-%04d", -c.Year)
	}
	if c.Year < -9999 || c.Year > 9999 {
		year = fmt.Sprintf("Y%d", c.Year)
	}
	whole := year + fmt.Sprintf("-%02d-%02dT%02d:%02d:%02d.%09d", c.Month, c.Day, c.Hour, c.Minute, c.Second, c.Nsec)
	if p == edtf.Season {
		return fmt.Sprintf("%s-%d", year, 33+(c.Month-1)/3)
	}
	if n, ok := tails[p]; ok {
		return whole[:len(whole)-n]
	}
	return year[:len(year)-int(edtf.Year-p)] + strings.Repeat("X", int(edtf.Year-p))
}

// tails are how much of the longest form a precision leaves out.
var tails = map[edtf.Precision]int{
	edtf.Year: 25, edtf.Month: 22, edtf.Day: 19, edtf.Hour: 16, edtf.Minute: 13, edtf.Second: 10, edtf.Fraction: 0,
}

// length returns words for how long it was from one moment to another.
func (w *writer) length(from, to edtf.Instant) string {
	sec := max(0, to.Sec-from.Sec)
	if w.wrong() {
		sec = int64(w.roll(100)) * max(w.step, 1)
	}
	unit := pick(w.roll, w.units)
	n := sec / unitSeconds[unit]
	switch w.roll(8) {
	case 0:
		if sec < 1e9 {
			return fmt.Sprintf("PT%dS", sec)
		}
		return fmt.Sprintf("PT%dH", sec/3600)
	case 1:
		return fmt.Sprintf("P%dD", n*unitSeconds[unit]/86400)
	case 2:
		return fmt.Sprintf("%d %s/..", n, unit)
	case 3:
		return fmt.Sprintf("../%d %s", n+1, unit)
	case 4:
		return fmt.Sprintf("%d %s/%d %s", n, unit, n+1+int64(w.roll(3)), unit)
	}
	return fmt.Sprintf("%d %s", n, unit)
}

var unitSeconds = map[string]int64{
	"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 7 * 86400, "month": 30 * 86400, "year": 365 * 86400, "decade": 3652 * 86400,
	"century": 36524 * 86400,
}

// link ties event i to an earlier one, a, as it was.
func (w *writer) link(i, a int) string {
	x, y := w.world[a], w.world[i]
	types := []events.LinkType{events.CausedBy, events.EnabledBy, events.RespondsTo}
	if !y.start.Before(x.end) {
		types = append(types, events.Follows, events.Follows)
	}
	if !x.end.Before(y.start) && !y.end.Before(x.end) {
		types = append(types, events.Ends, events.Ends)
	}
	if !x.end.Before(y.end) {
		types = append(types, events.PartOf, events.PartOf)
	}
	if w.wrong() {
		types = []events.LinkType{events.Follows, events.Ends, events.PartOf, events.Disputes}
	}
	t := pick(w.roll, types)
	s := fmt.Sprintf("{%s: e-%d", t, a)
	if from, ok := map[events.LinkType]edtf.Instant{
		events.CausedBy: x.start, events.EnabledBy: x.start, events.RespondsTo: x.start, events.Follows: x.end,
	}[t]; ok && w.roll(2) == 0 {
		s += ", gap: " + w.length(from, y.start)
	}
	if confidence := w.roll(6); confidence > 2 {
		s += ", confidence: " + events.Confidence(confidence-2).String()
	}
	return s + "}"
}

// words returns the words of a source about event i.
func (w *writer) words(i int) string {
	if len(w.phrases) > 0 && w.roll(3) == 0 {
		return pick(w.roll, w.phrases)
	}
	a := w.roll(len(w.world))
	if a == i {
		return ""
	}
	x, y := w.world[a], w.world[i]
	var all []string
	add := func(is bool, s string) {
		if is {
			all = append(all, fmt.Sprintf(s, fmt.Sprintf("e-%d", a)))
		}
	}
	wrong := w.wrong()
	before, after := !x.start.Before(y.end), !y.start.Before(x.end)
	add(before || wrong, "before %s")
	add(after || wrong, "after %s")
	add(!y.start.Before(x.start) || wrong, "since %s")
	add(!x.end.Before(y.end) || wrong, "until %s")
	for _, unit := range []string{"second", "minute", "hour"} {
		n := max(y.start.Sec-x.end.Sec, x.start.Sec-y.end.Sec) / unitSeconds[unit]
		word := fmt.Sprintf("%d %ss", max(n, 1), unit)
		add(after && w.step < 3600*24 && n < 1000, word+" after %s")
		add(before && w.step < 3600*24 && n < 1000, word+" before %s")
	}
	if w.days {
		all = append(all[:0], w.calendarWords(i, a)...)
	}
	if len(all) == 0 {
		return ""
	}
	return pick(w.roll, all)
}

// calendarWords dates event i by the days or longer units of event a.
func (w *writer) calendarWords(i, a int) []string {
	x, y := w.world[a], w.world[i]
	var all []string
	for _, u := range calendarUnits {
		number := func(t edtf.Instant) int64 { return unitNumber(u, t.In(w.zones[i])) }
		later, earlier := number(y.start)-number(x.end), number(x.start)-number(y.end)
		if w.wrong() {
			later, earlier = later+1, earlier-1
		}
		switch {
		case later > 0 && later < 100:
			all = append(all, fmt.Sprintf("%d %ss after e-%d", later, u, a))
		case earlier > 0 && earlier < 100:
			all = append(all, fmt.Sprintf("%d %ss before e-%d", earlier, u, a))
		case number(y.start) == number(x.start):
			all = append(all, fmt.Sprintf("the same %s as e-%d", u, a))
		}
	}
	return all
}

var calendarUnits = []edtf.Unit{edtf.Days, edtf.Weeks, edtf.Months, edtf.Years, edtf.Decades}

// parse reads what a writer wrote. Some of it cannot be read, because an error may make a
// span run backwards.
func parse(text string) (*events.Chronicle, bool) {
	c, ds := events.Read(events.File{Name: "f.yaml", Data: []byte(text)})
	return c, ds.Err() == nil
}
