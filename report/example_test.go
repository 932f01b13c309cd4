package report_test

import (
	"log"
	"os"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
	"throughline/report"
)

func ExampleNewRelation() {
	c, problems := events.Read(events.File{Name: "a.yaml", Data: []byte("events:\n  - {id: flood, title: Flood, when: 2024-03-09}\n  - {id: inquiry, title: Inquiry, when: 2024-03-13}\n")})
	if problems.Err() != nil {
		log.Fatal(problems)
	}
	g := graph.New(c, chronology.Solve(c))
	if err := report.Write(os.Stdout, report.NewRelation(g, "flood", "inquiry")); err != nil {
		log.Fatal(err)
	}
	// Output:
	// {
	//   "schema": "throughline/1",
	//   "question": "relation",
	//   "first": "flood",
	//   "second": "inquiry",
	//   "possible": [
	//     {
	//       "name": "before",
	//       "words": "flood ends before inquiry begins"
	//     }
	//   ]
	// }
}
