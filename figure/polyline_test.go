package figure

import (
	"bytes"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/recorder"
)

func TestArrowsEndAtTheLastPoint(t *testing.T) {
	tests := []struct {
		name  string
		ps    []Point
		shaft vg.Point // where it stops, y up in a picture 100 pt high
	}{
		{"along", []Point{{10, 10}, {50, 10}}, vg.Point{X: 45, Y: 90}},
		{"down", []Point{{10, 10}, {50, 10}, {50, 40}}, vg.Point{X: 50, Y: 65}},
		{"last point twice", []Point{{10, 10}, {50, 10}, {50, 10}}, vg.Point{X: 45, Y: 90}},
		{"short last leg", []Point{{10, 10}, {48, 10}, {48, 13}}, vg.Point{X: 48, Y: 90}},
	}
	for _, tt := range tests {
		var c recorder.Canvas
		Draw(&c, &Figure{Width: 100, Height: 100, Paths: []Path{{Points: tt.ps, Width: 1, Radius: 4, Arrow: true}}})
		shaft, head := tips(c.Actions)
		last := tt.ps[len(tt.ps)-1]
		if tip := (vg.Point{X: vg.Length(last.X), Y: vg.Length(100 - last.Y)}); len(head) != 3 || head[1] != tip {
			t.Errorf("%s: the head is %v, want its tip at %v", tt.name, head, tip)
		}
		if d := shaft.Sub(tt.shaft); d.Dot(d) > 1e-6 {
			t.Errorf("%s: the shaft stops at %v, want %v", tt.name, shaft, tt.shaft)
		}
	}
}

func TestPathsWithoutLengthAreNotDrawn(t *testing.T) {
	for _, ps := range [][]Point{nil, {{1, 1}}, {{1, 1}, {1, 1}}} {
		var c recorder.Canvas
		Draw(&c, &Figure{Width: 9, Height: 9, Paths: []Path{{Points: ps, Width: 1, Arrow: true}}})
		if shaft, head := tips(c.Actions); shaft != (vg.Point{}) || len(head) != 4 { // the background
			t.Errorf("%v is drawn to %v, %v", ps, shaft, head)
		}
	}
}

// A corner is cut where its radius says, or half of the shorter leg before it.
func TestCornersAreRound(t *testing.T) {
	tests := []struct {
		radius, cut float64
	}{{0, 0}, {4, 4}, {10, 10}, {11, 10}, {1000, 10}}
	for _, tt := range tests {
		p := pen{c: new(recorder.Canvas), height: 100}
		path := p.bends([]Point{{0, 0}, {40, 0}, {40, 20}, {90, 20}}, tt.radius)
		curves := 0
		for _, c := range path {
			if c.Type == vg.CurveComp {
				curves++
			}
		}
		first := path[1].Pos
		if want := (vg.Point{X: vg.Length(40 - tt.cut), Y: 100}); first.Sub(want).Dot(first.Sub(want)) > 1e-9 || curves != 2*min(1, int(tt.cut)) {
			t.Errorf("radius %v: the first corner begins at %v with %d curves in all, want it at %v", tt.radius, first, curves, want)
		}
	}
}

func TestAreasContainWhatTheyCover(t *testing.T) {
	a := Area{Points: []Point{{10, 0}, {20, 0}, {40, 30}, {0, 30}}}
	tests := []struct {
		p    Point
		want bool
	}{{Point{15, 1}, true}, {Point{1, 1}, false}, {Point{30, 10}, false}, {Point{30, 25}, true}, {Point{30, 31}, false}, {Point{50, 20}, false}}
	for _, tt := range tests {
		if got := a.contains(tt.p); got != tt.want {
			t.Errorf("contains(%v) = %t", tt.p, got)
		}
	}
}

func TestSVGPathsAreGroups(t *testing.T) {
	f := &Figure{Width: 9, Height: 9, Paths: []Path{
		{Points: []Point{{1, 1}, {2, 2}}, Width: 1, Class: LinkPath, ID: "a-b", Title: "a & b", Arrow: true},
		{Points: []Point{{1, 1}, {2, 2}}, Width: 1, Class: LeaderPath},
	}}
	var b bytes.Buffer
	if err := WriteSVG(&b, f); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`<g id="link-a-b" class="link"><title>a &amp; b</title>`,
		`<g class="leader">`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s is missing in %s", want, b.String())
		}
	}
}
