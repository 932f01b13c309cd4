package route_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"throughline/figure"
	"throughline/timeline/internal/route"
)

// scenes calls f with random scenes, from roomy to crowded.
func scenes(t *testing.T, n int, f func(t *testing.T, s route.Scene, ls []route.Link)) {
	for seed := range uint64(n) {
		s, ls := crowd(seed, 5+int(seed%8)*5, 20+int(seed%5)*25, 4+int(seed%7)*4)
		t.Run(fmt.Sprint("seed", seed), func(t *testing.T) { f(t, s, ls) })
	}
}

func TestRoutesKeepTheRules(t *testing.T) {
	scenes(t, 60, func(t *testing.T, s route.Scene, ls []route.Link) {
		for i, r := range route.Links(s, ls) {
			if !r.OK {
				if len(r.Points) != 0 {
					t.Errorf("link %v is not OK but has points %v", ls[i], r.Points)
				}
				continue
			}
			for _, fault := range faults(s, ls[i], r.Points) {
				t.Errorf("link %v by %v: %s", ls[i], r.Points, fault)
			}
		}
	})
}

// faults returns what is wrong with a path, by the plain rules and without an index.
func faults(s route.Scene, l route.Link, ps []figure.Point) []string {
	var fs []string
	if n := len(ps); n < 2 || n > 5 {
		return []string{fmt.Sprintf("%d points", n)}
	}
	if !onEdge(s.Marks[l.From], ps[0]) || !onEdge(s.Marks[l.To], ps[len(ps)-1]) {
		fs = append(fs, "ends off the edges of its marks")
	}
	for i := 1; i < len(ps); i++ {
		fs = append(fs, segmentFaults(s, l, ps[i-1], ps[i])...)
	}
	return fs
}

func segmentFaults(s route.Scene, l route.Link, p, q figure.Point) []string {
	var fs []string
	if (p.X == q.X) == (p.Y == q.Y) {
		fs = append(fs, fmt.Sprintf("%v to %v is neither level nor upright", p, q))
	}
	line := box(p, q)
	if b := s.Bounds; line.X0 < b.X0 || line.Y0 < b.Y0 || line.X1 > b.X1 || line.Y1 > b.Y1 {
		fs = append(fs, fmt.Sprintf("%v to %v leaves the bounds", p, q))
	}
	for _, t := range s.Texts {
		if touches(line, t, route.Clearance) {
			fs = append(fs, fmt.Sprintf("%v to %v touches the text %v", p, q, t))
		}
	}
	for i, m := range s.Marks {
		if p.X == q.X && i != l.From && i != l.To && m.X1-m.X0 > 1.5*(m.Y1-m.Y0) {
			continue // bars may be crossed
		}
		if touches(line, m, 0) {
			fs = append(fs, fmt.Sprintf("%v to %v runs through the mark %v", p, q, m))
		}
	}
	return fs
}

func box(p, q figure.Point) figure.Box {
	return figure.Box{X0: min(p.X, q.X), Y0: min(p.Y, q.Y), X1: max(p.X, q.X), Y1: max(p.Y, q.Y)}
}

// touches reports whether the line comes nearer to b than d, give or take rounding.
func touches(line, b figure.Box, d float64) bool {
	d -= 1e-6
	return line.X0 < b.X1+d && b.X0-d < line.X1 && line.Y0 < b.Y1+d && b.Y0-d < line.Y1
}

func onEdge(m figure.Box, p figure.Point) bool {
	inX, inY := m.X0 <= p.X && p.X <= m.X1, m.Y0 <= p.Y && p.Y <= m.Y1
	return inX && (p.Y == m.Y0 || p.Y == m.Y1) || inY && (p.X == m.X0 || p.X == m.X1)
}

func TestSameSceneGivesSameRoutes(t *testing.T) {
	scenes(t, 20, func(t *testing.T, s route.Scene, ls []route.Link) {
		want := route.Links(s, ls)
		if got := route.Links(s, ls); !equal(got, want) {
			t.Errorf("second time %v, first %v", got, want)
		}
		shuffled := s
		shuffled.Texts = slices.Clone(s.Texts)
		rand.New(rand.NewPCG(1, 2)).Shuffle(len(s.Texts), func(i, k int) {
			shuffled.Texts[i], shuffled.Texts[k] = shuffled.Texts[k], shuffled.Texts[i]
		})
		if got := route.Links(shuffled, ls); !equal(got, want) {
			t.Errorf("with texts in another order %v, before %v", got, want)
		}
	})
}

