package stn

import "slices"

// A ford runs the method of Bellman and Ford on one strongly connected component after
// the other, with Tarjan's subtree disassembly. When the distance of a point falls, the
// tree of shortest paths below it is taken apart at once, and its points wait until a
// better path comes. A plain queue would carry outdated distances on, and where a star
// meets a long chain again and again.
type ford struct {
	n      *Network
	number []int32 // by point of the network: its number in the component, from 1 on
	start  []int32 // adjacency of the component, by number
	next   []int32 // where the next arc of a point goes
	arcs   []arc
	dist   []Time
	by     []int32
	tree
	queue []int32
	head  int
	waits []bool // in the queue
}

// An arc is a constraint between two points of the component.
type arc struct {
	to   int32
	by   int32 // number of the constraint
	most Time
}

func newFord(n *Network) *ford { return &ford{n: n} }

// solve finds the distances in a component whose points start with those that come from
// outside; if back is set, it runs against the constraints. It returns a negative cycle
// if there is one. If nothing comes from outside, it only looks for such a cycle.
func (f *ford) solve(component []Point, d distances, back bool) []int {
	f.load(component, back)
	bounded := slices.ContainsFunc(component, func(p Point) bool { return d.length[p] != Infinity })
	f.reset(len(component))
	for i, p := range component {
		v := int32(i + 1)
		if f.dist[v], f.by[v] = d.length[p], d.by[p]; !bounded {
			f.dist[v] = Time{}
		}
		if f.dist[v] != Infinity {
			f.hang(0, v)
			f.push(v)
		}
	}
	cycle := f.run()
	if back && cycle != nil {
		slices.Reverse(cycle)
	}
	if cycle == nil && bounded {
		for i, p := range component {
			d.length[p], d.by[p] = f.dist[i+1], f.by[i+1]
		}
	}
	return cycle
}

// load numbers the points of the component and lists its arcs.
func (f *ford) load(component []Point, back bool) {
	if f.number == nil {
		f.number = make([]int32, f.n.points+1)
	}
	for i, p := range component {
		f.number[p] = int32(i + 1)
	}
	f.start = resize(f.start, len(component)+2)
	f.each(component, back, func(from, _, _ int32) { f.start[from+1]++ })
	for v := 1; v < len(f.start); v++ {
		f.start[v] += f.start[v-1]
	}
	f.arcs = resize(f.arcs, int(f.start[len(f.start)-1]))
	f.next = append(f.next[:0], f.start...)
	f.each(component, back, func(from, to, c int32) {
		f.arcs[f.next[from]] = arc{to, c, f.n.most[c]}
		f.next[from]++
	})
	for _, p := range component {
		f.number[p] = 0
	}
}

// each calls yield for every constraint inside the component.
func (f *ford) each(component []Point, back bool, yield func(from, to, c int32)) {
	a := f.n.adjacent()
	for _, p := range component {
		for _, c := range a.outEdges(p) {
			from, to := f.number[p], f.number[f.n.to[c]]
			if to == 0 {
				continue // it leaves the component
			}
			if back {
				from, to = to, from
			}
			yield(from, to, c)
		}
	}
}

// reset empties the tree and the queue and makes room for the given number of points.
func (f *ford) reset(points int) {
	f.dist, f.by = resize(f.dist, points+1), resize(f.by, points+1)
	f.waits = resize(f.waits, points+1)
	f.queue, f.head = f.queue[:0], 0
	f.tree.reset(points)
}

// resize returns s with n zero elements.
func resize[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

func (f *ford) push(v int32) {
	if !f.waits[v] {
		f.waits[v] = true
		f.queue = append(f.queue, v)
	}
}

// pop removes and returns the first point of the queue. Once more than half of the queue
// has been removed, the rest moves to its front.
func (f *ford) pop() int32 {
	v := f.queue[f.head]
	f.waits[v] = false
	if f.head++; 2*f.head > len(f.queue) {
		f.queue = f.queue[:copy(f.queue, f.queue[f.head:])]
		f.head = 0
	}
	return v
}

// run lowers distances until none can be lowered, and returns nil, or until a negative
// cycle closes, and returns that.
func (f *ford) run() []int {
	for f.head < len(f.queue) {
		u := f.pop()
		if !f.contains(u) {
			continue // its distance is outdated
		}
		for _, a := range f.arcs[f.start[u]:f.start[u+1]] {
			d := f.dist[u].Plus(a.most)
			if !d.Less(f.dist[a.to]) {
				continue
			}
			if f.prune(a.to, u) {
				return append(f.treePath(u, a.to), int(a.by))
			}
			f.dist[a.to], f.by[a.to] = d, a.by
			f.hang(u, a.to)
			f.push(a.to)
		}
	}
	return nil
}

// treePath returns the constraints of the tree from the point high down to low.
func (f *ford) treePath(low, high int32) []int {
	var path []int
	for v := low; v != high; v = f.parent[v] {
		path = append(path, int(f.by[v]))
	}
	slices.Reverse(path)
	return path
}
