package timeline

import (
	"slices"

	"throughline/events"
	"throughline/events/edtf"
	"throughline/figure"
	"throughline/figure/look"
)

// legend explains the kinds of marks and links that are in the picture, in reading order.
func (p *page) legend() {
	col := p.sheet.column()
	col.Legend(slices.Concat(p.laneKinds(), p.markKinds(), p.countKind(), p.linkKinds()))
	p.sheet.y = col.Y
}

// markKinds returns the kinds of marks that the picture has.
func (p *page) markKinds() []look.Sample {
	dot := ""
	if len(p.panels) > 0 {
		dot = p.dotWords()
	}
	return look.MarkSamples(p.sheet.fig.Marks, p.plan.form == List, dot, p.sheet.theme)
}

// laneKinds tell lanes by their colours, where they have no strips of their own.
func (p *page) laneKinds() []look.Sample {
	if p.plan.form != List && p.plan.form != Vertical {
		return nil
	}
	var all []look.Sample
	for k, l := range p.story.lanes {
		if l.title != "" && slices.ContainsFunc(p.plan.items, func(i *item) bool { return i.lane == k }) {
			all = append(all, look.DotSample(figure.Mark{Colour: l.colour}, l.title))
		}
	}
	return all
}

// countKind explains the counts of the picture, if it has any.
func (p *page) countKind() []look.Sample {
	below := slices.ContainsFunc(p.panels, func(n *panel) bool { return len(n.insets) > 0 })
	only := p.result.details[counted] > 0
	words := "events only counted"
	switch {
	case !below && !only:
		return nil
	case below && only:
		words = "events shown below, or only counted"
	case below:
		words = "events shown below"
	}
	l := p.sheet.counter("+n")
	return []look.Sample{{Words: words, Width: l.w, Draw: func(c *look.Column, x float64) {
		e := &entry{label: l, colour: p.sheet.theme.Secondary}
		e.spot = spot{x0: x, x1: x + l.w, h: l.h, textX: x + l.w/2, anchor: figure.Middle}
		e.place(p, c.Y-l.h/2)
	}}}
}

// linkKinds returns the types of links that the picture draws.
func (p *page) linkKinds() []look.Sample {
	var all []look.Sample
	for t := events.CausedBy; t <= events.Disputes; t++ {
		if i := slices.IndexFunc(p.result.drawn, func(x *tie) bool { return x.kind == t && !x.aside }); i >= 0 {
			all = append(all, look.LinkSample(p.path(p.result.drawn[i]), look.LinkName(t)))
		}
	}
	if i := slices.IndexFunc(p.result.drawn, func(x *tie) bool { return x.aside }); i >= 0 {
		all = append(all, look.LinkSample(p.path(p.result.drawn[i]), "contradicted link"))
	}
	return all
}

// dotWords says what a dot is: in most pictures a day or less.
func (p *page) dotWords() string {
	longest := 0.0
	for _, n := range p.panels {
		n.eachEntry(func(e *entry) {
			if e.item != nil && len(e.marks) == 1 && e.marks[0].Dot {
				longest = max(longest, seconds(e.item.from, e.item.to))
			}
		})
	}
	switch {
	case longest <= edtf.Minutes.Mean():
		return "a minute or less"
	case longest <= edtf.Hours.Mean():
		return "an hour or less"
	case longest <= 26*edtf.Hours.Mean():
		return "a day or less"
	}
	return "too short to be drawn to scale"
}
