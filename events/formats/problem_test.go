package formats_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"throughline/diag"
	"throughline/events"
	"throughline/events/formats"
	"throughline/events/formats/document"
)

// What is wrong with a file is said with its line, and with what to write instead.
// tables begins the second of two tables in one file.
const tables = "--- edges ---\n"

var readers = map[string]func(diag.File) (*document.Document, diag.List){
	"graphml": document.ReadGraphML, "gexf": document.ReadGEXF, "jgf": document.ReadJGF,
	"csv": func(f diag.File) (*document.Document, diag.List) {
		nodes, edges, _ := bytes.Cut(f.Data, []byte(tables))
		return document.ReadCSV(diag.File{Name: f.Name, Data: nodes}, diag.File{Name: f.Name, Data: edges})
	},
}

func TestReadersSayWhatIsWrong(t *testing.T) {
	const graphml, gexf = `<graphml><graph edgedefault="directed">`, `<gexf><graph defaultedgetype="directed"><nodes>`
	tests := []struct {
		format, data, want string
	}{
		{"graphml", "", `f: error: the file is empty; it should hold GraphML [no-graph]`},
		{"graphml", "<gexf/>", `f:1:1: error: this is no GraphML: it begins with <gexf>; it should begin with <graphml> [no-graph]`},
		{"graphml", "<graphml>\n<graph>", `f:2:8: error: this is not XML: unexpected EOF [xml]`},
		{"graphml", "<graphml>\n&bomb;</graphml>", `f:2:7: error: this is not XML: invalid character entity &bomb; [xml]`},
		{"graphml", `<?xml version="1.0" encoding="latin1"?><graphml/>`, `f:1:40: error: the file says that its encoding is "latin1"; save it as UTF-8, and write encoding="UTF-8" in its first line [not-utf8]`},
		{"graphml", "\xff\xfe<", `f:1:1: error: the file is UTF-16; save it as UTF-8 [not-utf8]`},
		{"jgf", "\xff\xfe\x00\x00", `f:1:1: error: the file is UTF-32; save it as UTF-8 [not-utf8]`},
		{"graphml", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<graphml>\xdc", `f:2:10: error: byte 0xdc is not UTF-8; save the file as UTF-8 [not-utf8]`},
		{"jgf", "{\"ü\": \"\xdcberfall \x96 Nacht\"}", `f:1:8: error: byte 0xdc is not UTF-8; save the file as UTF-8 [not-utf8]`},
		{"csv", "Id,Label\na,ü\xfc\n" + tables + "Source,Target\n", `f:2:4: error: byte 0xfc is not UTF-8; save the file as UTF-8 [not-utf8]`},
		{"csv", "Id,Label\na,\xfc\n" + tables + "Source,Target\na,a\n", `f:2:3: error: byte 0xfc is not UTF-8; save the file as UTF-8 [not-utf8]`},
		{"csv", "Id\na,b\nb\n" + tables + "Source,Target\nb,b\n", `f:2:1: error: this row has more or fewer cells than the first; put text that holds commas in quotes [csv]`},
		{"csv", "Id\n" + tables + "Type\n", `f:1:1: error: there is no column "Source" and no column "Target"; add it to the first line [no-column]`},
		{"graphml", "<graphml/>", `f:1:1: error: there is no graph; write <graph> and its nodes [no-graph]`},
		{"graphml", "<graphml><graph/>\n<graph/></graphml>", `f:2:1: error: a second graph begins here; put it into a file of its own [several-graphs]`},
		{"graphml", graphml + "<node id=\"a\"/>\n<node id=\"a\"/></graph></graphml>", `f:2:1: error: a second node has the id "a"; the first is at f:1:40; give each node an id of its own [duplicate-id]`},
		{"graphml", graphml + "\n<node/></graph></graphml>", `f:2:1: error: this node has no id; give each node an id of its own [no-id]`},
		{"graphml", graphml + "\n<edge source=\"a\" target=\"a\"/></graph></graphml>", `f:2:1: error: the edge from "a" to "a" ends where there is no node; add the node, or name another [unknown-node]`},
		{"graphml", graphml + "\n<hyperedge/></graph></graphml>", `f:2:1: error: hyperedges are not read; write an edge for each pair of nodes [hyperedge]`},
		{"graphml", graphml + "<node id=\"a\">\n<data key=\"x\">1</data></node></graph></graphml>", `f:2:1: error: there is no key "x"; declare it with <key> [unknown-key]`},
		{"graphml", `<graphml><key id="x" for="node" attr.type="int"/><graph><node id="a"><data key="x">much</data></node></graph></graphml>`, `f:1:70: warning: "much" of "x" is no integer, so it is read as text [bad-value]`},
		{"graphml", "<graphml>" + strings.Repeat("<a>", 200), `f:1:304: error: elements lie more than 100 deep inside each other [too-deep]`},
		{"graphml", "<graphml>" + strings.Repeat("<a/>", 3<<20), `f:1:8388610: error: the file has more than 2097152 elements; export a part of the graph [too-many-values]`},
		{"graphml", strings.Repeat(" ", events.MaxBytes+1), `f: error: the file has more than 16777216 bytes; export a part of the graph [file-too-large]`},
		{"graphml", "<graphml>" + keys(600) + "</graphml>", `f:501:1: error: there are more than 500 attributes; export fewer of them [too-many-attributes]
f:1:1: error: there is no graph; write <graph> and its nodes [no-graph]`},
		{"gexf", "<gexf/>", `f:1:1: error: there is no graph; write <graph> and its nodes [no-graph]`},
		{"gexf", gexf + "<node id=\"a\"><attvalues>\n<attvalue for=\"x\" value=\"1\"/></attvalues></node></nodes></graph></gexf>", `f:2:1: error: there is no attribute "x"; declare it in <attributes> [unknown-attribute]`},
		{"jgf", "", `f:1:1: error: this is not JSON: unexpected end of JSON input [json]`},
		{"jgf", "{\n\"graph\": }", `f:2:10: error: this is not JSON: invalid character '}' looking for beginning of value [json]`},
		{"jgf", "[]", `f:1:1: error: there is no "graph"; write {"graph": {"nodes": …, "edges": …}} [no-graph]`},
		{"jgf", "{\"graphs\": [{},\n{}]}", `f:2:1: error: a second graph begins here; put it into a file of its own [several-graphs]`},
		{"jgf", "{\"graph\": {\"nodes\": {\"a\": {},\n\"a\": {}}}}", `f:2:6: error: a second node has the id "a"; the first is at f:1:27; give each node an id of its own [duplicate-id]`},
		{"jgf", "{\"graph\": {\n\"hyperedges\": []}}", `f:2:15: error: hyperedges are not read; write an edge for each pair of nodes [hyperedge]`},
		{"jgf", `{"graph": {"nodes": {"a": {"metadata": {` + members(600) + `}}}}}`, `f:1:4939: error: there are more than 500 attributes; export fewer of them [too-many-attributes]`},
		{"csv", tables, "f: error: the table is empty; its first line names the columns [no-graph]"},
		{"csv", "Id,Label\na\n" + tables + "Source,Target\n", `f:2:1: error: this row has more or fewer cells than the first; put text that holds commas in quotes [csv]`},
		{"csv", "Id\na\"b\n" + tables + "Source,Target\n", `f:2:2: error: this is no row of a table: bare " in non-quoted-field; put text that holds quotes in quotes, and double those inside [csv]`},
		{"csv", "Name\n" + tables + "Source,Target\n", `f:1:1: error: there is no column "Id"; add it to the first line [no-column]`},
		{"csv", "Id," + columns(600) + "\n" + tables + "Source,Target\n", `f:1:1: error: there are more than 500 attributes; export fewer of them [too-many-attributes]`},
		{"csv", "Id,x,X\n" + tables + "Source,Target\n", `f:1:6: error: column 3 has the name "X", which is empty or that of another; give each column a name of its own [bad-column]`},
	}
	for _, tt := range tests {
		_, ds := readers[tt.format](diag.File{Name: "f", Data: []byte(tt.data)})
		var got []string
		for _, d := range ds {
			got = append(got, d.String())
		}
		if g := strings.Join(got, "\n"); g != tt.want && !sameLines(g, tt.want) {
			t.Errorf("%s %.100q:\n got %s\nwant %s", tt.format, tt.data, g, tt.want)
		}
	}
}

// Many files of programs are one line: a problem is known by its column.
func TestAllProblemsOfOneLineAreTold(t *testing.T) {
	tests := []struct {
		format, data string
		want         []string
	}{
		{"graphml", `<graphml><graph edgedefault="directed"><node id="ä"/><node id="ä"/><node id="ä"/><edge source="ä" target="x"/><edge source="x" target="y"/></graph></graphml>`, []string{
			`f:1:54: error: a second node has the id "ä"; the first is at f:1:40; give each node an id of its own [duplicate-id]`,
			`f:1:68: error: a second node has the id "ä"; the first is at f:1:40; give each node an id of its own [duplicate-id]`,
			`f:1:82: error: the edge from "ä" to "x" ends where there is no node; add the node, or name another [unknown-node]`,
			`f:1:111: error: the edge from "x" to "y" ends where there is no node; add the node, or name another [unknown-node]`,
		}},
		{"jgf", `{"graph":{"edges":[{"source":"ä","target":"x"},{"source":"y","target":"ä"},{"source":"ä","target":"ä","relation":"foo"},{"source":"ä","target":"ä","relation":"bar"}],"nodes":{"ä":{"metadata":{"status":"x","importance":"y"}}}}}`, []string{
			`f:1:20: error: the edge from "ä" to "x" ends where there is no node; add the node, or name another [unknown-node]`,
			`f:1:48: error: the edge from "y" to "ä" ends where there is no node; add the node, or name another [unknown-node]`,
			`f:1:76: error: "foo", of the edge from "ä" to "ä", is no type of link; give it one of the kinds caused-by, enabled-by, responds-to, follows, ends, part-of, disputes [unknown-link]`,
			`f:1:121: error: "bar", of the edge from "ä" to "ä", is no type of link; give it one of the kinds caused-by, enabled-by, responds-to, follows, ends, part-of, disputes [unknown-link]`,
			`f:1:180: error: there is no status "x"; write one of reported, confirmed, alleged, disputed, refuted, planned [unknown-value]`,
			`f:1:180: error: there is no importance "y"; write one of normal, key, context [unknown-value]`,
		}},
		{"csv", "Id\n\"ä\n\"\nä\n" + tables + "Kind,Source,Target\nä,ä,b\n", []string{
			`f:2:3: error: the edge from "ä" to "b" ends where there is no node; add the node, or name another [unknown-node]`,
		}},
	}
	for _, tt := range tests {
		d, ds := readers[tt.format](diag.File{Name: "f", Data: []byte(tt.data)})
		_, more := formats.Chronicle(d)
		var got []string
		for _, d := range append(ds, more...).Sort() {
			got = append(got, d.String())
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %s\nwant %s", tt.format, strings.Join(got, "\n     "), strings.Join(tt.want, "\n     "))
		}
	}
}

// sameLines reports whether a and b have the same lines in any order.
func sameLines(a, b string) bool {
	for l := range strings.SplitSeq(a, "\n") {
		if !strings.Contains(b, l) {
			return false
		}
	}
	return len(a) == len(b)
}

func keys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<key id=\"k%d\" for=\"node\"/>\n", i)
	}
	return b.String()
}

