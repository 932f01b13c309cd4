package formats_test

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/graph"
	"throughline/graph/formats"
)

// measured is shaped like a chronology: n dated events in ten lanes, each with
// up to four links to some of the fifty before it.
func measured(n int) *graph.Graph {
	r := rand.New(rand.NewPCG(1, 1))
	c := &events.Chronicle{Title: "Made for measuring"}
	for i := range 10 {
		c.Lanes = append(c.Lanes, &events.Lane{ID: fmt.Sprint("lane-", i)})
	}
	for i := range n {
		e := &events.Event{ID: fmt.Sprint("event-", i), Title: "Something of the kind that happens happens", Lane: fmt.Sprint("lane-", r.IntN(10))}
		date, err := edtf.Parse(fmt.Sprintf("%04d-%02d", 1000+i/12, 1+i%12))
		if err != nil {
			panic(err)
		}
		e.When = []events.Claim{{Date: date}}
		for range r.IntN(5) {
			to := i - 1 - r.IntN(50)
			if to >= 0 {
				e.Links = append(e.Links, events.Link{Type: events.LinkType(r.IntN(4)), Event: fmt.Sprint("event-", to)})
			}
		}
		c.Events = append(c.Events, e)
	}
	return graph.New(c, chronology.SolveDates(c))
}

// sizes runs a benchmark on graphs of 100 to 100,000 events.
func sizes(b *testing.B, write func(io.Writer, *graph.Graph) error) {
	for _, n := range []int{100, 1000, 10000, 100000} {
		g := measured(n)
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := write(io.Discard, g); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkWrite(b *testing.B) {
	for _, w := range formats.Writers() {
		b.Run(w.Name, func(b *testing.B) {
			sizes(b, func(out io.Writer, g *graph.Graph) error { return w.Write(out, g, formats.Options{}) })
		})
	}
}

func BenchmarkRead(b *testing.B) {
	d := formats.NewDocument(measured(1000), nil)
	for _, c := range carriers {
		var data bytes.Buffer
		if err := c.write(&data, d); err != nil {
			b.Fatal(err)
		}
		b.Run(c.name+"/n=1000", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, ds := c.read(events.File{Name: "f", Data: data.Bytes()}); len(ds) > 0 {
					b.Fatal(ds)
				}
			}
		})
	}
}
