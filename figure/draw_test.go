package figure

import (
	"bytes"
	"fmt"
	"image/color"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/recorder"

	"throughline/internal/golden"
)

// A script is a canvas that takes down in a line each what is drawn: the kind,
// the colour, the box it lies in, and the pen or the words.
type script struct {
	recorder.Canvas
	out  bytes.Buffer
	deep string // indent
}

func (s *script) Begin(id, class, title string) {
	s.flush()
	fmt.Fprintf(&s.out, "%sgroup %q %q %q\n", s.deep, id, class, title)
	s.deep += "  "
}

func (s *script) End() {
	s.flush()
	s.deep = s.deep[2:]
}

// flush writes down the actions so far.
func (s *script) flush() {
	var ink color.Color
	var width vg.Length
	var dash []vg.Length
	for _, a := range s.Actions {
		switch a := a.(type) {
		case *recorder.SetColor:
			ink = a.Color
		case *recorder.SetLineWidth:
			width = a.Width
		case *recorder.SetLineDash:
			dash = a.Dashes
		case *recorder.Fill:
			fmt.Fprintf(&s.out, "%sfill %02x in %s\n", s.deep, ink, extent(a.Path))
		case *recorder.Stroke:
			fmt.Fprintf(&s.out, "%sstroke %02x in %s, %v wide, dash %v\n", s.deep, ink, extent(a.Path), width, dash)
		case *recorder.FillString:
			fmt.Fprintf(&s.out, "%stext %02x at %s in %s of %v: %q\n", s.deep, ink, decimals(a.Point.X.Points(), a.Point.Y.Points()), a.Font.Name(), a.Size, a.String)
		}
	}
	s.Reset()
}

// extent returns the box of a path, y up.
func extent(p vg.Path) string {
	b := Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, pt := range ends(p) {
		x, y := pt.X.Points(), pt.Y.Points()
		b = Box{min(b.X0, x), min(b.Y0, y), max(b.X1, x), max(b.Y1, y)}
	}
	return decimals(b.X0, b.Y0, b.X1, b.Y1)
}

// ends returns the ends of the lines and curves of a path.
func ends(p vg.Path) []vg.Point {
	var ps []vg.Point
	for _, c := range p {
		if c.Type != vg.CloseComp {
			ps = append(ps, c.Pos)
		}
	}
	return ps
}

func TestDrawingOrder(t *testing.T) {
	var s script
	Draw(&s, small())
	s.flush()
	golden.Check(t, "small.txt", s.out.Bytes())
}

func TestMarksStayWithinTheirInk(t *testing.T) {
	for _, m := range append(hard().Marks, sheet(Light()).Marks...) {
		f := &Figure{Width: 900, Height: 660, Marks: []Mark{m}}
		var c recorder.Canvas
		Draw(&c, f)
		ink := m.Ink().inset(-0.01)
		for _, p := range points(c.Actions[5:]) { // after the background
			x, y := p.X.Points(), f.Height-p.Y.Points()
			if x < ink.X0 || x > ink.X1 || y < ink.Y0 || y > ink.Y1 {
				t.Errorf("%+v draws at %.2f, %.2f, outside %v", m, x, y, ink)
			}
		}
	}
}

func points(actions []recorder.Action) []vg.Point {
	var ps []vg.Point
	for _, a := range actions {
		switch a := a.(type) {
		case *recorder.Fill:
			ps = append(ps, ends(a.Path)...)
		case *recorder.Stroke:
			ps = append(ps, ends(a.Path)...)
		}
	}
	return ps
}

// Marks that differ in meaning differ in what is drawn, even all in black.
func TestMarksDifferWithoutColour(t *testing.T) {
	seen := map[string]Mark{}
	for _, m := range kinds() {
		var c recorder.Canvas
		Draw(&c, &Figure{Width: 200, Height: 50, Marks: []Mark{m}})
		var b bytes.Buffer
		for _, a := range c.Actions {
			b.WriteString(a.Call())
		}
		if other, ok := seen[b.String()]; ok {
			t.Errorf("%+v looks like %+v", m, other)
		}
		seen[b.String()] = m
	}
}

