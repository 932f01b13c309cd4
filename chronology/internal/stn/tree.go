package stn

// A tree holds the shortest paths that a ford knows; its root is 0. Its points are linked
// in preorder, so a point is followed by all points below it.
type tree struct {
	parent        []int32
	children      []int32 // how many; −1 for a point outside the tree
	before, after []int32 // in preorder; the last is followed by the root
}

func (t *tree) reset(points int) {
	t.parent, t.children = resize(t.parent, points+1), resize(t.children, points+1)
	t.before, t.after = resize(t.before, points+1), resize(t.after, points+1)
	for v := 1; v <= points; v++ {
		t.children[v] = -1
	}
}

// contains reports whether v is in the tree.
func (t *tree) contains(v int32) bool { return t.children[v] >= 0 }

// hang puts v, which is outside the tree, below u.
func (t *tree) hang(u, v int32) {
	t.parent[v] = u
	t.children[u]++
	t.children[v] = 0
	next := t.after[u]
	t.before[v], t.after[v] = u, next
	t.after[u], t.before[next] = v, v
}

// prune takes v and the points below it out of the tree. If u is one of them, it returns
// true at once and leaves the tree unusable.
func (t *tree) prune(v, u int32) bool {
	if !t.contains(v) {
		return false
	}
	t.children[t.parent[v]]--
	last := t.before[v]
	x := v
	for open := int32(1); open > 0; x = t.after[x] { // points that are still to come
		if x == u {
			return true
		}
		open += t.children[x] - 1
		t.children[x] = -1
	}
	t.after[last], t.before[x] = x, last
	return false
}
