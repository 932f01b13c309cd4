package figure

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"
)

// A Theme is the colours of a picture.
type Theme struct {
	Background color.NRGBA
	Text       color.NRGBA
	Secondary  color.NRGBA // dates, subtitles, sources: at least 4.5:1 on Background
	Hairline   color.NRGBA // rules and leader lines
	Warning    color.NRGBA // contradictions, and claims that someone else makes
	Lanes      []color.NRGBA

	Leader                                              color.NRGBA
	Panel, PanelText, Lens, LensEdge                    color.NRGBA
	Cause, Response, Enable, Follow, Part, End, Dispute color.NRGBA
}

// Light returns the theme for paper and bright screens. The lanes have the
// colours of Okabe and Ito, which stay apart for colour-blind readers; their
// yellow is left out, being too faint for a line on white.
func Light() Theme {
	return Theme{
		Background: rgb(0xffffff),
		Text:       rgb(0x1a1a1a),
		Secondary:  rgb(0x5a5a5a),
		Hairline:   rgb(0xcccccc),
		Warning:    rgb(0xb84f00), // vermillion, darkened to 4.5:1 as text
		Lanes: []color.NRGBA{
			rgb(0x0072b2), rgb(0x009e73), rgb(0xd55e00), rgb(0xcc79a7),
			rgb(0x56b4e9), rgb(0xe69f00), rgb(0x000000),
		},
		Leader: rgb(0x8a8a8a), Panel: rgb(0xfcf7ee), PanelText: rgb(0x7a5c1e), Lens: rgb(0xf6f0e2), LensEdge: rgb(0xc9b98f),
		Cause: rgb(0xb84f00), Response: rgb(0xb84f00), Enable: rgb(0x7a5c1e), Follow: rgb(0x5a5a5a), Part: rgb(0x5a5a5a), End: rgb(0x1a1a1a), Dispute: rgb(0x8a2be2),
	}
}

// Palette is the colours of the lanes as "#rrggbb".
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

// Mix goes from a (t = 0) to b (t = 1). The result is opaque: pictures have no
// transparency, which printers and some viewers of PDF handle badly.
func Mix(a, b color.NRGBA, t float64) color.NRGBA {
	t = min(max(t, 0), 1)
	mix := func(a, b uint8) uint8 {
		return uint8(math.Round(float64(a) + t*(float64(b)-float64(a))))
	}
	return color.NRGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 0xff}
}

// Pale is the tint of c, on a ground of the given colour, that fills what is
// only possible.
func Pale(c, ground color.NRGBA) color.NRGBA { return Mix(ground, c, 1.0/6) }

// ParseColour reads a colour as in CSS: "#0072b2" or, for short, "#07b".
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
