package graph

import (
	"fmt"
	"maps"
	"slices"

	"throughline/events"
)

// A Chain is a list of steps, each of which begins where the one before it ends.
type Chain []Step

// Confidence returns the confidence of the weakest step of c. The confidence of a step is
// that of its surest link that counts and that nothing stronger contradicts, or Unstated
// if there is none.
func (c Chain) Confidence() events.Confidence {
	weakest := events.High
	for _, s := range c {
		weakest = min(weakest, s.sure)
	}
	return weakest
}

// Contradicted returns the number of steps of c that stronger statements contradict.
func (c Chain) Contradicted() int {
	n := 0
	for _, s := range c {
		if s.Contradicted {
			n++
		}
	}
	return n
}

// A Route is the answer to [Graph.Path]: the chains of causes from one event to another
// or, where there are none, what else connects the two.
type Route struct {
	From, To *events.Event
	Part             // the events and links of all chains below
	Shortest Chain   // the chain with the fewest steps; nil if none leads to To
	Best     Chain   // the best supported chain: the one with the surest weakest step (contradicted is less than unstated), then the fewest steps
	Others   []Chain // further chains, up to Query.MaxPaths
	More     bool    // whether there are more than these
	Cut      bool    // whether Others are fewer than Query.MaxPaths because they are long

	Back Chain // if no chain leads to To: the shortest chain from To to From
	Join Chain // if none leads back either: the fewest links of any type and direction between the two

	c *chains
}

// Path returns the chains of causes from the event with the first id to that with the
// second. Of equally good ones it takes the one whose events stand first in the file. It
// returns an error in the cases of [Graph.Why], and if the two events are the same.
func (g *Graph) Path(from, to string, q Query) (*Route, error) {
	c, err := g.chains(q)
	if err != nil {
		return nil, err
	}
	i, err := c.number(from)
	if err != nil {
		return nil, err
	}
	j, err := c.number(to)
	if err != nil {
		return nil, err
	}
	if i == j {
		return nil, fmt.Errorf("no chain leads from an event to itself: name another event than %q", from)
	}
	r := &Route{From: g.nodes[i], To: g.nodes[j], c: c}
	r.find(i, j)
	r.collect()
	return r, nil
}

// find sets the chains between two events.
func (r *Route) find(from, to int) {
	shortest := r.c.arcs.ShortestPath(from, to)
	if shortest == nil {
		if back := r.c.arcs.ShortestPath(to, from); back != nil {
			r.Back = r.c.chain(back)
		} else {
			r.Join = r.c.g.join(from, to)
		}
		return
	}
	best := r.c.arcs.WidestPath(from, to, r.c.widths())
	r.Shortest, r.Best = r.c.chain(shortest), r.c.chain(best)
	others, more := r.c.arcs.SimplePathsWithin(from, to, r.c.query.MaxPaths+2, maxPathLinks+len(shortest)+len(best))
	for _, p := range others {
		if slices.Equal(p, shortest) || slices.Equal(p, best) {
			continue
		}
		if more = more || len(r.Others) == r.c.query.MaxPaths; len(r.Others) < r.c.query.MaxPaths {
			r.Others = append(r.Others, r.c.chain(p))
		}
	}
	r.More, r.Cut = more, more && len(r.Others) < r.c.query.MaxPaths
}

// widths returns the confidences of all edges, from 1 on; 0 means contradicted.
func (c *chains) widths() []uint8 {
	widths := make([]uint8, len(c.edges))
	for i, e := range c.edges {
		if s := c.g.step(e, false); !s.Contradicted {
			widths[i] = 1 + uint8(s.sure)
		}
	}
	return widths
}

// chain returns the steps along nodes, each of which has an edge to the next.
func (c *chains) chain(nodes []int32) Chain {
	var steps Chain
	for i, n := range nodes[1:] {
		e, _ := c.arcs.Edge(int(nodes[i]), int(n))
		steps = append(steps, c.g.step(c.edges[e], false))
	}
	return steps
}

// join returns the steps from one event to another along the fewest edges, whatever their
// links and direction.
func (g *Graph) join(from, to int) Chain {
	var steps Chain
	at := from
	for _, e := range g.arcs.Join(from, to) {
		e := int(e)
		back := g.arcs.To(e) == at
		steps = append(steps, g.step(g.edge(e), back))
		if at = g.arcs.To(e); back {
			at = g.arcs.From(e)
		}
	}
	return steps
}

// collect sets the events and edges of r to those of all chains.
func (r *Route) collect() {
	in := map[*events.Event]bool{r.From: true, r.To: true}
	edges := make(map[[2]*events.Event]Edge)
	for _, c := range append([]Chain{r.Shortest, r.Best, r.Back, r.Join}, r.Others...) {
		for _, s := range c {
			in[s.End()] = true
			edges[[2]*events.Event{s.From, s.To}] = s.Edge
		}
	}
	r.Events = slices.SortedFunc(maps.Keys(in), func(a, b *events.Event) int { return r.c.placeOf(a) - r.c.placeOf(b) })
	for e := range r.c.g.Edges() {
		if e, ok := edges[[2]*events.Event{e.From, e.To}]; ok {
			r.Edges = append(r.Edges, e)
		}
	}
}

// Graph returns the part that r shows as a graph of its own. Its dates are those that the
// whole chronicle implies.
func (r *Route) Graph() *Graph {
	return r.graph(r.c.g, r.title())
}

// title returns the title of a picture of r.
func (r *Route) title() string {
	between := "from “" + r.From.Title + "” to “" + r.To.Title + "”, by " + r.c.query.words()
	switch {
	case r.Shortest != nil:
		return "F" + between[1:]
	case r.Back != nil:
		return "No chain leads " + between + "; the one that leads back"
	case r.Join != nil:
		return "No chain leads " + between + "; what connects them"
	}
	return "No chain leads " + between + "; nothing " + r.c.g.place() + " connects the two"
}

// leftOut returns the number of links that tie the events of r to others that are left
// out.
func (r *Route) leftOut() int { return r.c.leftOut(r.Events) }

// Events returns the events along a chain, with both ends; none if it has no steps.
func (c Chain) Events() []*events.Event {
	var list []*events.Event
	for i, s := range c {
		if i == 0 {
			list = append(list, s.begin())
		}
		list = append(list, s.End())
	}
	return list
}
