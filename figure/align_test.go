package figure

import (
	"testing"

	"gonum.org/v1/plot/vg"
)

// The head of an arrow follows its shaft to whole pixels; the fill of a mark does
// not follow the lines inside it.
func TestOnlyHeadsOfArrowsFollowALine(t *testing.T) {
	tests := []struct {
		class string
		want  vg.Point
	}{
		{"link", vg.Point{Y: 0.3}},
		{"mark", vg.Point{}},
		{"", vg.Point{}},
	}
	for _, tt := range tests {
		r, err := newRaster(&Figure{Width: 20, Height: 20}, 72)
		if err != nil {
			t.Fatal(err)
		}
		r.Begin("", tt.class, "")
		pen{c: r, height: 20}.line(Line{X0: 2, Y0: 5.8, X1: 12, Y1: 5.8, Width: 1})
		if d := r.shift.Sub(tt.want); d.Dot(d) > 1e-9 {
			t.Errorf("class %q: what follows is moved by %v, want %v", tt.class, r.shift, tt.want)
		}
		r.End()
		if r.shift != (vg.Point{}) {
			t.Errorf("class %q: what comes after the group is moved by %v", tt.class, r.shift)
		}
	}
}

// Corners stay joined when the lines between them move.
func TestAlignedLinesStayJoined(t *testing.T) {
	r, err := newRaster(&Figure{Width: 100, Height: 100}, 72)
	if err != nil {
		t.Fatal(err)
	}
	p := pen{c: r, height: 100}
	px := r.pixels(p.bends([]Point{{10, 10.3}, {40.2, 10.3}, {40.2, 60.9}, {80, 60.9}}, 5))
	r.width = 1
	r.align(px)
	want := []vg.Point{{X: 10, Y: 89.5}, {X: 35.2, Y: 89.5}, {X: 40.5, Y: 84.7}, {X: 40.5, Y: 44.1}, {X: 45.2, Y: 39.5}, {X: 80, Y: 39.5}}
	for i, q := range ends(px) {
		if d := q.Sub(want[i]); d.Dot(d) > 1e-9 {
			t.Errorf("end %d is at %v, want %v", i, q, want[i])
		}
	}
}
