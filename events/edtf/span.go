package edtf

import "fmt"

// A Limit says what is known of one end of a [Range].
type Limit uint8

// The limits. Open is written "..": there is no end, or none is claimed.
// Unknown is written as nothing: there is an end, but nobody knows it.
const (
	Known Limit = iota
	Open
	Unknown
)

// String returns "known", "open" or "unknown".
func (l Limit) String() string {
	names := [...]string{"known", "open", "unknown"}
	if int(l) < len(names) {
		return names[l]
	}
	return fmt.Sprintf("Limit(%d)", uint8(l))
}

// A Range is the half-open range [From, To). From means something only if
// FromLimit is Known, and To only if ToLimit is.
type Range struct {
	From, To           Instant
	FromLimit, ToLimit Limit
}

// Latest returns the last whole second inside r, or the last nanosecond if r
// holds no whole second. It returns false if r is empty or has no known end.
func (r Range) Latest() (Instant, bool) {
	if r.ToLimit != Known || r.Empty() {
		return Instant{}, false
	}
	last := r.To.addNanoseconds(-1)
	whole := Instant{Sec: last.Sec}
	if r.FromLimit == Known && whole.Before(r.From) {
		return last, true
	}
	return whole, true
}

// Empty reports whether no instant lies inside r.
func (r Range) Empty() bool {
	return r.FromLimit == Known && r.ToLimit == Known && !r.From.Before(r.To)
}

// Intersect returns what r and s have in common. A known limit beats one that
// is not, and Open beats Unknown. The result may be empty.
func (r Range) Intersect(s Range) Range {
	if s.FromLimit < r.FromLimit || s.FromLimit == r.FromLimit && r.From.Before(s.From) {
		r.From, r.FromLimit = s.From, s.FromLimit
	}
	if s.ToLimit < r.ToLimit || s.ToLimit == r.ToLimit && s.To.Before(r.To) {
		r.To, r.ToLimit = s.To, s.ToLimit
	}
	return r
}

// Hull returns the shortest range that holds r and s. A limit that is not
// known beats one that is, and Open beats Unknown.
func (r Range) Hull(s Range) Range {
	if wider(s.FromLimit, r.FromLimit) || s.FromLimit == r.FromLimit && s.From.Before(r.From) {
		r.From, r.FromLimit = s.From, s.FromLimit
	}
	if wider(s.ToLimit, r.ToLimit) || s.ToLimit == r.ToLimit && r.To.Before(s.To) {
		r.To, r.ToLimit = s.To, s.ToLimit
	}
	return r
}

// wider reports whether a hull takes limit a over limit b.
func wider(a, b Limit) bool {
	return a == Open && b != Open || a == Unknown && b == Known
}

// A Span says when a dated thing may have begun and when it may have ended. For
// one date and for a set, Start and End are the same range. For the interval
// A/B, Start lies inside A and End inside B, without what would make the end
// come before the start. End comes first only if A and B are in order only once
// widened, as in "2016-11~/2016-10".
type Span struct {
	Start, End Range
}

// ordered returns s without the starts that come after every end and the ends
// that come before every start. If nothing would be left, it changes nothing:
// that happens to an interval with one offset and one local time, or one that
// has to widen.
func (s Span) ordered() Span {
	o := Span{
		Start: s.Start.Intersect(Range{FromLimit: Unknown, To: s.End.To, ToLimit: s.End.ToLimit}),
		End:   s.End.Intersect(Range{From: s.Start.From, FromLimit: s.Start.FromLimit, ToLimit: Unknown}),
	}
	if o.Start.Empty() || o.End.Empty() {
		return s
	}
	return o
}
