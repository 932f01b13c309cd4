package csr_test

import (
	"fmt"

	"throughline/graph/internal/csr"
)

// Two ways lead from 0 to 4; both pass 3.
func Example() {
	g := csr.New(6, []csr.Arc{{0, 1}, {0, 2}, {1, 3}, {2, 5}, {5, 3}, {3, 4}})
	order, _ := g.Order()
	fmt.Println("order:", order)
	longest, _ := g.LongestPath()
	fmt.Println("longest path:", longest)
	fmt.Println("shortest path:", g.ShortestPath(0, 4))
	fmt.Println("before 3:", g.Ancestors(3))
	fmt.Println("dominators:", g.Dominators())
	fmt.Println("cut nodes:", g.Articulation())
	// Output:
	// order: [0 1 2 5 3 4]
	// longest path: [0 2 5 3 4]
	// shortest path: [0 1 3 4]
	// before 3: [0 1 2 5]
	// dominators: [-1 0 0 0 3 2]
	// cut nodes: [3]
}

func ExampleGraph_SimplePaths() {
	g := csr.New(6, []csr.Arc{{0, 1}, {0, 2}, {1, 3}, {2, 3}, {2, 5}, {5, 3}, {3, 4}})
	paths, more := g.SimplePaths(0, 4, 2)
	fmt.Println(paths, more)
	// Output: [[0 1 3 4] [0 2 3 4]] true
}

func ExampleGraph_Join() {
	// Two things with a common cause.
	g := csr.New(3, []csr.Arc{{0, 1}, {0, 2}})
	for _, e := range g.Join(1, 2) {
		fmt.Println(g.From(int(e)), "→", g.To(int(e)))
	}
	// Output:
	// 0 → 1
	// 0 → 2
}
