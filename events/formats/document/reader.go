package document

import (
	"bytes"
	"strings"

	"throughline/diag"
)

// A reader makes a document of one file and takes down what is wrong with it.
type reader struct {
	file   string
	d      *Document
	nodes  map[string]int // lines of the nodes, by id
	values int
	full   bool // whether there were too many attributes
	given  int  // bytes of default values that nodes and edges were given

	diag.Collector
}

func newReader(f diag.File) *reader {
	return &reader{file: f.Name, d: &Document{File: f.Name}, nodes: make(map[string]int)}
}

// at reports an error in a line; 0 is the file as a whole.
func (r *reader) at(line int, code, format string, args ...any) *diag.Diagnostic {
	return r.Errorf(r.pos(line), code, format, args...)
}

// warn reports a warning, likewise.
func (r *reader) warn(line int, code, format string, args ...any) *diag.Diagnostic {
	return r.Warnf(r.pos(line), code, format, args...)
}

func (r *reader) pos(line int) diag.Pos { return diag.Pos{File: r.file, Line: line} }

// guard reports what is no text in UTF-8, or too much. It tells whether to read on.
func (r *reader) guard(data []byte) bool {
	switch {
	case len(data) > MaxBytes:
		r.at(0, "file-too-large", "the file has more than %d bytes", MaxBytes).Hint = "export a part of the graph"
	case bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")):
		r.at(1, "not-utf8", "the file is UTF-16").Hint = "save it as UTF-8"
	default:
		return true
	}
	return false
}

// room counts a value and tells whether there is room for it.
func (r *reader) room(line int) bool {
	if r.values++; r.values == MaxValues+1 {
		r.at(line, "too-many-values", "the file has more than %d values", MaxValues).Hint = "export a part of the graph"
	}
	return r.values <= MaxValues
}

// node adds a node, if no other has its id.
func (r *reader) node(n Node) {
	switch first, ok := r.nodes[n.ID]; {
	case n.ID == "":
		r.at(n.Pos.Line, "no-id", "this node has no id").Hint = "give each node an id of its own"
	case ok:
		r.at(n.Pos.Line, "duplicate-id", "a second node has the id %q; the first is in line %d", n.ID, first).Hint = "give each node an id of its own"
	case r.room(n.Pos.Line):
		r.nodes[n.ID] = n.Pos.Line
		r.d.Nodes = append(r.d.Nodes, n)
	}
}

func (r *reader) edge(e Edge) {
	if r.room(e.Pos.Line) {
		if e.Label == e.Kind {
			e.Label = ""
		}
		r.d.Edges = append(r.d.Edges, e)
	}
}

// attr adds an attribute to a list that has none of its name, if it has a value. Its type
// may be less than it says.
func (r *reader) attr(line int, list []Attr, a Attr) []Attr {
	a.Name = Clean(a.Name)
	if a.Value = Clean(a.Value); a.Value == "" {
		return list
	}
	if len(list) <= maxAttrs && Value(list, a.Name) != "" {
		r.warn(line, "duplicate-value", "a second value of %q is left out", a.Name)
		return list
	}
	if !r.fewer(line, len(list)) || !r.room(line) {
		return list
	}
	return append(list, r.checked(line, a))
}

// declared returns a default value as nodes and edges are given it, made once for all.
func (r *reader) declared(line int, name, value string, t Type) Attr {
	name = Clean(name)
	return r.checked(line, Attr{name, typeOf(name, value, t), value})
}

// byDefault returns list with a default value, as [reader.declared] made it, unless the
// list has a value of that name or the defaults have come to too much.
func (r *reader) byDefault(line int, list []Attr, a Attr) []Attr {
	if a.Value == "" || r.given > MaxDefaults || r.values > MaxValues || Value(list, a.Name) != "" {
		return list
	}
	if r.given += len(a.Value); r.given > MaxDefaults {
		r.at(line, "too-many-defaults", "default values come to more than %d bytes where they are given to nodes and edges", MaxDefaults).
			Hint = "write long values where they are needed, or export fewer attributes"
		return list
	}
	if !r.fewer(line, len(list)) || !r.room(line) {
		return list
	}
	return append(list, a)
}

// maxAttrs is how many attributes nodes or edges may have, and a file may declare for them.
const maxAttrs = 500

// fewer tells whether there is room for another attribute besides n.
func (r *reader) fewer(line, n int) bool {
	if n >= maxAttrs && !r.full {
		r.full = true
		r.at(line, "too-many-attributes", "there are more than %d attributes", maxAttrs).Hint = "export fewer of them"
	}
	return n < maxAttrs
}

// checked is a with a value that its type has.
func (r *reader) checked(line int, a Attr) Attr {
	if a.Type == Text || a.Type == List {
		return a
	}
	v := strings.TrimSpace(a.Value)
	switch low := strings.ToLower(v); {
	case a.Type == Boolean && (low == "true" || low == "1"):
		a.Value = "true"
	case a.Type == Boolean && (low == "false" || low == "0"):
		a.Value = "false"
	case a.Type == Integer && number(v) && !strings.Contains(v, "."), a.Type == Real && decimal(v):
		a.Value = v
	default:
		r.warn(line, "bad-value", "%q of %q is no %s, so it is read as text", v, a.Name, [...]string{Boolean: "boolean", Integer: "integer", Real: "number"}[a.Type])
		a.Type = Text
	}
	return a
}

// UnknownNode is the message for an edge from one node to another of which one or both do
// not exist. Who reads a document and then uses it says it once.
const UnknownNode = "the edge from %q to %q ends where there is no node"

// done ends the reading: edges lead from nodes to nodes, and an attribute has one type.
func (r *reader) done() (*Document, diag.List) {
	for _, e := range r.d.Edges {
		_, from := r.nodes[e.Source]
		if _, to := r.nodes[e.Target]; !from || !to {
			r.at(e.Pos.Line, "unknown-node", UnknownNode, e.Source, e.Target).Hint = "add the node, or name another"
		}
	}
	same(r.d.Nodes, func(n *Node) []Attr { return n.Attrs })
	same(r.d.Edges, func(e *Edge) []Attr { return e.Attrs })
	return r.d, r.List(r.file).Sort()
}

// same gives all values of an attribute one type: real, if some are integers, and text
// if they have nothing in common.
func same[T any](list []T, attrs func(*T) []Attr) {
	types := make(map[string]Type)
	for i := range list {
		for _, a := range attrs(&list[i]) {
			t, ok := types[a.Name]
			switch {
			case !ok:
				types[a.Name] = a.Type
			case t == a.Type:
			case t == Integer && a.Type == Real, t == Real && a.Type == Integer:
				types[a.Name] = Real
			default:
				types[a.Name] = Text
			}
		}
	}
	for i := range list {
		for j, a := range attrs(&list[i]) {
			attrs(&list[i])[j].Type = types[a.Name]
		}
	}
}
