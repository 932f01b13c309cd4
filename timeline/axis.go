package timeline

import "throughline/figure"

// Measures of the axis, in points.
const (
	majorTick = 7.0
	minorTick = 3.5
	tickRoom  = 90.0 // a labelled tick has at least this much of the axis
	mostTicks = 100  // labelled ticks, however long the axis is
)

// axis draws the baseline with its ticks, their names, and below those the
// larger units they lie in.
func (p *page) axis() {
	if !p.scaled {
		return
	}
	p.y += 4
	s := p.scale
	most := min(mostTicks, max(1, int((s.X1-s.X0)/tickRoom)))
	ticks := calendar(s.From, s.To, p.c.Zone, most)
	a := figure.Axis{Y: p.y, X0: p.left, X1: p.right, Colour: p.theme.Text}
	n := axisNames{page: p, free: p.left}
	for _, t := range ticks {
		length := minorTick
		if t.Label != "" {
			length = majorTick
			n.add(t)
		}
		a.Ticks = append(a.Ticks, figure.Tick{X: s.X(t.At), Length: length})
	}
	p.fig.Axes = append(p.fig.Axes, a)
	p.y += majorTick + tickFont.LineHeight()
	if n.tier != "" {
		p.y += tierFont.LineHeight()
	}
	p.y += 14
}

// axisNames sets the names of ticks from left to right, none over another.
type axisNames struct {
	page *page
	free float64 // where the next name may begin
	tier string  // the last one set
}

func (n *axisNames) add(t tick) {
	p := n.page
	x := p.scale.X(t.At)
	w := tickFont.Width(t.Label)
	tiered := t.Tier != n.tier
	if tiered {
		w = max(w, tierFont.Width(t.Tier))
	}
	if x < n.free || x+w > p.fig.Width-p.margin/2 {
		return
	}
	n.free = x + w + 8
	y := p.y + majorTick + tickFont.Ascent()
	p.add(figure.Text{X: x, Y: y, Words: t.Label, Font: tickFont, Colour: p.theme.Secondary, Role: figure.TickRole})
	if tiered {
		p.add(figure.Text{X: x, Y: y + tierFont.LineHeight(), Words: t.Tier, Font: tierFont, Colour: p.theme.Text, Role: figure.TickRole})
		n.tier = t.Tier
	}
}
