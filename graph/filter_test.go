package graph_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/events/edtf"
	"throughline/graph"
)

// peopled returns a random chronicle with actors, places, lanes, tags and sources.
func peopled(r *rand.Rand, n int) *events.Chronicle {
	c := &events.Chronicle{Title: "T", Events: random(r, n)}
	name := func(what string) string { return fmt.Sprintf("%s%d", what, r.IntN(4)) }
	for i := range 4 {
		c.Actors = append(c.Actors, &events.Actor{ID: fmt.Sprintf("a%d", i), Name: "Actor"})
		c.Places = append(c.Places, &events.Place{ID: fmt.Sprintf("p%d", i)})
		c.Lanes = append(c.Lanes, &events.Lane{ID: fmt.Sprintf("l%d", i)})
		c.Sources = append(c.Sources, &events.Source{ID: fmt.Sprintf("s%d", i)})
	}
	for _, e := range c.Events {
		e.Title, e.Summary = "ΑΣ "+name("Word"), name("straße")
		e.Place, e.Lane = name("p"), name("l")
		e.Actors = []events.Part{{Actor: name("a")}}
		if r.IntN(2) == 0 {
			e.AccordingTo = []events.Ref{{ID: name("a")}}
			e.Sources = []events.Citation{{Source: name("s")}}
			e.Tags = []string{name("t")}
		}
		if r.IntN(4) == 0 {
			e.When = nil
		} else if r.IntN(3) == 0 {
			e.When[0].Source = name("s")
		}
	}
	return c
}

// chosen returns a random filter of what c has.
func chosen(r *rand.Rand, c *events.Chronicle) graph.Filter {
	var f graph.Filter
	lists := []*[]string{&f.Actors, &f.Places, &f.Lanes, &f.Sources}
	for i, l := range lists {
		for range max(0, r.IntN(6)-3) {
			*l = append(*l, fmt.Sprintf("%c%d", "apls"[i], r.IntN(4)))
		}
	}
	if tags := graph.Tags(c); len(tags) > 0 && r.IntN(5) == 0 {
		f.Tags = tags[:1+r.IntN(len(tags))]
	}
	if r.IntN(5) == 0 {
		f.Statuses = graph.Statuses()[:1+r.IntN(6)]
	}
	if r.IntN(3) == 0 {
		f.Near = []string{c.Events[r.IntN(len(c.Events))].ID}
		f.Hops = r.IntN(4)
	}
	if r.IntN(3) == 0 {
		year := 2000 + r.IntN(len(c.Events))
		for range 1 + r.IntN(2) {
			form := []string{"%d", "%d/" + fmt.Sprint(year+3), "../%d", "%d/..", "/%d", "%d~"}[r.IntN(6)]
			f.Between = append(f.Between, must(edtf.Parse(fmt.Sprintf(form, year))))
		}
	}
	if r.IntN(4) == 0 {
		f.Query = [][]string{{"ας"}, {"WORD1"}, {"straSSE"}, {"word STRAßE2", "word3"}}[r.IntN(4)]
	}
	return f
}

// wants reports whether f wants an event.
func wants(c *events.Chronicle, b *chronology.Bounds, f graph.Filter, e *events.Event) bool {
	one := func(wanted []string, has ...string) bool {
		return len(wanted) == 0 || slices.ContainsFunc(wanted, func(w string) bool { return slices.Contains(has, w) })
	}
	var actors, sources []string
	for _, p := range e.Actors {
		actors = append(actors, p.Actor)
	}
	for _, a := range e.AccordingTo {
		actors = append(actors, a.ID)
	}
	for _, s := range e.Sources {
		sources = append(sources, s.Source)
	}
	for _, c := range e.When {
		sources = append(sources, c.Source)
	}
	return one(f.Actors, actors...) && one(f.Places, e.Place) && one(f.Lanes, e.Lane) && one(f.Tags, e.Tags...) &&
		one(f.Statuses, e.Status.String()) && one(f.Sources, sources...) &&
		(len(f.Near) == 0 || distance(c, f.Near[0], e.ID) <= max(1, f.Hops)) &&
		(len(f.Between) == 0 || slices.ContainsFunc(f.Between, func(v edtf.Value) bool { return overlaps(b, v, e.ID) })) && (len(f.Query) == 0 || slices.ContainsFunc(f.Query, func(q string) bool { return holds(e, q) }))
}

