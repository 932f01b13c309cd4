package chronology_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"throughline/chronology"
	"throughline/events"
)

// generated returns a chronicle of n events as people write them, eight a day: every kind
// of date, and links from two of three events to earlier ones. If tied, one event in
// forty is dated by another one.
func generated(b *testing.B, n int, tied bool) *events.Chronicle {
	var file strings.Builder
	file.WriteString("timezone: Europe/Moscow\nsources: {s: {date: 2017-05-03}}\nevents:\n")
	for i := range n {
		var links []string
		if i > 10 && i%3 > 0 {
			links = append(links, fmt.Sprintf("{caused-by: e-%d}", i-1-i%10))
		}
		if i > 100 && i%8 == 3 {
			links = append(links, fmt.Sprintf("{follows: e-%d, gap: 3 days/2 weeks}", i-8*6+5))
		}
		fmt.Fprintf(&file, "  - {id: e-%d, title: X, sources: s, when: %s, links: [%s]}\n", i, when(i, tied), strings.Join(links, ", "))
	}
	c, ds := events.Read(split(file.String())...)
	if ds.Err() != nil {
		b.Fatal(ds[0])
	}
	return c
}

// when returns the date of event i.
func when(i int, tied bool) string {
	day := time.Date(1900, 1, 1+i/8, 0, 0, 0, 0, time.UTC)
	d, later := day.Format("2006-01-02"), day.AddDate(0, 0, 2).Format("2006-01-02")
	switch i % 8 {
	case 1:
		return d + "~"
	case 2:
		return d + "/.."
	case 3:
		return `"[` + d + "," + later + `]"`
	case 4:
		return "{ongoing: " + d + "}"
	case 5:
		return "{said: " + day.Format("2 January 2006") + "}"
	case 6:
		return "{edtf: " + d + "/.., lasts: 2 days}"
	case 7:
		if tied && i%40 == 7 {
			return fmt.Sprintf("{said: the day of e-%d}", i-7)
		}
	}
	return d
}

// split cuts a long file into several, each below the limit of the reader.
func split(file string) []events.File {
	head, rest, _ := strings.Cut(file, "events:\n")
	lines := strings.SplitAfter(strings.TrimSuffix(rest, "\n"), "\n")
	var files []events.File
	for i := 0; len(lines) > 0; i++ {
		n := min(len(lines), 10_000)
		if i > 0 {
			head = "timezone: Europe/Moscow\n"
		}
		files = append(files, events.File{Name: fmt.Sprintf("%03d.yaml", i), Data: []byte(head + "events:\n" + strings.Join(lines[:n], ""))})
		lines = lines[n:]
	}
	return files
}

func BenchmarkSolveDates(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		c := generated(b, n, true)
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				chronology.SolveDates(c)
			}
		})
	}
}

func BenchmarkSolve(b *testing.B) {
	data, err := os.ReadFile("../data/events.yaml")
	if err != nil {
		b.Fatal(err)
	}
	article, _ := events.Read(events.File{Name: "events.yaml", Data: data})
	b.Run("article", func(b *testing.B) { solve(b, article) })
	for _, tied := range []bool{false, true} {
		for _, n := range []int{1000, 10000, 100000} {
			c := generated(b, n, tied)
			b.Run(fmt.Sprintf("tied=%v/n=%d", tied, n), func(b *testing.B) { solve(b, c) })
		}
	}
}

func solve(b *testing.B, c *events.Chronicle) {
	b.ReportAllocs()
	for b.Loop() {
		if conflicts := chronology.Solve(c).Conflicts(); len(conflicts) > 0 {
			b.Fatal(conflicts)
		}
	}
}
