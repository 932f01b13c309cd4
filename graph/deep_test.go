package graph_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"throughline/events"
	"throughline/graph"
)

// long returns a chronicle of n events, each caused by the one before, and, if it branches,
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
		tree, err := g.Why(fmt.Sprintf("e%d", n-1), graph.Query{})
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
		loss, err := g.Without("e0", graph.Query{})
		if err != nil {
			t.Fatal(err)
		}
		if len(loss.Lost)+len(loss.Kept) != n-1 {
			t.Errorf("%d are lost and %d kept", len(loss.Lost), len(loss.Kept))
		}
	}
}

func TestATreeGoesOnBelow(t *testing.T) {
	tree, err := long(20, true).Why("e19", graph.Query{})
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

// Limits that are absurd are refused or mean no limit; they do not wrap around.
func TestLimitsDoNotWrap(t *testing.T) {
	g := long(10, false)
	tree, err := g.Why("e9", graph.Query{MaxDepth: math.MaxInt})
	if err != nil || len(tree.Events) != 10 {
		t.Errorf("%d events, %v", len(tree.Events), err)
	}
	if strconv.IntSize == 64 {
		depth := int64(1)<<32 + 1
		if tree, err = g.Why("e9", graph.Query{MaxDepth: int(depth)}); err != nil || len(tree.Events) != 10 {
			t.Errorf("depth 2³²+1: %d events, %v", len(tree.Events), err)
		}
	}
	for _, most := range []int{graph.MaxPathsLimit + 1, math.MaxInt} {
		if _, err := g.Path("e0", "e9", graph.Query{MaxPaths: most}); err == nil || !strings.Contains(err.Error(), "at most 1000 chains") {
			t.Errorf("%d chains: %v", most, err)
		}
	}
}

// Chains through many events, each caused by the three before it, are so many that a
// list of them is cut.
func TestLongChainsAreCut(t *testing.T) {
	var list []*events.Event
	for i := range 10_000 {
		e := &events.Event{ID: fmt.Sprintf("e%d", i)}
		for k := 1; k <= min(i, 3); k++ {
			e.Links = append(e.Links, events.Link{Type: events.CausedBy, Event: fmt.Sprintf("e%d", i-k)})
		}
		list = append(list, e)
	}
	g := built(list...)
	for _, tt := range []struct {
		to   string
		cut  bool
		most int
	}{{"e60", false, graph.MaxPathsLimit}, {"e9999", true, graph.MaxPathsLimit}, {"e9999", false, 3}} {
		r, err := g.Path("e0", tt.to, graph.Query{MaxPaths: tt.most})
		if err != nil {
			t.Fatal(err)
		}
		links := 0
		for _, c := range r.Others {
			links += len(c)
		}
		if !r.More || r.Cut != tt.cut || links > 110_000 || len(r.Others) == tt.most == tt.cut {
			t.Errorf("to %s: %d further chains with %d links in all; more: %v, cut: %v", tt.to, len(r.Others), links, r.More, r.Cut)
		}
		if text := written(t, r.WriteText); strings.Contains(text, "which are cut because they are long") != tt.cut {
			t.Errorf("to %s: what is cut is said: %v", tt.to, !tt.cut)
		}
	}
}

// Where a step must stand deeper than the line above, trees stay as narrow, too.
func TestATreeOfSingleStepsGoesOnBelow(t *testing.T) {
	var list []*events.Event
	add := func(id string, causes ...string) {
		e := &events.Event{ID: id, Title: "about " + id}
		for _, c := range causes {
			e.Links = append(e.Links, events.Link{Type: events.CausedBy, Event: c})
		}
		list = append(list, e)
	}
	add("n0")
	for i := range 40 {
		add(fmt.Sprintf("c%d", i), fmt.Sprintf("n%d", i))
		add(fmt.Sprintf("l%d", i), fmt.Sprintf("c%d", i))
		add(fmt.Sprintf("n%d", i+1), fmt.Sprintf("c%d", i), fmt.Sprintf("l%d", i))
	}
	tree, err := built(list...).Why("n40", graph.Query{})
	if err != nil {
		t.Fatal(err)
	}
	text := written(t, tree.WriteText)
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, strings.Repeat(" ", 25)) {
			t.Fatalf("the tree grows too far to the right:\n%s", text)
		}
	}
	checkLines(t, tree)
	if !strings.Contains(text, "… see below") {
		t.Errorf("nothing is told below:\n%s", text)
	}
}
