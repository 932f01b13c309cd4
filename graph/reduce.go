package graph

import "sync"

// Reduce returns g without the edges that longer chains imply; [Graph.LeftOut] counts
// them. An edge goes if each of its links is implied:
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
// Of the links of a cycle, those that run against [Graph.Order] stay and
// are part of no chain.
//
// For each event with several out-edges, the chains from there are walked as
// far as the last head of these edges in the order: in a chronology a short way, in
// the worst case the whole graph for every event.
func (g *Graph) Reduce() *Graph { return g.without(causal | follows) }

// ReduceFollows returns g without the edges that say nothing but follows and that longer
// chains imply; [Graph.LeftOut] counts them.
func (g *Graph) ReduceFollows() *Graph { return g.without(follows) }

// without returns g without the edges all of whose claims are among the given ones and
// implied.
func (g *Graph) without(any claim) *Graph {
	r := newReducer(g)
	for n := range g.nodes {
		r.imply(n, causal&any, causal)
		r.imply(n, follows&any, causal|follows)
	}
	reduced := g.only(func(e int) bool { return r.says[e]&^r.implied[e] != 0 })
	reduced.leftOut += g.arcs.Edges() - reduced.arcs.Edges()
	return reduced
}

// only returns g with the edges for which keep returns true.
func (g *Graph) only(keep func(edge int) bool) *Graph {
	less := *g
	var edges []int32
	less.arcs, edges = g.arcs.Sub(keep)
	less.says, less.links, less.starts = nil, nil, nil
	for _, e := range edges {
		less.says = append(less.says, g.says[e])
		less.starts = append(less.starts, int32(len(less.links)))
		less.links = append(less.links, g.links[g.starts[e]:g.starts[e+1]]...)
	}
	less.starts = append(less.starts, int32(len(less.links)))
	less.full, less.order = g.unreduced(), sync.OnceValue(less.newOrder)
	return &less
}

// A reducer finds the claims of edges that longer chains imply.
type reducer struct {
	*Graph
	place   []int   // of every node in the order
	says    []claim // of every edge
	implied []claim // of every edge
	seen    []int   // for every node: the last walk that reached it
	walks   int
	stack   []int32
}

func newReducer(g *Graph) *reducer {
	r := &reducer{
		Graph:   g,
		place:   g.places(),
		says:    make([]claim, len(g.says)),
		implied: make([]claim, len(g.says)),
		seen:    make([]int, len(g.nodes)),
	}
	for e, says := range g.says {
		if r.says[e] = says &^ sorts; r.place[g.arcs.From(e)] > r.place[g.arcs.To(e)] {
			r.says[e] = more
		}
	}
	return r
}

// imply notes what is implied by chains from node n whose first edge makes the claim
// first and whose others, at least one, make one of the claims rest.
func (r *reducer) imply(n int, first, rest claim) {
	end, starts := 0, 0
	at, _ := r.arcs.OutEdges(n)
	for i, to := range r.arcs.Successors(n) {
		if r.says[at+i]&first != 0 {
			starts++
			end = max(end, r.place[to])
		}
	}
	if starts < 2 {
		return
	}
	r.walk(n, first, rest, end)
	for i, to := range r.arcs.Successors(n) {
		if r.seen[to] == r.walks {
			r.implied[at+i] |= first & r.says[at+i]
		}
	}
}

// walk marks all nodes up to the place end in the order to which a chain of at least two
// edges leads from n.
func (r *reducer) walk(n int, first, rest claim, end int) {
	r.walks++
	r.stack = r.stack[:0]
	at, _ := r.arcs.OutEdges(n)
	for i, to := range r.arcs.Successors(n) {
		if r.says[at+i]&first != 0 {
			r.stack = append(r.stack, to)
		}
	}
	for len(r.stack) > 0 {
		n := r.stack[len(r.stack)-1]
		r.stack = r.stack[:len(r.stack)-1]
		if !r.nodes[n].Real() {
			continue
		}
		at, _ := r.arcs.OutEdges(int(n))
		for i, to := range r.arcs.Successors(int(n)) {
			if r.says[at+i]&rest == 0 || r.seen[to] == r.walks || r.place[to] > end {
				continue
			}
			r.seen[to] = r.walks
			r.stack = append(r.stack, to)
		}
	}
}
