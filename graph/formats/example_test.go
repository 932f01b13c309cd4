package formats_test

import (
	"fmt"
	"log"
	"os"

	"throughline/events"
	"throughline/events/formats/document"
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

func ExampleWriteMermaid() {
	if err := formats.WriteMermaid(os.Stdout, graph.New(parcel(), nil), formats.MermaidOptions{}); err != nil {
		log.Fatal(err)
	}
	// Output:
	// ---
	// title: "A parcel"
	// ---
	// flowchart LR
	// 	subgraph l_shop["Shop"]
	// 		e_order["Order placed<br/>no date"]
	// 		e_ship["Parcel sent<br/>no date"]
	// 	end
	// 	e_arrive["Parcel delivered<br/>no date"]
	// 	e_order -.->|"responds to<br/>follows"| e_ship
	// 	e_order -->|"follows"| e_arrive
	// 	e_ship -->|"follows"| e_arrive
}

func ExampleNewDocument() {
	for _, e := range formats.NewDocument(graph.New(parcel(), nil), nil).Edges {
		fmt.Println(e.Source, "→", e.Target, e.Kind)
	}
	// Output:
	// order → ship responds-to
	// order → ship follows
	// order → arrive follows
	// ship → arrive follows
}

func ExampleWriteGraphML() {
	d := &document.Document{
		Nodes: []document.Node{{ID: "a", Label: "First"}, {ID: "b", Attrs: []document.Attr{{Name: "edtf", Value: "2024-03"}}}},
		Edges: []document.Edge{{Source: "a", Target: "b", Kind: "follows"}},
	}
	if err := document.WriteGraphML(os.Stdout, d); err != nil {
		log.Fatal(err)
	}
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
	//   <key id="label" for="node" attr.name="label" attr.type="string"/>
	//   <key id="n0" for="node" attr.name="edtf" attr.type="string"/>
	//   <key id="type" for="edge" attr.name="type" attr.type="string"/>
	//   <graph edgedefault="directed">
	//     <node id="a">
	//       <data key="label">First</data>
	//     </node>
	//     <node id="b">
	//       <data key="n0">2024-03</data>
	//     </node>
	//     <edge id="l0" source="a" target="b">
	//       <data key="type">follows</data>
	//     </edge>
	//   </graph>
	// </graphml>
}
