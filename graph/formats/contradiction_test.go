package formats_test

import (
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
	"throughline/graph/formats"
)

// What contradicts stronger statements is drawn as such.
func TestContradictionsAreDrawn(t *testing.T) {
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
	out := string(written(t, graph.New(c, b), formats.DOTOptions{}))
	for _, want := range []string{
		`"attack" -> "strikes" [label="responds to: contradicted", style="dashed", arrowhead="normal", color="#b00020", fontcolor="#b00020", penwidth="2"]`,
		`"rumour" [label="Rumour\nJun 2018 (contradicted)\nalleged", style="rounded,dashed", color="#b00020", fontcolor="#b00020", penwidth="2"]`,
		`"rumour" -> "denial" [label="responds to (high confidence)", style="dashed", arrowhead="normal"]`,
	} {
		if !strings.Contains(out, want) {
			t.Errorf("there is no %s in\n%s", want, out)
		}
	}
}
