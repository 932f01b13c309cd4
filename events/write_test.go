package events_test

import (
	"bytes"
	"log"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"throughline/events"
	"throughline/internal/golden"
)

// rewritten is c as WriteYAML has it.
func rewritten(t testing.TB, c *events.Chronicle) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := events.WriteYAML(&b, c); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Every key of the format is written.
func TestWriteYAML(t *testing.T) {
	in := inputs(t, "testdata/read/every_key.txtar")[0]
	in.Data = []byte(strings.ReplaceAll(string(in.Data), "second", "sequel")) // which may be an id
	c, ds := events.Read(in)
	if ds.Err() != nil {
		t.Fatal(ds)
	}
	golden.Check(t, "every_key.yaml", rewritten(t, c))
}

// FuzzWriteYAML holds that what is written of a sound chronicle is sound, and is written as
// the same once it is read.
func FuzzWriteYAML(f *testing.F) {
	names, _ := filepath.Glob("testdata/read/*.txtar")
	for _, name := range append(names, "../data/events.yaml") {
		for _, in := range inputs(f, name) {
			f.Add(in.Data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, ds := events.Read(events.File{Name: "f", Data: data})
		if ds.Err() != nil {
			return
		}
		first := rewritten(t, c)
		again, ds := events.Read(events.File{Name: "g", Data: first})
		if ds.Err() != nil {
			t.Fatalf("%v in\n%s", ds, first)
		}
		for i, e := range c.Events {
			for j, claim := range e.When {
				if got := again.Events[i].When[j]; got.Date.Words() != claim.Date.Words() || got.Ongoing.Words() != claim.Ongoing.Words() {
					t.Errorf("%s was %s, and is written as %s", e.ID, claim.Date.Words(), got.Date.Words())
				}
			}
		}
		if second := rewritten(t, again); !bytes.Equal(first, second) {
			t.Errorf("\n%s\nis written again as\n%s", first, second)
		}
	})
}

func ExampleWriteYAML() {
	c := &events.Chronicle{Events: []*events.Event{
		{ID: "order", Title: "Order placed"},
		{ID: "ship", Title: "Parcel sent", Links: []events.Link{{Type: events.Follows, Event: "order"}}},
	}}
	if err := events.WriteYAML(os.Stdout, c); err != nil {
		log.Fatal(err)
	}
	// Output:
	// events:
	//   - id: order
	//     title: "Order placed"
	//   - id: ship
	//     title: "Parcel sent"
	//     links:
	//       - follows: order
}

func TestCheck(t *testing.T) {
	c := &events.Chronicle{Events: []*events.Event{
		{ID: "a", Lane: "none", Links: []events.Link{{Type: events.Follows, Event: "b"}}},
		{ID: "b", Links: []events.Link{{Type: events.Follows, Event: "a"}, {Type: events.Ends, Event: "c"}}},
	}}
	var codes []string
	for _, d := range events.Complete(c) {
		codes = append(codes, d.Code)
	}
	if got := strings.Join(codes, " "); got != "cycle unknown-event unknown-lane" {
		t.Errorf("Check finds %s", got)
	}
}
