package sugiyama_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"throughline/layered/internal/sugiyama"
)

// A graph is the input of a layout.
type graph struct {
	nodes []sugiyama.Node
	edges []sugiyama.Edge
	opt   sugiyama.Options
}

// layout returns the layout of g.
func (g graph) layout() *sugiyama.Result { return sugiyama.Layout(g.nodes, g.edges, g.opt) }

// gaps are distances as a picture may have them.
var gaps = sugiyama.Options{NodeGap: 10, LinkGap: 6, PortGap: 6}

// chronology makes up a graph shaped like a history: n nodes in the order of time,
// columns of per nodes, each node linked from two of the fifty before it in earlier
// columns.
func chronology(r *rand.Rand, n, per int) graph {
	g := graph{opt: gaps}
	for i := range n {
		g.nodes = append(g.nodes, sugiyama.Node{Column: i / per, Height: 12 + 12*float64(r.IntN(3))})
		first := i / per * per
		for range min(2, first) {
			from := max(0, i-50) + r.IntN(min(i, 50))
			if from < first {
				g.edges = append(g.edges, sugiyama.Edge{From: from, To: i})
			}
		}
	}
	return g
}

// arbitrary makes up a small graph in which everything occurs.
func arbitrary(r *rand.Rand) graph {
	g := graph{opt: sugiyama.Options{
		NodeGap: float64(r.IntN(3) * 8), LinkGap: float64(r.IntN(4)), PortGap: float64(r.IntN(3) * 2),
	}}
	n, columns := 1+r.IntN(1+r.IntN(40)), 1+r.IntN(12)
	for range n {
		g.nodes = append(g.nodes, sugiyama.Node{Column: r.IntN(columns), Height: float64(r.IntN(4) * 10)})
	}
	ported := r.IntN(2) == 0
	for range r.IntN(2 * n) {
		e := sugiyama.Edge{From: r.IntN(n), To: r.IntN(n), Weight: float64(r.IntN(3))}
		if ported {
			e.Leave, e.Arrive = g.part(e.From, r.IntN(3)), g.part(e.To, r.IntN(3))
		}
		g.edges = append(g.edges, e)
	}
	return g
}

// part returns one of the ports of node v: every third node has one, and the others have
// two or three with room between.
func (g graph) part(v, i int) sugiyama.Port {
	if v%3 == 0 {
		return sugiyama.Port{}
	}
	h := g.nodes[v].Height / float64(1+v%3)
	i %= 1 + v%3
	return sugiyama.Port{From: (float64(i) + 0.1) * h, To: (float64(i) + 0.9) * h}
}

func TestLayoutIsValid(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 80 {
		g := arbitrary(r)
		res := g.layout()
		g.check(t, res)
		if !reflect.DeepEqual(res, g.layout()) {
			t.Error("two layouts of one graph differ")
		}
		if t.Failed() {
			t.Fatalf("graph %d: %+v", i, g)
		}
	}
}

func TestLayoutOfNothing(t *testing.T) {
	if got := sugiyama.Layout(nil, nil, gaps); got.Height != 0 || len(got.Top)+len(got.Order)+len(got.Routes) != 0 {
		t.Errorf("Layout(nothing) = %+v", got)
	}
}

// A span is the stretch of a column that something takes.
type span struct {
	name     string
	from, to float64
	box      bool
}

// check tests everything that a Result promises.
func (g graph) check(t *testing.T, r *sugiyama.Result) {
	t.Helper()
	columns := make([][]span, len(r.Order))
	for c, vs := range r.Order {
		for i, v := range vs {
			n := g.nodes[v]
			if n.Column != c {
				t.Errorf("node %d is in column %d", v, c)
			}
			if i > 0 && r.Top[vs[i-1]] > r.Top[v]+1e-9 {
				t.Errorf("node %d stands above the one before", v)
			}
			columns[c] = append(columns[c], span{fmt.Sprint("node ", v), r.Top[v], r.Top[v] + n.Height, true})
		}
	}
	if n := len(g.nodes); n != len(r.Top) {
		t.Errorf("%d tops of %d nodes", len(r.Top), n)
	}
	for e, route := range r.Routes {
		g.checkRoute(t, r, e)
		for i, y := range route.Via {
			c := min(g.nodes[g.edges[e].From].Column, g.nodes[g.edges[e].To].Column) + 1 + i
			columns[c] = append(columns[c], span{fmt.Sprint("link ", e), y, y, false})
		}
	}
	for _, spans := range columns {
		g.checkColumn(t, spans, r.Height)
	}
	g.checkAnchors(t, r)
	if got, want := r.Crossings, g.geometricCrossings(r); got != want {
		t.Errorf("Crossings = %d, but links cross %d times", got, want)
	}
}

