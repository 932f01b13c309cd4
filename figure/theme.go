package figure

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"
)

// Palette returns the colours of the lanes as "#rrggbb".
func (t Theme) Palette() []string {
	var all []string
	for _, c := range t.Lanes {
		all = append(all, fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B))
	}
	return all
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 0xff}
}

// Mix returns a colour between a (t = 0) and b (t = 1). It is opaque: pictures have no
// transparency, which printers and some viewers of PDF handle badly.
func Mix(a, b color.NRGBA, t float64) color.NRGBA {
	t = min(max(t, 0), 1)
	mix := func(a, b uint8) uint8 {
		return uint8(math.Round(float64(a) + t*(float64(b)-float64(a))))
	}
	return color.NRGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 0xff}
}

// Pale returns the tint of c, on a ground of the given colour, that fills what is only
// possible. On a dark ground it takes more of c to be seen.
func Pale(c, ground color.NRGBA) color.NRGBA {
	if luminance(ground) < 0.18 { // the luminance where black and white stand out equally
		return Mix(ground, c, 0.3)
	}
	return Mix(ground, c, 1.0/6)
}

// contrast returns the contrast ratio of two colours by WCAG 2: 1 to 21.
func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance returns the relative luminance of WCAG 2.
func luminance(c color.NRGBA) float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// linear undoes the gamma of sRGB (IEC 61966-2-1).
func linear(v uint8) float64 {
	x := float64(v) / 255
	if x <= 0.04045 {
		return x / 12.92
	}
	return math.Pow((x+0.055)/1.055, 2.4)
}

// ParseColour parses a colour as in CSS: "#0072b2" or, for short, "#07b".
func ParseColour(s string) (color.NRGBA, error) {
	hex, ok := strings.CutPrefix(s, "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if !ok || len(hex) != 6 || err != nil {
		return color.NRGBA{}, fmt.Errorf("%q is not a colour; write # and three or six hexadecimal digits, as in #0072b2", s)
	}
	return rgb(uint32(n)), nil
}
