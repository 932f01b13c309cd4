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
	page    *page
	sheet   *sheet
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
	entry  *entry
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
	l := &list{page: p, sheet: p.sheet}
	room := p.sheet.fig.Width - 2*p.sheet.margin
	l.columns = max(1, min(3, int((room+columnGap)/(leastColumn+columnGap)), (len(p.plan.items)+5)/6))
	l.width = (room - columnGap*float64(l.columns-1)) / float64(l.columns)
	p.stubs = map[*item][]string{}
	l.tellLong()
	for l.lines = mostArcs; ; l.lines = l.used {
		l.rows, l.page.result.lost, l.page.result.drawn, p.sheet.fig.Paths = nil, nil, nil, nil
		if l.makeRows(); l.page.over(l.sum() / float64(l.columns)) {
			return
		}
		l.flow()
		if l.arc(); l.used >= l.lines {
			break
		}
	}
	l.draw()
}

// textX returns how far the words of a row are from its left edge.
func (l *list) textX() float64 {
	return l.edge() + l.dateWidth() + look.MarkHeight + 2*labelGap
}

// edge returns how far the dates of a row are from its left edge: beyond the links.
func (l *list) edge() float64 {
	if l.lines == 0 || !l.wide() {
		return 0
	}
	return float64(l.lines)*arcWidth + 8
}

// wide reports whether there is room for links beside the rows.
func (l *list) wide() bool { return l.width >= leastColumn*0.8 }

func (l *list) dateWidth() float64 { return min(dateWidth, l.width/3) }

func (l *list) makeRows() {
	var last *item
	sum := 0.0
	for _, i := range l.page.plan.items {
		r := &row{entry: &entry{item: i, detail: full}}
		w := wording{title: i.event.Title, claim: i.claim(), stubs: l.page.stubs[i], importance: i.event.Importance}
		r.entry.label = l.page.label(w, l.width-l.textX())
		d := label{setter: l.sheet.setter}
		d.add(i.date(), l.sheet.fonts.Date, figure.DateRole, l.dateWidth(), l.sheet.theme.Secondary)
		if words := later(last, i); words != "" {
			d.add(words, l.sheet.fonts.Date, figure.NoteRole, l.dateWidth(), l.sheet.theme.Secondary)
		}
		r.date = d.lines
		r.h = max(r.entry.label.h, d.h, look.MarkHeight+2) + listGap
		l.rows = append(l.rows, r)
		if sum += r.h; l.page.plan.enough > 0 && l.sheet.y+sum/float64(l.columns) > l.page.plan.enough {
			return // it is too high already
		}
		last = i
	}
}

// sum returns how high all rows are in one column.
func (l *list) sum() float64 {
	sum := 0.0
	for _, r := range l.rows {
		sum += r.h
	}
	return sum
}

// later returns how long i began after the item before it, in the largest unit of which it
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

// exact reports whether the source dates i, and neither about nor perhaps.
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
		used = max(used, r.y+r.h-l.sheet.y)
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
		r.x, r.y = l.sheet.margin+float64(column)*(l.width+columnGap), l.sheet.y+y
		y += r.h
	}
	return column < l.columns
}

// middle returns the height of the mark of r.
func (r *row) middle() float64 { return r.y + r.entry.label.markAt }

// draw sets the rows.
func (l *list) draw() {
	for _, r := range l.rows {
		l.page.tally(r.entry)
		x := r.x + l.textX() - look.MarkHeight - labelGap
		m := l.page.markOf(r.entry.item, Scale{From: r.entry.item.from, To: r.entry.item.to.AddSeconds(1), X0: x, X1: x + look.MarkHeight})
		m.Possible, m.Certain = figure.Extent{From: x, To: x + look.MarkHeight}, figure.Extent{}
		m.Dot, m.Left, m.Right, m.Y, m.Breaks = true, figure.Closed, figure.Closed, r.middle(), nil
		if len(r.entry.item.claims) > 0 {
			m.Style = figure.Hollow
		}
		l.sheet.fig.Marks = append(l.sheet.fig.Marks, m)
		l.sheet.put(r.entry.label, spot{textX: r.x + l.textX()}, r.y, r.entry.item.event.ID)
		l.sheet.put(label{lines: r.date}, spot{textX: x - labelGap - l.dateWidth()}, r.y+r.entry.label.markAt-l.sheet.fonts.Date.LineHeight()/2, r.entry.item.event.ID)
	}
	l.sheet.y += l.height
	for k := 1; k < l.columns; k++ {
		x := l.sheet.margin + float64(k)*(l.width+columnGap) - columnGap/2
		l.sheet.fig.Lines = append(l.sheet.fig.Lines, figure.Line{X0: x, Y0: l.sheet.y - l.height, X1: x, Y1: l.sheet.y - listGap, Width: 0.5, Colour: l.sheet.theme.Hairline})
	}
}

// tellLong turns into words the links that the plan says, and those with an end on
// another page.
func (l *list) tellLong() {
	here := l.page.here()
	for _, t := range l.page.shown() {
		if !here[t.from] || !here[t.to] || l.page.plan.told[t] || !l.wide() {
			l.page.stub(t)
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
		at[r.entry.item] = r
	}
	var inside []*tie
	for _, t := range l.near {
		if at[t.from].column == at[t.to].column {
			inside = append(inside, t)
		} else {
			l.page.result.lost = append(l.page.result.lost, t)
		}
	}
	length := func(t *tie) float64 { return math.Abs(at[t.from].y - at[t.to].y) }
	slices.SortStableFunc(inside, func(a, b *tie) int { return int(length(a) - length(b)) })
	var taken [mostArcs][]figure.Box
	for _, t := range inside {
		if !l.arcOf(t, at[t.from], at[t.to], &taken) {
			l.page.result.lost = append(l.page.result.lost, t)
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
		path := l.page.path(t)
		path.Points = []figure.Point{{X: edge - 2, Y: a.middle() + 2}, {X: x, Y: a.middle() + 2}, {X: x, Y: b.middle() - 2}, {X: edge - 2, Y: b.middle() - 2}}
		l.sheet.fig.Paths = append(l.sheet.fig.Paths, path)
		l.page.result.drawn = append(l.page.result.drawn, t)
		return true
	}
	return false
}
