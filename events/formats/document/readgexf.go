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
	r := &gexfReader{reader: newReader(f), nodeKeys: newGEXFKeys(), edgeKeys: newGEXFKeys()}
	if root := r.tree(f.Data, "gexf", "GEXF"); root != nil {
		r.values = 0
		r.document(root)
	}
	return r.done()
}

type gexfReader struct {
	*reader
	nodeKeys, edgeKeys *gexfKeys
	undirected         bool // by default
	warned             bool // of what changes over time
}

// The gexfKeys are the attributes that nodes or edges may have.
type gexfKeys struct {
	byID     map[string]*key
	defaults defaults
}

func newGEXFKeys() *gexfKeys { return &gexfKeys{byID: make(map[string]*key)} }

func (r *gexfReader) document(root *element) {
	if m := root.child("meta"); m != nil {
		title, subtitle, _ := strings.Cut(m.child("description").raw(), "\n")
		r.d.Title, r.d.Subtitle = OneLine(title), OneLine(subtitle)
	}
	g := root.child("graph")
	if g == nil {
		r.at(root.at, "no-graph", "there is no graph").Hint = "write <graph> and its nodes"
		return
	}
	r.d.Title = cmp.Or(r.d.Title, OneLine(g.attr("name")))
	r.d.Zone, r.d.ZonePos = OneLine(g.attr("timezone")), r.pos(g.at)
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
	keys := r.nodeKeys
	if list.attr("class") == "edge" {
		keys = r.edgeKeys
	}
	for _, e := range list.children {
		k := &key{id: e.attr("id")}
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
		if keys.byID[k.id] != nil {
			r.at(e.at, "duplicate-id", "a second attribute has the id %q", k.id).Hint = "give each attribute an id of its own"
			continue
		}
		if !r.fewer(e.at, len(keys.byID)) {
			return
		}
		keys.byID[k.id] = k
		keys.defaults.add(k.id, r.defaultOf(e, k))
	}
}

// nodesAndEdges reads those of the graph, or of a node that has others inside.
func (r *gexfReader) nodesAndEdges(g *element) {
	for _, list := range g.children {
		for _, e := range list.children {
			if r.stopped() {
				return
			}
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
	n := Node{ID: e.attr("id"), Label: e.attr("label")}
	n.Start, n.End = r.time(e)
	n.Attrs = r.attvalues(e, r.nodeKeys)
	if c := e.child("color"); c != nil {
		n.Colour = gexfColour(c)
	}
	r.node(e.at, n)
}

// time returns when e exists.
func (r *gexfReader) time(e *element) (start, end string) {
	start = cmp.Or(e.attr("start"), e.attr("startopen"), e.attr("timestamp"))
	end = cmp.Or(e.attr("end"), e.attr("endopen"), e.attr("timestamp"))
	s := e.child("spells")
	if s == nil || len(s.children) == 0 {
		return start, end
	}
	if len(s.children) > 1 {
		r.changes(s.at, "this exists several times, of which that from the first to the last counts")
	}
	first, _ := r.time(s.children[0])
	_, last := r.time(s.children[len(s.children)-1])
	return cmp.Or(start, first), cmp.Or(end, last)
}

// changes warns once of what a document has no place for.
func (r *gexfReader) changes(s spot, msg string) {
	if !r.warned {
		r.warned = true
		r.warn(s, "changes-over-time", "%s", msg)
	}
}

func (r *gexfReader) gexfEdge(e *element) {
	x := Edge{Source: e.attr("source"), Target: e.attr("target"), Kind: e.attr("kind"), Label: e.attr("label"), Undirected: r.undirected}
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
	x.Attrs = r.attvalues(e, r.edgeKeys)
	for _, name := range [...]string{"start", "end"} {
		if Value(x.Attrs, name) == "" {
			x.Attrs = r.attr(e.at, x.Attrs, Attr{name, Text, e.attr(name)})
		}
	}
	if Value(x.Attrs, "weight") == "" {
		x.Attrs = r.attr(e.at, x.Attrs, Attr{"weight", Real, e.attr("weight")})
	}
	r.edge(e.at, x)
}

// attvalues returns the values of e, followed by those that it has by default.
func (r *gexfReader) attvalues(e *element, keys *gexfKeys) []Attr {
	last := make(map[string]*element)
	var order []*key
	if values := e.child("attvalues"); values != nil {
		for _, v := range values.children {
			id := cmp.Or(v.attr("for"), v.attr("id"))
			k := keys.byID[id]
			switch {
			case k == nil && r.full: // it may be one of those beyond the limit
				continue
			case k == nil:
				r.at(v.at, "unknown-attribute", "there is no attribute %q", id).Hint = "declare it in <attributes>"
				continue
			case last[id] == nil:
				order = append(order, k)
			default:
				r.changes(v.at, "values change over time, of which the last counts")
			}
			last[id] = v
		}
	}
	var list []Attr
	for _, k := range order {
		v := last[k.id].attr("value")
		list = r.attr(last[k.id].at, list, Attr{k.name, typeOf(k.name, v, k.t), v})
	}
	return r.byDefault(e.at, list, keys.defaults, func(id string) bool { return last[id] != nil })
}

// gexfColour returns a colour as "#rrggbb"; empty if it is none.
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
