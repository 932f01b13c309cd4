package sugiyama_test

import (
	"fmt"

	"throughline/layered/internal/sugiyama"
)

func ExampleLayout() {
	nodes := []sugiyama.Node{
		{Column: 0, Height: 20}, {Column: 0, Height: 20}, {Column: 1, Height: 20}, {Column: 1, Height: 20}, {Column: 2, Height: 20},
	}
	edges := []sugiyama.Edge{{From: 0, To: 3}, {From: 1, To: 2}, {From: 0, To: 4}}
	r := sugiyama.Layout(nodes, edges, sugiyama.Options{NodeGap: 10, LinkGap: 5, PortGap: 6})
	fmt.Println("columns", r.Order, "crossings", r.Crossings, "height", r.Height)
	for v, y := range r.Top {
		fmt.Printf("node %d at %.0f\n", v, y)
	}
	for e, route := range r.Routes {
		fmt.Printf("edge %d from %.0f by %.0f to %.0f\n", e, route.Leave, route.Via, route.Arrive)
	}
	// Output:
	// columns [[0 1] [3 2] [4]] crossings 0 height 65
	// node 0 at 3
	// node 1 at 45
	// node 2 at 45
	// node 3 at 15
	// node 4 at 0
	// edge 0 from 16 by [] to 25
	// edge 1 from 55 by [] to 55
	// edge 2 from 10 by [10] to 10
}
