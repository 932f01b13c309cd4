package timeline

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"throughline/events/edtf"
	"throughline/figure"
)

// Measures of the axis, in points.
const (
	majorTick = 7.0
	minorTick = 3.5
	tickRoom  = 90.0 // a labelled tick has at least this much of the axis
	mostTicks = 100  // labelled ticks, however long the axis is
)

// axis draws the baseline with its ticks, their names, and below those the
// larger units they lie in.
func (n *panel) axis() {
	n.bottom = n.sheet.y
	if n.scale.From == n.scale.To {
		return
	}
	n.sheet.y += 4
	s := n.scale
	a := figure.Axis{Y: n.sheet.y, X0: n.left, X1: n.right, Colour: n.sheet.theme.Text}
	names := axisNames{panel: n, free: n.left}
	for _, part := range s.parts() {
		ticks := n.ticks(part)
		names.whole = n.wholeDays(ticks, part)
		for i, t := range ticks {
			length := minorTick
			if t.Label != "" {
				length = majorTick
				names.add(ticks[i:], s.X(t.At))
			}
			a.Ticks = append(a.Ticks, figure.Tick{X: s.X(t.At), Length: length})
		}
	}
	n.sheet.fig.Axes = append(n.sheet.fig.Axes, a)
	n.grid(a)
	n.sheet.y += majorTick + n.sheet.fonts.Tick.LineHeight()
	if names.tier != "" && !names.whole {
		n.sheet.y += n.sheet.fonts.tier.LineHeight()
	}
	n.bottom = n.sheet.y
	n.sheet.y += 6
}

// grid draws faint lines from the labelled ticks up through the lanes, for a mark may
// stand far above the axis. They stop at words and go on behind them.
func (n *panel) grid(a figure.Axis) {
	if n.page.plan.draft || a.Y-n.top < tallLanes {
		return
	}
	var words []figure.Box
	for _, t := range n.sheet.fig.Texts[n.firstText:] {
		words = append(words, t.Box())
	}
	for _, t := range a.Ticks {
		if t.Length < majorTick {
			continue
		}
		y := n.top
		for _, b := range wordsAt(t.X, words) {
			n.gridLine(t.X, y, b.Y0-1)
			y = max(y, b.Y1+1)
		}
		n.gridLine(t.X, y, a.Y)
	}
}

// tallLanes is how high lanes are, in points, before they have a grid.
const tallLanes = 90.0

func (n *panel) gridLine(x, y0, y1 float64) {
	if y1-y0 > 2 {
		n.sheet.fig.Lines = append(n.sheet.fig.Lines, figure.Line{X0: x, Y0: y0, X1: x, Y1: y1, Width: 0.5, Colour: n.sheet.theme.Hairline, Dash: []float64{1, 3}})
	}
}

// wordsAt returns the words that stand at x, from the top.
func wordsAt(x float64, words []figure.Box) []figure.Box {
	var all []figure.Box
	for _, b := range words {
		if b.X0-2 < x && x < b.X1+2 {
			all = append(all, b)
		}
	}
	slices.SortFunc(all, func(a, b figure.Box) int { return cmp.Compare(a.Y0, b.Y0) })
	return all
}

// parts returns the parts of a scale that are each in proportion.
func (s Scale) parts() []Scale {
	if !s.marked {
		return []Scale{s}
	}
	var all []Scale
	for i, b := range s.stops[1:] {
		a := s.stops[i]
		all = append(all, Scale{From: a.at, To: b.at, X0: a.x, X1: b.x})
	}
	return all
}

// ticks returns those of one part of the axis. Where all dates are days, no tick is
// finer than a day.
func (n *panel) ticks(s Scale) []tick {
	most := min(mostTicks, max(1, int((s.X1-s.X0)/tickRoom)))
	return calendar(s.From, s.To, n.page.story.c.Zone, most, n.finest())
}

// finest returns the finest unit that ticks may have.
func (n *panel) finest() edtf.Unit {
	for _, i := range n.items {
		if !midnight(i.from, n.page.story.c.Zone) || !midnight(i.to, n.page.story.c.Zone) {
			return edtf.Seconds
		}
	}
	return edtf.Days
}

func midnight(t edtf.Instant, zone *time.Location) bool {
	c := t.In(zone)
	return c.Hour == 0 && c.Minute == 0 && c.Second == 0 && t.Nsec == 0
}

