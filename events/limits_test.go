package events_test

import (
	"fmt"
	"strings"
	"testing"

	"throughline/diag"
	"throughline/events"
)

func TestListsOfOneEventHaveALimit(t *testing.T) {
	tests := []struct {
		key, item string
		most      int
		want      string
	}{
		{"when", "{edtf: 2017}", events.MaxClaims, "too-many-claims"},
		{"sources", "s", events.MaxCitations, "too-many-sources"},
		{"actors", "a", events.MaxActors, "too-many-actors"},
		{"according-to", "a", events.MaxActors, "too-many-actors"},
		{"links", "{follows: y, sources: [s%s]}", events.MaxCitations, "too-many-sources"},
	}
	for _, tt := range tests {
		t.Run(tt.key, func(t *testing.T) {
			for n, want := range map[int]string{tt.most: "", tt.most + 1: tt.want} {
				list := strings.Repeat(tt.item+", ", n)
				if item, ok := strings.CutSuffix(tt.item, "%s]}"); ok {
					list = item + strings.Repeat(", s", n-1) + "]}"
				}
				file := "sources: {s: S}\nactors: {a: A}\nevents:\n  - {id: x, title: X, " + tt.key + ": [" + list + "]}\n  - {id: y, title: Y, sources: s, actors: a, when: 2016}\n"
				_, ds := events.Read(events.File{Name: "f", Data: []byte(file)})
				got := ""
				if err := ds.Err(); err != nil {
					got = ds[0].Code
				}
				if got != want {
					t.Errorf("%d items: %q, want %q (%v)", n, got, want, ds)
				}
			}
		})
	}
}

// citing is events that each cite 100 sources of one name, and take part with 100 actors of it.
func citing(n int, name string) string {
	var b strings.Builder
	var sources, actors []string
	b.WriteString("sources:\n")
	for i := range 100 {
		fmt.Fprintf(&b, "  s%d: {title: %s}\n", i, name)
		sources = append(sources, fmt.Sprintf("s%d", i))
	}
	b.WriteString("actors:\n")
	for i := range 100 {
		fmt.Fprintf(&b, "  a%d: %s\n", i, name)
		actors = append(actors, fmt.Sprintf("a%d", i))
	}
	b.WriteString("events:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - {id: e%d, title: E, when: 2017, sources: [%s], actors: [%s]}\n", i, strings.Join(sources, ","), strings.Join(actors, ","))
	}
	return b.String()
}

// What stands with an event wherever it is written has a limit of its own.
func TestWhatStandsWithEventsHasALimit(t *testing.T) {
	const start = "sources: {s: %s}\nactors: {a: %s}\nevents:\n"
	long := strings.Repeat("x", 4096)
	many := func(n int, item string) string { return "[" + strings.Repeat(item+", ", n) + "]" }
	tests := []struct {
		name, one string
		events    int
		want      string
	}{
		{"roles of one", "actors: " + many(9, "{actor: a, role: r}"), 1, "too-much-named"},
		{"actors without a role", "actors: " + many(9, "a"), 1, ""},
		{"claims of one", "according-to: " + many(9, "a"), 1, "too-much-named"},
		{"sources of dates of one", "when: " + many(9, "{edtf: 2017, source: s}"), 1, "too-much-named"},
		{"roles of some", "actors: " + many(7, "{actor: a, role: r}"), 200, ""},
		{"roles of many", "actors: " + many(7, "{actor: a, role: r}"), 400, "too-much-named"},
	}
	for _, tt := range tests {
		var b strings.Builder
		fmt.Fprintf(&b, start, long, long)
		for i := range tt.events {
			fmt.Fprintf(&b, "  - {id: e-%d, title: X, %s}\n", i, tt.one)
		}
		_, ds := events.Read(events.File{Name: "f", Data: []byte(b.String())})
		got := ""
		for _, d := range ds {
			if d.Severity == diag.Error {
				got = d.Code
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q: %v", tt.name, got, tt.want, ds.Err())
		}
	}
}

// A megabyte may stand for half a gigabyte of names, and no more.
func TestNamesThatEventsNameHaveALimit(t *testing.T) {
	for n, want := range map[int]string{600: "", 1200: "too-much-named"} {
		_, ds := events.Read(events.File{Name: "f", Data: []byte(citing(n, strings.Repeat("x", 4096)))})
		got := ""
		if ds.Err() != nil {
			got = ds[0].Code
		}
		if got != want || len(ds) > 1 {
			t.Errorf("%d events: %v, want %q", n, ds, want)
		}
	}
}
