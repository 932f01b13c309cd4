package lens_test

import (
	"fmt"

	"throughline/timeline/internal/lens"
)

// Of ten events in a hundred days seven are on the last two.
func ExampleWindows() {
	var spans []lens.Span
	for _, at := range []float64{0, 30, 60, 98, 98.5, 99, 99.2, 99.4, 99.8, 100} {
		spans = append(spans, lens.Span{From: at * day, To: at * day})
	}
	for _, w := range lens.Windows(spans, 3, nil) {
		fmt.Println(w.From/day, w.To/day, w.Parent, w.Members)
	}
	// Output: 98 100 -1 [3 4 5 6 7 8 9]
}

func ExampleShares() {
	ranges := []lens.Span{{From: 0, To: 98 * day}, {From: 98 * day, To: 100 * day}}
	fmt.Printf("%.2f\n", lens.Shares(ranges, []int{3, 7}, 0.75))
	// Output: [0.58 0.42]
}
