package events

import (
	"fmt"
	"slices"
	"strings"

	"throughline/diag"
)

// maxCycles is how many cycles of links one check reports. It bounds the time that a
// tangle of links can take.
const maxCycles = 20

// shownLinks is how many links of a long cycle are shown from each of its ends.
const shownLinks = 10

// cycles reports cycles of links: among the types that order events, taken together, and
// among part-of alone.
func (ck *checker) cycles() {
	at := make(map[string]int, len(ck.c.Events))
	for i, e := range ck.c.Events {
		at[e.ID] = i
	}
	ck.reportCycles(newLinkGraph(ck.c.Events, at, LinkType.Orders), "comes before itself")
	ck.reportCycles(newLinkGraph(ck.c.Events, at, func(t LinkType) bool { return t == PartOf }), "is part of itself")
}

// reportCycles reports the cycles of g. It removes the last link in the file of each
// cycle it finds and searches again.
func (ck *checker) reportCycles(g *linkGraph, what string) {
	for n := 0; ; n++ {
		path := g.findCycle()
		if path == nil {
			return
		}
		if n == maxCycles {
			ck.Errorf(path[0].link.Pos, "too-many-cycles", "there are more circles of links than these %d", maxCycles).Hint = "mend these first"
			return
		}
		last := slices.MaxFunc(path, func(a, b *step) int { return a.link.Pos.Compare(b.link.Pos) })
		ck.reportCycle(g, what, path, last)
		last.cut = true
	}
}

// reportCycle reports one cycle, at its last link.
func (ck *checker) reportCycle(g *linkGraph, what string, path []*step, last *step) {
	first := g.events[path[len(path)-1].to].ID
	names := []string{first}
	var notes []diag.Note
	for i, s := range path {
		if middle := len(path) - 2*shownLinks; middle > 0 && i >= shownLinks && i < shownLinks+middle {
			if i == shownLinks {
				names = append(names, fmt.Sprintf("… (%d more)", middle))
			}
			continue
		}
		names = append(names, g.events[s.to].ID)
		notes = append(notes, diag.Note{Pos: s.link.Pos, Msg: g.words(s)})
	}
	d := ck.Errorf(last.link.Pos, "cycle", "%s %s: %s", diag.Quote(first), what, strings.Join(names, " → "))
	d.Hint, d.Notes = "remove one of these", notes
}

// A linkGraph holds the links of some types, each from the event that has the link to the
// event it names.
type linkGraph struct {
	events []*Event
	steps  [][]step // by event
}

// A step is one link.
type step struct {
	from, to int // numbers of the events
	link     *Link
	cut      bool // left out of the search
}

// words returns s as a sentence, in the words of the file.
func (g *linkGraph) words(s *step) string {
	from, to := g.events[s.from].ID, g.events[s.to].ID
	return from + " " + s.link.Type.Verb() + " " + to
}

func newLinkGraph(all []*Event, at map[string]int, of func(LinkType) bool) *linkGraph {
	g := &linkGraph{all, make([][]step, len(all))}
	for i, e := range all {
		for j := range e.Links {
			l := &e.Links[j]
			if !of(l.Type) {
				continue
			}
			if to, ok := at[l.Event]; ok && to != i {
				g.steps[i] = append(g.steps[i], step{from: i, to: to, link: l})
			}
		}
	}
	return g
}

// findCycle returns the links of one cycle, or nil. It is a depth-first search with a
// stack of its own: a chain of links may be longer than Go's stack allows.
func (g *linkGraph) findCycle() []*step {
	const (
		unseen = iota
		open
		done
	)
	state := make([]uint8, len(g.steps))
	next := make([]int, len(g.steps)) // how many steps of each event are taken
	for root := range g.steps {
		if state[root] != unseen {
			continue
		}
		state[root] = open
		for at, path := root, []*step(nil); ; {
			if next[at] == len(g.steps[at]) {
				state[at] = done
				if len(path) == 0 {
					break
				}
				path = path[:len(path)-1]
				if at = root; len(path) > 0 {
					at = path[len(path)-1].to
				}
				continue
			}
			s := &g.steps[at][next[at]]
			next[at]++
			switch {
			case s.cut:
			case state[s.to] == open:
				return closing(append(path, s), s.to)
			case state[s.to] == unseen:
				state[s.to] = open
				path, at = append(path, s), s.to
			}
		}
	}
	return nil
}

// closing returns the end of path that forms a cycle through the event to.
func closing(path []*step, to int) []*step {
	i := len(path) - 1
	for i > 0 && path[i-1].to != to {
		i--
	}
	return path[i:]
}
