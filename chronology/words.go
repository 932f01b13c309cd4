package chronology

import (
	"slices"
	"strings"

	"throughline/events"
	"throughline/events/edtf"
)

// Words returns when e happened, as its claims say: "Nov 2015", "under way on 3 May
// 2017", "Mar or Apr 2017", "2016 (CNN); others say 2017 (TASS)" if one claim is
// preferred. What links imply beyond that is added or, where the claims leave a side
// open, replaces it: "2017, inferred Mar–Dec 2017", "30 Dec 2016 – 3 May 2017
// (inferred)". An event that nothing bounds has "no date".
func (b *Bounds) Words(e *events.Event) string {
	said := b.claimed(e)
	of, _ := b.Of(e.ID)
	if _, aside := b.SetAside(e.ID); aside {
		return said + " (contradicted)"
	}
	inferred := ""
	if of.isInferred() {
		inferred = of.Extent().Words(b.chronicle().Zone)
	}
	switch {
	case said == "" && of.Dated():
		return b.outline(of) + " (inferred)"
	case said == "":
		return "no date"
	case inferred == "":
		return said
	case said == inferred, halfOpen(e.Claims()):
		return inferred + " (inferred)"
	}
	return said + ", inferred " + inferred
}

// Julian reports whether the words that [Bounds.Words] returns contain a date of the
// Julian calendar.
func (b *Bounds) Julian(e *events.Event) bool {
	if !slices.ContainsFunc(e.When, saysJulian) {
		return false
	}
	_, aside := b.SetAside(e.ID)
	of, _ := b.Of(e.ID)
	return aside || !of.isInferred() || !halfOpen(e.Claims())
}

// saysJulian reports whether the words of a claim contain a date of the Julian calendar.
func saysJulian(c events.Claim) bool {
	return c.Date.Julian() && len(c.Ties) == 0 || c.Ongoing.Julian() && !c.OngoingSaid()
}

// isInferred reports whether links bound the event more closely than its dates.
func (b EventBounds) isInferred() bool {
	return b.EarliestStart.Kind == Inferred || b.LatestEnd.Kind == Inferred
}

// outline returns when an event was whose claims give no date: its extent or, where
// nothing bounds it from outside, by when it had begun or from when on it ended.
func (b *Bounds) outline(e EventBounds) string {
	switch r := e.Extent(); {
	case r.FromLimit == edtf.Known || r.ToLimit == edtf.Known:
		return r.Words(b.chronicle().Zone)
	case e.LatestStart.Known():
		return "begun " + edtf.Range{FromLimit: edtf.Unknown, To: e.LatestStart.At}.Words(b.chronicle().Zone)
	}
	return "ended " + edtf.Range{From: e.EarliestEnd.At, ToLimit: edtf.Unknown}.Words(b.chronicle().Zone) + " on"
}

// halfOpen reports whether claims say only that the event was before or after something.
func halfOpen(claims []events.Claim) bool {
	c := claims[0]
	s := c.Date.Span(nil)
	return len(claims) == 1 && s.Start == s.End && c.Ongoing.IsZero() && c.Lasts.IsZero() &&
		!c.Date.IsZero() && (s.Start.FromLimit != edtf.Known || s.Start.ToLimit != edtf.Known)
}

// claimed returns what the claims of e say and, if there are several, who says what;
// empty if there are none.
func (b *Bounds) claimed(e *events.Event) string {
	var all, others []string
	counts := e.Claims()
	for _, c := range counts {
		all = appendNew(all, b.claimWords(e, c)+b.speaker(e, c))
	}
	for i := range e.When {
		if c := e.When[i]; len(counts) == 1 && len(e.When) > 1 && !c.Preferred {
			others = appendNew(others, b.claimWords(e, c)+b.speaker(e, c))
		}
	}
	words := strings.Join(all, " or ")
	if len(others) > 0 {
		words += "; others say " + strings.Join(others, " or ")
	}
	return words
}

// speaker returns who makes claim c, if e has several claims and c names its source.
func (b *Bounds) speaker(e *events.Event, c events.Claim) string {
	if len(e.When) < 2 || c.Source == "" {
		return ""
	}
	name := c.Source
	if s := b.sources[c.Source]; s != nil {
		name = s.Name()
	}
	return " (" + name + ")"
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

// dateWords returns what a claim says, except how long the event lasted.
func (b *Bounds) dateWords(e *events.Event, c events.Claim) string {
	var parts []string
	of, _ := b.Of(e.ID)
	only := e.Claims() // the bounds of several claims are no words for one of them
	switch {
	case len(c.Ties) > 0 && of.Dated() && len(only) == 1 && only[0].Pos == c.Pos:
		parts = append(parts, b.outline(of))
	case len(c.Ties) > 0:
		parts = append(parts, c.Said)
	case !c.Date.IsZero():
		parts = append(parts, readWords(&c, c.Date))
	case !c.Since.IsZero() && !c.Until.IsZero():
		parts = append(parts, readWords(&c, c.Since)+" – "+readWords(&c, c.Until))
	case !c.Since.IsZero():
		parts = append(parts, "since "+readWords(&c, c.Since))
	case !c.Until.IsZero():
		parts = append(parts, "until "+readWords(&c, c.Until))
	}
	if !c.Ongoing.IsZero() && !c.OngoingSaid() {
		parts = append(parts, "under way "+onDate(c.Ongoing))
	}
	return strings.Join(parts, ", ")
}

// readWords returns a date of c in words. A source's words may mean any moment of a time,
// which EDTF writes as a set; they are shown as all of that time.
func readWords(c *events.Claim, v edtf.Value) string {
	if c.Rule != "" && v.Kind() == edtf.OneOf {
		return spanRange(v.WideSpan(c.Zone)).Words(c.Zone)
	}
	return v.Words()
}

// Extent returns the range from the earliest start to the latest end.
func (b EventBounds) Extent() edtf.Range { return boundRange(b.EarliestStart, b.LatestEnd) }

// Starts returns the range from the earliest to the latest start.
func (b EventBounds) Starts() edtf.Range { return boundRange(b.EarliestStart, b.LatestStart) }

// Ends returns the range from the earliest to the latest end.
func (b EventBounds) Ends() edtf.Range { return boundRange(b.EarliestEnd, b.LatestEnd) }

// boundRange returns the range between two bounds.
func boundRange(from, to Bound) edtf.Range {
	r := edtf.Range{From: from.At, To: to.At, FromLimit: edtf.Unknown, ToLimit: edtf.Unknown}
	if from.Known() {
		r.FromLimit = edtf.Known
	}
	if to.Known() {
		r.ToLimit = edtf.Known
	}
	return r
}
