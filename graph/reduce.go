package graph

import "throughline/events"

// Reduce is g without the edges that longer chains imply, and how many those
// are. An edge goes if each of its links is implied:
//
//   - one of a causal type, if a longer chain of causal edges leads from its
//     earlier to its later event;
//   - a follows, if a longer chain of edges that order leads there and begins
//     with a follows, so that the chain too says that the earlier event had
//     ended. (A cause may still go on while its effect begins.)
//
// A chain does not lead through planned or refuted events, which cause nothing.
// An edge with any other link, or with a gap, says more than a chain can and
// stays. So whatever a chain led to in g, a chain of the same kind still leads
// to, and no edge is left that could go. Where links of one type alone order
// the events, this is the transitive reduction.
//
// Of links that run in a circle, those that run against [Graph.Order] stay and
// are part of no chain.
//
// For each event that several edges leave, the chains from there are walked as
// far as the last of their ends in the order: in a chronology a short way, in
// the worst case the whole graph for every event.
func (g *Graph) Reduce() (*Graph, int) { return g.without(causal | follows) }

// ReduceFollows is g without those edges that say nothing but follows, and that
// longer chains imply, and how many those are.
func (g *Graph) ReduceFollows() (*Graph, int) { return g.without(follows) }

// without leaves out the edges all of whose claims are of the given ones, and implied.
func (g *Graph) without(any claim) (*Graph, int) {
	r := newReducer(g)
	for n := range g.nodes {
		r.imply(n, causal&any, causal)
		r.imply(n, follows&any, causal|follows)
	}
	reduced := *g
	reduced.edges = nil
	for i, e := range g.edges {
		if r.says[i]&^r.implied[i] != 0 {
			reduced.edges = append(reduced.edges, e)
		}
	}
	left := len(g.edges) - len(reduced.edges)
	reduced.leftOut += left
	reduced.connect()
	return &reduced, left
}

// A claim is a set of the kinds of things that the links of an edge say.
type claim uint8

const (
	causal  claim = 1 << iota // a link of a causal type
	follows                   // a follows
	more                      // what no chain can imply
)

// A reducer finds the claims of edges that longer chains imply.
type reducer struct {
	*Graph
	place   []int   // of every node in the order
	says    []claim // of every edge
	implied []claim // of every edge
	seen    []int   // of every node: the walk that last came there
	walks   int
	stack   []int
}

func newReducer(g *Graph) *reducer {
	r := &reducer{
		Graph:   g,
		place:   make([]int, len(g.nodes)),
		says:    make([]claim, len(g.edges)),
		implied: make([]claim, len(g.edges)),
		seen:    make([]int, len(g.nodes)),
	}
	for p, n := range g.order() {
		r.place[n] = p
	}
	for i, e := range g.edges {
		if r.says[i] = claims(e.Links); r.place[e.from] > r.place[e.to] {
			r.says[i] = more
		}
	}
	return r
}

func claims(links []events.Link) claim {
	var c claim
	for _, l := range links {
		switch {
		case l.Type.Causal():
			c |= causal
		case l.Type == events.Follows:
			c |= follows
		default:
			c |= more
		}
		if !l.Gap.IsZero() {
			c |= more
		}
	}
	return c
}

// imply notes where chains from node n lead whose first edge makes the claim
// first and whose others, at least one, make one of the claims rest.
func (r *reducer) imply(n int, first, rest claim) {
	end, starts := 0, 0
	for _, i := range r.out[n] {
		if r.says[i]&first != 0 {
			starts++
			end = max(end, r.place[r.edges[i].to])
		}
	}
	if starts < 2 {
		return
	}
	r.walk(n, first, rest, end)
	for _, i := range r.out[n] {
		if r.seen[r.edges[i].to] == r.walks {
			r.implied[i] |= first & r.says[i]
		}
	}
}

// walk marks all nodes up to a place in the order to which a chain of at least
// two edges leads from n.
func (r *reducer) walk(n int, first, rest claim, end int) {
	r.walks++
	r.stack = r.stack[:0]
	for _, i := range r.out[n] {
		if r.says[i]&first != 0 {
			r.stack = append(r.stack, r.edges[i].to)
		}
	}
	for len(r.stack) > 0 {
		n := r.stack[len(r.stack)-1]
		r.stack = r.stack[:len(r.stack)-1]
		if causesNothing(r.nodes[n]) {
			continue
		}
		for _, i := range r.out[n] {
			to := r.edges[i].to
			if r.says[i]&rest == 0 || r.seen[to] == r.walks || r.place[to] > end {
				continue
			}
			r.seen[to] = r.walks
			r.stack = append(r.stack, to)
		}
	}
}

func causesNothing(e *events.Event) bool {
	return e.Status == events.Refuted || e.Status == events.Planned
}
