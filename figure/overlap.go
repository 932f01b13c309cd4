package figure

import (
	"cmp"
	"slices"
)

// Overlaps returns the number of pairs of texts, and of texts and marks, that cover each
// other. A finished picture has none.
func (f *Figure) Overlaps() int {
	var boxes []Box
	for _, t := range f.Texts {
		boxes = append(boxes, t.Box())
	}
	texts := len(boxes)
	for _, m := range f.Marks {
		boxes = append(boxes, m.Ink())
	}
	n := 0
	sweep(boxes, func(i, j int) {
		if (i < texts || j < texts) && boxes[i].Overlaps(boxes[j]) {
			n++
		}
	})
	return n
}

// sweep calls do for the pairs of boxes that share some of the height of the picture.
func sweep(boxes []Box, do func(i, j int)) {
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
