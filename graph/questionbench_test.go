package graph_test

import (
	"fmt"
	"io"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
)

func BenchmarkWhy(b *testing.B) { ask(b, "why") }

func BenchmarkImpact(b *testing.B) { ask(b, "impact") }

func BenchmarkWithout(b *testing.B) { ask(b, "without") }

func BenchmarkPath(b *testing.B) { ask(b, "path") }

// ask asks a question that concerns most of a chronicle, and writes the answer.
func ask(b *testing.B, question string) {
	sizes(b, func(c *events.Chronicle, _ *chronology.Bounds, g *graph.Graph) {
		ids := []string{"event-0", fmt.Sprint("event-", len(c.Events)-1)}
		if question == "why" {
			ids = ids[1:]
		}
		found, err := answer(g, question, ids, graph.Query{Types: []events.LinkType{events.Follows}, MaxPaths: 5})
		if err == nil {
			err = found.WriteText(io.Discard)
		}
		if err != nil {
			b.Fatal(err)
		}
	})
}
