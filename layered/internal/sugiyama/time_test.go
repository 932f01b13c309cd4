package sugiyama_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/layered/internal/sugiyama"
)

// disorder returns how many pairs of nodes of one column, among those that count, are in
// the order of the input, and how many are not.
func disorder(r *sugiyama.Result, counts func(v int) bool) (right, wrong int) {
	for _, vs := range r.Order {
		for i, v := range vs {
			for _, u := range vs[:i] {
				switch {
				case !counts(u) || !counts(v):
				case u < v:
					right++
				default:
					wrong++
				}
			}
		}
	}
	return right, wrong
}

func TestLinkedNodesComeRatherInTimeThanNot(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for i := range 60 {
		g := arbitrary(r)
		linked := map[int]bool{}
		for i := range g.edges {
			e := &g.edges[i]
			e.Leave, e.Arrive = sugiyama.Port{}, sugiyama.Port{}
			if g.nodes[e.From].Column != g.nodes[e.To].Column {
				linked[e.From], linked[e.To] = true, true
			}
		}
		if right, wrong := disorder(g.layout(), func(v int) bool { return linked[v] }); wrong > right {
			t.Errorf("graph %d: %d pairs in time, %d not", i, right, wrong)
		}
	}
}

func TestChainsComeInTime(t *testing.T) {
	g := graph{opt: gaps}
	for i := range 40 {
		g.nodes = append(g.nodes, sugiyama.Node{Column: i / 8, Height: 20})
	}
	for i := range 32 {
		if i%8 != 3 { // the fourth of each column has no links
			g.edges = append(g.edges, sugiyama.Edge{From: i, To: i + 8})
		}
	}
	r := g.layout()
	g.check(t, r)
	if _, wrong := disorder(r, func(v int) bool { return v%8 != 3 }); wrong > 0 {
		t.Errorf("%d pairs are not in time: %v", wrong, r.Order)
	}
}

func TestNodesWithoutLinksComeInTime(t *testing.T) {
	for _, link := range []sugiyama.Edge{{From: 0, To: 6}, {From: 2, To: 9}, {From: 5, To: 11}, {From: 3, To: 10}} {
		g := graph{edges: []sugiyama.Edge{link}, opt: gaps}
		for i := range 12 {
			g.nodes = append(g.nodes, sugiyama.Node{Column: i / 6, Height: 20})
		}
		r := g.layout()
		g.check(t, r)
		if _, wrong := disorder(r, func(int) bool { return true }); wrong > 2 {
			t.Errorf("with %v, %d pairs are not in time: %v", link, wrong, r.Order)
		}
	}
}

func TestColumnsWithoutLinksBeginAtTheTop(t *testing.T) {
	g := graph{opt: gaps}
	for i := range 30 {
		g.nodes = append(g.nodes, sugiyama.Node{Column: i * i % 7, Height: float64(10 + i%3)})
	}
	r := g.layout()
	g.check(t, r)
	for c, vs := range r.Order {
		if len(vs) > 0 && r.Top[vs[0]] != 0 {
			t.Errorf("column %d begins at %v", c, r.Top[vs[0]])
		}
		if !slices.IsSorted(vs) {
			t.Errorf("column %d is not in time: %v", c, vs)
		}
	}
}

func TestHeightIsBoundedInSpiteOfSmallGaps(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range 30 {
		g := chronology(r, 120, 12)
		g.edges = g.edges[:r.IntN(20)]
		res := g.layout()
		g.check(t, res)
		if most := max(1.3*g.need(res), g.need(res)+2*(36+g.opt.NodeGap)); res.Height > most+1e-6 {
			t.Errorf("with %d links, %v tall, more than %v", len(g.edges), res.Height, most)
		}
	}
}
