package graph

import (
	"runtime"
	"sync"

	"throughline/events"
	"throughline/graph/internal/csr"
)

// A claim is a set of kinds of statements that links make.
type claim uint8

const (
	causal  claim = 1 << iota // a link of a causal type
	follows                   // a follows
	more                      // what no chain can imply
	sorts                     // what affects Order
)

// A ties holds all links between two events of the graph, as three lists: which events,
// the place among the links of the later one, and what the link says.
type ties struct {
	arcs  []csr.Arc
	links []int32
	says  []claim
}

// resolve finds the events that links name. This is most of the work of making a graph,
// so it runs on all processors.
func (g *Graph) resolve() ties {
	starts := make([]int, len(g.nodes)+1) // for every event: where its links begin
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

// resolvePart makes the ties of the events from ≤ n < to. It processes links in batches,
// in short steps: the cost is access to distant memory, and short steps let a processor
// wait for many such accesses at once.
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

// A waiting is a link whose event is being looked up.
type waiting struct {
	link        *events.Link
	hash, slot  uint64
	node, place int32 // the event that has the link, and the link's place there
	at          int   // the place among all ties
}

// settle makes the tie of a link. A link to no known event becomes a tie of its event to
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

// between returns the ties except those of an event to itself.
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

// claims returns what a link of e says. A link that contradicts stronger statements does
// not affect the order of events.
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
