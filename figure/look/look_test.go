package look

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"throughline/events"
	"throughline/figure"
)

// themes returns all themes.
func themes(t *testing.T) []figure.Theme {
	t.Helper()
	var all []figure.Theme
	for _, name := range figure.ThemeNames() {
		th, ok := figure.ThemeNamed(name)
		if !ok {
			t.Fatalf("no theme %q", name)
		}
		all = append(all, th)
	}
	return all
}

// line returns everything of a link that does not depend on colours.
func line(p figure.Path) string {
	return fmt.Sprintf("dash %v, arrow %v, bar %v, width %v", p.Dash, p.Arrow, p.Bar, p.Width)
}

func TestLinksLookAsTheirTypesAre(t *testing.T) {
	th := figure.Light()
	tests := []struct {
		of   events.LinkType
		want figure.Path
	}{
		{events.CausedBy, figure.Path{Colour: th.Cause, Arrow: true}},
		{events.EnabledBy, figure.Path{Colour: th.Enable, Dash: []float64{7, 2.5}, Arrow: true}},
		{events.RespondsTo, figure.Path{Colour: th.Response, Dash: []float64{9, 2, 2, 2}, Arrow: true}},
		{events.Follows, figure.Path{Colour: th.Follow, Dash: []float64{3, 2.5}, Arrow: true}},
		{events.Ends, figure.Path{Colour: th.End, Arrow: true}},
		{events.PartOf, figure.Path{Colour: th.Part, Dash: []float64{1, 2.5}, Arrow: true}},
		{events.Disputes, figure.Path{Colour: th.Dispute, Dash: []float64{5, 2, 1, 2, 1, 2}, Bar: true}},
	}
	for _, tt := range tests {
		for _, aside := range []bool{false, true} {
			got, want := Link(tt.of, aside, th), tt.want
			if aside {
				want.Colour, want.Dash = th.Warning, []float64{1.5, 2.5}
			}
			if got.Colour != want.Colour || !slices.Equal(got.Dash, want.Dash) || got.Arrow != want.Arrow || got.Bar != want.Bar || got.Class != figure.LinkPath || got.Points != nil {
				t.Errorf("%s, contradicted %v: %+v, want %+v", tt.of, aside, got, want)
			}
		}
	}
}

// Nothing is told by colour alone: links of any two types differ in their dashes or
// heads, and so do contradicted ones from all others. The one pair that shares a solid
// line is an end, which is no cause.
func TestLinksDifferInPairs(t *testing.T) {
	for _, th := range themes(t) {
		lines, colours := map[string]string{}, map[string]string{}
		for k := events.CausedBy; k <= events.Disputes; k++ {
			p := Link(k, false, th)
			if other, ok := lines[line(p)]; ok && (other != events.CausedBy.String() || k != events.Ends) {
				t.Errorf("%s: %s and %s have the same line: %s", th.Name, other, k, line(p))
			}
			lines[line(p)] = k.String()
			colour := fmt.Sprint(p.Colour)
			if other, ok := colours[colour]; ok {
				t.Errorf("%s: %s and %s have the same colour %s", th.Name, other, k, colour)
			}
			colours[colour] = k.String()
		}
		for k := events.CausedBy; k <= events.Disputes; k++ {
			p := Link(k, true, th)
			if other, ok := lines[line(p)]; ok {
				t.Errorf("%s: a contradicted link of type %s has the line of %s", th.Name, k, other)
			}
			if other, ok := colours[fmt.Sprint(p.Colour)]; ok {
				t.Errorf("%s: a contradicted link of type %s has the colour of %s", th.Name, k, other)
			}
		}
	}
}

// event returns one event of a chronicle with the given keys.
func event(t *testing.T, keys string) *events.Event {
	t.Helper()
	c, problems := events.Read(events.File{Name: "x.yaml", Data: []byte("sources: {s: S, u: U}\nevents: [{id: x, title: X, " + keys + "}]\n")})
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	return c.Events[0]
}

func TestStylesOfEvents(t *testing.T) {
	tests := []struct {
		keys string
		want figure.Style
		sign string
	}{
		{"status: reported", figure.Filled, ""},
		{"status: confirmed", figure.Filled, ""},
		{"status: alleged", figure.Hatched, ""},
		{"status: disputed", figure.Barred, ""},
		{"status: planned", figure.Double, ""},
		{"status: refuted", figure.Struck, ""},
		{"when: 2001~", figure.Hollow, "~"},
		{`when: "2001?"`, figure.Hollow, "?"},
		{`when: "2001%"`, figure.Hollow, "?"},
		{`when: {ongoing: "2001~"}`, figure.Hollow, "~"},
		{`when: {edtf: 2001, ongoing: "2001?"}`, figure.Hollow, "?"},
		{"when: 2001, status: confirmed", figure.Filled, ""},
		{"when: [{edtf: 2001, source: s}, {edtf: 2002~, source: u}]", figure.Hollow, "~"},
		{"when: [{edtf: 2001, source: s, preferred: true}, {edtf: 2002~, source: u}]", figure.Filled, ""},
		{`when: "2001?", status: alleged`, figure.Hatched, ""},
		{"when: 2001~, status: refuted", figure.Struck, ""},
	}
	for _, tt := range tests {
		if s, sign := Style(event(t, tt.keys)); s != tt.want || sign != tt.sign {
			t.Errorf("{%s} is %v with %q, want %v with %q", tt.keys, s, sign, tt.want, tt.sign)
		}
	}
}

