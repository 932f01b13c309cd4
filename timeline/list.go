package timeline

import (
	"math"
	"slices"

	"throughline/chronology"
	"throughline/events/edtf"
	"throughline/figure"
	"throughline/figure/look"
)

// Measures of a list, in points.
const (
	leastColumn = 340.0 // of a column of the list
	columnGap   = 28.0
	dateWidth   = 108.0
	arcWidth    = 5.0 // from one upright part of a link to the next
	mostArcs    = 12  // upright parts of links side by side
	listGap     = 9.0 // between rows
)

// A list is the events in rows, one below the other, in columns.
type list struct {
	*page
	rows    []*row
	columns int
	width   float64 // of a column
	near    []*tie  // links to draw
	lines   int     // upright parts of links side by side that there is room for
	used    int     // that there are
	height  float64 // of the columns
}

// A row is one event: a date and how long after the last, a mark, a label.
type row struct {
	*entry
	date   []line
	h      float64
	column int
	x, y   float64 // of its top left corner
}

// list sets the events in rows.
func (p *page) list() {
	if len(p.plan.items) == 0 {
		return
	}
	l := &list{page: p}
	room := p.fig.Width - 2*p.margin
	l.columns = max(1, min(3, int((room+columnGap)/(leastColumn+columnGap)), (len(p.plan.items)+5)/6))
	l.width = (room - columnGap*float64(l.columns-1)) / float64(l.columns)
	p.stubs = map[*item][]string{}
	l.tellLong()
	for l.lines = mostArcs; ; l.lines = l.used {
		l.rows, l.lost, l.drawn, p.fig.Paths = nil, nil, nil, nil
		if l.makeRows(); l.over(l.sum() / float64(l.columns)) {
			return
		}
		l.flow()
		if l.arc(); l.used >= l.lines {
			break
		}
	}
	l.draw()
}

// textX is how far the words of a row are from its left edge.
func (l *list) textX() float64 {
	return l.edge() + l.dateWidth() + look.MarkHeight + 2*labelGap
}

// edge is how far the dates of a row are from its left edge: beyond the links.
func (l *list) edge() float64 {
	if l.lines == 0 || !l.wide() {
		return 0
	}
	return float64(l.lines)*arcWidth + 8
}

// wide tells whether there is room for links beside the rows.
func (l *list) wide() bool { return l.width >= leastColumn*0.8 }

func (l *list) dateWidth() float64 { return min(dateWidth, l.width/3) }

func (l *list) makeRows() {
	var last *item
	sum := 0.0
	for _, i := range l.plan.items {
		r := &row{entry: &entry{item: i, detail: full}}
		w := wording{title: i.event.Title, claim: i.claim(), stubs: l.stubs[i], importance: i.event.Importance}
		r.label = l.label(w, l.width-l.textX())
		d := label{setter: l.setter}
		d.add(i.date(), l.fonts.Date, figure.DateRole, l.dateWidth(), l.theme.Secondary)
		if words := later(last, i); words != "" {
			d.add(words, l.fonts.Date, figure.NoteRole, l.dateWidth(), l.theme.Secondary)
		}
		r.date = d.lines
		r.h = max(r.label.h, d.h, look.MarkHeight+2) + listGap
		l.rows = append(l.rows, r)
		if sum += r.h; l.plan.enough > 0 && l.y+sum/float64(l.columns) > l.plan.enough {
			return // it is too high already
		}
		last = i
	}
}

// sum is how high all rows are in one column.
func (l *list) sum() float64 {
	sum := 0.0
	for _, r := range l.rows {
		sum += r.h
	}
	return sum
}

// later is how long i began after the item before it, in the largest unit of which it
// has two; empty unless both are dated so well that no other number would do.
func later(last, i *item) string {
	if last == nil || !last.exact() || !i.exact() {
		return ""
	}
	least, most := seconds(last.to, i.from), seconds(last.from, i.to)
	for _, u := range units {
		n := math.Round(least / u.Mean())
		if n < 2 && u > edtf.Seconds {
			continue
		}
		if n == math.Round(most/u.Mean()) {
			return "+" + u.Count(int64(n))
		}
	}
	return ""
}

// exact tells whether the source dates i, and neither about nor perhaps.
func (i *item) exact() bool {
	_, sign := look.Style(i.event)
	return !i.aside && len(i.claims) == 0 && sign == "" && i.of.EarliestStart.Kind == chronology.Stated && i.of.LatestEnd.Kind == chronology.Stated
}

// units are those of durations in words, the longest first.
var units = [...]edtf.Unit{edtf.Centuries, edtf.Years, edtf.Months, edtf.Days, edtf.Hours, edtf.Minutes, edtf.Seconds}

