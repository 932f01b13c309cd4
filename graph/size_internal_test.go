package graph

import (
	"fmt"
	"testing"

	"throughline/events"
)

// The index of a graph takes less than 60 bytes an event and 30 a link, beyond the
// chronicle itself, also where the table of ids has just been doubled.
func TestTheIndexIsSmall(t *testing.T) {
	for _, n := range []int{1_000, 10_923, 87_382, 100_000} {
		c := &events.Chronicle{}
		links := 0
		for i := range n {
			e := &events.Event{ID: fmt.Sprint("e", i)}
			for _, back := range []int{1, 7} {
				if i >= back {
					e.Links = append(e.Links, events.Link{Event: fmt.Sprint("e", i-back)})
					links++
				}
			}
			c.Events = append(c.Events, e)
		}
		g := New(c, nil)
		size := 8*(cap(g.nodes)+cap(g.ids.slots)) + // this, and what the test of csr proves of its arrays
			8*(g.arcs.Nodes()+1) + 12*g.arcs.Edges() +
			cap(g.says) + 4*(cap(g.links)+cap(g.starts))
		perEvent := 8 * (cap(g.nodes) + cap(g.ids.slots) + n + 1) / n
		if perEvent >= 60 || size >= 60*n+30*links {
			t.Errorf("%d events and %d links take %d bytes, %d an event", n, links, size, perEvent)
		}
		t.Logf("%d events: %d bytes an event, %.1f a link", n, perEvent, float64(size-perEvent*n)/float64(links))
	}
}
