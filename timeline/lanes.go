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
			e.label = newLabel(e.event, e.words[0], e.words[1], width)
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

// lanes sets the lanes, one below the other, with some height to spare.
func (p *page) lanes(spare float64) {
	for i, s := range p.strips {
		if i > 0 {
			p.rule()
		}
		top := p.y
		p.y += lanePad
		all, height := pack(s.entries, p.left, p.right)
		height = max(height, float64(len(s.name))*laneFont.LineHeight())
		for _, e := range all {
			p.put(e)
		}
		p.y += height + lanePad + spare/float64(len(p.strips))
		p.laneName(s, (top+p.y)/2)
	}
}

// laneName sets the name of a lane around the middle of it.
func (p *page) laneName(s strip, middle float64) {
	h := laneFont.LineHeight()
	y := middle - h*float64(len(s.name))/2
	for i, n := range s.name {
		p.text(p.margin, y+h*float64(i)+laneFont.Ascent(), figure.Start, n, laneFont, p.theme.Secondary, figure.LaneRole)
	}
}

// put adds the mark and the label of an entry.
func (p *page) put(e placed) {
	top := p.y + e.y
	e.mark.Y = top + e.spot.markY
	p.fig.Marks = append(p.fig.Marks, e.mark)
	for _, l := range e.label.lines {
		p.fig.Texts = append(p.fig.Texts, figure.Text{
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
