package chronology_test

import (
	"fmt"
	"testing"

	"throughline/chronology"
)

// What has no name is printed as a number of its kind.
func TestUnknownNamesDoNotPanic(t *testing.T) {
	for want, x := range map[string]fmt.Stringer{
		"Kind(99)": chronology.Kind(99), "Certainty(99)": chronology.Certainty(99), "Relation(99)": chronology.Relation(99),
		"inferred": chronology.Inferred, "certain": chronology.OrderCertain, "equals": chronology.Equals,
	} {
		if got := x.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