// holds is for words whose cases are one letter each.
func holds(e *events.Event, query string) bool {
	for word := range strings.FieldsSeq(query) {
		word = strings.ToUpper(word)
		if !strings.Contains(strings.ToUpper(e.Title), word) && !strings.Contains(strings.ToUpper(e.Summary), word) {
			return false
		}
	}
	return true
}

func overlaps(b *chronology.Bounds, v edtf.Value, id string) bool {
	of, _ := b.Of(id)
	span := v.WideSpan(nil)
	window := edtf.Range{From: span.Start.From, FromLimit: span.Start.FromLimit, To: span.End.To, ToLimit: span.End.ToLimit}
	return !of.Extent().Intersect(window).Empty()
}

// distance returns how many links tie two events, by relaxation.
func distance(c *events.Chronicle, from, to string) int {
	away := map[string]int{from: 0}
	for range c.Events {
		for _, e := range c.Events {
			for _, l := range e.Links {
				for _, p := range [][2]string{{e.ID, l.Event}, {l.Event, e.ID}} {
					if d, ok := away[p[0]]; ok {
						if old, ok := away[p[1]]; !ok || d+1 < old {
							away[p[1]] = d + 1
						}
					}
				}
			}
		}
	}
	if d, ok := away[to]; ok {
		return d
	}
	return 1 << 30
}

func TestSelectKeepsWhatTheFilterWants(t *testing.T) {
	some := 0
	for seed := range uint64(600) {
		r := rand.New(rand.NewPCG(seed, 3))
		c := peopled(r, 2+r.IntN(25))
		b := chronology.Solve(c)
		f := chosen(r, c)
		g, err := graph.New(c, b).Select(f)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		var got, want []string
		for _, e := range g.Chronicle().Events {
			got = append(got, e.ID)
		}
		for _, e := range c.Events {
			if wants(c, b, f, e) {
				want = append(want, e.ID)
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("seed %d, %+v: %v pass, want %v", seed, f, got, want)
		}
		if len(want) > 0 && len(want) < len(c.Events) {
			some++
		}
		checkSelection(t, c, b, g)
	}
	if some < 200 {
		t.Errorf("only %d filters want some events and not others", some)
	}
}

// checkSelection tests that g says of its events what the whole says.
func checkSelection(t *testing.T, c *events.Chronicle, b *chronology.Bounds, g *graph.Graph) {
	t.Helper()
	in := g.Chronicle().Index().Events
	inside, crossing := 0, 0
	for _, e := range c.Events {
		for _, l := range e.Links {
			switch {
			case in[e.ID] != nil && in[l.Event] != nil:
				inside++
			case in[e.ID] != nil || in[l.Event] != nil:
				crossing++
			}
		}
	}
	if n := g.Chronicle().Links(); n != inside {
		t.Errorf("%d links inside, want %d", n, inside)
	}
	if s := g.Selection(); s != nil && (s.Outside != crossing || s.Whole != len(c.Events) || s.Events != len(in)) {
		t.Errorf("%+v, want %d of %d events and %d links to others", *s, len(in), len(c.Events), crossing)
	}
	place := map[string]int{}
	for i, e := range graph.New(c, b).Order() {
		place[e.ID] = i
	}
	if order := graph.New(g.Chronicle(), g.Bounds()).Order(); !slices.IsSortedFunc(order, func(x, y *events.Event) int { return place[x.ID] - place[y.ID] }) {
		t.Errorf("the order of the part is not that of the whole")
	} else if !slices.Equal(order, g.Order()) {
		t.Errorf("a graph of the part has another order than the one that was selected")
	}
	for _, e := range g.Chronicle().Events {
		of, _ := b.Of(e.ID)
		if now, _ := g.Bounds().Of(e.ID); now != of {
			t.Errorf("%s: bounds %v, before %v", e.ID, now, of)
		}
	}
}

// fair returns a small chronicle to choose from.
func fair() *graph.Graph {
	c := &events.Chronicle{
		Title:    "The fair",
		Subtitle: "By the town's paper",
		Lanes:    []*events.Lane{{ID: "town", Title: "In town"}},
		Actors:   []*events.Actor{{ID: "mayor", Name: "The mayor"}, {ID: "baker"}},
		Places:   []*events.Place{{ID: "square", Name: "The square"}},
		Sources:  []*events.Source{{ID: "paper", Publisher: "The paper"}, {ID: "diary"}},
		Events: []*events.Event{
			{ID: "plan", Title: "A fair is planned", When: on("1974-03"), Tags: []string{"plans"}, Sources: []events.Citation{{Source: "paper"}}},
			{ID: "fair", Title: "The fair", When: on("1974-05-01"), Place: "square", Lane: "town", Actors: []events.Part{{Actor: "mayor"}}, Links: []events.Link{{Type: events.EnabledBy, Event: "plan"}}},
			{ID: "rain", Title: "It rains", Summary: "The fair ends", Links: []events.Link{{Type: events.Ends, Event: "fair"}}, Sources: []events.Citation{{Source: "diary"}}},
		},
	}
	b := chronology.Solve(c)
	return graph.New(c, b)
}

func TestSelectionsSayWhatTheyAre(t *testing.T) {
	tests := []struct {
		filter graph.Filter
		want   string
	}{
		{graph.Filter{}, ""},
		{graph.Filter{Actors: []string{"mayor", "baker"}}, "1 of 3 events (actor The mayor or baker), 2 links to others left out"},
		{graph.Filter{Places: []string{"square"}, Lanes: []string{"town"}}, "1 of 3 events (place The square; lane In town), 2 links to others left out"},
		{graph.Filter{Tags: []string{"plans"}, Statuses: []string{"reported"}}, "1 of 3 events (tag plans; status reported), 1 link to others left out"},
		{graph.Filter{Sources: []string{"paper", "diary"}}, "2 of 3 events (source The paper or diary), 2 links to others left out"},
		{graph.Filter{Between: []edtf.Value{must(edtf.Parse("1974-03/1974-04"))}}, "2 of 3 events (time Mar–Apr 1974), 2 links to others left out"},
		{graph.Filter{Between: []edtf.Value{must(edtf.Parse("/1973")), must(edtf.Parse("1980/"))}}, "1 of 3 events (time until 1973 or from 1980 on), 1 link to others left out"},
		{graph.Filter{Near: []string{"plan"}}, "2 of 3 events (within 1 link of “A fair is planned”), 1 link to others left out"},
		{graph.Filter{Near: []string{"plan"}, Hops: 2}, "3 of 3 events (within 2 links of “A fair is planned”)"},
		{graph.Filter{Query: []string{"FAIR  ends", "plan"}}, "2 of 3 events (words “FAIR ends” or “plan”), 2 links to others left out"},
	}
	for _, tt := range tests {
		g, err := fair().Select(tt.filter)
		if err != nil {
			t.Fatal(err)
		}
		got, sub := "", "By the town's paper"
		if s := g.Selection(); s != nil {
			got, sub = s.Words(), sub+". "+tt.want
		}
		if got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.filter, got, tt.want)
		}
		if g.Chronicle().Subtitle != sub {
			t.Errorf("%+v: subtitle %q, want %q", tt.filter, g.Chronicle().Subtitle, sub)
		}
	}
}