func columns(n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprint("c", i)
	}
	return strings.Join(list, ",")
}

func members(n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf(`"k%d": 1`, i)
	}
	return strings.Join(list, ",")
}

// What a document does not say as a chronicle would is an error, not a guess.
func TestChronicleGuessesNothing(t *testing.T) {
	node := func(id string, attrs ...document.Attr) document.Node { return document.Node{ID: id, Attrs: attrs} }
	tests := []struct {
		name string
		d    document.Document
		want string
	}{
		{"kind", document.Document{Nodes: []document.Node{node("a"), node("b")}, Edges: []document.Edge{{Source: "a", Target: "b"}}}, "unknown-link"},
		{"direction", document.Document{Nodes: []document.Node{node("a"), node("b")}, Edges: []document.Edge{{Source: "a", Target: "b", Kind: "follows", Undirected: true}}}, "undirected"},
		{"end", document.Document{Nodes: []document.Node{node("a")}, Edges: []document.Edge{{Source: "a", Target: "b", Kind: "follows"}}}, "unknown-node"},
		{"date", document.Document{Nodes: []document.Node{node("a", document.Attr{Name: "date", Value: "3/5/2017"})}}, "bad-date"},
		{"status", document.Document{Nodes: []document.Node{node("a", document.Attr{Name: "status", Value: "sure"})}}, "unknown-value"},
		{"zone", document.Document{Zone: "Nowhere"}, "bad-timezone"},
		{"gap", document.Document{Nodes: []document.Node{node("a"), node("b")}, Edges: []document.Edge{{Source: "a", Target: "b", Kind: "follows", Attrs: []document.Attr{{Name: "gap", Value: "long"}}}}}, "bad-duration"},
		{"circle", document.Document{Nodes: []document.Node{node("a"), node("b")}, Edges: []document.Edge{{Source: "a", Target: "b", Kind: "follows"}, {Source: "b", Target: "a", Kind: "Caused by"}}}, "cycle"},
		{"ids", document.Document{Nodes: []document.Node{node("A b"), node("a B"), node("today"), node("日")}}, ""},
	}
	for _, tt := range tests {
		c, ds := formats.Chronicle(&tt.d)
		var codes []string
		for _, d := range ds {
			codes = append(codes, d.Code)
		}
		if got := strings.Join(codes, " "); got != tt.want {
			t.Errorf("%s: %v", tt.name, ds)
		}
		if tt.name == "ids" {
			var ids []string
			for _, e := range c.Events {
				ids = append(ids, e.ID)
			}
			if got := strings.Join(ids, " "); got != "a-b a-b-2 event-today event" {
				t.Errorf("ids are %s", got)
			}
		}
	}
}

