package layered

import (
	"throughline/figure"
	"throughline/figure/look"
)

// Measures of the axis, in points.
const (
	tickLength = 6.0
	axisGap    = 16.0 // between it and the boxes
	labelGap   = 8.0  // between its labels
)

// axis draws a bracket above each group of columns, and above that when its events began.
// Between groups there is nothing: the picture has no scale.
func (d *drawing) axis(col *look.Column) {
	if len(d.columns) == 0 {
		return
	}
	groups := d.groups()
	labels := make([][]string, len(groups))
	most := 0
	for i, g := range groups {
		labels[i] = look.WrapDate(g.words, d.fonts.Tick, d.room(groups, i))
		most = max(most, len(labels[i]))
	}
	base := col.Y + float64(most)*d.fonts.Tick.LineHeight() + 4
	for i, g := range groups {
		x0, x1 := d.strips[g.from].left, d.strips[g.to-1].right
		d.fig.Axes = append(d.fig.Axes, figure.Axis{
			Y: base, X0: x0, X1: x1, Colour: d.theme.Text,
			Ticks: []figure.Tick{{X: x0, Length: tickLength}, {X: x1, Length: tickLength}},
		})
		y := base - 4 - d.fonts.Tick.Descent() - float64(len(labels[i])-1)*d.fonts.Tick.LineHeight()
		for _, words := range labels[i] {
			d.fig.Texts = append(d.fig.Texts, figure.Text{X: x0, Y: y, Words: words, Font: d.fonts.Tick, Colour: d.theme.Text, Role: figure.TickRole})
			y += d.fonts.Tick.LineHeight()
		}
	}
	col.Y = base + axisGap
}

// room returns the width that the words above a group may have: up to the next group, or
// the margin.
func (d *drawing) room(groups []group, i int) float64 {
	left := d.strips[groups[i].from].left
	if i+1 < len(groups) {
		return d.strips[groups[i+1].from].left - labelGap - left
	}
	return d.fig.Width - margin - left
}
