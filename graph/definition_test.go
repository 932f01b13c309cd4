package graph_test

import (
	"math/rand/v2"
	"slices"

	"throughline/events"
	"throughline/graph"
)

// far is further away than any event.
const far = 1 << 20

// A world is a chronicle with all answers about causes by their definitions, found
// without package graph.
type world struct {
	list   []*events.Event
	number map[string]int
	sure   [][]int // of every pair: the confidence of the surest link that counts, or −1
	away   [][]int // of every pair: the least number of links, or far
}

func newWorld(list []*events.Event, a graph.Query) world {
	w := world{list: list, number: make(map[string]int)}
	for i, e := range list {
		w.number[e.ID] = i
	}
	w.sure, w.away = square(len(list), -1), square(len(list), far)
	for to, e := range list {
		w.away[to][to] = 0
		for _, l := range e.Links {
			if from := w.number[l.Event]; from != to && counts(list[from], l, a) {
				w.sure[from][to] = max(w.sure[from][to], int(l.Confidence))
				w.away[from][to] = 1
			}
		}
	}
	w.away = distances(w.away)
	return w
}

// counts reports whether a link to an event counts.
func counts(from *events.Event, l events.Link, a graph.Query) bool {
	switch {
	case from.Status == events.Planned, from.Status == events.Refuted, l.Confidence < a.MinConfidence:
		return false
	case l.Type == events.CausedBy, l.Type == events.EnabledBy, l.Type == events.RespondsTo:
		return true
	}
	return slices.Contains(a.Types, l.Type)
}

func square(n, x int) [][]int {
	m := make([][]int, n)
	for i := range m {
		m[i] = slices.Repeat([]int{x}, n)
	}
	return m
}

// distances computes all shortest distances (Floyd and Warshall).
func distances(m [][]int) [][]int {
	for k := range m {
		for i := range m {
			for j := range m {
				m[i][j] = min(m[i][j], m[i][k]+m[k][j])
			}
		}
	}
	return m
}

// widest returns the confidence of the weakest link on the best supported chain, or −1.
func (w world) widest() [][]int {
	m := square(len(w.list), -1)
	for i := range m {
		copy(m[i], w.sure[i])
	}
	for k := range m {
		for i := range m {
			for j := range m {
				m[i][j] = max(m[i][j], min(m[i][k], m[k][j]))
			}
		}
	}
	return m
}

// atLeast returns how far events are from each other along links of some confidence.
func (w world) atLeast(c int) [][]int {
	m := square(len(w.list), far)
	for i := range m {
		m[i][i] = 0
		for j := range m {
			if w.sure[i][j] >= c {
				m[i][j] = 1
			}
		}
	}
	return distances(m)
}

// chains counts the chains from one event to another that pass none twice.
func (w world) chains(from, to int, passed []bool) int {
	if from == to {
		return 1
	}
	passed[from] = true
	n := 0
	for next := range w.list {
		if w.sure[from][next] >= 0 && !passed[next] {
			n += w.chains(next, to, passed)
		}
	}
	passed[from] = false
	return n
}

// supported returns the events that chains lead to, from the events of begin, that do not
// pass one event.
func (w world) supported(begin []int, without int) []bool {
	found := make([]bool, len(w.list))
	for len(begin) > 0 {
		n := begin[0]
		begin = begin[1:]
		if n == without || found[n] {
			continue
		}
		found[n] = true
		for next := range w.list {
			if w.sure[n][next] >= 0 {
				begin = append(begin, next)
			}
		}
	}
	return found
}

// joined returns how far events are from each other by links of any type in any direction.
func (w world) joined() [][]int {
	m := square(len(w.list), far)
	for to, e := range w.list {
		m[to][to] = 0
		for _, l := range e.Links {
			if from := w.number[l.Event]; from != to {
				m[from][to], m[to][from] = 1, 1
			}
		}
	}
	return distances(m)
}

// told gives events titles of their own and some of their links confidences.
func told(r *rand.Rand, list []*events.Event) []*events.Event {
	for _, e := range list {
		e.Title = "about " + e.ID
		for i := range e.Links {
			e.Links[i].Confidence = events.Confidence(r.IntN(4))
		}
	}
	return list
}

// wanted returns a random query.
func wanted(r *rand.Rand) graph.Query {
	a := graph.Query{MaxDepth: max(0, r.IntN(6)-2), MaxPaths: r.IntN(5)}
	if r.IntN(3) == 0 {
		a.MinConfidence = events.Confidence(r.IntN(4))
	}
	for t := events.Follows; t < events.Disputes; t++ {
		if r.IntN(4) == 0 {
			a.Types = append(a.Types, t)
		}
	}
	return a
}
