package stn

import "slices"

// A ford is the method of Bellman and Ford on one strongly connected component
// after the other, with the subtree disassembly of Tarjan: when the distance of a
// point falls, the tree of shortest paths below that point is taken apart at once,
// and what was in it waits until a better path comes. A plain queue would carry
// the outdated distances on, and on a long chain beside a star again and again.
type ford struct {
	n     *Network
	at    []int32 // by point of the network: its number in the part, from 1 on
	start []int32 // adjacency of the part, by number
	next  []int32 // where the next arc of a point goes
	arcs  []arc
	dist  []Time
	by    []int32
	tree
	queue []int32
	head  int
	waits []bool // in the queue
}

// An arc is a constraint between two points of the part.
type arc struct {
	to   int32
	by   int32 // number of the constraint
	most Time
}

func newFord(n *Network) *ford { return &ford{n: n} }

// solve finds the distances in a part whose points have those that come from
// outside, against the constraints if back is set. It returns a negative cycle if
// there is one. If nothing comes from outside, it only looks for such a cycle.
func (f *ford) solve(part []Point, d distances, back bool) []int {
	f.load(part, back)
	bounded := slices.ContainsFunc(part, func(p Point) bool { return d.length[p] != Infinity })
	f.reset(len(part))
	for i, p := range part {
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
		for i, p := range part {
			d.length[p], d.by[p] = f.dist[i+1], f.by[i+1]
		}
	}
	return cycle
}

// load numbers the points of the part and lists its arcs.
func (f *ford) load(part []Point, back bool) {
	if f.at == nil {
		f.at = make([]int32, f.n.points+1)
	}
	for i, p := range part {
		f.at[p] = int32(i + 1)
	}
	f.start = resize(f.start, len(part)+2)
	f.each(part, back, func(from, _, _ int32) { f.start[from+1]++ })
	for v := 1; v < len(f.start); v++ {
		f.start[v] += f.start[v-1]
	}
	f.arcs = resize(f.arcs, int(f.start[len(f.start)-1]))
	f.next = append(f.next[:0], f.start...)
	f.each(part, back, func(from, to, c int32) {
		f.arcs[f.next[from]] = arc{to, c, f.n.most[c]}
		f.next[from]++
	})
	for _, p := range part {
		f.at[p] = 0
	}
}

// each calls yield for every constraint inside the part.
func (f *ford) each(part []Point, back bool, yield func(from, to, c int32)) {
	a := f.n.adjacent()
	for _, p := range part {
		for _, c := range a.out(p) {
			from, to := f.at[p], f.at[f.n.to[c]]
			if to == 0 {
				continue // it leaves the part
			}
			if back {
				from, to = to, from
			}
			yield(from, to, c)
		}
	}
}

// reset empties the tree and the queue for so many points.
func (f *ford) reset(points int) {
	f.dist, f.by = resize(f.dist, points+1), resize(f.by, points+1)
	f.waits = resize(f.waits, points+1)
	f.queue, f.head = f.queue[:0], 0
	f.tree.reset(points)
}

// resize is s with n zero elements.
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

// pop takes the first point of the queue. What has been taken moves out of the way
// when it is half of it.
func (f *ford) pop() int32 {
	v := f.queue[f.head]
	f.waits[v] = false
	if f.head++; 2*f.head > len(f.queue) {
		f.queue = f.queue[:copy(f.queue, f.queue[f.head:])]
		f.head = 0
	}
	return v
}

// run lowers distances until none can be lowered, or a negative cycle closes.
func (f *ford) run() []int {
	for f.head < len(f.queue) {
		u := f.pop()
		if !f.has(u) {
			continue // its distance is outdated
		}
		for _, a := range f.arcs[f.start[u]:f.start[u+1]] {
			d := f.dist[u].Plus(a.most)
			if !d.Less(f.dist[a.to]) {
				continue
			}
			if f.prune(a.to, u) {
				return append(f.climb(u, a.to), int(a.by))
			}
			f.dist[a.to], f.by[a.to] = d, a.by
			f.hang(u, a.to)
			f.push(a.to)
		}
	}
	return nil
}

// climb is the constraints of the tree from one of its points down to another.
func (f *ford) climb(low, high int32) []int {
	var path []int
	for v := low; v != high; v = f.parent[v] {
		path = append(path, int(f.by[v]))
	}
	slices.Reverse(path)
	return path
}
