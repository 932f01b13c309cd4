package graph

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"throughline/events"
)

// Asking says what counts in an answer about causes. The zero Asking takes all links
// of the causal types: caused-by, enabled-by and responds-to.
//
// Events that are planned or refuted cause nothing, whatever is asked for, and
// neither do disputes links. A link that contradicts stronger statements counts,
// is shown as contradicted, and supports a chain less than any other.
type Query struct {
	Types         []events.LinkType // that count beside the causal ones; not Disputes
	MinConfidence events.Confidence // that a link must have; Low leaves out those that state none
	MaxDepth      int               // of Why and Impact: how many links to follow; 0 is all
	MaxPaths      int               // of Path: how many chains to list beside the shortest and the best supported, at most MostChains
}

// MostChains is the most that [Asking.Most] may be: who reads more chains than that?
const MaxPathsLimit = 1000

// mostSteps is how many links all chains beside the shortest and the best supported
// may have together, so that a large chronicle does not fill the memory with long ones.
const maxPathLinks = 100_000

// check refuses what cannot be asked for.
func (q Query) check() error {
	switch {
	case slices.Contains(q.Types, events.Disputes):
		return errors.New("disputes links say nothing about time or cause: the later event denies or breaks the earlier one")
	case q.MaxDepth < 0:
		return fmt.Errorf("the depth is %d, but it must be at least 1, or 0 for no limit", q.MaxDepth)
	case q.MaxPaths < 0:
		return fmt.Errorf("there cannot be %d chains", q.MaxPaths)
	case q.MaxPaths > MaxPathsLimit:
		return fmt.Errorf("at most %d chains can be listed beside the shortest and the best supported, not %d", MaxPathsLimit, q.MaxPaths)
	}
	return nil
}

// takes tells whether links of a type count.
func (q Query) countsType(t events.LinkType) bool { return t.Causal() || slices.Contains(q.Types, t) }

// wants tells whether a link counts.
func (q Query) counts(l events.Link) bool {
	return l.Confidence >= q.MinConfidence && q.countsType(l.Type)
}

// of is e with those links only that count; false if none does.
func (q Query) counted(e Edge) (Edge, bool) {
	if !e.From.Real() {
		return e, false
	}
	e.Links = matching(e.Links, q.counts)
	return e, len(e.Links) > 0
}

// rest is e with those links only that do not count but tell of time; false if there
// are none.
func (q Query) rest(e Edge) (Edge, bool) {
	counts := func(l events.Link) bool { return e.From.Real() && q.counts(l) }
	e.Links = matching(e.Links, func(l events.Link) bool { return l.Type != events.Disputes && !counts(l) })
	return e, len(e.Links) > 0
}

// matching are those links that match: the same list if all do.
func matching(links []events.Link, match func(events.Link) bool) []events.Link {
	not := func(l events.Link) bool { return !match(l) }
	if !slices.ContainsFunc(links, not) {
		return links
	}
	return slices.DeleteFunc(slices.Clone(links), not)
}

// words are the links that count: "causal and follows links of at least medium confidence".
func (q Query) words() string {
	kinds := []string{"causal"}
	for t := events.Follows; t < events.Disputes; t++ {
		if slices.Contains(q.Types, t) {
			kinds = append(kinds, t.String())
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s links", events.List(kinds))
	switch q.MinConfidence {
	case events.Low, events.Medium:
		fmt.Fprintf(&b, " of at least %s confidence", q.MinConfidence)
	case events.High:
		b.WriteString(" of high confidence")
	}
	return b.String()
}

// wide tells whether links count that are not causal.
func (q Query) wide() bool {
	return slices.ContainsFunc(q.Types, func(t events.LinkType) bool { return !t.Causal() })
}
