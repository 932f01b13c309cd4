package events_test

import (
	"testing"

	"throughline/events"
)

func TestOnly(t *testing.T) {
	c, ds := events.Read(events.File{Name: "f", Data: []byte(doubted)})
	if ds.Err() != nil {
		t.Fatal(ds)
	}
	but := func(id string) func(*events.Event) bool {
		return func(e *events.Event) bool { return e.ID != id }
	}
	causal := func(_ *events.Event, l events.Link) bool { return l.Type.Causal() }
	tests := []struct {
		name  string
		event func(*events.Event) bool
		link  func(*events.Event, events.Link) bool
		want  string // events with the number of their claims, sources and links
	}{
		{"all", nil, nil, "x 2 1 0, y 1 2 2, z 1 0 1"},
		{"but x", but("x"), nil, "y 1 2 1, z 1 0 1"},
		{"but y", but("y"), nil, "x 2 1 0, z 1 0 0"},
		{"but z", but("z"), nil, "x 2 1 0, y 1 2 1"},
		{"causal", nil, causal, "x 2 1 0, y 1 2 1, z 1 0 0"},
		{"causal, but z", but("z"), causal, "x 2 1 0, y 1 2 0"},
		{"none", func(*events.Event) bool { return false }, nil, ""},
	}
	for _, tt := range tests {
		less := c.Only(tt.event, tt.link)
		if got := counts(less); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
		if less.Title != c.Title || len(less.Sources) != len(c.Sources) {
			t.Errorf("%s: the sources or the title have changed", tt.name)
		}
		if got := counts(c); got != "x 2 1 0, y 1 2 2, z 1 0 1" {
			t.Fatalf("%s: the chronicle itself has changed: %s", tt.name, got)
		}
	}
}
