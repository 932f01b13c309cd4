package formats_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/graph/formats/dot"
	"gonum.org/v1/gonum/graph/formats/dot/ast"

	"throughline/diag"
	"throughline/events"
	"throughline/graph"
	"throughline/graph/formats"
	"throughline/internal/golden"
)

// written is g in the DOT language.
func written(t testing.TB, g *graph.Graph, opt formats.DOTOptions) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := formats.WriteDOT(&b, g, opt); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWriteDOT(t *testing.T) {
	g := harbour(t)
	reduced := g.Reduce()
	golden.Check(t, "harbour.dot", written(t, g, formats.DOTOptions{Palette: []string{"#009E73"}}))
	golden.Check(t, "harbour-reduced.dot", written(t, reduced, formats.DOTOptions{Name: "harbour", RankDir: "LR"}))
	golden.Check(t, "empty.dot", written(t, graph.New(&events.Chronicle{}, nil), formats.DOTOptions{}))
}

func TestWriteDOTKnowsFourDirections(t *testing.T) {
	for _, dir := range []string{"", "TB", "LR", "BT", "RL"} {
		if err := formats.WriteDOT(&bytes.Buffer{}, graph.New(&events.Chronicle{}, nil), formats.DOTOptions{RankDir: dir}); err != nil {
			t.Errorf("rankdir %q: %v", dir, err)
		}
	}
	if err := formats.WriteDOT(&bytes.Buffer{}, graph.New(&events.Chronicle{}, nil), formats.DOTOptions{RankDir: "down"}); err == nil {
		t.Error(`rankdir "down" is no error`)
	}
}

func TestWriteDOTReportsAFullDisk(t *testing.T) {
	if err := formats.WriteDOT(fullDisk{}, harbour(t), formats.DOTOptions{}); err == nil {
		t.Error("no error from a writer that fails")
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("disk full") }

// What must stand with an event stands in its label.
func TestLabelsSayWhoseClaimItIs(t *testing.T) {
	out := string(written(t, harbour(t), formats.DOTOptions{}))
	for _, want := range []string{
		`Dźwig S.A. (widely blamed)`,
		`alleged, according\nto Dockers’ union`,
		`Harbour board (accused\nof doing nothing)`,
		`2 May 1986\ndisputed`,
		`caused by (high confidence)\nfollows (gap 1 day)`,
		`1987\nplanned`,
	} {
		if !strings.Contains(out, want) {
			t.Errorf("DOT lacks %q", want)
		}
	}
}

// Each type of link has a line or an arrowhead of its own.
func TestLinkTypesLookDifferent(t *testing.T) {
	seen := make(map[string]events.LinkType)
	for typ := events.CausedBy; typ <= events.Disputes; typ++ {
		c := &events.Chronicle{Events: []*events.Event{{ID: "a"}, {ID: "b", Links: []events.Link{{Type: typ, Event: "a"}}}}}
		file := parsed(t, written(t, graph.New(c, nil), formats.DOTOptions{}))
		look := file.edges["a→b"]["style"] + file.edges["a→b"]["arrowhead"]
		if other, ok := seen[look]; ok {
			t.Errorf("%s and %s look the same: %s", typ, other, look)
		}
		seen[look] = typ
	}
}

// A dotFile is what gonum's reader finds in a DOT file: attributes by node and by edge.
type dotFile struct {
	nodes, edges map[string]map[string]string
	clusters     []string
}

func parsed(t *testing.T, data []byte) dotFile {
	t.Helper()
	// gonum takes U+FFFD for an error of its own; Graphviz does not.
	file, err := dot.ParseBytes(bytes.ReplaceAll(data, []byte("\uFFFD"), []byte("?")))
	if err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	if len(file.Graphs) != 1 {
		t.Fatalf("%d graphs in\n%s", len(file.Graphs), data)
	}
	d := dotFile{nodes: make(map[string]map[string]string), edges: make(map[string]map[string]string)}
	d.read(file.Graphs[0].Stmts)
	return d
}

func (d *dotFile) read(stmts []ast.Stmt) {
	for _, s := range stmts {
		switch s := s.(type) {
		case *ast.NodeStmt:
			d.nodes[plain(s.Node.ID)] = attributes(s.Attrs)
		case *ast.EdgeStmt:
			d.edges[plain(s.From.(*ast.Node).ID)+"→"+plain(s.To.Vertex.(*ast.Node).ID)] = attributes(s.Attrs)
		case *ast.Subgraph:
			d.clusters = append(d.clusters, plain(s.ID))
			d.read(s.Stmts)
		}
	}
}

func attributes(list []*ast.Attr) map[string]string {
	m := make(map[string]string)
	for _, a := range list {
		m[a.Key] = plain(a.Val)
	}
	return m
}

// plain is the text that Graphviz draws for a quoted string.
func plain(s string) string {
	s = strings.TrimSuffix(strings.TrimPrefix(s, `"`), `"`)
	s = strings.NewReplacer(`\\`, `\`, `\"`, `"`, `\n`, "\n").Replace(s)
	return strings.ReplaceAll(s, "&amp;", "&")
}

// FuzzWriteDOT puts any text into all places that have text. gonum's reader must
// find the nodes, edges and clusters that there are, no more, and the text.
func FuzzWriteDOT(f *testing.F) {
	for _, s := range nasty {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := &events.Chronicle{
			Title:  s,
			Lanes:  []*events.Lane{{ID: s, Title: s, Colour: s}},
			Actors: []*events.Actor{{ID: s, Name: s}},
			Events: []*events.Event{
				{ID: "a", Title: s, Lane: s, Actors: []events.Part{{Actor: s, Role: s}}, AccordingTo: []events.Ref{{ID: s}}},
				{ID: "b", Title: "b", Links: []events.Link{{Type: events.Follows, Event: "a", Gap: events.Duration{Text: s}}}},
				{ID: "id " + s, Title: "c", Links: []events.Link{{Type: events.Ends, Event: "b"}}},
			},
		}
		file := parsed(t, written(t, graph.New(c, nil), formats.DOTOptions{Name: s, Palette: []string{s}}))
		if len(file.nodes) != 3 || len(file.edges) != 2 || len(file.clusters) > 1 || file.edges["a→b"] == nil {
			t.Errorf("gonum reads %d nodes, edges %v and clusters %v", len(file.nodes), file.edges, file.clusters)
		}
		if strings.TrimSpace(s) == "" {
			return // the id stands for an empty title
		}
		if label := file.nodes["a"]["label"]; !strings.HasPrefix(spaced(label), spaced(s)) {
			t.Errorf("label %q does not begin with the title %q", label, s)
		}
	})
}

// spaced is s as it reads on one line, with "?" for what cannot be drawn.
func spaced(s string) string {
	s = strings.ToValidUTF8(s, "?")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case r == 0xFFFD || diag.Forbidden(r):
			return '?'
		}
		return r
	}, s)
}

// nasty are texts that mean something to DOT, to labels or to what Graphviz writes.
var nasty = []string{
	`plain`, `say "hello"`, `ends in \`, `ends in \\`, `\`, `\"`, `"`, `""`, `\N \G \E \T \H \L`, `\n \l \r`, `C:\new\list`,
	`<b>bold</b>`, `<`, `<>`, `>`, `]]>`, `AT&T`, `AT&amp;T`, `&eacute;`, `&#233;`, `&#xe9;`, `&`, `&;`, `&amp;lt;`, `R&D; more`,
	"two\nlines", "two\r\nlines", "a\ttab", "bell\a", "nul\x00", "bad \xff\xfe", "\uFFFD", "\uFFFE", "é Ł — “q” Привет 漢字 🙂",
	`{a|b}`, `a:b`, `a -> b`, `"]; x -> y; "`, `// no`, `/* no */`, `# no`, `;`, `+`, `"+"`, `node`, `[x=y]`, ` space around `, `  two  spaces  `,
}

