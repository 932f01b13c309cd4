package formats_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
)

// chronicle reads a file that has no errors.
func chronicle(t testing.TB, file string) *events.Chronicle {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c, ds := events.Read(events.File{Name: file, Data: data})
	if ds.Err() != nil {
		t.Fatal(ds)
	}
	return c
}

// harbour is the graph of a chronicle with all that a graph can show, as its dates alone
// have it.
func harbour(t testing.TB) *graph.Graph {
	c := chronicle(t, "testdata/harbour.yaml")
	return graph.New(c, chronology.SolveDates(c))
}

// article is the graph of the news report that comes with the tool.
func article(t testing.TB) *graph.Graph { return solved(chronicle(t, "../../data/events.yaml")) }

// solved is the graph of c with all that dates and links imply.
func solved(c *events.Chronicle) *graph.Graph {
	b := chronology.Solve(c)
	return graph.New(c, b)
}

// random makes n events with links of all types that run in no circle.
func random(r *rand.Rand, n int) []*events.Event {
	list := make([]*events.Event, n)
	for i := range list {
		list[i] = &events.Event{ID: fmt.Sprint("e", i), Title: "…", Status: events.Status(r.IntN(12)) % 6}
		for range min(i, r.IntN(5)) {
			l := events.Link{Type: events.LinkType(r.IntN(7)), Event: list[r.IntN(i)].ID}
			if r.IntN(8) == 0 {
				l.Gap.Text = "1 day"
			}
			list[i].Links = append(list[i].Links, l)
		}
	}
	r.Shuffle(n, func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}
