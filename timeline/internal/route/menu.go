package route

import (
	"cmp"
	"math"
	"slices"

	"throughline/figure"
)

// perShape is the most paths of each shape in a menu. A shape is the two sides that a
// path joins, and whether it has many bends. More variants of one idea would not help
// where that idea is bad.
const perShape = 4

// A menuBuilder collects the best paths of one link. At first it tries ports and channels
// where a designer would put them. If that gives no path at all it becomes dense, and
// tries all that differ in what they run into.
type menuBuilder struct {
	*router
	j        *job
	from, to []port
	shapes   [sides * sides * 2]shelf
	gaps     []gap
	places   []float64
	best     float64 // cost so far
	tries    int     // of channels
	dense    bool
}

// A shelf holds the best paths of one shape, by cost.
type shelf struct {
	paths [perShape]path
	n     int
}

// fillMenu finds the paths from which j has to choose.
func (r *router) fillMenu(j *job) {
	b := &menuBuilder{router: r, j: j, best: math.Inf(1)}
	for _, dense := range [2]bool{false, true} {
		b.dense = dense
		b.from, b.to = r.ports(j, 0, dense), r.ports(j, 1, dense)
		b.straight()
		if len(b.to) > 0 {
			b.pairs()
		}
		if j.menu = b.list(); len(j.menu) > 0 {
			break
		}
	}
	j.room = union(j.menu)
}

// union returns the box around all of ps.
func union(ps []path) figure.Box {
	var b figure.Box
	for i, p := range ps {
		if i == 0 {
			b = p.box
		}
		b = figure.Box{X0: min(b.X0, p.box.X0), Y0: min(b.Y0, p.box.Y0), X1: max(b.X1, p.box.X1), Y1: max(b.Y1, p.box.Y1)}
	}
	return b
}

// list returns the paths of all shelves by cost.
func (b *menuBuilder) list() []path {
	var ps []path
	for i := range b.shapes {
		s := &b.shapes[i]
		ps = append(ps, s.paths[:s.n]...)
	}
	slices.SortStableFunc(ps, func(p, q path) int { return cmp.Compare(p.cost, q.cost) })
	return ps
}

// pairs tries all pairs of ports. Three bends come last, when the paths with fewer show
// how good they have to be.
func (b *menuBuilder) pairs() {
	for _, p := range b.from {
		for _, q := range b.to {
			if p.side.axis() == q.side.axis() {
				b.twoBends(p, q)
			} else {
				b.oneBend(p, q)
			}
		}
	}
	for _, p := range b.from {
		b.threeBends(p)
	}
}

// offer puts the path through the points on its shelf if it is fit and good enough.
func (b *menuBuilder) offer(from, to side, pts ...figure.Point) {
	i := shapeOf(from, to, len(pts)-2)
	p := path{n: len(pts)}
	copy(p.pts[:], pts)
	if !b.hopeless(i, p.length()+float64(p.n-2)*bendCost) && b.assess(b.j, &p) {
		b.shapes[i].put(p)
		b.best = min(b.best, p.cost)
	}
}

// patience is the cost by which a path may exceed the best of its link without being
// dropped at once: enough to make a few crossings worth avoiding.
const patience = 500

// hopeless reports whether a path of at least that cost, before its weight, can be
// skipped.
func (b *menuBuilder) hopeless(shape int, cost float64) bool {
	s := &b.shapes[shape]
	cost *= b.j.Weight
	return s.n == perShape && cost >= s.paths[perShape-1].cost || cost > b.best+patience*b.j.Weight
}

// shapeOf returns the number of a shape.
func shapeOf(from, to side, bends int) int {
	return (int(from)*int(sides)+int(to))*2 + bends/3
}

// put inserts p by cost and drops the worst if there are too many.
func (s *shelf) put(p path) {
	i := s.n
	for i > 0 && p.cost < s.paths[i-1].cost {
		i--
	}
	if i == perShape {
		return
	}
	s.n = min(s.n+1, perShape)
	copy(s.paths[i+1:s.n], s.paths[i:])
	s.paths[i] = p
}

// straight tries lines without a bend: upright between bars that share a time,
// level between neighbours in a row.
func (b *menuBuilder) straight() {
	m, n := b.marks[b.j.From], b.marks[b.j.To]
	switch {
	case m.Y1 <= n.Y0:
		b.upright(bottom, top)
	case n.Y1 <= m.Y0:
		b.upright(top, bottom)
	}
	if y := (m.Y0 + m.Y1) / 2; y == (n.Y0+n.Y1)/2 {
		if m.X1 < n.X0 {
			b.offer(right, left, figure.Point{X: m.X1, Y: y}, figure.Point{X: n.X0, Y: y})
		} else if n.X1 < m.X0 {
			b.offer(left, right, figure.Point{X: m.X0, Y: y}, figure.Point{X: n.X1, Y: y})
		}
	}
}

