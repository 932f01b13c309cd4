package sugiyama_test

import (
	"slices"
	"testing"

	"throughline/layered/internal/sugiyama"
)

// An anchor is where a link meets a box.
type anchor struct {
	node, side int // side 0 is the left one
	port       sugiyama.Port
	y          float64 // from the top of the box
}

// anchors returns the anchors of edge e, at its box on the left and at its box on the right.
func (g graph) anchors(r *sugiyama.Result, e int) []anchor {
	route, edge := r.Routes[e], g.edges[e]
	a, b := anchor{edge.From, 1, edge.Leave, route.Leave}, anchor{edge.To, 0, edge.Arrive, route.Arrive}
	if route.Reversed {
		a, b = anchor{edge.To, 1, edge.Arrive, route.Leave}, anchor{edge.From, 0, edge.Leave, route.Arrive}
	}
	if route.Bow {
		b.side = 1
	}
	for _, p := range []*anchor{&a, &b} {
		p.y -= r.Top[p.node]
		if p.port == (sugiyama.Port{}) {
			p.port.To = g.nodes[p.node].Height
		}
	}
	return []anchor{a, b}
}

// checkAnchors tests that the links of each port are spread evenly about its middle.
func (g graph) checkAnchors(t *testing.T, r *sugiyama.Result) {
	t.Helper()
	type key struct {
		node, side int
		port       sugiyama.Port
	}
	ports := map[key][]float64{}
	for e := range g.edges {
		if g.edges[e].From == g.edges[e].To {
			continue
		}
		for _, p := range g.anchors(r, e) {
			k := key{p.node, p.side, p.port}
			ports[k] = append(ports[k], p.y)
		}
	}
	for k, ys := range ports {
		slices.Sort(ys)
		step := (k.port.To - k.port.From) / float64(len(ys))
		if g.opt.PortGap > 0 {
			step = min(step, g.opt.PortGap)
		}
		at := (k.port.From+k.port.To)/2 - float64(len(ys)-1)/2*step
		for _, y := range ys {
			if y < at-1e-9 || y > at+1e-9 {
				t.Errorf("links of %+v end at %v, not evenly", k, ys)
				break
			}
			at += step
		}
	}
}

func TestLinksKeepTheOrderOfPorts(t *testing.T) {
	upper, lower := sugiyama.Port{To: 20}, sugiyama.Port{From: 20, To: 40}
	tests := []struct {
		name      string
		edges     []sugiyama.Edge
		crossings int
	}{
		{"boxes follow the ports", []sugiyama.Edge{{From: 0, To: 2, Leave: upper}, {From: 0, To: 1, Leave: lower}}, 0},
		{"long links too", []sugiyama.Edge{{From: 0, To: 4, Leave: upper}, {From: 0, To: 3, Leave: lower}}, 0},
		{"links back too", []sugiyama.Edge{{From: 2, To: 0, Arrive: upper}, {From: 1, To: 0, Arrive: lower}}, 0},
		{"one end decides for the other", []sugiyama.Edge{{From: 0, To: 1, Arrive: lower}, {From: 0, To: 1, Arrive: upper}}, 0},
		{"ports may force a crossing", []sugiyama.Edge{
			{From: 0, To: 1, Leave: upper, Arrive: lower},
			{From: 0, To: 1, Leave: lower, Arrive: upper},
		}, 1},
		{"also far away", []sugiyama.Edge{
			{From: 0, To: 3, Leave: upper, Arrive: lower},
			{From: 0, To: 3, Leave: lower, Arrive: upper},
		}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g := graph{edges: tt.edges, opt: gaps}
			for _, c := range []int{0, 1, 1, 2, 2} {
				g.nodes = append(g.nodes, sugiyama.Node{Column: c, Height: 40})
			}
			r := g.layout()
			g.check(t, r)
			if r.Crossings != tt.crossings {
				t.Errorf("%d crossings, want %d: %+v", r.Crossings, tt.crossings, r)
			}
		})
	}
}

func TestPortsAreClippedToTheBox(t *testing.T) {
	g := graph{opt: gaps, nodes: []sugiyama.Node{{Height: 30}, {Column: 1, Height: 30}}}
	g.edges = []sugiyama.Edge{{From: 0, To: 1, Leave: sugiyama.Port{From: -5, To: 90}, Arrive: sugiyama.Port{From: 40, To: 50}}}
	r := g.layout()
	leave, arrive := r.Routes[0].Leave-r.Top[0], r.Routes[0].Arrive-r.Top[1]
	if leave != 15 || arrive != 30 {
		t.Errorf("the link runs from %v to %v, want 15 to 30", leave, arrive)
	}
}
