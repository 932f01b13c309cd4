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
	members []int // events that are in no window inside it

	searched bool
	best     candidate // the best window that can be added
}

// A candidate is a window that can be added.
type candidate struct {
	Span
	worth float64 // 0 if there is none
}

// split returns a new window inside p, and moves what lies in it there.
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

// search returns the best window in p. It may go around existing windows, but never
// overlaps one partly: no member begins or ends inside one.
func (p *part) search(spans []Span) candidate {
	short := make([]Span, 0, len(p.members))
	for _, s := range pick(spans, p.members) {
		if s.length() <= longest*p.length() && !p.crosses(s) {
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

// sample is the most spans that are searched closely.
const sample = 2000

// densest returns the window of the greatest worth around some of the spans, which are
// sorted by where they begin, if n events share a whole of the given length. With many
// spans it samples one in stride, then searches every span near the best window.
func densest(spans []Span, whole float64, n int) candidate {
	stride := 1 + len(spans)/sample
	w := scan(every(stride, spans), whole, longest*whole, shortest*whole)
	if stride > 1 {
		l := max(w.length(), shortest*whole)
		near := Span{w.From - l/2, w.To + l/2}
		w = scan(inside(near, spans), whole, min(1.25*l, longest*whole), l/1.25)
	}
	members := inside(w, spans)
	w = tight(members)
	best := candidate{w, worth(len(members), w, whole)}
	if len(members) < fewest || best.worth < threshold*float64(n+strangers) {
		return candidate{}
	}
	return best
}

// every returns one in stride of the spans.
func every(stride int, spans []Span) []Span {
	var some []Span
	for part := range slices.Chunk(spans, stride) {
		some = append(some, part[0])
	}
	return some
}

// inside returns the spans inside w.
func inside(w Span, spans []Span) []Span {
	some := make([]Span, 0, len(spans))
	for _, s := range spans {
		if w.holds(s) {
			some = append(some, s)
		}
	}
	return some
}

// worth returns how much a window spreads its members.
func worth(members int, w Span, whole float64) float64 {
	return float64(members) * math.Log(whole/max(w.length(), shortest*whole))
}

// scan returns the window of the greatest worth with a length between short and long. It
// tries one length after the other, each 3 % shorter than the last, so it may miss the
// best window by that little.
func scan(starts []Span, whole, long, short float64) (best Span) {
	starts = slices.Clone(starts)
	ends := slices.Clone(starts)
	slices.SortStableFunc(ends, func(a, b Span) int { return cmp.Compare(a.To, b.To) })
	most, lasting := 0.0, longestOf(starts)
	for l := long; ; l *= 0.97 {
		if lasting > l {
			starts, ends = upTo(starts, l), upTo(ends, l)
			lasting = l
		}
		w, members := fullest(starts, ends, l)
		if v := worth(members, w, whole); members >= fewest && v > most {
			best, most = w, v
		}
		if !(l > short) {
			return best
		}
	}
}

// longestOf returns the length of the longest span.
func longestOf(spans []Span) (l float64) {
	for _, s := range spans {
		l = max(l, s.length())
	}
	return l
}

// upTo returns the spans that are not longer than l.
func upTo(spans []Span, l float64) []Span {
	return slices.DeleteFunc(spans, func(s Span) bool { return s.To-s.From > l })
}

// fullest returns the window of length l with the most spans inside, shortened to those
// spans. All spans are no longer than l; starts has them sorted by where they begin, ends
// by where they end. So those that begin before a window also end before its end, and two
// pointers suffice to count.
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

// tight returns the shortest span around all.
func tight(spans []Span) Span {
	t := Span{math.Inf(1), math.Inf(-1)}
	for _, s := range spans {
		t = Span{min(t.From, s.From), max(t.To, s.To)}
	}
	return t
}
