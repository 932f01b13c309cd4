package document

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"throughline/diag"
)

// ReadGEXF reads GEXF of any version and program. Of a node that exists several times,
// the time from the first to the last counts; of values that change, the last. That is
// a warning. Bounds that a file of version 1.2 calls open are read as others are.
func ReadGEXF(f diag.File) (*Document, diag.List) {
	r := &gexfReader{reader: newReader(f), nodeKeys: make(map[string]*gexfKey), edgeKeys: make(map[string]*gexfKey)}
	if root := r.tree(f.Data, "gexf", "GEXF"); root != nil {
		r.values = 0
		r.document(root)
	}
	return r.done()
}

type gexfReader struct {
	*reader
	nodeKeys, edgeKeys map[string]*gexfKey // by id
	nodeAll, edgeAll   []*gexfKey          // those with a default
	undirected         bool                // by default
	warned             bool                // of what changes over time
}

// A gexfKey declares an attribute.
type gexfKey struct {
	id, name  string
	t         Type
	byDefault Attr // without a value if there is none
}

func (r *gexfReader) document(root *element) {
	if m := root.child("meta"); m != nil {
		title, subtitle, _ := strings.Cut(m.child("description").raw(), "\n")
		r.d.Title, r.d.Subtitle = OneLine(title), OneLine(subtitle)
	}
	g := root.child("graph")
	if g == nil {
		r.at(root.line, "no-graph", "there is no graph").Hint = "write <graph> and its nodes"
		return
	}
	r.d.Title = cmp.Or(r.d.Title, OneLine(g.attr("name")))
	r.d.Zone = OneLine(g.attr("timezone"))
	r.undirected = g.attr("defaultedgetype") != "directed"
	for _, e := range g.children {
		if e.name == "attributes" {
			r.attributes(e)
		}
	}
	r.nodesAndEdges(g)
	for _, n := range r.d.Nodes {
		if n.Start != "" || n.End != "" {
			r.d.TimeFormat = cmp.Or(g.attr("timeformat"), "double")
			break
		}
	}
}

func (r *gexfReader) attributes(list *element) {
	keys, all := r.nodeKeys, &r.nodeAll
	if list.attr("class") == "edge" {
		keys, all = r.edgeKeys, &r.edgeAll
	}
	for _, e := range list.children {
		k := &gexfKey{id: e.attr("id")}
		k.name = cmp.Or(e.attr("title"), k.id)
		switch e.attr("type") {
		case "boolean":
			k.t = Boolean
		case "integer", "long", "short", "byte", "biginteger":
			k.t = Integer
		case "float", "double", "bigdecimal":
			k.t = Real
		}
		if e.name != "attribute" {
			continue
		}
		if keys[k.id] != nil {
			r.at(e.line, "duplicate-id", "a second attribute has the id %q", k.id).Hint = "give each attribute an id of its own"
			continue
		}
		if !r.fewer(e.line, len(keys)) {
			return
		}
		keys[k.id] = k
		if value := Clean(e.child("default").raw()); value != "" {
			k.byDefault = r.declared(e.line, k.name, value, k.t)
			*all = append(*all, k)
		}
	}
}

// nodesAndEdges reads those of the graph, or of a node that has others inside.
func (r *gexfReader) nodesAndEdges(g *element) {
	for _, list := range g.children {
		for _, e := range list.children {
			switch {
			case list.name == "nodes" && e.name == "node":
				r.gexfNode(e)
				r.nodesAndEdges(e)
			case list.name == "edges" && e.name == "edge":
				r.gexfEdge(e)
			}
		}
	}
}

func (r *gexfReader) gexfNode(e *element) {
	n := Node{Pos: r.pos(e.line), ID: e.attr("id"), Label: e.attr("label")}
	n.Start, n.End = r.time(e)
	n.Attrs = r.attvalues(e, r.nodeKeys, r.nodeAll)
	if c := e.child("color"); c != nil {
		n.Colour = gexfColour(c)
	}
	r.node(n)
}

