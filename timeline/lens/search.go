package lens

import (
	"cmp"
	"math"
	"slices"
)

// A part is the whole axis or a window that was found.
type part struct {
	Span
	parent  *part // nil for the whole axis
	inside  []*part
	members []int // events that are in no window inside

	searched bool
	best     candidate // of the windows that can be added
}

// A candidate is a window that can be added.
type candidate struct {
	Span
	worth float64 // 0 if there is none
}

// split makes a window inside p, and moves what lies in it there.
func (p *part) split(spans []Span, w Span) *part {
	sub := &part{Span: w, parent: p}
	var rest []int
	for _, i := range p.members {
		if w.holds(spans[i]) {
			sub.members = append(sub.members, i)
		} else {
			rest = append(rest, i)
		}
	}
	p.members, p.searched = rest, false
	beside := []*part{sub}
	for _, c := range p.inside {
		if w.holds(c.Span) {
			c.parent = sub
			sub.inside = append(sub.inside, c)
		} else {
			beside = append(beside, c)
		}
	}
	p.inside = beside
	return sub
}

// search looks for the best window in p. What it adds may go around the windows
// that are there, but never overlaps one: no member begins or ends inside one.
func (p *part) search(spans []Span) candidate {
	var short []Span
	for _, i := range p.members {
		if s := spans[i]; s.length() <= longest*p.length() && !p.crosses(s) {
			short = append(short, s)
		}
	}
	return densest(short, p.length(), len(p.members))
}

// crosses reports whether s begins or ends in a window inside p.
func (p *part) crosses(s Span) bool {
	for _, w := range p.inside {
		if w.From <= s.From && s.From <= w.To || w.From <= s.To && s.To <= w.To {
			return true
		}
	}
	return false
}

// densest is the window of the greatest worth around some of the spans, where n
// events share a whole of the given length. It tries windows of many lengths, each
// a little shorter than the one before, so it may miss the best by that little.
func densest(spans []Span, whole float64, n int) (best candidate) {
	if len(spans) < fewest {
		return best
	}
	starts := slices.Clone(spans)
	slices.SortFunc(starts, func(a, b Span) int { return cmp.Compare(a.From, b.From) })
	ends := slices.Clone(spans)
	slices.SortFunc(ends, func(a, b Span) int { return cmp.Compare(a.To, b.To) })
	ratio := shrink(len(spans))
	for l := longest * whole; l > shortest*whole*ratio; l *= ratio {
		starts, ends = upTo(starts, l), upTo(ends, l)
		w, members := fullest(starts, ends, l)
		c := candidate{w, worth(members, w, whole)}
		if members >= fewest && c.worth >= threshold*float64(n+strangers) && c.worth > best.worth {
			best = c
		}
	}
	best.Span = tight(spans, best.Span)
	return best
}

// worth is how much a window spreads its members.
func worth(members int, w Span, whole float64) float64 {
	return float64(members) * math.Log(whole/max(w.length(), shortest*whole))
}

// shrink is the ratio of one length to try and the next: closer where there is
// little to search.
func shrink(n int) float64 {
	if n <= 5000 {
		return 0.97
	}
	return 0.85
}

// upTo keeps the spans that are not longer than l.
func upTo(spans []Span, l float64) []Span {
	return slices.DeleteFunc(spans, func(s Span) bool { return s.length() > l })
}

// fullest is the window of length l, less what it has to spare, with the most
// spans inside. All are no longer than l; starts has them sorted by where they
// begin, ends by where they end. So those that begin before a window also end
// before its end, and two pointers suffice to count.
func fullest(starts, ends []Span, l float64) (w Span, members int) {
	ended := 0
	for i, s := range starts {
		for ended < len(ends) && ends[ended].To <= s.From+l {
			ended++
		}
		if ended-i > members {
			w, members = Span{s.From, ends[ended-1].To}, ended-i
		}
	}
	return w, members
}

// tight is the hull of the spans inside w.
func tight(spans []Span, w Span) Span {
	hull := Span{w.To, w.From}
	for _, s := range spans {
		if w.holds(s) {
			hull = Span{min(hull.From, s.From), max(hull.To, s.To)}
		}
	}
	return hull
}
