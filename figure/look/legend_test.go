package look

import (
	"testing"

	"throughline/figure"
)

func TestLegendWithoutSamplesTakesNoRoom(t *testing.T) {
	c := Column{Fig: &figure.Figure{}, Y: 50, Width: 500}
	c.Legend()
	c.Legend(nil, []Sample{})
	if c.Y != 50 || len(c.Fig.Texts) != 0 {
		t.Errorf("an empty legend moves on to %v with %d words, want nothing", c.Y, len(c.Fig.Texts))
	}
}

func TestLegendPartsGroups(t *testing.T) {
	var at []float64
	s := Sample{"a", 10, func(_ *Column, x float64) { at = append(at, x) }}
	step := 10 + 7 + NewFonts(nil).Note.Width("a")
	tests := []struct {
		name   string
		groups [][]Sample
		want   float64 // between the second sample and the end of the first
	}{
		{"one group", [][]Sample{{s, s}}, sampleGap},
		{"two groups", [][]Sample{{s}, {s}}, groupGap},
		{"an empty one between and before them", [][]Sample{nil, {s}, nil, {s}}, groupGap},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			at = nil
			c := Column{Fig: &figure.Figure{}, X: 36, Width: 500}
			c.Legend(tt.groups...)
			if at[0] != 36 || at[1] != 36+step+tt.want {
				t.Errorf("samples at %v, want 36 and %v", at, 36+step+tt.want)
			}
		})
	}
}