// Few bytes of defaults cannot stand for many, and all is said at once where a file is one line.
func TestDefaultsAreBounded(t *testing.T) {
	for _, format := range []string{"graphml", "gexf"} {
		for nodes, code := range map[int]string{10: "", 1000: "too-many-defaults"} {
			value := strings.Repeat("z", 100_000)
			var list strings.Builder
			for i := range nodes {
				fmt.Fprintf(&list, `<node id="n%d"/>`, i)
			}
			text := `<graphml><key id="s" for="node" attr.name="x"><default>` + value + `</default></key><graph>` + list.String() + `</graph></graphml>`
			if format == "gexf" {
				text = `<gexf><graph><attributes class="node"><attribute id="s" title="x" type="string"><default>` + value +
					`</default></attribute></attributes><nodes>` + list.String() + `</nodes></graph></gexf>`
			}
			d, ds := readers[format](diag.File{Name: "f", Data: []byte(text)})
			if code == "" && (len(ds) > 0 || len(d.Nodes) != nodes || len(d.Nodes[9].Attrs) != 1 || d.Nodes[9].Attrs[0].Value != value) {
				t.Errorf("%s: %d nodes have no default: %v", format, nodes, ds)
			}
			if code != "" && (len(ds) != 1 || ds[0].Code != code) {
				t.Errorf("%s: got %d problems, want %s once", format, len(ds), code)
			}
		}
	}
}

