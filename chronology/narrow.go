package chronology

import (
	"slices"

	"throughline/events"
	"throughline/events/edtf"
)

// within narrows b to a span.
func (b *Event) within(s edtf.Span, because []Statement) {
	b.EarliestStart.atLeast(s.Start.From, s.Start.FromLimit, because)
	b.LatestStart.atMost(s.Start.To, s.Start.ToLimit, because)
	b.EarliestEnd.atLeast(s.End.From, s.End.FromLimit, because)
	b.LatestEnd.atMost(s.End.To, s.End.ToLimit, because)
}

// atLeast raises an earliest bound.
func (b *Bound) atLeast(t edtf.Instant, l edtf.Limit, because []Statement) {
	b.narrow(t, l, because, b.At.Before(t))
}

// atMost lowers a latest bound.
func (b *Bound) atMost(t edtf.Instant, l edtf.Limit, because []Statement) {
	b.narrow(t, l, because, t.Before(b.At))
}

func (b *Bound) narrow(t edtf.Instant, l edtf.Limit, because []Statement, tighter bool) {
	switch {
	case l == edtf.Known && (!b.Known() || tighter):
		*b = Bound{t, Stated, because}
	case l == edtf.Open && b.Kind == Unknown:
		*b = Bound{Kind: Open, Proof: because}
	}
}

// order lets start and end bound each other: no event ends before it starts.
func (b *Event) order() {
	if s := b.EarliestStart; s.Known() {
		b.EarliestEnd.atLeast(s.At, edtf.Known, s.Proof)
	}
	if e := b.LatestEnd; e.Known() {
		b.LatestStart.atMost(e.At, edtf.Known, e.Proof)
	}
}

// lasts lets start and end bound each other by the length of the event. One
// round is enough: two time points have one difference.
func (b *Event) lasts(d events.Duration, because []Statement) {
	if !d.NoMin {
		b.EarliestEnd.shift((*Bound).atLeast, b.EarliestStart, d.Min, because)
		b.LatestStart.shift((*Bound).atMost, b.LatestEnd, -d.Min, because)
	}
	if !d.NoMax {
		b.LatestEnd.shift((*Bound).atMost, b.LatestStart, d.Max, because)
		b.EarliestStart.shift((*Bound).atLeast, b.EarliestEnd, -d.Max, because)
	}
}

// shift narrows b, by how, to some seconds after another bound.
func (b *Bound) shift(how func(*Bound, edtf.Instant, edtf.Limit, []Statement), other Bound, seconds int64, because []Statement) {
	if other.Known() {
		how(b, other.At.AddSeconds(seconds), edtf.Known, join(other.Proof, because))
	}
}

// maxProof is how many statements a proof names.
const maxProof = 200

// join is a proof of two parts, without saying anything twice. One that would be
// too long for anybody to read ends in dots.
func join(a, b []Statement) []Statement {
	out := slices.Clone(a)
	for _, s := range b {
		switch {
		case len(out) > maxProof || slices.Contains(out, s):
		case len(out) == maxProof:
			out = append(out, Statement{Text: "… and more"})
		default:
			out = append(out, s)
		}
	}
	return out
}

// hull is when an event happened that is said to be a or said to be b.
func hull(a, b Event) Event {
	return Event{
		ID:            a.ID,
		EarliestStart: wider(a.EarliestStart, b.EarliestStart, b.EarliestStart.At.Before(a.EarliestStart.At)),
		LatestStart:   wider(a.LatestStart, b.LatestStart, a.LatestStart.At.Before(b.LatestStart.At)),
		EarliestEnd:   wider(a.EarliestEnd, b.EarliestEnd, b.EarliestEnd.At.Before(a.EarliestEnd.At)),
		LatestEnd:     wider(a.LatestEnd, b.LatestEnd, a.LatestEnd.At.Before(b.LatestEnd.At)),
	}
}

// wider is the bound that leaves more room, proved by both; outside tells that b
// lies beyond a.
func wider(a, b Bound, outside bool) Bound {
	w := a
	switch {
	case !a.Known() || !b.Known():
		w = Bound{Kind: Unknown}
		if a.Kind == Open || b.Kind == Open {
			w.Kind = Open
		}
	case outside:
		w = b
	}
	w.Proof = join(a.Proof, b.Proof)
	return w
}
