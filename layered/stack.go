package layered

import (
	"throughline/events"
	"throughline/figure"
	"throughline/figure/look"
	"throughline/layered/internal/sugiyama"
)

// A stack is a run of boxes of a column that stand right below one another, each linked
// to the one above it. It moves as one.
type stack struct {
	column   int
	from, to int // boxes
	height   float64
}

// stack makes stacks of the boxes of each column.
func (d *drawing) stack() {
	for k, c := range d.columns {
		for i := c.from; i < c.to; i++ {
			b := d.boxes[i]
			if b.below = b.below && i > c.from; !b.below {
				d.stacked = append(d.stacked, stack{column: k, from: i, to: i})
			}
			b.stack = len(d.stacked) - 1
			s := &d.stacked[b.stack]
			if s.to > s.from {
				s.height += stackGap
			}
			b.offset = s.height
			s.height += b.h
			s.to++
		}
	}
}

// widen makes the boxes of stacks wide enough for the links between them.
func (d *drawing) widen() {
	lines := map[int]int{} // number of lines to the box above, by the lower box
	for _, l := range d.links {
		if d.within(l) {
			lower := max(l.from, l.to)
			lines[lower]++
			d.boxes[lower].w = max(d.boxes[lower].w, 2*padX+look.MarkHeight+float64(lines[lower])*shortGap)
		}
	}
}

// nodes returns the stacks as nodes for sugiyama.
func (d *drawing) nodes() []sugiyama.Node {
	nodes := make([]sugiyama.Node, len(d.stacked))
	for i, s := range d.stacked {
		nodes[i] = sugiyama.Node{Column: s.column, Height: s.height}
	}
	return nodes
}

// port returns where links may meet b, on the side of its stack.
func (b *box) port() sugiyama.Port { return sugiyama.Port{From: b.offset, To: b.offset + b.h} }

// column returns the column of a box.
func (d *drawing) column(i int) int { return d.stacked[d.boxes[i].stack].column }

// boxTop returns the top of a box on the figure.
func (d *drawing) boxTop(b *box) float64 { return d.top + d.result.Top[b.stack] + b.offset }

// short draws a link between two boxes of a stack, beside those already drawn, and the
// word of its confidence.
func (d *drawing) short(l link, already int) {
	upper, lower := d.boxes[min(l.from, l.to)], d.boxes[max(l.from, l.to)]
	s := d.strips[d.column(l.from)]
	x := s.left + padX + look.MarkHeight/2 + float64(already)*shortGap
	path := d.lookOf(l)
	path.Points = []figure.Point{{X: x, Y: d.boxTop(upper) + upper.h}, {X: x, Y: d.boxTop(lower)}}
	if l.from > l.to {
		path.Points[0], path.Points[1] = path.Points[1], path.Points[0]
	}
	d.fig.Paths = append(d.fig.Paths, path)
	if l.Aside {
		d.cross(path, (path.Points[0].Y+path.Points[1].Y)/2)
	}
	if l.Confidence != events.Unstated {
		y := (path.Points[0].Y+path.Points[1].Y)/2 + d.small.Ascent()/2
		d.fig.Texts = append(d.fig.Texts, figure.Text{
			X: x + 6, Y: y, Words: l.Confidence.String(), Font: d.small, Colour: d.theme.Secondary, Role: figure.StubRole,
		})
	}
}

// shortGap is the distance between links that join the same two boxes of a stack, in
// points: room for the word of a confidence.
const shortGap = 40.0
