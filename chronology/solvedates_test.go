package chronology_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	_ "time/tzdata"

	"throughline/chronology"
	"throughline/diag"
	"throughline/events"
)

func read(t *testing.T, file string) *events.Chronicle {
	t.Helper()
	c, ds := events.Read(events.File{Name: "f.yaml", Data: []byte(file)})
	if ds.Err() != nil {
		t.Fatal(ds)
	}
	return c
}

// show returns the four bounds of an event, latest ones as the last second inside.
func show(e chronology.EventBounds) string {
	one := func(b chronology.Bound, back int64) string {
		switch b.Kind {
		case chronology.Unknown:
			return "?"
		case chronology.Open:
			return ".."
		}
		return strings.TrimSuffix(b.At.AddSeconds(-back).String(), "Z")
	}
	return fmt.Sprintf("%s %s %s %s", one(e.EarliestStart, 0), one(e.LatestStart, 1), one(e.EarliestEnd, 0), one(e.LatestEnd, 1))
}

// Each when gives earliest start, latest start, earliest end, latest end in UTC.
func TestSolveDates(t *testing.T) {
	tests := []struct{ when, want string }{
		{`2017-04`, "2017-04-01T00:00:00 2017-04-30T23:59:59 2017-04-01T00:00:00 2017-04-30T23:59:59"},
		{`2015-11/2016-11~`, "2015-11-01T00:00:00 2015-11-30T23:59:59 2016-10-01T00:00:00 2016-12-31T23:59:59"},
		{`2016-12-30/..`, "2016-12-30T00:00:00 2016-12-30T23:59:59 2016-12-30T00:00:00 .."},
		{`2016-12-30/`, "2016-12-30T00:00:00 2016-12-30T23:59:59 2016-12-30T00:00:00 ?"},
		{`{edtf: 2016-12-30/.., ongoing: 2017-05-03}`, "2016-12-30T00:00:00 2016-12-30T23:59:59 2017-05-03T00:00:00 .."},
		{`{ongoing: 2017-05-03}`, "? 2017-05-03T23:59:59 2017-05-03T00:00:00 ?"},
		{`"[..2017-05-03]"`, ".. 2017-05-03T23:59:59 .. 2017-05-03T23:59:59"},
		{`"[2017-03,2017-04]"`, "2017-03-01T00:00:00 2017-04-30T23:59:59 2017-03-01T00:00:00 2017-04-30T23:59:59"},
		{`{edtf: 2017-05-03T12:00:00/.., lasts: PT2H}`, "2017-05-03T12:00:00 2017-05-03T12:00:00 2017-05-03T14:00:00 2017-05-03T14:00:00"},
		{`{edtf: ../2017-05-03T12, lasts: PT1H}`, "2017-05-03T11:00:00 2017-05-03T11:59:59 2017-05-03T12:00:00 2017-05-03T12:59:59"},
		{`{lasts: 1 day}`, "? ? ? ?"},
		{`[{edtf: 2017-03}, {edtf: 2017-05}]`, "2017-03-01T00:00:00 2017-05-31T23:59:59 2017-03-01T00:00:00 2017-05-31T23:59:59"},
		{`[{edtf: 2017-03}, {edtf: 2017-05, preferred: true}]`, "2017-05-01T00:00:00 2017-05-31T23:59:59 2017-05-01T00:00:00 2017-05-31T23:59:59"},
		{`[{edtf: 2017-03}, {edtf: 2017-05/..}]`, "2017-03-01T00:00:00 2017-05-31T23:59:59 2017-03-01T00:00:00 .."},
		{`{said: the day before y}`, "2017-05-02T00:00:00 2017-05-02T23:59:59 2017-05-02T00:00:00 2017-05-02T23:59:59"},
		{`{said: the day before z}`, "? ? ? ?"},
	}
	for _, tt := range tests {
		c := read(t, "events:\n  - {id: x, title: X, when: "+tt.when+"}\n  - {id: y, title: Y, when: 2017-05-03}\n"+
			"  - {id: z, title: Z}\n")
		got, _ := chronology.SolveDates(c).Of("x")
		if show(got) != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.when, show(got), tt.want)
		}
	}
}

// A local day has 23 or 25 hours where clocks change; the day before is one too.
func TestTheDayBeforeIsALocalDay(t *testing.T) {
	c := read(t, `
timezone: America/New_York
events:
  - {id: x, title: X, when: {said: the day before y}}
  - {id: y, title: Y, when: 2017-03-13}
`)
	got, _ := chronology.SolveDates(c).Of("x")
	const want = "2017-03-12T05:00:00 2017-03-13T03:59:59 2017-03-12T05:00:00 2017-03-13T03:59:59"
	if show(got) != want {
		t.Errorf("got %s\nwant %s", show(got), want)
	}
}