func TestProblemsOfOneLineAreAllSaid(t *testing.T) {
	tests := []struct {
		format, data string
		want         []string
	}{
		{"graphml", `<graphml timezone="../x"><graph><node id="a"/><node id="a"/><node id="b"/><node id="b"/><edge source="a" target="q"/><edge source="a" target="r"/></graph></graphml>`, []string{
			`a second node has the id "a"`, `a second node has the id "b"`, `from "a" to "q"`, `from "a" to "r"`,
		}},
		{"jgf", `{"graph": {"nodes": {"a": {}, "b": {}}, "edges": [{"source": "a", "target": "b", "relation": "foo"}, {"source": "b", "target": "a", "relation": "bar"}]}}`, []string{`"foo"`, `"bar"`}},
	}
	for _, tt := range tests {
		d, ds := readers[tt.format](diag.File{Name: "f", Data: []byte(tt.data)})
		_, more := formats.Chronicle(d)
		all := append(ds, more...).Sort()
		text := all.Error()
		for _, want := range tt.want {
			if strings.Count(text, want) != 1 {
				t.Errorf("%s: %q stands %d times in\n%s", tt.format, want, strings.Count(text, want), text)
			}
		}
		for _, d := range all {
			if d.Pos.File != "f" {
				t.Errorf("%s: %v names no file", tt.format, d)
			}
		}
	}
}
