package csr

// A tree holds paths from one node, called ways, that share their prefixes.
type tree struct{ nodes []way }

// A way is a path to a node.
type way struct {
	node   int32
	up     int32 // the way without its last node; −1 if it is the first
	jump   int32 // some shorter prefix, or itself if it is the first
	depth  int32 // the number of edges
	length int32 // the length of the paths that were looked for when it was made
	tip    int32 // see [routes.tip]
}

// grow adds the way that a lead describes and returns its number. Jumps are placed as in
// Myers (1983), so that any prefix can be found in logarithmic time.
func (t *tree) grow(l lead) int32 {
	at := int32(len(t.nodes))
	w := way{node: l.next, up: l.at, jump: at, length: l.length, tip: nowhere}
	if l.at != nowhere {
		up := t.nodes[l.at]
		w.depth, w.jump = up.depth+1, l.at
		over := t.nodes[up.jump]
		if up.depth-over.depth == over.depth-t.nodes[over.jump].depth {
			w.jump = over.jump
		}
	}
	t.nodes = append(t.nodes, w)
	return at
}

// path returns the nodes of a way.
func (t *tree) path(at int32) []int32 {
	path := make([]int32, t.nodes[at].depth+1)
	for i := len(path) - 1; i >= 0; i-- {
		path[i] = t.nodes[at].node
		at = t.nodes[at].up
	}
	return path
}

// fork returns the first nodes in which two leads differ.
func (t *tree) fork(a, b lead) (va, vb int32) {
	switch da, db := t.nodes[a.at].depth, t.nodes[b.at].depth; {
	case da > db:
		vb, va = t.fork(b, a)
		return va, vb
	case da < db:
		over := t.cut(b.at, da+1)
		if t.nodes[over].up == a.at {
			return a.next, t.nodes[over].node
		}
		b = lead{at: t.nodes[over].up}
	case a.at == b.at:
		return a.next, b.next
	}
	return t.part(a.at, b.at)
}

// cut returns the prefix of a way with the given depth.
func (t *tree) cut(at, depth int32) int32 {
	for t.nodes[at].depth > depth {
		if jump := t.nodes[at].jump; t.nodes[jump].depth >= depth {
			at = jump
		} else {
			at = t.nodes[at].up
		}
	}
	return at
}

// part returns the first nodes in which two ways of the same depth differ. Both begin
// with the same node.
func (t *tree) part(a, b int32) (va, vb int32) {
	for t.nodes[a].up != t.nodes[b].up {
		if t.nodes[a].jump != t.nodes[b].jump {
			a, b = t.nodes[a].jump, t.nodes[b].jump
		} else {
			a, b = t.nodes[a].up, t.nodes[b].up
		}
	}
	return t.nodes[a].node, t.nodes[b].node
}
