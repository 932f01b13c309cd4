package sugiyama_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"throughline/layered/internal/sugiyama"
)

// A tiny is a graph so small that all orders can be tried. Its vertices are nodes and
// dummy nodes.
type tiny struct {
	columns [][]int // vertices
	segs    [][2]int
}

// newTiny returns g with its long edges split.
func newTiny(g graph) tiny {
	var s tiny
	add := func(c int) int {
		for len(s.columns) <= c {
			s.columns = append(s.columns, nil)
		}
		n := 0
		for _, vs := range s.columns {
			n += len(vs)
		}
		s.columns[c] = append(s.columns[c], n)
		return n
	}
	for _, n := range g.nodes {
		add(n.Column)
	}
	for _, e := range g.edges {
		last := e.From
		for c := g.nodes[e.From].Column + 1; c < g.nodes[e.To].Column; c++ {
			v := add(c)
			s.segs = append(s.segs, [2]int{last, v})
			last = v
		}
		s.segs = append(s.segs, [2]int{last, e.To})
	}
	return s
}

// largest returns the size of the largest column.
func (s tiny) largest() int {
	n := 0
	for _, vs := range s.columns {
		n = max(n, len(vs))
	}
	return n
}

// fewest returns the least number of crossings. It tries all orders of all columns, one
// column after the other: of an order only its cost so far matters.
func (s tiny) fewest() int {
	var orders []map[int]int // of the column before
	var costs []int
	for _, vs := range s.columns {
		var here []map[int]int
		var sums []int
		permute(vs, 0, func(p []int) {
			pos := make(map[int]int)
			for i, v := range p {
				pos[v] = i
			}
			least := math.MaxInt
			for i, before := range orders {
				least = min(least, costs[i]+s.crossings(before, pos))
			}
			if orders == nil {
				least = 0
			}
			here, sums = append(here, pos), append(sums, least)
		})
		orders, costs = here, sums
	}
	least := math.MaxInt
	for _, c := range costs {
		least = min(least, c)
	}
	return least
}

// crossings returns the number of crossings between two columns.
func (s tiny) crossings(left, right map[int]int) int {
	var lines [][2]int
	for _, g := range s.segs {
		if p, ok := left[g[0]]; ok {
			lines = append(lines, [2]int{p, right[g[1]]})
		}
	}
	n := 0
	for i, a := range lines {
		for _, b := range lines[:i] {
			if (a[0]-b[0])*(a[1]-b[1]) < 0 {
				n++
			}
		}
	}
	return n
}

// permute calls f with all orders of vs from i on.
func permute(vs []int, i int, f func([]int)) {
	if i == len(vs) {
		f(vs)
		return
	}
	for j := i; j < len(vs); j++ {
		vs[i], vs[j] = vs[j], vs[i]
		permute(vs, i+1, f)
		vs[i], vs[j] = vs[j], vs[i]
	}
}

// newCrowd makes up a graph of up to four columns with at most five vertices each.
func newCrowd(r *rand.Rand) (graph, tiny) {
	for {
		g := graph{opt: gaps}
		columns := 2 + r.IntN(3)
		for c := range columns {
			for range 2 + r.IntN(4) {
				g.nodes = append(g.nodes, sugiyama.Node{Column: c, Height: 20})
			}
		}
		for range 4 * len(g.nodes) {
			a, b := r.IntN(len(g.nodes)), r.IntN(len(g.nodes))
			if d := g.nodes[b].Column - g.nodes[a].Column; d == 1 || d > 1 && r.IntN(50) == 0 {
				g.edges = append(g.edges, sugiyama.Edge{From: a, To: b})
			}
		}
		if s := newTiny(g); s.largest() <= 5 {
			return g, s
		}
	}
}

func TestCrossingsAreFew(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	ours, fewest, worse := 0, 0, 0
	const graphs = 60
	for range graphs {
		g, s := newCrowd(r)
		got, want := g.layout().Crossings, s.fewest()
		if got < want {
			t.Fatalf("%d crossings in %+v, but no order has less than %d", got, g, want)
		}
		if got > want {
			worse++
		}
		ours, fewest = ours+got, fewest+want
	}
	t.Logf("%d graphs: %d crossings, at best %d; %d graphs not optimal", graphs, ours, fewest, worse)
	if float64(ours) > 1.01*float64(fewest) {
		t.Errorf("%d crossings, more than one in a hundred above the %d of the best orders", ours, fewest)
	}
}
