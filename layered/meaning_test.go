package layered_test

import (
	"bytes"
	"fmt"
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/figure/look"
	"throughline/graph"
	"throughline/internal/golden"
)

// What some graphs say is kept as text: marks with colours as lanes, lines as from whom
// to whom, and all words with their roles.
func TestWhatHardCasesSay(t *testing.T) {
	all := chronicles(t)
	for _, name := range []string{"events", "every-mark", "every-link", "contradiction", "two-sources"} {
		t.Run(name, func(t *testing.T) {
			g := all[name+".yaml"]
			words := map[color.NRGBA]string{figure.Light().Warning: "warning", figure.Light().Secondary: "secondary"}
			for id, c := range lanes(g.Chronicle()) {
				words[c] = "lane " + id
			}
			opt := figure.TextOptions{
				Place:  func(figure.Mark, float64) string { return "-" },
				Colour: func(c color.NRGBA) string { return words[c] },
			}
			f := layout(t, g).Figure
			var b bytes.Buffer
			fmt.Fprintf(&b, "# %s\n", f.Desc)
			if err := figure.WriteText(&b, f, opt); err != nil {
				t.Fatal(err)
			}
			golden.Check(t, "said/"+name+".txt", b.Bytes())
		})
	}
}

// lanes returns the colours of the lanes of c.
func lanes(c *events.Chronicle) map[string]color.NRGBA {
	th, all := figure.Light(), map[string]color.NRGBA{}
	for i, hex := range c.Colours(th.Palette()) {
		ink, err := figure.ParseColour(hex)
		if err != nil {
			panic(err)
		}
		all[c.Lanes[i].ID] = th.Visible(ink)
	}
	return all
}

// colour returns the colour of the mark of e.
func colour(g *graph.Graph, e *events.Event) color.NRGBA {
	th, all := figure.Light(), lanes(g.Chronicle())
	_, aside := g.Bounds().SetAside(e.ID)
	switch c, ok := all[e.Lane]; {
	case aside:
		return th.Warning
	case e.Status == events.Refuted:
		return th.Secondary
	case ok:
		return c
	case len(all) > 0:
		return th.Secondary
	}
	return th.Lanes[0]
}

// style returns how the mark of e is filled, and its sign.
func style(g *graph.Graph, e *events.Event) (figure.Style, string) {
	if _, aside := g.Bounds().SetAside(e.ID); aside {
		return figure.Crossed, ""
	}
	switch e.Status {
	case events.Alleged:
		return figure.Hatched, ""
	case events.Disputed:
		return figure.Barred, ""
	case events.Planned:
		return figure.Double, ""
	case events.Refuted:
		return figure.Struck, ""
	}
	var written strings.Builder
	for _, c := range e.Claims() {
		written.WriteString(c.Date.String() + c.Since.String() + c.Until.String() + c.Ongoing.String())
	}
	switch {
	case strings.ContainsAny(written.String(), "?%"):
		return figure.Hollow, "?"
	case strings.Contains(written.String(), "~"):
		return figure.Hollow, "~"
	}
	return figure.Filled, ""
}

// Marks look as the status of their event, the signs of its dates and its lane ask for,
// and are dashed where links imply a bound that is not set aside.
func TestMarksLookAsTheirEventsAre(t *testing.T) {
	each(t, func(t *testing.T, g *graph.Graph) {
		marks := map[string]figure.Mark{}
		for _, m := range layout(t, g).Figure.Marks {
			if m.Event != "" {
				marks[m.Event] = m
			}
		}
		for e := range g.Events() {
			m := marks[e.ID]
			if s, sign := style(g, e); m.Style != s || m.Sign != sign || !m.Dot {
				t.Errorf("%s (%s) is %v with sign %q, a dot: %v; want a dot %v with %q", e.ID, e.Status, m.Style, m.Sign, m.Dot, s, sign)
			}
			of, _ := g.Bounds().Of(e.ID)
			_, aside := g.Bounds().SetAside(e.ID)
			inferred := of.EarliestStart.Kind == chronology.Inferred || of.LatestEnd.Kind == chronology.Inferred
			if m.Dashed != (inferred && !aside) {
				t.Errorf("%s is dashed: %v; inferred: %v, set aside: %v", e.ID, m.Dashed, inferred, aside)
			}
			if c := colour(g, e); m.Colour != c {
				t.Errorf("%s in lane %q has colour %v, want %v", e.ID, e.Lane, m.Colour, c)
			}
			if want := e.Title + ", " + g.Bounds().Words(e); m.Title != want {
				t.Errorf("the mark of %s says %q, want %q", e.ID, m.Title, want)
			}
		}
	})
}

