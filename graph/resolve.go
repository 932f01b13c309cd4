package graph

import (
	"runtime"
	"slices"
	"sync"

	"throughline/events"
	"throughline/graph/csr"
)

// A claim is a set of the kinds of things that links say.
type claim uint8

const (
	causal  claim = 1 << iota // a link of a causal type
	follows                   // a follows
	more                      // what no chain can imply
	sorts                     // what has a say in Order
)

// A tie is one link between two events of the graph.
type tie struct {
	csr.Arc
	link int32 // its place among the links of the later event
	says claim
}

// resolve finds the events that all links name. Where an event has many, finding
// them is most of the work of making a graph, so that processors share it.
func (g *Graph) resolve() []tie {
	starts := make([]int, len(g.nodes)+1) // of the links of every event
	for n, e := range g.nodes {
		starts[n+1] = starts[n] + len(e.Links)
	}
	all := make([]tie, starts[len(g.nodes)])
	part := max(1<<12, 1+len(g.nodes)/runtime.GOMAXPROCS(0))
	var wg sync.WaitGroup
	for from := 0; from < len(g.nodes); from += part {
		wg.Go(func() {
			for n := from; n < min(from+part, len(g.nodes)); n++ {
				g.resolveLinks(n, all[starts[n]:starts[n+1]])
			}
		})
	}
	wg.Wait()
	return slices.DeleteFunc(all, func(t tie) bool { return t.From == t.To })
}

// resolveLinks makes the ties of one event. Those that tie it to nothing else
// are ties to itself.
func (g *Graph) resolveLinks(n int, ties []tie) {
	e := g.nodes[n]
	for i := range e.Links {
		l := &e.Links[i]
		from, ok := g.number(l.Event)
		if !ok {
			from = n
		}
		ties[i] = tie{csr.Arc{From: int32(from), To: int32(n)}, int32(i), g.claims(e, l)}
	}
}

// claims is what a link of e says. It has no say in the order of events if it
// contradicts stronger statements.
func (g *Graph) claims(e *events.Event, l *events.Link) claim {
	var c claim
	switch {
	case l.Type.Causal():
		c = causal
	case l.Type == events.Follows:
		c = follows
	default:
		c = more
	}
	if !l.Gap.IsZero() {
		c |= more
	}
	if (l.Type.Orders() || l.Type == events.PartOf) && !g.bounds.LinkSetAside(e.ID, *l) {
		c |= sorts
	}
	return c
}
