package main

import (
	"slices"
	"strings"
	"testing"

	"throughline/events"
	"throughline/graph"
)

func TestWhatMermaidDoesNotDrawIsSaid(t *testing.T) {
	list := []*events.Event{{ID: "hub"}}
	for i := range 501 {
		list = append(list, &events.Event{ID: "e" + strings.Repeat("x", i), Links: []events.Link{{Event: "hub"}}})
	}
	tests := []struct {
		events  []*events.Event
		letters string
		want    []string
	}{
		{list[:501], strings.Repeat("ä", 50_000), nil},
		{list, "", []string{"501 edges and 0 characters are more than Mermaid draws by itself (500 and 50000); --near and --reduce leave some out"}},
		{nil, strings.Repeat("ä", 50_001), []string{"0 edges and 50001 characters are more than Mermaid draws by itself (500 and 50000); --near and --reduce leave some out"}},
	}
	for _, tt := range tests {
		p := graphProduct{files: []target{{"", held([]byte(tt.letters))}}}
		p.limits(graph.New(&events.Chronicle{Events: tt.events}, nil), "mermaid")
		if !slices.Equal(p.notes, tt.want) {
			t.Errorf("%d events, %d bytes: %q, want %q", len(tt.events), len(tt.letters), p.notes, tt.want)
		}
	}
}
