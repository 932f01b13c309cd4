package graph_test

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
)

// story makes events from lines such as "b 2017-05: follows a, disputes c".
// The date and the links may be missing.
func story(t testing.TB, text string) []*events.Event {
	t.Helper()
	var list []*events.Event
	for line := range strings.Lines(text) {
		head, links, _ := strings.Cut(strings.TrimSpace(line), ":")
		id, when, _ := strings.Cut(head, " ")
		e := &events.Event{ID: id, Title: id}
		if when != "" {
			e.When = on(when)
		}
		for s := range strings.SplitSeq(links, ",") {
			if s = strings.TrimSpace(s); s != "" {
				e.Links = append(e.Links, link(t, s))
			}
		}
		if id != "" {
			list = append(list, e)
		}
	}
	return list
}

// link reads "follows a" or "follows a gap".
func link(t testing.TB, s string) events.Link {
	t.Helper()
	words := strings.Fields(s)
	for typ := events.CausedBy; typ <= events.Disputes; typ++ {
		if typ.String() == words[0] {
			l := events.Link{Type: typ, Event: words[1]}
			l.Gap.Text = strings.Join(words[2:], " ")
			return l
		}
	}
	t.Fatalf("no link %q", s)
	return events.Link{}
}

// ids returns the ids of the events in a list, in one line.
func ids(list iter.Seq[*events.Event]) string {
	var b strings.Builder
	for e := range list {
		fmt.Fprintf(&b, "%s ", e.ID)
	}
	return strings.TrimSpace(b.String())
}

// pairs says in one line which edges there are, and with which links.
func pairs(edges iter.Seq[graph.Edge]) string {
	var b strings.Builder
	for e := range edges {
		fmt.Fprintf(&b, "%s→%s", e.From.ID, e.To.ID)
		for _, l := range e.Links {
			fmt.Fprintf(&b, " %s", l.Type)
		}
		b.WriteString("; ")
	}
	return strings.TrimSuffix(b.String(), "; ")
}

func TestNewGathersTheLinksOfAPair(t *testing.T) {
	tests := []struct{ name, story, want string }{
		{"none", "a", ""},
		{"one", "a\n b: follows a", "a→b follows"},
		{"several, in file order", "a\n b: disputes a, follows a, ends a", "a→b disputes follows ends"},
		{"not side by side", "a\n b\n c: follows a, follows b, ends a", "a→c follows ends; b→c follows"},
		{"by place in the file, not by id", "z\n a\n m: follows a, follows z", "z→m follows; a→m follows"},
		{"to a later line", "a: follows b\n b", "b→a follows"},
		{"both ways", "a: part-of b\n b: follows a", "a→b follows; b→a part-of"},
		{"to nowhere", "a: follows x", ""},
		{"to itself", "a: follows a", ""},
		{"second of one id", "a\n b: follows a\n b: ends a", "a→b follows"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := pairs(built(story(t, tt.story)...).Edges()); got != tt.want {
				t.Errorf("edges of %q = %q, want %q", tt.story, got, tt.want)
			}
		})
	}
}

func TestNeighboursComeInFileOrder(t *testing.T) {
	g := built(story(t, "c\n b: follows c\n a: follows c, ends b\n d: disputes c")...)
	for _, tt := range []struct {
		name, want string
		got        iter.Seq[graph.Edge]
	}{
		{"out of c", "c→b follows; c→a follows; c→d disputes", g.Out("c")},
		{"into a", "c→a follows; b→a ends", g.In("a")},
		{"into c", "", g.In("c")},
		{"out of nothing", "", g.Out("x")},
	} {
		if got := pairs(tt.got); got != tt.want {
			t.Errorf("%s = %q, want %q", tt.name, got, tt.want)
		}
	}
	for range g.Out("c") {
		break // an iterator that is left early must not go on
	}
	if got := ids(g.Events()); got != "c b a d" {
		t.Errorf("events = %q, want file order", got)
	}
}

func TestGraphOfNothing(t *testing.T) {
	g := graph.New(&events.Chronicle{}, nil)
	r := g.Reduce()
	if len(g.Order()) != 0 || r.LeftOut() != 0 || len(slices.Collect(r.Edges())) != 0 {
		t.Error("an empty chronicle has an order or edges")
	}
}

func TestNoBoundsMeanNoDates(t *testing.T) {
	list := story(t, "b 2001\n a 2002")
	g := graph.New(&events.Chronicle{Events: list}, nil)
	if got := ids(slices.Values(g.Order())); got != "a b" {
		t.Errorf("order without bounds = %q, want by id", got)
	}
	b := &chronology.Bounds{}
	if got := ids(slices.Values(graph.New(&events.Chronicle{Events: list}, b).Order())); got != "a b" {
		t.Errorf("order with empty bounds = %q, want by id", got)
	}
}
