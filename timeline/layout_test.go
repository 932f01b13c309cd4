package timeline_test

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	_ "time/tzdata"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/graph"
	"throughline/timeline"
)

// check holds what every picture promises: no text overlaps another text or a
// mark, no mark another mark, no link a text, and nothing leaves the canvas.
func check(t *testing.T, f *figure.Figure) {
	t.Helper()
	canvas := figure.Box{X1: f.Width, Y1: f.Height}
	var texts, marks []figure.Box
	for _, x := range f.Texts {
		b := x.Box()
		inside(t, canvas, b, x.Words)
		texts = append(texts, b)
	}
	for _, m := range f.Marks {
		inside(t, canvas, m.Ink(), m.Title)
		marks = append(marks, m.Ink())
		if c := m.Certain; !c.Empty() && (c.From < m.Possible.From || c.To > m.Possible.To) {
			t.Errorf("%q is certain where it is not possible: %v, %v", m.Title, c, m.Possible)
		}
	}
	apart(t, texts, texts, func(i, j int) string { return f.Texts[i].Words + " | " + f.Texts[j].Words })
	apart(t, texts, marks, func(i, j int) string { return f.Texts[i].Words + " | " + f.Marks[j].Title })
	apart(t, marks, marks, func(i, j int) string { return f.Marks[i].Title + " | " + f.Marks[j].Title })
	for _, p := range f.Paths {
		clear(t, f, p, texts)
	}
	leaders(t, f)
}

// apart holds that no box of one list overlaps one of another, nor, in one list, another.
func apart(t *testing.T, as, bs []figure.Box, words func(i, j int) string) {
	t.Helper()
	order := make([]int, len(bs))
	for j := range order {
		order[j] = j
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(bs[i].Y0, bs[j].Y0) })
	tallest := 0.0
	for _, b := range bs {
		tallest = max(tallest, b.Y1-b.Y0)
	}
	same := len(as) > 0 && len(as) == len(bs) && &as[0] == &bs[0]
	for i, a := range as {
		from, _ := slices.BinarySearchFunc(order, a.Y0-tallest, func(j int, y float64) int { return cmp.Compare(bs[j].Y0, y) })
		for _, j := range order[from:] {
			if bs[j].Y0 >= a.Y1 {
				break
			}
			if (!same || i < j) && a.Overlaps(bs[j]) {
				t.Errorf("these overlap: %s: %v, %v", words(i, j), a, bs[j])
			}
		}
	}
}

// clear holds that a link or a leader line crosses no text and stays on the canvas.
func clear(t *testing.T, f *figure.Figure, p figure.Path, texts []figure.Box) {
	t.Helper()
	for i, a := range p.Points {
		inside(t, figure.Box{X1: f.Width, Y1: f.Height}, figure.Box{X0: a.X, X1: a.X, Y0: a.Y, Y1: a.Y}, p.Title)
		if i == 0 || p.Class != figure.LinkPath && p.Class != figure.LeaderPath {
			continue
		}
		for j, b := range texts {
			if crosses(p.Points[i-1], a, b) {
				t.Errorf("the %s %q crosses %q", p.Class, p.Title+p.ID, f.Texts[j].Words)
			}
		}
	}
}

// crosses tells whether the line from a to b goes through a box (Liang and Barsky 1984).
func crosses(a, b figure.Point, box figure.Box) bool {
	t0, t1 := 0.0, 1.0
	for _, e := range [...][2]float64{
		{a.X - b.X, a.X - box.X0},
		{b.X - a.X, box.X1 - a.X},
		{a.Y - b.Y, a.Y - box.Y0},
		{b.Y - a.Y, box.Y1 - a.Y},
	} {
		switch r := e[1] / e[0]; {
		case e[0] == 0 && e[1] <= 0:
			return false
		case e[0] < 0:
			t0 = max(t0, r)
		case e[0] > 0:
			t1 = min(t1, r)
		}
	}
	return t0 < t1
}

// leaders holds that leader lines do not cross each other on one side, and that each
// ends on its mark.
func leaders(t *testing.T, f *figure.Figure) {
	t.Helper()
	marks := map[string]figure.Box{}
	for _, m := range f.Marks {
		if _, ok := marks[m.Event]; !ok {
			marks[m.Event] = m.Ink()
		}
	}
	var all []figure.Path
	for _, p := range f.Paths {
		if p.Class != figure.LeaderPath {
			continue
		}
		if b, at := marks[p.ID], p.Points[0]; at.X < b.X0-0.1 || at.X > b.X1+0.1 || at.Y < b.Y0-0.1 || at.Y > b.Y1+0.1 {
			t.Errorf("the leader line of %s ends at %v, not on its mark %v", p.ID, at, b)
		}
		for _, q := range all {
			if meet(p, q) {
				t.Errorf("the leader lines of %s and %s cross", p.ID, q.ID)
			}
		}
		all = append(all, p)
	}
}

