package timeline

import (
	"slices"

	"gonum.org/v1/plot"

	"throughline/chronology"
	"throughline/events/edtf"
	"throughline/figure"
	"throughline/figure/look"
)

// A Scale maps instants to places on the x axis, in proportion unless its owner
// has a Normalizer of another kind or it changes between its ends.
type Scale struct {
	From, To edtf.Instant // the ends of the axis
	X0, X1   float64      // their places, in points
	norm     plot.Normalizer
	stops    []stop // with both ends, if the proportion changes on the way
	marked   bool   // whether marks that cross a stop show it
}

// A stop is a place where the proportion of a Scale changes.
type stop struct {
	at edtf.Instant
	x  float64
}

// X returns the place of t.
func (s Scale) X(t edtf.Instant) float64 {
	switch {
	case s.norm != nil:
		return s.X0 + (s.X1-s.X0)*s.norm.Normalize(unix(s.From), unix(s.To), unix(t))
	case len(s.stops) > 0:
		return s.between(t)
	}
	return s.X0 + (s.X1-s.X0)*seconds(s.From, t)/seconds(s.From, s.To)
}

// between goes on in proportion from the stop before t to the one after it.
func (s Scale) between(t edtf.Instant) float64 {
	i, _ := slices.BinarySearchFunc(s.stops, t, func(s stop, t edtf.Instant) int { return s.at.Compare(t) })
	i = min(max(i, 1), len(s.stops)-1)
	a, b := s.stops[i-1], s.stops[i]
	return a.x + (b.x-a.x)*seconds(a.at, t)/seconds(a.at, b.at)
}

// breaks returns the places within e where the proportion changes.
func (s Scale) breaks(e figure.Extent) []float64 {
	if !s.marked {
		return nil
	}
	var all []float64
	for _, x := range s.stops[1 : len(s.stops)-1] {
		if e.From+look.MarkHeight < x.x && x.x < e.To-look.MarkHeight {
			all = append(all, x.x)
		}
	}
	return all
}

// Normalize makes s a Normalizer of gonum/plot: it places x, in Unix seconds, as
// s does, whatever the ends of the plot's axis are.
func (s Scale) Normalize(_, _, x float64) float64 {
	return (s.X(instant(x)) - s.X0) / (s.X1 - s.X0)
}

// seconds returns the time from a to b.
func seconds(a, b edtf.Instant) float64 {
	return float64(b.Sec-a.Sec) + float64(b.Nsec-a.Nsec)/1e9
}

// unix returns t in Unix seconds.
func unix(t edtf.Instant) float64 { return float64(t.Sec) + float64(t.Nsec)/1e9 }

// span is from the first to the last bound of the events; false if they have none.
func span(all ...chronology.EventBounds) (from, to edtf.Instant, ok bool) {
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
	return from, to, ok
}

// widened returns two instants, with a second around them if they are
// one, so that there is an axis to draw.
func widened(from, to edtf.Instant) (edtf.Instant, edtf.Instant) {
	if from == to {
		return from.AddSeconds(-1), to.AddSeconds(1)
	}
	return from, to
}

// outer are the outermost bounds of an event that are known on each side.
func outer(e chronology.EventBounds) []edtf.Instant {
	if !e.Dated() {
		return nil
	}
	first, last := e.EarliestStart.At, e.LatestEnd.At
	if !e.EarliestStart.Known() {
		first = extreme(false, e.LatestStart, e.EarliestEnd, e.LatestEnd)
	}
	if !e.LatestEnd.Known() {
		last = extreme(true, e.EarliestStart, e.LatestStart, e.EarliestEnd)
	}
	return []edtf.Instant{first, last}
}
