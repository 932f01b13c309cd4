package chronology_test

import (
	"cmp"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/events/said"
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

// A writer writes a chronicle that is true, but for some errors, of a hidden world.
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

// moment is the k-th moment of the era.
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

// wrong tells whether the next statement is to be an error.
func (w *writer) wrong() bool { return w.roll(w.errors) == 0 }

// about is t, or for an error some other moment.
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

// when says when event i was, in one of all the ways there are.
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

// one is one date, with a qualifier now and then.
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

// day is the finest plain date of the era, some steps later.
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

// length says how long it was from one moment to another.
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

// words are those of a source about event i.
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

// calendarWords date event i by the days or longer units of event a.
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

var calendarUnits = []said.Unit{said.Day, said.Week, said.Month, said.Year, said.Decade}

// parse reads what a writer wrote; not all of it can be read, for a span may run
// backwards by an error.
func parse(text string) (*events.Chronicle, bool) {
	c, ds := events.Read(events.File{Name: "f.yaml", Data: []byte(text)})
	return c, ds.Err() == nil
}

// An instance is a chronicle with what Solve and the oracle say of it.
type instance struct {
	t         *testing.T
	text      string
	c         *events.Chronicle
	b         *chronology.Bounds
	conflicts []chronology.Conflict
	o         *oracle
	verdict   verdict
}

func newInstance(t *testing.T, text string, c *events.Chronicle) *instance {
	x := &instance{t: t, text: text, c: c, o: newOracle(c)}
	defer func() {
		if p := recover(); p != nil {
			t.Fatalf("Solve panics: %v\n%s", p, text) // the text is what tells
		}
	}()
	x.b, x.conflicts = chronology.Solve(c)
	x.verdict = x.o.judge()
	return x
}

func (x *instance) fail(format string, args ...any) {
	x.t.Helper()
	x.t.Errorf("%s\n%s", fmt.Sprintf(format, args...), x.text)
}

// checkVerdict tests that there are contradictions exactly if the oracle finds one,
// and that they are about what happened exactly if that is impossible.
func (x *instance) checkVerdict() {
	x.t.Helper()
	var real, planned, claims bool
	for _, k := range x.conflicts {
		switch {
		case alone(k):
			claims = true
		case x.happened(k):
			real = true
		default:
			planned = true
		}
	}
	if v := x.verdict; claims == v.claims || real == v.real || planned && v.all || !planned && v.real && !v.all {
		x.fail("possible: %v, with plans %v, claims by themselves %v; but contradictions: %v", v.real, v.all, v.claims, x.conflicts)
	}
}

// alone tells whether k is about one of several claims that contradicts itself.
func alone(k chronology.Conflict) bool { return len(k.Statements) == 1 && k.Because == "it alone" }

// happened tells whether all statements of k are about events that are said to
// have happened alone.
func (x *instance) happened(k chronology.Conflict) bool {
	return !slices.ContainsFunc(k.Statements, func(s chronology.Statement) bool {
		return slices.ContainsFunc(x.subjects(s), func(e *events.Event) bool { return !e.Real() })
	})
}

// subjects are the events that s is about.
func (x *instance) subjects(s chronology.Statement) []*events.Event {
	e := x.event(s.Event)
	all := []*events.Event{e}
	for _, l := range e.Links {
		if l.Pos == s.Pos {
			return append(all, x.event(l.Event))
		}
	}
	for _, c := range e.Claims() {
		for _, t := range c.Ties {
			if len(e.Claims()) == 1 && s.Pos != datePos(&c) {
				continue
			}
			all = append(all, x.event(t.Event))
		}
	}
	return all
}

func (x *instance) event(id string) *events.Event { return x.c.Events[x.o.index[id]] }

func places(all []chronology.Statement) []events.Pos {
	var ps []events.Pos
	for _, s := range all {
		ps = append(ps, s.Pos)
	}
	return ps
}

// among is the oracle for what happened; for that and what is planned, if any of
// those events is planned; and for those that are refuted, too.
func (x *instance) among(those ...*events.Event) *oracle {
	if !slices.ContainsFunc(those, func(e *events.Event) bool { return !e.Real() }) {
		return x.o
	}
	return x.o.among(func(e *events.Event) bool { return possible(e) || slices.Contains(those, e) })
}

// about is the oracle for the events that statements are about.
func (x *instance) about(all []chronology.Statement) *oracle {
	var those []*events.Event
	for _, s := range all {
		those = append(those, x.subjects(s)...)
	}
	return x.among(those...)
}

// checkMinimal tests that the statements of each contradiction cannot hold
// together, and can when any one is left out.
func (x *instance) checkMinimal() {
	x.t.Helper()
	for _, k := range x.conflicts {
		ps := places(k.Statements)
		o := x.about(k.Statements)
		if alone(k) {
			continue
		}
		if o.only(ps).consistent() {
			x.fail("is possible: %v", k)
		}
		for i := range ps {
			if !o.only(slices.Delete(slices.Clone(ps), i, i+1)).consistent() {
				x.fail("%v is impossible without %v", k, k.Statements[i])
			}
		}
	}
}

// without is c without the weakest statements of contradictions.
func without(c *events.Chronicle, aside []chronology.Conflict) *events.Chronicle {
	d := *c
	d.Events = slices.Clone(c.Events)
	for i, e := range c.Events {
		x := *e
		for _, k := range aside {
			if s := k.Statements[k.Weakest]; s.Event == e.ID {
				forget(&x, s.Pos)
			}
		}
		d.Events[i] = &x
	}
	return &d
}

// forget removes the statement at p from e: a link, all claims where several count,
// or a part of the claim that counts.
func forget(e *events.Event, p events.Pos) {
	e.Links = slices.DeleteFunc(slices.Clone(e.Links), func(l events.Link) bool { return l.Pos == p })
	e.When = slices.Clone(e.When)
	switch {
	case len(e.When) == 0:
	case len(e.Claims()) > 1 && e.When[0].Pos == p:
		e.When = nil
	case len(e.Claims()) == 1:
		forgetPart(&e.Claims()[0], p)
	}
}

func forgetPart(c *events.Claim, p events.Pos) {
	if !c.Ongoing.IsZero() && c.OngoingPos == p {
		c.Ongoing = edtf.Value{}
	}
	if !c.Lasts.IsZero() && c.LastsPos == p {
		c.Lasts = events.Duration{}
	}
	if datePos(c) == p {
		c.Date, c.Since, c.Until, c.Ties = edtf.Value{}, edtf.Value{}, edtf.Value{}, nil
	}
}

// checkRest tests that what is left when the weakest statements are set aside has
// no contradiction, but for single claims of several, and the bounds that were found.
func (x *instance) checkRest() {
	x.t.Helper()
	if len(x.conflicts) == 0 {
		return
	}
	aside := slices.DeleteFunc(slices.Clone(x.conflicts), alone)
	rest := without(x.c, aside)
	b, conflicts := chronology.Solve(rest)
	if slices.ContainsFunc(conflicts, func(k chronology.Conflict) bool { return !alone(k) }) {
		x.fail("without what was set aside there is still: %v", conflicts)
	}
	if diff := compare(x.b, b); diff != "" {
		x.fail("without what was set aside:\n%s", diff)
	}
	if exact(x.c) {
		v := newOracle(rest).judge()
		if diff := differences(x.b, v); diff != "" {
			x.fail("without what was set aside by the oracle:\n%s", diff)
		}
	}
}

// compare are the bounds in which b and want differ, a line each. The events may be
// in another order.
func compare(b, want *chronology.Bounds) string {
	var out strings.Builder
	for _, e := range b.Events {
		w, _ := want.Of(e.ID)
		for k, x := range sides(e) {
			y := sides(w)[k]
			if x.At != y.At || x.Closed != y.Closed || x.Known() != y.Known() {
				out.WriteString(fmt.Sprintf("%s, %s: got %s, want %s\n", e.ID, sideNames[k], gotBound(k, x), gotBound(k, y)))
			}
		}
	}
	return out.String()
}

// checkProofs tests that each bound follows from its proof alone, and that links
// are in the proofs of exactly those bounds that are inferred.
func (x *instance) checkProofs() {
	x.t.Helper()
	for i, e := range x.b.Events {
		for k, b := range sides(e) {
			proof := b.Proof()
			if b.Known() == (len(proof) == 0) {
				x.fail("%s, %s: got %s, but the proof is %v", e.ID, sideNames[k], gotBound(k, b), proof)
			}
			if b.Known() && x.hasLink(proof) != (b.Kind == chronology.Inferred) {
				x.fail("%s, %s is %v by %v", e.ID, sideNames[k], b.Kind, proof)
			}
			x.checkProof(i, k, b, proof)
		}
	}
}

func (x *instance) hasLink(proof []chronology.Statement) bool {
	return slices.ContainsFunc(proof, func(s chronology.Statement) bool {
		return slices.ContainsFunc(x.event(s.Event).Links, func(l events.Link) bool { return l.Pos == s.Pos })
	})
}

func (x *instance) checkProof(i, side int, b chronology.Bound, proof []chronology.Statement) {
	x.t.Helper()
	if !b.Known() || !exact(x.c) {
		return
	}
	m, ok := x.among(x.c.Events[i]).only(places(proof)).matrix()
	l := [...]*limit{m[start(i)][origin], m[origin][start(i)], m[end(i)][origin], m[origin][end(i)]}[side]
	if l != nil && slices.ContainsFunc(x.c.Events, exactLength) {
		l = &limit{l.most, side%2 == 0 || !b.Closed} // whether the length still counts is another statement
	}
	if !ok || !agrees(b, side, l) {
		x.fail("%s, %s: got %s, but the proof gives %s: %v", x.c.Events[i].ID, sideNames[side], gotBound(side, b), wantBound(side, l), proof)
	}
}

// exactLength tells whether a claim of e says to the second how long it lasted.
func exactLength(e *events.Event) bool {
	return slices.ContainsFunc(e.When, func(c events.Claim) bool { return !c.Lasts.IsZero() && !c.Lasts.Strict })
}

// checkWeakest tests that of each contradiction the statement gives of which the
// least is known: the least established, an uncertain date, the least sure link, the
// last in the file.
func (x *instance) checkWeakest() {
	x.t.Helper()
	for _, k := range x.conflicts {
		weakest := slices.MinFunc(k.Statements, func(s, t chronology.Statement) int {
			return cmp.Or(slices.Compare(x.strength(s), x.strength(t)), t.Pos.Compare(s.Pos))
		})
		if k.Statements[k.Weakest] != weakest {
			x.fail("of %v the weakest is %v", k, weakest)
		}
	}
}

// strengths put the kinds of status in order.
var strengths = map[events.Status]int{events.Refuted: 0, events.Planned: 1, events.Disputed: 2, events.Alleged: 3, events.Reported: 4, events.Confirmed: 5}

// strength is what is known of s, the most important first: how well established its
// event is, or a planned one that is all that it is about; whether its date is
// certain; and how sure it is as a link.
func (x *instance) strength(s chronology.Statement) []int {
	e := x.event(s.Event)
	standing, certain, confidence := strengths[e.Status], 1, events.High
	of := func(id string) { standing = min(standing, strengths[cmp.Or(x.plan(id), events.Confirmed)]) }
	for _, l := range e.Links {
		if l.Pos == s.Pos {
			confidence = l.Confidence
			of(l.Event)
		}
	}
	for _, c := range e.Claims() {
		several := len(e.Claims()) > 1 && s.Pos == e.When[0].Pos
		if c.Date.Uncertain() && (several || s.Pos == datePos(&c)) || c.Ongoing.Uncertain() && (several || s.Pos == c.OngoingPos) {
			certain = 0
		}
		for _, t := range c.Ties {
			if !several && s.Pos == datePos(&c) {
				of(t.Event)
			}
		}
	}
	return []int{standing, certain, int(confidence)}
}

// plan is the status of an event that is not said to have happened, else zero.
func (x *instance) plan(id string) events.Status {
	if e := x.event(id); !e.Real() {
		return e.Status
	}
	return 0
}

// checkChoices tests that what is possible by one claim of each event is no
// contradiction, and lies inside the bounds.
func (x *instance) checkChoices(r roll) {
	x.t.Helper()
	for range 5 {
		if exact(x.c) {
			return // the oracle reads it all at once
		}
		d := *x.c
		d.Events = nil
		for _, e := range x.c.Events {
			chosen := *e
			if claims := e.Claims(); len(claims) > 1 {
				chosen.When = []events.Claim{pick(r, claims)}
			}
			d.Events = append(d.Events, &chosen)
		}
		v := newOracle(&d).judge()
		if !exact(&d) || !v.consistent() {
			continue
		}
		if !slices.ContainsFunc(x.conflicts, func(k chronology.Conflict) bool { return !alone(k) }) {
			x.checkInside(v)
			continue
		}
		x.fail("possible by some of the claims, but contradictions: %v", x.conflicts)
	}
}

// checkInside tests that no bound is tighter than the oracle's.
func (x *instance) checkInside(v verdict) {
	x.t.Helper()
	for i, e := range x.b.Events {
		for k, b := range sides(e) {
			if !b.Known() {
				continue
			}
			got := &limit{nanoseconds(b.At), !b.Closed}
			if k%2 == 0 {
				got = &limit{new(big.Int).Neg(nanoseconds(b.At)), false}
			}
			if l := v.limits[i][k]; l == nil || !l.strict && got.less(l) || got.most.Cmp(l.most) < 0 {
				x.fail("%s, %s: got %s, but by some of the claims it is %s", e.ID, sideNames[k], gotBound(k, b), wantBound(k, l))
			}
		}
	}
}

// check tests all that holds of any chronicle.
func (x *instance) check() {
	x.t.Helper()
	if exact(x.c) {
		x.checkVerdict()
		x.checkMinimal()
		if x.verdict.consistent() {
			if diff := differences(x.b, x.verdict); diff != "" {
				x.fail("%s", diff)
			}
		}
	}
	x.checkRest()
	x.checkWeakest()
	x.checkProofs()
}

// checkWorld tests that a world in which all is true, refuted events aside, is
// possible and lies inside the bounds.
func (x *instance) checkWorld(w world) (holds bool) {
	x.t.Helper()
	if !w.holds(x.o.among(possible)) {
		return false
	}
	if out := w.outside(x.c, x.b); out != "" {
		x.fail("%s", out)
	}
	for _, k := range x.conflicts {
		if !alone(k) && !slices.ContainsFunc(k.Statements, func(s chronology.Statement) bool { return !possible(x.event(s.Event)) }) {
			x.fail("all of this is possible: %v", k)
		}
	}
	return true
}

// checkOrder tests that the order of events and links does not matter.
func (x *instance) checkOrder(r roll) {
	x.t.Helper()
	if len(x.conflicts) > 0 {
		return // what stands later is weaker
	}
	d := *x.c
	d.Events = shuffled(r, x.c.Events)
	for i, e := range d.Events {
		copied := *e
		copied.Links = shuffled(r, e.Links)
		d.Events[i] = &copied
	}
	b, _ := chronology.Solve(&d)
	if diff := compare(b, x.b); diff != "" {
		x.fail("in another order:\n%s", diff)
	}
}

func shuffled[T any](r roll, all []T) []T {
	all = slices.Clone(all)
	for i := len(all) - 1; i > 0; i-- {
		k := r(i + 1)
		all[i], all[k] = all[k], all[i]
	}
	return all
}

// checkLink tests that a further link widens no bound, unless it is one too many.
func (x *instance) checkLink(r roll) (added bool) {
	x.t.Helper()
	n := len(x.c.Events)
	from, to := r(n), r(n)
	l := events.Link{Pos: events.Pos{Line: 9999}, Type: events.LinkType(r(7)), Event: x.c.Events[to].ID}
	if r(2) == 0 && l.Type <= events.Follows {
		l.Gap, _ = events.ParseDuration(pick(r, []string{"1 day", "2 days/5 days", "../3 days", "PT12H", "100 years/..", "1 minute"}))
	}
	if from == to || len(x.conflicts) > 0 {
		return false
	}
	d := *x.c
	d.Events = slices.Clone(x.c.Events)
	e := *d.Events[from]
	e.Links = append(slices.Clone(e.Links), l)
	d.Events[from] = &e
	b, conflicts := chronology.Solve(&d)
	if len(conflicts) > 0 {
		return false
	}
	if wider := widened(x.b, b); wider != "" {
		x.fail("with %s %v %s:\n%s", e.ID, l.Type, l.Event, wider)
	}
	return true
}

// widened are the bounds that are wider in b than they were, a line each.
func widened(was, b *chronology.Bounds) string {
	var out strings.Builder
	for i, e := range b.Events {
		for k, x := range sides(e) {
			y := sides(was.Events[i])[k]
			later := y.At.Before(x.At) || x.At == y.At && x.Closed && !y.Closed
			if y.Known() && (!x.Known() || k%2 == 1 && later || k%2 == 0 && x.At.Before(y.At)) {
				out.WriteString(fmt.Sprintf("%s, %s: got %s, was %s\n", e.ID, sideNames[k], gotBound(k, x), gotBound(k, y)))
			}
		}
	}
	return out.String()
}

// random tests that many chronicles, and counts what they are like.
func random(t *testing.T, n int, days bool) map[string]int {
	seen := map[string]int{}
	for seed := range uint64(n) {
		r := chance(seed)
		text, w := write(r, days)
		c, ok := parse(text)
		if !ok {
			seen["unreadable"]++
			continue
		}
		x := newInstance(t, text, c)
		x.check()
		x.checkChoices(r)
		x.checkOrder(r)
		seen[fmt.Sprintf("exact %v, with contradictions %v", exact(c), len(x.conflicts) > 0)]++
		if x.checkWorld(w) {
			seen["true"]++
		}
		if x.checkLink(r) {
			seen["another link"]++
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
	return seen
}

// enough tests that instances of each kind are frequent.
func enough(t *testing.T, seen map[string]int, want map[string]int) {
	t.Helper()
	for kind, n := range want {
		if seen[kind] < n {
			t.Errorf("%d instances are %s, want %d: %v", seen[kind], kind, n, seen)
		}
	}
}

func TestSolveAgreesWithTheOracle(t *testing.T) {
	t.Parallel()
	seen := random(t, 900, false)
	enough(t, seen, map[string]int{
		"exact true, with contradictions false": 500, "exact true, with contradictions true": 150, "true": 250, "another link": 200,
	})
}

func TestTrueWorldsLieInsideTheBounds(t *testing.T) {
	t.Parallel()
	seen := random(t, 600, true)
	enough(t, seen, map[string]int{
		"exact false, with contradictions false": 100, "exact false, with contradictions true": 40, "true": 150, "another link": 150,
	})
}

// daily writes a chronicle of n events by days and weeks of May 2017, and of each
// other.
func daily(r roll, n, weeks int) string {
	var b strings.Builder
	b.WriteString("timezone: " + pick(r, []string{"UTC", "America/New_York", "Asia/Kolkata"}) + "\nevents:\n")
	for i := range n {
		day := func() string { return fmt.Sprintf("2017-05-%02d", 10+r(6)) }
		other := func() string { return fmt.Sprintf("e-%d", (i+1+r(n-1))%n) }
		from, to := day(), day()
		when := pick(r, []string{
			quote(from), quote(min(from, to) + "/" + max(from, to)), quote("[" + min(from, to) + ".." + max(from, to) + "]"), quote("[.." + to + "]"), quote(from + "/.."),
			"{said: the day before " + other() + "}", "{said: 2 days after " + other() + "}", "{said: the same day as " + other() + "}",
			"{said: the day after " + other() + "}", "{said: between " + other() + " and 2017-05-14}", "{said: until " + other() + "}", "{}",
		}[:12])
		if weeks > 0 && r(2) == 0 {
			when = "{said: " + pick(r, []string{"the same week as ", "the week before ", "a week after "}) + other() + "}"
		}
		fmt.Fprintf(&b, "  - {id: e-%d, title: T", i)
		if when != "{}" {
			b.WriteString(", when: " + when)
		}
		if i > 0 && r(2) == 0 {
			fmt.Fprintf(&b, ", links: [{%s: e-%d}]", pick(r, []string{"caused-by", "follows", "ends", "part-of"}), r(i))
		}
		b.WriteString("}\n")
	}
	return b.String()
}

// bounded tells whether every event has all four bounds.
func (x *instance) bounded() bool {
	return !slices.ContainsFunc(x.b.Events, func(e chronology.Event) bool {
		return !e.EarliestStart.Known() || !e.LatestStart.Known() || !e.EarliestEnd.Known() || !e.LatestEnd.Known()
	})
}

// checkDays tests that the bounds reach exactly the days that a grid finds, but near
// the ends of its window. There is no contradiction if it finds any; if it finds none
// there is one, unless some event has no dates to measure the others' days by.
func (x *instance) checkDays(g *grid, margin int64) {
	x.t.Helper()
	if _, possible := g.reach(0); possible == (len(x.conflicts) > 0) && (possible || x.bounded()) {
		x.fail("possible on days: %v, but contradictions: %v", possible, x.conflicts)
	}
	for i, e := range x.b.Events {
		want, possible := g.reach(i)
		for k, b := range sides(e) {
			if !possible {
				break
			}
			at := b.At
			if k%2 == 1 {
				at = at.AddSeconds(-1)
			}
			near := want[k] < margin || want[k] >= g.days-margin
			got := g.day(at, x.c.Zone)
			if b.Known() && got != want[k] && (!near || got >= margin && got < g.days-margin) || !b.Known() && !near {
				x.fail("%s, %s: got %s, want day %d of the window", e.ID, sideNames[k], gotBound(k, b), want[k])
			}
		}
	}
}

func TestTiesByTheCalendarReachTheRightDays(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name                     string
		instances, events, weeks int
		first                    edtf.Civil
		days, margin             int64
	}{
		{"days", 250, 3, 0, edtf.Civil{Year: 2017, Month: 5, Day: 5}, 16, 5},
		{"weeks", 15, 2, 1, edtf.Civil{Year: 2017, Month: 4, Day: 26}, 38, 14},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			seen := map[string]int{}
			for seed := range uint64(tt.instances) {
				text := daily(chance(seed), tt.events, tt.weeks)
				c, ok := parse(text)
				if !ok {
					seen["unreadable"]++
					continue
				}
				x := newInstance(t, text, c)
				g := newGrid(c, tt.first, tt.days)
				x.checkDays(g, tt.margin)
				_, possible := g.reach(0)
				seen[fmt.Sprint("possible ", possible)]++
			}
			enough(t, seen, map[string]int{"possible true": tt.instances / 4, "possible false": tt.instances / 10})
		})
	}
}

