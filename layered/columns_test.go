package layered

import (
	"math"
	"math/rand/v2"
	"testing"

	"throughline/events/edtf"
)

// price returns the cost of columns, or infinity if they are not allowed.
func price(cut []column, boxes []*box, last []int, limit float64) float64 {
	sum := 0.0
	for _, c := range cut {
		height, dates := 0.0, 0
		for i := c.from; i < c.to; i++ {
			height += boxes[i].h + nodeGap
			if i == c.from || !boxes[i].sameDate(boxes[i-1]) {
				dates++
			}
			if last[i] >= c.from || i > c.from && boxes[i].dated != boxes[i-1].dated {
				return math.Inf(1)
			}
		}
		if height > limit && c.to-c.from > 1 {
			return math.Inf(1)
		}
		sum += 1 + mixing*float64(dates-1)
	}
	return sum
}

// cheapest returns the least price of all ways to cut n boxes.
func cheapest(n int, price func([]column) float64) float64 {
	least := math.Inf(1)
	for cuts := range 1 << (n - 1) {
		var all []column
		from := 0
		for i := 1; i <= n; i++ {
			if i == n || cuts>>(i-1)&1 == 1 {
				all = append(all, column{from, i})
				from = i
			}
		}
		least = min(least, price(all))
	}
	return least
}

func TestColumnsAreTheCheapest(t *testing.T) {
	for seed := range uint64(2000) {
		r := rand.New(rand.NewPCG(seed, 1))
		n := 1 + r.IntN(9)
		boxes, last := make([]*box, n), make([]int, n)
		for i := range boxes {
			boxes[i] = &box{h: 10 + 40*r.Float64(), dated: i < n-r.IntN(2), starts: edtf.Range{From: edtf.Instant{Sec: int64(r.IntN(3))}}}
			last[i] = r.IntN(i+2) - 1 - r.IntN(2)*n
			last[i] = min(max(last[i], -1), i-1)
		}
		limit := 40 + 200*r.Float64()
		got := price(columns(boxes, last, limit), boxes, last, limit)
		want := cheapest(n, func(cut []column) float64 { return price(cut, boxes, last, limit) })
		if math.Abs(got-want) > 1e-9 {
			t.Fatalf("seed %d: columns cost %v, the cheapest %v", seed, got, want)
		}
	}
}