func TestSelectNamesAllThatIsNotThere(t *testing.T) {
	_, err := fair().Select(graph.Filter{
		Actors: []string{"major", "mayor"}, Places: []string{"sqare"}, Lanes: []string{"x"}, Tags: []string{"plan"},
		Statuses: []string{"aleged"}, Sources: []string{"papers"}, Near: []string{"fai"}, Query: []string{" ", "a\x1b[2J"},
	})
	const want = `there is no actor "major"; did you mean "mayor"?
there is no place "sqare"; did you mean "square"?
there is no lane "x"; write its id, one of town
there is no tag "plan"; did you mean "plans"?
there is no status "aleged"; did you mean "alleged"?
there is no source "papers"; did you mean "paper"?
there is no event "fai"; did you mean "fair"?
a query needs a word
the query "a\x1b[2J" holds control characters`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

func TestSelectLeavesOutSourcesThatAreNotUsed(t *testing.T) {
	g, err := fair().Select(graph.Filter{Tags: []string{"plans"}})
	if err != nil {
		t.Fatal(err)
	}
	c := g.Chronicle()
	if n := len(c.Sources); n != 1 || c.Sources[0].ID != "paper" {
		t.Errorf("there are %d sources, want the paper", n)
	}
	if n := len(c.Lanes); n != 1 {
		t.Errorf("there are %d lanes, want 1: colours go by their places", n)
	}
}
