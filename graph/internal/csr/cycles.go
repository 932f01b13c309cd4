package csr

import (
	"cmp"
	"slices"
)

// cycles is the state that [Graph.SimplePaths] needs where paths run through a strongly
// connected component of more than one node. There the beginning of a path may block its
// way to the end.
type cycles struct {
	doors []door
	first []int32 // of each component: where its doors begin

	// The distances to the end from the nodes of one component when some of its nodes are
	// blocked: −2 for the blocked ones, −1 for nodes that do not lead to the end.
	near  []int32
	known []int32 // nodes whose near is not −1
	queue []int32 // nodes whose distances are to be propagated
}

// A door is a node of a component from which a path leads to the end without another node
// of the component.
type door struct{ component, distance, node int32 }

// findDoors lists the doors of all components with more than one node, those of one
// component by distance.
func (r *routes) findDoors(components int) {
	c := &r.cycles
	c.near = make([]int32, r.g.Nodes())
	sizes := make([]int32, components)
	for v, p := range r.component {
		c.near[v] = -1
		sizes[p]++
	}
	c.first = make([]int32, components+1)
	for v, p := range r.component {
		if d := r.exitDistance(int32(v)); sizes[p] > 1 && d >= 0 {
			c.doors = append(c.doors, door{p, d, int32(v)})
			c.first[p+1]++
		}
	}
	slices.SortFunc(c.doors, func(a, b door) int {
		return cmp.Or(cmp.Compare(a.component, b.component), cmp.Compare(a.distance, b.distance), cmp.Compare(a.node, b.node))
	})
	sum(c.first)
}

// exitDistance returns the distance from v to the end without another node of its
// component, or −1 if no such path exists.
func (r *routes) exitDistance(v int32) int32 {
	if v == r.to {
		return 0
	}
	least := int32(-1)
	for _, w := range r.g.Successors(int(v)) {
		if d := r.far[w]; r.component[w] != r.component[v] && d >= 0 && (least < 0 || d < least) {
			least = d
		}
	}
	return least + min(1, least+1)
}

// around computes the distances in the component that the way at has reached, with the
// nodes of that way blocked. It stops when it knows the distance of the node until and of
// all nodes that are nearer.
func (r *routes) around(at, until int32) {
	c := &r.cycles
	for _, v := range c.known {
		c.near[v] = -1
	}
	c.known, c.queue = c.known[:0], c.queue[:0]
	component := r.componentOf(at)
	for ; at != nowhere && r.componentOf(at) == component; at = r.tree.nodes[at].up {
		v := r.tree.nodes[at].node
		c.near[v] = -2
		c.known = append(c.known, v)
	}
	doors := c.doors[c.first[component]:c.first[component+1]]
	for done := 0; until == nowhere || c.near[until] < 0; {
		if done == len(c.queue) && len(doors) == 0 {
			return
		}
		// Nodes from done on are all at one distance. Doors at the same distance join them.
		for len(doors) > 0 && (done == len(c.queue) || doors[0].distance == c.near[c.queue[done]]) {
			c.open(doors[0])
			doors = doors[1:]
		}
		for end := len(c.queue); done < end; done++ {
			r.extend(c.queue[done])
		}
	}
}

// open sets the distance of a door, unless it is known or the door is blocked.
func (c *cycles) open(d door) {
	if c.near[d.node] == -1 {
		c.set(d.node, d.distance)
	}
}

// set sets the distance of a node and queues it for propagation.
func (c *cycles) set(v, distance int32) {
	if c.near[v] == -1 {
		c.known = append(c.known, v)
	}
	c.near[v] = distance
	c.queue = append(c.queue, v)
}

// extend propagates the distance of v to its predecessors in the same component.
func (r *routes) extend(v int32) {
	c := &r.cycles
	for _, e := range r.g.InEdges(int(v)) {
		if u := r.g.tails[e]; r.component[u] == r.component[v] && (c.near[u] == -1 || c.near[u] > c.near[v]+1) {
			c.set(u, c.near[v]+1)
		}
	}
}

// tip records, for each prefix of a way, the longest prefix that is still in the same
// component.
func (r *routes) tip(at int32) {
	for tip := at; at != nowhere && r.tree.nodes[at].tip == nowhere; at = r.tree.nodes[at].up {
		if r.componentOf(at) != r.componentOf(tip) {
			tip = at
		}
		r.tree.nodes[at].tip = tip
	}
}

// settled is the tip of ways that [routes.branch] is done with.
const settled = -2

// branch makes leads of what was put aside in one component, at a way and all of its
// prefixes there, up to a path found before and back to what has been settled before. It
// works backwards from the tip: each step unblocks one more node, so distances only
// shrink.
func (r *routes) branch(at int32) {
	tip := r.tree.nodes[at].tip
	if tip == settled {
		return
	}
	r.around(tip, nowhere)
	component := r.componentOf(at)
	for at = tip; at != nowhere && r.componentOf(at) == component && r.tree.nodes[at].tip != settled; at = r.tree.nodes[at].up {
		r.tree.nodes[at].tip = settled
		r.leave(at)
		r.free(r.tree.nodes[at].node)
	}
}

// leave makes leads of the successors of a way in the same component that have not been
// followed yet.
func (r *routes) leave(at int32) {
	n := r.tree.nodes[at]
	for _, w := range r.g.Successors(int(n.node)) {
		if r.component[w] != r.component[n.node] || r.cycles.near[w] < 0 {
			continue
		}
		if length := n.depth + 1 + r.cycles.near[w]; length > n.length {
			r.leads.push(lead{length, at, w})
		}
	}
}

// free unblocks v. It leads to the end, because a path passes through it.
func (r *routes) free(v int32) {
	c := &r.cycles
	least := r.exitDistance(v)
	for _, w := range r.g.Successors(int(v)) {
		if d := c.near[w]; r.component[w] == r.component[v] && d >= 0 && (least < 0 || d+1 < least) {
			least = d + 1
		}
	}
	c.near[v] = -1
	c.queue = c.queue[:0]
	c.set(v, least)
	for i := 0; i < len(c.queue); i++ {
		r.extend(c.queue[i])
	}
}
