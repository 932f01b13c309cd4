package stn

import "slices"

// findComponents finds the strongly connected components by Tarjan's algorithm (SIAM
// Journal on Computing 1, 1972) without recursion, because a chain may be longer than
// Go's stack allows. Tarjan's algorithm emits the last component first, so the order is
// reversed at the end.
func (a *adjacency) findComponents(n *Network) {
	t := tarjan{n: n, a: a, low: make([]int32, n.points+1), next: make([]int32, n.points+1)}
	a.order = make([]Point, 0, n.points)
	for p := Point(1); int(p) <= n.points; p++ {
		if t.low[p] == 0 {
			t.visit(p)
		}
	}
	slices.Reverse(a.order)
	slices.Reverse(a.componentEnds)
	end := int32(0)
	for i, size := range a.componentEnds {
		end += size
		a.componentEnds[i] = end
	}
}

// A tarjan is a search for components.
type tarjan struct {
	n     *Network
	a     *adjacency
	low   []int32 // by point: when the first point on the stack that it is known to reach was seen
	next  []int32 // by point: how many of its out-edges were followed
	path  []frame // from the root of the search
	stack []Point // points whose component is not complete
	seen  int32
}

// A frame is a point on the path of the search, and when it was seen.
type frame struct {
	point Point
	seen  int32
}

// complete is the value of low for points whose component is known.
const complete = 1<<31 - 1

func (t *tarjan) visit(root Point) {
	t.enter(root)
	for len(t.path) > 0 {
		p := t.path[len(t.path)-1].point
		out := t.a.outEdges(p)
		i := t.next[p]
		for ; int(i) < len(out); i++ {
			q := t.n.to[out[i]]
			if t.low[q] == 0 {
				t.next[p] = i // the edge is looked at again, with q's low, when q is left
				t.enter(q)
				break
			}
			if l := t.low[q]; l != complete {
				t.low[p] = min(t.low[p], l)
			}
		}
		if int(i) == len(out) {
			t.leave()
		}
	}
}

func (t *tarjan) enter(p Point) {
	t.seen++
	t.low[p] = t.seen
	t.path = append(t.path, frame{p, t.seen})
	t.stack = append(t.stack, p)
}

// leave ends the search from the last point of the path. If that point reaches none seen
// before it, it and the points above it on the stack are a component.
func (t *tarjan) leave() {
	s := t.path[len(t.path)-1]
	t.path = t.path[:len(t.path)-1]
	if t.low[s.point] != s.seen {
		return
	}
	size := int32(0)
	for top := Origin; top != s.point; size++ {
		top = t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		t.low[top] = complete
		t.a.order = append(t.a.order, top)
	}
	t.a.componentEnds = append(t.a.componentEnds, size)
}
