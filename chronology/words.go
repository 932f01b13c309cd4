package chronology

import (
	"slices"
	"strings"

	"throughline/events"
	"throughline/events/edtf"
)

// Words says when e happened, as its claims have it: "Nov 2015", "under way on
// 3 May 2017", "Mar or Apr 2017", "2016 (others say 2017)" if one claim is
// preferred. An event without a claim is told by its bounds ("by 30 Apr 2017
// (inferred)"), or has "no date".
func (b *Bounds) Words(e *events.Event) string {
	var all, others []string
	for _, c := range e.Claims() {
		all = appendNew(all, b.claimWords(e, c))
	}
	for _, c := range e.When {
		if w := b.claimWords(e, c); !slices.Contains(all, w) {
			others = appendNew(others, w)
		}
	}
	switch words := strings.Join(all, " or "); {
	case len(others) > 0:
		return words + " (others say " + strings.Join(others, " or ") + ")"
	case len(all) > 0:
		return words
	}
	of, _ := b.Of(e.ID)
	if !of.Dated() {
		return "no date"
	}
	return whole(of).Words(nil) + " (inferred)"
}

func appendNew(words []string, w string) []string {
	if slices.Contains(words, w) {
		return words
	}
	return append(words, w)
}

func (b *Bounds) claimWords(e *events.Event, c events.Claim) string {
	words := b.dateWords(e, c)
	switch {
	case c.Lasts.IsZero():
		return words
	case words == "":
		return "lasting " + c.Lasts.Text
	}
	return words + ", lasting " + c.Lasts.Text
}

// dateWords is what a claim says, but for how long it lasted.
func (b *Bounds) dateWords(e *events.Event, c events.Claim) string {
	var parts []string
	of, _ := b.Of(e.ID)
	only := e.Claims() // the bounds of several are no words for one
	switch {
	case !c.Date.IsZero():
		parts = append(parts, c.Date.Words())
	case c.Near != nil && of.Dated() && len(only) == 1 && only[0].Pos == c.Pos:
		parts = append(parts, whole(of).Words(c.Zone))
	case c.Near != nil:
		parts = append(parts, c.Said)
	}
	if !c.Ongoing.IsZero() {
		parts = append(parts, "under way "+on(c.Ongoing))
	}
	return strings.Join(parts, ", ")
}

// on is a date with its preposition.
func on(v edtf.Value) string {
	switch {
	case v.Kind() != edtf.Date:
		return "at some time (" + v.Words() + ")"
	case v.Precision() >= edtf.Day:
		return "on " + v.Words()
	}
	return "in " + v.Words()
}

// whole is the range from the earliest start to the latest end.
func whole(e Event) edtf.Range {
	r := edtf.Range{From: e.EarliestStart.At, To: e.LatestEnd.At, FromLimit: edtf.Unknown, ToLimit: edtf.Unknown}
	if e.EarliestStart.Known() {
		r.FromLimit = edtf.Known
	}
	if e.LatestEnd.Known() {
		r.ToLimit = edtf.Known
	}
	return r
}

// reading is what a claim says, and how its date was read where that is not plain.
func reading(c events.Claim) string {
	var parts []string
	if !c.Date.IsZero() {
		w := c.Date.Words()
		if c.Date.Widened() {
			s := c.Date.WideSpan(c.Zone)
			w += ", read as " + s.Start.Words(c.Zone)
			if c.Date.Kind() == edtf.Interval {
				w += " to " + s.End.Words(c.Zone)
			}
		}
		parts = append(parts, w)
	}
	if c.Said != "" {
		parts = append(parts, "“"+c.Said+"”")
	}
	if !c.Ongoing.IsZero() {
		parts = append(parts, "under way "+on(c.Ongoing))
	}
	if !c.Lasts.IsZero() {
		parts = append(parts, "lasting "+c.Lasts.Text)
	}
	return strings.Join(parts, ", ")
}
