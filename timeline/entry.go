package timeline

import (
	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/figure"
)

// Sizes of marks, in points.
const (
	markHeight = 9.0
	openLength = 34.0 // of a bar whose end nobody knows, beyond what is known
)

// An entry is one event on the axis: its mark and its label.
type entry struct {
	event  *events.Event
	mark   figure.Mark
	date   string // in words
	claim  string // in words
	label  label
	starts edtf.Instant // what entries are sorted by
}

// newMark makes the mark of an event by the rule of PlanningLines. The mark's
// height in the picture is not known yet.
func newMark(e *events.Event, b chronology.Event, s Scale) figure.Mark {
	m := figure.Mark{Event: e.ID, Height: markHeight, Style: style(e)}
	m.Possible = figure.Extent{From: possibleFrom(b, s), To: possibleTo(b, s)}
	m.Left, m.Right = end(b.EarliestStart), end(b.LatestEnd)
	if m.Possible.To < m.Possible.From { // its dates contradict each other
		m.Possible.From, m.Possible.To = m.Possible.To, m.Possible.From
	}
	if e.Status.Settled() && b.LatestStart.Known() && b.EarliestEnd.Known() {
		m.Certain.From = max(m.Possible.From, s.X(b.LatestStart.At))
		m.Certain.To = min(m.Possible.To, s.X(b.EarliestEnd.At))
	}
	for _, bound := range [...]chronology.Bound{b.EarliestStart, b.LatestEnd} {
		m.Dashed = m.Dashed || bound.Kind == chronology.Inferred
	}
	m.Dot = m.Left == figure.Closed && m.Right == figure.Closed && m.Possible.To-m.Possible.From < markHeight
	return m
}

// possibleFrom is where the mark begins: at the earliest start; at the beginning
// of the axis if the source leaves that open; else a little before what is known.
func possibleFrom(b chronology.Event, s Scale) float64 {
	switch b.EarliestStart.Kind {
	case chronology.Unknown:
		return s.X(extreme(false, b.LatestStart, b.EarliestEnd, b.LatestEnd)) - openLength
	case chronology.Open:
		return s.X0
	}
	return s.X(b.EarliestStart.At)
}

// possibleTo is where the mark ends, likewise.
func possibleTo(b chronology.Event, s Scale) float64 {
	switch b.LatestEnd.Kind {
	case chronology.Unknown:
		return s.X(extreme(true, b.EarliestStart, b.LatestStart, b.EarliestEnd)) + openLength
	case chronology.Open:
		return s.X1
	}
	return s.X(b.LatestEnd.At)
}

// extreme is the first or the last instant of those bounds that have one.
func extreme(last bool, bounds ...chronology.Bound) (t edtf.Instant) {
	found := false
	for _, b := range bounds {
		if b.Known() && (!found || last == t.Before(b.At)) {
			t, found = b.At, true
		}
	}
	return t
}

func end(b chronology.Bound) figure.End {
	switch b.Kind {
	case chronology.Unknown:
		return figure.Fade
	case chronology.Open:
		return figure.Arrow
	}
	return figure.Closed
}

// style tells claims apart: hatched is what is not established, hollow what is
// dated only about or perhaps, or has not happened.
func style(e *events.Event) figure.Style {
	switch e.Status {
	case events.Alleged, events.Disputed, events.Refuted:
		return figure.Hatched
	case events.Planned:
		return figure.Hollow
	}
	for _, c := range e.When {
		for _, d := range [...]edtf.Value{c.Date, c.Ongoing} {
			if d.Approximate() || d.Uncertain() {
				return figure.Hollow
			}
		}
	}
	return figure.Filled
}