// What the report of the first real input says, without its links.
func TestSolveDatesOfTheArticle(t *testing.T) {
	data, err := os.ReadFile("../data/events.yaml")
	if err != nil {
		t.Fatal(err)
	}
	c := read(t, string(data))
	b := chronology.SolveDates(c)
	for id, want := range map[string]string{
		"broken-ties":     "2015-10-31T21:00:00 2015-11-30T20:59:59 2016-09-30T21:00:00 2016-12-31T20:59:59",
		"breaches":        "2016-12-29T21:00:00 2016-12-30T20:59:59 2017-05-02T21:00:00 ..",
		"chemical-attack": "? ? ? ?",
		"us-strikes":      "2017-03-31T21:00:00 2017-04-30T20:59:59 2017-03-31T21:00:00 2017-04-30T20:59:59",
		"putin-merkel":    "2017-05-01T21:00:00 2017-05-02T20:59:59 2017-05-01T21:00:00 2017-05-02T20:59:59",
		"astana-talks":    "? 2017-05-03T20:59:59 2017-05-02T21:00:00 ?",
		"walkout":         ".. 2017-05-03T20:59:59 .. 2017-05-03T20:59:59",
	} {
		if got, _ := b.Of(id); show(got) != want {
			t.Errorf("%s\n got %s\nwant %s", id, show(got), want)
		}
	}
	undated := 0
	for _, e := range b.Events {
		if !e.Dated() {
			undated++
		}
	}
	if undated != 1 {
		t.Errorf("%d events have no finite bound, want 1", undated)
	}
}

// A date named by another event is known only as far as that one is, and planned
// or refuted events date nobody.
func TestNear(t *testing.T) {
	for status, want := range map[string]string{
		"reported": "2017-05-02T00:00:00 2017-05-02T23:59:59 2017-05-02T00:00:00 2017-05-02T23:59:59",
		"planned":  "? ? ? ?",
		"refuted":  "? ? ? ?",
	} {
		c := read(t, "events:\n  - {id: x, title: X, when: {said: the day before y}}\n  - {id: y, title: Y, when: 2017-05-03, status: "+status+"}\n")
		if got, _ := chronology.SolveDates(c).Of("x"); show(got) != want {
			t.Errorf("%s: %s, want %s", status, show(got), want)
		}
	}
}

// A long chain of such dates takes no stack, and its proof names every link of it.
func TestAChainOfDays(t *testing.T) {
	var b strings.Builder
	b.WriteString("events:\n")
	const n = 100
	for i := range n {
		fmt.Fprintf(&b, "  - {id: e-%d, title: X, when: {said: the day before e-%d}}\n", i, i+1)
	}
	fmt.Fprintf(&b, "  - {id: e-%d, title: X, when: 2017-05-03}\n", n)
	got, _ := chronology.SolveDates(read(t, b.String())).Of("e-0")
	if want := "2017-01-23T00:00:00"; !strings.HasPrefix(show(got), want) {
		t.Errorf("%s, want %s", show(got), want)
	}
	if p := got.EarliestStart.Proof(); len(p) != n+1 {
		t.Errorf("the proof has %d statements, want %d", len(p), n+1)
	}
}

func TestWords(t *testing.T) {
	c := read(t, `
events:
  - {id: a, title: A, when: 2016-11~}
  - {id: b, title: B, when: {ongoing: 2017-05-03}}
  - {id: c, title: C, when: {ongoing: 2017-05}}
  - {id: d, title: D, when: {said: the day before f}}
  - {id: e, title: E}
  - {id: f, title: F, when: 2017-05-03}
  - {id: g, title: G, when: [{edtf: 2016}, {edtf: 2017}, {edtf: 2016}]}
  - {id: h, title: H, when: {lasts: 1 year}}
  - {id: i, title: I, when: {said: the day before e}}
  - {id: j, title: J, when: [{edtf: 2016}, {edtf: 2017, preferred: true}]}
  - {id: l, title: L, when: [{said: the day before f}, {edtf: 2016}]}
  - {id: m, title: M, when: [{said: the day before f}, {edtf: 2016, preferred: true}]}
  - {id: k, title: K, when: {edtf: 2017-05-03/.., lasts: 1 month}}
`)
	b := chronology.SolveDates(c)
	want := []string{
		"about Nov 2016", "under way on 3 May 2017", "under way in May 2017", "2 May 2017", "no date",
		"3 May 2017", "2016 or 2017", "lasting 1 year", "the day before e", "2017; others say 2016", "the day before f or 2016", "2016; others say the day before f", "from 3 May 2017 on, lasting 1 month",
	}
	for i, e := range c.Events {
		if got := b.Words(e); got != want[i] {
			t.Errorf("%s: %q, want %q", e.ID, got, want[i])
		}
	}
}

// Every bound that is known says which statement it comes from, and how that
// was read where it was widened.
func TestProofs(t *testing.T) {
	c := read(t, "events:\n  - id: x\n    title: X\n    when: 2016-11~\n")
	e, _ := chronology.SolveDates(c).Of("x")
	want := chronology.Statement{Pos: diag.Pos{File: "f.yaml", Line: 4, Col: 11}, Event: "x", Text: "x is about Nov 2016, read as Oct–Dec 2016"}
	for _, b := range []chronology.Bound{e.EarliestStart, e.LatestStart, e.EarliestEnd, e.LatestEnd} {
		if p := b.Proof(); len(p) != 1 || p[0] != want {
			t.Errorf("proof %v, want %v", p, want)
		}
	}
}
