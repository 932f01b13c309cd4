package timeline

import (
	"throughline/events"
	"throughline/figure"
)

// A label is the words of an event, wrapped and measured.
type label struct {
	lines  []line
	w, h   float64
	markAt float64 // from its top to the middle of its first line of title
}

// A line is one line of a label; its baseline is y below the label's top.
type line struct {
	words string
	font  figure.Font
	role  figure.Role
	y     float64
}

// Fonts by what they set. Three levels of titles follow the importance of events.
var (
	dateFont     = figure.Font{Size: 9}
	claimFont    = figure.Font{Size: 9, Italic: true}
	keyFont      = figure.Font{Size: 11.5, Bold: true}
	normalFont   = figure.Font{Size: 10.5}
	contextFont  = figure.Font{Size: 9.5}
	tickFont     = figure.Font{Size: 9}
	tierFont     = figure.Font{Size: 9.5, Bold: true}
	laneFont     = figure.Font{Size: 10, Bold: true}
	headFont     = figure.Font{Size: 21, Bold: true}
	subtitleFont = figure.Font{Size: 11}
	noteFont     = figure.Font{Size: 9.5}
)

func titleFont(i events.Importance) figure.Font {
	switch i {
	case events.Key:
		return keyFont
	case events.Context:
		return contextFont
	}
	return normalFont
}

// newLabel sets the date, the title and the claim of e, no line wider than width.
func newLabel(e *events.Event, date, claim string, width float64) label {
	var l label
	l.add(date, dateFont, figure.DateRole, width)
	font := titleFont(e.Importance)
	l.markAt = l.h + font.LineHeight()/2
	l.add(e.Title, font, figure.LabelRole, width)
	l.add(claim, claimFont, figure.ClaimRole, width)
	return l
}

func (l *label) add(words string, f figure.Font, role figure.Role, width float64) {
	if words == "" {
		return
	}
	for _, s := range figure.Wrap(words, f, width) {
		l.lines = append(l.lines, line{s, f, role, l.h + f.Ascent()})
		l.w = max(l.w, f.Width(s))
		l.h += f.LineHeight()
	}
}
