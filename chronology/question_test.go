package chronology_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
)

func TestRelations(t *testing.T) {
	tests := []struct{ events, want string }{
		{"{id: a, title: A, when: 2016}\n  - {id: b, title: B, when: 2017}", "before"},
		{"{id: a, title: A, when: 2017}\n  - {id: b, title: B, when: 2016}", "after"},
		{"{id: a, title: A}\n  - {id: b, title: B, links: [{follows: a}]}", "before meets"},
		{"{id: a, title: A}\n  - {id: b, title: B, links: [{caused-by: a}]}", "before meets overlaps starts started by contains finished by equals"},
		{"{id: a, title: A, links: [{part-of: b}]}\n  - {id: b, title: B}", "starts during finishes equals"},
		{"{id: a, title: A, when: 2016-01-01/2016-12-31}\n  - {id: b, title: B, when: 2016-03/2016-05}", "contains"},
		{"{id: a, title: A}\n  - {id: b, title: B, links: [{ends: a}]}", "meets overlaps starts during finishes finished by equals"},
		{"{id: a, title: A, when: {edtf: 2017-05-03, lasts: PT0S}}\n  - {id: b, title: B, links: [{caused-by: a}]}", "before meets starts"},
		{"{id: a, title: A, when: {said: the day before b}}\n  - {id: b, title: B}", "before"},
		{"{id: a, title: A, status: planned, links: [{follows: b}]}\n  - {id: b, title: B}", "after met by"},
	}
	for _, tt := range tests {
		b := chronology.Solve(read(t, "events:\n  - "+tt.events+"\n"))
		var got []string
		for _, r := range b.Relations("a", "b") {
			got = append(got, r.String())
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.events, s, tt.want)
		}
	}
	b := chronology.Solve(read(t, "events: [{id: a, title: A}]"))
	if r := b.Relations("a", "z"); r != nil {
		t.Errorf("relations to nothing: %v", r)
	}
}

// sequence returns a chronicle's events in sequence, with how each order is known.
func sequence(t *testing.T, list string, ids ...string) string {
	b := chronology.Solve(read(t, "events:\n"+list))
	var out []string
	for i, s := range b.Sequence(ids) {
		if i > 0 {
			out = append(out, s.After.String())
		}
		out = append(out, s.Event)
	}
	return strings.Join(out, " ")
}

