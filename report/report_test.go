package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"throughline/chronology"
	"throughline/diag"
	"throughline/events"
	"throughline/graph"
	"throughline/internal/golden"
	"throughline/report"
)

// chronicles are the article and the hard cases of pictures, with some of which
// something is wrong.
func chronicles(t testing.TB) map[string]*graph.Graph {
	t.Helper()
	files, err := filepath.Glob("../timeline/testdata/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no hard cases", err)
	}
	all := map[string]*graph.Graph{}
	for _, name := range append(files, "../data/events.yaml") {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		c, ds := events.Read(diag.File{Name: filepath.Base(name), Data: data})
		if ds.Err() != nil {
			t.Fatal(ds)
		}
		all[filepath.Base(name)] = graph.New(c, chronology.Solve(c))
	}
	return all
}

// answers are all answers about g, by what is asked.
func answers(t testing.TB, g *graph.Graph) map[string]any {
	t.Helper()
	list := slices.Collect(g.Events())
	first, last := list[0], list[len(list)-1]
	all := map[string]any{
		"ls": report.NewChronicle(g), "when": report.NewWhen(g, list), "order": report.NewOrder(g), "stats": report.NewStats(g, g.Stats()),
		"relation": report.NewRelation(g, first.ID, last.ID), "check": report.NewCheck(g.Bounds().Diagnostics(), g.Bounds()),
	}
	why, err1 := g.Why(last.ID, graph.Query{MaxDepth: 1})
	impact, err2 := g.Impact(first.ID, graph.Query{MinConfidence: events.Low})
	loss, err3 := g.Without(first.ID, graph.Query{Types: []events.LinkType{events.Follows}})
	if err1 != nil || err2 != nil || err3 != nil {
		t.Fatal(err1, err2, err3)
	}
	all["why"], all["impact"], all["without"] = report.NewTree(g, why), report.NewTree(g, impact), report.NewLoss(g, loss)
	if first != last {
		path, err := g.Path(first.ID, last.ID, graph.Query{MaxPaths: 3})
		if err != nil {
			t.Fatal(err)
		}
		all["path"] = report.NewRoute(g, path)
	}
	return all
}

func written(t testing.TB, answer any) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := report.Write(&b, answer); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func schema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	var b bytes.Buffer
	if err := report.WriteSchema(&b); err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(&b)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("report.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("report.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAnswersHoldToTheSchema(t *testing.T) {
	s := schema(t)
	for name, g := range chronicles(t) {
		part, err := g.Select(graph.Filter{Query: []string{"a"}})
		if err != nil {
			t.Fatal(err)
		}
		all := answers(t, g)
		all["part"] = report.NewChronicle(part)
		for question, answer := range all {
			doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(written(t, answer)))
			if err != nil {
				t.Fatalf("%s %s: %v", question, name, err)
			}
			if err := s.Validate(doc); err != nil {
				t.Errorf("%s %s: %v", question, name, err)
			}
		}
	}
}

// An answer without one of its fields, or with a word that is none, does not hold.
func TestTheSchemaRefusesWhatIsNoAnswer(t *testing.T) {
	s := schema(t)
	g := chronicles(t)["events.yaml"]
	for question, answer := range answers(t, g) {
		var fields map[string]any
		if err := json.Unmarshal(written(t, answer), &fields); err != nil {
			t.Fatal(err)
		}
		for field := range fields {
			less := maps.Clone(fields)
			delete(less, field)
			if s.Validate(less) == nil {
				t.Errorf("%s without %s holds", question, field)
			}
		}
		fields["question"] = "who"
		if s.Validate(fields) == nil {
			t.Errorf("the question who holds with the answer to %s", question)
		}
	}
}

// Write gives what the library would, to the letter.
func TestListsAreEncodedOneByOneAsAtOnce(t *testing.T) {
	for name, g := range chronicles(t) {
		for question, answer := range answers(t, g) {
			var want bytes.Buffer
			enc := json.NewEncoder(&want)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", "  ")
			if err := enc.Encode(answer); err != nil {
				t.Fatal(err)
			}
			if got := written(t, answer); !bytes.Equal(got, want.Bytes()) {
				t.Errorf("%s %s:\n%s\nwant\n%s", question, name, got, &want)
			}
		}
	}
}

