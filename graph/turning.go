package graph

import (
	"cmp"
	"math"
	"slices"

	"throughline/events"
	"throughline/graph/internal/csr"
)

// TurningPoints are the events through which causes pass.
type TurningPoints struct {
	// Between lists the events by their betweenness, the greatest first: how many pairs
	// of other events are tied by shortest chains of causes that pass the event; a pair
	// with several such chains counts in part (Freeman 1977; Brandes 2001).
	Between []Turning `json:"betweenness"`

	// Pivots is 0 if Between is exact. For more than MostExact events it is estimated
	// from the chains that begin at Pivots events, evenly spaced in the file (Brandes
	// and Pich 2007).
	Pivots int `json:"pivots"`

	// Articulation lists the events without which the graph of causes would fall into
	// more components, direction ignored (Hopcroft and Tarjan 1973).
	Articulation []Mention `json:"articulation"`
}

// A Turning is an event that lies between others.
type Turning struct {
	Mention
	Pairs float64 `json:"pairs"` // to 2 decimals
}

// MostExact is the greatest number of events for which [Stats] has exact betweenness.
const MostExact = 2000

// pivots is the number of events from which betweenness is estimated otherwise.
const pivots = 500

// shape sets the figures that depend on the links alone.
func (c *counter) shape(s *Stats) {
	causes, all := c.causes(), c.g.arcs
	s.Roots = c.which(func(n int) bool { return len(causes.Successors(n)) > 0 && len(causes.InEdges(n)) == 0 })
	s.Leaves = c.which(func(n int) bool { return len(causes.Successors(n)) == 0 && len(causes.InEdges(n)) > 0 })
	s.Isolated = c.which(func(n int) bool { return len(all.Successors(n))+len(all.InEdges(n)) == 0 })
	chain, _ := causes.LongestPath()
	if len(chain) < 2 {
		chain = nil
	}
	s.LongestChain = c.mentions(chain)
	for i := 1; i < len(chain); i++ {
		if e, ok := c.g.arcs.Edge(int(chain[i-1]), int(chain[i])); ok && c.contradicted(e) {
			s.Contradicted++
		}
	}
	s.Components = sizes(c.ties().WeaklyConnected())
	s.TurningPoints.Articulation = c.mentions(causes.Articulation())
	s.TurningPoints.Between, s.TurningPoints.Pivots = c.between(causes)
}

// contradicted reports whether stronger statements contradict all causal links of an
// edge.
func (c *counter) contradicted(edge int) bool {
	e, _ := Query{}.counted(c.g.edge(edge))
	return c.g.step(e, false).Contradicted
}

// causes returns the nodes and the edges that are causes.
func (c *counter) causes() *csr.Graph {
	sub, _ := c.g.arcs.Sub(func(i int) bool { return c.g.says[i]&causal != 0 && c.g.nodes[c.g.arcs.From(i)].Real() })
	return sub
}

// ties returns the nodes and the edges that are more than disputes.
func (c *counter) ties() *csr.Graph {
	sub, _ := c.g.arcs.Sub(func(i int) bool {
		return slices.ContainsFunc(c.g.edge(i).Links, func(l events.Link) bool { return l.Type != events.Disputes })
	})
	return sub
}

func (c *counter) which(is func(n int) bool) []Mention {
	all := []Mention{}
	for n, e := range c.g.nodes {
		if is(n) {
			all = append(all, c.mention(e))
		}
	}
	return all
}

func (c *counter) mentions(nodes []int32) []Mention {
	all := []Mention{}
	for _, n := range nodes {
		all = append(all, c.mention(c.g.nodes[n]))
	}
	return all
}

// sizes returns the numbers of nodes of n components, the largest first.
func sizes(part []int32, n int) []int {
	all := make([]int, n)
	for _, p := range part {
		all[p]++
	}
	slices.SortFunc(all, func(a, b int) int { return cmp.Compare(b, a) })
	return all
}

// between returns the events by their betweenness, and from how many pivots it is
// estimated. Events without effects are no pivots, since nothing begins there.
func (c *counter) between(causes *csr.Graph) ([]Turning, int) {
	from := []int32{} // not nil, which would stand for all
	for n := range c.g.nodes {
		if len(causes.Successors(n)) > 0 {
			from = append(from, int32(n))
		}
	}
	scale, used := 1.0, 0
	if len(c.g.nodes) > MostExact && len(from) > pivots {
		all := from
		from = make([]int32, pivots)
		for i := range from {
			from[i] = all[i*len(all)/pivots]
		}
		scale, used = float64(len(all))/pivots, pivots
	}
	list := []Turning{}
	for n, pairs := range causes.Betweenness(from) {
		if pairs = rounded(pairs*scale, 100); pairs > 0 {
			list = append(list, Turning{c.mention(c.g.nodes[n]), pairs})
		}
	}
	slices.SortStableFunc(list, func(a, b Turning) int { return cmp.Compare(b.Pairs, a.Pairs) })
	return list, used
}

// rounded returns x rounded to the nearest 1/parts.
func rounded(x, parts float64) float64 { return math.Round(x*parts) / parts }
