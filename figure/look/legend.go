package look

import (
	"slices"

	"throughline/events"
	"throughline/figure"
)

// A Sample is one entry of a legend: something drawn, and what it means.
type Sample struct {
	Words string
	Width float64                    // of what is drawn, from its left edge
	Draw  func(c *Column, x float64) // draws it at x, its middle at c.Y
}

// SampleWidth is the length of the bars in a legend, in points.
const SampleWidth = 26.0

// Gaps of a legend, in points.
const (
	sampleGap = 24.0 // between samples
	groupGap  = 48.0 // between groups of them
)

// Legend sets groups of samples in rows; nothing if there are none. Words wrap if they
// are longer than the column is wide.
func (c *Column) Legend(groups ...[]Sample) {
	if !slices.ContainsFunc(groups, func(g []Sample) bool { return len(g) > 0 }) {
		return
	}
	x := c.X
	c.Y += MarkHeight
	for _, g := range groups {
		if x > c.X && len(g) > 0 {
			x += groupGap - sampleGap
		}
		for _, s := range g {
			x = c.sample(s, x)
		}
	}
	c.Y += c.fonts().Note.LineHeight()/2 + 10
}

// sample sets a sample at x, or in a new row if it has no room there, and returns
// where the next one goes.
func (c *Column) sample(s Sample, x float64) float64 {
	note := c.fonts().Note
	right, w := c.X+c.Width, s.Width+7+note.Width(s.Words)
	if x > c.X && x+w > right {
		x, c.Y = c.X, c.Y+note.LineHeight()+4
	}
	s.Draw(c, x)
	c.explain(s, x+s.Width+7, right)
	return x + w + sampleGap
}

// explain sets the words of a sample.
func (c *Column) explain(s Sample, x, right float64) {
	note := c.fonts().Note
	y := c.Y + (note.Ascent()-note.Descent())/2
	for i, l := range figure.Wrap(s.Words, note, right-x) {
		if i > 0 {
			c.Y += note.LineHeight()
			y += note.LineHeight()
		}
		c.Fig.Texts = append(c.Fig.Texts, figure.Text{X: x, Y: y, Words: l, Font: note, Colour: c.Theme.Secondary, Role: figure.LegendRole})
	}
}

// MarkSample returns the sample of a mark, drawn from x = 0 on, and what it means.
func MarkSample(m figure.Mark, words string) Sample {
	return Sample{words, m.Ink().X1, func(c *Column, x float64) {
		m := m
		m.Y = c.Y
		m.Possible.From, m.Possible.To = x+m.Possible.From, x+m.Possible.To
		m.Certain.From, m.Certain.To = x+m.Certain.From, x+m.Certain.To
		c.Fig.Marks = append(c.Fig.Marks, m)
	}}
}

// LinkSample returns the sample of a line like that of a link, and what it means.
func LinkSample(p figure.Path, words string) Sample {
	p.ID, p.From, p.To, p.Title = "", "", "", ""
	return Sample{words, SampleWidth, func(c *Column, x float64) {
		p := p
		p.Points = []figure.Point{{X: x, Y: c.Y}, {X: x + SampleWidth, Y: c.Y}}
		c.Fig.Paths = append(c.Fig.Paths, p)
	}}
}

var linkNames = [...]string{"caused", "enabled", "answered by", "followed by", "ended by", "includes", "disputed by"}

// LinkName returns the name of a type of links in the legend, read along the arrow.
func LinkName(t events.LinkType) string { return linkNames[t] }

// MarkSamples returns samples of the kinds of marks that are among all. Where all are
// dots, so are the samples. dot is what a dot means; if it is empty no dot is explained.
func MarkSamples(all []figure.Mark, dots bool, dot string, th figure.Theme) []Sample {
	var samples []Sample
	for _, k := range kinds {
		words := k.words
		if k.mark.Dot {
			words = dot
		}
		if words == "" || !slices.ContainsFunc(all, k.is) {
			continue
		}
		m := k.mark
		if dots {
			m.Dot, m.Possible, m.Certain, m.Left, m.Right = true, dotExtent, figure.Extent{}, figure.Closed, figure.Closed
		}
		m.Height, m.Colour = MarkHeight, th.Secondary
		if m.Style == figure.Crossed {
			m.Colour = th.Warning
		}
		samples = append(samples, MarkSample(m, words))
	}
	return samples
}

// DotSample returns the sample of a dot of a lane, with the lane's title.
func DotSample(lane figure.Mark, words string) Sample {
	lane.Dot, lane.Possible, lane.Height = true, dotExtent, MarkHeight
	return MarkSample(lane, words)
}

var (
	bar       = figure.Extent{From: 0, To: SampleWidth}
	dotExtent = figure.Extent{From: 0, To: MarkHeight}
)

// plain reports whether m is a bar that claims nothing out of the ordinary and is not all
// certain.
func plain(m figure.Mark) bool {
	return !m.Dot && m.Style == figure.Filled && m.Certain.To-m.Certain.From < m.Possible.To-m.Possible.From-1
}

// kinds are all kinds of marks in the order of the legend.
var kinds = []struct {
	words string
	mark  figure.Mark
	is    func(figure.Mark) bool
}{
	{"possibly going on", figure.Mark{Possible: bar}, plain},
	{
		"certainly going on",
		figure.Mark{Possible: bar, Certain: bar},
		func(m figure.Mark) bool { return !m.Dot && !m.Certain.Empty() },
	},
	{"", figure.Mark{Possible: dotExtent, Dot: true}, func(m figure.Mark) bool { return m.Dot }},
	{
		"bound inferred from links",
		figure.Mark{Possible: bar, Dashed: true},
		func(m figure.Mark) bool { return m.Dashed },
	},
	{
		"open-ended",
		figure.Mark{Possible: bar, Right: figure.Arrow},
		func(m figure.Mark) bool { return m.Left == figure.Arrow || m.Right == figure.Arrow },
	},
	{
		"beginning or end not known",
		figure.Mark{Possible: bar, Right: figure.Fade},
		func(m figure.Mark) bool { return m.Left == figure.Fade || m.Right == figure.Fade },
	},
	{
		"approximate date",
		figure.Mark{Possible: bar, Style: figure.Hollow, Sign: "~"},
		func(m figure.Mark) bool { return m.Sign == "~" },
	},
	{
		"uncertain date",
		figure.Mark{Possible: bar, Style: figure.Hollow, Sign: "?"},
		func(m figure.Mark) bool { return m.Sign == "?" },
	},
	{"one of several dates that sources give", figure.Mark{Possible: bar, Style: figure.Hollow}, Rival},
	{"alleged", figure.Mark{Possible: bar, Style: figure.Hatched}, styled(figure.Hatched)},
	{"disputed", figure.Mark{Possible: bar, Style: figure.Barred}, styled(figure.Barred)},
	{"planned", figure.Mark{Possible: bar, Style: figure.Double}, styled(figure.Double)},
	{"refuted", figure.Mark{Possible: bar, Style: figure.Struck}, styled(figure.Struck)},
	{"contradicted by stronger statements", figure.Mark{Possible: bar, Style: figure.Crossed}, styled(figure.Crossed)},
}

func styled(s figure.Style) func(figure.Mark) bool {
	return func(m figure.Mark) bool { return m.Style == s }
}

// Rival reports whether m is one of the marks of sources that disagree.
func Rival(m figure.Mark) bool { return m.Style == figure.Hollow && m.Sign == "" }
