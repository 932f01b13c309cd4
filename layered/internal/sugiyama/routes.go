package sugiyama

// result returns the layout, given the top of each vertex.
func (p *anchors) result(nodes []Node, edges []Edge, top []float64) *Result {
	l := p.l
	r := &Result{Top: top[:l.nodes:l.nodes], Order: make([][]int, len(l.order)), Routes: make([]Route, len(edges))}
	for c, vs := range l.order {
		for _, v := range vs {
			if !l.isDummy(v) {
				r.Order[c] = append(r.Order[c], int(v))
				r.Height = max(r.Height, top[v]+nodes[v].Height)
			} else {
				r.Height = max(r.Height, top[v])
			}
		}
	}
	for e, c := range l.chains {
		if c.from != c.to {
			r.Routes[e] = p.route(e, edges[e], top)
		}
	}
	r.Crossings = l.drawnCrossings(r.Routes)
	r.Stopped = l.stopped
	return r
}

// route returns the route of edge e.
func (p *anchors) route(e int, edge Edge, top []float64) Route {
	c := p.l.chains[e]
	r := Route{
		Leave:    top[c.from] + p.leave[e],
		Arrive:   top[c.to] + p.arrive[e],
		Reversed: int(c.from) != edge.From,
		Bow:      c.span == 0,
	}
	if c.span > 1 {
		r.Via = top[c.dummy : c.dummy+c.span-1 : c.dummy+c.span-1]
	}
	return r
}

// drawnCrossings returns how often links cross as drawn.
func (l *layers) drawnCrossings(routes []Route) int {
	lines, bows := make([][]line, len(l.order)), make([][]line, len(l.order))
	for e, r := range routes {
		ch := l.chains[e]
		c := l.column[ch.from]
		if r.Bow {
			bows[c] = append(bows[c], line{min(r.Leave, r.Arrive), max(r.Leave, r.Arrive)})
			continue
		}
		at := r.Leave
		for _, y := range r.Via {
			lines[c] = append(lines[c], line{at, y})
			at = y
			c++
		}
		if ch.span > 0 {
			lines[c] = append(lines[c], line{at, r.Arrive})
		}
	}
	n := 0
	for c := range lines {
		n += crossings(lines[c]) + bowCrossings(bows[c], lines[c])
	}
	return n
}
