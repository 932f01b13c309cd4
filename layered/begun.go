package layered

import (
	"time"

	"throughline/events/edtf"
)

// A begun is what the axis says about when the events of a column began. A side of the
// range that is not known is not said.
type begun struct {
	edtf.Range
	earlier bool // or before it: From holds for some events only
	either  bool // each event began by To or from From on, instead of between them
}

// closed reports whether b is a time with two ends.
func (b begun) closed() bool {
	from, to := b.said()
	return from && to && !b.either
}

// said reports which sides of b are said.
func (b begun) said() (from, to bool) {
	return b.FromLimit == edtf.Known, b.ToLimit == edtf.Known
}

// nothing is what is left to say where anything would be wrong.
var nothing = begun{Range: edtf.Range{FromLimit: edtf.Unknown, ToLimit: edtf.Unknown}}

// hull returns what to say of events that began within the ranges. If some ranges have no
// end, neither has the hull. If some have no beginning, the hull begins with the others,
// "or earlier", so that one sees where in time the column is.
func hull(all []edtf.Range) begun {
	h, above := nothing, false
	for _, r := range all {
		if r.FromLimit != edtf.Known {
			h.earlier = true
		} else if h.FromLimit != edtf.Known || r.From.Before(h.From) {
			h.From, h.FromLimit = r.From, edtf.Known
		}
		if r.ToLimit != edtf.Known {
			above = true
		} else if h.ToLimit != edtf.Known || h.To.Before(r.To) {
			h.To, h.ToLimit = r.To, edtf.Known
		}
	}
	switch {
	case above && h.earlier:
		return either(all)
	case above:
		h.To, h.ToLimit = edtf.Instant{}, edtf.Unknown
	case h.FromLimit != edtf.Known:
		h.earlier = false
	}
	return h
}

// either returns the latest of the times by which some events began, and the earliest of
// those from which on the others did.
func either(all []edtf.Range) begun {
	h := nothing
	h.either = true
	for _, r := range all {
		if r.FromLimit == edtf.Known && r.ToLimit != edtf.Known && (h.FromLimit != edtf.Known || r.From.Before(h.From)) {
			h.From, h.FromLimit = r.From, edtf.Known
		}
	}
	for _, r := range all {
		later := r.FromLimit == edtf.Known && h.FromLimit == edtf.Known && !r.From.Before(h.From)
		if r.ToLimit == edtf.Known && !later && (h.ToLimit != edtf.Known || h.To.Before(r.To)) {
			h.To, h.ToLimit = r.To, edtf.Known
		}
	}
	if from, to := h.said(); !from || !to {
		return nothing
	}
	return h
}

// forward removes from all what would make the axis run back. Events that may have begun
// before those of an earlier column, but stand after them, began "by" a date; that date
// is not before the one of an earlier column either.
func forward(all []begun) {
	var last, by edtf.Range // From of the latest that was said, To of the latest "by"
	last.FromLimit, by.ToLimit = edtf.Unknown, edtf.Unknown
	for k := range all {
		b := &all[k]
		from, to := b.said()
		if from && last.FromLimit == edtf.Known && b.From.Before(last.From) {
			if b.either || !to {
				*b = nothing
				continue
			}
			b.From, b.FromLimit, b.earlier, from = edtf.Instant{}, edtf.Unknown, false, false
		}
		switch {
		case from:
			last = b.Range
		case to && last.FromLimit == edtf.Known && !last.From.Before(b.To):
			*b = nothing
		case to:
			if by.ToLimit == edtf.Known && b.To.Before(by.To) {
				b.To = by.To
			}
			by = b.Range
		}
	}
}

// words returns b in words, by unit u where that is no less exact.
func (b begun) words(u unit, zone *time.Location) string {
	from, to := b.said()
	switch {
	case !from && !to:
		return ""
	case b.either:
		early, late := u.endWords(b.To, zone), u.startWords(b.From, zone)
		if early == late {
			return "by or from " + late
		}
		return "by " + early + " or from " + late
	case !from:
		return "by " + u.endWords(b.To, zone)
	case !to:
		return "from " + u.startWords(b.From, zone)
	case b.earlier:
		return b.Words(zone) + " or earlier"
	}
	return b.Words(zone)
}
