package chronology_test

import (
	"fmt"
	"log"

	"throughline/chronology"
	"throughline/events"
)

func ExampleBounds_Within() {
	c, problems := events.Read(events.File{Name: "a.yaml", Data: []byte(`events:
  - {id: attack, title: An attack}
  - {id: answer, title: The answer, when: 2017-04, links: [{responds-to: attack}, {follows: attack}]}
`)})
	if err := problems.Err(); err != nil {
		log.Fatal(err)
	}
	b := chronology.Solve(c)
	part := c.Only(func(e *events.Event) bool { return e.ID == "attack" }, nil)
	fmt.Println(b.Within(part).Words(part.Events[0]))
	// Output: by 30 Apr 2017 (inferred)
}
