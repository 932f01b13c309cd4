package timeline_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
	"throughline/timeline"
)

// A part of a chronicle, with the bounds of the whole, is a chronicle to draw: each of
// its events stands where, and says what, it does in the whole.
func TestPartsOfRandomChronicles(t *testing.T) {
	for seed := range uint64(40) {
		t.Run(fmt.Sprintf("seed=%d", seed), func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(seed, 11))
			c := random(r, 1+r.IntN(60))
			whole := chronology.Solve(c)
			part := c.Only(func(*events.Event) bool { return r.IntN(2) == 0 }, nil)
			b := whole.Within(part)
			pic, err := timeline.Layout(graph.New(part, b), timeline.Options{Links: timeline.AllLinks})
			if err != nil {
				t.Fatal(err)
			}
			for _, page := range pic.Pages {
				check(t, page)
			}
			var text bytes.Buffer
			if err := timeline.WriteText(&text, graph.New(part, b)); err != nil {
				t.Fatal(err)
			}
			for _, e := range part.Events {
				if line := fmt.Sprintf(". %s: %s\n", whole.Words(e), e.Title); !strings.Contains(text.String(), line) {
					t.Errorf("the text does not have %q:\n%s", line, &text)
				}
			}
		})
	}
}