// Equal graphs give equal bytes, whatever maps did on the way.
func TestWriteDOTGivesTheSameBytes(t *testing.T) {
	want := written(t, harbour(t), formats.DOTOptions{})
	for range 5 {
		if got := written(t, harbour(t), formats.DOTOptions{}); !bytes.Equal(got, want) {
			t.Fatal("DOT changes from run to run")
		}
	}
}

func TestLanesWithoutEventsAreLeftOut(t *testing.T) {
	c := &events.Chronicle{
		Lanes:  []*events.Lane{{ID: "none"}, {ID: "some"}, {ID: "some", Title: "a second one"}},
		Events: []*events.Event{{ID: "a", Lane: "some"}, {ID: "b", Lane: "unknown"}},
	}
	file := parsed(t, written(t, graph.New(c, nil), formats.DOTOptions{}))
	if got := file.clusters; !slices.Equal(got, []string{"cluster_some"}) || len(file.nodes) != 2 {
		t.Errorf("clusters = %v and %d nodes", got, len(file.nodes))
	}
}

// Lanes that state no colour take those that no lane states, in turn.
func TestColoursOfLanes(t *testing.T) {
	c := &events.Chronicle{}
	for i, colour := range []string{"", "#AAAAAA", "", ""} {
		id := fmt.Sprint("l", i)
		c.Lanes = append(c.Lanes, &events.Lane{ID: id, Colour: colour})
		c.Events = append(c.Events, &events.Event{ID: "e" + id, Lane: id})
	}
	out := string(written(t, graph.New(c, nil), formats.DOTOptions{Palette: []string{"#aaaaaa", "#bbbbbb", "#cccccc"}}))
	var got []string
	for line := range strings.Lines(out) {
		if _, colour, ok := strings.Cut(line, `		node [color="`); ok {
			got = append(got, colour[:7])
		}
	}
	if want := []string{"#bbbbbb", "#AAAAAA", "#cccccc", "#bbbbbb"}; !slices.Equal(got, want) {
		t.Errorf("colours = %v, want %v", got, want)
	}
}
