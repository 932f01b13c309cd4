package graph_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/graph/topo"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
)

func TestOrder(t *testing.T) {
	tests := []struct{ name, story, want string }{
		{"by date", "a 2003\n b 2001\n c 2002", "b c a"},
		{"then by id", "b 2001\n a 2001\n c 2000", "c a b"},
		{"links before dates", "a 2003\n b 2001: follows a\n c 2002", "c a b"},
		{"a day within its month comes after the month begins", "b 2001-05-02\n a 2001-05", "a b"},
		{"earliest start unknown: just before the latest", "b 2002-01-01\n a 2001-12-31\n c [..2001-12-31]", "a c b"},
		{"under no date: just before who follows", "a 2001\n b 2005\n x\n c 2005: follows x", "a b x c"},
		{"under no date: before the earliest who follows", "a 2001\n x\n c 2005: follows x\n d 2003: caused-by x\n b 2002", "a b x d c"},
		{"under no date: else after the latest followed", "a 2001\n x: follows a, follows b\n b 2003\n c 2004", "a b x c"},
		{"under no date: a chain", "a 2001\n x\n y: follows x\n c 2005: follows y\n d 2006", "a x y c d"},
		{"under no date: who follows counts more than who is followed", "a 2001\n x: follows a\n b 2003\n c 2005: follows x", "a b x c"},
		{"under no date: before one who borrows", "x\n y: follows x, follows b\n b 2003\n c 2004", "b x y c"},
		{"no date at all: last", "x\n a 2001\n b 2009", "a b x"},
		{"types that do not order lend nothing", "x\n b 2001: ends x, disputes x\n c 2002", "b c x"},
		{"a part after its whole, which borrows the date", "x\n b 2001: part-of x\n c 2002", "x b c"},
		{"a part after its whole, whatever the dates", "a 2002\n b 2001: part-of a", "a b"},
		{"but not a whole that follows its part", "a: follows b\n b 2001: part-of a\n c 2000", "c b a"},
		{"a cycle: from its earliest, each once", "a 2003: follows b\n b 2002: follows a\n c 2001", "c b a"},
		{"a cycle: where its dates put it", "a 2003: follows b\n b 2002: follows a\n c 2004: follows a\n d 2005\n e 2001", "e b a c d"},
		{"a cause that is part of its effect", "vote 2019\n strike 2020: caused-by rally\n rally 2020: part-of strike\n deal 2021: ends strike\n election 2024", "vote rally strike deal election"},
		{"an undated cycle", "a: follows b\n b: follows a\n c 2001: follows a", "a c b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := ids(slices.Values(built(story(t, tt.story)...).Order())); got != tt.want {
				t.Errorf("order of %q = %q, want %q", tt.story, got, tt.want)
			}
		})
	}
}

// On random acyclic graphs whose events all have dates, the order is the one
// that its definition gives: of those that wait for no one, the earliest.
func TestOrderIsTheEarliestThatWaitsForNoOne(t *testing.T) {
	for seed := range uint64(300) {
		list := random(rand.New(rand.NewPCG(seed, 2)), 20)
		g := built(list...)
		if _, err := topo.Sort(oracle(g)); err != nil {
			t.Fatalf("seed %d: the test made a cycle: %v", seed, err)
		}
		if got, want := ids(slices.Values(g.Order())), ids(slices.Values(earliestFirst(list))); got != want {
			t.Fatalf("seed %d: order = %s\nwant %s", seed, got, want)
		}
	}
}

// earliestFirst is Order by its definition, one search for each event.
func earliestFirst(list []*events.Event) []*events.Event {
	b := chronology.SolveDates(&events.Chronicle{Events: list})
	start := func(e *events.Event) chronology.Bound { x, _ := b.Of(e.ID); return x.EarliestStart }
	var order []*events.Event
	listed := make(map[string]bool)
	waits := func(e *events.Event) bool {
		return slices.ContainsFunc(e.Links, func(l events.Link) bool { return (l.Type.Orders() || l.Type == events.PartOf) && !listed[l.Event] })
	}
	for len(order) < len(list) {
		var next *events.Event
		for _, e := range list {
			if listed[e.ID] || waits(e) {
				continue
			}
			if next == nil || cmp.Or(start(e).At.Compare(start(next).At), cmp.Compare(e.ID, next.ID)) < 0 {
				next = e
			}
		}
		listed[next.ID] = true
		order = append(order, next)
	}
	return order
}

func TestOrderOfTheSameGraphIsTheSame(t *testing.T) {
	list := random(rand.New(rand.NewPCG(1, 3)), 200)
	want := ids(slices.Values(built(list...).Order()))
	for range 5 {
		if got := ids(slices.Values(built(list...).Order())); got != want {
			t.Fatalf("order changes: %s\nwas %s", got, want)
		}
	}
}

// respects complains of each edge that orders and runs against the order of g.
func respects(t *testing.T, g *graph.Graph) {
	t.Helper()
	place := make(map[string]int)
	for i, e := range g.Order() {
		place[e.ID] = i
	}
	for e := range g.Edges() {
		if e.Orders() && place[e.From.ID] > place[e.To.ID] {
			t.Errorf("order puts %s after %s, which follows it", e.From.ID, e.To.ID)
		}
	}
}
