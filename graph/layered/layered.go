// Package layered draws the event graph: time runs from left to right, and links run
// with it.
//
//	Graph ─ columns ─► boxes in columns ─ sugiyama.Layout ─► heights, links ─ draw ─► Figure
//
// A column holds events that stand side by side in the order of time and of which none
// is linked to another, so that every link runs to another column, and time never runs
// back from one column to the next. Within columns events are ordered so that few
// links cross (package sugiyama). Nothing is drawn over words: links pass columns
// between boxes, and turn in the gaps.
package layered

import (
	"cmp"
	"slices"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/figure/look"
	"throughline/graph"
	"throughline/graph/sugiyama"
)

// Options adjusts [Layout]. The zero value is ready to use.
type Options struct {
	Theme figure.Theme // Light if zero
}

// A Picture is the finished figure and what there is to say of it.
type Picture struct {
	Figure *figure.Figure
	Report Report
}

// Measures, in points.
const (
	nodeGap  = 16.0  // between boxes of a column
	linkGap  = 10.0  // between links that pass a column: what the word of a confidence needs
	portGap  = 11.0  // between the ends of links at a box
	leastFig = 560.0 // width of a picture
	longest  = 3.0   // times as wide as high
)

// Layout draws g.
func Layout(g *graph.Graph, opt Options) *Picture {
	if opt.Theme.Lanes == nil {
		opt.Theme = figure.Light()
	}
	d := newDrawing(g, opt.Theme, textWidth)
	if d.long() {
		d = newDrawing(g, opt.Theme, narrowText)
	}
	d.result = sugiyama.Layout(d.nodes(), d.edges(), sugiyama.Options{NodeGap: nodeGap, LinkGap: linkGap, PortGap: portGap})
	d.draw()
	return &Picture{d.fig, d.report()}
}

// A drawing is one picture in the making.
type drawing struct {
	g       *graph.Graph
	c       *events.Chronicle
	b       *chronology.Bounds
	theme   figure.Theme
	boxes   []*box // in the order of time
	links   []link
	columns []column // ranges of boxes
	in      []int    // of every box: its column
	strips  []strip  // of every column: where it stands
	result  *sugiyama.Result
	fig     *figure.Figure
	top     float64 // of the graph on the figure
}

// A link is a line from one box to another.
type link struct {
	from, to int // places in boxes
	graph.Strand
	title string
}

// newDrawing measures the boxes of all events, whose words take no more than a width,
// collects the lines between them, and puts them into columns.
func newDrawing(g *graph.Graph, th figure.Theme, width float64) *drawing {
	d := &drawing{g: g, c: g.Chronicle(), b: g.Bounds(), theme: th}
	m := newMaker(d, width)
	for _, e := range g.Order() {
		d.boxes = append(d.boxes, m.box(e))
	}
	at := d.level()
	for e := range g.Edges() {
		for _, s := range e.Strands(d.b) {
			title := e.To.Title + " " + s.Type.Verb() + " " + e.From.Title
			d.links = append(d.links, link{at[e.From], at[e.To], s, title})
		}
	}
	d.reserve()
	d.columns = columns(d.boxes, d.linked(), d.rows())
	for k, c := range d.columns {
		for range d.boxes[c.from:c.to] {
			d.in = append(d.in, k)
		}
	}
	return d
}

// long tells whether chains of links make the picture so long that narrow boxes do it
// good.
func (d *drawing) long() bool {
	highest := leastRow
	for _, c := range d.columns {
		h := 0.0
		for _, b := range d.boxes[c.from:c.to] {
			h += b.h + nodeGap
		}
		highest = max(highest, h)
	}
	return float64(len(d.columns))*pitch > longest*highest
}

// level puts, of boxes that stand together and may have begun at the same time, those
// that wait for none of the others first, and so on, so that each chain of them takes
// as few columns as it can. It returns the place of every event.
func (d *drawing) level() map[*events.Event]int {
	at := make(map[*events.Event]int, len(d.boxes))
	for i := 0; i < len(d.boxes); {
		group := i
		for ; i < len(d.boxes) && d.boxes[i].sameDate(d.boxes[group]); i++ {
			at[d.boxes[i].event] = i
			for e := range d.g.In(d.boxes[i].event.ID) {
				if from, ok := at[e.From]; ok && from >= group {
					d.boxes[i].depth = max(d.boxes[i].depth, d.boxes[from].depth+1)
				}
			}
		}
		slices.SortStableFunc(d.boxes[group:i], func(a, b *box) int { return cmp.Compare(a.depth, b.depth) })
	}
	for i, b := range d.boxes {
		at[b.event] = i
	}
	return at
}

// linked is for every box the last of those before it to which a link ties it; −1 if
// there is none.
func (d *drawing) linked() []int {
	last := make([]int, len(d.boxes))
	for i := range last {
		last[i] = -1
	}
	for _, l := range d.links {
		a, b := min(l.from, l.to), max(l.from, l.to)
		last[b] = max(last[b], a)
	}
	return last
}

// reserve makes boxes high enough for the links at their sides.
func (d *drawing) reserve() {
	left, right := make([]int, len(d.boxes)), make([]int, len(d.boxes))
	for _, l := range d.links {
		right[min(l.from, l.to)]++
		left[max(l.from, l.to)]++
	}
	for i, b := range d.boxes {
		b.h = max(b.h, portGap*float64(max(left[i], right[i])))
	}
}

// nodes are the boxes in their columns.
func (d *drawing) nodes() []sugiyama.Node {
	nodes := make([]sugiyama.Node, len(d.boxes))
	for i, b := range d.boxes {
		nodes[i] = sugiyama.Node{Column: d.in[i], Height: b.h}
	}
	return nodes
}

// edges are the links. Causal ones are to run straighter than others.
func (d *drawing) edges() []sugiyama.Edge {
	edges := make([]sugiyama.Edge, len(d.links))
	for i, l := range d.links {
		edges[i] = sugiyama.Edge{From: l.from, To: l.to, Weight: 1}
		if l.Type.Causal() {
			edges[i].Weight = 2
		}
	}
	return edges
}

// lookOf is the line of a link, without its way.
func (d *drawing) lookOf(l link) figure.Path {
	p := look.Link(l.Type, l.Aside, d.theme)
	p.Radius = radius
	p.ID, p.Title = d.boxes[l.to].event.ID+"-"+d.boxes[l.from].event.ID, l.title
	return p
}
