package timeline

import (
	"slices"

	"throughline/events"
	"throughline/figure"
)

// A kind is one sample of the legend, from x = 0 on, and what it means.
type kind struct {
	mark  figure.Mark
	path  *figure.Path // instead of a mark
	count *label       // likewise
	words string
	width float64
}

// swatchWidth is the length of the bars in the legend, in points.
const swatchWidth = 26.0

// legend explains the kinds of marks and links that are in the picture, in reading order.
func (p *page) legend() {
	x := p.margin
	p.y += markHeight
	for _, k := range slices.Concat(p.laneKinds(), p.kinds(), p.countKind(), p.linkKinds()) {
		w := k.width + 7 + noteFont.Width(k.words)
		if x > p.margin && x+w > p.fig.Width-p.margin {
			x, p.y = p.margin, p.y+noteFont.LineHeight()+4
		}
		p.swatch(k, x)
		x += w + 24
	}
	p.y += noteFont.LineHeight()/2 + 10
}

// swatch sets one kind. Its words wrap if they are longer than the picture is wide.
func (p *page) swatch(k kind, x float64) {
	switch {
	case k.path != nil:
		path := *k.path
		path.Points = []figure.Point{{X: x, Y: p.y}, {X: x + k.width, Y: p.y}}
		p.fig.Paths = append(p.fig.Paths, path)
	case k.count != nil:
		e := &entry{label: *k.count, colour: p.theme.Secondary}
		e.spot = spot{x0: x, x1: x + k.width, h: k.count.h, textX: x + k.width/2, anchor: figure.Middle}
		e.place(p, p.y-k.count.h/2)
	default:
		m := k.mark
		m.Y = p.y
		m.Possible.From, m.Possible.To = x+m.Possible.From, x+m.Possible.To
		m.Certain.From, m.Certain.To = x+m.Certain.From, x+m.Certain.To
		p.fig.Marks = append(p.fig.Marks, m)
	}
	y := p.y + (noteFont.Ascent()-noteFont.Descent())/2
	for i, l := range figure.Wrap(k.words, noteFont, p.fig.Width-p.margin-x-k.width-7) {
		if i > 0 {
			p.y += noteFont.LineHeight()
			y += noteFont.LineHeight()
		}
		p.add(figure.Text{X: x + k.width + 7, Y: y, Words: l, Font: noteFont, Colour: p.theme.Secondary, Role: figure.LegendRole})
	}
}

// kinds are the kinds of marks that the picture has.
func (p *page) kinds() []kind {
	var all []kind
	for _, l := range markLegend {
		if !slices.ContainsFunc(p.fig.Marks, l.is) || l.mark.Dot && len(p.panels) == 0 {
			continue
		}
		m := l.mark
		if p.plan.form == List {
			m.Dot, m.Possible, m.Certain, m.Left, m.Right = true, sampleDot, figure.Extent{}, figure.Closed, figure.Closed
		}
		m.Height, m.Colour = markHeight, p.theme.Secondary
		if m.Style == figure.Crossed {
			m.Colour = p.theme.Warning
		}
		words := l.words
		if l.mark.Dot {
			words = p.dotWords()
		}
		all = append(all, kind{mark: m, words: words, width: m.Ink().X1})
	}
	return all
}

var (
	sample    = figure.Extent{From: 0, To: swatchWidth}
	sampleDot = figure.Extent{From: 0, To: markHeight}
)

// plain tells of a bar that claims nothing out of the ordinary and is not all certain.
func plain(m figure.Mark) bool {
	return !m.Dot && m.Style == figure.Filled && m.Certain.To-m.Certain.From < m.Possible.To-m.Possible.From-1
}

