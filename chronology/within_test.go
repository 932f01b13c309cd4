package chronology_test

import (
	"reflect"
	"slices"
	"testing"

	"throughline/chronology"
	"throughline/events"
)

// some returns c with a random choice of its events, and their ids.
func some(r roll, c *events.Chronicle) (*events.Chronicle, []string) {
	part := c.Only(func(*events.Event) bool { return r(2) == 0 }, nil)
	var ids []string
	for _, e := range part.Events {
		ids = append(ids, e.ID)
	}
	return part, ids
}

func TestLeavingEventsOutChangesNothingOfTheOthers(t *testing.T) {
	t.Parallel()
	parts := 0
	for seed := range uint64(300) {
		r := chance(seed)
		text, _ := write(r, true)
		c, ok := parse(text)
		if !ok {
			continue
		}
		b := chronology.Solve(c)
		part, ids := some(r, c)
		parts++
		w := b.Within(part)
		if len(w.Events) != len(part.Events) {
			t.Fatalf("seed %d: bounds of %d events, want %d", seed, len(w.Events), len(part.Events))
		}
		for i, e := range part.Events {
			before, _ := b.Of(e.ID)
			if after, ok := w.Of(e.ID); !ok || after != before || w.Events[i] != before {
				t.Errorf("seed %d, %s: bounds %v, before %v", seed, e.ID, after, before)
			}
			if got, want := w.Words(e), b.Words(b.Event(e.ID)); got != want {
				t.Errorf("seed %d, %s: %q, before %q", seed, e.ID, got, want)
			}
		}
		if got, want := w.Sequence(ids), b.Sequence(ids); !reflect.DeepEqual(got, want) {
			t.Errorf("seed %d: sequence %v, want %v", seed, got, want)
		}
		checkParts(t, b, w)
	}
	if parts < 200 {
		t.Errorf("only %d chronicles could be read", parts)
	}
}

// checkParts tests that w, which shows a part of b, says what b says of that part.
func checkParts(t *testing.T, b, w *chronology.Bounds) {
	t.Helper()
	shown := func(id string) bool {
		return slices.ContainsFunc(w.Events, func(e chronology.EventBounds) bool { return e.ID == id })
	}
	span := w.Span()
	for _, e := range w.Events {
		if e.EarliestStart.Known() && e.EarliestStart.At.Before(span.From) || e.LatestEnd.Known() && span.To.Before(e.LatestEnd.At) {
			t.Errorf("%s lies outside the span %v", e.ID, span)
		}
	}
	for _, x := range b.Conflicts() {
		about := shown(x.Event) || slices.ContainsFunc(x.Statements, func(s chronology.Statement) bool { return shown(s.Event) })
		if kept := slices.ContainsFunc(w.Conflicts(), func(y chronology.Conflict) bool { return y.Pos == x.Pos && y.Text == x.Text }); kept != about {
			t.Errorf("contradiction %q is kept: %v, want %v", x.Text, kept, about)
		}
	}
}

func TestWithinWhatIsUnknown(t *testing.T) {
	c := &events.Chronicle{Events: []*events.Event{{ID: "a"}}}
	if w := new(chronology.Bounds).Within(c); len(w.Events) != 0 || w.Event("a") != nil || len(w.Chronicle().Events) != 0 {
		t.Errorf("nothing bounds an event, but there is %v", w.Events)
	}
	b := chronology.Solve(c)
	if w := b.Within(&events.Chronicle{}); len(w.Events) != 0 || len(w.Sequence(nil)) != 0 || w.Whole() != b {
		t.Errorf("no event is left, but there is %v", w.Events)
	}
}