// flow gives every row its place: down one column after the other, which are as
// high as all rows need.
func (l *list) flow() {
	highest := 0.0
	for _, r := range l.rows {
		highest = max(highest, r.h)
	}
	for l.height = max(highest, math.Ceil(l.sum()/float64(l.columns))); !l.flowTo(l.height); l.height += 6 {
	}
	used := 0.0
	for _, r := range l.rows {
		used = max(used, r.y+r.h-l.y)
	}
	l.height = used
}

func (l *list) flowTo(height float64) bool {
	y, column := 0.0, 0
	for _, r := range l.rows {
		if y+r.h > height+0.01 {
			y, column = 0, column+1
		}
		r.column = column
		r.x, r.y = l.margin+float64(column)*(l.width+columnGap), l.y+y
		y += r.h
	}
	return column < l.columns
}

// middle is the height of the mark of r.
func (r *row) middle() float64 { return r.y + r.label.markAt }

// draw sets the rows.
func (l *list) draw() {
	for _, r := range l.rows {
		l.tally(r.entry)
		x := r.x + l.textX() - look.MarkHeight - labelGap
		m := l.mark(r.item, Scale{From: r.from, To: r.to.AddSeconds(1), X0: x, X1: x + look.MarkHeight})
		m.Possible, m.Certain = figure.Extent{From: x, To: x + look.MarkHeight}, figure.Extent{}
		m.Dot, m.Left, m.Right, m.Y, m.Breaks = true, figure.Closed, figure.Closed, r.middle(), nil
		if len(r.claims) > 0 {
			m.Style = figure.Hollow
		}
		l.fig.Marks = append(l.fig.Marks, m)
		l.put(r.label, spot{textX: r.x + l.textX()}, r.y, r.event.ID)
		l.put(label{lines: r.date}, spot{textX: x - labelGap - l.dateWidth()}, r.y+r.label.markAt-l.fonts.Date.LineHeight()/2, r.event.ID)
	}
	l.y += l.height
	for k := 1; k < l.columns; k++ {
		x := l.margin + float64(k)*(l.width+columnGap) - columnGap/2
		l.fig.Lines = append(l.fig.Lines, figure.Line{X0: x, Y0: l.y - l.height, X1: x, Y1: l.y - listGap, Width: 0.5, Colour: l.theme.Hairline})
	}
}

// tellLong turns into words the links that the plan says, and those with an end on
// another page.
func (l *list) tellLong() {
	here := l.here()
	for _, t := range l.shown() {
		if !here[t.from] || !here[t.to] || l.plan.told[t] || !l.wide() {
			l.stub(t)
		} else {
			l.near = append(l.near, t)
		}
	}
}

// arc draws the links left of the rows of their column, the shorter nearer to them.
// Those between columns, or beyond what there is room for, find no way.
func (l *list) arc() {
	l.used = 0
	at := map[*item]*row{}
	for _, r := range l.rows {
		at[r.item] = r
	}
	var inside []*tie
	for _, t := range l.near {
		if at[t.from].column == at[t.to].column {
			inside = append(inside, t)
		} else {
			l.lost = append(l.lost, t)
		}
	}
	length := func(t *tie) float64 { return math.Abs(at[t.from].y - at[t.to].y) }
	slices.SortStableFunc(inside, func(a, b *tie) int { return int(length(a) - length(b)) })
	var taken [mostArcs][]figure.Box
	for _, t := range inside {
		if !l.arcOf(t, at[t.from], at[t.to], &taken) {
			l.lost = append(l.lost, t)
		}
	}
}

// arcOf draws one link on the first line that is free.
func (l *list) arcOf(t *tie, a, b *row, taken *[mostArcs][]figure.Box) bool {
	y0, y1 := min(a.middle(), b.middle()), max(a.middle(), b.middle())
	box := figure.Box{X0: a.x, X1: a.x + 1, Y0: y0, Y1: y1}
	for k := range l.lines {
		if slices.ContainsFunc(taken[k], box.Overlaps) {
			continue
		}
		taken[k] = append(taken[k], box)
		l.used = max(l.used, k+1)
		edge := a.x + l.edge()
		x := edge - float64(k)*arcWidth - 10
		path := l.path(t)
		path.Points = []figure.Point{{X: edge - 2, Y: a.middle() + 2}, {X: x, Y: a.middle() + 2}, {X: x, Y: b.middle() - 2}, {X: edge - 2, Y: b.middle() - 2}}
		l.fig.Paths = append(l.fig.Paths, path)
		l.drawn = append(l.drawn, t)
		return true
	}
	return false
}
