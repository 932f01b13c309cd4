package chronology_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events/edtf"
)

// random tests n random chronicles, and counts what they are like.
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

// bounded reports whether every event has all four bounds.
func (x *instance) bounded() bool {
	return !slices.ContainsFunc(x.b.Events, func(e chronology.EventBounds) bool {
		return !e.EarliestStart.Known() || !e.LatestStart.Known() || !e.EarliestEnd.Known() || !e.LatestEnd.Known()
	})
}

// checkDays tests that the bounds reach exactly the days that a grid finds, except near
// the ends of its window. There is no contradiction if the grid finds any days; if it
// finds none there is one, unless some event has no dates to measure the others' days by.
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

// Small chronicles that random tests once found to be read wrongly.
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
		{"what is counted in two kinds of units", `
  - {id: a, title: A, when: "1999-12-31T19:00:00.000000003?"}
  - {id: b, title: B, when: {said: the same decade as a, ongoing: "1999-12-31T19:00:00.000000010"}}
  - {id: c, title: C, when: {said: the same week as b}}
  - {id: d, title: D, when: 1999, links: [{follows: c, gap: ../100 years}]}`},
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
