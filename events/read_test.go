package events_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"throughline/diag"
	"throughline/events"
	"throughline/internal/golden"
)

// Each archive in testdata/read holds a claim, the files of a chronicle, and in
// "want" what is to be said of them, as the command line shows it.
func TestReadSaysWhatIsWrong(t *testing.T) {
	names, err := filepath.Glob("testdata/read/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			last := len(a.Files) - 1
			if a.Files[last].Name != "want" {
				t.Fatalf("the last file is %q, not want", a.Files[last].Name)
			}
			a.Files[last].Data = report(t, files(a.Files[:last]))
			golden.Check(t, "read/"+filepath.Base(name), txtar.Format(a))
		})
	}
}

func files(in []txtar.File) []events.File {
	var out []events.File
	for _, f := range in {
		out = append(out, events.File{Name: f.Name, Data: f.Data})
	}
	return out
}

// report is what reading says, and a check that every place it names is inside
// a file and named once for each kind of problem.
func report(t *testing.T, fs []events.File) []byte {
	t.Helper()
	_, ds := events.Read(fs...)
	checkPlaces(t, ds, fs)
	var b bytes.Buffer
	if err := diag.Write(&b, ds, fs); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func checkPlaces(t *testing.T, ds diag.List, fs []events.File) {
	t.Helper()
	type key struct {
		pos  diag.Pos
		code string
	}
	seen := map[key]bool{}
	lines := map[string][][]byte{}
	for _, f := range fs {
		lines[f.Name] = bytes.Split(f.Data, []byte("\n"))
	}
	for _, d := range ds {
		if k := (key{d.Pos, d.Code}); seen[k] {
			t.Errorf("twice at one place: %v", d)
		} else {
			seen[k] = true
		}
		ps := []diag.Pos{d.Pos}
		for _, n := range d.Notes {
			ps = append(ps, n.Pos)
		}
		for _, p := range ps {
			l := lines[p.File]
			if p.Line < 0 || p.Line > len(l) || p.Line > 0 && p.Col > len([]rune(string(l[p.Line-1])))+1 {
				t.Errorf("%v lies outside the file", p)
			}
		}
	}
}

func TestTheArticleHasNoProblems(t *testing.T) {
	data, err := os.ReadFile("../data/events.yaml")
	if err != nil {
		t.Fatal(err)
	}
	c, ds := events.Read(events.File{Name: "data/events.yaml", Data: data})
	if len(ds) > 0 {
		t.Error(ds)
	}
	if len(c.Events) != 17 || len(c.Sources) != 1 {
		t.Errorf("%d events and %d sources, want 17 and 1", len(c.Events), len(c.Sources))
	}
}
