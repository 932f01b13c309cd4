package route_test

import (
	"testing"

	"throughline/figure"
	"throughline/timeline/internal/route"
)

// An oracle finds out by trying everything on a raster whether a link has a path.
// It keeps to the same rules as package route, but knows nothing of how that looks
// for paths.
type oracle struct {
	scene         route.Scene
	link          route.Link
	width, height int
	free          [2][]bool // by axis of the line: may it pass here?
}

const (
	step    = 1.5
	level   = 0
	upright = 1
)

func newOracle(s route.Scene, l route.Link) *oracle {
	o := &oracle{scene: s, link: l, width: int(s.Bounds.X1 / step), height: int(s.Bounds.Y1 / step)}
	for axis := range o.free {
		o.free[axis] = make([]bool, o.width*o.height)
		for i := range o.free[axis] {
			o.free[axis][i] = true
		}
		for _, t := range s.Texts {
			o.block(axis, t, route.Clearance, route.Clearance)
		}
		for i, m := range s.Marks {
			own, bar := i == l.From || i == l.To, m.X1-m.X0 > 1.5*(m.Y1-m.Y0)
			switch {
			case axis == level:
				o.block(axis, m, route.Aside, route.Aside)
			case own || !bar:
				o.block(axis, m, route.Clearance, route.Aside)
			}
		}
	}
	return o
}

func (o *oracle) block(axis int, b figure.Box, dx, dy float64) {
	for x := max(0, int((b.X0-dx)/step)); x < o.width && float64(x)*step < b.X1+dx; x++ {
		for y := max(0, int((b.Y0-dy)/step)); y < o.height && float64(y)*step < b.Y1+dy; y++ {
			if float64(x)*step > b.X0-dx && float64(y)*step > b.Y0-dy {
				o.free[axis][y*o.width+x] = false
			}
		}
	}
}

// A state is a place on the raster and the axis of the line that goes on there.
type state struct{ x, y, axis int }

// bends returns the least number of bends that a path needs, or -1 if it needs more than limit.
func (o *oracle) bends(limit int) int {
	goal, seen := o.set(), o.set()
	for _, s := range o.starts(o.scene.Marks[o.link.To]) {
		goal[o.index(s)] = true
	}
	front := o.starts(o.scene.Marks[o.link.From])
	for n := range limit + 1 {
		front = o.slide(front, seen)
		for i, s := range front {
			if goal[o.index(s)] {
				return n
			}
			front[i].axis = 1 - s.axis
		}
	}
	return -1
}

func (o *oracle) set() []bool       { return make([]bool, 2*o.width*o.height) }
func (o *oracle) index(s state) int { return (s.y*o.width+s.x)*2 + s.axis }

// slide moves all states along their axes as far as they come, and returns all
// places on the way that are new.
func (o *oracle) slide(front []state, seen []bool) []state {
	var all []state
	for _, s := range front {
		for _, d := range [2]int{-1, 1} {
			for t := s; o.may(t) && (t == s || !seen[o.index(t)]); {
				if !seen[o.index(t)] {
					seen[o.index(t)] = true
					all = append(all, t)
				}
				if t.axis == level {
					t.x += d
				} else {
					t.y += d
				}
			}
		}
	}
	return all
}

func (o *oracle) may(s state) bool {
	return s.x >= 0 && s.y >= 0 && s.x < o.width && s.y < o.height && o.free[s.axis][s.y*o.width+s.x]
}

// starts returns where lines come out of what m keeps free around itself.
func (o *oracle) starts(m figure.Box) []state {
	var ss []state
	r := (m.Y1 - m.Y0) / 2
	for x := int((m.X0+r)/step) + 1; float64(x)*step <= m.X1-r; x++ {
		ss = o.start(ss, m, float64(x)*step, m.Y0, upright, -1)
		ss = o.start(ss, m, float64(x)*step, m.Y1, upright, 1)
	}
	if m.X1-m.X0-2*r < 4 {
		x := step * float64(int((m.X0+m.X1)/2/step+0.5))
		ss = o.start(ss, m, x, m.Y0, upright, -1)
		ss = o.start(ss, m, x, m.Y1, upright, 1)
	}
	y := step * float64(int((m.Y0+m.Y1)/2/step+0.5))
	ss = o.start(ss, m, m.X0, y, level, -1)
	return o.start(ss, m, m.X1, y, level, 1)
}

func (o *oracle) start(ss []state, m figure.Box, x, y float64, axis int, d float64) []state {
	near, far := figure.Point{X: x, Y: y}, figure.Point{X: x, Y: y}
	if axis == level {
		far.X += d * (route.Aside + step)
	} else {
		far.Y += d * (route.Aside + step)
	}
	for _, t := range o.scene.Texts {
		if touches(box(near, far), t, route.Clearance) {
			return ss
		}
	}
	s := state{int(far.X/step + 0.5), int(far.Y/step + 0.5), axis}
	if d < 0 && axis == level {
		s.x = int(far.X / step)
	}
	if o.may(s) {
		ss = append(ss, s)
	}
	return ss
}

// Where an exhaustive search knows a path with up to three bends, Links finds
// one, with very few exceptions, and none of them a straight line.
func TestFindsPathsThatExist(t *testing.T) {
	var found, exist, beyond, none int
	for seed := range uint64(12) {
		s, ls := crowd(1000+seed, 8+int(seed%3)*8, 60+int(seed%4)*30, 12)
		for _, l := range ls {
			r := route.Links(s, []route.Link{l})[0]
			switch n := newOracle(s, l).bends(3); {
			case n < 0 && r.OK:
				beyond++
			case n < 0:
				none++
			case r.OK:
				exist++
				found++
			default:
				exist++
				if n == 0 {
					t.Errorf("seed %d: no path for %v, which has a straight one", seed, l)
				}
			}
		}
	}
	t.Logf("found %d of %d paths, and %d that the oracle does not know; %d have none", found, exist, beyond, none)
	if exist < 100 || float64(found) < 0.98*float64(exist) {
		t.Errorf("found %d of %d paths", found, exist)
	}
}
