package figure

import (
	"bytes"
	"fmt"
	"image/color"
	"os"
	"strings"
	"testing"
)

func printed(t *testing.T, f *Figure, opt TextOptions) string {
	t.Helper()
	var b bytes.Buffer
	if err := WriteText(&b, f, opt); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Whatever a reader may see or learn of a mark, a path or a text is in its line.
func TestWriteTextTellsMeaningsApart(t *testing.T) {
	marks := []func(*Mark){
		func(m *Mark) { m.Event = "f" },
		func(m *Mark) { m.Title = "F" },
		func(m *Mark) { m.Possible.From = 1 },
		func(m *Mark) { m.Possible.To = 9 },
		func(m *Mark) { m.Certain = Extent{2, 3} },
		func(m *Mark) { m.Certain = Extent{2, 4} },
		func(m *Mark) { m.Dot = true },
		func(m *Mark) { m.Left = Arrow },
		func(m *Mark) { m.Left = Fade },
		func(m *Mark) { m.Right = Arrow },
		func(m *Mark) { m.Right = Fade },
		func(m *Mark) { m.Dashed = true },
		func(m *Mark) { m.Upright = true },
		func(m *Mark) { m.Sign = "?" },
		func(m *Mark) { m.Sign = "~" },
		func(m *Mark) { m.Breaks = []float64{3} },
		func(m *Mark) { m.Colour = rgb(0x123456) },
	}
	for s := Filled + 1; s <= Struck; s++ {
		marks = append(marks, func(m *Mark) { m.Style = s })
	}
	paths := []func(*Path){
		func(p *Path) { p.Class = LeaderPath },
		func(p *Path) { p.From = "d" },
		func(p *Path) { p.To = "f" },
		func(p *Path) { p.Dash = []float64{3, 2} },
		func(p *Path) { p.Dash = []float64{3, 2.5} },
		func(p *Path) { p.Arrow = true },
		func(p *Path) { p.Bar = true },
		func(p *Path) { p.Colour = rgb(0x123456) },
		func(p *Path) { p.Title = "F" },
		func(p *Path) { p.From, p.To, p.ID = "", "", "g" },
	}
	texts := []func(*Text){
		func(x *Text) { x.Words = "F" },
		func(x *Text) { x.Role = StubRole },
		func(x *Text) { x.Event = "f" },
	}
	var all []*Figure
	base := func() *Figure {
		f := &Figure{
			Marks: []Mark{{Event: "e", Title: "E", Possible: Extent{0, 10}}},
			Paths: []Path{{Class: LinkPath, ID: "e", From: "e", To: "d", Title: "E"}},
			Texts: []Text{{Role: LabelRole, Event: "e", Words: "E"}},
		}
		all = append(all, f)
		return f
	}
	base()
	for _, change := range marks {
		change(&base().Marks[0])
	}
	for _, change := range paths {
		change(&base().Paths[0])
	}
	for _, change := range texts {
		change(&base().Texts[0])
	}
	seen := map[string]int{}
	for i, f := range all {
		s := printed(t, f, TextOptions{})
		if n := strings.Count(s, "\n"); n != 3 {
			t.Errorf("%d lines, want one each of a mark, a path and a text:\n%s", n, s)
		}
		if j, ok := seen[s]; ok {
			t.Errorf("figures %d and %d differ, but both read\n%s", j, i, s)
		}
		seen[s] = i
	}
}

// The text does not say where things stand: a figure that is moved as a whole gives the
// same text, if places along the axis have words.
func TestWriteTextKnowsNoPlaces(t *testing.T) {
	f := &Figure{
		Marks: []Mark{{Event: "e", Possible: Extent{0, 10}, Certain: Extent{2, 3}}},
		Paths: []Path{{Class: LinkPath, Points: []Point{{0, 0}, {5, 5}}}},
		Texts: []Text{{Words: "E", X: 3, Y: 4}},
	}
	opt := TextOptions{Place: func(m Mark, at float64) string { return fmt.Sprint(at - m.Possible.From) }}
	before := printed(t, f, opt)
	f.coords(func(x *float64) { *x += 7 })
	if after := printed(t, f, opt); after != before {
		t.Errorf("moved it reads\n%snot\n%s", after, before)
	}
}

func TestNamesOfUnknownStylesAndEnds(t *testing.T) {
	if got := Style(99).String() + " " + End(99).String(); got != "Style(99) End(99)" {
		t.Errorf("got %q", got)
	}
}

func ExampleWriteText() {
	f := &Figure{
		Marks: []Mark{{Event: "talks", Possible: Extent{36, 120}, Certain: Extent{48, 96}, Right: Arrow, Colour: color.NRGBA{R: 0xff, A: 255}}},
		Paths: []Path{{Class: LinkPath, From: "attack", To: "talks", Dash: []float64{3, 2.5}, Arrow: true}},
		Texts: []Text{{Role: LabelRole, Event: "talks", Words: "Talks are held"}},
	}
	WriteText(os.Stdout, f, TextOptions{
		Place: func(_ Mark, at float64) string { return fmt.Sprintf("day %v", at/12) },
		Colour: func(c color.NRGBA) string {
			if c.R == 0xff {
				return "lane red"
			}
			return ""
		},
	})
	// Output:
	// mark talks: bar filled, possible day 3 … day 10, certain day 4 … day 8, right arrow, lane red
	// link attack → talks: dash 3 2.5, arrow, #000000
	// label talks: Talks are held
}
