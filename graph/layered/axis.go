package layered

import (
	"throughline/events/edtf"
	"throughline/figure"
	"throughline/figure/look"
)

// Measures of the axis, in points.
const (
	tickLength = 6.0
	axisGap    = 16.0 // between it and the boxes
)

// axis draws the line of time above the columns, and above each when its events
// began.
func (d *drawing) axis(col *look.Column) {
	if len(d.columns) == 0 {
		return
	}
	labels := make([][]string, len(d.columns))
	most := 0
	for k, words := range d.dates() {
		labels[k] = figure.Wrap(words, look.TickFont, d.room(k))
		most = max(most, len(labels[k]))
	}
	base := col.Y + float64(most)*look.TickFont.LineHeight() + 4
	a := figure.Axis{Y: base, X0: d.strips[0].left, X1: d.strips[len(d.strips)-1].right, Colour: d.theme.Text}
	for k, s := range d.strips {
		a.Ticks = append(a.Ticks, figure.Tick{X: s.left, Length: tickLength})
		for n, words := range labels[k] {
			y := base - 4 - look.TickFont.Descent() - float64(len(labels[k])-1-n)*look.TickFont.LineHeight()
			d.fig.Texts = append(d.fig.Texts, figure.Text{X: s.left, Y: y, Words: words, Font: look.TickFont, Colour: d.theme.Text, Role: figure.TickRole})
		}
	}
	d.fig.Axes = append(d.fig.Axes, a)
	col.Y = base + axisGap
}

// room is the width that the words above a column may have.
func (d *drawing) room(k int) float64 {
	if k+1 < len(d.strips) {
		return d.strips[k+1].left - d.strips[k].left - 8
	}
	return d.strips[k].right - d.strips[k].left
}

// dates say of each column when its events began: exactly, if it is one time for all,
// else in whole units that are small beside the time they span. Events that may have
// begun before those of an earlier column, but stand behind them, began "by" a date:
// the axis never runs back.
func (d *drawing) dates() []string {
	all := make([]string, len(d.columns))
	last := edtf.Range{FromLimit: edtf.Unknown}
	for k, c := range d.columns {
		hull, one := d.boxes[c.from].starts, true
		for _, b := range d.boxes[c.from+1 : c.to] {
			one = one && b.sameDate(d.boxes[c.from])
			hull = known(hull, b.starts)
		}
		back := hull.FromLimit == edtf.Known && last.FromLimit == edtf.Known && hull.From.Before(last.From)
		if back && hull.ToLimit == edtf.Known {
			hull.FromLimit = edtf.Unknown
		} else if hull.FromLimit == edtf.Known {
			last = hull
		}
		all[k] = d.dateOf(hull, one)
	}
	return all
}

func (d *drawing) dateOf(hull edtf.Range, one bool) string {
	switch {
	case hull.FromLimit != edtf.Known && hull.ToLimit != edtf.Known:
		return "no date"
	case one:
		return hull.Words(d.c.Zone)
	}
	return d.rounded(hull).Words(d.c.Zone)
}

// known is the hull of two ranges as far as either is bounded: events that nothing
// bounds on a side say nothing of when a column is.
func known(r, s edtf.Range) edtf.Range {
	if s.FromLimit == edtf.Known && (r.FromLimit != edtf.Known || s.From.Before(r.From)) {
		r.From, r.FromLimit = s.From, edtf.Known
	}
	if s.ToLimit == edtf.Known && (r.ToLimit != edtf.Known || r.To.Before(s.To)) {
		r.To, r.ToLimit = s.To, edtf.Known
	}
	return r
}

// rounded is r in whole days, months or years: the largest of which it has three.
func (d *drawing) rounded(r edtf.Range) edtf.Range {
	if r.FromLimit != edtf.Known || r.ToLimit != edtf.Known {
		return r
	}
	const day = 86400
	from, to := r.From.In(d.c.Zone), r.To.AddSeconds(-1).In(d.c.Zone)
	from.Hour, from.Minute, from.Second, from.Nsec = 0, 0, 0, 0
	to.Hour, to.Minute, to.Second, to.Nsec = 0, 0, 0, 0
	switch length := r.To.Sec - r.From.Sec; {
	case length > 3*366*day:
		from.Month, from.Day, to.Year, to.Month, to.Day = 1, 1, to.Year+1, 1, 1
	case length > 3*31*day:
		from.Day, to.Month, to.Day = 1, to.Month+1, 1
	case length > 3*day:
		to.Day++
	default:
		return r
	}
	r.From, r.To = from.Instant(d.c.Zone), to.Instant(d.c.Zone)
	return r
}
