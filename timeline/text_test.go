package timeline_test

import (
	"fmt"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
	"throughline/timeline"
)

// solved reads a chronicle in YAML, which must be sound, and bounds it.
func solved(t *testing.T, yaml string) (*events.Chronicle, *chronology.Bounds) {
	t.Helper()
	c, ds := events.Read(events.File{Name: "test.yaml", Data: []byte(yaml)})
	if err := ds.Err(); err != nil {
		t.Fatal(err)
	}
	b := chronology.Solve(c)
	return c, b
}

// list is the YAML of events on the given dates.
func list(dates ...string) string {
	var b strings.Builder
	b.WriteString("events:\n")
	for i, d := range dates {
		fmt.Fprintf(&b, "  - {id: e%d, title: Event %d, when: %s}\n", i, i, d)
	}
	return b.String()
}

func TestAltSaysWhatAPictureShows(t *testing.T) {
	crowded := list("2017-01-09", "2017-03-02", "2017-08", "2017-11-30", "2019-01-02", "2019-01-02", "2019-01-02",
		"2019-01-03", "2019-01-03", "2019-01-03", "2019-01-03", "2019-01-04", "2019-01-04", "2019-01-04")
	tests := []struct{ name, yaml, want string }{
		{"one event", list("2017-05-03"), "Timeline of 1 event, 3 May 2017."},
		{"no date", "events: [{id: x, title: X}]", "Timeline of 1 event."},
		{"a title", "title: The siege\n" + list("2017", "2018"), "Timeline of 2 events, 2017–2018: The siege."},
		{"a question", "title: Who was it?\n" + list("2017", "2018"), "Timeline of 2 events, 2017–2018: Who was it?"},
		{"evenly", list("2017-01", "2017-02", "2017-03", "2017-04", "2017-05", "2017-06"), "Timeline of 6 events, Jan–Jun 2017."},
		{"a crowd", crowded, "Timeline of 14 events, 9 Jan 2017 – 4 Jan 2019, 10 of them within 2–4 Jan 2019."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := timeline.Alt(graph.New(solved(t, tt.yaml))); got != tt.want {
				t.Errorf("Alt() =\n%s, want\n%s", got, tt.want)
			}
		})
	}
}

func TestTextTellsLinksAtBothEnds(t *testing.T) {
	c, b := solved(t, `
sources: {gazette: The Gazette}
events:
  - {id: flood, title: Flood, when: 2017-05-02, sources: [gazette]}
  - {id: inquiry, title: Inquiry, when: 2017-06, links: [{responds-to: flood, confidence: high}, {follows: flood, gap: 1 month}]}
  - {id: report, title: Report, links: [{part-of: inquiry}, {caused-by: flood}]}
  - {id: rumour, title: Rumour, status: refuted, when: 2017-05-03, links: [{disputes: flood}]}
`)
	var got strings.Builder
	if err := timeline.WriteText(&got, graph.New(c, b)); err != nil {
		t.Fatal(err)
	}
	const want = `Timeline of 4 events, 2 May – 30 Jun 2017.

1. 2 May 2017: Flood
   Links: is disputed by “Rumour” (2); is answered by “Inquiry” (3), high confidence; is followed by “Inquiry” (3), 1 month apart; is a cause of “Report” (4)
   Source: The Gazette

2. 3 May 2017: Rumour
   refuted
   Links: disputes “Flood” (1)

3. Jun 2017: Inquiry
   Links: responds to “Flood” (1), high confidence; follows “Flood” (1), 1 month apart; includes “Report” (4)

4. Jun 2017 (inferred): Report
   Links: is part of “Inquiry” (3); is caused by “Flood” (1)
`
	if got.String() != want {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
}
