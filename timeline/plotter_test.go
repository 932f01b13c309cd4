package timeline_test

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"strings"
	"testing"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/recorder"
	"gonum.org/v1/plot/vg/vgimg"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
	"throughline/timeline"
)

// The events, the ticks and the scale fit into a plot of gonum/plot.
func TestOnAPlotOfGonum(t *testing.T) {
	c := article(t)
	b := chronology.SolveDates(c)
	p := plot.New()
	p.Title.Text = "On a plot"
	p.X.Tick.Marker = timeline.Ticker{Zone: c.Zone}
	p.HideY()
	p.Add(timeline.NewEvents(graph.New(c, b)))
	img := vgimg.New(1000, 700)
	p.Draw(draw.New(img))
	var out bytes.Buffer
	if _, err := (vgimg.PngCanvas{Canvas: img}).WriteTo(&out); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(t.ArtifactDir()+"/plot.png", out.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	var rec recorder.Canvas
	p.Draw(draw.NewCanvas(&rec, 1000, 700))
	words := recorded(&rec)
	for _, want := range []string{"Turkey shoots down a Russian jet", "Jan", "2016", "Military"} {
		if !strings.Contains(words, want) {
			t.Errorf("the plot does not say %q", want)
		}
	}
	rec.Reset()
	p.Draw(draw.NewCanvas(&rec, 1000, 90))
	if words := recorded(&rec); !strings.Contains(words, "canvas-too-small") {
		t.Errorf("a plot too low says %q", words)
	}
}

func recorded(rec *recorder.Canvas) string {
	var b strings.Builder
	for _, a := range rec.Actions {
		if s, ok := a.(*recorder.FillString); ok {
			b.WriteString(s.String + "\n")
		}
	}
	return b.String()
}

// A plot shows the stretch of time that its axis has, and marks end at its edges.
func TestPartOfTheTime(t *testing.T) {
	c := article(t)
	p := plot.New()
	p.Add(timeline.NewEvents(graph.New(c, chronology.SolveDates(c))))
	p.X.Max = p.X.Min + 100*86400
	var rec recorder.Canvas
	p.Draw(draw.NewCanvas(&rec, 900, 400))
	words := recorded(&rec)
	if !strings.Contains(words, "Turkey shoots down") || strings.Contains(words, "Ceasefire for Syria signed") {
		t.Errorf("the first hundred days show\n%s", words)
	}
}

func ExampleTicker() {
	for _, t := range (timeline.Ticker{Labels: 4}).Ticks(1446336000, 1493848800) { // Nov 2015 to May 2017
		if t.Label != "" {
			fmt.Println(strings.ReplaceAll(t.Label, "\n", " "))
		}
	}
	// Output:
	// Jan 2016
	// Jul
	// Jan 2017
}

func ExampleNewEvents() {
	c, ds := events.Read(events.File{Name: "a.yaml", Data: []byte("events: [{id: x, title: X, when: 2017-05}]")})
	if ds.Err() != nil {
		log.Fatal(ds)
	}
	p := plot.New()
	p.Add(timeline.NewEvents(graph.New(c, chronology.SolveDates(c))))
	p.X.Tick.Marker = timeline.Ticker{}
	p.HideY()
	fmt.Printf("%.1f days\n", (p.X.Max-p.X.Min)/86400)
	// Output: 33.5 days
}

func ExampleLayout() {
	c, ds := events.Read(events.File{Name: "a.yaml", Data: []byte("events: [{id: x, title: It happened, when: 2017-05}]")})
	if ds.Err() != nil {
		log.Fatal(ds)
	}
	f, err := timeline.Layout(graph.New(c, chronology.SolveDates(c)), timeline.Options{Width: 600})
	if err != nil {
		log.Fatal(err)
	}
	for _, t := range f.Pages[0].Texts {
		if t.Event == "x" {
			fmt.Println(t.Role, t.Words)
		}
	}
	// Output:
	// date May
	// label It happened
}
