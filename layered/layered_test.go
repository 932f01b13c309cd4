package layered_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/graph"
	"throughline/layered"
)

// each calls do for the article, the hard cases and random chronicles.
func each(t *testing.T, do func(t *testing.T, g *graph.Graph)) {
	for name, g := range chronicles(t) {
		t.Run(name, func(t *testing.T) { do(t, g) })
	}
	for seed := range uint64(60) {
		t.Run(fmt.Sprint("seed=", seed), func(t *testing.T) { do(t, random(t, rand.New(rand.NewPCG(seed, 5)))) })
		t.Run(fmt.Sprint("dates=", seed), func(t *testing.T) { do(t, dated(t, rand.New(rand.NewPCG(seed, 6)))) })
	}
}

func TestNothingOverlaps(t *testing.T) {
	each(t, func(t *testing.T, g *graph.Graph) {
		p := layout(t, g)
		f := p.Figure
		if p.Report.Overlaps != 0 {
			t.Errorf("%d overlaps", p.Report.Overlaps)
		}
		page := figure.Box{X1: f.Width, Y1: f.Height}
		for _, x := range f.Texts {
			if b := x.Box(); b.X0 < page.X0 || b.Y0 < page.Y0 || b.X1 > page.X1 || b.Y1 > page.Y1 {
				t.Errorf("%q leaves the page", x.Words)
			}
		}
		for i, a := range f.Bands {
			for _, b := range f.Bands[:i] {
				if a.Overlaps(b.Box) {
					t.Errorf("boxes %v and %v overlap", a.Box, b.Box)
				}
			}
		}
	})
}

func TestLinksTouchNoWordsNorBoxes(t *testing.T) {
	each(t, func(t *testing.T, g *graph.Graph) {
		f := layout(t, g).Figure
		var boxes []figure.Box
		for _, x := range f.Texts {
			boxes = append(boxes, x.Box())
		}
		for _, b := range f.Bands {
			boxes = append(boxes, b.Box)
		}
		for _, p := range f.Paths {
			for i := range p.Points[1:] {
				for _, b := range boxes {
					if meets(b, p.Points[i], p.Points[i+1]) {
						t.Fatalf("%q runs from %v to %v through %v", p.Title, p.Points[i], p.Points[i+1], b)
					}
				}
			}
		}
	})
}

// meets reports whether a straight line runs through a box, by clipping (Liang and Barsky
// 1984).
func meets(b figure.Box, p, q figure.Point) bool {
	const edge = 0.1
	from, to := 0.0, 1.0
	clip := func(step, room float64) {
		switch {
		case step == 0 && room <= 0:
			to = -1
		case step < 0:
			from = max(from, room/step)
		case step > 0:
			to = min(to, room/step)
		}
	}
	clip(p.X-q.X, p.X-b.X0-edge)
	clip(q.X-p.X, b.X1-edge-p.X)
	clip(p.Y-q.Y, p.Y-b.Y0-edge)
	clip(q.Y-p.Y, b.Y1-edge-p.Y)
	return from < to
}

func TestEveryEventAndLinkIsThere(t *testing.T) {
	each(t, func(t *testing.T, g *graph.Graph) {
		p := layout(t, g)
		at := boxes(p.Figure)
		lines := map[string]int{}
		for _, x := range p.Figure.Paths {
			lines[x.ID]++
		}
		for e := range g.Events() {
			if _, ok := at[e.ID]; !ok {
				t.Errorf("%s has no box", e.ID)
			}
		}
		for e := range g.Edges() {
			if got, want := lines[e.To.ID+"-"+e.From.ID], len(e.Strands(g.Bounds())); got != want {
				t.Errorf("%s and %s are tied by %d lines, want %d", e.From.ID, e.To.ID, got, want)
			}
			a, b := at[e.From.ID], at[e.To.ID]
			if e.Orders() && !aside(g, e) && a.X1 >= b.X0 && !(a.X0 == b.X0 && a.Y1 < b.Y0) {
				t.Errorf("%s stands neither right of %s nor below it", e.To.ID, e.From.ID)
			}
		}
	})
}

// boxes returns the boxes of the events.
func boxes(f *figure.Figure) map[string]figure.Box {
	at := map[string]figure.Box{}
	for i, b := range f.Bands {
		at[f.Marks[i].Event] = b.Box // marks on links come later
	}
	return at
}