func TestSequence(t *testing.T) {
	const dated = "  - {id: x, title: X, when: 2016}\n  - {id: y, title: Y, when: 2017}\n"
	if got, want := sequence(t, dated, "x", "y"), "x certain y"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := sequence(t, dated, "y", "x"), "x certain y"; got != want {
		t.Errorf("an order that cannot be is kept: %s, want %s", got, want)
	}
	const linked = "  - {id: x, title: X}\n  - {id: y, title: Y, links: [{follows: x}]}\n  - {id: z, title: Z}\n"
	if got, want := sequence(t, linked, "x", "y", "z"), "x implied by links y unknown z"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	// A date and a link together: the date alone would leave it open.
	const both = "  - {id: x, title: X, when: 2017}\n  - {id: y, title: Y, when: 2017-03, links: [{follows: w, gap: 2 days}]}\n  - {id: w, title: W, links: [{caused-by: x}]}\n"
	if got, want := sequence(t, both, "x", "y", "w"), "x implied by links w implied by links y"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// What is not believed bounds nothing and contradicts nothing.
func TestCompare(t *testing.T) {
	c := read(t, article(t))
	before := chronology.Solve(c)
	tests := []struct {
		doubt events.Doubt
		want  string
	}{
		{events.Doubt{Events: []string{"us-strikes"}}, "drops us-strikes, changes chemical-attack"},
		{events.Doubt{Links: []events.Pair{{A: "us-strikes", B: "chemical-attack"}}}, "changes chemical-attack"},
		{events.Doubt{Links: []events.Pair{{A: "breaches", B: "walkout"}}}, "changes walkout"},
		{events.Doubt{Events: []string{"sochi-talks"}}, "drops sochi-talks, changes putin-merkel"},
		{events.Doubt{Trusted: []string{"cnn"}}, ""},
	}
	for _, tt := range tests {
		less, err := c.Without(tt.doubt)
		if err != nil {
			t.Fatal(err)
		}
		after := chronology.Solve(less)
		if got := changes(chronology.Compare(before, after)); got != tt.want {
			t.Errorf("%+v: %s, want %s", tt.doubt, got, tt.want)
		}
	}
}

func changes(d chronology.Difference) string {
	var parts []string
	for _, id := range d.Dropped {
		parts = append(parts, "drops "+id)
	}
	for _, c := range d.Changes {
		parts = append(parts, "changes "+c.Before.ID)
	}
	for _, c := range d.Gone {
		parts = append(parts, "ends "+c.Text)
	}
	for _, c := range d.New {
		parts = append(parts, "begins "+c.Text)
	}
	return strings.Join(parts, ", ")
}

// A chronicle with more contradictions than anybody reads is bounded all the same,
// by dates alone.
func TestTooManyContradictions(t *testing.T) {
	var file strings.Builder
	file.WriteString("events:\n")
	for i := range 2 * chronology.MaxConflicts {
		fmt.Fprintf(&file, "  - {id: x-%d, title: X, when: 2017}\n  - {id: y-%d, title: Y, when: 2016, links: [{follows: x-%d}]}\n", i, i, i)
		fmt.Fprintf(&file, "  - {id: z-%d, title: Z, when: {edtf: 2017, ongoing: 2015}}\n", i)
	}
	b := chronology.Solve(read(t, file.String()))
	conflicts := b.Conflicts()
	if len(conflicts) != chronology.MaxConflicts {
		t.Errorf("%d contradictions, want %d", len(conflicts), chronology.MaxConflicts)
	}
	last, _ := b.Of(fmt.Sprintf("y-%d", 2*chronology.MaxConflicts-1))
	if want := "2016-01-01T00:00:00 2016-12-31T23:59:59 2016-01-01T00:00:00 2016-12-31T23:59:59"; show(last) != want {
		t.Errorf("%s, want %s", show(last), want)
	}
	codes := map[string]int{}
	for _, d := range b.Diagnostics() {
		codes[d.Code]++
	}
	if codes["too-many-problems"] != 1 || codes["contradiction"] != chronology.MaxConflicts {
		t.Errorf("problems %v", codes)
	}
}

// Readings lists how each relative date of a file was read.
func TestReadings(t *testing.T) {
	b := chronology.Solve(read(t, article(t)))
	var got []string
	for _, r := range b.Readings() {
		got = append(got, r.Event+": "+r.Said+" = "+r.Means)
	}
	want := []string{
		"us-strikes: last month = Apr 2017 (2017-04)", "putin-merkel: the day before sochi-talks = 2 May 2017",
		"phone-call: Tuesday = 2 May 2017 (2017-05-02)", "memorandum: Wednesday = 3 May 2017 (2017-05-03)",
		"sochi-talks: Wednesday = 3 May 2017 (2017-05-03)", "press-conference: Wednesday = 3 May 2017 (2017-05-03)",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s\nwant %s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Bounds that know no chronicle answer all the same.
func TestZeroBounds(t *testing.T) {
	c := read(t, article(t)+"  - {id: two, title: T, when: [{edtf: 2016, source: cnn}, {edtf: 2017}], sources: cnn}\n")
	var b chronology.Bounds
	var out strings.Builder
	if err := b.WriteEvents(&out, c.Events); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "two: 2016 (cnn) or 2017\n") {
		t.Errorf("there is no date of two in\n%s", out.String())
	}
	if b.Sequence([]string{"two"}) != nil || b.Relations("two", "walkout") != nil || b.Readings() != nil || len(b.Diagnostics()) > 0 {
		t.Error("bounds of nothing know something")
	}
}

func TestADifferenceIsToldInWords(t *testing.T) {
	read := func(yaml string) *chronology.Bounds {
		c, ds := events.Read(events.File{Name: "f.yaml", Data: []byte(yaml)})
		if err := ds.Err(); err != nil {
			t.Fatal(err)
		}
		b := chronology.Solve(c)
		return b
	}
	before := read("events:\n  - {id: a, title: A, when: 2001-05}\n  - {id: b, title: B, when: 2001, links: [follows: a]}\n  - {id: c, title: C, when: 2002}\n")
	after := read("events:\n  - {id: a, title: A, when: 2001-05}\n  - {id: b, title: B, when: 2001}\n")
	changed := "  b: starts and ends within 2001; before: starts and ends within May–Dec 2001\n"
	for _, tt := range []struct {
		d    chronology.Difference
		ids  []string
		want string
	}{
		{chronology.Compare(before, before), nil, "nothing changes if that is not believed\n"},
		{chronology.Compare(before, after), nil, "what changes if that is not believed:\n  c: not believed\n" + changed},
		{chronology.Compare(before, after), []string{"a"}, "what changes if that is not believed:\n  c: not believed\n"},
	} {
		var got strings.Builder
		if err := tt.d.WriteText(&got, tt.ids); err != nil || got.String() != tt.want {
			t.Errorf("of %v:\n%s(%v), want\n%s", tt.ids, &got, err, tt.want)
		}
	}
}
