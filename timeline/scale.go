package timeline

import (
	"gonum.org/v1/plot"

	"throughline/chronology"
	"throughline/events/edtf"
)

// A Scale maps instants to places on the x axis, in proportion unless its owner
// has a Normalizer of another kind.
type Scale struct {
	From, To edtf.Instant // the ends of the axis
	X0, X1   float64      // their places, in points
	norm     plot.Normalizer
}

// X is the place of t.
func (s Scale) X(t edtf.Instant) float64 {
	if s.norm != nil {
		return s.X0 + (s.X1-s.X0)*s.norm.Normalize(unix(s.From), unix(s.To), unix(t))
	}
	return s.X0 + (s.X1-s.X0)*seconds(s.From, t)/seconds(s.From, s.To)
}

// Normalize makes s a Normalizer of gonum/plot: it places x, in Unix seconds, as
// s does, whatever the ends of the plot's axis are.
func (s Scale) Normalize(_, _, x float64) float64 {
	return (s.X(instant(x)) - s.X0) / (s.X1 - s.X0)
}

// seconds is the time from a to b.
func seconds(a, b edtf.Instant) float64 {
	return float64(b.Sec-a.Sec) + float64(b.Nsec-a.Nsec)/1e9
}

// unix is t in Unix seconds.
func unix(t edtf.Instant) float64 { return float64(t.Sec) + float64(t.Nsec)/1e9 }

// span is from the first to the last bound of the events; false if they have none.
// A single instant gets a second around it, so that there is an axis to draw.
func span(all []chronology.Event) (from, to edtf.Instant, ok bool) {
	for _, e := range all {
		for _, t := range outer(e) {
			switch {
			case !ok:
				from, to, ok = t, t, true
			case t.Before(from):
				from = t
			case to.Before(t):
				to = t
			}
		}
	}
	if ok && from == to {
		from, to = from.AddSeconds(-1), to.AddSeconds(1)
	}
	return from, to, ok
}

// outer are the outermost bounds of an event that are known on each side.
func outer(e chronology.Event) []edtf.Instant {
	var all []edtf.Instant
	for _, side := range [...][2]chronology.Bound{{e.EarliestStart, e.EarliestEnd}, {e.LatestEnd, e.LatestStart}} {
		for _, b := range side {
			if b.Known() {
				all = append(all, b.At)
				break
			}
		}
	}
	return all
}
