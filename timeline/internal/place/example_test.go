package place_test

import (
	"fmt"

	"throughline/timeline/internal/place"
)

// Three labels want the same place between 0 and 100.
func ExampleChain() {
	labels := []place.Label{{At: 50, Size: 20}, {At: 50, Size: 20}, {At: 50, Size: 20}}
	y, ok := place.Chain(labels, 2, 0, 100)
	fmt.Println(y, ok)
	// Output: [28 50 72] true
}

func ExampleSides() {
	labels := []place.Label{{At: 10, Size: 20}, {At: 12, Size: 20}, {At: 40, Size: 20}}
	sides, _ := place.Sides(labels, 2, 0, 100)
	for _, s := range sides {
		fmt.Println(s.Right, s.Y)
	}
	// Output:
	// false 10
	// true 12
	// false 40
}

// The second entry stands below the first; its other spot is no higher.
func ExampleStack() {
	entries := [][]place.Spot{
		{{X0: 0, X1: 50, H: 10}},
		{{X0: 20, X1: 80, H: 10}, {X0: 0, X1: 30, H: 10}},
		{{X0: 60, X1: 90, H: 10}},
	}
	placed, height := place.Stack(entries, place.Gaps{Side: 5, Row: 2}, nil)
	fmt.Println(placed, height)
	// Output: [{0 0} {0 12} {0 0}] 22
}

// The first entry is the more important one; the other would have to stand too low.
func ExampleShelf() {
	shelf := place.Shelf{Height: 15, Gap: place.Gaps{Side: 5, Row: 2}}
	fmt.Println(shelf.Put([]place.Spot{{X0: 20, X1: 80, H: 10}}))
	fmt.Println(shelf.Put([]place.Spot{{X0: 0, X1: 50, H: 10}}))
	// Output:
	// {0 0}
	// {-1 +Inf}
}
