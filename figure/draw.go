package figure

import (
	"cmp"
	"image/color"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// A Grouper is a [vg.Canvas] that can record what the strokes between Begin and End
// belong to: class is the kind of thing, id is the thing, title says in words what it is.
// Id and title may be empty, and one id may come again.
type Grouper interface {
	Begin(id, class, title string)
	End()
}

// Draw draws f on c, whose origin is the bottom left corner of f. All colours
// are taken as opaque.
func Draw(c vg.Canvas, f *Figure) {
	vg.Initialize(c)
	p := pen{c: c, height: f.Height}
	p.fill(p.rect(Box{0, 0, f.Width, f.Height}), f.background())
	for _, b := range f.Bands {
		p.band(b)
	}
	for _, a := range f.Areas {
		p.area(a)
	}
	for _, l := range f.Lines {
		p.line(l)
	}
	for _, a := range f.Axes {
		p.axis(a)
	}
	for _, l := range f.Paths {
		p.begin(l.ID, string(l.Class), l.Title)
		p.polyline(l)
		p.end()
	}
	g := newGrounds(f)
	for _, m := range f.Marks {
		p.begin(m.Event, "mark", m.Title)
		newBrush(p, g, m).draw()
		p.end()
	}
	p.texts(f.Texts)
}

// background returns the colour of f's paper: white by default.
func (f *Figure) background() color.NRGBA {
	c := cmp.Or(f.Background, rgb(0xffffff))
	c.A = 255
	return c
}

// contains reports whether p lies in a. It counts how often a ray from p to the left
// crosses the edge of a.
func (a Area) contains(p Point) bool {
	in := false
	for i, q := range a.Points {
		o := a.Points[(i+len(a.Points)-1)%len(a.Points)]
		if (o.Y > p.Y) != (q.Y > p.Y) && p.X > o.X+(q.X-o.X)*(p.Y-o.Y)/(q.Y-o.Y) {
			in = !in
		}
	}
	return in
}

// A pen draws in the coordinates of a Figure, y down, on a canvas with y up. It
// turns each point instead of scaling the canvas by −1, which would mirror text.
type pen struct {
	c       vg.Canvas
	height  float64
	upright bool // whether x, y is drawn at y, x
}

func (p pen) at(x, y float64) vg.Point {
	if p.upright {
		x, y = y, x
	}
	return vg.Point{X: vg.Length(x), Y: vg.Length(p.height - y)}
}

func (p pen) colour(c color.NRGBA) {
	c.A = 255
	p.c.SetColor(c)
}

func (p pen) fill(path vg.Path, c color.NRGBA) {
	p.colour(c)
	p.c.Fill(path)
}

// stroke draws along path with dashes and gaps of the given lengths, or none.
func (p pen) stroke(path vg.Path, width float64, c color.NRGBA, dash ...float64) {
	ds := make([]vg.Length, len(dash))
	for i, d := range dash {
		ds[i] = vg.Length(d)
	}
	p.colour(c)
	p.c.SetLineWidth(vg.Length(width))
	p.c.SetLineDash(ds, 0)
	p.c.Stroke(path)
}

func (p pen) begin(event, class, title string) {
	g, ok := p.c.(Grouper)
	if !ok {
		return
	}
	id := ""
	if event != "" {
		id = class + "-" + event
	}
	g.Begin(id, class, title)
}

func (p pen) end() {
	if g, ok := p.c.(Grouper); ok {
		g.End()
	}
}

// rim is the width of the line around a Band.
const rim = 0.75

func (p pen) band(b Band) {
	r := max(0, min(b.Radius, (b.X1-b.X0)/2, (b.Y1-b.Y0)/2))
	path := p.rect(b.Box)
	if r > 0 {
		path = p.rounded(b.Box, r, r)
	}
	p.fill(path, b.Colour)
	if b.Outline != (color.NRGBA{}) {
		p.stroke(path, rim, b.Outline)
	}
}

func (p pen) area(a Area) {
	if len(a.Points) < 3 {
		return
	}
	var path vg.Path
	path.Move(p.at(a.Points[0].X, a.Points[0].Y))
	for _, q := range a.Points[1:] {
		path.Line(p.at(q.X, q.Y))
	}
	path.Close()
	p.fill(path, a.Colour)
}

func (p pen) line(l Line) {
	p.stroke(p.path(l.X0, l.Y0, l.X1, l.Y1), l.Width, l.Colour, l.Dash...)
}

// Widths of an axis and of its ticks.
const (
	axisWidth = 1
	tickWidth = 0.75
)

func (p pen) axis(a Axis) {
	p.stroke(p.path(a.X0, a.Y, a.X1, a.Y), axisWidth, a.Colour)
	for _, t := range a.Ticks {
		p.stroke(p.path(t.X, a.Y, t.X, a.Y+t.Length), tickWidth, a.Colour)
	}
}

// texts groups the lines that belong to one event, and other lines by their role.
func (p pen) texts(ts []Text) {
	for i, t := range ts {
		if i == 0 || !together(ts[i-1], t) {
			if i > 0 {
				p.end()
			}
			p.begin(t.Event, class(t), "")
		}
		p.text(t)
	}
	if len(ts) > 0 {
		p.end()
	}
}

func together(a, b Text) bool { return a.Event == b.Event && class(a) == class(b) }

func class(t Text) string {
	if t.Event != "" {
		return "label"
	}
	return string(t.Role)
}

// A wholeLiner is a canvas whose reader orders words that run from right to left, and so
// must get a line as one.
type wholeLiner interface {
	wholeLine(runs []run) *face // face of the line
}

func (p pen) text(t Text) {
	x := t.Box().X0
	p.colour(t.Colour)
	runs := t.Font.runs(clean(t.Words))
	if w, ok := p.c.(wholeLiner); ok && len(runs) > 0 && rightToLeft(t.Words) {
		runs = []run{{clean(t.Words), w.wholeLine(runs)}}
	}
	if s, ok := p.c.(interface{ setFonts(*Fonts) }); ok {
		s.setFonts(t.Font.Fonts)
	}
	for _, r := range runs {
		face := font.Face{Font: font.From(r.face.name, font.Length(t.Font.Size)), Face: r.face.sfnt}
		p.c.FillString(face, p.at(x, t.Y), r.words)
		x += t.Font.Width(r.words)
	}
}
