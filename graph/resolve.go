package graph

import (
	"runtime"
	"sync"

	"throughline/events"
	"throughline/graph/internal/csr"
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
		wg.Go(func() { g.resolvePart(from, min(from+part, len(g.nodes)), all, starts) })
	}
	wg.Wait()
	return all.between()
}

// resolvePart makes the ties of the events from one number up to, but not, another. It
// takes some links at a time in steps: what makes this slow is memory that is far
// away, and a processor waits for many places of it at once if each step is short.
func (g *Graph) resolvePart(from, to int, all ties, starts []int) {
	var batch [batchSize]waiting
	n := 0
	flush := func() {
		for i := range batch[:n] {
			batch[i].slot = g.ids.slots[batch[i].hash&g.ids.mask()]
		}
		for _, w := range batch[:n] {
			g.settle(w, all)
		}
		n = 0
	}
	for v := from; v < to; v++ {
		links := g.nodes[v].Links
		for i := range links {
			batch[n] = waiting{link: &links[i], hash: g.ids.hash(links[i].Event), node: int32(v), place: int32(i), at: starts[v] + i}
			if n++; n == batchSize {
				flush()
			}
		}
	}
	flush()
}

const batchSize = 64

// A waiting is a link whose event is being looked for.
type waiting struct {
	link        *events.Link
	hash, slot  uint64
	node, place int32 // of the event that has it, and its place among that one's links
	at          int   // its place among all ties
}

// settle makes the tie of a link. One that ties its event to nothing else is a tie to
// itself.
func (g *Graph) settle(w waiting, all ties) {
	from, ok := g.ids.findFrom(w.hash, w.slot, w.link.Event, g.nodes)
	if !ok {
		from = int(w.node)
	}
	all.arcs[w.at] = csr.Arc{From: int32(from), To: w.node}
	all.links[w.at] = w.place
	all.says[w.at] = g.claims(g.nodes[w.node], w.link)
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