// meet tells whether a segment of p properly crosses one of q.
func meet(p, q figure.Path) bool {
	turn := func(a, b, c figure.Point) float64 { return (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X) }
	const touch = 0.5 // lines that only share an end do not cross
	for i := 1; i < len(p.Points); i++ {
		for j := 1; j < len(q.Points); j++ {
			a, b, c, d := p.Points[i-1], p.Points[i], q.Points[j-1], q.Points[j]
			x, y, z, w := turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)
			if min(x, y) < -touch && max(x, y) > touch && min(z, w) < -touch && max(z, w) > touch {
				return true
			}
		}
	}
	return false
}

func inside(t *testing.T, canvas, b figure.Box, what string) {
	t.Helper()
	const grid = 1.0 / 64 // coordinates are rounded to it
	if b.X0 < -grid || b.Y0 < -grid || b.X1 > canvas.X1+grid || b.Y1 > canvas.Y1+grid {
		t.Errorf("%q leaves the canvas %v: %v", what, canvas, b)
	}
}

func read(t testing.TB, file string) *events.Chronicle {
	t.Helper()
	c, ds := events.Read(events.File{Name: "f.yaml", Data: []byte(file)})
	if ds.Err() != nil {
		t.Fatal(ds)
	}
	return c
}

func layout(t testing.TB, c *events.Chronicle, opt timeline.Options) *figure.Figure {
	t.Helper()
	f0, err := timeline.Layout(graph.New(c, chronology.SolveDates(c)), opt)
	if err != nil {
		t.Fatal(err)
	}
	return f0.Pages[0]
}