// drawn returns what a canvas is given for a mark in one colour.
func drawn(t *testing.T, m figure.Mark) string {
	t.Helper()
	m.Y, m.Height, m.Colour = 20, MarkHeight, figure.Light().Text
	var b bytes.Buffer
	if err := figure.WriteSVG(&b, &figure.Figure{Width: 60, Height: 40, Marks: []figure.Mark{m}}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Marks of any two styles look different, as bars, as dots, dashed or not, with all in
// one colour; a mark that is dashed differs from one that is not.
func TestStylesDifferInPairs(t *testing.T) {
	for _, form := range []struct {
		name string
		mark figure.Mark
	}{
		{"bar", figure.Mark{Possible: figure.Extent{From: 10, To: 10 + SampleWidth}}},
		{"dot", figure.Mark{Possible: figure.Extent{From: 10, To: 10 + MarkHeight}, Dot: true}},
		{"bar with a certain part", figure.Mark{Possible: figure.Extent{From: 10, To: 40}, Certain: figure.Extent{From: 20, To: 30}}},
	} {
		seen := map[string]string{}
		for s := figure.Filled; s <= figure.Struck; s++ {
			for _, dashed := range []bool{false, true} {
				m := form.mark
				m.Style, m.Dashed = s, dashed
				svg, name := drawn(t, m), fmt.Sprintf("%v, dashed %v", s, dashed)
				if other, ok := seen[svg]; ok {
					t.Errorf("%s: %s looks as %s", form.name, name, other)
				}
				seen[svg] = name
			}
		}
	}
}

// Signs can be told apart from each other and from no sign.
func TestSignsDifferInPairs(t *testing.T) {
	seen := map[string]string{}
	for _, sign := range []string{"", "?", "~"} {
		for _, dot := range []bool{false, true} {
			m := figure.Mark{Possible: figure.Extent{From: 10, To: 36}, Style: figure.Hollow, Sign: sign, Dot: dot}
			svg := drawn(t, m)
			if other, ok := seen[svg]; ok {
				t.Errorf("the sign %q looks as %q", sign, other)
			}
			seen[svg] = sign
		}
	}
}

func TestTitlesFollowImportance(t *testing.T) {
	fonts := NewFonts(nil)
	key, normal, context := fonts.Title(events.Key), fonts.Title(events.Normal), fonts.Title(events.Context)
	if !(key.Size > normal.Size && normal.Size > context.Size) || !key.Bold || normal.Bold || context.Bold {
		t.Errorf("fonts %v, %v, %v do not fall with the importance", key, normal, context)
	}
}

func words(f *figure.Figure) []string {
	var all []string
	for _, x := range f.Texts {
		all = append(all, x.Words)
	}
	return all
}

// The legend explains each kind of mark that is there, and no other.
func TestMarkSamplesExplainWhatIsThere(t *testing.T) {
	bar := figure.Mark{Possible: figure.Extent{From: 10, To: 40}}
	with := func(change func(*figure.Mark)) figure.Mark {
		m := bar
		change(&m)
		return m
	}
	tests := []struct {
		name string
		mark figure.Mark
		want string
	}{
		{"plain", bar, "possibly going on"},
		{"half certain", with(func(m *figure.Mark) { m.Certain = figure.Extent{From: 20, To: 30} }), "possibly going on; certainly going on"},
		{"all certain", with(func(m *figure.Mark) { m.Certain = m.Possible }), "certainly going on"},
		{"dot", with(func(m *figure.Mark) { m.Dot = true }), "a day"},
		{"dashed", with(func(m *figure.Mark) { m.Dashed = true }), "possibly going on; bound inferred from links"},
		{"open before", with(func(m *figure.Mark) { m.Left = figure.Arrow }), "possibly going on; open-ended"},
		{"open after", with(func(m *figure.Mark) { m.Right = figure.Arrow }), "possibly going on; open-ended"},
		{"unknown before", with(func(m *figure.Mark) { m.Left = figure.Fade }), "possibly going on; beginning or end not known"},
		{"unknown after", with(func(m *figure.Mark) { m.Right = figure.Fade }), "possibly going on; beginning or end not known"},
		{"about", with(func(m *figure.Mark) { m.Style, m.Sign = figure.Hollow, "~" }), "approximate date"},
		{"perhaps", with(func(m *figure.Mark) { m.Style, m.Sign = figure.Hollow, "?" }), "uncertain date"},
		{"rival", with(func(m *figure.Mark) { m.Style = figure.Hollow }), "one of several dates that sources give"},
		{"alleged", with(func(m *figure.Mark) { m.Style = figure.Hatched }), "alleged"},
		{"disputed", with(func(m *figure.Mark) { m.Style = figure.Barred }), "disputed"},
		{"planned", with(func(m *figure.Mark) { m.Style = figure.Double }), "planned"},
		{"refuted", with(func(m *figure.Mark) { m.Style = figure.Struck }), "refuted"},
		{"crossed", with(func(m *figure.Mark) { m.Style = figure.Crossed }), "contradicted by stronger statements"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := Column{Fig: &figure.Figure{}, Width: 500, Theme: figure.Light()}
			c.Legend(MarkSamples([]figure.Mark{tt.mark}, false, "a day", c.Theme))
			if got := strings.Join(words(c.Fig), "; "); got != tt.want {
				t.Errorf("the legend says %q, want %q", got, tt.want)
			}
			last := c.Fig.Marks[len(c.Fig.Marks)-1]
			if m := tt.mark; last.Style != m.Style || last.Sign != m.Sign || last.Dashed != m.Dashed || last.Dot != m.Dot {
				t.Errorf("the sample of %+v is %+v", m, last)
			}
		})
	}
}

// Samples of links look as the links do and belong to no event.
func TestLinkSamplesLookAsLinks(t *testing.T) {
	th := figure.Light()
	for k := events.CausedBy; k <= events.Disputes; k++ {
		p := Link(k, false, th)
		p.ID, p.From, p.To, p.Title = "a-b", "b", "a", "A is caused by B"
		c := Column{Fig: &figure.Figure{}, Width: 500, Theme: th}
		c.Legend([]Sample{LinkSample(p, LinkName(k))})
		got := c.Fig.Paths[0]
		if got.ID+got.From+got.To+got.Title != "" || line(got) != line(p) || got.Colour != p.Colour || len(got.Points) != 2 {
			t.Errorf("the sample of %s is %+v", k, got)
		}
		if w := words(c.Fig); len(w) != 1 || w[0] == "" {
			t.Errorf("the words of %s are %q", k, w)
		}
	}
}

func TestHeadlinesAreAsLargeAsTwoLinesHold(t *testing.T) {
	for _, tt := range []struct {
		title    string
		shrinks  bool
		subtitle string
	}{
		{"Short", false, ""},
		{"Short", false, "Below"},
		{strings.Repeat("A long title ", 8), true, ""},
		{strings.Repeat("A title that no size would fit ", 30), true, "Below"},
	} {
		c := Column{Fig: &figure.Figure{}, X: 10, Y: 10, Width: 400, Theme: figure.Light()}
		c.Headline(tt.title, tt.subtitle)
		size, lines, below := c.Fig.Texts[0].Font.Size, 0, 0
		for _, x := range c.Fig.Texts {
			switch x.Role {
			case figure.TitleRole:
				lines++
			case figure.SubtitleRole:
				below++
			}
		}
		if size < leastHead || (size < NewFonts(nil).Head.Size) != tt.shrinks || lines > 2 && size > leastHead || (below > 0) != (tt.subtitle != "") {
			t.Errorf("%.20q is set in %d lines of size %v with %d below", tt.title, lines, size, below)
		}
		if last := c.Fig.Texts[len(c.Fig.Texts)-1]; c.Y <= last.Y {
			t.Errorf("%.20q ends at %v, the next thing goes at %v", tt.title, last.Y, c.Y)
		}
	}
}

func TestSourceLines(t *testing.T) {
	src := func(n int) *events.Chronicle {
		c := &events.Chronicle{}
		for i := range n {
			c.Sources = append(c.Sources, &events.Source{ID: fmt.Sprint(i), Title: fmt.Sprintf("S%d", i)})
		}
		return c
	}
	var all []string
	for i := range mostSources {
		all = append(all, fmt.Sprintf("S%d", i))
	}
	whole := "Sources: " + strings.Join(all, "; ")
	for n, want := range map[int]string{0: "", 1: "Source: S0", 2: "Sources: S0; S1", mostSources: whole, mostSources + 1: whole + "; and 1 more"} {
		if got := SourceLine(src(n)); got != want {
			t.Errorf("of %d sources %q, want %q", n, got, want)
		}
	}
}
