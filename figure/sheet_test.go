package figure

import "fmt"

// styles are the words for all styles.
var styles = []string{"filled", "hatched", "hollow", "crossed", "barred", "double", "struck"}

// sheet returns a Figure in grey of a mark of every style, form, end and outline, lying and
// upright, with signs and breaks, and of every kind of path.
func sheet(th Theme) *Figure {
	f := &Figure{
		Width: 900, Height: 560, Lang: "en", Title: "Contact sheet", Desc: "Every mark and every path.", Background: th.Background,
		Bands: []Band{
			{Box: Box{10, 8, 890, 290}, Colour: th.Background, Radius: 6, Outline: th.Hairline},
			{Box: Box{610, 300, 890, 550}, Colour: Mix(th.Background, th.Text, 0.05), Radius: 10, Outline: th.Secondary},
		},
		Areas: []Area{{Points: []Point{{300, 300}, {330, 300}, {600, 360}, {240, 360}}, Colour: Mix(th.Background, th.Text, 0.12)}},
	}
	for i, name := range styles {
		y := 34 + 36*float64(i)
		f.Texts = append(f.Texts, Text{X: 20, Y: y + 3, Words: name, Font: Font{Size: 8}, Colour: th.Text, Role: LegendRole})
		row(f, th, Style(i), y)
		column(f, th, Style(i), 30+28*float64(i))
	}
	routes(f, th)
	f.Round()
	return f
}

// row adds the marks of a style that lie.
func row(f *Figure, th Theme, style Style, y float64) {
	ends := []End{Closed, Arrow, Fade}
	x := 70.0
	for i, dashed := range []bool{false, true} {
		for j, end := range ends {
			m := Mark{
				Event: fmt.Sprintf("s%d%d%d", style, i, j), Y: y, Height: 9, Style: style, Dashed: dashed,
				Left: ends[(j+1)%3*i], Right: end, Possible: Extent{x, x + 55}, Colour: th.Text,
			}
			f.Marks = append(f.Marks, m)
			m.Y, m.Certain = y+14, Extent{x + 15, x + 40}
			f.Marks = append(f.Marks, m)
			m.Y, m.Dot, m.Possible = y, true, Extent{x + 80, x + 80}
			f.Marks = append(f.Marks, m)
			x += 112
		}
	}
	m := Mark{Y: y, Height: 9, Style: style, Sign: "?", Possible: Extent{x, x + 40}, Colour: th.Text}
	f.Marks = append(f.Marks, m)
	m.Y, m.Sign, m.Breaks, m.Possible = y+14, "~", []float64{x + 20, x + 50}, Extent{x, x + 70}
	f.Marks = append(f.Marks, m)
	m.Y, m.Dot, m.Possible = y, true, Extent{x + 60, x + 60}
	f.Marks = append(f.Marks, m)
	m.Sign, m.Possible = "?", Extent{x + 80, x + 80}
	f.Marks = append(f.Marks, m)
	m.Dot, m.Y, m.Possible = false, y+14, Extent{x + 80, x + 86}
	f.Marks = append(f.Marks, m)
}

// column adds those that stand.
func column(f *Figure, th Theme, style Style, x float64) {
	m := Mark{
		Y: x, Height: 9, Style: style, Upright: true, Left: Fade, Right: Arrow,
		Possible: Extent{310, 410}, Certain: Extent{340, 370}, Sign: "?", Breaks: []float64{390}, Colour: th.Text,
	}
	f.Marks = append(f.Marks, m)
	m.Sign, m.Certain, m.Breaks, m.Left, m.Right = "~", Extent{}, nil, Closed, Fade
	m.Possible = Extent{430, 490}
	f.Marks = append(f.Marks, m)
	m.Dot, m.Left, m.Possible = true, Arrow, Extent{512, 512}
	f.Marks = append(f.Marks, m)
}

// routes adds paths of every class, with and without corners, dashes and heads.
func routes(f *Figure, th Theme) {
	classes := []PathClass{LeaderPath, LinkPath, BreakPath, ClaimPath, LensPath}
	for i, class := range classes {
		y := 380 + 24*float64(i)
		f.Paths = append(f.Paths,
			Path{
				Points: []Point{{250, y}, {300, y}, {300, y + 14}, {330, y + 14}}, Radius: float64(4 * i), Width: 0.75,
				Colour: th.Secondary, Class: class, ID: fmt.Sprintf("p%d", i), Title: "A path & its words", Arrow: i%2 == 1,
			},
			Path{
				Points: []Point{{350, y}, {400, y + 20}, {430, y - 10}, {430, y - 10}, {470, y}, {470, y + 16}}, Radius: 5, Width: 1 + float64(i)/4,
				Colour: th.Text, Dash: []float64{4, 2}, Class: class, Arrow: true,
			},
			Path{Points: []Point{{500, y}, {500 + 2*float64(i), y + 2}}, Width: 1, Colour: th.Text, Arrow: true},
			Path{Points: []Point{{540, y}, {540, y + 3}, {546, y + 3}, {546, y - 6}, {580, y - 6}, {580, y + 8}}, Radius: 4, Width: 0.75, Colour: th.Text, Arrow: true})
	}
	for i := range 8 {
		f.Paths = append(f.Paths, Path{
			Points: []Point{{750, 425}, {750 + 110*float64(i%3-1), 425 + 40*float64(i-4)/1.4}}, Width: 1, Colour: th.Text, Arrow: true, Class: LinkPath, ID: "star",
		})
	}
}