// aside reports whether a link of e contradicts stronger statements.
func aside(g *graph.Graph, e graph.Edge) bool {
	for _, l := range e.Links {
		if g.Bounds().LinkSetAside(e.To.ID, l) {
			return true
		}
	}
	return false
}

func TestTimeNeverRunsBack(t *testing.T) {
	each(t, func(t *testing.T, g *graph.Graph) {
		p := layout(t, g)
		at := boxes(p.Figure)
		var last *events.Event
		for _, e := range g.Order() {
			if last != nil && at[e.ID].X0 < at[last.ID].X0 && starts(g, e) != starts(g, last) {
				t.Errorf("%s stands left of %s, which comes before it", e.ID, last.ID)
			}
			last = e
		}
	})
}

func starts(g *graph.Graph, e *events.Event) any {
	of, _ := g.Bounds().Of(e.ID)
	return of.Starts()
}

func TestTheSameGraphGivesTheSameFigure(t *testing.T) {
	each(t, func(t *testing.T, g *graph.Graph) {
		a, b := layout(t, g), layout(t, g)
		if !reflect.DeepEqual(a, b) {
			t.Error("two layouts differ")
		}
	})
}

func TestAnEmptyGraphIsAPicture(t *testing.T) {
	p := layout(t, graph.New(&events.Chronicle{Title: "Nothing"}, nil))
	var svg bytes.Buffer
	if err := figure.WriteSVG(&svg, p.Figure); err != nil || p.Figure.Height < 50 {
		t.Errorf("height %v, %v", p.Figure.Height, err)
	}
}

func TestConfidenceIsWritten(t *testing.T) {
	c, _ := events.Read(events.File{Name: "x.yaml", Data: []byte(`
events:
  - {id: a, title: A, when: 2001}
  - {id: b, title: B, when: 2002, links: [{caused-by: a, confidence: high}]}
  - {id: c, title: C, when: 2003, links: [caused-by: b]}
`)})
	b := chronology.Solve(c)
	var words []string
	for _, x := range layout(t, graph.New(c, b)).Figure.Texts {
		if x.Role == figure.StubRole {
			words = append(words, x.Words)
		}
	}
	if !reflect.DeepEqual(words, []string{"high"}) {
		t.Errorf("confidences %q, want the one that is stated", words)
	}
}

func TestWhatIsTooLargeIsAnError(t *testing.T) {
	var b strings.Builder
	fmt.Fprintln(&b, "events:")
	for i := range 150 { // each is tied to all before it
		fmt.Fprintf(&b, "  - {id: e%d, title: X, when: %d, links: [", i, 1000+i)
		for j := range i {
			fmt.Fprintf(&b, "{follows: e%d}, ", j)
		}
		fmt.Fprintln(&b, "]}")
	}
	_, err := layered.Layout(read(t, "dense.yaml", []byte(b.String())), layered.Options{})
	if large, ok := errors.AsType[*layered.TooLargeError](err); !ok || large.Passages <= layered.MostPassages {
		t.Errorf("error %v, want *TooLargeError", err)
	}
}

func TestLinksWithinAStackMeetItsBoxes(t *testing.T) {
	var b strings.Builder
	fmt.Fprintln(&b, "events:\n  - {id: e0, title: X, when: 1000}")
	for i := 1; i < 30; i++ {
		fmt.Fprintf(&b, "  - {id: e%d, title: X, when: %d, links: [{caused-by: e%d, confidence: medium}, {disputes: e%d, confidence: low}]}\n", i, 1000+i, i-1, i-1)
	}
	p := layout(t, read(t, "chain.yaml", []byte(b.String())))
	short := 0
	for _, path := range p.Figure.Paths {
		if path.ID == "" || path.Points[0].X != path.Points[1].X {
			continue
		}
		short++
		for _, q := range path.Points {
			if !slices.ContainsFunc(p.Figure.Bands, func(b figure.Band) bool {
				return b.X0 < q.X && q.X < b.X1 && (q.Y == b.Y0 || q.Y == b.Y1)
			}) {
				t.Errorf("%q ends at %v, where no box is", path.Title, q)
			}
		}
	}
	if short < 20 || p.Report.Overlaps != 0 {
		t.Errorf("%d links in stacks, %d overlaps", short, p.Report.Overlaps)
	}
}
