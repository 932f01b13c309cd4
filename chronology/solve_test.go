package chronology_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"throughline/chronology"
	"throughline/diag"
	"throughline/events"
	"throughline/internal/golden"
)

// Each case in testdata is a chronicle, in one file or several, and its result: its
// problems, then every bound that is known, with its proof.
func TestSolve(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var files []events.File
			var kept []txtar.File
			for _, f := range a.Files {
				if f.Name != "want" {
					files, kept = append(files, events.File{Name: f.Name, Data: f.Data}), append(kept, f)
				}
			}
			a.Files = append(kept, txtar.File{Name: "want", Data: []byte(outcome(t, files))})
			golden.Check(t, filepath.Base(name), txtar.Format(a))
		})
	}
}

// outcome returns the whole result of solving, as text.
func outcome(t *testing.T, files []events.File) string {
	c, ds := events.Read(files...)
	if ds.Err() != nil {
		t.Fatal(ds)
	}
	b := chronology.Solve(c)
	var out strings.Builder
	for _, d := range b.Diagnostics() {
		out.WriteString(diag.List{d}.Error() + "\n")
	}
	for i, e := range b.Events {
		out.WriteString(e.ID + ": " + b.Words(c.Events[i]) + "\n")
		for k, x := range [...]chronology.Bound{e.EarliestStart, e.LatestStart, e.EarliestEnd, e.LatestEnd} {
			if !x.Known() {
				continue
			}
			what := [...]string{"starts from", "starts before", "ends from", "ends before"}[k]
			if x.Closed {
				what += " or at"
			}
			out.WriteString("  " + what + " " + x.At.String() + " " + x.Kind.String() + "\n")
			for _, p := range x.Proof() {
				out.WriteString("    " + p.Text + "  " + p.Pos.String() + "\n")
			}
		}
	}
	return out.String()
}

// The order of the events in the file never matters to what is implied, and a
// further link never widens a bound.
func article(t *testing.T) string {
	data, err := os.ReadFile("../data/events.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// The bounds of the first real input, as the issue of the article lists them: local
// days of Moscow.
func TestTheArticle(t *testing.T) {
	c := read(t, article(t))
	b := chronology.Solve(c)
	if conflicts := b.Conflicts(); len(conflicts) > 0 {
		t.Error(conflicts)
	}
	for id, want := range map[string]string{
		"broken-ties":      "2015-10-31T21:00:00 2015-11-30T20:59:59 2016-09-30T21:00:00 2016-12-31T20:59:59",
		"breaches":         "2016-12-29T21:00:00 2016-12-30T20:59:59 2017-05-02T21:00:00 ..",
		"chemical-attack":  "? 2017-04-30T20:59:59 ? 2017-04-30T20:59:59",
		"walkout":          "2016-12-29T21:00:00 2017-05-03T20:59:59 2016-12-29T21:00:00 2017-05-03T20:59:59",
		"astana-talks":     "? 2017-05-03T20:59:59 2017-05-02T21:00:00 ?",
		"peacekeeper-plan": "? 2017-05-03T20:59:59 2017-05-02T21:00:00 ?",
	} {
		if got, _ := b.Of(id); show(got) != want {
			t.Errorf("%s\n got %s\nwant %s", id, show(got), want)
		}
	}
	attack, _ := b.Of("chemical-attack")
	var proof []string
	for _, s := range attack.LatestEnd.Proof() {
		proof = append(proof, s.Text)
	}
	const want = "us-strikes is in Apr 2017 (“last month” in cnn); us-strikes follows chemical-attack"
	if got := strings.Join(proof, "; "); got != want || attack.LatestEnd.Kind != chronology.Inferred {
		t.Errorf("the attack ended by %v, since %s; want %s", attack.LatestEnd.Kind, got, want)
	}
	if walkout, _ := b.Of("walkout"); walkout.EarliestStart.Kind != chronology.Inferred || walkout.LatestEnd.Kind != chronology.Stated {
		t.Errorf("the walkout is bounded by what is %v and %v", walkout.EarliestStart.Kind, walkout.LatestEnd.Kind)
	}
}
