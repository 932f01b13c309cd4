package graph_test

import (
	"bytes"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"regexp"
	"slices"
	"testing"

	"gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/simple"
	"gonum.org/v1/gonum/graph/topo"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
)

// causes returns the events and causes of c for gonum, by definition, and the numbers of
// its events.
func causes(c *events.Chronicle) (*simple.DirectedGraph, map[string]int64) {
	d := simple.NewDirectedGraph()
	number := map[string]int64{}
	for i, e := range c.Events {
		number[e.ID] = int64(i)
		d.AddNode(simple.Node(i))
	}
	for _, e := range c.Events {
		for _, l := range e.Links {
			if from := c.Events[number[l.Event]]; l.Type.Causal() && from.Status != events.Planned && from.Status != events.Refuted {
				d.SetEdge(simple.Edge{F: simple.Node(number[l.Event]), T: simple.Node(number[e.ID])})
			}
		}
	}
	return d, number
}

// parts counts the parts of d, direction ignored.
func parts(d *simple.DirectedGraph) int {
	u := simple.NewUndirectedGraph()
	for nodes := d.Nodes(); nodes.Next(); {
		u.AddNode(nodes.Node())
	}
	for edges := d.Edges(); edges.Next(); {
		u.SetEdge(edges.Edge())
	}
	return len(topo.ConnectedComponents(u))
}

func TestStatsAgreeWithTheirDefinitions(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 4))
		c := peopled(r, 1+r.IntN(30))
		b := chronology.Solve(c)
		s := graph.New(c, b).Stats()
		checkCauses(t, c, s)
		checkTallies(t, c, b, s)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func checkCauses(t *testing.T, c *events.Chronicle, s *graph.Stats) {
	t.Helper()
	d, number := causes(c)
	between := network.Betweenness(d)
	var roots, leaves, articulation []string
	for _, e := range c.Events {
		in, out := d.To(number[e.ID]).Len(), d.From(number[e.ID]).Len()
		if in == 0 && out > 0 {
			roots = append(roots, e.ID)
		}
		if in > 0 && out == 0 {
			leaves = append(leaves, e.ID)
		}
		less, _ := causes(c)
		if less.RemoveNode(number[e.ID]); parts(less) > parts(d) {
			articulation = append(articulation, e.ID)
		}
		i := slices.IndexFunc(s.TurningPoints.Between, func(x graph.Turning) bool { return x.ID == e.ID })
		got := 0.0
		if i >= 0 {
			got = s.TurningPoints.Between[i].Pairs
		}
		if math.Abs(got-between[number[e.ID]]) > 0.006 {
			t.Errorf("%s lies between %v pairs, want %v", e.ID, got, between[number[e.ID]])
		}
	}
	for _, x := range []struct {
		what string
		got  []graph.Mention
		want []string
	}{{"roots", s.Roots, roots}, {"leaves", s.Leaves, leaves}, {"articulation", s.TurningPoints.Articulation, articulation}} {
		if got := named(x.got); !slices.Equal(got, x.want) {
			t.Errorf("%s are %v, want %v", x.what, got, x.want)
		}
	}
	if got, want := len(s.LongestChain), longest(d); got != want {
		t.Errorf("the longest chain has %d events, want %d", got, want)
	}
	for i := 1; i < len(s.LongestChain); i++ {
		if !d.HasEdgeFromTo(number[s.LongestChain[i-1].ID], number[s.LongestChain[i].ID]) {
			t.Errorf("the longest chain is none: %v", named(s.LongestChain))
		}
	}
}

func named(list []graph.Mention) []string {
	var ids []string
	for _, m := range list {
		ids = append(ids, m.ID)
	}
	return ids
}

// longest returns how many nodes the longest path of d has; 0 if there is no edge.
func longest(d *simple.DirectedGraph) int {
	most := 0
	var walk func(id int64, n int)
	walk = func(id int64, n int) {
		most = max(most, n)
		for next := d.From(id); next.Next(); {
			walk(next.Node().ID(), n+1)
		}
	}
	for nodes := d.Nodes(); nodes.Next(); {
		walk(nodes.Node().ID(), 1)
	}
	if most == 1 {
		return 0
	}
	return most
}

