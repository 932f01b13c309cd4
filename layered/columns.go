package layered

import (
	"math"
	"slices"
)

// A column is a range of the boxes in the order of time: from one up to, but not
// including, another.
type column struct{ from, to int }

const (
	beside   = 72.0  // about the width of a column besides its words, in points
	aspect   = 1.9   // of the picture: width to height
	leastRow = 300.0 // the least height that columns may fill, in points
	mixing   = 0.3   // the cost of each further date in a column, in columns
)

// rows returns the height that a column may have: it makes the picture about as wide as
// it should be if no link took room.
func (d *drawing) rows() float64 {
	sum := 0.0
	for _, b := range d.boxes {
		sum += b.h + nodeGap
	}
	return max(leastRow, math.Sqrt(sum*(d.text+beside)/aspect))
}

// columns cuts the boxes into columns no higher than limit, none with a link inside. last
// gives for every box the last one before it that is linked to it. The cut is the
// cheapest possible: few columns, and few dates in each. It is found by dynamic
// programming over where columns begin.
func columns(boxes []*box, last []int, limit float64) []column {
	cost := make([]float64, len(boxes)+1) // of the first to boxes
	from := make([]int, len(boxes)+1)     // where their last column begins
	for to := 1; to <= len(boxes); to++ {
		cost[to] = math.Inf(1)
		height, dates, first := 0.0, 0, 0
		for i := to - 1; i >= 0; i-- {
			first = max(first, last[i]+1)
			height += boxes[i].h + nodeGap
			if i == to-1 || !boxes[i].sameDate(boxes[i+1]) {
				dates++
			}
			if i < to-1 && (height > limit || boxes[i].dated != boxes[i+1].dated) {
				break
			}
			if c := cost[i] + 1 + mixing*float64(dates-1); c < cost[to] {
				cost[to], from[to] = c, i
			}
			if i <= first {
				break
			}
		}
	}
	var cut []column
	for to := len(boxes); to > 0; to = from[to] {
		cut = append(cut, column{from[to], to})
	}
	slices.Reverse(cut)
	return cut
}
