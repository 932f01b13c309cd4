package lens

import (
	"math"
	"slices"
)

// Shares returns the widths of the segments of an axis, one for each range, in the
// proportions of
//
//	(share of the events)^beta × (share of the time)^(1−beta)
//
// and summing to 1. With a beta of 0 the scale is the same everywhere, with 1 each
// event has the same room; 0.75 is a good compromise. No segment is narrower than a
// quarter of its equal share.
func Shares(ranges []Span, counts []int, beta float64) []float64 {
	events, time := 0.0, 0.0
	for i, r := range ranges {
		events += float64(counts[i])
		time += r.length()
	}
	out := make([]float64, len(ranges))
	for i, r := range ranges {
		out[i] = power(float64(counts[i]), events, beta) * power(r.length(), time, 1-beta)
	}
	if len(out) > 0 && slices.Max(out) == 0 { // events here, time there
		out = slices.Repeat([]float64{1}, len(out))
	}
	return widen(out, 0.25/float64(len(out)))
}

// power is (x/sum)^exponent. If there is nothing of x anywhere it tells nothing.
func power(x, sum, exponent float64) float64 {
	if sum <= 0 {
		return 1
	}
	return math.Pow(x/sum, exponent)
}

// widen scales widths to a sum of 1, with those that would be narrower than least
// at that.
func widen(widths []float64, least float64) []float64 {
	narrow := make([]bool, len(widths))
	for range widths { // each round finds one more that is narrow, or none
		scale, more := scaleOf(widths, narrow, least), false
		for i, w := range widths {
			if !narrow[i] && !(w*scale >= least) {
				narrow[i], more = true, true
			}
		}
		if !more {
			break
		}
	}
	scale := scaleOf(widths, narrow, least)
	for i := range widths {
		widths[i] *= scale
		if narrow[i] {
			widths[i] = least
		}
	}
	return widths
}

// scaleOf is what the widths that are not narrow are multiplied by, to fill what
// the narrow ones leave.
func scaleOf(widths []float64, narrow []bool, least float64) float64 {
	room, sum := 1.0, 0.0
	for i, w := range widths {
		if narrow[i] {
			room -= least
		} else {
			sum += w
		}
	}
	return room / sum
}
