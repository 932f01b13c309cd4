package graph_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
)

// Questions are asked as testdata/*.txtar has them. A file is a chronicle,
// events.yaml, and answers, each named as its question: "why sochi-talks depth=2". With
// "title" it is the title and the subtitle of the picture, with "lane=x" it is asked
// over the events of that lane.
func TestAnswers(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			g := read(t, archive.Files[0])
			for i, f := range archive.Files[1:] {
				got := asked(t, g, f.Name)
				if os.Getenv("UPDATE") != "" {
					archive.Files[i+1].Data = []byte(got)
				} else if got != string(f.Data) {
					t.Errorf("%s:\n%swant\n%s", f.Name, got, f.Data)
				}
			}
			if os.Getenv("UPDATE") != "" {
				if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// read returns the graph of the chronicle in a file.
func read(t testing.TB, f txtar.File) *graph.Graph {
	t.Helper()
	c, ds := events.Read(events.File{Name: f.Name, Data: f.Data})
	if ds.Err() != nil {
		t.Fatal(ds)
	}
	b := chronology.Solve(c)
	return graph.New(c, b)
}

// asked returns the answer to a question as text, or the error in a line.
func asked(t *testing.T, g *graph.Graph, question string) string {
	t.Helper()
	var ids []string
	var a graph.Query
	var f graph.Filter
	picture := false
	words := strings.Fields(question)
	for _, w := range words[1:] {
		switch key, value, ok := strings.Cut(w, "="); {
		case w == "title":
			picture = true
		case key == "lane":
			f.Lanes = append(f.Lanes, value)
		case ok:
			set(t, &a, key, value)
		default:
			ids = append(ids, w)
		}
	}
	part, err := g.Select(f)
	if err != nil {
		t.Fatal(err)
	}
	found, err := answer(part, words[0], ids, a)
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	if picture {
		c := found.(interface{ Graph() *graph.Graph }).Graph().Chronicle()
		return c.Title + "\n" + c.Subtitle + "\n"
	}
	return written(t, found.WriteText)
}

// set sets one field of a Query.
func set(t *testing.T, a *graph.Query, key, value string) {
	t.Helper()
	n, _ := strconv.Atoi(value)
	switch key {
	case "depth":
		a.MaxDepth = n
	case "max":
		a.MaxPaths = n
	case "least":
		for c := events.Low; c <= events.High; c++ {
			if c.String() == value {
				a.MinConfidence = c
			}
		}
	case "types":
		for s := range strings.SplitSeq(value, ",") {
			a.Types = append(a.Types, link(t, s+" x").Type)
		}
	default:
		t.Fatalf("nothing is called %s", key)
	}
}

// An answer writes itself.
type textWriter interface {
	WriteText(io.Writer) error
}

// answer asks a question.
func answer(g *graph.Graph, question string, ids []string, a graph.Query) (textWriter, error) {
	switch question {
	case "why":
		return g.Why(ids[0], a)
	case "impact":
		return g.Impact(ids[0], a)
	case "without":
		return g.Without(ids[0], a)
	case "path":
		return g.Path(ids[0], ids[1], a)
	}
	return nil, fmt.Errorf("no question %s", question)
}

// written is what a function writes.
func written(t testing.TB, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
