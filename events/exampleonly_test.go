package events_test

import (
	"fmt"

	"throughline/events"
)

func ExampleChronicle_Only() {
	c := &events.Chronicle{Events: []*events.Event{
		{ID: "order", Title: "Order placed"},
		{ID: "ship", Title: "Parcel sent", Links: []events.Link{{Type: events.Follows, Event: "order"}}},
		{ID: "arrive", Title: "Parcel delivered", Links: []events.Link{{Type: events.Follows, Event: "ship"}}},
	}}
	part := c.Only(func(e *events.Event) bool { return e.ID != "order" }, nil)
	for _, e := range part.Events {
		fmt.Println(e.Title, len(e.Links))
	}
	// Output:
	// Parcel sent 0
	// Parcel delivered 1
}