// The lines between two events are those of their links: one that disputes beside one of
// the strongest other type, and the same of contradicted links, which are crossed out.
func TestLinesLookAsTheirLinksAre(t *testing.T) {
	each(t, func(t *testing.T, g *graph.Graph) {
		type strand struct {
			from, to        string
			disputes, aside bool
		}
		strongest, count := map[strand]events.LinkType{}, 0
		for e := range g.Events() {
			for _, l := range e.Links {
				s := strand{l.Event, e.ID, l.Type == events.Disputes, g.Bounds().LinkSetAside(e.ID, l)}
				if have, ok := strongest[s]; !ok || l.Type < have {
					strongest[s] = l.Type
				}
				count++
			}
		}
		f := layout(t, g).Figure
		crosses, asides := 0, 0
		for _, m := range f.Marks {
			if m.Event == "" && m.Style == figure.Crossed && strings.HasSuffix(m.Title, ": contradicted") {
				crosses++
			}
		}
		for _, p := range f.Paths {
			if p.Class != figure.LinkPath || p.ID == "" {
				continue
			}
			s := strand{p.From, p.To, p.Bar, strings.HasSuffix(p.Title, ": contradicted")}
			kind, ok := strongest[s]
			if !ok {
				t.Errorf("the line %q is of no link", p.Title)
				continue
			}
			delete(strongest, s)
			if want := look.Link(kind, s.aside, figure.Light()); p.Colour != want.Colour || !slices.Equal(p.Dash, want.Dash) || p.Arrow != want.Arrow {
				t.Errorf("the line %q does not look as %s does (contradicted: %v)", p.Title, kind, s.aside)
			}
			if !strings.Contains(p.Title, kind.Verb()) {
				t.Errorf("the line %q does not say that it %s", p.Title, kind.Verb())
			}
			if s.aside {
				asides++
			}
		}
		for s := range strongest {
			t.Errorf("%v is not drawn", s)
		}
		if crosses != asides {
			t.Errorf("%d lines are contradicted, %d crossed out", asides, crosses)
		}
		if want := events.Counted(count, "link"); !strings.Contains(lastLine(f), want) {
			t.Errorf("the last line %q does not count %s", lastLine(f), want)
		}
	})
}

// lastLine returns what stands below everything.
func lastLine(f *figure.Figure) string {
	var words []string
	for _, x := range f.Texts {
		if x.Role == figure.SourceRole {
			words = append(words, x.Words)
		}
	}
	return strings.Join(words, " ")
}

// Arrows lead from the box of the earlier event to that of the one that has the link.
func TestArrowsPointAtTheEventWithTheLink(t *testing.T) {
	each(t, func(t *testing.T, g *graph.Graph) {
		f := layout(t, g).Figure
		at := boxes(f)
		for _, p := range f.Paths {
			if p.Class != figure.LinkPath || p.ID == "" {
				continue
			}
			first, last := p.Points[0], p.Points[len(p.Points)-1]
			if apart(first, at[p.From]) > 0.1 || apart(last, at[p.To]) > 0.1 {
				t.Errorf("the arrow %q runs from %v to %v, not from %v to %v", p.Title, first, last, at[p.From], at[p.To])
			}
		}
	})
}

// apart returns how far a point is from a box.
func apart(p figure.Point, b figure.Box) float64 {
	return math.Hypot(max(b.X0-p.X, 0, p.X-b.X1), max(b.Y0-p.Y, 0, p.Y-b.Y1))
}

// The legend shows the lanes of the graph by their colours.
func TestLegendsTellLanesByColours(t *testing.T) {
	each(t, func(t *testing.T, g *graph.Graph) {
		f := layout(t, g).Figure
		colours, here := lanes(g.Chronicle()), map[string]bool{}
		for e := range g.Events() {
			here[e.Lane] = true
		}
		for _, l := range g.Chronicle().Lanes {
			i := slices.IndexFunc(f.Texts, func(x figure.Text) bool { return x.Role == figure.LegendRole && x.Words == l.Title })
			if (i >= 0) != here[l.ID] {
				t.Errorf("the legend has the lane %q: %v, the graph: %v", l.Title, i >= 0, here[l.ID])
				continue
			}
			if i < 0 {
				continue
			}
			b := f.Texts[i].Box()
			if !slices.ContainsFunc(f.Marks, func(m figure.Mark) bool {
				return m.Event == "" && m.Colour == colours[l.ID] && b.Y0 < m.Y && m.Y < b.Y1 && m.Ink().X1 <= b.X0 && b.X0-m.Ink().X1 < 12
			}) {
				t.Errorf("the legend does not show %q in %v", l.Title, colours[l.ID])
			}
		}
	})
}
