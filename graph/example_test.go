package graph_test

import (
	"fmt"
	"log"

	lib "github.com/dominikbraun/graph"

	"throughline/events"
	"throughline/graph"
)

// parcel returns a small chronicle.
func parcel() *events.Chronicle {
	return &events.Chronicle{
		Title: "A parcel",
		Lanes: []*events.Lane{{ID: "shop", Title: "Shop"}},
		Events: []*events.Event{
			{ID: "order", Title: "Order placed", Lane: "shop"},
			{ID: "ship", Title: "Parcel sent", Lane: "shop", Links: []events.Link{
				{Type: events.RespondsTo, Event: "order"},
				{Type: events.Follows, Event: "order"},
			}},
			{ID: "arrive", Title: "Parcel delivered", Links: []events.Link{
				{Type: events.Follows, Event: "order"},
				{Type: events.Follows, Event: "ship"},
			}},
		},
	}
}

func ExampleNew() {
	g := graph.New(parcel(), nil)
	for e := range g.Edges() {
		for _, l := range e.Links {
			fmt.Println(e.To.Title, l.Type.Verb(), e.From.Title)
		}
	}
	// Output:
	// Parcel sent responds to Order placed
	// Parcel sent follows Order placed
	// Parcel delivered follows Order placed
	// Parcel delivered follows Parcel sent
}

func ExampleGraph_Order() {
	for _, e := range graph.New(parcel(), nil).Order() {
		fmt.Println(e.Title)
	}
	// Output:
	// Order placed
	// Parcel sent
	// Parcel delivered
}

func ExampleGraph_Reduce() {
	reduced := graph.New(parcel(), nil).Reduce()
	for e := range reduced.Edges() {
		fmt.Println(e.From.ID, "→", e.To.ID)
	}
	fmt.Println(reduced.LeftOut(), "left out")
	// Output:
	// order → ship
	// ship → arrive
	// 1 left out
}

func ExampleGraph_In() {
	for e := range graph.New(parcel(), nil).In("arrive") {
		fmt.Println("after:", e.From.Title)
	}
	// Output:
	// after: Order placed
	// after: Parcel sent
}

func ExampleGraph_Out() {
	for e := range graph.New(parcel(), nil).Out("order") {
		fmt.Println("before:", e.To.Title)
	}
	// Output:
	// before: Parcel sent
	// before: Parcel delivered
}

// The library's own functions work on the graph of a chronicle.
func ExampleGraph_Library() {
	path, err := lib.ShortestPath(graph.New(parcel(), nil).Library(), "order", "arrive")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(path)
	// Output:
	// [order arrive]
}

func ExampleNewStore() {
	g := lib.NewWithStore(func(e *events.Event) string { return e.ID }, graph.NewStore(), lib.Directed())
	for _, e := range parcel().Events {
		if err := g.AddVertex(e); err != nil {
			log.Fatal(err)
		}
	}
	if err := g.AddEdge("order", "ship"); err != nil {
		log.Fatal(err)
	}
	fmt.Println(g.Order())
	fmt.Println(g.Size())
	// Output:
	// 3 <nil>
	// 1 <nil>
}

func ExampleGraph_Select() {
	part, err := graph.New(parcel(), nil).Select(graph.Filter{Lanes: []string{"shop"}, Query: []string{"parcel"}})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(part.Selection().Words())
	for e := range part.Events() {
		fmt.Println(e.Title)
	}
	// Output:
	// 1 of 3 events (lane Shop; words “parcel”), 3 links to others left out
	// Parcel sent
}

func ExampleGraph_Stats() {
	s := graph.New(parcel(), nil).Stats()
	fmt.Println(s.Events, "events,", s.Links, "links")
	fmt.Println("begins with", s.Roots[0].Title)
	// Output:
	// 3 events, 4 links
	// begins with Order placed
}
