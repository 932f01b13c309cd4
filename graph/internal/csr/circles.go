package csr

import (
	"cmp"
	"slices"
)

// circles is what [Graph.Paths] needs where paths run through strong parts of more
// than one node. There a path may be cut off from the end by its own beginning.
type circles struct {
	doors []door
	first []int32 // of each part: where its doors begin

	// Edges to the end from nodes of one part, for who may not pass some of its
	// nodes: −2 for these, −1 for nodes that do not lead to the end.
	near  []int32
	known []int32 // nodes about which near tells something
	queue []int32 // nodes whose distances others are to learn of
}

// A door is a node of a part from which the end can be reached without another one
// in the part.
type door struct{ part, distance, node int32 }

// findDoors lists the doors of all parts, those of one part by distance.
func (r *routes) findDoors(parts int) {
	c := &r.circles
	c.near = make([]int32, r.g.Nodes())
	sizes := make([]int32, parts)
	for v, p := range r.part {
		c.near[v] = -1
		sizes[p]++
	}
	c.first = make([]int32, parts+1)
	for v, p := range r.part {
		if d := r.exit(int32(v)); sizes[p] > 1 && d >= 0 {
			c.doors = append(c.doors, door{p, d, int32(v)})
			c.first[p+1]++
		}
	}
	slices.SortFunc(c.doors, func(a, b door) int {
		return cmp.Or(cmp.Compare(a.part, b.part), cmp.Compare(a.distance, b.distance), cmp.Compare(a.node, b.node))
	})
	sum(c.first)
}

// exit is how far v is from the end without another node of its part; −1 if that
// does not lead there.
func (r *routes) exit(v int32) int32 {
	if v == r.to {
		return 0
	}
	least := int32(-1)
	for _, w := range r.g.Next(int(v)) {
		if d := r.far[w]; r.part[w] != r.part[v] && d >= 0 && (least < 0 || d < least) {
			least = d
		}
	}
	return least + min(1, least+1)
}

// around finds distances in the part that a way has come to, for who may not pass a
// node of that way again. It stops when it knows that of a node, and of all that are
// nearer.
func (r *routes) around(at, until int32) {
	c := &r.circles
	for _, v := range c.known {
		c.near[v] = -1
	}
	c.known, c.queue = c.known[:0], c.queue[:0]
	part := r.partOf(at)
	for ; at != nowhere && r.partOf(at) == part; at = r.tree.nodes[at].up {
		v := r.tree.nodes[at].node
		c.near[v] = -2
		c.known = append(c.known, v)
	}
	doors := c.doors[c.first[part]:c.first[part+1]]
	for done := 0; until == nowhere || c.near[until] < 0; {
		if done == len(c.queue) && len(doors) == 0 {
			return
		}
		// Nodes from done on are all at one distance. Doors at the same join them.
		for len(doors) > 0 && (done == len(c.queue) || doors[0].distance == c.near[c.queue[done]]) {
			c.open(doors[0])
			doors = doors[1:]
		}
		for end := len(c.queue); done < end; done++ {
			r.extend(c.queue[done])
		}
	}
}

// open tells the distance of a door, unless it is known or may not be passed.
func (c *circles) open(d door) {
	if c.near[d.node] == -1 {
		c.set(d.node, d.distance)
	}
}

// set tells the distance of a node, which others are to learn of.
func (c *circles) set(v, distance int32) {
	if c.near[v] == -1 {
		c.known = append(c.known, v)
	}
	c.near[v] = distance
	c.queue = append(c.queue, v)
}

// extend tells the distances of the nodes before v in its part.
func (r *routes) extend(v int32) {
	c := &r.circles
	for _, e := range r.g.Arriving(int(v)) {
		if u := r.g.tails[e]; r.part[u] == r.part[v] && (c.near[u] == -1 || c.near[u] > c.near[v]+1) {
			c.set(u, c.near[v]+1)
		}
	}
}

// tip notes, for each beginning of a way, how far this way goes in the part that the
// beginning has come to.
func (r *routes) tip(at int32) {
	for tip := at; at != nowhere && r.tree.nodes[at].tip == nowhere; at = r.tree.nodes[at].up {
		if r.partOf(at) != r.partOf(tip) {
			tip = at
		}
		r.tree.nodes[at].tip = tip
	}
}

// settled is the tip of ways from which [routes.branch] has been called.
const settled = -2

// branch makes leads of what was put aside in the same part, at one way and all that
// it begins, up to a path found before and back to what has been settled before. It
// goes from there backwards, so that one node more may be passed each time, and
// distances grow less.
func (r *routes) branch(at int32) {
	tip := r.tree.nodes[at].tip
	if tip == settled {
		return
	}
	r.around(tip, nowhere)
	part := r.partOf(at)
	for at = tip; at != nowhere && r.partOf(at) == part && r.tree.nodes[at].tip != settled; at = r.tree.nodes[at].up {
		r.tree.nodes[at].tip = settled
		r.leave(at)
		r.free(r.tree.nodes[at].node)
	}
}

// leave makes leads of the nodes in the same part that are next after a way, unless
// they have been followed.
func (r *routes) leave(at int32) {
	n := r.tree.nodes[at]
	for _, w := range r.g.Next(int(n.node)) {
		if r.part[w] != r.part[n.node] || r.circles.near[w] < 0 {
			continue
		}
		if length := n.depth + 1 + r.circles.near[w]; length > n.length {
			r.leads.push(lead{length, at, w})
		}
	}
}

// free lets v be passed again. It leads to the end, because a path passes it.
func (r *routes) free(v int32) {
	c := &r.circles
	least := r.exit(v)
	for _, w := range r.g.Next(int(v)) {
		if d := c.near[w]; r.part[w] == r.part[v] && d >= 0 && (least < 0 || d+1 < least) {
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
