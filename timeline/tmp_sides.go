package timeline

import "throughline/timeline/place"

func sidesOf(ls []place.Label, gap, lo, hi float64) ([]int, []float64, bool) {
	var part [2][]place.Label
	side := make([]int, len(ls))
	for i, l := range ls {
		side[i] = i % 2
		part[i%2] = append(part[i%2], l)
	}
	ys := make([]float64, len(ls))
	for k := range part {
		y, ok := place.Chain(part[k], gap, lo, hi)
		if !ok {
			return nil, nil, false
		}
		for i := k; i < len(ls); i += 2 {
			ys[i] = y[i/2]
		}
	}
	return side, ys, true
}
