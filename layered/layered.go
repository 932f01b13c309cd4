// Package layered draws the event graph: time runs from left to right, and links run
// with it.
//
//	Graph ─ columns ─► boxes in columns ─ sugiyama.Layout ─► heights, links ─ draw ─► Figure
//
// A column holds events that stand side by side in the order of time, and time never
// runs back from one column to the next. No two of a column are linked, so that every
// link runs to another column; but where that made the picture far wider than high, an
// event may stand right below the one it came of, with a short arrow between them.
// Within columns events are ordered so that few links cross (package sugiyama). Nothing
// is drawn over words: links pass columns between boxes, and turn in the gaps.
package layered

import (
	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/figure/look"
	"throughline/graph"
	"throughline/layered/internal/sugiyama"
)

// Options adjusts [Layout]. The zero value is ready to use.
type Options struct {
	Theme figure.Theme // Light if zero
}

// A Picture is the finished figure and the report on it.
type Picture struct {
	Figure *figure.Figure
	Report Report
}

// Measures, in points.
const (
	nodeGap  = 16.0 // between boxes of a column
	stackGap = 22.0 // between boxes of a stack
	linkGap  = 7.0  // between links
	wordGap  = 11.0 // the same where the words of confidence stand above links
	leastFig = 560.0
	longest  = 3.0 // the most times as wide as high
)

// Layout draws g. Its error is a *[TooLargeError].
func Layout(g *graph.Graph, opt Options) (*Picture, error) {
	opt.Theme = opt.Theme.OrLight()
	blank := newDrawing(g, opt.Theme)
	d := blank.set(plan{text: textWidth})
	if d.long() {
		d = blank.set(plan{text: textWidth, stacks: true})
	}
	if d.long() {
		d = blank.set(plan{text: narrowText, stacks: true})
	}
	if n := d.passages(); n > MostPassages {
		return nil, &TooLargeError{n}
	}
	d.result = sugiyama.Layout(d.nodes(), d.edges(), sugiyama.Options{NodeGap: nodeGap, LinkGap: d.gap, PortGap: d.gap})
	d.draw()
	return &Picture{d.fig, d.report()}, nil
}

// A plan is one way to set a picture.
type plan struct {
	text   float64 // width of the words of an event, in points
	stacks bool    // whether events may stand right below those they came of
}

// A drawing is one picture in the making.
type drawing struct {
	plan
	g       *graph.Graph
	c       *events.Chronicle
	b       *chronology.Bounds
	theme   figure.Theme
	fonts   look.Fonts
	small   figure.Font     // of the confidence of a link
	order   []*events.Event // by time
	boxes   []*box          // likewise
	links   []link
	gap     float64  // between links
	columns []column // ranges of boxes
	stacked []stack  // stacks, which move as one: most are single boxes
	strips  []strip  // where each column stands
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

// newDrawing returns a drawing with nothing on it yet.
func newDrawing(g *graph.Graph, th figure.Theme) drawing {
	return drawing{
		g: g, c: g.Chronicle(), b: g.Bounds(), theme: th, order: g.Order(),
		fonts: look.NewFonts(th.Fonts), small: figure.Font{Size: 7.5, Italic: true, Fonts: th.Fonts},
	}
}

// set returns the drawing for a plan: it measures the boxes of all events, collects the
// lines between them, and puts the boxes into columns.
func (d drawing) set(p plan) *drawing {
	d.plan = p
	m := newMaker(&d)
	for _, e := range d.order {
		d.boxes = append(d.boxes, m.box(e))
	}
	at := d.arrange()
	for e := range d.g.Edges() {
		for _, s := range e.Strands(d.b) {
			d.links = append(d.links, link{at[e.From], at[e.To], s, d.title(e, s)})
		}
	}
	d.reserve()
	d.columns = columns(d.boxes, d.linked(), d.rows())
	d.stack()
	d.widen()
	return &d
}

// reserve makes boxes high enough for the links at their sides.
func (d *drawing) reserve() {
	d.gap = linkGap
	left, right := make([]int, len(d.boxes)), make([]int, len(d.boxes))
	for _, l := range d.links {
		right[min(l.from, l.to)]++
		left[max(l.from, l.to)]++
		if l.Confidence != events.Unstated {
			d.gap = wordGap
		}
	}
	for i, b := range d.boxes {
		b.h = max(b.h, d.gap*float64(max(left[i], right[i])))
	}
}

// long reports whether chains of links make the picture far wider than high.
func (d *drawing) long() bool {
	highest := leastRow
	for _, c := range d.columns {
		h := 0.0
		for _, b := range d.boxes[c.from:c.to] {
			h += b.h + nodeGap
		}
		highest = max(highest, h)
	}
	return float64(len(d.columns))*(d.text+beside) > longest*highest
}

// edges returns the links that join different stacks. Causal ones are to run straighter
// than others.
func (d *drawing) edges() []sugiyama.Edge {
	edges := make([]sugiyama.Edge, 0, len(d.links))
	for _, l := range d.links {
		from, to := d.boxes[l.from], d.boxes[l.to]
		if from.stack == to.stack {
			continue
		}
		e := sugiyama.Edge{From: from.stack, To: to.stack, Weight: 1, Leave: from.port(), Arrive: to.port()}
		if l.Type.Causal() {
			e.Weight = 2
		}
		edges = append(edges, e)
	}
	return edges
}

// lookOf returns the line of a link, without its points.
func (d *drawing) lookOf(l link) figure.Path {
	p := look.Link(l.Type, l.Aside, d.theme)
	p.Radius = radius
	p.From, p.To = d.boxes[l.from].event.ID, d.boxes[l.to].event.ID
	p.ID, p.Title = p.To+"-"+p.From, l.title
	return p
}
