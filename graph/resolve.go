package graph

import (
	"runtime"
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

// Ties are all links between two events of the graph, in three lists: which events,
// the place among the links of the later one, and what it says.
type ties struct {
	arcs  []csr.Arc
	links []int32
	says  []claim
}

// resolve finds the events that all links name. That is most of the work of making a
// graph, so processors share it.
func (g *Graph) resolve() ties {
	starts := make([]int, len(g.nodes)+1) // of the links of every event
	for n, e := range g.nodes {
		starts[n+1] = starts[n] + len(e.Links)
	}
	m := starts[len(g.nodes)]
	all := ties{make([]csr.Arc, m), make([]int32, m), make([]claim, m)}
	part := max(1<<12, 1+len(g.nodes)/runtime.GOMAXPROCS(0))
	var wg sync.WaitGroup
	for from := 0; from < len(g.nodes); from += part {
		wg.Go(func() {
			for n := from; n < min(from+part, len(g.nodes)); n++ {
				g.resolveLinks(n, all, starts[n])
			}
		})
	}
	wg.Wait()
	return all.between()
}

// resolveLinks makes the ties of one event from a place on. Those that tie it to
// nothing else are ties to itself.
func (g *Graph) resolveLinks(n int, all ties, at int) {
	e := g.nodes[n]
	for i := range e.Links {
		l := &e.Links[i]
		from, ok := g.number(l.Event)
		if !ok {
			from = n
		}
		all.arcs[at+i] = csr.Arc{From: int32(from), To: int32(n)}
		all.links[at+i] = int32(i)
		all.says[at+i] = g.claims(e, l)
	}
}

// between are the ties that do not tie an event to itself.
func (t ties) between() ties {
	kept := 0
	for i, a := range t.arcs {
		if a.From != a.To {
			t.arcs[kept], t.links[kept], t.says[kept] = a, t.links[i], t.says[i]
			kept++
		}
	}
	return ties{t.arcs[:kept], t.links[:kept], t.says[:kept]}
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