// checkColumn tests that all distances are kept.
func (g graph) checkColumn(t *testing.T, spans []span, height float64) {
	t.Helper()
	for i, a := range spans {
		if !(a.from >= -1e-9) || !(a.to <= height+1e-9) {
			t.Errorf("%s at %v to %v is outside", a.name, a.from, a.to)
		}
		for _, b := range spans[:i] {
			gap := g.opt.LinkGap
			if a.box && b.box {
				gap = g.opt.NodeGap
			}
			if d := math.Max(a.from-b.to, b.from-a.to); d < gap-1e-9 {
				t.Errorf("%s and %s are %v apart, less than %v", a.name, b.name, d, gap)
			}
		}
	}
}

// checkRoute tests that a route has the right length and ends at its boxes.
func (g graph) checkRoute(t *testing.T, r *sugiyama.Result, e int) {
	t.Helper()
	route, from, to := r.Routes[e], g.edges[e].From, g.edges[e].To
	if from == to {
		if !reflect.DeepEqual(route, sugiyama.Route{}) {
			t.Errorf("edge %d to itself has the route %+v", e, route)
		}
		return
	}
	d := g.nodes[to].Column - g.nodes[from].Column
	if route.Reversed != (d < 0) || route.Bow != (d == 0) {
		t.Errorf("edge %d over %d columns has the route %+v", e, d, route)
	}
	if d < 0 {
		from, to, d = to, from, -d
	}
	if len(route.Via) != max(0, d-1) {
		t.Errorf("edge %d over %d columns passes %d", e, d, len(route.Via))
	}
	for _, p := range g.anchors(r, e) {
		if p.y < p.port.From-1e-9 || p.y > p.port.To+1e-9 {
			t.Errorf("edge %d misses %+v of node %d: %v", e, p.port, p.node, p.y)
		}
	}
}

// geometricCrossings returns the number of crossings, counted pair by pair.
func (g graph) geometricCrossings(r *sugiyama.Result) int {
	n := 0
	for a := range r.Routes {
		for b := range a {
			n += g.crossings(r.Routes[a], r.Routes[b], a, b)
		}
	}
	return n
}

// crossings returns how often two routes cross.
func (g graph) crossings(a, b sugiyama.Route, ea, eb int) int {
	ca := min(g.nodes[g.edges[ea].From].Column, g.nodes[g.edges[ea].To].Column)
	cb := min(g.nodes[g.edges[eb].From].Column, g.nodes[g.edges[eb].To].Column)
	between := func(y, p, q float64) bool { return min(p, q) < y && y < max(p, q) }
	ya, yb := heights(g, a, ea), heights(g, b, eb)
	if a.Bow || b.Bow {
		if !a.Bow {
			a, b, ca, cb, ya, yb = b, a, cb, ca, yb, ya
		}
		switch i := ca - cb; {
		case b.Bow && i == 0:
			if between(b.Leave, a.Leave, a.Arrive) != between(b.Arrive, a.Leave, a.Arrive) &&
				between(a.Leave, b.Leave, b.Arrive) != between(a.Arrive, b.Leave, b.Arrive) {
				return 1
			}
		case !b.Bow && i >= 0 && i < len(yb)-1 && between(yb[i], a.Leave, a.Arrive):
			return 1
		}
		return 0
	}
	n := 0
	for c := max(ca, cb); c < min(ca+len(ya), cb+len(yb))-1; c++ {
		if (ya[c-ca]-yb[c-cb])*(ya[c-ca+1]-yb[c-cb+1]) < 0 {
			n++
		}
	}
	return n
}

// heights returns the heights of a route in all its columns.
func heights(g graph, r sugiyama.Route, e int) []float64 {
	if g.edges[e].From == g.edges[e].To {
		return nil
	}
	return append(append([]float64{r.Leave}, r.Via...), r.Arrive)
}
