package lens

import (
	"math"
	"slices"
)

// Shares returns the widths of the segments of an axis, one for each range, which sum to
// 1 and are proportional to
//
//	(share of the events)^beta × (share of the time)^(1−beta)
//
// With a beta of 0 the scale is the same everywhere, with 1 each event has the same room;
// 0.75 is a good compromise. No segment is narrower than a quarter of its equal share.
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
	if len(out) > 0 && slices.Max(out) == 0 { // some ranges have only events, the others only time
		out = slices.Repeat([]float64{1}, len(out))
	}
	return widen(out, 0.25/float64(len(out)))
}

// power returns (x/sum)^exponent, or 1 if sum is 0 and so says nothing.
func power(x, sum, exponent float64) float64 {
	if sum <= 0 {
		return 1
	}
	return math.Pow(x/sum, exponent)
}

// widen returns widths scaled to a sum of 1; those that would be narrower than least
// become least.
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

// scaleOf returns the factor for the widths that are not narrow, so that they fill what
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