// Each contradiction is counted once, in figures and words.
func TestStatsCountContradictions(t *testing.T) {
	for _, tt := range []struct {
		name, events string
		want         int
	}{
		{"none", "{id: a, title: A, when: 2001}, {id: b, title: B, when: 2002, links: [follows: a]}", 0},
		{"a link against dates", "{id: a, title: A, when: 2003}, {id: b, title: B, when: 2002, links: [follows: a]}", 1},
		{"dates of one event", "{id: a, title: A, when: {edtf: 2001, lasts: 10 years}}", 1},
		{"two apart", "{id: a, title: A, when: 2003}, {id: b, title: B, when: 2002, links: [follows: a]}, {id: c, title: C, when: 2001, links: [{caused-by: b}]}", 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, problems := events.Read(events.File{Name: "x.yaml", Data: []byte("events: [" + tt.events + "]\n")})
			if err := problems.Err(); err != nil {
				t.Fatal(err)
			}
			b := chronology.Solve(c)
			s := graph.New(c, b).Stats()
			if s.Contradictions != tt.want {
				t.Errorf("%d contradictions, want %d", s.Contradictions, tt.want)
			}
			var text bytes.Buffer
			if err := s.WriteText(&text); err != nil {
				t.Fatal(err)
			}
			if row := regexp.MustCompile(`contradictions +(\d+)`).FindStringSubmatch(text.String()); row == nil || row[1] != fmt.Sprint(tt.want) {
				t.Errorf("the text says %q, want %d", row, tt.want)
			}
		})
	}
}

// checkTallies tests that events are counted as filters choose them.
func checkTallies(t *testing.T, c *events.Chronicle, b *chronology.Bounds, s *graph.Stats) {
	t.Helper()
	g := graph.New(c, b)
	check := func(what string, all []graph.Tally, f func(id string) graph.Filter) {
		for i, x := range all {
			if i > 0 && what != "lane" && what != "status" && all[i-1].Count < x.Count {
				t.Errorf("%s %s stands behind one with less", what, x.ID)
			}
			if sel, err := g.Select(f(x.ID)); err != nil || len(sel.Chronicle().Events) != x.Count {
				t.Errorf("%s %s has %d events, but of these pass %v (%v)", what, x.ID, x.Count, sel, err)
			}
		}
	}
	check("actor", s.Actors, func(id string) graph.Filter { return graph.Filter{Actors: []string{id}} })
	check("source", s.Sources, func(id string) graph.Filter { return graph.Filter{Sources: []string{id}} })
	check("place", s.Places, func(id string) graph.Filter { return graph.Filter{Places: []string{id}} })
	check("lane", s.Lanes, func(id string) graph.Filter { return graph.Filter{Lanes: []string{id}} })
	check("status", s.Statuses, func(id string) graph.Filter { return graph.Filter{Statuses: []string{id}} })
	reported := 0
	for _, e := range c.Events {
		if len(e.SourceIDs()) > 1 {
			reported++
		}
	}
	if s.Unsourced.Count+s.SingleSource.Count+reported != len(c.Events) {
		t.Errorf("%d events without a source, %d with one, %d with more, of %d", s.Unsourced.Count, s.SingleSource.Count, reported, len(c.Events))
	}
	events := 0
	for _, n := range s.Components {
		events += n
	}
	if events != len(c.Events) {
		t.Errorf("the parts have %d events of %d", events, len(c.Events))
	}
}

