package formats_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"throughline/events"
	"throughline/graph"
	"throughline/graph/formats"
	"throughline/internal/golden"
)

func mermaid(t testing.TB, g *graph.Graph, opt formats.MermaidOptions) string {
	t.Helper()
	var b strings.Builder
	if err := formats.WriteMermaid(&b, g, opt); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWriteMermaid(t *testing.T) {
	golden.Check(t, "article.mmd", []byte(mermaid(t, article(t), formats.MermaidOptions{Palette: []string{"#009E73"}})))
	golden.Check(t, "harbour.mmd", []byte(mermaid(t, harbour(t), formats.MermaidOptions{Direction: "TB"})))
	golden.Check(t, "empty.mmd", []byte(mermaid(t, graph.New(&events.Chronicle{}, nil), formats.MermaidOptions{})))
	if err := formats.WriteMermaid(&bytes.Buffer{}, harbour(t), formats.MermaidOptions{Direction: "down"}); err == nil {
		t.Error(`direction "down" is no error`)
	}
	if err := formats.WriteMermaid(fullDisk{}, harbour(t), formats.MermaidOptions{}); err == nil {
		t.Error("no error from a writer that fails")
	}
}

// A flowchart is what Mermaid's own parser finds in a text.
type flowchart struct {
	Error string
	Nodes map[string]struct{ Label label }
	Edges []struct {
		From, To, Line string
		Label          label
	}
	Groups []struct {
		ID    string
		Label label
		Nodes []string
	}
}

// events counts the nodes. A subgraph that has a style is a node to the parser, too.
func (f flowchart) events() int {
	n := 0
	for name := range f.Nodes {
		if strings.HasPrefix(name, "e_") {
			n++
		}
	}
	return n
}

// A label is the HTML of a text, and what in it is Markdown.
type label struct {
	HTML     string
	Markdown []string
}

// text is what a browser shows of a label.
func (l label) text() string { return html.UnescapeString(strings.ReplaceAll(l.HTML, "<br/>", "\n")) }

// parsedByMermaid parses flowcharts with Mermaid, which .ci/run installs beside
// the script; MERMAID names another folder to look in.
func parsedByMermaid(t *testing.T, texts ...string) []flowchart {
	t.Helper()
	dir := os.Getenv("MERMAID")
	if dir == "" {
		dir = "../../.ci/mermaid"
	}
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "mermaid")); err != nil {
		t.Skip("skipped: Mermaid is not installed (npm ci in .ci/mermaid)")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("skipped: Node.js (node) is not installed")
	}
	in, err := json.Marshal(texts)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), node, filepath.Join(dir, "parse.mjs"))
	cmd.Stdin = bytes.NewReader(in)
	var problems bytes.Buffer
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("parse.mjs: %v\n%s", err, &problems)
	}
	var all []flowchart
	if err := json.Unmarshal(out, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestMermaidParsesTheArticle(t *testing.T) {
	for _, g := range []*graph.Graph{article(t), harbour(t)} {
		text := mermaid(t, g, formats.MermaidOptions{Palette: []string{"#009E73"}})
		f := parsedByMermaid(t, text)[0]
		if f.Error != "" {
			t.Fatalf("%s in\n%s", f.Error, text)
		}
		nodes, edges := 0, 0
		for e := range g.Events() {
			nodes++
			name := "e_" + strings.ReplaceAll(e.ID, "-", "_")
			if got := f.Nodes[name].Label.text(); !strings.HasPrefix(got, e.Title) {
				t.Errorf("%s: label %q does not begin with %q", e.ID, got, e.Title)
			}
		}
		for range g.Edges() {
			edges++
		}
		if got := f.events(); got != nodes || len(f.Edges) != edges {
			t.Errorf("%d nodes and %d edges, want %d and %d", got, len(f.Edges), nodes, edges)
		}
	}
}

// Each type of link has a line of its own.
func TestMermaidTellsLinkTypesApart(t *testing.T) {
	var texts []string
	for typ := events.CausedBy; typ <= events.Disputes; typ++ {
		c := &events.Chronicle{Events: []*events.Event{{ID: "a"}, {ID: "b", Links: []events.Link{{Type: typ, Event: "a"}}}}}
		texts = append(texts, mermaid(t, graph.New(c, nil), formats.MermaidOptions{}))
	}
	seen := make(map[string]events.LinkType)
	for i, f := range parsedByMermaid(t, texts...) {
		typ := events.LinkType(i)
		if f.Error != "" || len(f.Edges) != 1 || f.Edges[0].From != "e_a" || f.Edges[0].To != "e_b" {
			t.Fatalf("%s: %+v", typ, f)
		}
		if other, ok := seen[f.Edges[0].Line]; ok {
			t.Errorf("%s and %s look the same: %s", typ, other, f.Edges[0].Line)
		}
		seen[f.Edges[0].Line] = typ
	}
}

// mermaidNasty are texts that mean something to Mermaid or to Markdown.
var mermaidNasty = []string{
	`end`, `#quot;`, `#35;`, `style:#quot;x;`, `my style:"a";`, `classDef x:#fff;`, "`code`", "a `b` c", `**bold**`, `_i_`, `~~no~~`, `1. May`, `1) May`, `- item`,
	`+ item`, `* item`, `# head`, `> quote`, `---`, `===`, `    code`, `[x](y)`, `![x](y)`, `http://example.org`, `www.example.org`, `a@example.org`,
	`fa:fa-car`, `$$x^2$$`, `%% comment`, `%%{init: {"theme": "dark"}}%%`, `ﬂ°quot¶ß`, `ﬂ°°35¶ß`, `A --> B`, `"]; B["`, `"]
	x["`, `<br/>`, `<script>alert(1)</script>`, `| x |`, `subgraph`, `click a "http://x"`, `a&b;`, `@{ shape: cyl }`, `:::key`,
	`14:03:07`, `R&D; more`, `2 < 3 > 1`, `The board's "last offer"`, `Größe – “q” 漢字 🙂`, `\n \\ \"`,
}

func TestMermaidShowsAnyText(t *testing.T) {
	var texts []string
	all := append(mermaidNasty, nasty...)
	for _, s := range all {
		texts = append(texts, mermaid(t, hostile(s), formats.MermaidOptions{Palette: []string{s}}))
	}
	for i, f := range parsedByMermaid(t, texts...) {
		if f.Error != "" {
			t.Errorf("%q: %s in\n%s", all[i], f.Error, texts[i])
			continue
		}
		checkFlowchart(t, f, all[i], texts[i])
	}
}

// hostile is a graph with s in all places that have text.
func hostile(s string) *graph.Graph {
	return graph.New(&events.Chronicle{
		Title:   s,
		Lanes:   []*events.Lane{{ID: s, Title: s, Colour: s}},
		Actors:  []*events.Actor{{ID: s, Name: s, Kind: s}},
		Places:  []*events.Place{{ID: s, Name: s}},
		Sources: []*events.Source{{ID: s, Title: s, Publisher: s, URL: s, Authors: []string{s, s}}},
		Events: []*events.Event{
			{
				ID: "a", Title: s, Lane: s, Place: s, Summary: s, Tags: []string{s, s}, Actors: []events.Part{{Actor: s, Role: s}},
				AccordingTo: []events.Ref{{ID: s}}, Sources: []events.Citation{{Source: s, At: s, Quote: s, Via: s}},
			},
			{ID: "b", Title: "b", Links: []events.Link{{Type: events.Follows, Event: "a", Gap: events.Duration{Text: s}, Sources: []events.Citation{{Source: s, At: s}}}}},
			{ID: "id " + s, Title: "c", Links: []events.Link{{Type: events.Ends, Event: "b"}}},
		},
	}, nil)
}

// checkFlowchart checks what Mermaid finds in the flowchart of hostile(s).
func checkFlowchart(t *testing.T, f flowchart, s, text string) {
	t.Helper()
	shown := strings.TrimSpace(s) != ""
	if got := f.events(); got != 3 || len(f.Edges) != 2 || len(f.Groups) > 1 {
		t.Errorf("%q: %d nodes, %d edges, %d groups in\n%s", s, got, len(f.Edges), len(f.Groups), text)
		return
	}
	labels := []label{f.Nodes["e_a"].Label, f.Edges[0].Label}
	want := []string{s, "follows (gap " + s}
	for _, g := range f.Groups {
		labels, want = append(labels, g.Label), append(want, s)
	}
	for i, l := range labels {
		if len(l.Markdown) > 0 {
			t.Errorf("%q: label %q is Markdown: %s", s, l.HTML, l.Markdown)
		}
		if got := l.text(); shown && !strings.HasPrefix(fielded(got), fielded(want[i])) {
			t.Errorf("label %q does not begin with %q", got, want[i])
		}
	}
}

// fielded is s with one blank for each run of white space, and "?" for what cannot be shown.
func fielded(s string) string { return spaced(strings.Join(strings.Fields(s), " ")) }

// statement is all that WriteMermaid writes in a line behind the title: names, words
// of its own, and text in quotes without any character of which Mermaid makes more.
var statement = regexp.MustCompile(`^(\t*(subgraph |)[el]_[a-z0-9_X0-9A-F]*\["[^"]*"\]|` +
	`\te_\w* (==>|--o|-\.->|-->|--x|-\.-o|-\.-x)\|"[^"]*"\| e_\w*|` +
	`\tend|\t(style \w+|linkStyle [0-9,]+|classDef [a-z]+) [a-zA-F0-9#:. ,%-]+|\tclass [\w,]+ [a-z]+)$`)

// FuzzWriteMermaid holds that no text breaks out of its quotes, by what we know of
// the grammar; TestMermaidShowsAnyText asks Mermaid itself.
func FuzzWriteMermaid(f *testing.F) {
	for _, s := range append(nasty, mermaidNasty...) {
		f.Add(s)
	}
	for _, s := range []string{"00000\ufffd", "00000\u202e", "\u2028\u202e;", "a\u2066b\u2069", "0\xff0\ufffe"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text := mermaid(t, hostile(s), formats.MermaidOptions{Palette: []string{s}})
		lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
		if lines[0] == "---" {
			var title string
			if lines[2] != "---" || json.Unmarshal([]byte(strings.TrimPrefix(lines[1], "title: ")), &title) != nil || fielded(title) != fielded(s) {
				t.Fatalf("title %q in\n%s", title, text)
			}
			lines = lines[3:]
		}
		if lines[0] != "flowchart LR" {
			t.Fatalf("no flowchart in\n%s", text)
		}
		for _, l := range lines[1:] {
			if !statement.MatchString(l) {
				t.Errorf("line %q of\n%s", l, text)
			}
			for q := range strings.SplitSeq(l, `"`) {
				if strings.ContainsFunc(strings.ReplaceAll(q, "<br/>", ""), func(c rune) bool { return unicode.IsControl(c) && c != '\t' }) {
					t.Errorf("control character in %q", q)
				}
			}
		}
	})
}

// Mermaid gets through random graphs with all types of links, lanes and statuses.
func TestMermaidParsesAnyGraph(t *testing.T) {
	var texts []string
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 14))
		c := &events.Chronicle{Title: "…", Events: random(r, 10+r.IntN(20))}
		for i := range 6 {
			c.Lanes = append(c.Lanes, &events.Lane{ID: fmt.Sprint(i)})
		}
		for _, e := range c.Events {
			e.Lane, e.Importance = fmt.Sprint(r.IntN(8)), events.Importance(r.IntN(3))
		}
		texts = append(texts, mermaid(t, solved(c), formats.MermaidOptions{Palette: []string{"#009E73"}}))
	}
	for i, f := range parsedByMermaid(t, texts...) {
		if f.Error != "" {
			t.Errorf("%s in\n%s", f.Error, texts[i])
		}
	}
}
