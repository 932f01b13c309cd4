package formats_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os/exec"
	"strings"
	"testing"

	"throughline/events"
	"throughline/events/formats/document"
	"throughline/graph/formats"
)

// networkxScript reads a file with networkx and writes what it found as JSON. Older
// versions know GEXF up to 1.2; 1.3 differs for them in nothing but its namespace.
const networkxScript = `
import io, json, sys
import networkx as nx
from networkx.readwrite.gexf import GEXF
GEXF.versions.setdefault("1.3", {
    "NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz",
    "NS_XSI": "http://www.w3.org/2001/XMLSchema-instance", "SCHEMALOCATION": "", "VERSION": "1.3",
})
read = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}[sys.argv[1]]
g = read(io.BytesIO(sys.stdin.buffer.read()))
edges = [[u, v, d] for u, v, d in g.edges(data=True)]
json.dump({"directed": g.is_directed(), "graph": g.graph, "nodes": dict(g.nodes(data=True)), "edges": edges}, sys.stdout)
`

// A networkxGraph is what networkx finds in a file.
type networkxGraph struct {
	Directed bool
	Graph    map[string]any
	Nodes    map[string]map[string]any
	Edges    [][3]any
}

// networkx reads a file with networkx.
func networkx(t *testing.T, format string, data []byte) networkxGraph {
	t.Helper()
	python := ""
	for _, name := range []string{"/usr/bin/python3", "python3"} { // the first of which Debian's package belongs to
		if exec.Command(name, "-c", "import networkx").Run() == nil {
			python = name
			break
		}
	}
	if python == "" {
		t.Skip("skipped: networkx (python3-networkx) is not installed")
	}
	cmd := exec.CommandContext(t.Context(), python, "-c", networkxScript, format)
	cmd.Stdin = bytes.NewReader(data)
	var problems bytes.Buffer
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("networkx: %v\n%s\n%s", err, &problems, data)
	}
	var g networkxGraph
	if err := json.Unmarshal(out, &g); err != nil {
		t.Fatal(err)
	}
	return g
}

// networkx finds the same nodes, edges and attributes, each with its type, also where
// edges are parallel, and whatever the text.
func TestNetworkxReadsTheSame(t *testing.T) {
	for format, write := range map[string]func(io.Writer, *document.Document) error{"graphml": document.WriteGraphML, "gexf": document.WriteGEXF} {
		docs := []*document.Document{
			formats.NewDocument(article(t), nil), formats.NewDocument(harbour(t), nil),
			everyText(t),
		}
		for _, d := range docs {
			var b bytes.Buffer
			if err := write(&b, d); err != nil {
				t.Fatal(err)
			}
			g := networkx(t, format, b.Bytes())
			if !g.Directed || len(g.Nodes) != len(d.Nodes) || len(g.Edges) != len(d.Edges) {
				t.Errorf("%s: %d nodes, %d edges, directed %t; want %d and %d", format, len(g.Nodes), len(g.Edges), g.Directed, len(d.Nodes), len(d.Edges))
			}
			if format == "graphml" && d.Title != "" && g.Graph["title"] != d.Title {
				t.Errorf("title %q, want %q", g.Graph["title"], d.Title)
			}
			for _, n := range d.Nodes {
				sameValues(t, format+" "+n.ID, g.Nodes[n.ID], n.Attrs)
				if got, _ := g.Nodes[n.ID]["label"].(string); got != n.Label {
					t.Errorf("%s: label %q, want %q", format, got, n.Label)
				}
			}
			taken := make(map[int]bool)
			for _, e := range d.Edges {
				if !findEdge(g, e, taken) {
					t.Errorf("%s: no edge %+v", format, e)
				}
			}
		}
	}
}

// everyText is a document with a node and an edge for each nasty text.
func everyText(t *testing.T) *document.Document {
	t.Helper()
	d := &document.Document{}
	for _, s := range append(nasty, csvNasty...) {
		h := formats.NewDocument(hostile(s), nil)
		for i := range h.Nodes {
			h.Nodes[i].ID += " of " + h.Nodes[0].Label
		}
		for i := range h.Edges {
			h.Edges[i].Source += " of " + h.Nodes[0].Label
			h.Edges[i].Target += " of " + h.Nodes[0].Label
		}
		d.Nodes, d.Edges = append(d.Nodes, h.Nodes...), append(d.Edges, h.Edges...)
	}
	return unique(d)
}

// unique is d without nodes whose id another has.
func unique(d *document.Document) *document.Document {
	u, seen := &document.Document{}, map[string]bool{}
	for _, n := range d.Nodes {
		if !seen[n.ID] {
			u.Nodes = append(u.Nodes, n)
		}
		seen[n.ID] = true
	}
	for _, e := range d.Edges {
		if key := e.Source + "\x00" + e.Target; !seen[key] {
			seen[key] = true
			u.Edges = append(u.Edges, e)
		}
	}
	return u
}

// findEdge finds e among the edges that are not taken yet.
func findEdge(g networkxGraph, e document.Edge, taken map[int]bool) bool {
	for i, x := range g.Edges {
		data, _ := x[2].(map[string]any)
		kind := data["type"]
		if kind == nil {
			kind = data["label"]
		}
		if !taken[i] && x[0] == e.Source && x[1] == e.Target && kind == e.Kind && differing(data, e.Attrs) == "" {
			taken[i] = true
			return true
		}
	}
	return false
}

func sameValues(t *testing.T, what string, got map[string]any, want []document.Attr) {
	t.Helper()
	if s := differing(got, want); s != "" {
		t.Errorf("%s: %s", what, s)
	}
}

// differing tells of the first attribute that is not as it should be.
func differing(got map[string]any, want []document.Attr) string {
	for _, a := range want {
		v := any(a.Value)
		switch a.Type {
		case document.Boolean:
			v = a.Value == "true"
		case document.Integer, document.Real:
			var f float64
			if json.Unmarshal([]byte(a.Value), &f) == nil {
				v = f
			}
		}
		if got[a.Name] != v {
			return strings.TrimSpace(a.Name + " is not " + a.Value)
		}
	}
	return ""
}

// Links between one pair of events are edges side by side, also two of one type.
func TestNetworkxTellsParallelEdgesApart(t *testing.T) {
	c := &events.Chronicle{Events: []*events.Event{{ID: "a"}, {ID: "b", Links: []events.Link{
		{Type: events.Follows, Event: "a"}, {Type: events.Follows, Event: "a", Confidence: events.Low}, {Type: events.CausedBy, Event: "a"},
	}}}}
	for format, write := range map[string]func(io.Writer, *document.Document) error{"graphml": document.WriteGraphML, "gexf": document.WriteGEXF} {
		var b bytes.Buffer
		if err := write(&b, formats.NewDocument(solved(c), nil)); err != nil {
			t.Fatal(err)
		}
		if g := networkx(t, format, b.Bytes()); len(g.Edges) != 3 {
			t.Errorf("%s: networkx finds %d edges, want 3", format, len(g.Edges))
		}
	}
}
