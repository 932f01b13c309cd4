package timeline

import (
	"cmp"
	"slices"

	"throughline/figure"
)

// sweep calls do for the pairs of boxes that share some of the height of the picture.
func sweep(boxes []figure.Box, do func(i, j int)) {
	order := make([]int, len(boxes))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Or(cmp.Compare(boxes[i].Y0, boxes[j].Y0), cmp.Compare(i, j)) })
	var open []int
	for _, i := range order {
		open = slices.DeleteFunc(open, func(j int) bool { return boxes[j].Y1 <= boxes[i].Y0 })
		for _, j := range open {
			do(i, j)
		}
		open = append(open, i)
	}
}