// markLegend is every kind of mark in the order of the legend.
var markLegend = []struct {
	words string
	mark  figure.Mark
	is    func(figure.Mark) bool
}{
	{"possibly going on", figure.Mark{Possible: sample}, plain},
	{
		"certainly going on",
		figure.Mark{Possible: sample, Certain: sample},
		func(m figure.Mark) bool { return !m.Dot && !m.Certain.Empty() },
	},
	{"", figure.Mark{Possible: sampleDot, Dot: true}, func(m figure.Mark) bool { return m.Dot }},
	{
		"bound inferred from links",
		figure.Mark{Possible: sample, Dashed: true},
		func(m figure.Mark) bool { return m.Dashed },
	},
	{
		"open-ended",
		figure.Mark{Possible: sample, Right: figure.Arrow},
		func(m figure.Mark) bool { return m.Left == figure.Arrow || m.Right == figure.Arrow },
	},
	{
		"beginning or end not known",
		figure.Mark{Possible: sample, Right: figure.Fade},
		func(m figure.Mark) bool { return m.Left == figure.Fade || m.Right == figure.Fade },
	},
	{
		"approximate date",
		figure.Mark{Possible: sample, Style: figure.Hollow, Sign: "~"},
		func(m figure.Mark) bool { return m.Sign == "~" },
	},
	{
		"uncertain date",
		figure.Mark{Possible: sample, Style: figure.Hollow, Sign: "?"},
		func(m figure.Mark) bool { return m.Sign == "?" },
	},
	{"one of several dates that sources give", figure.Mark{Possible: sample, Style: figure.Hollow}, rival},
	{"alleged", figure.Mark{Possible: sample, Style: figure.Hatched}, styled(figure.Hatched)},
	{"disputed", figure.Mark{Possible: sample, Style: figure.Barred}, styled(figure.Barred)},
	{"planned", figure.Mark{Possible: sample, Style: figure.Double}, styled(figure.Double)},
	{"refuted", figure.Mark{Possible: sample, Style: figure.Struck}, styled(figure.Struck)},
	{"contradicted by stronger statements", figure.Mark{Possible: sample, Style: figure.Crossed}, styled(figure.Crossed)},
}

func styled(s figure.Style) func(figure.Mark) bool {
	return func(m figure.Mark) bool { return m.Style == s }
}

// rival tells whether m is one of the marks of sources that disagree.
func rival(m figure.Mark) bool { return m.Style == figure.Hollow && m.Sign == "" }

// laneKinds tell lanes by their colours, where they have no strips of their own.
func (p *page) laneKinds() []kind {
	if p.plan.form != List && p.plan.form != Vertical {
		return nil
	}
	var all []kind
	for k, l := range p.lanes {
		if l.title != "" && slices.ContainsFunc(p.plan.items, func(i *item) bool { return i.lane == k }) {
			m := figure.Mark{Possible: sampleDot, Dot: true, Height: markHeight, Colour: l.colour}
			all = append(all, kind{mark: m, words: l.title, width: markHeight})
		}
	}
	return all
}

// countKind explains the counts of the picture, if it has any.
func (p *page) countKind() []kind {
	below := slices.ContainsFunc(p.panels, func(n *panel) bool { return len(n.insets) > 0 })
	only := p.details[counted] > 0
	words := "events only counted"
	switch {
	case !below && !only:
		return nil
	case below && only:
		words = "events shown below, or only counted"
	case below:
		words = "events shown below"
	}
	l := p.counter("+n")
	return []kind{{count: &l, words: words, width: l.w}}
}

// linkKinds are the types of links that the picture draws.
func (p *page) linkKinds() []kind {
	var all []kind
	for t := events.CausedBy; t <= events.Disputes; t++ {
		if i := slices.IndexFunc(p.drawn, func(x *tie) bool { return x.kind == t && !x.aside }); i >= 0 {
			all = append(all, p.linkKind(p.drawn[i], linkNames[t]))
		}
	}
	if i := slices.IndexFunc(p.drawn, func(x *tie) bool { return x.aside }); i >= 0 {
		all = append(all, p.linkKind(p.drawn[i], "contradicted link"))
	}
	return all
}

var linkNames = [...]string{"caused", "enabled", "answered by", "followed by", "ended by", "includes", "disputed by"}

func (p *page) linkKind(t *tie, words string) kind {
	path := p.path(t)
	path.ID, path.Title = "", ""
	return kind{path: &path, words: words, width: swatchWidth}
}

// dotWords says what a dot is: in most pictures a day or less.
func (p *page) dotWords() string {
	longest := 0.0
	for _, n := range p.panels {
		n.eachEntry(func(e *entry) {
			if e.item != nil && len(e.marks) == 1 && e.marks[0].Dot {
				longest = max(longest, seconds(e.from, e.to))
			}
		})
	}
	switch {
	case longest <= 60:
		return "a minute or less"
	case longest <= 3600:
		return "an hour or less"
	case longest <= 26*3600:
		return "a day or less"
	}
	return "too short to be drawn to scale"
}
