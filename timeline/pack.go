package timeline

import (
	"throughline/figure"
	"throughline/timeline/internal/place"
)

// stack puts the entries of one lane, which come in the order of the items, each as
// high as it can stand. Entries that begin together keep their order, the earlier
// above. It returns the height of all.
func (n *panel) stack(all []*entry) float64 {
	spots := make([][]spot, len(all))
	choices := make([][]place.Spot, len(all))
	same := make([]bool, len(all))
	for i, e := range all {
		spots[i] = n.spots(e)
		choices[i] = choicesOf(spots[i])
		same[i] = i > 0 && e.item != nil && all[i-1].item != nil && e.item.starts == all[i-1].item.starts
	}
	placed, height := place.Stack(choices, place.Gaps{Side: sideGap, Row: rowGap + n.page.plan.gap}, same)
	for i, e := range all {
		e.spot, e.y = spots[i][placed[i].Spot], placed[i].Y
	}
	return height
}

// choicesOf returns spots as package place knows them.
func choicesOf(spots []spot) []place.Spot {
	all := make([]place.Spot, len(spots))
	for i, s := range spots {
		all[i] = place.Spot{X0: s.x0, X1: s.x1, H: s.h}
	}
	return all
}

// spots returns the ways to put e into the panel.
func (n *panel) spots(e *entry) []spot {
	var avoid signs
	for _, w := range n.insets {
		avoid = append(avoid, w.at)
	}
	if n.scale.marked {
		for _, s := range n.scale.stops[1 : len(n.scale.stops)-1] {
			avoid = append(avoid, figure.Extent{From: s.x, To: s.x})
		}
	}
	return e.spots(n.left, n.right, avoid)
}
