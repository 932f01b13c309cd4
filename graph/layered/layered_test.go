package layered_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/graph"
	"throughline/graph/layered"
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
		p := layered.Layout(g, layered.Options{})
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
		f := layered.Layout(g, layered.Options{}).Figure
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

// meets tells whether a straight line runs through a box, by clipping (Liang and
// Barsky 1984).
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
		p := layered.Layout(g, layered.Options{})
		at := map[string]figure.Extent{}
		for i, m := range p.Figure.Marks {
			if m.Event != "" {
				at[m.Event] = figure.Extent{From: p.Figure.Bands[i].X0, To: p.Figure.Bands[i].X1}
			}
		}
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
			if e.Orders() && !aside(g, e) && at[e.From.ID].To >= at[e.To.ID].From {
				t.Errorf("%s does not stand right of %s", e.To.ID, e.From.ID)
			}
		}
	})
}

// aside tells whether a link of e contradicts stronger statements.
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
		p := layered.Layout(g, layered.Options{})
		left := map[string]float64{}
		for i, m := range p.Figure.Marks {
			if m.Event != "" {
				left[m.Event] = p.Figure.Bands[i].X0
			}
		}
		var last *events.Event
		for _, e := range g.Order() {
			if last != nil && left[e.ID] < left[last.ID] && starts(g, e) != starts(g, last) {
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
		a, b := layered.Layout(g, layered.Options{}), layered.Layout(g, layered.Options{})
		if !reflect.DeepEqual(a, b) {
			t.Error("two layouts differ")
		}
	})
}

func TestAnEmptyGraphIsAPicture(t *testing.T) {
	p := layered.Layout(graph.New(&events.Chronicle{Title: "Nothing"}, nil), layered.Options{})
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
	b, _ := chronology.Solve(c)
	var words []string
	for _, x := range layered.Layout(graph.New(c, b), layered.Options{}).Figure.Texts {
		if x.Role == figure.StubRole {
			words = append(words, x.Words)
		}
	}
	if !reflect.DeepEqual(words, []string{"high"}) {
		t.Errorf("confidences %q, want the one that is stated", words)
	}
}
