package graph

import (
	"slices"
	"strings"
	"unicode"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
)

// A test reports whether an event passes one field of a [Filter].
type test func(*events.Event) bool

// tests returns the tests for the fields of f that are set.
func (g *Graph) tests(f Filter) []test {
	var all []test
	add := func(used bool, make func() test) {
		if used {
			all = append(all, make())
		}
	}
	for _, x := range [...]struct {
		wanted []string
		of     func(*events.Event) []string
	}{
		{f.Actors, actorsOf},
		{f.Places, placesOf},
		{f.Lanes, func(e *events.Event) []string { return []string{e.Lane} }},
		{f.Tags, func(e *events.Event) []string { return e.Tags }},
		{f.Statuses, func(e *events.Event) []string { return []string{e.Status.String()} }},
		{f.Sources, (*events.Event).SourceIDs},
	} {
		add(len(x.wanted) > 0, func() test { return anyOf(x.wanted, x.of) })
	}
	add(len(f.Between) > 0, func() test { return g.during(f.Between) })
	add(len(f.Near) > 0, func() test { return g.near(f.Near, f.hops()) })
	add(len(f.Query) > 0, func() test { return says(f.Query) })
	return all
}

func anyOf(wanted []string, of func(*events.Event) []string) test {
	return func(e *events.Event) bool {
		return slices.ContainsFunc(of(e), func(s string) bool { return slices.Contains(wanted, s) })
	}
}

// actorsOf returns the ids of the actors that take part in e or whose claim it is, each
// once.
func actorsOf(e *events.Event) []string {
	var ids []string
	for _, p := range e.Actors {
		ids = appendNew(ids, p.Actor)
	}
	for _, a := range e.AccordingTo {
		ids = appendNew(ids, a.ID)
	}
	return ids
}

// placesOf returns the id of the place of e, if there is one.
func placesOf(e *events.Event) []string { return appendNew(nil, e.Place) }

// appendNew appends an id, unless it is empty or in the list already.
func appendNew(ids []string, id string) []string {
	if id == "" || slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}

// during returns a test for events that may have been going on at some time of one of the
// values. ~ widens these as it widens the dates of events. A side that nothing bounds, of
// a value or of the event, has no end.
func (g *Graph) during(values []edtf.Value) test {
	spans := make([]edtf.Span, len(values))
	for i, v := range values {
		spans[i] = v.WideSpan(g.chronicle.Zone)
	}
	return func(e *events.Event) bool {
		of, _ := g.bounds.Of(e.ID)
		return slices.ContainsFunc(spans, func(s edtf.Span) bool { return meets(s, of) })
	}
}

// meets reports whether an event may have been going on at some time of s.
func meets(s edtf.Span, of chronology.EventBounds) bool {
	first, last := of.EarliestStart, of.LatestEnd
	if s.End.ToLimit == edtf.Known && first.Known() && !first.At.Before(s.End.To) {
		return false
	}
	if s.Start.FromLimit != edtf.Known || !last.Known() {
		return true
	}
	return s.Start.From.Before(last.At) || last.Closed && s.Start.From == last.At
}

// near returns a test for events at most hops links away from one of those with the ids.
func (g *Graph) near(ids []string, hops int) test {
	away := make([]int, len(g.nodes)) // the number of links plus 1; 0 if not reached
	var queue []int
	for _, id := range ids {
		if n, ok := g.number(id); ok && away[n] == 0 {
			away[n] = 1
			queue = append(queue, n)
		}
	}
	reach := func(m, from int) {
		if away[m] == 0 {
			away[m] = away[from] + 1
			queue = append(queue, m)
		}
	}
	for k := 0; k < len(queue) && away[queue[k]] <= hops; k++ {
		n := queue[k]
		for _, m := range g.arcs.Successors(n) {
			reach(int(m), n)
		}
		for _, e := range g.arcs.InEdges(n) {
			reach(g.arcs.From(int(e)), n)
		}
	}
	return func(e *events.Event) bool {
		n, ok := g.number(e.ID)
		return ok && away[n] > 0
	}
}

// says returns a test for events whose title or summary contain every word of one of the
// texts.
func says(texts []string) test {
	var wanted [][]string
	for _, t := range texts {
		wanted = append(wanted, strings.Fields(fold(t)))
	}
	return func(e *events.Event) bool {
		title, summary := fold(e.Title), fold(e.Summary)
		missing := func(word string) bool { return !strings.Contains(title, word) && !strings.Contains(summary, word) }
		return slices.ContainsFunc(wanted, func(words []string) bool { return !slices.ContainsFunc(words, missing) })
	}
}

// fold maps letters that differ only in case to the same letter (Unicode, simple case
// folding).
func fold(s string) string {
	return strings.Map(func(c rune) rune {
		least := c
		for d := unicode.SimpleFold(c); d != c; d = unicode.SimpleFold(d) {
			least = min(least, d)
		}
		return least
	}, s)
}
