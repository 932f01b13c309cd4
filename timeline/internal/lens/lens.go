// Package lens finds the parts of a timeline that are too dense for one scale:
// eighteen months with four events in five in the last three days. Each such
// window deserves a panel of its own, or a stretch of the axis with its own scale,
// for which [Shares] has the widths.
//
// A window is worth as much as it spreads its events: their number × ln(whole
// length / length of the window). Per event of the whole that is more than
// the threshold only where events are much denser than elsewhere; of events spread
// evenly no window has more than 1/e ≈ 0.37. [Windows] takes the best window, then
// the next best beside it or inside it, and so on.
//
// Everything is numbers: times in seconds, events as spans of time.
package lens

import (
	"cmp"
	"math"
	"slices"
)

// A Span is a range of time in seconds, From ≤ To.
type Span struct{ From, To float64 }

// holds reports whether all of t lies in s.
func (s Span) holds(t Span) bool { return s.From <= t.From && t.To <= s.To }

// length returns how long s is.
func (s Span) length() float64 { return s.To - s.From }

// A Window is a part of the time that deserves a scale of its own. It ends with its
// events, without margins around them; if all are at one instant, its length is that of
// the instant.
type Window struct {
	Span
	Parent  int   // index of the window that it lies in; −1 for the whole axis
	Members []int // the events inside it and in no window inside it, in the order of time
}

const (
	fewest    = 4    // members of a window
	threshold = 1.2  // least worth of a window, per event of the whole
	strangers = 6    // events added to the number in the whole, since a few may meet by chance
	longest   = 0.15 // largest share of the whole that a window may take
	shortest  = 1e-4 // share of the whole below which being shorter adds no worth
	least     = 0.1  // share of the first window's worth that others must have
)

// Windows returns up to most windows of the events that happened in spans: the best, then
// the next best for what is left, which may lie beside those that were found, around some
// of them, or inside one. Two windows are disjoint or one is inside the other, and
// parents come before what is inside them.
//
// Before it puts a window inside another it asks crowded whether the members of the outer
// one, without those in windows inside it, are still too dense. A nil crowded never says
// so. It must not change members.
//
// Events that last longer than a window are not in it, and do not hinder it; spans that
// are infinite are in no window.
func Windows(spans []Span, most int, crowded func(members []int, w Span) bool) []Window {
	axis := &part{members: finite(spans)}
	axis.Span = tight(pick(spans, axis.members))
	parts := []*part{axis}
	first := 0.0
	for len(parts) <= most {
		parent, best := nextWindow(spans, parts, crowded)
		if parent == nil || best.worth < first*least {
			break
		}
		first = max(first, best.worth)
		w := parent.split(spans, best.Span)
		parts = slices.Insert(parts, before(parts, w), w)
	}
	return windows(parts)
}

// nextWindow returns the best window to add, and the part it is in; nil if there is none.
func nextWindow(spans []Span, parts []*part, crowded func([]int, Span) bool) (parent *part, best candidate) {
	for _, p := range parts {
		if !p.searched {
			p.searched, p.best = true, candidate{}
			if p.parent == nil || crowded != nil && crowded(p.members, p.Span) {
				p.best = p.search(spans)
			}
		}
		if p.best.worth > best.worth {
			parent, best = p, p.best
		}
	}
	return parent, best
}

// before returns the index at which to insert w: before the first part inside it.
func before(parts []*part, w *part) int {
	for i, p := range parts {
		if p.parent == w {
			return i
		}
	}
	return len(parts)
}

// windows returns parts, of which the first is the whole axis, as windows.
func windows(parts []*part) []Window {
	var out []Window
	for _, p := range parts[1:] {
		out = append(out, Window{p.Span, slices.Index(parts, p.parent) - 1, p.members})
	}
	return out
}

// finite returns the indices of the spans of finite length, sorted by where they begin.
func finite(spans []Span) []int {
	all := make([]int, 0, len(spans))
	for i, s := range spans {
		if l := s.length(); l >= 0 && !math.IsInf(l, 0) {
			all = append(all, i)
		}
	}
	slices.SortFunc(all, func(i, j int) int {
		if spans[i].From != spans[j].From {
			return cmp.Compare(spans[i].From, spans[j].From)
		}
		return i - j
	})
	return all
}

// pick returns the spans with the indices.
func pick(spans []Span, indices []int) []Span {
	some := make([]Span, 0, len(indices))
	for _, i := range indices {
		some = append(some, spans[i])
	}
	return some
}
