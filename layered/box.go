package layered

import (
	"image/color"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/figure"
	"throughline/figure/look"
)

// Measures of boxes, in points.
const (
	textWidth  = 158.0 // of the words of an event
	narrowText = 126.0 // where the picture would be long
	padX       = 8.0
	padY       = 6.0
	indent     = look.MarkHeight + 5 // of the words after the mark
)

// A box is one event: its mark and its words.
type box struct {
	event  *events.Event
	colour color.NRGBA
	mark   figure.Mark // at 0, 0
	lines  []line
	w, h   float64
	textH  float64    // of the lines alone
	starts edtf.Range // when it may have begun
	dated  bool       // whether any bound of its start is known
	below  bool       // whether it stands right below the box before it, to which it is linked
	stack  int        // the stack it is part of
	offset float64    // from the top of the stack
}

// A line is one line of words; its baseline is y below the first line's top.
type line struct {
	words string
	style
	y float64
}

// A style is how a line is set.
type style struct {
	font figure.Font
	role figure.Role
	ink  color.NRGBA
}

// A maker makes boxes.
type maker struct {
	d       *drawing
	caution look.Caution
	lanes   map[string]color.NRGBA
}

func newMaker(d *drawing) *maker {
	m := &maker{d, look.NewCaution(d.g.Index(), d.b), map[string]color.NRGBA{}}
	for i, hex := range d.c.Colours(d.theme.Palette()) {
		if c, err := figure.ParseColour(hex); err == nil {
			m.lanes[d.c.Lanes[i].ID] = d.theme.Visible(c)
		}
	}
	return m
}

// box returns the box of e.
func (m *maker) box(e *events.Event) *box {
	of, _ := m.d.b.Of(e.ID)
	b := &box{event: e, colour: m.colour(e), starts: of.Starts()}
	b.dated = of.EarliestStart.Known() || of.LatestStart.Known()
	date := m.d.b.Words(e)
	b.mark = m.mark(b, of, e.Title+", "+date)
	ink := m.d.theme.Text
	if e.Importance == events.Context {
		ink = m.d.theme.Secondary
	}
	b.add(date, style{m.d.fonts.Date, figure.DateRole, m.d.theme.Secondary}, m.d.text)
	b.add(e.Title, style{m.d.fonts.Title(e.Importance), figure.LabelRole, ink}, m.d.text)
	b.add(m.caution.Of(e), style{m.d.fonts.Claim, figure.ClaimRole, m.d.theme.Warning}, m.d.text)
	b.w = b.w + indent + 2*padX
	b.h = b.textH + 2*padY
	return b
}

// add sets words below those already in the box.
func (b *box) add(words string, st style, width float64) {
	if words == "" {
		return
	}
	lines := figure.Wrap(words, st.font, width)
	if st.role == figure.DateRole {
		lines = look.WrapDate(words, st.font, width)
	}
	for _, s := range lines {
		b.lines = append(b.lines, line{s, st, b.textH + st.font.Ascent()})
		b.w = max(b.w, st.font.Width(s))
		b.textH += st.font.LineHeight()
	}
}

// colour returns the colour of the event's lane, or grey if it has none and others do.
func (m *maker) colour(e *events.Event) color.NRGBA {
	if c, ok := m.lanes[e.Lane]; ok {
		return c
	}
	if len(m.lanes) > 0 {
		return m.d.theme.Secondary
	}
	return m.d.theme.Lanes[0]
}

// mark returns the dot of an event, in the style of the timeline.
func (m *maker) mark(b *box, of chronology.EventBounds, title string) figure.Mark {
	mark := figure.Mark{Event: b.event.ID, Title: title, Dot: true, Height: look.MarkHeight, Colour: b.colour}
	mark.Style, mark.Sign = look.Style(b.event)
	mark.Dashed = of.EarliestStart.Kind == chronology.Inferred || of.LatestEnd.Kind == chronology.Inferred
	_, aside := m.d.b.SetAside(b.event.ID)
	switch {
	case aside:
		mark.Style, mark.Sign, mark.Dashed, mark.Colour = figure.Crossed, "", false, m.d.theme.Warning
	case b.event.Status == events.Refuted:
		mark.Colour = m.d.theme.Secondary
	}
	return mark
}

// sameDate reports whether two events may have begun within the same time.
func (b *box) sameDate(o *box) bool { return b.starts == o.starts }
