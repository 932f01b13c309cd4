package graph_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"throughline/events"
	"throughline/graph"
)

// long is a chronicle of n events, each caused by the one before, and, if it branches,
// enabled by another.
func long(n int, branches bool) *graph.Graph {
	var list []*events.Event
	for i := range n {
		e := &events.Event{ID: fmt.Sprintf("e%d", i), Title: "about"}
		if i > 0 {
			e.Links = append(e.Links, events.Link{Type: events.CausedBy, Event: fmt.Sprintf("e%d", i-1)})
		}
		list = append(list, e)
		if branches {
			id := fmt.Sprintf("l%d", i)
			list = append(list, &events.Event{ID: id, Title: "about"})
			e.Links = append(e.Links, events.Link{Type: events.EnabledBy, Event: id})
		}
	}
	return built(list...)
}

func TestDeepTreesStayNarrow(t *testing.T) {
	const n = 10_000
	for _, branches := range []bool{false, true} {
		g := long(n, branches)
		tree, err := g.Why(fmt.Sprintf("e%d", n-1), graph.Asking{})
		if err != nil {
			t.Fatal(err)
		}
		lines, widest := 0, 0
		for line := range strings.Lines(written(t, tree.WriteText)) {
			lines++
			if !strings.HasPrefix(line, "what led to") {
				widest = max(widest, utf8.RuneCountInString(line))
			}
		}
		if widest > 80 || lines < len(tree.Events) || lines > 2*len(tree.Events) {
			t.Errorf("%d events take %d lines of up to %d characters", len(tree.Events), lines, widest)
		}
		loss, err := g.Without("e0", graph.Asking{})
		if err != nil {
			t.Fatal(err)
		}
		if len(loss.Lost)+len(loss.Kept) != n-1 {
			t.Errorf("%d are lost and %d kept", len(loss.Lost), len(loss.Kept))
		}
	}
}

func TestATreeGoesOnBelow(t *testing.T) {
	tree, err := long(20, true).Why("e19", graph.Asking{})
	if err != nil {
		t.Fatal(err)
	}
	got := written(t, tree.WriteText)
	for _, want := range []string{"is caused by e7", "about … see below\n", "\ne7 ", "about … from above\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q in\n%s", want, got)
		}
	}
}
