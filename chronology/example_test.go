package chronology_test

import (
	"fmt"
	"log"

	"throughline/chronology"
	"throughline/events"
)

func ExampleSolveDates() {
	c, problems := events.Read(events.File{Name: "a.yaml", Data: []byte("events: [{id: curbs, title: Trade curbs, when: 2015-11/2016-11~}]")})
	if err := problems.Err(); err != nil {
		log.Fatal(err)
	}
	b, _ := chronology.SolveDates(c).Of("curbs")
	fmt.Println("begins from", b.EarliestStart.At, "to before", b.LatestStart.At)
	fmt.Println("ends from", b.EarliestEnd.At, "to before", b.LatestEnd.At)
	fmt.Println("since", b.LatestEnd.Proof()[0].Text)
	// Output:
	// begins from 2015-11-01T00:00:00Z to before 2015-12-01T00:00:00Z
	// ends from 2016-10-01T00:00:00Z to before 2017-01-01T00:00:00Z
	// since curbs spans Nov 2015 – about Nov 2016, read as Nov 2015 to Oct–Dec 2016
}
