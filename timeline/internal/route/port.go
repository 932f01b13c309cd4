package route

import (
	"math"
	"slices"

	"throughline/figure"
)

// A side of a mark is where a link leaves or enters it.
type side int

const (
	left side = iota
	right
	top
	bottom
	sides
)

// axis returns the axis of lines that start at s.
func (s side) axis() axis {
	if s == left || s == right {
		return horizontal
	}
	return vertical
}

// up reports whether coordinates grow along a line that starts at s.
func (s side) up() bool { return s == right || s == bottom }

// away returns the place at the distance d from x, outward.
func (s side) away(x, d float64) float64 {
	if s.up() {
		return x + d
	}
	return x - d
}

// edge returns the coordinate of the side s of m.
func (s side) edge(m figure.Box) float64 {
	return [sides]float64{m.X0, m.X1, m.Y0, m.Y1}[s]
}

// A port is a place on the edge of a mark, with the free line that starts there.
type port struct {
	side side
	at   float64 // of the line
	edge float64 // where it starts
	far  float64 // how far it is free
}

func (p port) point() figure.Point { return p.side.axis().point(p.at, p.edge) }

// line returns where on its line p lets a link turn: a little away from its mark.
func (p port) line() gap {
	from := p.side.away(p.edge, Aside)
	return gap{min(from, p.far), max(from, p.far)}
}

// blocked reports whether p is of no use.
func (p port) blocked() bool { return math.Abs(p.far-p.edge) < Aside }

// flat returns the part of m where lines from above or below may end. Bars end in round
// ends, so it is their flat part. A bar with hardly any is taken for a dot, which has one
// port a side.
func flat(m figure.Box) gap {
	r := (m.Y1 - m.Y0) / 2
	g := gap{m.X0 + r, m.X1 - r}
	if g.hi-g.lo < Spacing {
		mid := (m.X0 + m.X1) / 2
		return gap{mid, mid}
	}
	return g
}

// sweet is the distance from the end of a cause, or from the start of an effect, at which
// a link looks best: near enough to say "after", and still on the bar.
const sweet = 14

// sweetSpot returns where links from above and below best leave or enter m.
func sweetSpot(m figure.Box, effect bool) float64 {
	g := flat(m)
	mid := (g.lo + g.hi) / 2
	if effect {
		return min(g.lo+sweet, mid)
	}
	return max(g.hi-sweet, mid)
}

// ends returns the indices of the marks of j: first its cause, then its effect.
func (j *job) ends() [2]int { return [2]int{j.From, j.To} }

// allowed returns where along x the link may meet the mark at one of its ends; ok is
// false if it may do so anywhere.
func (j *job) allowed(end int) (figure.Extent, bool) {
	e := [2]figure.Extent{j.Leave, j.Arrive}[end]
	return e, e != figure.Extent{}
}

// meets reports whether the link may meet the mark at one of its ends at x.
func (j *job) meets(end int, x float64) bool {
	e, limited := j.allowed(end)
	return !limited || e.From-1 <= x && x <= e.To+1
}

// within returns the part of a mark where the link may meet it from above or below.
func (j *job) within(end int, on gap) gap {
	e, limited := j.allowed(end)
	if !limited || on.lo == on.hi { // a link meets a dot in its middle
		return on
	}
	return gap{on.clamp(e.From), on.clamp(e.To)}
}

// query returns the query for lines of j; from and to say whether the line is attached at
// that end.
func (j *job) query(from, to bool) query { return query{j.ends(), [2]bool{from, to}} }

// ports returns those ports of one end of j from which a line is free. If dense, it
// misses none that differs from the rest in what its line runs into.
func (r *router) ports(j *job, end int, dense bool) []port {
	m := r.marks[j.ends()[end]]
	q := j.query(end == 0, end == 1)
	ps := make([]port, 0, 16)
	for s := range sides {
		if s.axis() == horizontal {
			if !j.meets(end, s.edge(m)) {
				continue
			}
			ps = r.addPort(ps, s, m, (m.Y0+m.Y1)/2, q)
			continue
		}
		for _, x := range r.places(j, end, s, dense) {
			ps = r.addPort(ps, s, m, x, q)
		}
	}
	return ps
}

func (r *router) addPort(ps []port, s side, m figure.Box, at float64, q query) []port {
	p := port{side: s, at: at, edge: s.edge(m)}
	f := r.fields[s.axis()]
	if _, free := f.cross(at, p.edge, p.edge, q); !free {
		return ps
	}
	if p.far = f.reach(at, p.edge, s.up(), q); p.blocked() {
		return ps
	}
	return append(ps, p)
}

// places returns where on the top or bottom of a mark links of j may stand, the best
// first.
func (r *router) places(j *job, end int, s side, dense bool) []float64 {
	ends := j.ends()
	m, other := r.marks[ends[end]], r.marks[ends[1-end]]
	on := j.within(end, flat(m))
	near, far := s.edge(m), s.away(s.edge(m), Head)
	gaps := r.fields[vertical].gaps(on, min(near, far), max(near, far), j.query(end == 0, end == 1), r.gapsBuf[:0])
	r.gapsBuf = gaps
	wanted := [4]float64{
		sweetSpot(m, end == 1), on.clamp(sweetSpot(other, end == 0)), (on.lo + on.hi) / 2, sweetSpot(m, end == 0),
	}
	xs := make([]float64, 0, 8)
	for _, x := range wanted {
		if y, ok := nearest(gaps, x); ok {
			xs = addApart(xs, y, Spacing/2)
		}
	}
	if dense {
		xs = append(xs, r.corners(on, s, near)...)
	}
	return xs
}

// maxCorners limits the ports of a mark in a crowd.
const maxCorners = 24

// corners returns where the walls above or below a mark begin and end: a line that is
// free anywhere is free next to one of them or at an end of the mark.
func (r *router) corners(on gap, s side, edge float64) []float64 {
	f := r.fields[vertical]
	lo, hi := f.lo, edge
	if s.up() {
		lo, hi = edge, f.hi
	}
	return spread(append(f.edges(on, lo, hi), on.lo, on.hi), maxCorners)
}

// edges returns where walls between lo and hi begin and end in the stretch at.
func (f *field) edges(at gap, lo, hi float64) []float64 {
	var xs []float64
	f.each(at.lo, at.hi, lo, hi, func(c int) {
		for _, w := range f.walls[f.first[c]:f.first[c+1]] {
			if w.lo >= hi || w.hi <= lo {
				continue
			}
			for _, x := range [2]float64{w.at0, w.at1} {
				if at.lo <= x && x <= at.hi {
					xs = append(xs, x)
				}
			}
		}
	})
	return xs
}

// spread sorts xs and returns at most n of them, evenly chosen.
func spread(xs []float64, n int) []float64 {
	slices.Sort(xs)
	xs = slices.Compact(xs)
	if len(xs) <= n {
		return xs
	}
	for i := range n {
		xs[i] = xs[i*(len(xs)-1)/(n-1)]
	}
	return xs[:n]
}

// addApart appends x unless xs has a value within d of it.
func addApart(xs []float64, x, d float64) []float64 {
	for _, y := range xs {
		if math.Abs(x-y) < d {
			return xs
		}
	}
	return append(xs, x)
}
