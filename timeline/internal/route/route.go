// Package route leads links between marks around everything that is text.
//
// A [Scene] is a laid-out picture: boxes of text that no line may touch, and
// marks (bars and dots) that the links join. [Links] gives every link an
// orthogonal path from the edge of its cause to the edge of its effect:
//
//	Scene ─► fields ─► a menu of paths for each link ─► one choice from each menu
//
// A field (field.go) answers what a line in one direction runs into. From the
// ports of the two marks (port.go) the menu (menu.go) builds all straight, L, Z
// and U shapes, and some with three bends, that touch no text; what each costs
// by itself is in cost.go: length, bends, other marks crossed. The choice
// (choose.go) adds what links cost each other, crossings above all, and goes
// round until no link can improve the whole by another path or by moving aside.
//
// Links of one kind that start at the same mark may begin with the same line,
// and those that end at the same mark may finish with it: a trunk. All other
// lines keep [Spacing] between them if there is room.
//
// A link that would seem to be one line with another, or that crosses too many,
// is not OK, like one that has no path at all.
//
// Bars are taken to lie; where the axis runs down, exchange x and y on the way
// in and out. Equal scenes give equal routes, whatever the order of the texts.
package route

import "throughline/figure"

// Distances in points that links keep.
const (
	Clearance = 1.5  // from texts, and from the ends of other marks
	Aside     = 3.0  // between a mark and a line along it
	Spacing   = 4.0  // between parallel lines of different links
	Head      = 6.0  // of straight line that an arrowhead needs
	Slack     = 60.0 // detour that any link may make
)

// A Scene is what links have to find their way through.
type Scene struct {
	Bounds figure.Box   // no link leaves it
	Texts  []figure.Box // no link comes nearer than Clearance, except to the edge of a mark around a text
	Marks  []figure.Box // bars may be crossed, at a cost, but not along; dots may not

	// Limit is the most that a link of weight 1 may cost, in points of its length: each
	// bend adds 20, a mark that it crosses 90, a link 110. Zero means no limit.
	Limit float64

	// Detour is how many times as long a link may be as its marks are apart, along x and
	// y together, beyond Slack. Zero means no limit.
	Detour float64

	Rules []float64 // heights of lines across the picture, along which no link should run
}

// A Link leads from one of a scene's marks to another, which must differ.
type Link struct {
	From, To int     // indices of Marks
	Weight   float64 // a link of twice the weight makes half the detour; 1 if zero
	Kind     int     // links of different kinds look different, so they share no trunk

	Leave, Arrive figure.Extent // where along x it may meet its marks; anywhere if zero
}

// A Route is the path of one link. If no path is fit to be seen it has no points and is
// not OK; the caller names the other end in words instead.
type Route struct {
	Points []figure.Point // from the edge of one mark to the tip at the edge of the other
	OK     bool
}

// Links returns a route for each of the links, in their order.
func Links(s Scene, links []Link) []Route {
	r := newRouter(s, links)
	for _, j := range r.jobs {
		r.fillMenu(j)
	}
	r.choose()
	routes := make([]Route, len(links))
	for _, j := range r.jobs {
		if j.now.n > 0 {
			routes[j.index] = Route{Points: append([]figure.Point(nil), j.now.points()...), OK: true}
		}
	}
	return routes
}

// Crossings returns the number of places where two of the routes cross. Lines that meet
// without going through each other, as where a trunk branches, do not cross.
func Crossings(rs []Route) int {
	n := 0
	for i, a := range rs {
		for _, b := range rs[:i] {
			n += crossings(a.Points, b.Points)
		}
	}
	return n
}

func crossings(a, b []figure.Point) int {
	n := 0
	for i := 1; i < len(a); i++ {
		for k := 1; k < len(b); k++ {
			if crosses(segmentOf(a[i-1], a[i]), segmentOf(b[k-1], b[k])) {
				n++
			}
		}
	}
	return n
}

// A router holds what all links of a scene share.
type router struct {
	bounds figure.Box
	marks  []figure.Box
	limit  float64
	detour float64
	rules  []float64
	fields [2]*field // by axis
	jobs   []*job    // the links between different marks

	gapsBuf []gap // scratch of the menu
}

// A job is a link that is being routed.
type job struct {
	Link
	index int
	menu  []path     // by cost
	room  figure.Box // of all in the menu
	now   path       // the choice so far; none if it has no points
	stale bool       // something in its room has changed since it chose
}

func newRouter(s Scene, links []Link) *router {
	r := &router{bounds: s.Bounds, marks: s.Marks, limit: s.Limit, detour: s.Detour, rules: s.Rules}
	r.fields[horizontal] = newField(horizontal, s)
	r.fields[vertical] = newField(vertical, s)
	for i, l := range links {
		if l.From == l.To {
			continue
		}
		if l.Weight <= 0 {
			l.Weight = 1
		}
		r.jobs = append(r.jobs, &job{Link: l, index: i})
	}
	return r
}
