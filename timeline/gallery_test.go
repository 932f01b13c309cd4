package timeline_test

import (
	"bytes"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/figure"
	"throughline/graph"
	"throughline/internal/golden"
	"throughline/timeline"
)

// hard are the hard cases, with the limits that their figures keep on the page that
// the program makes when nothing is asked for.
var hard = []struct {
	file      string
	form      timeline.Form
	pages     int
	crossings int // of links
	stubs     int
}{
	{"../data/events.yaml", timeline.Panels, 1, 0, 6},
	{"testdata/last-days.yaml", timeline.Panels, 1, 3, 8},
	{"testdata/slow-fuse.yaml", timeline.Zoom, 1, 1, 0},
	{"testdata/war-year.yaml", timeline.Linear, 4, 3, 48},
	{"testdata/three-millennia.yaml", timeline.Linear, 1, 2, 6},
	{"testdata/incident.yaml", timeline.Linear, 1, 4, 9},
	{"testdata/one.yaml", timeline.Linear, 1, 0, 0},
	{"testdata/same-day.yaml", timeline.List, 1, 5, 5},
	{"testdata/long-titles.yaml", timeline.Linear, 1, 2, 1},
	{"testdata/cyrillic.yaml", timeline.Linear, 1, 1, 1},
	{"testdata/every-link.yaml", timeline.Linear, 1, 5, 17},
	{"testdata/every-mark.yaml", timeline.Linear, 1, 1, 1},
	{"testdata/two-sources.yaml", timeline.Linear, 1, 2, 0},
	{"testdata/contradiction.yaml", timeline.Linear, 1, 3, 1},
}

// Every hard case is set well: in the form that suits it, all labels whole, nothing
// over anything else, and with few crossings and few links in words.
func TestHardCasesKeepTheirLimits(t *testing.T) {
	for _, h := range hard {
		t.Run(caseName(h.file), func(t *testing.T) {
			t.Parallel()
			c := file(t, h.file)
			pic := picture(t, c, timeline.Options{})
			r := pic.Report
			if r.Form != h.form || r.Pages != h.pages {
				t.Errorf("%s on %d pages, want %s on %d", r.Form, r.Pages, h.form, h.pages)
			}
			if r.Full != r.Events || r.Overlaps != 0 || r.Crossings > h.crossings || r.Stubs > h.stubs || r.Hidden != 0 {
				t.Errorf("of %d events %d are labelled in full; %d overlaps; %d crossings, at most %d; %d stubs, at most %d; %d links hidden",
					r.Events, r.Full, r.Overlaps, r.Crossings, h.crossings, r.Stubs, h.stubs, r.Hidden)
			}
			if r.Empty > 0.85 && r.Events > 1 {
				t.Errorf("%.0f %% of the picture is empty", 100*r.Empty)
			}
			for _, f := range pic.Pages {
				check(t, f)
			}
		})
	}
}

// The gallery shows every hard case on every page, and in every theme; its figures
// are kept and reviewed like code. With UPDATE=1 it is written to testdata/gallery,
// to be looked at.
func TestGallery(t *testing.T) {
	var figures strings.Builder
	fmt.Fprintf(&figures, "%-17s %-7s %-8s %s\n", "case", "look", "form", "pages labels short keyed counts overlap moved mean  links crossed stubs hidden empty")
	page := gallery{dir: "testdata/gallery"}
	for _, h := range hard {
		c := file(t, h.file)
		for _, look := range views() {
			pic := picture(t, c, look.opt)
			for _, f := range pic.Pages {
				check(t, f)
			}
			r := pic.Report
			fmt.Fprintf(&figures, "%-17s %-7s %-8s %5d %6d %5d %5d %6d %7d %5.0f %5.0f %5d %7d %5d %6d %4.0f%%\n", caseName(h.file), look.name, r.Form, r.Pages,
				r.Full, r.Shortened, r.Keyed, r.Counted, r.Overlaps, r.Largest, r.Mean, r.Links, r.Crossings, r.Stubs, r.Hidden, 100*r.Empty)
			page.add(t, caseName(h.file)+"-"+look.name, pic)
		}
	}
	golden.Check(t, "gallery.txt", []byte(figures.String()))
	page.write(t)
}

// A view is one way to show a chronicle.
type view struct {
	name string
	opt  timeline.Options
}

// looks are every page in the first theme, and every theme on the first page.
func views() []view {
	all := []view{{name: "screen"}}
	for _, s := range timeline.PageSizes() {
		all = append(all, view{s.Name, timeline.Options{Width: s.Width, Height: s.Height}})
	}
	for _, name := range figure.ThemeNames()[1:] {
		th, _ := figure.ThemeNamed(name)
		all = append(all, view{name, timeline.Options{Theme: th}})
	}
	return all
}

func caseName(file string) string { return strings.TrimSuffix(filepath.Base(file), ".yaml") }

func file(t testing.TB, name string) *events.Chronicle {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return read(t, string(data))
}

func picture(t testing.TB, c *events.Chronicle, opt timeline.Options) *timeline.Picture {
	t.Helper()
	b := chronology.Solve(c)
	pic, err := timeline.Layout(graph.New(c, b), opt)
	if err != nil {
		t.Fatal(err)
	}
	return pic
}

// A gallery is a page of pictures with their figures.
type gallery struct {
	dir  string
	html bytes.Buffer
}

func (g *gallery) add(t *testing.T, name string, pic *timeline.Picture) {
	if os.Getenv("UPDATE") == "" {
		return
	}
	t.Helper()
	fmt.Fprintf(&g.html, "<h2>%s</h2>\n", html.EscapeString(name))
	for i, f := range pic.Pages {
		var b bytes.Buffer
		if err := figure.WriteSVG(&b, f); err != nil {
			t.Fatal(err)
		}
		file := fmt.Sprintf("%s-%d.svg", name, i+1)
		g.save(t, file, b.Bytes())
		fmt.Fprintf(&g.html, "<img src=\"%s\" alt=\"%s\">\n", file, html.EscapeString(f.Desc))
	}
	g.html.WriteString("<pre>")
	var b bytes.Buffer
	if err := pic.Report.Write(&b); err != nil {
		t.Fatal(err)
	}
	g.html.WriteString(html.EscapeString(b.String()) + "</pre>\n")
}

func (g *gallery) write(t *testing.T) {
	if os.Getenv("UPDATE") == "" {
		return
	}
	t.Helper()
	g.save(t, "index.html", append([]byte("<!doctype html><meta charset=\"utf-8\"><title>Hard cases</title><style>img{max-width:100%;border:1px solid #ccc}</style>\n"), g.html.Bytes()...))
}

func (g *gallery) save(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(g.dir, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(g.dir, name), data, 0o666); err != nil {
		t.Fatal(err)
	}
}
