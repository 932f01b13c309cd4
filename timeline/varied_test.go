package timeline_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
	"throughline/timeline"
)

// laid are the pictures of a chronicle with its bounds. All tests of what a picture
// says call Layout here.
func laid(c *events.Chronicle, b *chronology.Bounds, opt timeline.Options) (*timeline.Picture, error) {
	return timeline.Layout(graph.New(c, b), opt)
}

// varied is a chronicle of n events in which all that a picture can say of an event or
// a link comes about: every status, kind of date and type of link, sources that
// disagree, contradictions, and events that only links date. Every title is the only
// one that begins with its number.
func varied(t testing.TB, r *rand.Rand, n int) *events.Chronicle {
	t.Helper()
	pick := func(words ...string) string { return words[r.IntN(len(words))] }
	var b strings.Builder
	b.WriteString("title: T\nlanes: {a: A, b: {title: B, colour: \"#663399\"}, c: C, unused: U}\nactors: {x: X}\nsources: {s: The first paper, u: The second paper}\nevents:\n")
	day := func() string { return fmt.Sprintf("%04d-%02d-%02d", 1880+r.IntN(12), 1+r.IntN(12), 1+r.IntN(28)) }
	month := func() string { return day()[:7] }
	year := func() string { return day()[:4] }
	when := func() string {
		first, last := 1880+r.IntN(6), 1886+r.IntN(6)
		switch r.IntN(13) {
		case 0, 1, 2:
			return day()
		case 3:
			return month()
		case 4:
			return `"` + pick(day(), month(), year()) + pick("~", "?", "%") + `"`
		case 5:
			return fmt.Sprintf("%d-03/%d-09", first, last)
		case 6:
			return pick(day()+"/..", "../"+day(), "/"+day(), day()+"/")
		case 7:
			return "{ongoing: " + pick(day(), year()) + "}"
		case 8:
			return fmt.Sprintf("%d/%d", first, last)
		case 9:
			return "[{edtf: " + day() + ", source: s" + pick("", ", preferred: true") + "}, {edtf: " + pick(month(), day(), year()) + ", source: u}]"
		case 10:
			return "[{edtf: " + day() + ", source: s}, {edtf: " + day() + ", source: u" + pick("", ", preferred: true") + "}]"
		case 11:
			return "{edtf: " + day() + pick("", "", ", calendar: julian") + "}"
		}
		return day() + "T14:30"
	}
	for i := range n {
		fmt.Fprintf(&b, "  - {id: e-%d, title: %d%s", i, i, strings.Repeat(" word", r.IntN(8)))
		if r.IntN(8) > 0 {
			b.WriteString(", when: " + when())
		}
		b.WriteString(pick("", ", lane: a", ", lane: b", ", lane: c"))
		b.WriteString(pick("", "", ", importance: key", ", importance: context"))
		b.WriteString(pick("", "", "", "", ", status: confirmed", ", status: alleged, according-to: x", ", status: disputed", ", status: planned", ", status: refuted"))
		b.WriteString(", links: [")
		seen := map[string]bool{}
		for range r.IntN(4) {
			if i == 0 {
				break
			}
			l := fmt.Sprintf("{%s: e-%d}", events.LinkType(r.IntN(7)), max(0, i-1-r.IntN(20)))
			if !seen[l] {
				seen[l] = true
				b.WriteString(l + ", ")
			}
		}
		b.WriteString("]}\n")
	}
	c, ds := events.Read(events.File{Name: "varied", Data: []byte(b.String())})
	if err := ds.Err(); err != nil {
		t.Fatal(err)
	}
	return c
}
