package figure

import "image/color"

// A Theme is the colours of a picture, and its fonts. Text, Secondary, Warning, PanelText
// and LanesText have a contrast of at least 4.5:1 on Background and on Panel, and the
// colours of links at least 3:1 (WCAG 2, 1.4.3 and 1.4.11).
type Theme struct {
	Name       string
	Background color.NRGBA
	Text       color.NRGBA
	Secondary  color.NRGBA // dates, subtitles, sources
	Hairline   color.NRGBA // rules and grid lines
	Leader     color.NRGBA // from a label to its mark
	Warning    color.NRGBA // contradictions, and claims that someone else makes

	// Tint is how much of the pale colour of its lane the ground of a box has: little on
	// dark ground, where outline and mark must stand out from it, and none on paper.
	Tint float64

	Panel     color.NRGBA // the ground of a magnified part
	PanelText color.NRGBA // its header
	Lens      color.NRGBA // between an overview and what it magnifies
	LensEdge  color.NRGBA // the line around it

	Lanes     []color.NRGBA // seven that stay apart for colour-blind readers
	LanesText []color.NRGBA // the same, for words

	// Colours of links by type.
	Cause, Response, Enable, Follow, Part, End, Dispute color.NRGBA

	Fonts *Fonts // the compiled-in ones if nil
}

// OrLight returns t, or [Light] with the fonts of t if t has no colours.
func (t Theme) OrLight() Theme {
	if t.Lanes != nil {
		return t
	}
	light := Light()
	light.Fonts = t.Fonts
	return light
}

// Light returns the theme for bright screens. The first three lanes are the
// blue, green and vermillion of Okabe and Ito.
func Light() Theme {
	return Theme{
		Name:       "light",
		Tint:       0.5,
		Background: rgb(0xffffff),
		Text:       rgb(0x1a1a1a),
		Secondary:  rgb(0x5a5a5a),
		Hairline:   rgb(0xcccccc),
		Leader:     rgb(0x8c8c8c),
		Warning:    rgb(0xb84f00), // vermillion, darkened to 4.5:1 as text
		Panel:      rgb(0xfaf6ed),
		PanelText:  rgb(0x5c4f33),
		Lens:       rgb(0xf3ecdc),
		LensEdge:   rgb(0xb9ab8b),
		Lanes:      hexes(0x0072b2, 0x009e73, 0xd55e00, 0x9d5c7b, 0x342695, 0x505100, 0x285c43),
		Cause:      rgb(0xb3261e),
		Response:   rgb(0x7a3e9d),
		Enable:     rgb(0x0b7a75),
		Follow:     rgb(0x707070),
		Part:       rgb(0x8a6a00),
		End:        rgb(0x1a1a1a),
		Dispute:    rgb(0xd0347f),
	}.legible()
}

// Dark returns the theme for dark screens. Its hues are lighter and weaker than
// those of [Light], which would glare on black.
func Dark() Theme {
	return Theme{
		Name:       "dark",
		Tint:       0.25,
		Background: rgb(0x16181b),
		Text:       rgb(0xeaeaea),
		Secondary:  rgb(0xa9adb3),
		Hairline:   rgb(0x3c4046),
		Leader:     rgb(0x7b818a),
		Warning:    rgb(0xffa070),
		Panel:      rgb(0x1f2328),
		PanelText:  rgb(0xc9c3b4),
		Lens:       rgb(0x272c32),
		LensEdge:   rgb(0x626973),
		Lanes:      hexes(0x2c9ee7, 0x63e7c8, 0xf0ab77, 0xbc639a, 0x858833, 0xbed2fb, 0x678a71),
		Cause:      rgb(0xf28b7d),
		Response:   rgb(0xc3a0ec),
		Enable:     rgb(0x5fc4b6),
		Follow:     rgb(0x969ca5),
		Part:       rgb(0xcdb35e),
		End:        rgb(0xeaeaea),
		Dispute:    rgb(0xf07fb2),
	}.legible()
}

// Print returns the theme for paper: black on white, nothing tinted over a large
// area, and no hue that four inks cannot mix. The lanes differ in lightness,
// too, for copies in grey.
func Print() Theme {
	return Theme{
		Name:       "print",
		Background: rgb(0xffffff),
		Text:       rgb(0x000000),
		Secondary:  rgb(0x4d4d4d),
		Hairline:   rgb(0xb8b8b8), // lighter ones become a row of dots
		Leader:     rgb(0x808080),
		Warning:    rgb(0x8f2a00),
		Panel:      rgb(0xffffff),
		PanelText:  rgb(0x333333),
		Lens:       rgb(0xffffff),
		LensEdge:   rgb(0x808080),
		Lanes:      hexes(0x2c83d1, 0x00643e, 0x7c2604, 0xbc8c4c, 0x272771, 0xa25070, 0x3c1206),
		Cause:      rgb(0x9c2a1f),
		Response:   rgb(0x6b4590),
		Enable:     rgb(0x1f706b),
		Follow:     rgb(0x6b6b6b),
		Part:       rgb(0x7d6320),
		End:        rgb(0x000000),
		Dispute:    rgb(0xb8437a),
	}.legible()
}

// themes are all themes, in the order in which they are listed.
var themes = []func() Theme{Light, Dark, Print}

// ThemeNamed returns the theme with a name; ok is false if there is none.
func ThemeNamed(name string) (Theme, bool) {
	for _, theme := range themes {
		if th := theme(); th.Name == name {
			return th, true
		}
	}
	return Theme{}, false
}

// ThemeNames returns the names of all themes.
func ThemeNames() []string {
	var names []string
	for _, theme := range themes {
		names = append(names, theme().Name)
	}
	return names
}

// legible returns t with LanesText set: the colour of each lane, nearer to Text the less
// it stands out.
func (t Theme) legible() Theme {
	for _, c := range t.Lanes {
		word := c
		for k := 0.0; k <= 1 && min(contrast(word, t.Background), contrast(word, t.Panel)) < 4.5; k += 0.05 {
			word = Mix(c, t.Text, k)
		}
		t.LanesText = append(t.LanesText, word)
	}
	return t
}

// Visible returns c, moved towards Text as far as a mark of it needs to stand out from
// Background and from Panel by 3:1 (WCAG 2, 1.4.11).
func (t Theme) Visible(c color.NRGBA) color.NRGBA {
	seen := c
	for k := 0.0; k <= 1 && min(contrast(seen, t.Background), contrast(seen, t.Panel)) < 3; k += 0.05 {
		seen = Mix(c, t.Text, k)
	}
	return seen
}

func hexes(all ...uint32) []color.NRGBA {
	var cs []color.NRGBA
	for _, hex := range all {
		cs = append(cs, rgb(hex))
	}
	return cs
}
