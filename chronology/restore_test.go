package chronology_test

import (
	"slices"
	"testing"

	"throughline/chronology"
	"throughline/events"
)

// Nothing that is set aside could hold together with the rest: each such link, put back
// alone, makes a contradiction again.
func TestNothingIsSetAsideThatCouldHold(t *testing.T) {
	t.Parallel()
	several := 0
	for seed := range uint64(1500) {
		text, _ := write(chance(seed), false)
		c, ok := parse(text)
		if !ok {
			continue
		}
		b := chronology.Solve(c)
		links := setAside(c, b)
		if len(links) < 2 || slices.ContainsFunc(c.Events, func(e *events.Event) bool { _, aside := b.SetAside(e.ID); return aside }) {
			continue
		}
		several++
		for _, kept := range links {
			less := withOnly(c, b, kept)
			if conflicts := chronology.Solve(less).Conflicts(); len(conflicts) == 0 {
				t.Fatalf("seed %d: %s %s %s could hold\n%s", seed, kept.on, kept.Type, kept.Event, text)
			}
		}
	}
	if several < 20 {
		t.Errorf("only %d chronicles have several links set aside", several)
	}
}

// A tied is a link and the id of the event that has it.
type tied struct {
	on string
	events.Link
}

// setAside returns the links of c that b sets aside.
func setAside(c *events.Chronicle, b *chronology.Bounds) (all []tied) {
	for _, e := range c.Events {
		for _, l := range e.Links {
			if b.LinkSetAside(e.ID, l) {
				all = append(all, tied{e.ID, l})
			}
		}
	}
	return all
}

// withOnly returns c without the links that b sets aside, except one.
func withOnly(c *events.Chronicle, b *chronology.Bounds, kept tied) *events.Chronicle {
	return c.Only(nil, func(e *events.Event, l events.Link) bool {
		return !b.LinkSetAside(e.ID, l) || e.ID == kept.on && l.Event == kept.Event && l.Type == kept.Type
	})
}