func article(t testing.TB) *events.Chronicle {
	t.Helper()
	data, err := os.ReadFile("../data/events.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return read(t, string(data))
}

func TestTheArticleAtEveryWidth(t *testing.T) {
	c := article(t)
	for w := timeline.MinWidth; w <= 2400; w += 120 {
		t.Run(fmt.Sprint(w), func(t *testing.T) { check(t, layout(t, c, timeline.Options{Width: float64(w)})) })
	}
}

// Every event of the article is on the picture with its title, date and claim.
func TestEveryEventIsNamed(t *testing.T) {
	c := article(t)
	f := layout(t, c, timeline.Options{})
	words := map[string]string{}
	var notes strings.Builder
	for _, x := range f.Texts {
		words[x.Event] += x.Words + " "
		if x.Role == figure.NoteRole {
			notes.WriteString(x.Words + " ")
		}
	}
	for _, e := range c.Events {
		if e.ID == "chemical-attack" {
			if !strings.Contains(notes.String(), "No date in the source (1): "+e.Title+" – Syrian government (widely blamed)") {
				t.Errorf("notes %q do not name %s", notes.String(), e.ID)
			}
			continue
		}
		if !strings.Contains(words[e.ID], e.Title) {
			t.Errorf("the words of %s are %q", e.ID, words[e.ID])
		}
	}
	for id, want := range map[string]string{
		"breaches":     "alleged, according to Syrian opposition; Syrian government (accused)",
		"ceasefire":    "Russia (guarantor)",
		"us-strikes":   "Apr 2017",
		"phone-call":   "according to the White House",
		"broken-ties":  "Nov 2015 – about Nov 2016",
		"astana-talks": "under way on 3 May",
	} {
		if !strings.Contains(words[id], want) {
			t.Errorf("the words of %s are %q, without %q", id, words[id], want)
		}
	}
}

// What contradicts itself says so, is crossed in the colour of warnings, and is never certain.
func TestContradictionsAreMarked(t *testing.T) {
	c := read(t, "events: [{id: x, title: X, when: {edtf: 2012, lasts: 100 years}}, {id: y, title: Y, when: 2015}]\n")
	f := layout(t, c, timeline.Options{})
	var words strings.Builder
	for _, x := range f.Texts {
		if x.Event == "x" {
			words.WriteString(x.Words + "\n")
		}
	}
	if m := f.Marks[0]; m.Event != "x" || m.Style != figure.Crossed || m.Colour != figure.Light().Warning || !m.Certain.Empty() {
		t.Errorf("the mark of x is %+v", m)
	}
	if !strings.Contains(words.String(), "contradiction: the dates of “X” contradict each other") {
		t.Errorf("the words of x are %q", words.String())
	}
}

// A date that gives is crossed, whatever its mark would be else; a lane of the
// colour of warnings has marks like any other.
func TestContradictedDatesAreCrossed(t *testing.T) {
	const legend = "contradicted by stronger statements"
	tests := []struct {
		name, event, after string
		dot                bool
		want               figure.Style
		legend             []string
	}{
		{"alleged bar", "when: 2017-06, status: alleged", "x", false, figure.Crossed, []string{"possibly going on", legend}},
		{"alleged dot", "when: 2017-06-02, status: alleged", "x", true, figure.Crossed, []string{"possibly going on", "a day or less", legend}},
		{"uncertain bar", `when: "2017-06?"`, "x", false, figure.Crossed, []string{"possibly going on", legend}},
		{"uncertain dot", `when: "2017-06-02?"`, "x", true, figure.Crossed, []string{"possibly going on", "a day or less", legend}},
		{"sound bar", "when: 2017-06", "z", false, figure.Filled, []string{"possibly going on"}},
		{"sound alleged bar", "when: 2017-06, status: alleged", "z", false, figure.Hatched, []string{"possibly going on", "alleged"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := read(t, `lanes: {a: {title: A, colour: "#b84f00"}}
sources: {s: S}
events:
  - {id: x, title: X, `+tt.event+`, lane: a, sources: s}
  - {id: y, title: Y, when: 2017-04, lane: a, sources: s, links: [{follows: `+tt.after+`}]}
  - {id: z, title: Z, when: 2016, lane: a, sources: s}
`)
			b := chronology.Solve(c)
			pic, err := timeline.Layout(graph.New(c, b), timeline.Options{Links: timeline.NoLinks})
			if err != nil {
				t.Fatal(err)
			}
			f := pic.Pages[0]
			i := slices.IndexFunc(f.Marks, func(m figure.Mark) bool { return m.Event == "x" })
			if m := f.Marks[i]; m.Style != tt.want || m.Dot != tt.dot {
				t.Errorf("the mark of x has style %d, dot %v; want style %d, dot %v", m.Style, m.Dot, tt.want, tt.dot)
			}
			var words []string
			for _, x := range f.Texts {
				if x.Role == figure.LegendRole {
					words = append(words, x.Words)
				}
			}
			if !slices.Equal(words, tt.legend) {
				t.Errorf("the legend is %q, want %q", words, tt.legend)
			}
		})
	}
}

// random is a chronicle of n events with dates of every kind in a random period.
func random(r *rand.Rand, n int) *events.Chronicle {
	var b strings.Builder
	b.WriteString("title: " + phrase(r, 12) + "\nlanes: {a: " + phrase(r, 3) + ", b: " + phrase(r, 1) + "}\nactors: {x: " + phrase(r, 3) + "}\nevents:\n")
	year, spread := 1+r.IntN(2000), 1+r.IntN(40)
	day := func() string {
		return fmt.Sprintf("%04d-%02d-%02d", year+r.IntN(spread), 1+r.IntN(12), 1+r.IntN(28))
	}
	forms := []func() string{
		day, day,
		func() string { return day()[:7] },
		func() string { return day()[:4] + "~" },
		func() string { return day() + "/.." },
		func() string { return "../" + day() },
		func() string { return "/" + day() },
		func() string { return day() + "/" },
		func() string { return "{ongoing: " + day() + "}" },
		func() string { return `"[..` + day() + `]"` },
		func() string { return day() + "T14:30" },
		func() string { return fmt.Sprintf("%04d/%04d", year, year+spread) },
		func() string { return "{edtf: " + day() + ", ongoing: " + day() + "}" }, // mostly a contradiction
		func() string { return "{edtf: " + day() + "/.., lasts: 10 years, ongoing: " + day() + "}" },
	}
	for i := range n {
		fmt.Fprintf(&b, "  - {id: e-%d, title: %s, when: %s", i, phrase(r, 14), forms[r.IntN(len(forms))]())
		b.WriteString([]string{"", ", lane: a", ", lane: b"}[r.IntN(3)])
		b.WriteString([]string{"", ", importance: key", ", importance: context"}[r.IntN(3)])
		b.WriteString([]string{"", ", status: alleged, according-to: x", ", status: planned", ", status: refuted"}[max(0, r.IntN(12)-8)])
		if i > 0 && r.IntN(3) == 0 {
			kinds := []string{"caused-by", "enabled-by", "responds-to", "follows", "ends", "part-of", "disputes"}
			fmt.Fprintf(&b, ", links: [{%s: e-%d}]", kinds[r.IntN(len(kinds))], r.IntN(i))
		}
		b.WriteString("}\n")
	}
	c, ds := events.Read(events.File{Name: "random", Data: []byte(b.String())})
	if ds.Err() != nil {
		panic(ds)
	}
	return c
}

func phrase(r *rand.Rand, most int) string {
	words := strings.Fields("Agreement air Łódź of the Straßenbahnhaltestellenverzeichnis Москва talks — “quoted” 日本 é a to restore ceasefire")
	var out []string
	for range 1 + r.IntN(most) {
		out = append(out, words[r.IntN(len(words))])
	}
	return `"` + strings.Join(out, " ") + `"`
}

func TestNothingOverlapsForRandomInput(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		c := random(r, 1+r.IntN(60))
		width := timeline.MinWidth + r.Float64()*1800
		t.Run(fmt.Sprintf("seed=%d", seed), func(t *testing.T) {
			f := layout(t, c, timeline.Options{Width: width})
			check(t, f)
			if again := layout(t, c, timeline.Options{Width: width}); !reflect.DeepEqual(f, again) {
				t.Error("two layouts of one chronicle differ")
			}
		})
	}
}

