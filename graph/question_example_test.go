package graph_test

import (
	"fmt"
	"log"
	"os"

	"throughline/events"
	"throughline/graph"
)

// blackout returns a small chronicle.
func blackout() *graph.Graph {
	return graph.New(&events.Chronicle{Events: []*events.Event{
		{ID: "storm", Title: "A storm"},
		{ID: "heat", Title: "A week of heat"},
		{ID: "line", Title: "A power line falls", Links: []events.Link{{Type: events.CausedBy, Event: "storm", Confidence: events.High}}},
		{ID: "load", Title: "All fans run", Links: []events.Link{{Type: events.RespondsTo, Event: "heat"}}},
		{ID: "blackout", Title: "The lights go out", Links: []events.Link{
			{Type: events.CausedBy, Event: "line", Confidence: events.Medium},
			{Type: events.EnabledBy, Event: "load", Confidence: events.Low},
		}},
	}}, nil)
}

func ExampleGraph_Why() {
	tree, err := blackout().Why("blackout", graph.Query{MinConfidence: events.Low})
	if err != nil {
		log.Fatal(err)
	}
	if err := tree.WriteText(os.Stdout); err != nil {
		log.Fatal(err)
	}
	// Output:
	// what led to blackout, by causal links of at least low confidence: 3 events
	// blackout                                       no date  The lights go out
	//   is enabled by load        low confidence     no date  All fans run
	//   is caused by line         medium confidence  no date  A power line falls
	//   which is caused by storm  high confidence    no date  A storm
}

func ExampleGraph_Impact() {
	tree, err := blackout().Impact("storm", graph.Query{})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range tree.Events {
		fmt.Println(e.Title)
	}
	// Output:
	// A storm
	// A power line falls
	// The lights go out
}

func ExampleGraph_Without() {
	loss, err := blackout().Without("storm", graph.Query{})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range loss.Lost {
		fmt.Println("lost:", e.Event.Title)
	}
	for _, e := range loss.Kept {
		fmt.Println("kept:", e.Event.Title, "because of", e.Left[0].ID)
	}
	// Output:
	// lost: A power line falls
	// kept: The lights go out because of load
}

func ExampleGraph_Path() {
	route, err := blackout().Path("storm", "blackout", graph.Query{})
	if err != nil {
		log.Fatal(err)
	}
	for _, step := range route.Shortest {
		fmt.Println(step.From.Title, step.Verb(), step.To.ID)
	}
	fmt.Println("as sure as its weakest link:", route.Shortest.Confidence())
	// Output:
	// A storm is a cause of line
	// A power line falls is a cause of blackout
	// as sure as its weakest link: medium
}

// An answer is a graph, too, which can be asked and drawn like any other.
func ExampleTree_Graph() {
	tree, err := blackout().Why("blackout", graph.Query{MaxDepth: 1})
	if err != nil {
		log.Fatal(err)
	}
	for e := range tree.Graph().Edges() {
		fmt.Println(e.To.ID, e.Links[0].Type.Verb(), e.From.ID)
	}
	// Output:
	// blackout is caused by line
	// blackout is enabled by load
}
