package sugiyama

import "testing"

// complete returns a graph of n nodes, two in a column, each linked to all nodes of
// earlier columns.
func complete(n int) ([]Node, []Edge) {
	nodes, edges := make([]Node, n), []Edge(nil)
	for v := range nodes {
		nodes[v] = Node{Column: v / 2, Height: 40}
		for u := range v / 2 * 2 {
			edges = append(edges, Edge{From: u, To: v})
		}
	}
	return nodes, edges
}

// Each of the five calls of fit visits no more vertices than its limit and one round
// more; small graphs fit below it by freeing what is in the way.
func TestFittingKeepsToItsSteps(t *testing.T) {
	for _, n := range []int{10, 40, 80} {
		nodes, edges := complete(n)
		l := newLayers(nodes, edges)
		p := newAnchors(l, nodes, edges, 7)
		h := newHeights(p, nodes, edges, Options{NodeGap: 16, LinkGap: 7})
		h.stack()
		h.tallest = h.need * 1.15
		h.pull()
		h.straighten()
		if most := 5 * (fitting + 3*len(l.column)); h.steps == 0 || h.steps > most {
			t.Errorf("%d nodes: %d steps, at most %d", n, h.steps, most)
		}
		if n == 10 && l.stopped || n == 80 && !l.stopped {
			t.Errorf("%d nodes: stopped is %v after %d steps", n, l.stopped, h.steps)
		}
	}
}

func TestSmallGraphsAreSearchedToTheEnd(t *testing.T) {
	nodes, edges := complete(12)
	if Layout(nodes, edges, Options{}).Stopped {
		t.Error("the search for 12 nodes stopped early")
	}
	nodes, edges = complete(70)
	if !Layout(nodes, edges, Options{}).Stopped {
		t.Error("nothing says that the search for 70 nodes in a tangle stopped early")
	}
}
