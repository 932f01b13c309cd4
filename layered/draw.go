package layered

import (
	"throughline/figure"
	"throughline/figure/look"
)

// margin is the empty edge of the picture, in points.
const margin = 36.0

// tall is how many times as high as its words a box must be for them to stand at its top.
const tall = 3

// draw makes the figure from the top down.
func (d *drawing) draw() {
	d.strips = d.lay()
	width := leastFig
	if n := len(d.strips); n > 0 {
		width = max(width, d.strips[n-1].right+margin)
	}
	d.fig = &figure.Figure{
		Width: width, Title: d.c.Title, Desc: d.alt(), Source: look.SourceLine(d.c), Lang: "en", Background: d.theme.Background,
	}
	col := &look.Column{Fig: d.fig, X: margin, Y: margin, Width: width - 2*margin, Theme: d.theme}
	col.Bookmark(d.c.Title)
	col.Headline(d.c.Title, d.c.Subtitle)
	d.axis(col)
	d.top = col.Y
	for i, b := range d.boxes {
		d.place(b, d.strips[d.column(i)], d.boxTop(b))
	}
	d.connect()
	col.Y += d.result.Height + 14
	col.Legend(d.laneSamples(), look.MarkSamples(d.fig.Marks, true, "", d.theme), d.linkSamples())
	col.Rule()
	col.Y += 8
	col.Paragraph(d.lastLine(), d.fonts.Note, d.theme.Secondary, figure.SourceRole)
	d.fig.Height = col.Y + margin
	d.fig.Round()
}

// place draws a box in its column.
func (d *drawing) place(b *box, s strip, y float64) {
	d.fig.Bands = append(d.fig.Bands, figure.Band{
		Box:    figure.Box{X0: s.left, Y0: y, X1: s.right, Y1: y + b.h},
		Colour: figure.Mix(d.theme.Background, figure.Pale(b.colour, d.theme.Background), d.theme.Tint), Radius: 4, Outline: b.colour,
	})
	if y += padY; b.h < tall*b.textH {
		y += (b.h-b.textH)/2 - padY
	}
	m := b.mark
	m.Y = y + b.lines[0].font.LineHeight()/2
	m.Possible = figure.Extent{From: s.left + padX, To: s.left + padX + look.MarkHeight}
	d.fig.Marks = append(d.fig.Marks, m)
	for _, l := range b.lines {
		d.fig.Texts = append(d.fig.Texts, figure.Text{X: s.left + padX + indent, Y: y + l.y, Words: l.words, Font: l.font, Colour: l.ink, Role: l.role})
	}
}
