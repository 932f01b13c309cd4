package timeline

import (
	"image/color"
	"strings"

	"throughline/events"
	"throughline/figure"
)

// A label is the words of an event, wrapped and measured.
type label struct {
	lines  []line
	w, h   float64
	markAt float64 // from its top to the middle of its first line of title
	cut    bool    // whether its title was shortened
	setter *typesetter
}

// A line is one line of a label; its baseline is y below the label's top.
type line struct {
	words  string
	font   figure.Font
	role   figure.Role
	y      float64
	colour color.NRGBA
}

// A detail is how much of an event its label says, least first.
type detail uint8

const (
	counted detail = iota // no label: the event is one of a number
	keyed                 // its number in the list below
	short                 // the date, the title on one line, and whose claim it is
	full                  // date, title, whose claim it is, links that are not drawn
)

// A wording is what the label of an event says.
type wording struct {
	date, title, claim string
	cut                bool     // whether the title is not all of it
	stubs              []string // links in words, where they are not drawn
	importance         events.Importance
}

// label sets w, no line wider than width.
func (p *page) label(w wording, width float64) label {
	l := label{setter: p.sheet.setter, cut: w.cut}
	p.story.effort.add(1)
	l.add(w.date, p.sheet.fonts.Date, figure.DateRole, width, p.sheet.theme.Secondary)
	font, ink := p.sheet.fonts.Title(w.importance), p.sheet.theme.Text
	if w.importance == events.Context {
		ink = p.sheet.theme.Secondary
	}
	l.markAt = l.h + font.LineHeight()/2
	l.add(w.title, font, figure.LabelRole, width, ink)
	l.add(w.claim, p.sheet.fonts.Claim, figure.ClaimRole, width, p.sheet.theme.Warning)
	for _, s := range w.stubs {
		s, _ = cut(s, p.sheet.fonts.stub, width)
		l.add(s, p.sheet.fonts.stub, figure.StubRole, width, p.sheet.theme.Secondary)
	}
	return l
}

func (l *label) add(words string, f figure.Font, role figure.Role, width float64, c color.NRGBA) {
	if words == "" {
		return
	}
	set := l.setter.set(words, f, width, role == figure.DateRole)
	l.w = max(l.w, set.width)
	for _, s := range set.lines {
		l.lines = append(l.lines, line{s, f, role, l.h + f.Ascent(), c})
		l.h += f.LineHeight()
	}
}

// cut shortens words to one line by whole words, with an ellipsis, and tells whether
// it had to.
func cut(words string, f figure.Font, width float64) (line string, shorter bool) {
	if f.Width(words) <= width {
		return words, false
	}
	const ellipsis = " …"
	kept := ""
	for w := range strings.FieldsSeq(words) {
		next := strings.TrimPrefix(kept+" "+w, " ")
		if f.Width(next+ellipsis) > width {
			break
		}
		kept = next
	}
	if kept == "" { // one long word
		return cutWord(words, f, width), true
	}
	return kept + ellipsis, true
}

func cutWord(words string, f figure.Font, width float64) string {
	kept := ""
	for _, r := range words {
		if f.Width(kept+string(r)+"…") > width {
			break
		}
		kept += string(r)
	}
	return kept + "…"
}

// wording returns what the label of i says in a panel.
func (n *panel) wording(i *item, d detail) wording {
	w := wording{importance: i.event.Importance}
	switch d {
	case full:
		w.date, w.title, w.claim, w.stubs = n.dateWords(i), i.event.Title, i.claim(), n.page.stubs[i]
	case short:
		w.date, w.claim = n.dateWords(i), i.claim()
		w.title, w.cut = cut(i.event.Title, n.sheet.fonts.Title(w.importance), shortWidth)
	}
	return w
}

// shortWidth is how wide a title is, in points, that is cut to one line.
const shortWidth = 170.0
