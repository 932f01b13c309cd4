package graph_test

import (
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
)

// What contradicts stronger statements orders nothing.
func TestContradictions(t *testing.T) {
	const file = `
events:
  - {id: attack, title: Attack, when: 2017-06}
  - {id: strikes, title: Strikes, when: 2017-04, links: [{responds-to: attack}]}
  - {id: rumour, title: Rumour, when: 2018-06, status: alleged}
  - {id: denial, title: Denial, when: 2018-04, links: [{responds-to: rumour, confidence: high}]}
`
	c, ds := events.Read(events.File{Name: "f", Data: []byte(file)})
	if ds.Err() != nil {
		t.Fatal(ds)
	}
	b := chronology.Solve(c)
	g := graph.New(c, b)
	var order []string
	for _, e := range g.Order() {
		order = append(order, e.ID)
	}
	if got, want := strings.Join(order, " "), "strikes attack rumour denial"; got != want {
		t.Errorf("the order is %s, want %s", got, want)
	}
}
