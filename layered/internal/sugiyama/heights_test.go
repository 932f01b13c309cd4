package sugiyama_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"throughline/layered/internal/sugiyama"
)

// need returns the height of the tallest column of a layout if its vertices stand as
// close as they may.
func (g graph) need(r *sugiyama.Result) float64 {
	type thing struct{ top, size float64 }
	columns := make([][]thing, len(r.Order))
	for v, n := range g.nodes {
		columns[n.Column] = append(columns[n.Column], thing{r.Top[v], n.Height})
	}
	ways := make([][]float64, len(r.Order))
	for e, route := range r.Routes {
		c := min(g.nodes[g.edges[e].From].Column, g.nodes[g.edges[e].To].Column)
		for i, y := range route.Via {
			ways[c+1+i] = append(ways[c+1+i], y)
		}
	}
	tallest := 0.0
	for c, boxes := range columns {
		sum := 0.0
		for _, b := range boxes {
			sum += b.size
		}
		// Between two boxes is at most a gap for each, around each link at most the larger.
		sum += g.opt.NodeGap * float64(max(0, len(boxes)-1))
		sum += 2 * max(g.opt.LinkGap, g.opt.NodeGap/2) * float64(len(ways[c]))
		tallest = max(tallest, sum)
	}
	return tallest
}

func TestHeightIsNearWhatTheTallestColumnNeeds(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, n := range []int{10, 40, 90, 300} {
		g := chronology(r, n, int(math.Sqrt(float64(n))))
		res := g.layout()
		g.check(t, res)
		if most := max(1.15*g.need(res), g.need(res)+36+g.opt.NodeGap); res.Height > most+1e-6 {
			t.Errorf("%d nodes are %v tall, more than %v", n, res.Height, most)
		}
	}
}

func TestOrderOfEdgesDoesNotMatterToValidity(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	g := chronology(r, 60, 7)
	for range 5 {
		r.Shuffle(len(g.edges), func(i, j int) { g.edges[i], g.edges[j] = g.edges[j], g.edges[i] })
		g.check(t, g.layout())
	}
}

func TestLinksWithRoomAreLevel(t *testing.T) {
	tests := []struct {
		name  string
		edges []sugiyama.Edge
	}{
		{"a chain", []sugiyama.Edge{{From: 0, To: 2}, {From: 2, To: 4}, {From: 4, To: 6}}},
		{"a long link", []sugiyama.Edge{{From: 0, To: 6}}},
		{"a long link beside a chain", []sugiyama.Edge{{From: 0, To: 6}, {From: 1, To: 3}, {From: 3, To: 5}, {From: 5, To: 7}}},
		{"a link back", []sugiyama.Edge{{From: 7, To: 0}}},
		{"two far apart", []sugiyama.Edge{{From: 0, To: 5}, {From: 1, To: 7}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g := graph{edges: tt.edges, opt: gaps}
			for i := range 8 {
				g.nodes = append(g.nodes, sugiyama.Node{Column: i / 2, Height: 20 + 10*float64(i%3)})
			}
			for e, route := range g.layout().Routes {
				for _, y := range heights(g, route, e) {
					if math.Abs(y-route.Leave) > 1e-9 {
						t.Errorf("edge %d is not level: %+v", e, route)
						break
					}
				}
			}
		})
	}
}
