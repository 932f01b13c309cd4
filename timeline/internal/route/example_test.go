package route_test

import (
	"fmt"

	"throughline/figure"
	"throughline/timeline/internal/route"
)

func ExampleLinks() {
	s := route.Scene{
		Bounds: figure.Box{X1: 300, Y1: 200},
		Texts:  []figure.Box{{X0: 20, Y0: 28, X1: 120, Y1: 40}}, // a label below the first bar
		Marks: []figure.Box{
			{X0: 20, Y0: 16, X1: 120, Y1: 26},
			{X0: 60, Y0: 80, X1: 160, Y1: 90},
		},
	}
	for _, r := range route.Links(s, []route.Link{{From: 0, To: 1}}) {
		fmt.Println(r.OK, r.Points)
	}
	// Output:
	// true [{120 21} {141 21} {141 80}]
}
