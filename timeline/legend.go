package timeline

import (
	"fmt"
	"slices"
	"strings"

	"throughline/events"
	"throughline/figure"
)

// A kind is one line of the legend: a sample, from x = 0 on, and what it means.
type kind struct {
	mark  figure.Mark
	words string
}

// width is that of the sample.
func (k kind) width() float64 { return k.mark.Ink().X1 }

// swatchWidth is the length of the bars in the legend, in points.
const swatchWidth = 26.0

// kinds are the kinds of marks that the picture has.
func (p *page) kinds() []kind {
	bar := figure.Extent{From: 0, To: swatchWidth}
	has := func(is func(figure.Mark) bool) bool { return slices.ContainsFunc(p.fig.Marks, is) }
	var all []kind
	add := func(words string, m figure.Mark, is func(figure.Mark) bool) {
		if m.Height = markHeight; words != "" && has(is) {
			all = append(all, kind{m, words})
		}
	}
	add("possibly going on", figure.Mark{Possible: bar},
		func(m figure.Mark) bool { return !m.Dot && m.Style == figure.Filled })
	add("certainly going on", figure.Mark{Possible: bar, Certain: bar},
		func(m figure.Mark) bool { return !m.Dot && !m.Certain.Empty() })
	add(p.dotWords(), figure.Mark{Possible: figure.Extent{From: 0, To: markHeight}, Dot: true},
		func(m figure.Mark) bool { return m.Dot })
	add(p.hollowWords(), figure.Mark{Possible: bar, Style: figure.Hollow},
		func(m figure.Mark) bool { return m.Style == figure.Hollow })
	add(p.hatchedWords(), figure.Mark{Possible: bar, Style: figure.Hatched},
		func(m figure.Mark) bool { return m.Style == figure.Hatched })
	add("contradicted by stronger statements", figure.Mark{Possible: bar, Style: figure.Crossed, Colour: p.theme.Warning},
		func(m figure.Mark) bool { return m.Style == figure.Crossed })
	add("bound inferred from links", figure.Mark{Possible: bar, Dashed: true},
		func(m figure.Mark) bool { return m.Dashed })
	add("open-ended", figure.Mark{Possible: bar, Right: figure.Arrow},
		func(m figure.Mark) bool { return m.Left == figure.Arrow || m.Right == figure.Arrow })
	add("beginning or end not known", figure.Mark{Possible: bar, Right: figure.Fade},
		func(m figure.Mark) bool { return m.Left == figure.Fade || m.Right == figure.Fade })
	return all
}

// dotWords says how long a dot is at most: a bar would be narrower.
func (p *page) dotWords() string {
	s := seconds(p.scale.From, p.scale.To) * markHeight / (p.scale.X1 - p.scale.X0)
	for _, u := range [...]struct {
		name string
		size float64
	}{{"century", 36525 * 86400}, {"year", 365.25 * 86400}, {"month", 30.44 * 86400}, {"day", 86400}, {"hour", 3600}, {"minute", 60}, {"second", 1}} {
		if n := int(s / u.size); n >= 1 {
			return "up to " + strings.Replace(events.Counted(n, u.name), "centurys", "centuries", 1)
		}
	}
	return "less than a second"
}

// hollowWords and hatchedWords say which of the reasons for such a mark are there.
func (p *page) hollowWords() string {
	var words []string
	if p.has(func(e *entry) bool { return e.mark.Style == figure.Hollow && e.event.Status == events.Planned }) {
		words = append(words, "planned")
	}
	if p.has(func(e *entry) bool { return e.mark.Style == figure.Hollow && e.event.Status != events.Planned }) {
		words = append(words, "date approximate or uncertain")
	}
	return strings.Join(words, ", or ")
}

func (p *page) hatchedWords() string {
	var words []string
	for _, s := range [...]events.Status{events.Alleged, events.Disputed} {
		if p.has(func(e *entry) bool { return e.mark.Style == figure.Hatched && e.event.Status == s }) {
			words = append(words, fmt.Sprint(s))
		}
	}
	return strings.Join(words, " or ")
}

func (p *page) has(is func(*entry) bool) bool {
	return slices.ContainsFunc(p.strips, func(s strip) bool { return slices.ContainsFunc(s.entries, is) })
}
