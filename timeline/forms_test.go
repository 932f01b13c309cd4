package timeline_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/graph"
	"throughline/timeline"
)

var forms = []timeline.Form{timeline.Auto, timeline.Linear, timeline.Zoom, timeline.Panels, timeline.Vertical, timeline.List}

// Every form of picture keeps the promises of check on random chronicles, at random
// widths and heights; where it cannot, it says that the canvas is too small.
func TestEveryFormOnRandomInput(t *testing.T) {
	for seed := range uint64(24) {
		for _, form := range forms {
			t.Run(fmt.Sprintf("seed=%d/form=%s", seed, form), func(t *testing.T) {
				t.Parallel()
				r := rand.New(rand.NewPCG(seed, 7))
				c := random(r, 1+r.IntN(70))
				opt := timeline.Options{Width: timeline.MinWidth + r.Float64()*1400, Form: form}
				if r.IntN(2) == 0 {
					opt.Height = 150 + r.Float64()*900
				}
				opt.Links = []timeline.Links{timeline.DefaultLinks, timeline.AllLinks, timeline.NoLinks}[r.IntN(3)]
				promises(t, c, opt)
			})
		}
	}
}

// promises holds what every picture promises, whatever its options.
func promises(t *testing.T, c *events.Chronicle, opt timeline.Options) {
	t.Helper()
	b := chronology.Solve(c)
	pic, err := timeline.Layout(graph.New(c, b), opt)
	if small, ok := errors.AsType[*timeline.TooSmallError](err); ok {
		enough(t, c, opt, small)
		return
	} else if err != nil {
		t.Fatal(err)
	}
	for _, f := range pic.Pages {
		check(t, f)
		if opt.Height != 0 && f.Height != opt.Height {
			t.Errorf("the page is %v high, not %v", f.Height, opt.Height)
		}
	}
	everything(t, pic)
	again, err := timeline.Layout(graph.New(c, b), opt)
	if err != nil || !reflect.DeepEqual(again, pic) {
		t.Error("two layouts of one chronicle differ")
	}
}

// enough holds that a canvas of the size that an error names is not too small.
func enough(t *testing.T, c *events.Chronicle, opt timeline.Options, small *timeline.TooSmallError) {
	t.Helper()
	if small.Needs <= small.Asked {
		t.Fatalf("%v", small)
	}
	opt.Height = small.Needs
	b := chronology.Solve(c)
	pic, err := timeline.Layout(graph.New(c, b), opt)
	if err != nil {
		t.Fatalf("a height of %v was said to be enough, but %v", small.Needs, err)
	}
	for _, f := range pic.Pages {
		check(t, f)
	}
}

// everything holds that each event is labelled, numbered or counted, once.
func everything(t *testing.T, pic *timeline.Picture) {
	t.Helper()
	r := pic.Report
	if n := r.Full + r.Shortened + r.Keyed + r.Counted; n != r.Events {
		t.Errorf("of %d events %d are in the report: %+v", r.Events, n, r)
	}
	if r.Overlaps != 0 {
		t.Errorf("the report tells of %d overlaps", r.Overlaps)
	}
	marks, paths := map[string]bool{}, 0
	for _, f := range pic.Pages {
		for _, p := range f.Paths {
			if p.Class == figure.LinkPath && p.ID != "" {
				paths++
			}
		}
		for _, m := range f.Marks {
			if m.Event != "" {
				marks[m.Event] = true
			}
		}
	}
	if paths > r.Links || r.Links > 3*paths { // some pairs have several links
		t.Errorf("%d links are drawn, the report says %d", paths, r.Links)
	}
	if n := r.Events - r.Counted; len(marks) != n {
		t.Errorf("%d events have a mark, want %d", len(marks), n)
	}
}

// A thousand events in every form.
func TestManyEvents(t *testing.T) {
	c := random(rand.New(rand.NewPCG(3, 3)), 1000)
	for _, opt := range []timeline.Options{{}, {Height: 700}, {Form: timeline.Panels, Height: 700}, {Form: timeline.Zoom}, {Form: timeline.Vertical}, {Form: timeline.List, Height: 700}} {
		t.Run(fmt.Sprintf("%s/height=%v", opt.Form, opt.Height), func(t *testing.T) {
			t.Parallel()
			promises(t, c, opt)
		})
	}
}

// Along an upright axis, and in a list, events stand in the order of time.
func TestOrderOfTimeIsKept(t *testing.T) {
	for seed := range uint64(10) {
		c := random(rand.New(rand.NewPCG(seed, 9)), 40)
		b := chronology.Solve(c)
		pic, err := timeline.Layout(graph.New(c, b), timeline.Options{Form: timeline.Vertical})
		if err != nil {
			t.Fatal(err)
		}
		last := map[figure.Anchor]float64{}
		for _, x := range pic.Pages[0].Texts {
			if x.Role != figure.LabelRole {
				continue
			}
			if x.Y <= last[x.Anchor] {
				t.Errorf("seed %d: %q stands above an earlier event", seed, x.Words)
			}
			last[x.Anchor] = x.Y
		}
	}
}

// Where few of many events can have a label, all times have some, and key events come first.
func TestLabelsOfManyEventsAreSpreadOverTime(t *testing.T) {
	var b strings.Builder
	b.WriteString("events:\n")
	for i := range 900 {
		fmt.Fprintf(&b, "  - {id: e-%d, title: Event number %d of them all, when: %d-%02d", i, i, 1900+i/12, 1+i%12)
		if i%90 == 0 {
			b.WriteString(", importance: key")
		}
		b.WriteString("}\n")
	}
	pic := picture(t, read(t, b.String()), timeline.Options{})
	r := pic.Report
	if r.Full < 60 || r.Counted == 0 {
		t.Fatalf("%+v", r)
	}
	var tenths [10]int
	for _, x := range pic.Pages[0].Texts {
		if n, ok := strings.CutPrefix(x.Event, "e-"); ok && x.Role == figure.LabelRole {
			i, err := strconv.Atoi(n)
			if err != nil {
				t.Fatal(err)
			}
			tenths[i/90]++
		}
	}
	for k, n := range tenths {
		if n < 3 {
			t.Errorf("%d lines of titles in tenth %d of the time: %v", n, k, tenths)
		}
	}
	for i := 0; i < 900; i += 90 {
		id := fmt.Sprintf("e-%d", i)
		if !slices.ContainsFunc(pic.Pages[0].Texts, func(x figure.Text) bool { return x.Event == id && x.Role == figure.LabelRole }) {
			t.Errorf("the key event %s has no label", id)
		}
	}
}

// However few labels there is room for, an overview tells how many events the panels
// below show: all that lie in their windows.
func TestCrowdedOverviewsCountThePanelsBelow(t *testing.T) {
	c := file(t, "../data/events.yaml")
	for _, height := range []float64{480, 525, 600, 700, 900} {
		pic, err := timeline.Layout(graph.New(c, chronology.SolveDates(c)), timeline.Options{Form: timeline.Panels, Height: height})
		if _, ok := errors.AsType[*timeline.TooSmallError](err); ok {
			continue
		} else if err != nil {
			t.Fatal(err)
		}
		f := pic.Pages[0]
		check(t, f)
		below := 0
		for _, x := range f.Texts {
			if x.Role == figure.CountRole && x.Words == "+9" {
				below++
			}
		}
		if below != 1 {
			t.Errorf("at a height of %v there are %d counts of the panel below, want one", height, below)
		}
	}
}
