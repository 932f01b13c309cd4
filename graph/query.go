package graph

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"throughline/events"
)

// A Query says which links count in an answer about causes. The zero Query takes all
// links of the causal types: caused-by, enabled-by and responds-to.
//
// Planned and refuted events never count as causes, and neither do disputes links count.
// A link that contradicts stronger statements counts, is shown as contradicted, and
// supports a chain less than any other.
type Query struct {
	Types         []events.LinkType // types that count in addition to the causal ones; not Disputes
	MinConfidence events.Confidence // the least that a link must have; Low leaves out links that state none
	MaxDepth      int               // for Why and Impact: how many links to follow; 0 for all
	MaxPaths      int               // for Path: how many chains to list besides the shortest and the best supported, up to MaxPathsLimit
}

// MaxPathsLimit is the greatest [Query.MaxPaths]: who reads more chains than that?
const MaxPathsLimit = 1000

// maxPathLinks limits the total number of links in the chains besides the shortest and
// the best supported, so that long chains of a large chronicle do not fill the memory.
const maxPathLinks = 100_000

// check returns an error if q makes no sense.
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

// countsType reports whether links of type t count.
func (q Query) countsType(t events.LinkType) bool { return t.Causal() || slices.Contains(q.Types, t) }

// counts reports whether a link counts, whatever the status of its events.
func (q Query) counts(l events.Link) bool {
	return l.Confidence >= q.MinConfidence && q.countsType(l.Type)
}

// counted returns e reduced to the links that count; ok is false if none do.
func (q Query) counted(e Edge) (_ Edge, ok bool) {
	if !e.From.Real() {
		return e, false
	}
	e.Links = matching(e.Links, q.counts)
	return e, len(e.Links) > 0
}

// rest returns e reduced to the links that constrain time but do not count; ok is false
// if none remain.
func (q Query) rest(e Edge) (_ Edge, ok bool) {
	counts := func(l events.Link) bool { return e.From.Real() && q.counts(l) }
	e.Links = matching(e.Links, func(l events.Link) bool { return l.Type != events.Disputes && !counts(l) })
	return e, len(e.Links) > 0
}

// matching returns the links that match; it returns the same list if all do.
func matching(links []events.Link, match func(events.Link) bool) []events.Link {
	not := func(l events.Link) bool { return !match(l) }
	if !slices.ContainsFunc(links, not) {
		return links
	}
	return slices.DeleteFunc(slices.Clone(links), not)
}

// words returns which links count in words, such as "causal and follows links of at least
// medium confidence".
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

// wide reports whether links count that are not causal.
func (q Query) wide() bool {
	return slices.ContainsFunc(q.Types, func(t events.LinkType) bool { return !t.Causal() })
}