// wholeDays reports whether the labelled ticks are single days with room for their
// names between them.
func (n *panel) wholeDays(ticks []tick, s Scale) bool {
	if len(ticks) < 2 || !oneDay(seconds(ticks[0].At, ticks[1].At)) {
		return false
	}
	return s.X(ticks[1].At)-s.X(ticks[0].At) > n.sheet.fonts.day.Width("Wed 30 May 2017")+8
}

// axisNames sets the names of ticks from left to right, none over another.
type axisNames struct {
	panel *panel
	free  float64 // where the next name may begin
	tier  string  // the last one set
	whole bool    // whether names stand between ticks, as those of days do
}

// add names the first of the ticks, which stands at x.
func (n *axisNames) add(ticks []tick, x float64) {
	if n.whole {
		n.addDay(ticks)
		return
	}
	t := ticks[0]
	w := n.panel.sheet.fonts.Tick.Width(t.Label)
	tiered := t.Tier != n.tier
	if tiered {
		w = max(w, n.panel.sheet.fonts.tier.Width(t.Tier))
	}
	anchor, from := figure.Start, x
	if x+w > n.panel.right { // at the end of the axis the name stands left of its tick
		anchor, from = figure.Finish, x-w
	}
	if from < n.free || x > n.panel.right {
		return
	}
	n.free = from + w + 8
	y := n.panel.sheet.y + majorTick + n.panel.sheet.fonts.Tick.Ascent()
	n.panel.sheet.add(figure.Text{X: x, Y: y, Anchor: anchor, Words: t.Label, Font: n.panel.sheet.fonts.Tick, Colour: n.panel.sheet.theme.Secondary, Role: figure.TickRole})
	if tiered {
		n.panel.sheet.add(figure.Text{X: x, Y: y + n.panel.sheet.fonts.tier.LineHeight(), Anchor: anchor, Words: t.Tier, Font: n.panel.sheet.fonts.tier, Colour: n.panel.sheet.theme.Text, Role: figure.TickRole})
		n.tier = t.Tier
	}
}

// addDay names a day in the middle between its tick and the next.
func (n *axisNames) addDay(ticks []tick) {
	if len(ticks) < 2 {
		return
	}
	c := ticks[0].At.In(n.panel.page.story.c.Zone)
	words := fmt.Sprintf("%s %d %s", weekday(ticks[0].At, n.panel.page.story.c.Zone), c.Day, monthName(c.Month))
	if year := edtf.YearWords(c.Year); n.panel.window == nil && year != n.tier { // no header says it
		words, n.tier = words+" "+year, year
	}
	x := (n.panel.scale.X(ticks[0].At) + n.panel.scale.X(ticks[1].At)) / 2
	y := n.panel.sheet.y + majorTick + n.panel.sheet.fonts.day.Ascent()
	n.panel.sheet.add(figure.Text{X: x, Y: y, Anchor: figure.Middle, Words: words, Font: n.panel.sheet.fonts.day, Colour: n.panel.sheet.theme.Text, Role: figure.TickRole})
}

// weekday returns the short name of the day of the week of t.
func weekday(t edtf.Instant, zone *time.Location) string {
	return time.Unix(t.Sec, 0).In(cmp.Or(zone, time.UTC)).Weekday().String()[:3]
}

// zoneWords returns a clock zone with what it is ahead of UTC from one time to another, if
// that is one figure and clocks were set by zones then.
func zoneWords(zone *time.Location, from, to edtf.Instant) string {
	if zone == nil || zone == time.UTC || zone.String() == "UTC" {
		return "UTC"
	}
	if a := offset(from, zone); a == offset(to, zone) && from.In(zone).Year >= 1900 {
		return zone.String() + ", UTC" + a
	}
	return zone.String()
}

// offset returns how far a clock zone is ahead of UTC: "+3" or "−4:30".
func offset(t edtf.Instant, zone *time.Location) string {
	_, sec := time.Unix(t.Sec, 0).In(zone).Zone()
	sign := "+"
	if sec < 0 {
		sign, sec = "−", -sec
	}
	if m := sec / 60 % 60; m != 0 {
		return fmt.Sprintf("%s%d:%02d", sign, sec/3600, m)
	}
	return fmt.Sprintf("%s%d", sign, sec/3600)
}
