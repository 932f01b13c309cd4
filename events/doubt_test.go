package events_test

import (
	"fmt"
	"strings"
	"testing"

	"throughline/events"
)

const doubted = `
sources: {a: {date: 2017-05-03}, b: {date: 2017-05-04}}
events:
  - {id: x, title: X, sources: a, when: [{edtf: 2017, source: a}, {said: Tuesday, source: b}]}
  - {id: y, title: Y, sources: [a, b], when: {said: the day before x}, links: [{follows: x}, {caused-by: z, sources: b}]}
  - {id: z, title: Z, when: 2016, links: [{disputes: y, sources: [a, b]}]}
`

func TestWithout(t *testing.T) {
	tests := []struct {
		doubt events.Doubt
		want  string // events with the number of their claims, sources and links
	}{
		{events.Doubt{}, "x 2 1 0, y 1 2 2, z 1 0 1"},
		{events.Doubt{Sources: []string{"a"}}, "y 0 1 1, z 1 0 1"},
		{events.Doubt{Sources: []string{"b"}}, "x 1 1 0, y 1 1 1, z 1 0 1"},
		{events.Doubt{Trusted: []string{"a"}}, "x 1 1 0, y 1 1 1, z 1 0 1"},
		{events.Doubt{Sources: []string{"a", "b"}}, "z 1 0 0"},
		{events.Doubt{Events: []string{"x"}}, "y 0 2 1, z 1 0 1"},
		{events.Doubt{Links: []events.Pair{{A: "x", B: "y"}}}, "x 2 1 0, y 1 2 1, z 1 0 1"},
		{events.Doubt{Links: []events.Pair{{A: "y", B: "z"}}}, "x 2 1 0, y 1 2 1, z 1 0 0"},
	}
	c, ds := events.Read(events.File{Name: "f", Data: []byte(doubted)})
	if ds.Err() != nil {
		t.Fatal(ds)
	}
	for _, tt := range tests {
		less, err := c.Without(tt.doubt)
		if err != nil {
			t.Fatal(err)
		}
		if got := counts(less); got != tt.want {
			t.Errorf("without %+v: %s, want %s", tt.doubt, got, tt.want)
		}
		if got := counts(c); got != "x 2 1 0, y 1 2 2, z 1 0 1" {
			t.Fatalf("the chronicle itself has changed: %s", got)
		}
	}
}

func counts(c *events.Chronicle) string {
	var all []string
	for _, e := range c.Events {
		all = append(all, fmt.Sprintf("%s %d %d %d", e.ID, len(e.When), len(e.Sources), len(e.Links)))
	}
	return strings.Join(all, ", ")
}

// All that is doubted and not there is named at once.
func TestWithoutWhatIsNotThere(t *testing.T) {
	c, _ := events.Read(events.File{Name: "f", Data: []byte(doubted)})
	_, err := c.Without(events.Doubt{
		Sources: []string{"c"}, Trusted: []string{"d"}, Events: []string{"xx"},
		Links: []events.Pair{{A: "x", B: "z"}, {A: "x", B: "q"}},
	})
	for _, want := range []string{`no source "c"`, `no source "d"`, `no event "xx"; did you mean "x"`, `no link ties "x" and "z"`, `no event "q"`} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v does not say %s", err, want)
		}
	}
}
