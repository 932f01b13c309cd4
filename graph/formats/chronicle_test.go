package formats_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/diag"
	"throughline/events"
	imports "throughline/events/formats"
	"throughline/events/formats/document"
	"throughline/graph"
	"throughline/graph/formats"
	"throughline/internal/golden"
)

// What a document tells of a chronicle survives all formats: the same document comes of it
// again, as far as dates are plain.
func TestChroniclesComeBack(t *testing.T) {
	for _, file := range []string{"testdata/harbour.yaml", "../../data/events.yaml"} {
		want := chronicle(t, file)
		for _, f := range carriers {
			var b bytes.Buffer
			if err := f.write(&b, formats.NewDocument(solved(want), nil)); err != nil {
				t.Fatal(err)
			}
			d, ds := f.read(events.File{Name: "f", Data: b.Bytes()})
			if len(ds) > 0 {
				t.Fatal(ds)
			}
			got, ds := imports.Chronicle(d)
			if ds.Err() != nil {
				t.Fatalf("%s: %v", f.name, ds)
			}
			sameStory(t, f.name, got, want)
		}
	}
}

// sameStory checks what of a chronicle all formats carry.
func sameStory(t *testing.T, format string, got, want *events.Chronicle) {
	t.Helper()
	x, y := got.Index(), want.Index()
	gb, wb := chronology.SolveDates(got), chronology.SolveDates(want)
	if len(got.Events) != len(want.Events) {
		t.Fatalf("%s: %d events, want %d", format, len(got.Events), len(want.Events))
	}
	for i, w := range want.Events {
		g := got.Events[i]
		switch {
		case g.ID != w.ID || g.Title != w.Title || g.Status != w.Status || g.Importance != w.Importance || g.Summary != w.Summary:
			t.Errorf("%s: event %+v, want %+v", format, g, w)
		case !slices.Equal(g.Tags, w.Tags) || x.Caveats(g) != y.Caveats(w) || len(g.Actors) != len(w.Actors) || len(g.Sources) != len(w.Sources):
			t.Errorf("%s: %s has other tags, actors or sources: %+v", format, g.ID, g)
		case len(g.When) > 0 && gb.Words(g) != wb.Words(w):
			t.Errorf("%s: %s was %q, want %q", format, g.ID, gb.Words(g), wb.Words(w))
		case g.Lane != "" && w.Lane != "" && x.Lanes[g.Lane].Title != y.Lanes[w.Lane].Title:
			t.Errorf("%s: %s is in the lane %q", format, g.ID, g.Lane)
		}
		if len(g.Links) != len(w.Links) {
			t.Errorf("%s: %s has %d links, want %d", format, g.ID, len(g.Links), len(w.Links))
		}
		for _, l := range w.Links {
			if !slices.ContainsFunc(g.Links, func(m events.Link) bool {
				return m.Type == l.Type && m.Event == l.Event && m.Confidence == l.Confidence && m.Gap == l.Gap && len(m.Sources) == len(l.Sources)
			}) {
				t.Errorf("%s: %s lacks the link %+v", format, g.ID, l)
			}
		}
	}
}

// All questions can be asked of what was read.
func TestGraphOfWhatWasRead(t *testing.T) {
	var b bytes.Buffer
	if err := document.WriteGraphML(&b, formats.NewDocument(article(t), nil)); err != nil {
		t.Fatal(err)
	}
	d, _ := document.ReadGraphML(events.File{Name: "f", Data: b.Bytes()})
	c, ds := imports.Chronicle(d)
	if ds.Err() != nil {
		t.Fatal(ds)
	}
	g := graph.New(c, nil)
	if n := len(g.Order()); n != 17 {
		t.Errorf("%d events in order, want 17", n)
	}
}

// Files of other programs are read as they are meant.
func TestFilesOfOtherPrograms(t *testing.T) {
	readers := map[string]func(events.File) (*document.Document, diag.List){
		".graphml": document.ReadGraphML, ".gexf": document.ReadGEXF, ".json": document.ReadJGF, ".csv": readTables,
	}
	files, err := filepath.Glob("testdata/foreign/*.*")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, ds := readers[filepath.Ext(file)](events.File{Name: filepath.Base(file), Data: data})
		fmt.Fprintf(&b, "== %s: %q %q, times as %q\n", filepath.Base(file), d.Title, d.Zone, d.TimeFormat)
		for _, n := range d.Nodes {
			fmt.Fprintf(&b, "%d: %q %q %s %s/%s %s\n", n.Pos.Line, n.ID, n.Label, n.Colour, n.Start, n.End, attributesText(n.Attrs))
		}
		for _, e := range d.Edges {
			fmt.Fprintf(&b, "%d: %q → %q %q %q undirected=%t %s\n", e.Pos.Line, e.Source, e.Target, e.Kind, e.Label, e.Undirected, attributesText(e.Attrs))
		}
		c, more := imports.Chronicle(d)
		for _, p := range append(ds, more...) {
			fmt.Fprintln(&b, p)
		}
		for _, e := range c.Events {
			fmt.Fprintf(&b, "event %s: %s, %s", e.ID, e.Title, chronology.SolveDates(c).Words(e))
			for _, l := range e.Links {
				fmt.Fprintf(&b, ", %s %s", l.Type, l.Event)
			}
			fmt.Fprintln(&b)
		}
	}
	golden.Check(t, "foreign.txt", b.Bytes())
}

func attributesText(list []document.Attr) string {
	var all []string
	for _, a := range list {
		all = append(all, fmt.Sprintf("%s(%d)=%q", a.Name, a.Type, a.Value))
	}
	return strings.Join(all, " ")
}
