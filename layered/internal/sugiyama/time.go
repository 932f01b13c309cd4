package sugiyama

// inTime brings nodes closer to the order of the input, which is the order of time, where
// that adds no crossing.
func (s *search) inTime() {
	s.stack()
	s.turn(&component{columns: s.order})
	s.timely = true
	s.limit = s.effort + s.limit/16
	s.allChanged()
	s.settle()
	s.polish(s.limit)
}

// linkedNodes returns the nodes among vs with links to other columns.
func (l *layers) linkedNodes(vs []int32) []int32 {
	var nodes []int32
	for _, v := range vs {
		if !l.isDummy(v) && !l.isolated(v) {
			nodes = append(nodes, v)
		}
	}
	return nodes
}

// disorder returns the number of pairs of nodes of one column that are in the wrong order.
// Nodes without links do not count, since they get their places later.
func (s *search) disorder() int {
	n := 0
	for _, vs := range s.order {
		n += inversions(s.linkedNodes(vs))
	}
	return n
}

// scale is how much more a crossing weighs than two nodes in the wrong order, if their
// order counts at all.
const scale = 1 << 12

// compareTime adds the order of the input to the matrix of sifting, as a tie-breaker.
func (s *search) compareTime(vs []int32) {
	for u, v := range vs {
		row := s.above[u*s.n:][:s.n]
		for x, w := range vs {
			row[x] *= scale
			if s.isDummy(v) || s.isDummy(w) {
				continue
			}
			switch {
			case v > w:
				row[x]++
			case v < w:
				row[x]--
			}
		}
	}
}

// strays returns how many nodes are on the wrong side of v if v is at slot of a column.
func (s *search) strays(v int32, vs []int32, slot int) int {
	n := 0
	for i, w := range vs {
		if !s.isDummy(w) && w != v && (w < v) != (i < slot) {
			n++
		}
	}
	return n
}
