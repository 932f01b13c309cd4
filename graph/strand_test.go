package graph_test

import (
	"reflect"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
)

func TestStrandsAreTheLinesOfAnEdge(t *testing.T) {
	const high, low = events.High, events.Low
	for name, tt := range map[string]struct {
		when, links string // of the earlier event, of the later one
		want        []graph.Strand
	}{
		"the strongest type stands for all": {
			"2001", "[{follows: a, confidence: high}, {caused-by: a, confidence: low}]",
			[]graph.Strand{{Type: events.CausedBy, Links: 2, Confidence: low}},
		},
		"the highest confidence of its type": {
			"2001", "[{caused-by: a, confidence: low}, {caused-by: a, confidence: high}]",
			[]graph.Strand{{Type: events.CausedBy, Links: 2, Confidence: high}},
		},
		"that one disputes the other stands beside it": {
			"2001", "[{disputes: a}, {follows: a}]",
			[]graph.Strand{{Type: events.Disputes, Links: 1}, {Type: events.Follows, Links: 1}},
		},
		"so does what stronger statements contradict": {
			"2001/2003", "[{caused-by: a, confidence: high}, {follows: a, confidence: low}]",
			[]graph.Strand{{Type: events.CausedBy, Links: 1, Confidence: high}, {Type: events.Follows, Links: 1, Confidence: low, Aside: true}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			c, problems := events.Read(events.File{Name: "x.yaml", Data: []byte(
				"events:\n  - {id: a, title: A, when: " + tt.when + "}\n  - {id: b, title: B, when: 2002, links: " + tt.links + "}\n",
			)})
			if err := problems.Err(); err != nil {
				t.Fatal(err)
			}
			b := chronology.Solve(c)
			for e := range graph.New(c, b).Edges() {
				if got := e.Strands(b); !reflect.DeepEqual(got, tt.want) {
					t.Errorf("strands %+v, want %+v", got, tt.want)
				}
			}
		})
	}
}