// Inputs that are hard for a picture: nothing, one event, all on one day, years
// BC, minutes, and years beyond ±9999.
func TestHardCases(t *testing.T) {
	var sameDay strings.Builder
	sameDay.WriteString("events:\n")
	for i := range 100 {
		sameDay.WriteString(fmt.Sprintf("  - {id: e-%d, title: Number %d of a hundred on one day, when: 2017-05-03}\n", i, i))
	}
	for name, file := range map[string]string{
		"nothing":   "title: Nothing\nevents: []\n",
		"untitled":  "events: []\n",
		"undated":   "events: [{id: x, title: X}, {id: y, title: Y, links: [{follows: x}]}]\n",
		"one":       "events: [{id: x, title: X, when: 2017-05-03}]\n",
		"instant":   "events: [{id: x, title: X, when: 2017-05-03T12:00:00}]\n",
		"open":      "events: [{id: x, title: X, when: {ongoing: 2017-05-03T12:00:00}}]\n",
		"after":     "events: [{id: x, title: X, when: 2017-05-03/}]\n",
		"same day":  sameDay.String(),
		"antiquity": "events: [{id: x, title: Ides of March, when: -0043-03-15}, {id: y, title: Y, when: -0999}, {id: z, title: Z, when: 0476}, {id: w, title: W, when: 18XX}]\n",
		"minutes":   "events: [{id: x, title: X, when: 2017-05-03T14:03:07Z}, {id: y, title: Y, when: 2017-05-03T14:41:59Z}]\n",
		"deep time": "events: [{id: x, title: X, when: Y-17E7}, {id: y, title: Y, when: 2017}, {id: z, title: Z, when: Y-45E8S2}]\n",
		"fractions": "events: [{id: x, title: X, when: 2017-05-03T14:03:07.25Z}, {id: y, title: Y, when: 2017-05-03T14:03:07.5Z}]\n",
		"long word": "title: " + strings.Repeat("x", 400) + "\nevents: [{id: x, title: " + strings.Repeat("W", 500) + ", when: 2017}]\n",
	} {
		t.Run(name, func(t *testing.T) {
			c := read(t, file)
			for _, w := range []float64{timeline.MinWidth, 0, 3000} {
				check(t, layout(t, c, timeline.Options{Width: w}))
			}
		})
	}
}

func TestTooSmall(t *testing.T) {
	c := article(t)
	b := chronology.SolveDates(c)
	natural := layout(t, c, timeline.Options{})
	for _, opt := range []timeline.Options{{Width: timeline.MinWidth - 1}, {Height: 60}, {Width: -5}, {Height: -5}} {
		_, err := timeline.Layout(graph.New(c, b), opt)
		if small, ok := errors.AsType[*timeline.TooSmallError](err); !ok || small.Needs <= small.Asked {
			t.Errorf("Layout(%v × %v): %v, want that the canvas is too small", opt.Width, opt.Height, err)
		}
	}
	tall := layout(t, c, timeline.Options{Height: natural.Height + 300})
	check(t, tall)
	if tall.Height != natural.Height+300 {
		t.Errorf("the height is %v, want %v", tall.Height, natural.Height+300)
	}
}

func TestWriteText(t *testing.T) {
	c := article(t)
	var b bytes.Buffer
	if err := timeline.WriteText(&b, graph.New(c, chronology.SolveDates(c))); err != nil {
		t.Fatal(err)
	}
	for _, e := range c.Events {
		if !strings.Contains(b.String(), e.Title) {
			t.Errorf("the text does not have %q", e.Title)
		}
	}
}
