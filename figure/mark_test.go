package figure

import (
	"image/color"
	"math"
	"reflect"
	"slices"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/recorder"
)

// An upright mark is a lying one with x and y exchanged, except for its letters.
func TestUprightMarksAreTransposed(t *testing.T) {
	const size = 200
	for _, m := range append(kinds(), Mark{Y: 25, Height: 9, Possible: Extent{50, 150}, Breaks: []float64{80, 300}}) {
		m.Colour = color.NRGBA{0, 0, 255, 255}
		lying, upright := m, m
		upright.Upright = true
		turned := Box{m.Box().Y0, m.Box().X0, m.Box().Y1, m.Box().X1}
		if got := upright.Box(); got != turned {
			t.Errorf("the box of %+v is %v, want %v", upright, got, turned)
		}
		want := strokesOf(lying, size)
		for _, p := range want {
			for i := range p {
				p[i] = Point{p[i].Y, p[i].X}
			}
		}
		if got := strokesOf(upright, size); !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v is drawn as %v, want %v", upright, got, want)
		}
	}
}

// strokesOf returns the points of everything drawn for a mark on a square, y down,
// to 1/1000 pt.
func strokesOf(m Mark, size float64) [][]Point {
	var c recorder.Canvas
	Draw(&c, &Figure{Width: size, Height: size, Marks: []Mark{m}})
	var all [][]Point
	for _, a := range c.Actions[5:] {
		var ps []Point
		for _, p := range points([]recorder.Action{a}) {
			ps = append(ps, Point{math.Round(1000 * p.X.Points()), math.Round(1000 * (size - p.Y.Points()))}.times(1.0/1000))
		}
		all = append(all, ps)
	}
	return all
}

func TestSignStandsWhereItHasRoom(t *testing.T) {
	tests := []struct {
		name string
		m    Mark
		want float64 // about where its middle is; 0 if there is none
	}{
		{"hollow bar", Mark{Possible: Extent{40, 60}, Style: Hollow}, 50},
		{"hatched bar", Mark{Possible: Extent{40, 60}, Style: Hatched}, 50},
		{"short bar", Mark{Possible: Extent{40, 46}, Style: Hollow}, 0},
		{"hollow dot", Mark{Possible: Extent{50, 50}, Dot: true, Style: Hollow}, 50},
		{"filled dot", Mark{Possible: Extent{50, 50}, Dot: true}, 50},
		{"hatched dot", Mark{Possible: Extent{50, 50}, Dot: true, Style: Hatched}, 0},
		{"beside what is certain", Mark{Possible: Extent{40, 80}, Certain: Extent{58, 62}, Style: Hollow}, 49},
		{"inside what is certain", Mark{Possible: Extent{40, 80}, Certain: Extent{45, 75}, Style: Hollow}, 60},
		{"beside a break", Mark{Possible: Extent{20, 80}, Breaks: []float64{50}, Style: Hollow}, 33},
		{"no room beside a break", Mark{Possible: Extent{40, 60}, Breaks: []float64{50}, Style: Hollow}, 0},
		{"arrow alone", Mark{Possible: Extent{40, 40}, Right: Arrow, Style: Hollow}, 0},
	}
	for _, tt := range tests {
		for _, upright := range []bool{false, true} {
			m := tt.m
			m.Y, m.Height, m.Sign, m.Upright, m.Colour = 50, 9, "?", upright, color.NRGBA{0, 0, 255, 255}
			var c recorder.Canvas
			Draw(&c, &Figure{Width: 100, Height: 100, Marks: []Mark{m}})
			got := signs(c.Actions)
			if tt.want == 0 {
				if len(got) > 0 {
					t.Errorf("%s, upright %t: a sign stands at %v", tt.name, upright, got)
				}
				continue
			}
			want := Point{tt.want, 50}
			if upright {
				want = Point{50, tt.want}
			}
			if len(got) != 1 || got[0].to(want).length() > 1.5 {
				t.Errorf("%s, upright %t: signs at %v, want one at %v", tt.name, upright, got, want)
			}
		}
	}
}

// signs returns the middles of the question marks in a picture 100 pt high.
func signs(actions []recorder.Action) []Point {
	var ps []Point
	for _, a := range actions {
		if a, ok := a.(*recorder.FillString); ok {
			ink := new(state).font(a.Font).ink('?')
			ps = append(ps, Point{a.Point.X.Points() + (ink.X0+ink.X1)/2, 100 - a.Point.Y.Points() + (ink.Y0+ink.Y1)/2})
		}
	}
	return ps
}

func TestBreaksWidenTheInk(t *testing.T) {
	m := Mark{Y: 20, Height: 9, Possible: Extent{10, 60}, Breaks: []float64{11, 40, 60, 90}}
	if got, want := m.breaks(), []float64{11, 40}; !slices.Equal(got, want) {
		t.Errorf("breaks at %v, want %v", got, want)
	}
	if b := m.Ink(); b.X0 >= 10 || b.Y0 >= 15.5 || b.X1 != 60 || b.Y1 <= 24.5 {
		t.Errorf("the ink is %v", b)
	}
}

func TestCertainIsNeverDrawnLikePossible(t *testing.T) {
	for style, name := range styles {
		m := Mark{Y: 25, Height: 9, Possible: Extent{50, 150}, Style: Style(style), Colour: color.NRGBA{A: 255}}
		n := m
		n.Certain = Extent{90, 110}
		if a, b := strokesOf(m, 200), strokesOf(n, 200); len(a) >= len(b) {
			t.Errorf("%s: what is certain adds nothing", name)
		}
	}
}

// tips returns the ends of the strokes and the points of the filled triangles.
func tips(actions []recorder.Action) (shaft vg.Point, head []vg.Point) {
	for _, a := range actions {
		switch a := a.(type) {
		case *recorder.Stroke:
			shaft = a.Path[len(a.Path)-1].Pos
		case *recorder.Fill:
			head = ends(a.Path)
		}
	}
	return shaft, head
}
