package main

import (
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
		want    string
	}{
		{list[:501], strings.Repeat("ä", 50_000), ""},
		{list, "", "501 edges and 0 characters are more than Mermaid draws by itself (500 and 50000); --near and --reduce leave some out"},
		{nil, strings.Repeat("ä", 50_001), "0 edges and 50001 characters are more than Mermaid draws by itself (500 and 50000); --near and --reduce leave some out"},
	}
	for _, tt := range tests {
		g := graph.New(&events.Chronicle{Events: tt.events}, nil)
		if got := mermaidLimits(g, held([]byte(tt.letters))); got != tt.want {
			t.Errorf("%d events, %d bytes: %q, want %q", len(tt.events), len(tt.letters), got, tt.want)
		}
	}
}
