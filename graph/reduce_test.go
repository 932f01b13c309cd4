package graph_test

import (
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/graph/simple"
	"gonum.org/v1/gonum/graph/topo"

	"throughline/events"
	"throughline/graph"
)

func TestReduceLeavesOutWhatIsImplied(t *testing.T) {
	tests := []struct{ name, story, left string }{
		{"a chain stays", "a\n b: follows a\n c: follows b", ""},
		{"follows by follows", "a\n b: follows a\n c: follows b, follows a", "a→c"},
		{"cause by causes", "a\n b: caused-by a\n c: enabled-by b, responds-to a", "a→c"},
		{"a cause is not implied by what follows", "a\n b: caused-by a\n c: follows b, caused-by a", ""},
		{"follows by a follows and then a cause", "a\n b: follows a\n c: caused-by b, follows a", "a→c"},
		{"a cause does not say that the earlier event ended", "a\n b: caused-by a\n c: follows b, follows a", ""},
		{"both links of a pair must be implied", "a\n b: caused-by a\n c: caused-by b, caused-by a, follows a", ""},
		{"both are", "a\n b: caused-by a, follows a\n c: caused-by b, caused-by a, follows a", "a→c"},
		{"a gap says more", "a\n b: follows a\n c: follows b, follows a 3 days", ""},
		{"chains may lead through gaps", "a\n b: follows a 3 days\n c: follows b 1 day, follows a", "a→c"},
		{"other types stay", "a\n b: follows a\n c: follows b, part-of a\n d: follows b, follows a, disputes a", ""},
		{"other types imply nothing", "a\n b: part-of a\n c: ends b, follows a\n d: disputes a\n e: follows d, follows a", ""},
		{"long way round", "a\n b: follows a\n c: follows b\n d: follows c\n e: follows d, follows a, follows b", "a→e b→e"},
		{"two at once", "a\n b: follows a\n c: follows b, follows a\n d: follows c, follows b, follows a", "a→c a→d b→d"},
		{"a cycle implies nothing by its way back", "a: follows b\n b: follows a", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g := built(story(t, tt.story)...)
			if got := leftOut(g); got != tt.left {
				t.Errorf("Reduce of %q left out %q, want %q", tt.story, got, tt.left)
			}
		})
	}
}

// leftOut returns the edges of g that Reduce leaves out, in one line.
func leftOut(g *graph.Graph) string {
	r := g.Reduce()
	var left strings.Builder
	for e := range g.Edges() {
		if !has(r, e) {
			left.WriteString(" " + e.From.ID + "→" + e.To.ID)
		}
	}
	return left.String()[min(1, len(left.String())):]
}

func has(g *graph.Graph, e graph.Edge) bool {
	for f := range g.Out(e.From.ID) {
		if f.To == e.To {
			return true
		}
	}
	return false
}

func TestNoChainLeadsThroughWhatCausesNothing(t *testing.T) {
	for status, want := range map[events.Status]string{
		events.Reported: "a→c", events.Disputed: "a→c", events.Refuted: "", events.Planned: "",
	} {
		list := story(t, "a\n b: caused-by a\n c: caused-by b, caused-by a")
		list[1].Status = status
		if got := leftOut(built(list...)); got != want {
			t.Errorf("with b %s, Reduce left out %q, want %q", status, got, want)
		}
	}
}

// ReduceFollows leaves causes alone, whatever implies them.
func TestReduceFollowsLeavesCauses(t *testing.T) {
	for _, tt := range []struct{ story, left string }{
		{"a\n b: follows a\n c: follows b, follows a", "a→c follows"},
		{"a\n b: caused-by a\n c: enabled-by b, responds-to a", ""},
		{"a\n b: follows a\n c: caused-by b, follows a", "a→c follows"},
		{"a\n b: caused-by a, follows a\n c: caused-by b, caused-by a, follows a", ""},
		{"a\n b: follows a\n c: follows b, follows a 3 days", ""},
	} {
		g := built(story(t, tt.story)...)
		r := g.ReduceFollows()
		var left []string
		for e := range g.Edges() {
			if !strings.Contains(pairs(r.Edges()), pairs(slices.Values([]graph.Edge{e}))) {
				left = append(left, pairs(slices.Values([]graph.Edge{e})))
			}
		}
		if got := strings.Join(left, "; "); got != tt.left || r.LeftOut() != len(left) {
			t.Errorf("ReduceFollows of %q left out %q and counts %d, want %q", tt.story, got, r.LeftOut(), tt.left)
		}
	}
}

func TestReduceCountsAndKeepsEvents(t *testing.T) {
	g := built(story(t, "a\n b: follows a\n c: follows b, follows a")...)
	r := g.Reduce()
	if got := pairs(r.Edges()); r.LeftOut() != 1 || got != "a→b follows; b→c follows" {
		t.Errorf("Reduce = %q and %d", got, r.LeftOut())
	}
	if got := pairs(r.In("c")); got != "b→c follows" {
		t.Errorf("edges into c = %q", got)
	}
	if got := ids(r.Events()); got != "a b c" {
		t.Errorf("events = %q", got)
	}
	if got := pairs(g.Edges()); got != "a→b follows; a→c follows; b→c follows" {
		t.Errorf("Reduce changed its graph: %q", got)
	}
}

