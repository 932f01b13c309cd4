package document

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"throughline/diag"
)

// A reader makes a document of one file and takes down what is wrong with it.
type reader struct {
	file   string
	d      *Document
	nodes  map[string]spot // where the nodes are, by id
	values int
	full   bool // whether there were too many attributes
	broken bool // whether a table could not be read to its end

	expanded int // bytes of the defaults that nodes and edges were given

	diag.Collector
}

func newReader(f diag.File) *reader {
	return &reader{file: f.Name, d: &Document{File: f.Name}, nodes: make(map[string]spot)}
}

// at reports an error.
func (r *reader) at(s spot, code, format string, args ...any) *diag.Diagnostic {
	return r.Errorf(r.pos(s), code, format, args...)
}

// warn reports a warning, likewise.
func (r *reader) warn(s spot, code, format string, args ...any) *diag.Diagnostic {
	return r.Warnf(r.pos(s), code, format, args...)
}

func (r *reader) pos(s spot) diag.Pos { return diag.Pos{File: r.file, Line: s.line, Col: s.col} }

// guard reports what is no text in UTF-8, or too much. It reports whether to read on.
func (r *reader) guard(data []byte) bool {
	if len(data) > MaxBytes {
		r.at(spot{}, "file-too-large", "the file has more than %d bytes", MaxBytes).Hint = "export a part of the graph"
		return false
	}
	if other := encoding(data); other != "" {
		r.at(spot{1, 1}, "not-utf8", "the file is %s", other).Hint = "save it as UTF-8"
		return false
	}
	bad := invalid(data)
	if bad >= 0 {
		r.at(newCursor(data).to(bad), "not-utf8", "byte %#02x is not UTF-8", data[bad]).Hint = "save the file as UTF-8"
	}
	return bad < 0
}

// encoding returns the encoding that the byte order mark of data names, if that is not
// UTF-8. A mark of UTF-32 may begin with one of UTF-16.
func encoding(data []byte) string {
	for _, mark := range [...][2]string{
		{"\xff\xfe\x00\x00", "UTF-32"}, {"\x00\x00\xfe\xff", "UTF-32"}, {"\xff\xfe", "UTF-16"}, {"\xfe\xff", "UTF-16"},
	} {
		if bytes.HasPrefix(data, []byte(mark[0])) {
			return mark[1]
		}
	}
	return ""
}

// invalid returns the offset of the first byte that is not UTF-8; -1 if all are.
func invalid(data []byte) int {
	for i := 0; i < len(data); {
		c, n := utf8.DecodeRune(data[i:])
		if c == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// stopped reports whether a limit of the whole file was reached.
func (r *reader) stopped() bool { return r.values > MaxValues || r.expanded > MaxDefaults }

// room counts a value and reports whether there is room for it.
func (r *reader) room(s spot) bool {
	if r.values++; r.values == MaxValues+1 {
		r.at(s, "too-many-values", "the file has more than %d values", MaxValues).Hint = "export a part of the graph"
	}
	return r.values <= MaxValues
}

// node adds a node that is at s, if no other has its id.
func (r *reader) node(s spot, n Node) {
	n.Pos = r.pos(s)
	switch first, ok := r.nodes[n.ID]; {
	case n.ID == "":
		r.at(s, "no-id", "this node has no id").Hint = "give each node an id of its own"
	case ok:
		r.at(s, "duplicate-id", "a second node has the id %q; the first is at %v", n.ID, r.pos(first)).Hint = "give each node an id of its own"
	case r.room(s):
		r.nodes[n.ID] = s
		r.d.Nodes = append(r.d.Nodes, n)
	}
}

// edge adds an edge that is at s.
func (r *reader) edge(s spot, e Edge) {
	if r.room(s) {
		e.Pos = r.pos(s)
		if e.Label == e.Kind {
			e.Label = ""
		}
		r.d.Edges = append(r.d.Edges, e)
	}
}

// attr adds an attribute to a list that has none of its name, if it has a value. Its type
// may be less than it says.
func (r *reader) attr(s spot, list []Attr, a Attr) []Attr {
	a.Name = Clean(a.Name)
	if a.Value = Clean(a.Value); a.Value == "" {
		return list
	}
	if len(list) <= maxAttrs && Value(list, a.Name) != "" {
		r.warn(s, "duplicate-value", "a second value of %q is left out", a.Name)
		return list
	}
	if !r.fewer(s, len(list)) || !r.room(s) {
		return list
	}
	return append(list, r.checked(s, a))
}

// maxAttrs is how many attributes nodes or edges may have, and a file may declare for them.
const maxAttrs = 500

// fewer reports whether there is room for another attribute besides n.
func (r *reader) fewer(s spot, n int) bool {
	if n >= maxAttrs && !r.full {
		r.full = true
		r.at(s, "too-many-attributes", "there are more than %d attributes", maxAttrs).Hint = "export fewer of them"
	}
	return n < maxAttrs
}

// checked returns a with a value that its type has.
func (r *reader) checked(s spot, a Attr) Attr {
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
		r.warn(s, "bad-value", "%q of %q is no %s, so it is read as text", v, a.Name, [...]string{Boolean: "boolean", Integer: "integer", Real: "number"}[a.Type])
		a.Type = Text
	}
	return a
}

// UnknownNode is the message for an edge from one node to another of which one or both do
// not exist. Who reads a document and then uses it says it once.
const UnknownNode = "the edge from %q to %q ends where there is no node"

// done ends the reading: edges lead from nodes to nodes, and an attribute has one type.
func (r *reader) done() (*Document, diag.List) {
	if r.stopped() || r.broken {
		r.d = &Document{File: r.file} // a part of a graph has problems that the whole has not
	}
	for _, e := range r.d.Edges {
		r.ends(e)
	}
	same(r.d.Nodes, func(n *Node) []Attr { return n.Attrs })
	same(r.d.Edges, func(e *Edge) []Attr { return e.Attrs })
	return r.d, r.List("").Sort()
}

// ends reports an edge that ends at no node, in one problem, as it has one place.
func (r *reader) ends(e Edge) {
	_, from := r.nodes[e.Source]
	if _, to := r.nodes[e.Target]; !from || !to {
		r.Errorf(e.Pos, "unknown-node", UnknownNode, e.Source, e.Target).Hint = "add the node, or name another"
	}
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
