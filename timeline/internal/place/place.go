// Package place sets labels along an axis, beside one another, so that none
// overlap and each stands as near as possible to where it belongs. It knows
// neither text nor events: everything is numbers, and equal input gives equal
// output.
//
//   - [Chain] moves labels along a line: the least squares of displacement in
//     the given order.
//   - [Sides] splits labels onto the two sides of a vertical axis; each side is
//     a Chain.
//   - [Stack] piles up the entries of a lane, each as high as it can stand;
//     a [Shelf] has a given height, and takes the important ones first.
//
// All take labels and entries in the order of time and keep it. With labels in
// that order no two leaders, from a mark to its label, cross.
package place

// A Label is something to set along an axis.
type Label struct {
	At     float64 // where its leading edge (left or top) wants to be
	Size   float64 // its extent along the axis, from the leading edge
	Weight float64 // how much a displacement of it counts; 1 if 0
}

// weight returns the Weight, or 1 if none is set.
func (l Label) weight() float64 {
	if l.Weight == 0 {
		return 1
	}
	return l.Weight
}
