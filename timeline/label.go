package timeline

import (
	"strings"

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

// claimWords says whose claim e is, what it is not established as, and what
// roles its actors are given: these always stand with the event.
func claimWords(e *events.Event, actors map[string]*events.Actor) string {
	var parts []string
	if !e.Status.Settled() {
		parts = append(parts, e.Status.String())
	}
	if len(e.AccordingTo) > 0 {
		var names []string
		for _, a := range e.AccordingTo {
			names = append(names, actorName(a.ID, actors))
		}
		parts = append(parts, "according to "+list(names))
	}
	claim := strings.Join(parts, ", ")
	var roles []string
	for _, p := range e.Actors {
		if p.Role != "" {
			roles = append(roles, actorName(p.Actor, actors)+" ("+p.Role+")")
		}
	}
	if len(roles) == 0 {
		return claim
	}
	if claim != "" {
		claim += "; "
	}
	return claim + list(roles)
}

func actorName(id string, actors map[string]*events.Actor) string {
	if a := actors[id]; a != nil {
		return a.Name
	}
	return id
}

// list is "a", "a and b" or "a, b and c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " and " + words[n]
}