func TestReduceAgreesWithItsDefinition(t *testing.T) {
	for seed := range uint64(300) {
		reduces(t, built(random(rand.New(rand.NewPCG(seed, 5)), 16)...))
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// reduces holds Reduce against a search for each claim of each edge.
func reduces(t *testing.T, g *graph.Graph) {
	t.Helper()
	r := g.Reduce()
	for e := range g.Edges() {
		if got, want := has(r, e), !implied(g, e); got != want {
			t.Errorf("Reduce keeps %s→%s: %t, want %t", e.From.ID, e.To.ID, got, want)
		}
		if want := implied(r, e); !has(r, e) && !want {
			t.Errorf("%s→%s was implied by what Reduce left out", e.From.ID, e.To.ID)
		}
	}
	if all, kept := len(slices.Collect(g.Edges())), len(slices.Collect(r.Edges())); all != kept+r.LeftOut() {
		t.Errorf("Reduce says it left out %d of %d, and %d are left", r.LeftOut(), all, kept)
	}
	if again := r.Reduce().LeftOut() - r.LeftOut(); again != 0 {
		t.Errorf("Reduce twice leaves out %d more", again)
	}
}

// implied reports whether longer chains in g say all that e says.
func implied(g *graph.Graph, e graph.Edge) bool {
	return !slices.ContainsFunc(e.Links, func(l events.Link) bool {
		first, rest := events.LinkType.Causal, events.LinkType.Causal
		if !l.Type.Causal() {
			first, rest = isFollows, events.LinkType.Orders
		}
		return !l.Type.Orders() || !l.Gap.IsZero() || !chain(g, e.From, e.To, first, rest, 2)
	})
}

func isFollows(t events.LinkType) bool { return t == events.Follows }

// chain reports whether a chain of at least so many edges leads from a to b.
func chain(g *graph.Graph, a, b *events.Event, first, rest func(events.LinkType) bool, atLeast int) bool {
	for e := range g.Out(a.ID) {
		if !slices.ContainsFunc(e.Links, func(l events.Link) bool { return first(l.Type) }) {
			continue
		}
		if e.To == b && atLeast < 2 {
			return true
		}
		nothing := e.To.Status == events.Planned || e.To.Status == events.Refuted
		if !nothing && chain(g, e.To, b, rest, rest, atLeast-1) {
			return true
		}
	}
	return false
}

// Where all links are follows, Reduce is the transitive reduction, by gonum:
// the same pairs are connected, and without any edge fewer would be.
func TestReduceIsTheTransitiveReduction(t *testing.T) {
	for seed := range uint64(50) {
		list := random(rand.New(rand.NewPCG(seed, 7)), 25)
		for _, e := range list {
			e.Status = events.Reported
			for i, l := range e.Links {
				e.Links[i] = events.Link{Type: events.Follows, Event: l.Event}
			}
		}
		g := built(list...)
		r := g.Reduce()
		all, few := oracle(g), oracle(r)
		sameReach(t, all, few)
		for _, e := range slices.Collect(r.Edges()) {
			from, to := numbers(g)[e.From.ID], numbers(g)[e.To.ID]
			few.RemoveEdge(from, to)
			if topo.PathExistsIn(few, simple.Node(from), simple.Node(to)) {
				t.Errorf("seed %d: %s→%s could go", seed, e.From.ID, e.To.ID)
			}
			few.SetEdge(simple.Edge{F: simple.Node(from), T: simple.Node(to)})
		}
	}
}

// sameReach complains if a path connects a pair of nodes in one graph only.
func sameReach(t *testing.T, a, b *simple.DirectedGraph) {
	t.Helper()
	n := int64(a.Nodes().Len())
	for i := range n {
		for j := range n {
			if topo.PathExistsIn(a, simple.Node(i), simple.Node(j)) != topo.PathExistsIn(b, simple.Node(i), simple.Node(j)) {
				t.Errorf("a path from %d to %d is in one of the graphs only", i, j)
			}
		}
	}
}

// FuzzGraph makes a graph of any bytes, cycles and all. Order lists every
// event once and, unless gonum finds a cycle, respects all edges; Reduce keeps
// who leads to whom.
func FuzzGraph(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{1, 0, 0, 2, 1, 3, 2, 0, 3})
	f.Add([]byte{1, 0, 0, 0, 1, 3, 2, 0, 3, 5, 2, 9})
	for seed := range uint64(8) {
		var b []byte
		for r := rand.New(rand.NewPCG(seed, 9)); len(b) < 120; {
			b = binary.LittleEndian.AppendUint64(b, r.Uint64())
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		list := fromBytes(t, data)
		g := built(list...)
		if got := len(g.Order()); got != len(list) {
			t.Errorf("order has %d events of %d", got, len(list))
		}
		r := g.Reduce()
		sameReach(t, oracle(g), oracle(r))
		if _, err := topo.Sort(oracle(g)); err == nil {
			respects(t, g)
			respects(t, r)
			reduces(t, g)
		}
	})
}

// fromBytes makes twelve events; three bytes are a link.
func fromBytes(t *testing.T, data []byte) []*events.Event {
	t.Helper()
	list := story(t, "l\n k 2009\n j 2001\n i 2002\n h\n g 2001\n f 2003\n e\n d 2007\n c 2001\n b\n a 2004")
	for i := 0; i+3 <= min(len(data), 120); i += 3 {
		e := list[int(data[i])%len(list)]
		l := events.Link{Type: events.LinkType(data[i+2] % 7), Event: list[int(data[i+1])%len(list)].ID}
		if data[i+2] >= 0xf0 {
			l.Gap.Text = "1 day"
		}
		e.Links = append(e.Links, l)
		e.Status = events.Status(data[i+2]>>4) % 6
	}
	return list
}
