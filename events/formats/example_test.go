package formats_test

import (
	"fmt"
	"log"

	"throughline/diag"
	"throughline/events/formats"
	"throughline/events/formats/document"
)

// A graph of another program becomes a chronicle.
func ExampleChronicle() {
	d, problems := document.ReadJGF(diag.File{Name: "story.json", Data: []byte(`{"graph": {
		"nodes": {"flood": {"label": "Flood", "metadata": {"date": "2024-03"}}, "Inquiry": {}},
		"edges": [{"source": "flood", "target": "Inquiry", "relation": "responds to"}]}}`)})
	if problems.Err() != nil {
		log.Fatal(problems)
	}
	c, problems := formats.Chronicle(d)
	if problems.Err() != nil {
		log.Fatal(problems)
	}
	for _, e := range c.Events {
		fmt.Println(e.ID, len(e.When), len(e.Links))
	}
	// Output:
	// flood 1 0
	// inquiry 0 1
}
