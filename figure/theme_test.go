package figure

import (
	"image/color"
	"math"
	"testing"
)

func TestParseColour(t *testing.T) {
	tests := []struct {
		s    string
		want color.NRGBA // zero if it must be refused
	}{
		{"#0072b2", color.NRGBA{0, 0x72, 0xb2, 255}},
		{"#0072B2", color.NRGBA{0, 0x72, 0xb2, 255}},
		{"#07b", color.NRGBA{0, 0x77, 0xbb, 255}},
		{"#000", color.NRGBA{0, 0, 0, 255}},
		{"", color.NRGBA{}},
		{"#", color.NRGBA{}},
		{"0072b2", color.NRGBA{}},
		{"#0072b", color.NRGBA{}},
		{"#0072b2ff", color.NRGBA{}},
		{"#00g", color.NRGBA{}},
		{"#+12345", color.NRGBA{}},
		{"#1_2345", color.NRGBA{}},
		{"#é0", color.NRGBA{}},
		{"red", color.NRGBA{}},
	}
	for _, tt := range tests {
		got, err := ParseColour(tt.s)
		if got != tt.want || (err == nil) != (tt.want.A != 0) {
			t.Errorf("ParseColour(%q) = %v, %v, want %v", tt.s, got, err, tt.want)
		}
	}
}

func TestMixEndsAtBothColours(t *testing.T) {
	a, b := color.NRGBA{255, 0, 10, 255}, color.NRGBA{0, 255, 11, 255}
	tests := []struct {
		t    float64
		want color.NRGBA
	}{
		{-1, a},
		{0, a},
		{0.25, color.NRGBA{191, 64, 10, 255}},
		{1, b},
		{2, b},
	}
	for _, tt := range tests {
		if got := Mix(a, b, tt.t); got != tt.want {
			t.Errorf("Mix(%v, %v, %v) = %v, want %v", a, b, tt.t, got, tt.want)
		}
	}
}

func TestThemeIsLegible(t *testing.T) {
	th := Light()
	for name, c := range map[string]color.NRGBA{"text": th.Text, "secondary": th.Secondary} {
		if got := ratio(c, th.Background); got < 4.5 {
			t.Errorf("%s has a contrast of %.1f, want 4.5 (WCAG 2, 1.4.3)", name, got)
		}
	}
}

// ratio is the contrast of two colours by WCAG 2, the lighter one last.
func ratio(dark, light color.NRGBA) float64 {
	return (luminance(light) + 0.05) / (luminance(dark) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 { return math.Pow((float64(v)/255+0.055)/1.055, 2.4) }
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
