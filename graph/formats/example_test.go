package formats_test

import (
	"log"
	"os"

	"throughline/events"
	"throughline/graph"
	"throughline/graph/formats"
)

// parcel is a small chronicle.
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

func ExampleWriteDOT() {
	g := graph.New(parcel(), nil)
	if err := formats.WriteDOT(os.Stdout, g, formats.DOTOptions{RankDir: "LR"}); err != nil {
		log.Fatal(err)
	}
	// Output:
	// digraph "events" {
	// 	graph [charset="UTF-8", rankdir="LR", newrank="true", label="A parcel\nArrows point to the later event; read their words from there.", labelloc="t", fontname="Liberation Sans,Arial,Helvetica,sans-serif", fontsize="14", fontcolor="#222222", nodesep="0.3", ranksep="0.4"]
	// 	node [shape="box", style="rounded", color="#444444", fontname="Liberation Sans,Arial,Helvetica,sans-serif", fontsize="11", fontcolor="#222222", margin="0.12,0.07"]
	// 	edge [color="#444444", fontname="Liberation Sans,Arial,Helvetica,sans-serif", fontsize="9", fontcolor="#444444"]
	// 	subgraph "cluster_shop" {
	// 		graph [label="Shop", labelloc="t", labeljust="l", color="#444444", fontcolor="#222222", fontsize="12", style="rounded", margin="12"]
	// 		node [color="#444444"]
	// 		"order" [label="Order placed\nno date"]
	// 		"ship" [label="Parcel sent\nno date"]
	// 	}
	// 	"arrive" [label="Parcel delivered\nno date"]
	// 	"order" -> "ship" [label="responds to\nfollows", style="dashed", arrowhead="veenormal"]
	// 	"order" -> "arrive" [label="follows", style="solid", arrowhead="vee"]
	// 	"ship" -> "arrive" [label="follows", style="solid", arrowhead="vee"]
	// }
}
