package figure

import (
	"fmt"
	"image/color"
	"strings"
)

// small returns a Figure with one of everything.
func small() *Figure {
	th := Light()
	blue, red := th.Lanes[0], th.Lanes[2]
	font := Font{Size: 8}
	f := &Figure{
		Width: 240, Height: 130, Lang: "en", Title: "Small & plain", Desc: "One of everything.", Background: th.Background,
		Bands: []Band{{Box: Box{120, 20, 240, 100}, Colour: color.NRGBA{0xfb, 0xf6, 0xec, 0xff}}},
		Lines: []Line{
			{X0: 10, Y0: 20, X1: 230, Y1: 20, Width: 0.5, Colour: th.Hairline},
			{X0: 120, Y0: 20, X1: 120, Y1: 100, Width: 0.75, Colour: th.Secondary, Dash: []float64{1, 3}},
		},
		Axes: []Axis{{Y: 100, X0: 10, X1: 230, Colour: th.Text, Ticks: []Tick{{10, 6}, {120, 4}}}},
		Marks: []Mark{
			{Event: "war", Title: "The war", Y: 40, Height: 9, Possible: Extent{20, 100}, Certain: Extent{40, 70}, Colour: blue},
			{Event: "attack", Y: 40, Height: 9, Possible: Extent{140, 200}, Style: Hatched, Right: Arrow, Colour: blue},
			{Event: "war", Y: 60, Height: 9, Possible: Extent{20, 100}, Style: Hollow, Dashed: true, Left: Fade, Colour: red},
			{Event: "truce", Y: 60, Height: 9, Possible: Extent{150, 151}, Dot: true, Colour: red},
			{Y: 80, Height: 9, Possible: Extent{20, 30}, Colour: red},
			{Y: 80, Height: 9, Possible: Extent{40, 40.5}, Colour: red},
			{Y: 80, Height: 9, Possible: Extent{50, 50}, Right: Arrow, Colour: red},
			{Y: 80, Height: 9, Possible: Extent{70, 110}, Style: Crossed, Colour: red},
			{Y: 80, Height: 9, Possible: Extent{135, 135}, Dot: true, Style: Crossed, Colour: red},
		},
		Texts: []Text{
			{X: 10, Y: 14, Words: "Title — Ł", Font: Font{Size: 11, Bold: true}, Colour: th.Text, Role: TitleRole},
			{X: 160, Y: 63, Words: "30 Dec", Font: font, Colour: th.Secondary, Role: DateRole, Event: "truce"},
			{X: 160, Y: 72, Words: "“Truce” <&>", Font: font, Colour: th.Text, Role: LabelRole, Event: "truce"},
			{X: 230, Y: 90, Words: "ქართული 日", Anchor: Finish, Font: Font{Size: 8, Italic: true}, Colour: th.Warning, Role: NoteRole},
			{X: 120, Y: 114, Words: "2016", Anchor: Middle, Font: font, Colour: th.Text, Role: TickRole},
		},
	}
	f.Round()
	return f
}

// hard returns a Figure with every kind of mark, and texts that are hard to set.
func hard() *Figure {
	th := Light()
	paper := color.NRGBA{0xfb, 0xf6, 0xec, 0xff}
	f := &Figure{
		Width: 900, Height: 660, Lang: "en", Background: th.Background,
		Title: `Every mark & "every" <letter>`,
		Desc:  "A sampler of marks and of texts that are hard to set.",
		Bands: []Band{{Box: Box{450, 60, 900, 480}, Colour: paper}, {Box: Box{860, 60, 866, 480}, Colour: color.NRGBA{0xef, 0xe2, 0xc8, 0xff}}},
		Lines: []Line{
			{X0: 30, Y0: 480, X1: 870, Y1: 480, Width: 0.5, Colour: th.Hairline},
			{X0: 450, Y0: 60, X1: 450, Y1: 480, Width: 0.75, Colour: th.Secondary, Dash: []float64{1, 3}},
			{X0: 30, Y0: 60, X1: 60, Y1: 45, Width: 0.75, Colour: th.Secondary},
		},
		Axes: []Axis{{Y: 490, X0: 30, X1: 870, Colour: th.Text, Ticks: []Tick{{30, 8}, {240, 5}, {450, 8}, {660, 5}, {870, 8}}}},
	}
	samples(f, th)
	words(f, th)
	f.Round()
	return f
}

// samples adds a bar and a dot of every style and end, one row for each pair of
// ends, the outline solid on the left half and dashed on the right one.
func samples(f *Figure, th Theme) {
	ends := []End{Closed, Arrow, Fade}
	for i := range 9 {
		y := 80 + 44*float64(i)
		for j, style := range []Style{Filled, Hatched, Hollow, Crossed} {
			for k, dashed := range []bool{false, true} {
				x := 40 + 103*float64(j) + 420*float64(k)
				m := Mark{
					Event: fmt.Sprintf("e%d%d%d", i, j, k), Title: fmt.Sprintf("Ends %d & %d", i/3, i%3),
					Y: y, Height: 9, Style: style, Dashed: dashed, Left: ends[i/3], Right: ends[i%3],
					Possible: Extent{x, x + 80}, Colour: th.Lanes[j],
				}
				f.Marks = append(f.Marks, m)
				m.Event += "-c"
				m.Y += 14
				m.Certain = Extent{x + 30, x + 60}
				if i%3 == 1 {
					m.Certain.To = x + 80
				}
				f.Marks = append(f.Marks, m)
				m.Event += "-d"
				m.Y, m.Dot, m.Possible = y+28, true, Extent{x + 40, x + 44}
				f.Marks = append(f.Marks, m)
			}
		}
	}
}

// hardest are texts of scripts, signs and lengths that break writers.
var hardest = []string{
	"é — Ł Привет “quotes” ‘single’ «guillemets» 30 Dec – 3 May, 22 Nov, ½ €",
	`<script>alert("x") & 'y'</script> ]]> &amp; --> </text>`,
	"Emoji 🚀 and 日本語 and עברית and Georgian ქართული, arrow ◂ ▸ →",
	"combining e\u0301 a\u0308, zero\u200bwidth, tab\there, control \x01\x1b\u0085, bad \xff byte",
	"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
	"AVATAR To We Ty LT P. 0123456789 fi fl ffi",
}

func words(f *Figure, th Theme) {
	add := func(x, y float64, s string, font Font, a Anchor, role Role, event string) {
		f.Texts = append(f.Texts, Text{x, y, a, s, font, th.Text, role, event})
	}
	add(30, 36, "From a shot-down jet to restored ties: Russia", Font{Size: 20, Bold: true}, Start, TitleRole, "")
	for i, s := range hardest {
		add(30, 520+float64(i)*14, s, Font{Size: 9}, Start, NoteRole, "")
		add(560, 520+float64(i)*14, s, Font{Size: 7.5, Bold: i%2 == 0, Italic: i%3 != 0}, Start, NoteRole, "")
	}
	for i, s := range Wrap("Syrian government widely blamed for a chemical attack on a rebel-held town", Font{Size: 8, Bold: true}, 110) {
		add(450, 606+float64(i)*10, s, Font{Size: 8, Bold: true}, Anchor(i%3), LabelRole, "attack")
	}
	add(870, 50, strings.Repeat("right ", 3), Font{Size: 8}, Finish, SourceRole, "")
	add(450, 506, "Jan", Font{Size: 8}, Middle, TickRole, "")
}
