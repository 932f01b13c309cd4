package timeline

import (
	"slices"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/figure"
	"throughline/figure/look"
)

// Sizes of marks, in points.
const (
	openLength = 34.0 // of a bar whose end nobody knows, beyond what is known
	rivalGap   = 3.0  // between the marks of rivals that stand one above the other
)

// marks returns the marks of i on the scale s, with Y measured from the middle of the
// first: one, or one for each source where sources disagree.
func (p *page) marks(i *item, s Scale) []figure.Mark {
	of := p.markOf(i, s)
	if len(i.claims) == 0 {
		return []figure.Mark{of}
	}
	var all []figure.Mark
	for _, d := range i.claims {
		m := of
		if d.preferred {
			all = append(all, m)
			continue
		}
		m.Possible, m.Certain = figure.Extent{From: s.X(d.from), To: s.X(d.to)}, figure.Extent{}
		m.Left, m.Right, m.Dashed = figure.Closed, figure.Closed, false
		m.Style, m.Sign, m.Dot, m.Breaks = figure.Hollow, "", m.Possible.To-m.Possible.From < look.MarkHeight, s.breaks(m.Possible)
		if src := p.story.index.Sources[d.source]; src != nil {
			m.Title = i.event.Title + ", " + d.words + " according to " + src.Name()
		}
		all = append(all, m)
	}
	stackRivals(all)
	return all
}

// stackRivals lowers marks that would cover one before, each to the first level where
// it does not. Marks on two levels never cover each other.
func stackRivals(all []figure.Mark) {
	levels, inks := make([]int, len(all)), make([]figure.Box, len(all))
	for i := range all {
		inks[i] = all[i].Ink()
		taken := make([]bool, i+1)
		for j, ink := range inks[:i] {
			if ink.Overlaps(inks[i]) {
				taken[levels[j]] = true
			}
		}
		levels[i] = slices.Index(taken, false)
	}
	for i, level := range levels {
		all[i].Y += float64(level) * (look.MarkHeight + rivalGap)
	}
}

// markOf makes the mark of i by the rule of PlanningLines. A claim that is not settled
// has no certain part.
func (p *page) markOf(i *item, s Scale) figure.Mark {
	b := i.of
	m := figure.Mark{Event: i.event.ID, Title: i.event.Title + ", " + i.date(), Height: look.MarkHeight, Colour: p.story.lanes[i.lane].colour}
	m.Style, m.Sign = look.Style(i.event)
	m.Possible = figure.Extent{From: possibleFrom(b, s), To: possibleTo(b, s)}
	m.Left, m.Right = end(b.EarliestStart), end(b.LatestEnd)
	if m.Possible.To < m.Possible.From { // its dates contradict each other
		m.Possible.From, m.Possible.To = m.Possible.To, m.Possible.From
	}
	if i.settled() && b.LatestStart.Known() && b.EarliestEnd.Known() {
		m.Certain.From = max(m.Possible.From, s.X(b.LatestStart.At))
		m.Certain.To = min(m.Possible.To, s.X(b.EarliestEnd.At))
	}
	m.Dashed = b.EarliestStart.Kind == chronology.Inferred || b.LatestEnd.Kind == chronology.Inferred
	m.Dot = m.Left == figure.Closed && m.Right == figure.Closed && m.Possible.To-m.Possible.From < look.MarkHeight
	m.Breaks = s.breaks(m.Possible)
	switch {
	case i.aside:
		m.Style, m.Sign, m.Colour = figure.Crossed, "", p.sheet.theme.Warning
	case i.event.Status == events.Refuted:
		m.Colour = p.sheet.theme.Secondary
	}
	return m
}

// possibleFrom returns where the mark begins: at the earliest start; at the beginning
// of the axis if the source leaves that open; else a little before what is known.
func possibleFrom(b chronology.EventBounds, s Scale) float64 {
	switch b.EarliestStart.Kind {
	case chronology.Unknown:
		return s.X(extreme(false, b.LatestStart, b.EarliestEnd, b.LatestEnd)) - openLength
	case chronology.Open:
		return s.X0
	}
	return s.X(b.EarliestStart.At)
}

// possibleTo is where the mark ends, likewise.
func possibleTo(b chronology.EventBounds, s Scale) float64 {
	switch b.LatestEnd.Kind {
	case chronology.Unknown:
		return s.X(extreme(true, b.EarliestStart, b.LatestStart, b.EarliestEnd)) + openLength
	case chronology.Open:
		return s.X1
	}
	return s.X(b.LatestEnd.At)
}

// extreme returns the first or the last instant of those bounds that have one.
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
