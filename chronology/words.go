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
	return of.Extent().Words(b.c.Zone) + " (inferred)"
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
	case !c.Since.IsZero() && !c.Until.IsZero():
		parts = append(parts, c.Since.Words()+" – "+c.Until.Words())
	case !c.Since.IsZero():
		parts = append(parts, "since "+c.Since.Words())
	case !c.Until.IsZero():
		parts = append(parts, "until "+c.Until.Words())
	case len(c.Ties) > 0 && of.Dated() && len(only) == 1 && only[0].Pos == c.Pos:
		parts = append(parts, of.Extent().Words(c.Zone))
	case len(c.Ties) > 0:
		parts = append(parts, c.Said)
	}
	if !c.Ongoing.IsZero() && c.OngoingPos != c.SaidPos {
		parts = append(parts, "under way "+on(c.Ongoing))
	}
	return strings.Join(parts, ", ")
}

// Extent is the range from the earliest start to the latest end.
func (b Event) Extent() edtf.Range { return between(b.EarliestStart, b.LatestEnd) }

// between is the range between two bounds.
func between(from, to Bound) edtf.Range {
	r := edtf.Range{From: from.At, To: to.At, FromLimit: edtf.Unknown, ToLimit: edtf.Unknown}
	if from.Known() {
		r.FromLimit = edtf.Known
	}
	if to.Known() {
		r.ToLimit = edtf.Known
	}
	return r
}
