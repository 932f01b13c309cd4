package layered

import (
	"math"
	"slices"

	"throughline/events"
	"throughline/figure"
	"throughline/layered/internal/sugiyama"
)

// Measures of the gaps between columns, in points.
const (
	level     = 12.0 // beside a box, where links run level: room for the head of an arrow
	wordRoom  = 40.0 // more where the word of a confidence stands
	leastTurn = 20.0 // least width in which links turn
	mostTurn  = 90.0
	steepness = 0.2 // width for each point that a link climbs
	radius    = 20.0
)

// A strip is where a column stands on the figure. Links turn between the room after one
// strip and the room before the next.
type strip struct {
	left, right   float64 // of its boxes
	before, after float64 // room before and after the boxes in which links run level
}

// lay returns the strips of all columns.
func (d *drawing) lay() []strip {
	strips, turn := d.gaps()
	x := margin
	for k, c := range d.columns {
		s := &strips[k]
		if k > 0 {
			x = strips[k-1].right + strips[k-1].after + turn[k] + s.before
		}
		s.left = x
		for _, b := range d.boxes[c.from:c.to] {
			s.right = max(s.right, s.left+b.w)
		}
	}
	return strips
}

// gaps returns the strips with the room that links need beside each column, and the width
// in which they turn before it.
func (d *drawing) gaps() (strips []strip, turn []float64) {
	strips, turn = make([]strip, len(d.columns)), make([]float64, len(d.columns))
	for k := range strips {
		strips[k].before, strips[k].after, turn[k] = level, level, leastTurn
	}
	for i, l := range d.between() {
		r := d.result.Routes[i]
		from, _ := d.ends(l, r)
		at := heights(r)
		for k, y := range at[1:] {
			turn[from+k+1] = max(turn[from+k+1], min(mostTurn, steepness*math.Abs(y-at[k])))
		}
		if l.Confidence != events.Unstated {
			s := &strips[d.column(l.to)]
			if r.Reversed {
				s.after = level + wordRoom
			} else {
				s.before = level + wordRoom
			}
		}
	}
	return strips, turn
}

// ends returns the columns at the left and the right end of a route.
func (d *drawing) ends(l link, r sugiyama.Route) (left, right int) {
	if r.Reversed {
		return d.column(l.to), d.column(l.from)
	}
	return d.column(l.from), d.column(l.to)
}

// heights returns the heights of a route in its columns, from the first to the last.
func heights(r sugiyama.Route) []float64 {
	at := append([]float64{r.Leave}, r.Via...)
	return append(at, r.Arrive)
}

// connect draws all links.
func (d *drawing) connect() {
	routes := d.result.Routes
	already := map[[2]int]int{}
	for _, l := range d.links {
		if d.within(l) {
			pair := [2]int{min(l.from, l.to), max(l.from, l.to)}
			d.short(l, already[pair])
			already[pair]++
			continue
		}
		d.route(l, routes[0])
		routes = routes[1:]
	}
}

// within reports whether a link joins two boxes of a stack.
func (d *drawing) within(l link) bool { return d.boxes[l.from].stack == d.boxes[l.to].stack }

// between returns the links that have routes, in their order.
func (d *drawing) between() []link {
	return slices.DeleteFunc(slices.Clone(d.links), d.within)
}

// route draws a link, and the word of its confidence where it arrives.
func (d *drawing) route(l link, r sugiyama.Route) {
	path := d.lookOf(l)
	path.Points = d.points(l, r)
	if r.Reversed {
		slices.Reverse(path.Points)
	}
	d.fig.Paths = append(d.fig.Paths, path)
	if l.Aside {
		d.crossLevel(path)
	}
	if l.Confidence != events.Unstated {
		d.word(path, l)
	}
}

// crossLevel crosses out a link in the middle of its longest level part, except the part
// before its end, where the word of a confidence may stand.
func (d *drawing) crossLevel(p figure.Path) {
	best, length := 0, 0.0
	for i, q := range p.Points[1:max(2, len(p.Points)-1)] {
		if l := math.Abs(q.X - p.Points[i].X); q.Y == p.Points[i].Y && l > length {
			best, length = i, l
		}
	}
	p.Points = p.Points[best : best+2]
	d.cross(p, p.Points[0].Y)
}

// cross draws the mark for contradictions on a straight line.
func (d *drawing) cross(p figure.Path, y float64) {
	x := (p.Points[0].X + p.Points[1].X) / 2
	d.fig.Marks = append(d.fig.Marks, figure.Mark{
		Title: p.Title, Y: y, Height: crossHeight, Dot: true, Possible: figure.Extent{From: x - crossHeight/2, To: x + crossHeight/2},
		Style: figure.Crossed, Colour: d.theme.Warning,
	})
}

// crossHeight is the height of the mark on contradicted links, in points.
const crossHeight = 8.0

// points returns the corners of a route from its left end to its right end.
func (d *drawing) points(l link, r sugiyama.Route) []figure.Point {
	left, right := d.ends(l, r)
	at := heights(r)
	ps := []figure.Point{{X: d.strips[left].right, Y: at[0]}}
	for k := range at[1:] {
		a, b := d.strips[left+k], d.strips[left+k+1]
		if at[k] != at[k+1] {
			ps = append(ps, figure.Point{X: a.right + a.after, Y: at[k]}, figure.Point{X: b.left - b.before, Y: at[k+1]})
		}
	}
	ps = append(ps, figure.Point{X: d.strips[right].left, Y: at[len(at)-1]})
	for i := range ps {
		ps[i].Y += d.top
	}
	return ps
}

// word sets the confidence of a link above its end.
func (d *drawing) word(p figure.Path, l link) {
	tip := p.Points[len(p.Points)-1]
	t := figure.Text{Words: l.Confidence.String(), Font: d.small, Colour: d.theme.Secondary, Role: figure.StubRole, Y: tip.Y - 2.6}
	if t.X, t.Anchor = tip.X-7, figure.Finish; p.Points[len(p.Points)-2].X > tip.X {
		t.X, t.Anchor = tip.X+7, figure.Start
	}
	d.fig.Texts = append(d.fig.Texts, t)
}