func (b *menuBuilder) upright(from, to side) {
	m, n := b.marks[b.j.From], b.marks[b.j.To]
	y0, y1 := from.edge(m), to.edge(n)
	b.gaps = b.fields[vertical].gaps(flat(m).common(flat(n)), min(y0, y1), max(y0, y1), b.j.query(true, true), b.gaps[:0])
	for _, g := range b.gaps {
		for _, x := range [...]float64{g.roomy(sweetSpot(n, true)), g.roomy(sweetSpot(m, false)), (g.lo + g.hi) / 2} {
			b.offer(from, to, figure.Point{X: x, Y: y0}, figure.Point{X: x, Y: y1})
		}
	}
}

// oneBend joins ports whose lines meet.
func (b *menuBuilder) oneBend(p, q port) {
	if holds(p.line(), q.at) && holds(q.line(), p.at) {
		b.offer(p.side, q.side, p.point(), p.side.axis().point(p.at, q.at), q.point())
	}
}

func holds(g gap, x float64) bool { return g.lo <= x && x <= g.hi }

// twoBends joins ports whose lines are parallel by a line across both.
func (b *menuBuilder) twoBends(p, q port) {
	if p.at == q.at || b.hopeless(shapeOf(p.side, q.side, 2), apart(p.point(), q.point())+2*bendCost) {
		return
	}
	a := p.side.axis()
	for _, c := range b.channels(a.across(), p.line().common(q.line()), p.point(), q) {
		b.offer(p.side, q.side, p.point(), a.point(p.at, c), a.point(q.at, c), q.point())
	}
}

// apart returns how far lines along the axes have to go from p to q.
func apart(p, q figure.Point) float64 { return math.Abs(p.X-q.X) + math.Abs(p.Y-q.Y) }

// berth is how far from a mark or a text a channel is best, if there is room.
const (
	berth    = 10
	farthest = 200 // a longer detour is a last resort
	maxGaps  = 6   // most gaps that are tried for a channel
	maxTurns = 16
	maxTries = 500 // most channels tried for one link; links that have a path need a tenth
)

// channels returns where in the stretch at a line on the axis a, from beside p to the
// line of q, is free: near the port, in the middle of gaps and at some distance from
// their ends.
func (b *menuBuilder) channels(a axis, at gap, p figure.Point, q port) []float64 {
	start, from := a.split(p)
	if !b.dense {
		at = at.common(gap{min(start, q.edge) - farthest, max(start, q.edge) + farthest})
	}
	if at.empty() || b.tries == maxTries {
		return nil
	}
	b.tries++
	query := b.j.query(false, false)
	b.gaps = b.fields[a].gaps(at, min(from, q.at), max(from, q.at), query, b.gaps[:0])
	want := q.side.away(q.edge, berth)
	gaps := nearestGaps(b.gaps, want, maxGaps)
	cs := b.places[:0]
	for _, g := range gaps {
		cs = addApart(cs, (g.lo+g.hi)/2, 1)
		cs = addApart(cs, g.roomy(want), 1)
		cs = addApart(cs, min(g.lo+berth, g.hi), 1)
		cs = addApart(cs, max(g.hi-berth, g.lo), 1)
	}
	b.places = cs
	return cs
}

// nearestGaps sorts gaps by their distance from x and returns the first n.
func nearestGaps(gaps []gap, x float64, n int) []gap {
	if len(gaps) > n {
		slices.SortStableFunc(gaps, func(g, h gap) int {
			return cmp.Compare(math.Abs(g.clamp(x)-x), math.Abs(h.clamp(x)-x))
		})
		gaps = gaps[:n]
	}
	return gaps
}

// threeBends joins p to ports whose lines do not meet its own, by one line across each.
func (b *menuBuilder) threeBends(p port) {
	a := p.side.axis()
	f := b.fields[a.across()]
	for _, c := range b.turns(p) {
		query := b.j.query(false, false)
		reach := gap{f.reach(c, p.at, false, query), f.reach(c, p.at, true, query)}
		for _, q := range b.to {
			if q.side.axis() == a || b.hopeless(shapeOf(p.side, q.side, 3), b.detour(p, q, c)) {
				continue
			}
			for _, d := range b.channels(a, reach.common(q.line()), a.point(p.at, c), q) {
				b.offer(p.side, q.side, p.point(), a.point(p.at, c), a.point(d, c), a.point(d, q.at), q.point())
			}
		}
	}
}

// detour returns the least cost of a path with three bends whose first is at c.
func (b *menuBuilder) detour(p, q port, c float64) float64 {
	turn := p.side.axis().point(p.at, c)
	return math.Abs(p.edge-c) + apart(turn, q.point()) + 3*bendCost
}

// turns returns where the line of p may turn the first of three times: soon, or beside
// the effect.
func (b *menuBuilder) turns(p port) []float64 {
	n := b.marks[b.j.To]
	lo, hi := n.X0, n.X1
	if p.side.axis() == vertical {
		lo, hi = n.Y0, n.Y1
	}
	line := p.line()
	cs := make([]float64, 0, 8)
	for _, c := range [...]float64{p.side.away(p.edge, berth), p.side.away(p.edge, 2*berth), lo - berth, hi + berth} {
		cs = addApart(cs, line.clamp(c), 1)
	}
	if b.dense {
		f := b.fields[p.side.axis().across()]
		cs = append(cs, spread(f.edges(line, f.lo, f.hi), maxTurns)...)
	}
	return cs
}