// kinds returns one mark for each combination of form, style, outline and ends.
func kinds() []Mark {
	var ms []Mark
	n := len(styles)
	for i := range 3 * 3 * n * 2 * 3 {
		m := Mark{Y: 25, Height: 9, Possible: Extent{50, 150}, Left: End(i % 3), Right: End(i / 3 % 3), Style: Style(i / 9 % n), Dashed: i/9/n%2 == 1}
		switch i / 9 / n / 2 {
		case 1:
			m.Certain = Extent{90, 110}
		case 2:
			m.Dot = true
		}
		ms = append(ms, m)
	}
	return ms
}

// The crosses of a mark stand evenly about its middle; the shortest has one.
func TestCrossesFitTheirMark(t *testing.T) {
	tests := []struct {
		m    Mark
		want []float64 // the middles of the crosses
	}{
		{Mark{Possible: Extent{40, 44}, Dot: true}, []float64{42}},
		{Mark{Possible: Extent{40, 40}, Dot: true, Left: Fade, Right: Arrow, Dashed: true}, []float64{40}},
		{Mark{Possible: Extent{40, 44}}, []float64{42}},
		{Mark{Possible: Extent{40, 65}}, []float64{52.5}},
		{Mark{Possible: Extent{40, 66}}, []float64{47, 59}},
		{Mark{Possible: Extent{40, 80}, Right: Arrow}, []float64{48, 60, 72}},
	}
	for _, tt := range tests {
		m := tt.m
		m.Y, m.Height, m.Style = 25, 9, Crossed
		var c recorder.Canvas
		Draw(&c, &Figure{Width: 100, Height: 50, Marks: []Mark{m}})
		if got := middles(c.Actions); !slices.Equal(got, tt.want) {
			t.Errorf("a mark over %v has crosses at %v, want %v", tt.m.Possible, got, tt.want)
		}
	}
}

// middles returns the middles of the crosses, to half a point: a round end may cut an arm a
// little.
func middles(actions []recorder.Action) []float64 {
	var xs []float64
	crossing := false
	for _, a := range actions {
		switch a := a.(type) {
		case *recorder.SetLineWidth:
			crossing = a.Width == crossWidth
		case *recorder.Stroke:
			if crossing {
				sum := (a.Path[0].Pos.X + a.Path[1].Pos.X).Points()
				xs = append(xs, math.Round(sum)/2)
			}
		}
	}
	return slices.Compact(xs)
}

func TestUnfitFiguresAreErrors(t *testing.T) {
	nan := math.NaN()
	tests := []struct {
		name string
		f    Figure
	}{
		{"no size", Figure{}},
		{"size is no number", Figure{Width: nan, Height: 1}},
		{"far too large", Figure{Width: 1e9, Height: 1}},
		{"coordinate is no number", Figure{Width: 9, Height: 9, Marks: []Mark{{Y: nan}}}},
		{"coordinate is far off", Figure{Width: 9, Height: 9, Lines: []Line{{X1: 1e300}}}},
		{"path leaves the earth", Figure{Width: 9, Height: 9, Paths: []Path{{Points: []Point{{0, 0}, {1, 1e300}}}}}},
		{"area is no number", Figure{Width: 9, Height: 9, Areas: []Area{{Points: []Point{{nan, 0}}}}}},
		{"break is no number", Figure{Width: 9, Height: 9, Marks: []Mark{{Breaks: []float64{nan}}}}},
		{"bookmark is no number", Figure{Width: 9, Height: 9, Bookmarks: []Bookmark{{Y: nan}}}},
		{"dash has no length", Figure{Width: 9, Height: 9, Paths: []Path{{Width: 1, Dash: []float64{1, 0}}}}},
		{"dash is no number", Figure{Width: 9, Height: 9, Lines: []Line{{Width: 1, Dash: []float64{nan}}}}},
		{"line has no width", Figure{Width: 9, Height: 9, Paths: []Path{{Width: nan}}}},
		{"font is larger than the picture", Figure{Width: 9, Height: 9, Texts: []Text{{Font: Font{Size: 10}}}}},
		{"font has no size", Figure{Width: 9, Height: 9, Texts: []Text{{Words: "x"}}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for name, err := range map[string]error{
				"PNG": WritePNG(new(bytes.Buffer), &tt.f, 96),
				"SVG": WriteSVG(new(bytes.Buffer), &tt.f),
				"PDF": WritePDF(new(bytes.Buffer), &tt.f),
			} {
				if err == nil {
					t.Errorf("Write%s returns no error", name)
				}
			}
		})
	}
}
