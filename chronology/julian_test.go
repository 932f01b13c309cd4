package chronology_test

import (
	"strings"
	"testing"

	"throughline/chronology"
)

// Julian is whether the words say so, which no name or title has.
func TestJulianIsWhatWordsSay(t *testing.T) {
	b := chronology.Solve(read(t, `sources: {s: S, t: T}
events:
  - {id: gregorian, title: G, when: 1917-03-12}
  - {id: nothing, title: N}
  - {id: linked, title: L, links: [{follows: date}]}
  - {id: date, title: A, when: {edtf: 1917-02-27, calendar: julian}}
  - {id: ongoing, title: B, when: {ongoing: 1917-02-27, calendar: julian}}
  - {id: both, title: C, when: {edtf: 1917, ongoing: 1917-02-27, calendar: julian}}
  - {id: one-of-two, title: D, sources: [s, t], when: [{edtf: 1917-02-27, calendar: julian, source: s}, {edtf: 1917-03-13, source: t}]}
  - {id: other, title: E, sources: [s, t], when: [{edtf: 1917-02-27, calendar: julian, source: s}, {edtf: 1917-03-13, source: t, preferred: true}]}
  - {id: half-open, title: F, when: {edtf: "1917-02-27/..", calendar: julian}}
  - {id: inferred, title: H, when: {edtf: "[1917-02-27..]", calendar: julian}}
  - {id: then, title: I, when: 1917-12-24, links: [{follows: inferred}]}
  - {id: contradicted, title: J, when: {edtf: 1917-02-27~, calendar: julian}, links: [{follows: then}]}
  - {id: tied, title: K, when: {said: the day before date}}
`))
	count := 0
	for _, e := range b.Events {
		ev := b.Event(e.ID)
		got, words := b.Julian(ev), b.Words(ev)
		if want := strings.Contains(words, "(Julian)"); got != want {
			t.Errorf("%s: %q, Julian: %v", e.ID, words, got)
		}
		if got {
			count++
		}
	}
	if count < 6 {
		t.Errorf("only %d events have Julian dates", count)
	}
}

// What else stands between parentheses is no calendar.
func TestSourcesCalledJulian(t *testing.T) {
	b := chronology.Solve(read(t, `sources: {s: Julian, t: T}
events:
  - {id: a, title: A, sources: [s, t], when: [{edtf: 1917-03-12, source: s}, {edtf: 1917-03-13, source: t}]}
`))
	if e := b.Event("a"); b.Julian(e) || !strings.Contains(b.Words(e), "(Julian)") {
		t.Errorf("%q, Julian: %v", b.Words(e), b.Julian(e))
	}
}