// time is when e exists.
func (r *gexfReader) time(e *element) (start, end string) {
	start = cmp.Or(e.attr("start"), e.attr("startopen"), e.attr("timestamp"))
	end = cmp.Or(e.attr("end"), e.attr("endopen"), e.attr("timestamp"))
	s := e.child("spells")
	if s == nil || len(s.children) == 0 {
		return start, end
	}
	if len(s.children) > 1 {
		r.changes(s.line, "this exists several times, of which that from the first to the last counts")
	}
	first, _ := r.time(s.children[0])
	_, last := r.time(s.children[len(s.children)-1])
	return cmp.Or(start, first), cmp.Or(end, last)
}

// changes warns once of what a document has no place for.
func (r *gexfReader) changes(line int, msg string) {
	if !r.warned {
		r.warned = true
		r.warn(line, "changes-over-time", "%s", msg)
	}
}

func (r *gexfReader) gexfEdge(e *element) {
	x := Edge{Pos: r.pos(e.line), Source: e.attr("source"), Target: e.attr("target"), Kind: e.attr("kind"), Label: e.attr("label"), Undirected: r.undirected}
	switch t := e.attr("type"); t {
	case "":
	case "directed", "undirected", "mutual":
		x.Undirected = t != "directed"
	default: // networkx writes an attribute "type" here
		x.Kind = cmp.Or(x.Kind, t)
	}
	if nth, ok := strings.CutPrefix(x.Kind, x.Label+" "); ok && x.Label != "" { // as WriteGEXF numbers them
		if n, err := strconv.Atoi(nth); err == nil && n > 1 {
			x.Kind = x.Label
		}
	}
	x.Attrs = r.attvalues(e, r.edgeKeys, r.edgeAll)
	for _, name := range [...]string{"start", "end"} {
		if Value(x.Attrs, name) == "" {
			x.Attrs = r.attr(e.line, x.Attrs, Attr{name, Text, e.attr(name)})
		}
	}
	if Value(x.Attrs, "weight") == "" {
		x.Attrs = r.attr(e.line, x.Attrs, Attr{"weight", Real, e.attr("weight")})
	}
	r.edge(x)
}

// attvalues are the values of e, and behind them those that it has by default.
func (r *gexfReader) attvalues(e *element, keys map[string]*gexfKey, all []*gexfKey) []Attr {
	last := make(map[string]*element)
	var order []*gexfKey
	if values := e.child("attvalues"); values != nil {
		for _, v := range values.children {
			id := cmp.Or(v.attr("for"), v.attr("id"))
			k := keys[id]
			switch {
			case k == nil && r.full: // it may be one of those beyond the limit
				continue
			case k == nil:
				r.at(v.line, "unknown-attribute", "there is no attribute %q", id).Hint = "declare it in <attributes>"
				continue
			case last[id] == nil:
				order = append(order, k)
			default:
				r.changes(v.line, "values change over time, of which the last counts")
			}
			last[id] = v
		}
	}
	var list []Attr
	for _, k := range order {
		v := last[k.id].attr("value")
		list = r.attr(last[k.id].line, list, Attr{k.name, typeOf(k.name, v, k.t), v})
	}
	for _, k := range all {
		if last[k.id] == nil {
			list = r.byDefault(e.line, list, k.byDefault)
		}
	}
	return list
}

// gexfColour is a colour as "#rrggbb"; empty if it is none.
func gexfColour(e *element) string {
	if hex := e.attr("hex"); HexColour(hex) && len(hex) == 7 {
		return strings.ToLower(hex)
	}
	var s strings.Builder
	s.WriteString("#")
	for _, name := range [...]string{"r", "g", "b"} {
		n, err := strconv.ParseUint(e.attr(name), 10, 8)
		if err != nil {
			return ""
		}
		s.WriteString(fmt.Sprintf("%02x", n))
	}
	return s.String()
}