func equal(a, b []route.Route) bool {
	return slices.EqualFunc(a, b, func(r, q route.Route) bool {
		return r.OK == q.OK && slices.Equal(r.Points, q.Points)
	})
}

func TestSpreadsLinksAtOneMark(t *testing.T) {
	s := route.Scene{
		Bounds: figure.Box{X1: 400, Y1: 300},
		Marks:  []figure.Box{{X0: 50, Y0: 20, X1: 250, Y1: 30}, {X0: 60, Y0: 100, X1: 240, Y1: 110}},
	}
	var ls []route.Link
	for kind := range 4 {
		ls = append(ls, route.Link{From: 0, To: 1, Kind: kind})
	}
	rs := route.Links(s, ls)
	var xs []float64
	for _, r := range rs {
		if !r.OK || len(r.Points) != 2 {
			t.Fatalf("not straight: %v", r)
		}
		xs = append(xs, r.Points[0].X)
	}
	slices.Sort(xs)
	for i := 1; i < len(xs); i++ {
		if xs[i]-xs[i-1] < route.Spacing {
			t.Errorf("links at %v are nearer than %v", xs, route.Spacing)
		}
	}
}

func TestShapes(t *testing.T) {
	bounds := figure.Box{X1: 400, Y1: 300}
	for _, tt := range []struct {
		name   string
		texts  []figure.Box
		marks  [2]figure.Box
		points int
	}{
		{"one above the other", nil, [2]figure.Box{{X0: 10, Y0: 10, X1: 100, Y1: 20}, {X0: 50, Y0: 80, X1: 150, Y1: 90}}, 2},
		{"side by side", nil, [2]figure.Box{{X0: 10, Y0: 10, X1: 100, Y1: 20}, {X0: 150, Y0: 10, X1: 250, Y1: 20}}, 2},
		{"dots askew", nil, [2]figure.Box{{X0: 10, Y0: 10, X1: 20, Y1: 20}, {X0: 150, Y0: 80, X1: 160, Y1: 90}}, 3},
		{
			"labels between bars of one start and end",
			[]figure.Box{{X0: 45, Y0: 22, X1: 198, Y1: 48}},
			[2]figure.Box{{X0: 50, Y0: 10, X1: 200, Y1: 20}, {X0: 50, Y0: 50, X1: 200, Y1: 60}},
			4,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := route.Scene{Bounds: bounds, Texts: tt.texts, Marks: tt.marks[:]}
			r := route.Links(s, []route.Link{{From: 0, To: 1}})[0]
			if !r.OK || len(r.Points) != tt.points {
				t.Errorf("got %v, want %d points", r, tt.points)
			}
		})
	}
}

func TestStrangersDoNotMerge(t *testing.T) {
	scenes(t, 40, func(t *testing.T, s route.Scene, ls []route.Link) {
		rs := route.Links(s, ls)
		for i, a := range rs {
			for k, b := range rs[:i] {
				if ls[i].From != ls[k].From && ls[i].To != ls[k].To && merge(a.Points, b.Points) {
					t.Errorf("%v and %v seem to be one line: %v and %v", ls[i], ls[k], a.Points, b.Points)
				}
			}
		}
	})
}

// merge reports whether a and b have segments that lie upon each other.
func merge(a, b []figure.Point) bool {
	for i := 1; i < len(a); i++ {
		for k := 1; k < len(b); k++ {
			s, t := box(a[i-1], a[i]), box(b[k-1], b[k])
			level := s.Y0 == s.Y1 && t.Y0 == t.Y1 && abs(s.Y0-t.Y0) < 1 && s.X0 < t.X1 && t.X0 < s.X1
			upright := s.X0 == s.X1 && t.X0 == t.X1 && abs(s.X0-t.X0) < 1 && s.Y0 < t.Y1 && t.Y0 < s.Y1
			if level || upright {
				return true
			}
		}
	}
	return false
}

func abs(x float64) float64 { return max(x, -x) }

