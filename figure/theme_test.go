package figure

import (
	"fmt"
	"image/color"
	"math"
	"slices"
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

func TestThemesAreFoundByName(t *testing.T) {
	if got, want := ThemeNames(), []string{"light", "dark", "print"}; !slices.Equal(got, want) {
		t.Errorf("ThemeNames() = %q, want %q", got, want)
	}
	for _, name := range ThemeNames() {
		if th, ok := ThemeNamed(name); !ok || th.Name != name {
			t.Errorf("ThemeNamed(%q) is %q, %t", name, th.Name, ok)
		}
	}
	if _, ok := ThemeNamed("neon"); ok {
		t.Error(`ThemeNamed("neon") finds something`)
	}
}

func TestThemesAreLegible(t *testing.T) {
	for _, theme := range themes {
		th := theme()
		words := map[string]color.NRGBA{"text": th.Text, "secondary": th.Secondary, "warning": th.Warning, "panel text": th.PanelText}
		for i, c := range th.LanesText {
			words[fmt.Sprint("lane text ", i)] = c
		}
		lines := map[string]color.NRGBA{
			"cause": th.Cause, "response": th.Response, "enable": th.Enable, "follow": th.Follow,
			"part": th.Part, "end": th.End, "dispute": th.Dispute,
		}
		for i, c := range th.Lanes {
			lines[fmt.Sprint("lane ", i)] = c
		}
		standOut(t, th, words, 4.5)
		standOut(t, th, lines, 3)
		standOut(t, th, map[string]color.NRGBA{"hairline": th.Hairline}, 1.4)
		standOut(t, th, map[string]color.NRGBA{"leader": th.Leader, "edge of the lens": th.LensEdge}, 2)
	}
}

// standOut checks that colours have a contrast (WCAG 2) on both grounds of a theme.
func standOut(t *testing.T, th Theme, cs map[string]color.NRGBA, want float64) {
	t.Helper()
	for name, c := range cs {
		if got := min(contrast(c, th.Background), contrast(c, th.Panel)); got < want {
			t.Errorf("%s: %s has a contrast of %.2f, want %.1f", th.Name, name, got, want)
		}
	}
}

// What is only possible is seen, and seen to be less than what is certain.
func TestPaleStandsBetweenGroundAndColour(t *testing.T) {
	for _, theme := range themes {
		th := theme()
		for i, c := range th.Lanes {
			pale := Pale(c, th.Background)
			if a, b := contrast(pale, th.Background), contrast(pale, c); a < 1.08 || b < 1.9 {
				t.Errorf("%s: the tint of lane %d has a contrast of %.2f on the ground and %.2f under its colour", th.Name, i, a, b)
			}
		}
	}
}

func TestContrastKnowsTheExtremes(t *testing.T) {
	tests := []struct {
		a, b uint32
		want float64
	}{{0, 0xffffff, 21}, {0xffffff, 0xffffff, 1}, {0x777777, 0xffffff, 4.48}, {0xffffff, 0x0000ff, 8.59}}
	for _, tt := range tests {
		if got := contrast(rgb(tt.a), rgb(tt.b)); math.Abs(got-tt.want) > 0.005 {
			t.Errorf("contrast(%06x, %06x) = %.3f, want %.2f", tt.a, tt.b, got, tt.want)
		}
	}
}

// Colours of a file's own are seen in every theme, and stay as they are where they can be.
func TestColoursAreVisible(t *testing.T) {
	for _, name := range ThemeNames() {
		th, _ := ThemeNamed(name)
		for hex := range uint32(4096) {
			c := rgb(hex&15*17 | hex>>4&15*17<<8 | hex>>8*17<<16)
			v := th.Visible(c)
			least := min(contrast(v, th.Background), contrast(v, th.Panel))
			if least < 3 {
				t.Errorf("%s: %v becomes %v, with a contrast of %.2f", name, c, v, least)
			}
			if min(contrast(c, th.Background), contrast(c, th.Panel)) >= 3 && v != c {
				t.Errorf("%s: %v becomes %v", name, c, v)
			}
		}
	}
}