// The exact tail of the binomial distribution, in fractions.
func TestChanceOfRoundDates(t *testing.T) {
	p := big.NewRat(12*100, 36525)
	for n := range 40 {
		for k := range n + 1 {
			var list []*events.Event
			for i := range n {
				date := fmt.Sprintf("1974-05-%02d", 2+i%20)
				if i < k {
					date = "1974-05-01"
				}
				list = append(list, &events.Event{ID: fmt.Sprint("e", i), When: on(date)})
			}
			x := built(list...).Stats().RoundDates[0]
			want, _ := tail(n, k, p).Float64()
			if x.Count != k || x.Of != n || math.Abs(x.Chance-want) > 0.00006 {
				t.Fatalf("%d of %d: %d of %d with chance %v, want %v", k, n, x.Count, x.Of, x.Chance, want)
			}
			if marked := k >= 3 && want < 0.01; x.Marked != marked {
				t.Fatalf("%d of %d are marked: %v, want %v", k, n, x.Marked, marked)
			}
		}
	}
}

func tail(n, k int, p *big.Rat) *big.Rat {
	sum, q := new(big.Rat), new(big.Rat).Sub(big.NewRat(1, 1), p)
	for i := k; i <= n; i++ {
		term := new(big.Rat).SetInt(new(big.Int).Binomial(int64(n), int64(i)))
		for range i {
			term.Mul(term, p)
		}
		for range n - i {
			term.Mul(term, q)
		}
		sum.Add(sum, term)
	}
	return sum
}

func TestWhichDatesAreRound(t *testing.T) {
	tests := []struct {
		date string
		of   [2]int // dates to the day and to the month
		want [3]int // first of a month, 1 January, January
	}{
		{"1974-05-01", [2]int{1, 0}, [3]int{1, 0, 0}},
		{"1974-01-01", [2]int{1, 0}, [3]int{1, 1, 0}},
		{"1974-01", [2]int{0, 1}, [3]int{0, 0, 1}},
		{"1974-12", [2]int{0, 1}, [3]int{}},
		{"1974-01-01/1974-02", [2]int{1, 1}, [3]int{1, 1, 0}},
		{"-0043-01-01/..", [2]int{1, 0}, [3]int{1, 1, 0}},
		{"1974-21", [2]int{}, [3]int{}},
		{"1974", [2]int{}, [3]int{}},
		{"1974-05-01~", [2]int{}, [3]int{}},
		{"1974-05-01?", [2]int{}, [3]int{}},
		{"1974-XX-01", [2]int{}, [3]int{}},
		{"1974-05-01T00:00", [2]int{}, [3]int{}},
		{"[1974-05-01,1974-06-01]", [2]int{}, [3]int{}},
	}
	for _, tt := range tests {
		all := built(&events.Event{ID: "e", When: on(tt.date)}).Stats().RoundDates
		for i, x := range all {
			if x.Count != tt.want[i] || x.Of != tt.of[i/2] {
				t.Errorf("%s: %s: %d of %d, want %d of %d", tt.date, x.What, x.Count, x.Of, tt.want[i], tt.of[i/2])
			}
		}
	}
}

func TestStatsOfNothing(t *testing.T) {
	var text bytes.Buffer
	s := built().Stats()
	if err := s.WriteText(&text); err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(text.Bytes(), []byte("NaN")) || math.IsNaN(s.Unsourced.Share) {
		t.Errorf("got %s and %v", &text, s.Unsourced)
	}
}

// Of many events betweenness is estimated, within a twentieth of what it is.
func TestBetweennessOfManyEventsIsEstimated(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	list := make([]*events.Event, graph.MostExact+1)
	for i := range list {
		list[i] = &events.Event{ID: fmt.Sprint("e", i)}
		if i > 0 {
			list[i].Links = []events.Link{{Type: events.CausedBy, Event: list[max(0, i-1-r.IntN(3))].ID}}
		}
	}
	s := built(list...).Stats().TurningPoints
	if s.Pivots == 0 {
		t.Fatal("it is exact")
	}
	d, number := causes(&events.Chronicle{Events: list})
	exact := network.Betweenness(d)
	for _, x := range s.Between[:10] {
		if want := exact[number[x.ID]]; math.Abs(x.Pairs-want) > 0.05*want {
			t.Errorf("%s: %v pairs, want about %v", x.ID, x.Pairs, want)
		}
	}
}
