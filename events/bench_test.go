package events_test

import (
	"fmt"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"throughline/events"
)

// generated is a chronicle of n events with what real ones have: sources,
// actors, places, links and dates of several kinds.
func generated(n int) []byte {
	var b strings.Builder
	b.WriteString("title: Generated\ntimezone: Europe/Moscow\nlanes: {one: One, two: Two}\n")
	b.WriteString("actors: {a: A, b: B, c: C}\nplaces: {p: P, q: {name: Q, lat: 1, lon: 2}}\n")
	b.WriteString("sources: {s: {title: S, date: 2017-05-03}}\nevents:\n")
	dates := []string{"2017-05-03", "2016-11~", "{said: last month}", "2015-11/2016-02", `"[2017-03,2017-04]"`}
	for i := range n {
		fmt.Fprintf(&b, "  - id: event-%d\n    title: What happened as number %d of all\n    when: %s\n", i, i, dates[i%len(dates)])
		fmt.Fprintf(&b, "    lane: %s\n    actors: [a, {actor: b, role: target}]\n    place: %s\n", []string{"one", "two"}[i%2], []string{"p", "q"}[i%2])
		b.WriteString("    summary: Some words on what happened, which is what people write here.\n    sources: [{source: s, at: para 5}, s]\n")
		if i > 3 {
			fmt.Fprintf(&b, "    links:\n      - caused-by: event-%d\n        confidence: high\n      - follows: event-%d\n        gap: 1 day\n", i-1, i-3)
		} else {
			b.WriteString("    according-to: [c]\n")
		}
	}
	return []byte(b.String())
}

// The two halves of the claim that reading and checking 10,000 events takes at
// most 1.3 times what the YAML library needs to parse them into nodes.
func BenchmarkRead(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		data := generated(n)
		b.Run(fmt.Sprintf("nodes/n=%d", n), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				var root yaml.Node
				if err := yaml.Unmarshal(data, &root); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("chronicle/n=%d", n), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, ds := events.Read(events.File{Name: "x", Data: data}); len(ds) > 0 {
					b.Fatal(ds)
				}
			}
		})
	}
}
