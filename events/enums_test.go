package events_test

import (
	"fmt"
	"testing"

	"throughline/events"
)

// What has no name is printed as a number of its kind.
func TestUnknownNamesDoNotPanic(t *testing.T) {
	for want, x := range map[string]fmt.Stringer{
		"LinkType(99)": events.LinkType(99), "Confidence(99)": events.Confidence(99),
		"Importance(99)": events.Importance(99), "Status(99)": events.Status(99),
		"disputes": events.Disputes, "high": events.High, "context": events.Context, "planned": events.Planned,
	} {
		if got := x.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	l := events.LinkType(99)
	for _, got := range []string{l.Verb(), l.Infinitive(), l.Converse()} {
		if got != "LinkType(99)" {
			t.Errorf("got %q, want LinkType(99)", got)
		}
	}
}