func TestSharesATrunkWithinAKindOnly(t *testing.T) {
	s := route.Scene{
		Bounds: figure.Box{X1: 400, Y1: 300},
		Texts:  []figure.Box{{X0: 20, Y0: 8, X1: 100, Y1: 18}},
		Marks: []figure.Box{
			{X0: 20, Y0: 20, X1: 100, Y1: 30},
			{X0: 200, Y0: 100, X1: 300, Y1: 110},
			{X0: 200, Y0: 150, X1: 300, Y1: 160},
		},
	}
	for kind, want := range [...]bool{true, false} {
		rs := route.Links(s, []route.Link{{From: 0, To: 1}, {From: 0, To: 2, Kind: kind}})
		if !rs[0].OK || !rs[1].OK {
			t.Fatalf("kinds 0 and %d: not OK: %v", kind, rs)
		}
		if got := merge(rs[0].Points, rs[1].Points); got != want {
			t.Errorf("kinds 0 and %d: trunk shared: %v, want %v: %v", kind, got, want, rs)
		}
	}
}

func TestLimitLeavesOutDearLinks(t *testing.T) {
	s := route.Scene{
		Bounds: figure.Box{X1: 400, Y1: 300},
		Marks:  []figure.Box{{X0: 10, Y0: 10, X1: 100, Y1: 20}, {X0: 50, Y0: 200, X1: 90, Y1: 210}},
	}
	for _, tt := range []struct {
		limit, weight float64
		want          bool
	}{{0, 1, true}, {150, 1, false}, {200, 1, true}, {200, 3, true}} {
		s.Limit = tt.limit
		if got := route.Links(s, []route.Link{{From: 0, To: 1, Weight: tt.weight}})[0].OK; got != tt.want {
			t.Errorf("limit %v, weight %v: OK is %v", tt.limit, tt.weight, got)
		}
	}
}

func TestNoPathIsNotOK(t *testing.T) {
	mark := figure.Box{X0: 100, Y0: 100, X1: 110, Y1: 110}
	walled := route.Scene{
		Bounds: figure.Box{X1: 400, Y1: 300},
		Texts: []figure.Box{
			{X0: 80, Y0: 80, X1: 130, Y1: 95},
			{X0: 80, Y0: 115, X1: 130, Y1: 130},
			{X0: 80, Y0: 90, X1: 95, Y1: 120},
			{X0: 115, Y0: 90, X1: 130, Y1: 120},
		},
		Marks: []figure.Box{mark, {X0: 200, Y0: 200, X1: 300, Y1: 210}},
	}
	for _, l := range []route.Link{{From: 0, To: 1}, {From: 1, To: 0}, {From: 1, To: 1}} {
		if r := route.Links(walled, []route.Link{l})[0]; r.OK {
			t.Errorf("%v has the path %v", l, r.Points)
		}
	}
}

// Boxes may lie anywhere, even upon each other; that must not make Links fail.
func TestSurvivesAMess(t *testing.T) {
	m := newMaker(1, 200, 100)
	for range 50 {
		var s route.Scene
		s.Bounds = m.scene.Bounds
		for range 12 {
			x, y := m.between(-20, 220), m.between(-20, 120)
			b := figure.Box{X0: x, Y0: y, X1: x + m.between(0, 50), Y1: y + m.between(0, 20)}
			s.Texts, s.Marks = append(s.Texts, b), append(s.Marks, figure.Box{X0: y, Y0: x, X1: y + 30, Y1: x + 8})
		}
		var ls []route.Link
		for i := range 20 {
			ls = append(ls, route.Link{From: i % 12, To: (i*7 + 1) % 12})
		}
		route.Links(s, ls)
	}
	route.Links(route.Scene{}, nil)
}

func TestMeetingIsNoCrossing(t *testing.T) {
	across := route.Route{Points: []figure.Point{{X: 0, Y: 5}, {X: 10, Y: 5}}, OK: true}
	for _, tt := range []struct {
		name string
		y0   float64
		want int
	}{{"through", 0, 1}, {"from", 5, 0}, {"apart", 6, 0}} {
		b := route.Route{Points: []figure.Point{{X: 5, Y: tt.y0}, {X: 5, Y: 10}}, OK: true}
		if got := route.Crossings([]route.Route{across, b}); got != tt.want {
			t.Errorf("%s: got %d crossings, want %d", tt.name, got, tt.want)
		}
	}
}
