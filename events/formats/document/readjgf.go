package document

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"throughline/diag"
)

// ReadJGF reads one graph in the JSON Graph Format, version 2, or 1 with its list of nodes.
// Hyperedges are an error. Metadata that is neither a string, a number, true or false nor a
// list of strings is kept as the text of its JSON.
func ReadJGF(f diag.File) (*Document, diag.List) {
	data := bytes.TrimPrefix(f.Data, []byte("\uFEFF"))
	r := &jgfReader{newReader(f), data, newCursor(data)}
	if r.guard(f.Data) && r.valid() {
		r.document()
	}
	return r.done()
}

type jgfReader struct {
	*reader
	data   []byte
	cursor *cursor
}

// valid reports what is no JSON.
func (r *jgfReader) valid() bool {
	var all json.RawMessage
	err := json.Unmarshal(r.data, &all)
	if s, ok := errors.AsType[*json.SyntaxError](err); ok {
		r.at(r.cursor.to(int(s.Offset)-1), "json", "this is not JSON: %v", Clean(s.Error()))
	} else if err != nil {
		r.at(spot{}, "json", "this is not JSON: %v", err)
	}
	return err == nil
}

// A place is some JSON and where it begins in the file.
type place struct {
	at   int
	data []byte
}

// field gives each field of an object, in the order of the file, or reports that p is none.
func (p place) fields(yield func(name string, v place)) bool {
	return p.walk('{', func(d *json.Decoder) (string, error) {
		t, err := d.Token()
		name, _ := t.(string)
		return name, err
	}, yield)
}

// items gives each item of a list, or reports that p is none.
func (p place) items(yield func(v place)) bool {
	return p.walk('[', func(*json.Decoder) (string, error) { return "", nil }, func(_ string, v place) { yield(v) })
}

func (p place) walk(open json.Delim, key func(*json.Decoder) (string, error), yield func(string, place)) bool {
	d := json.NewDecoder(bytes.NewReader(p.data))
	if t, err := d.Token(); err != nil || t != open {
		return false
	}
	for d.More() {
		name, err := key(d)
		if err != nil {
			return true // it was valid: this does not happen
		}
		var v json.RawMessage
		if d.Decode(&v) != nil {
			return true
		}
		yield(name, place{p.at + int(d.InputOffset()) - len(v), v})
	}
	return true
}

// text returns a string; false if p is none.
func (p place) text() (s string, ok bool) {
	ok = json.Unmarshal(p.data, &s) == nil && p.data[0] == '"'
	return Clean(s), ok
}

func (r *jgfReader) document() {
	var graphs []place
	root := place{len(r.data) - len(bytes.TrimLeft(r.data, " \t\r\n")), bytes.TrimSpace(r.data)}
	root.fields(func(name string, v place) {
		switch name {
		case "graph":
			graphs = append(graphs, v)
		case "graphs":
			v.items(func(v place) { graphs = append(graphs, v) })
		}
	})
	switch len(graphs) {
	case 0:
		r.at(spot{1, 1}, "no-graph", `there is no "graph"`).Hint = `write {"graph": {"nodes": …, "edges": …}}`
	case 1:
		r.graph(graphs[0])
	default:
		r.at(r.cursor.to(graphs[1].at), "several-graphs", "a second graph begins here").Hint = "put it into a file of its own"
	}
}

func (r *jgfReader) graph(g place) {
	undirected := false
	var nodes, edges place
	g.fields(func(name string, v place) {
		switch name {
		case "label":
			s, _ := v.text()
			r.d.Title = OneLine(s)
		case "directed":
			undirected = string(v.data) == "false"
		case "metadata":
			list := r.metadata(v)
			r.d.ZonePos = r.pos(r.cursor.to(v.at))
			r.d.Subtitle, r.d.Zone = OneLine(Value(list, "subtitle")), OneLine(Value(list, "timezone"))
		case "nodes":
			nodes = v
		case "edges":
			edges = v
		case "hyperedges":
			r.at(r.cursor.to(v.at), "hyperedge", "hyperedges are not read").Hint = "write an edge for each pair of nodes"
		}
	})
	if nodes.data != nil && !nodes.fields(func(id string, v place) { r.jgfNode(Clean(id), v) }) {
		nodes.items(func(v place) { r.jgfNode("", v) })
	}
	if edges.data != nil {
		edges.items(func(v place) { r.jgfEdge(v, undirected) })
	}
}

func (r *jgfReader) jgfNode(id string, p place) {
	at, n := r.cursor.to(p.at), Node{ID: id}
	p.fields(func(name string, v place) {
		switch name {
		case "id":
			if n.ID == "" {
				n.ID, _ = v.text()
			}
		case "label":
			n.Label, _ = v.text()
		case "metadata":
			n.Attrs = r.metadata(v)
		}
	})
	r.node(at, n)
}

func (r *jgfReader) jgfEdge(p place, undirected bool) {
	at, e := r.cursor.to(p.at), Edge{Undirected: undirected}
	p.fields(func(name string, v place) {
		switch name {
		case "source":
			e.Source, _ = v.text()
		case "target":
			e.Target, _ = v.text()
		case "relation":
			e.Kind, _ = v.text()
		case "label":
			e.Label, _ = v.text()
		case "directed":
			e.Undirected = string(v.data) == "false"
		case "metadata":
			e.Attrs = r.metadata(v)
		}
	})
	r.edge(at, e)
}

// metadata returns attributes.
func (r *jgfReader) metadata(p place) (list []Attr) {
	p.fields(func(name string, v place) {
		at := r.cursor.to(v.at)
		switch c := v.data[0]; {
		case c == 'n':
		case c == '"':
			s, _ := v.text()
			list = r.attr(at, list, Attr{name, typeOf(name, s, Text), s})
		case c == 't' || c == 'f':
			list = r.attr(at, list, Attr{name, Boolean, string(v.data)})
		case c == '[':
			list = r.attr(at, list, r.list(name, v))
		case c == '{':
			list = r.attr(at, list, Attr{name, Text, compact(v.data)})
		case strings.ContainsAny(string(v.data), ".eE"):
			list = r.attr(at, list, Attr{name, Real, string(v.data)})
		default:
			list = r.attr(at, list, Attr{name, Integer, string(v.data)})
		}
	})
	return list
}

// list returns a list of strings, or the text of another.
func (r *jgfReader) list(name string, v place) Attr {
	var items []string
	only := true
	v.items(func(i place) {
		s, ok := i.text()
		only = only && ok
		items = append(items, strings.TrimSpace(s))
	})
	if !only {
		return Attr{name, Text, compact(v.data)}
	}
	var a Attrs
	a.AddList(name, items)
	if len(a) == 0 {
		return Attr{Name: name}
	}
	return a[0]
}

func compact(data []byte) string {
	var b bytes.Buffer
	if json.Compact(&b, data) != nil {
		return string(data) // it was valid: this does not happen
	}
	return b.String()
}
