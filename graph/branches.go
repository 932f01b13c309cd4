package graph

import (
	"fmt"
	"iter"
	"slices"

	"throughline/events"
)

// A branch is one line of a tree: a step to an event, or only an event where a tree
// begins.
type branch struct {
	step   Step
	node   int
	indent int
	first  bool // no step leads here: the line begins a tree
	last   bool // no sibling with the same indent follows
	goesOn bool // the step goes on from the event of the line above
	again  bool // the event stands further up, and its branches with it
	below  bool // the branches of the event are in a tree of their own further down
	hidden int  // how many neighbours of this event lie further away than MaxDepth
}

// mostIndent is how far a tree may grow to the right. What lies further away goes into
// trees of its own.
const mostIndent = 12

// A grower lists the lines of a tree from the top, in time linear in its size.
type grower struct {
	*Tree
	told  []bool // for every event: whether it has a line
	stack []branch
	later []int // events whose trees come later
}

// branches returns the lines of t. The causes (or effects) of one event stand in the
// order of time. An only cause continues from the line above without growing to the
// right, so that long chains stay readable, except a first step whose parent line has
// siblings further down, which would seem to continue the chain. An event to which
// several lead has its branches once.
func (t *Tree) branches() iter.Seq[branch] {
	return func(yield func(branch) bool) {
		g := &grower{Tree: t, told: make([]bool, len(t.c.g.nodes)), later: []int{t.root}}
		for len(g.later) > 0 {
			root := g.later[0]
			g.later = g.later[1:]
			g.stack = append(g.stack, branch{node: root, first: true})
			for len(g.stack) > 0 {
				b := g.stack[len(g.stack)-1]
				g.stack = g.stack[:len(g.stack)-1]
				if b.again = g.told[b.node] && !b.first; !b.again {
					g.grow(&b)
				}
				g.told[b.node] = true
				if !yield(b) {
					return
				}
			}
		}
	}
}

// grow pushes the causes (or effects) of a branch onto the stack.
func (g *grower) grow(b *branch) {
	edges := g.c.inTime(g.c.around(b.node, g.Back), g.Back)
	all := len(edges)
	edges = slices.DeleteFunc(edges, func(e int32) bool { return !g.shows(g.c.end(e, g.Back)) })
	b.hidden = all - len(edges)
	single := len(edges) == 1 && !b.first
	deeper := len(edges) > 0 && !(single && b.last)
	if deeper && b.indent == mostIndent {
		b.below = true
		g.later = append(g.later, b.node)
		return
	}
	for i, e := range slices.Backward(edges) {
		next := branch{
			step: g.c.g.step(g.c.edges[e], g.Back), node: g.c.end(e, g.Back),
			indent: b.indent, goesOn: single, last: i == len(edges)-1,
		}
		if deeper {
			next.indent++
		}
		g.stack = append(g.stack, next)
	}
}

// note returns the end of a line about what is shown elsewhere or not at all.
func (t *Tree) note(b branch) string {
	order := "before"
	if !t.Back {
		order = "after"
	}
	switch {
	case b.again:
		return " … see above"
	case b.below:
		return " … see below"
	case b.hidden > 0:
		return fmt.Sprintf(" … %d more %s that", b.hidden, order)
	}
	return ""
}

// event returns the event of a branch of t.
func (t *Tree) event(b branch) *events.Event { return t.c.g.nodes[b.node] }
