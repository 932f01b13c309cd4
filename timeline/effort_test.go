package timeline

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/figure/look"
	"throughline/graph"
)

// chronicleOf reads a chronicle of events, one a line, of years from 1900 on.
func chronicleOf(t *testing.T, n int, rest func(i int) string) *graph.Graph {
	t.Helper()
	var b strings.Builder
	b.WriteString("title: X\nsources:\n")
	for i := range 12 {
		fmt.Fprintf(&b, "  s%d: {title: S%d}\n", i, i)
	}
	b.WriteString("events:\n")
	for i := range n {
		fmt.Fprintf(&b, "- {id: e%d, %s}\n", i, rest(i))
	}
	c, problems := events.Read(events.File{Name: "x.yaml", Data: []byte(b.String())})
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	return graph.New(c, chronology.Solve(c))
}

// effortOf returns what the search for a layout cost.
func effortOf(g *graph.Graph, opt Options) (steps, letters int, pic *Picture, err error) {
	opt.Theme = figure.Light()
	s := newStory(g, opt)
	pic, err = s.choose(opt)
	return s.effort.steps, s.setter.letters, pic, err
}

func day(i, n int) string {
	d := 36000 * i / n
	return fmt.Sprintf("when: %d-%02d-%02d", 1900+d/360, 1+d/30%12, 1+d%28)
}

var costly = []struct {
	name string
	n    int
	rest func(i, n int) string
}{
	{"long titles", 15, func(i, n int) string { return "title: " + strings.Repeat("w", 2000) + ", " + day(i, n) }},
	{"chain", 60, func(i, n int) string {
		s := fmt.Sprintf("title: E%d, %s", i, day(i, n))
		if i > 0 {
			s += fmt.Sprintf(", links: [caused-by: e%d]", i-1)
		}
		return s
	}},
	{"far links", 60, func(i, n int) string {
		s := fmt.Sprintf("title: E%d, %s", i, day(i, n))
		if i > 0 {
			s += fmt.Sprintf(", links: [caused-by: e%d]", i*7919%i)
		}
		return s
	}},
	{"claims", 20, func(i, n int) string {
		var all []string
		for k := range 12 {
			all = append(all, fmt.Sprintf("{edtf: %d, source: s%d}", 1900+(i*7+k)%60, k))
		}
		return fmt.Sprintf("title: E%d, when: [%s]", i, strings.Join(all, ", "))
	}},
}

// Four times the events take little more than four times the steps, in every form and
// on small pages; words are set again and again but broken into lines few times.
func TestEffortGrowsWithTheEvents(t *testing.T) {
	small := Options{Width: 240, Height: 240}
	column := Options{Width: 255, Height: 900}
	for _, opt := range []Options{{Width: 1200}, {Width: 842, Height: 595}, column, small, {Width: 1200, Form: List}, {Width: 255, Height: 900, Form: List}, {Width: 1200, Form: Vertical}} {
		for _, tt := range costly {
			t.Run(fmt.Sprintf("%s/%vx%v%s", tt.name, opt.Width, opt.Height, opt.Form), func(t *testing.T) {
				few := chronicleOf(t, tt.n, func(i int) string { return tt.rest(i, tt.n) })
				many := chronicleOf(t, 4*tt.n, func(i int) string { return tt.rest(i, 4*tt.n) })
				s1, l1, _, _ := effortOf(few, opt)
				s4, l4, _, _ := effortOf(many, opt)
				if s4 > 10*s1+20_000 {
					t.Errorf("%d events take %d steps, %d take %d", tt.n, s1, 4*tt.n, s4)
				}
				if l4 > 6*l1+400_000 {
					t.Errorf("of %d events %d letters are broken into lines, of %d %d", tt.n, l1, 4*tt.n, l4)
				}
			})
		}
	}
}

// A search that has spent its steps ends with pages that hold what they can, and says so.
func TestSearchStops(t *testing.T) {
	g := chronicleOf(t, 120, func(i int) string { return costly[1].rest(i, 120) })
	opt := Options{Width: 255, Height: 900, Form: List, Theme: figure.Light()}
	search, _, whole, err := effortOf(g, opt)
	if err != nil || whole.Report.Stopped {
		t.Fatalf("%v, stopped: %v", err, whole.Report.Stopped)
	}
	s := newStory(g, opt)
	s.effort.add(mostSteps)
	pic, err := s.choose(opt)
	if err != nil {
		t.Fatal(err)
	}
	r := pic.Report
	if !r.Stopped || r.Full != 120 || r.Overlaps != 0 || s.effort.steps-mostSteps > search/2 {
		t.Errorf("stopped: %v, %d whole labels, %d overlaps, %d steps more, where the whole search takes %d", r.Stopped, r.Full, r.Overlaps, s.effort.steps-mostSteps, search)
	}
	var b strings.Builder
	if err := r.Write(&b); err != nil || !strings.Contains(b.String(), "\nsearch ") {
		t.Errorf("the report does not say so: %v\n%s", err, b.String())
	}
}

