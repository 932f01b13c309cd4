package formats_test

import (
	"testing"

	"throughline/events"
	"throughline/graph/formats"
)

func TestUntimedCountsWhatATimelineCannotHold(t *testing.T) {
	tests := []struct {
		when string
		want int
	}{
		{"when: 2017", 0},
		{"when: 2017/..", 0},
		{"tags: undated", 0},
		{"when: -0043-03-15", 1},
		{"when: -0043/0017", 1},
		{"when: Y12000", 1},
		{"when: {ongoing: 2017-05-03}", 1},
	}
	for _, tt := range tests {
		c, ds := events.Read(events.File{Name: "f", Data: []byte("events: [{id: a, title: A, " + tt.when + "}]")})
		if ds.Err() != nil {
			t.Fatal(ds)
		}
		if got := formats.NewDocument(solved(c), nil).Untimed(); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.when, got, tt.want)
		}
	}
}