// An event is the same object in every answer that has one.
func TestAnEventIsOneObjectEverywhere(t *testing.T) {
	for name, g := range chronicles(t) {
		known := map[string]string{}
		for _, question := range []string{"ls", "why", "impact", "without", "path"} {
			answer := answers(t, g)[question]
			if answer == nil {
				continue
			}
			var got struct {
				Events []json.RawMessage
				Links  []json.RawMessage
			}
			if err := json.Unmarshal(written(t, answer), &got); err != nil {
				t.Fatal(err)
			}
			for _, e := range got.Events {
				var head struct{ ID string }
				if err := json.Unmarshal(e, &head); err != nil {
					t.Fatal(err)
				}
				if first := known[head.ID]; first != "" && first != string(e) {
					t.Errorf("%s: %s is\n%s\nin %s, and in ls\n%s", name, head.ID, e, question, first)
				}
				known[head.ID] = string(e)
			}
			for _, l := range got.Links {
				if question == "ls" {
					known[string(l)] = "link"
				} else if known[string(l)] == "" {
					t.Errorf("%s: the link %s of %s is not in ls", name, l, question)
				}
			}
		}
	}
}

// The bounds in JSON are those of the chronology, with the same proofs.
func TestBoundsAreThoseOfTheChronology(t *testing.T) {
	for name, g := range chronicles(t) {
		list := slices.Collect(g.Events())
		list = list[:min(len(list), report.MostProofs)]
		for i, e := range report.NewWhen(g, list).Events {
			of, _ := g.Bounds().Of(e.ID)
			got := [4]*report.Bound{e.Bounds.EarliestStart, e.Bounds.LatestStart, e.Bounds.EarliestEnd, e.Bounds.LatestEnd}
			for side, want := range of.Sides() {
				b := got[side]
				if (b != nil) != want.Known() {
					t.Fatalf("%s: side %d of %s is %+v, but known is %v", name, side, list[i].ID, b, want.Known())
				}
				if b == nil {
					continue
				}
				var texts []string
				for _, s := range b.Proof {
					texts = append(texts, s.Text)
				}
				var proof []string
				for _, s := range want.Proof() {
					proof = append(proof, s.Text)
				}
				if b.Basis != want.Kind.String() || !slices.Equal(texts, proof) {
					t.Errorf("%s: side %d of %s is %+v, want %v by %q", name, side, list[i].ID, b, want.Kind, proof)
				}
			}
		}
	}
}

func TestProofsStopWhereThereAreMany(t *testing.T) {
	var b strings.Builder
	b.WriteString("events:\n")
	for i := range report.MostProofs + 1 {
		fmt.Fprintf(&b, "  - {id: e%d, title: E, when: %d}\n", i, 1000+i)
	}
	c, ds := events.Read(diag.File{Name: "a.yaml", Data: []byte(b.String())})
	if ds.Err() != nil {
		t.Fatal(ds)
	}
	g := graph.New(c, chronology.Solve(c))
	if report.NewWhen(g, c.Events).Events[0].Bounds.LatestEnd.Proof != nil {
		t.Error("all events have proofs")
	}
	if report.NewWhen(g, c.Events[1:]).Events[0].Bounds.LatestEnd.Proof == nil {
		t.Error("no event has proofs")
	}
}

// The statements of a contradiction are objects with places.
func TestProblemsCarryTheirStatements(t *testing.T) {
	g := chronicles(t)["contradiction.yaml"]
	r := report.NewCheck(g.Bounds().Diagnostics(), g.Bounds())
	if len(r.Conflicts) == 0 || r.Errors != len(r.Conflicts) {
		t.Fatalf("%d conflicts, %d errors", len(r.Conflicts), r.Errors)
	}
	for _, c := range r.Conflicts {
		i := slices.IndexFunc(r.Problems, func(p report.Problem) bool { return p.Place == c.Place })
		if i < 0 || len(r.Problems[i].Statements) < len(c.Statements) {
			t.Errorf("%+v has no problem with its statements", c)
		}
		for _, s := range append(c.Statements, r.Problems[max(0, i)].Statements...) {
			if s.Line == 0 || s.Text == "" {
				t.Errorf("a statement is nowhere: %+v", s)
			}
		}
	}
}

// The page that describes the JSON changes only on purpose.
func TestSchemaIsApproved(t *testing.T) {
	var b bytes.Buffer
	if err := report.WriteSchema(&b); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "report.schema.json", b.Bytes())
}

func BenchmarkWriteChronicle(b *testing.B) {
	g := chronicles(b)["war-year.yaml"]
	b.ReportAllocs()
	for b.Loop() {
		written(b, report.NewChronicle(g))
	}
}
