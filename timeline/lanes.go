package timeline

import (
	"image/color"

	"throughline/events"
	"throughline/figure"
)

// widths are the widths that labels are wrapped to, in points: the one that makes
// the lowest picture is taken, and of equals the first.
var widths = [...]float64{170, 210, 260, 330}

// wrap chooses the width of the labels.
func (p *page) wrap() {
	best, least := 0.0, 0.0
	for _, w := range widths {
		w = min(w, p.right-p.left)
		p.wrapTo(w)
		if h := p.height(); best == 0 || h < least-1 {
			best, least = w, h
		}
	}
	p.wrapTo(best)
}

func (p *page) wrapTo(width float64) {
	for _, s := range p.strips {
		for _, e := range s.entries {
			e.label = newLabel(e.event, e.date, e.claim, width)
		}
	}
}

// height is what all entries need.
func (p *page) height() float64 {
	sum := 0.0
	for _, s := range p.strips {
		_, h := pack(s.entries, p.left, p.right)
		sum += h
	}
	return sum
}

// lanes sets the lanes, one below the other, with some height to spare. Their
// names stand beside them, or above where there is nothing beside.
func (p *page) lanes(spare float64) {
	for i, s := range p.strips {
		if i > 0 {
			p.rule()
		}
		top := p.y
		p.y += lanePad
		names := laneFont.LineHeight() * float64(len(s.name))
		if p.inline && names > 0 {
			p.laneName(s, p.y)
			p.y += names + rowGap
		}
		height := p.entries(s)
		if p.inline {
			p.y += height + lanePad
			continue
		}
		p.y += max(height, names) + lanePad + spare/float64(len(p.strips))
		p.laneName(s, (top+p.y-names)/2)
	}
}

// entries sets the entries of a lane, and returns their height.
func (p *page) entries(s strip) float64 {
	all, height := pack(s.entries, p.left, p.right)
	for _, e := range all {
		p.put(e)
	}
	return height
}

// laneName sets the name of a lane from y down.
func (p *page) laneName(s strip, y float64) {
	for _, n := range s.name {
		p.add(figure.Text{X: p.margin, Y: y + laneFont.Ascent(), Words: n, Font: laneFont, Colour: p.theme.Secondary, Role: figure.LaneRole})
		y += laneFont.LineHeight()
	}
}

// put adds the mark and the label of an entry.
func (p *page) put(e placed) {
	top := p.y + e.y
	e.mark.Y = top + e.spot.markY
	p.fig.Marks = append(p.fig.Marks, e.mark)
	for _, l := range e.label.lines {
		p.add(figure.Text{
			X: e.spot.textX, Y: top + e.spot.textY + l.y, Anchor: e.spot.anchor,
			Words: l.words, Font: l.font, Colour: p.ink(l, e.event), Role: l.role, Event: e.event.ID,
		})
	}
}

// ink is the colour of a line of a label: black for what happened, grey for
// dates and for what is only context, the warning colour for claims.
func (p *page) ink(l line, e *events.Event) color.NRGBA {
	switch {
	case l.role == figure.ClaimRole:
		return p.theme.Warning
	case l.role == figure.DateRole, e.Importance == events.Context:
		return p.theme.Secondary
	}
	return p.theme.Text
}
