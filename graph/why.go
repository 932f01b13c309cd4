package graph

import (
	"fmt"
	"slices"

	"throughline/events"
)

// A Tree is the answer to [Graph.Why] or [Graph.Impact]: an event, and what led to it
// or what it led to.
type Tree struct {
	Event *events.Event
	Back  bool // to causes, for Why; else to effects
	Part       // Event and what is found, with all edges among them
	More  int  // how many events lie further away than Query.MaxDepth

	// Near are steps to the events next to Event by links that do not count, the
	// nearest in time first: what to look at if nothing is found. It is empty
	// otherwise.
	Near []Step

	c     *chains
	root  int
	found []int32 // Event and all that is found, even beyond MaxDepth
	far   []int32 // for every event: the least number of links to Event, or −1
}

// Why returns everything that led to the event with the id: its causes and theirs. The
// event itself may be planned or refuted. It returns an error if there is no such event
// or if q is not valid; see [Query].
func (g *Graph) Why(id string, q Query) (*Tree, error) { return g.tree(id, q, true) }

// Impact returns everything that the event with the id led to. It returns an error in the
// cases of [Graph.Why].
func (g *Graph) Impact(id string, q Query) (*Tree, error) { return g.tree(id, q, false) }

func (g *Graph) tree(id string, q Query, back bool) (*Tree, error) {
	c, err := g.chains(q)
	if err != nil {
		return nil, err
	}
	root, err := c.number(id)
	if err != nil {
		return nil, err
	}
	t := &Tree{Event: g.nodes[root], Back: back, c: c, root: root}
	t.found = t.search()
	near := slices.DeleteFunc(slices.Clone(t.found), func(n int32) bool { return !t.shows(int(n)) })
	t.More = len(t.found) - len(near)
	t.Part = c.part(near, func(e int) bool { return t.shows(c.arcs.From(e)) && t.shows(c.arcs.To(e)) })
	if len(t.found) == 1 {
		t.Near = t.otherwise()
	}
	return t, nil
}

// search returns the events that the question finds, the nearest first, beginning with
// Event, and sets how far away they are.
func (t *Tree) search() []int32 {
	t.far = slices.Repeat([]int32{-1}, len(t.c.g.nodes))
	t.far[t.root] = 0
	found := []int32{int32(t.root)}
	for i := 0; i < len(found); i++ {
		for _, e := range t.c.around(int(found[i]), t.Back) {
			if n := t.c.end(e, t.Back); t.far[n] < 0 {
				t.far[n] = t.far[found[i]] + 1
				found = append(found, int32(n))
			}
		}
	}
	return found
}

// shows reports whether an event is found, and near enough.
func (t *Tree) shows(n int) bool {
	return t.far[n] >= 0 && (t.c.query.MaxDepth == 0 || int(t.far[n]) <= t.c.query.MaxDepth)
}

// otherwise returns the steps from Event by links that do not count.
func (t *Tree) otherwise() []Step {
	around := t.c.g.Out(t.Event.ID)
	if t.Back {
		around = t.c.g.In(t.Event.ID)
	}
	var steps []Step
	for e := range around {
		if e, ok := t.c.query.rest(e); ok {
			steps = append(steps, t.c.g.step(e, t.Back))
		}
	}
	slices.SortFunc(steps, func(a, b Step) int {
		if t.Back {
			a, b = b, a
		}
		return t.c.placeOf(a.End()) - t.c.placeOf(b.End())
	})
	return steps
}

// placeOf returns the place of an event of the graph in the order of time.
func (c *chains) placeOf(e *events.Event) int {
	n, _ := c.g.number(e.ID)
	return c.place[n]
}

// near returns t.Near as a part of the graph.
func (t *Tree) near() (p Part) {
	for _, s := range t.Near {
		p.Events = append(p.Events, s.End())
		p.Edges = append(p.Edges, s.Edge)
	}
	return p
}

// Graph returns the part that t shows as a graph of its own. Its dates are those that the
// whole chronicle implies.
func (t *Tree) Graph() *Graph {
	near := t.near()
	p := Part{slices.Concat(t.Events, near.Events), slices.Concat(t.Edges, near.Edges)}
	return p.graph(t.c.g, t.title())
}

// others returns in words what the links of t.Near are.
func (t *Tree) others() string {
	isCausal := func(l events.Link) bool { return l.Type.Causal() }
	if slices.ContainsFunc(t.Near, func(s Step) bool { return slices.ContainsFunc(s.Links, isCausal) }) {
		return "links that do not count"
	}
	return "other links"
}

// title returns the title of a picture of t.
func (t *Tree) title() string {
	event, links := "“"+t.Event.Title+"”", t.c.query.words()
	var words string
	switch {
	case len(t.Near) > 0 && t.Back:
		words = "What came before " + event + ", by " + t.others()
	case len(t.Near) > 0:
		words = "What came after " + event + ", by " + t.others()
	case t.Back:
		words = "What led to " + event + ", by " + links
	default:
		words = "What " + event + " led to, by " + links
	}
	if t.More > 0 {
		words += fmt.Sprintf("; %s further away", events.Counted(t.More, "event"))
	}
	return words
}