// A form that was asked for has an end.
func TestTooManyPages(t *testing.T) {
	g := chronicleOf(t, mostSheets+1, func(i int) string { return "title: " + strings.Repeat("word ", 60) + ", " + day(i, mostSheets+1) })
	_, _, _, err := effortOf(g, Options{Width: 240, Height: 320, Form: List})
	if _, ok := err.(*TooManyError); !ok {
		t.Errorf("got %v, want too many pages", err)
	}
}

// A long name stands once in the text, at its end, however many events cite it.
func TestTextHasLongNamesOnce(t *testing.T) {
	long := strings.Repeat("ж", 2000)
	c, problems := events.Read(events.File{Name: "x.yaml", Data: []byte("sources: {s: " + long + ", t: Short}\nactors: {a: A" + long + "}\nevents:\n" +
		"- {id: e, title: T, when: 2017, sources: [s, t], actors: [{actor: a, role: R}]}\n")})
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	for range 200 {
		e := *c.Events[0]
		e.ID = fmt.Sprint("e", len(c.Events))
		c.Events = append(c.Events, &e)
	}
	var b strings.Builder
	if err := WriteText(&b, graph.New(c, chronology.SolveDates(c))); err != nil {
		t.Fatal(err)
	}
	text := b.String()
	if n := strings.Count(text, long); n != 2 || !strings.Contains(text, "\nNames that are cut above:\n   a: A"+long+"\n   s: "+long+"\n") {
		t.Errorf("the long names stand there %d times", n)
	}
	if n := strings.Count(text, "Short"); n != 201 || strings.Count(text, "ж…; Short") != 201 {
		t.Errorf("the short name stands there %d times", n)
	}
}

// What is remembered is what breaking the words anew gives.
func TestTypesetter(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var ts typesetter
	fonts := look.NewFonts(nil)
	for range 2000 {
		words := strings.Repeat("a word ", 1+r.IntN(6)) + []string{"3 May 2017", "w", "–"}[r.IntN(3)]
		f, width, date := []figure.Font{fonts.Date, fonts.Normal}[r.IntN(2)], float64(40+20*r.IntN(5)), r.IntN(2) == 0
		want := figure.Wrap(words, f, width)
		if date {
			want = look.WrapDate(words, f, width)
		}
		got := ts.set(words, f, width, date)
		widest := 0.0
		for _, l := range want {
			widest = max(widest, f.Width(l))
		}
		if !slices.Equal(got.lines, want) || got.width != widest {
			t.Fatalf("%q in %v: %q, %v, want %q, %v", words, width, got.lines, got.width, want, widest)
		}
	}
	if ts.letters > 2000*30/4 {
		t.Errorf("%d letters were broken into lines", ts.letters)
	}
}

// The most prominent ties are those that a stable sort puts first.
func TestMostProminent(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	levels := []events.Importance{events.Key, events.Normal, events.Context}
	for range 200 {
		var all []*tie
		for range 1 + r.IntN(200) {
			end := func() *item { return &item{event: &events.Event{Importance: levels[r.IntN(3)]}} }
			all = append(all, &tie{from: end(), to: end(), kind: events.LinkType(1 + r.IntN(int(events.Disputes)))})
		}
		want := slices.Clone(all)
		slices.SortStableFunc(want, func(a, b *tie) int { return b.prominence() - a.prominence() })
		n := r.IntN(len(all) + 1)
		first, rest := mostProminent(all, n)
		if !slices.Equal(first, want[:n]) || !slices.Equal(rest, want[n:]) {
			t.Fatalf("%d of %d are not the first", n, len(all))
		}
	}
}

// stackRivals puts each mark on the first level where it covers none before it.
func TestStackRivals(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var all []figure.Mark
		for range 1 + r.IntN(40) {
			from := float64(r.IntN(200))
			all = append(all, figure.Mark{Height: look.MarkHeight, Possible: figure.Extent{From: from, To: from + float64(r.IntN(40))}, Dot: r.IntN(4) == 0})
		}
		want := slices.Clone(all)
		for i := range want {
			for j := 0; j < i; j++ {
				if want[i].Ink().Overlaps(want[j].Ink()) {
					want[i].Y, j = want[j].Y+look.MarkHeight+rivalGap, -1
				}
			}
		}
		stackRivals(all)
		for i := range all {
			if all[i].Y != want[i].Y {
				t.Fatalf("mark %d is at %v, want %v", i, all[i].Y, want[i].Y)
			}
		}
	}
}