// Small chronicles, each of which random ones showed to be read wrongly once.
func TestWhatWasWrongOnce(t *testing.T) {
	tests := []struct{ name, events string }{
		{"an hour after what has no date", `
  - {id: a, title: A, when: [{said: 1 hour after b}, {edtf: "../2000"}]}
  - {id: b, title: B}`},
		{"an hour after what has no date, and links", `
  - {id: a, title: A, when: [{said: 1 hour after b}, {edtf: "../2000"}], links: [{follows: c}]}
  - {id: b, title: B}
  - {id: c, title: C, when: {said: 1 hour before d}}
  - {id: d, title: D}`},
		{"two claims, each before another event, and no link", `
  - {id: a, title: A, when: 2015}
  - {id: b, title: B, when: 2017}
  - {id: c, title: C, when: [{said: before a}, {said: before b}]}`},
		{"no room for either claim, by one link of three", `
  - {id: a, title: A, when: 2015-06-01}
  - {id: b, title: B, when: [{edtf: 2014}, {edtf: 2019, lasts: 1 month}], links: [{follows: a, gap: 1 day}]}
  - {id: c, title: C, when: 2015-06-02, links: [{follows: b}]}`},
		{"no room for either claim of two events, by one link", `
  - {id: a, title: A, when: [{edtf: 2014}, {edtf: 2019}], links: [{follows: c}]}
  - {id: b, title: B, when: [{edtf: 2014}, {edtf: 2019}], links: [{part-of: c}]}
  - {id: c, title: C, when: 2016, links: [{part-of: a}]}`},
		{"no room for either claim, by what is planned", `
  - {id: a, title: A, when: [{edtf: 2014}, {edtf: 2019}]}
  - {id: b, title: B, status: planned, when: 2016, links: [{ends: a}]}`},
		{"a claim that is impossible by itself", `
  - {id: a, title: A, when: [{edtf: 2017, ongoing: 2015}, {edtf: 2016}]}
  - {id: b, title: B, links: [{follows: a}]}`},
		{"a day may not be filled by a length that was set aside", `
  - {id: a, title: A, when: {edtf: 2017-05-03, lasts: PT48H}}`},
		{"planned after what is refuted", `
  - {id: hoax, title: H, status: refuted, when: 2017-01}
  - {id: plan, title: P, status: planned, when: {said: after hoax}}`},
		{"planned, and before it what is refuted", `
  - {id: hoax, title: H, status: refuted, when: {said: before plan, ongoing: 2018}}
  - {id: plan, title: P, status: planned}`},
		{"what is refuted, and after it what happened", `
  - {id: hoax, title: H, status: refuted}
  - {id: a, title: A, when: {said: after hoax}}
  - {id: b, title: B, when: 2017, links: [{follows: a}]}`},
		{"a date does not give for a plan", `
  - {id: plan, title: P, status: planned}
  - {id: a, title: A, when: 2017-01-01, links: [{follows: plan, gap: PT1H}]}
  - {id: b, title: B, when: "2017-01-03?", links: [{follows: plan, gap: PT1H, confidence: high}]}
  - {id: c, title: C, status: planned, links: [{follows: b}]}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := "events:" + tt.events + "\n"
			c, ok := parse(text)
			if !ok {
				t.Fatal("this cannot be read: " + text)
			}
			x := newInstance(t, text, c)
			x.check()
			x.checkChoices(chance(1))
		})
	}
}

// What is impossible on the calendar is a contradiction, though the lengths of days
// and months leave room for it and no date says which days they are.
func TestTiesThatTheCalendarRulesOut(t *testing.T) {
	tests := []struct{ name, events string }{
		{"longer than the day that it lies in", `
  - {id: a, title: A, when: 2017}
  - {id: b, title: B, when: {said: the day after a, lasts: 40 hours}}`},
		{"one day and two days before", `
  - {id: a, title: A, when: {said: the day before b}}
  - {id: b, title: B, when: {said: 2 days after a}}`},
		{"two days and three days after, in a month", `
  - {id: a, title: A, when: 2017-05}
  - {id: b, title: B, when: {said: the day after a}}
  - {id: c, title: C, when: {said: the day after b}}
  - {id: d, title: D, when: {said: 3 days after a}, links: [{part-of: e}]}
  - {id: e, title: E, when: {said: the same day as c}}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := "events:" + tt.events + "\n"
			c, ok := parse(text)
			if !ok {
				t.Fatal("this cannot be read: " + text)
			}
			if x := newInstance(t, text, c); len(x.conflicts) == 0 {
				x.fail("this is possible on no days, but there is no contradiction")
			}
		})
	}
}

func FuzzSolve(f *testing.F) {
	for seed := range uint64(40) {
		data := make([]byte, 250)
		for i := range data {
			data[i] = byte(chance(seed + uint64(i)*1000)(256))
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r := fromBytes(data)
		text, w := write(r, false)
		if c, ok := parse(text); ok {
			x := newInstance(t, text, c)
			x.check()
			x.checkWorld(w)
			x.checkChoices(r)
			x.checkOrder(r)
			x.checkLink(r)
		}
	})
}
