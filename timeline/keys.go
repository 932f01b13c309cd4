package timeline

import (
	"slices"
	"strconv"

	"throughline/figure"
)

// Measures of the list of numbered events, in points.
const (
	keyColumn = 300.0 // at least as wide is a column
	keyGap    = 24.0  // between columns
)

// number gives the events whose labels are numbers their numbers, in the order of time.
func (p *page) number() {
	for _, n := range p.panels {
		n.eachEntry(func(e *entry) {
			if e.item != nil && e.detail == keyed {
				p.keys = append(p.keys, e)
			}
		})
	}
	slices.SortStableFunc(p.keys, func(a, b *entry) int { return a.item.starts.Compare(b.item.starts) })
	for i, e := range p.keys {
		e.label.lines[0].words = strconv.Itoa(i + 1)
	}
}

// keyLabel returns the place of a number.
func (s *sheet) keyLabel() label {
	f := s.fonts.count
	return label{
		lines: []line{{"000", f, figure.CountRole, f.Ascent(), s.theme.Text}},
		w:     keyWidth, h: f.LineHeight(), markAt: f.LineHeight() / 2,
	}
}

// keyWords returns what the list says of i.
func (p *page) keyWords(i *item) string {
	s := i.event.Title + ", " + i.date()
	if i.claim() != "" {
		s += " – " + i.claim()
	}
	return s
}

func (s *sheet) keyColumns() (n int, width float64) {
	room := s.fig.Width - 2*s.margin
	n = max(1, int((room+keyGap)/(keyColumn+keyGap)))
	return n, (room - keyGap*float64(n-1)) / float64(n)
}

// keyHeight returns about how much higher i makes the list.
func (p *page) keyHeight(i *item) float64 {
	n, w := p.sheet.keyColumns()
	lines := len(p.sheet.setter.wrap(p.keyWords(i), p.sheet.fonts.Note, w-keyWidth))
	return (float64(lines)*p.sheet.fonts.Note.LineHeight() + 2) / float64(n)
}

// keyList sets what the numbers mean.
func (p *page) keyList() {
	if len(p.keys) == 0 {
		return
	}
	p.sheet.y += 10
	n, w := p.sheet.keyColumns()
	x, y, bottom := p.sheet.margin, p.sheet.y, p.sheet.y
	for i, e := range p.keys {
		if i > 0 && i%((len(p.keys)+n-1)/n) == 0 {
			x, y = x+w+keyGap, p.sheet.y
		}
		p.sheet.add(figure.Text{X: x, Y: y + p.sheet.fonts.Note.Ascent(), Words: strconv.Itoa(i + 1), Font: p.sheet.fonts.key, Colour: p.sheet.theme.Text, Role: figure.CountRole, Event: e.item.event.ID})
		for _, l := range p.sheet.setter.wrap(p.keyWords(e.item), p.sheet.fonts.Note, w-keyWidth) {
			p.sheet.add(figure.Text{X: x + keyWidth, Y: y + p.sheet.fonts.Note.Ascent(), Words: l, Font: p.sheet.fonts.Note, Colour: p.sheet.theme.Text, Role: figure.NoteRole, Event: e.item.event.ID})
			y += p.sheet.fonts.Note.LineHeight()
		}
		y += 2
		bottom = max(bottom, y)
	}
	p.sheet.y = bottom
}
