package chronology_test

import (
	"fmt"
	"testing"

	"throughline/chronology"
	"throughline/events/edtf"
)

// The largest number of units that words can count is bounded like any other.
func TestTiesOfAThousandMillionUnits(t *testing.T) {
	for u := edtf.Seconds; u <= edtf.Centuries; u++ {
		for _, side := range []string{"before", "after"} {
			said := fmt.Sprintf("1000000000 %s %s b", u.Plural(), side)
			b := chronology.Solve(read(t, "events:\n  - {id: a, title: A, when: {said: "+said+"}}\n  - {id: b, title: B, when: 2017-05-03}\n"))
			of, ok := b.Of("a")
			if !ok || !of.EarliestStart.Known() || !of.LatestEnd.Known() || of.LatestEnd.At.Before(of.EarliestStart.At) {
				t.Errorf("%s: from %v to %v", said, of.EarliestStart, of.LatestEnd)
			}
		}
	}
}
