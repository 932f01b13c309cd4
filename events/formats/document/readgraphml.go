package document

import (
	"cmp"
	"strings"

	"throughline/diag"
)

// ReadGraphML reads GraphML of any program. Nodes of nested graphs are nodes as others
// are; ports are left out, and hyperedges are an error. The label of a node is its value
// of the name "label" or, in a file of yEd, the text that is drawn in it. The kind of an
// edge is its value of "type".
func ReadGraphML(f diag.File) (*Document, diag.List) {
	r := &graphmlReader{reader: newReader(f), keys: make(map[string]*key), defaults: map[string]*defaults{"graph": {}, "node": {}, "edge": {}}}
	if root := r.tree(f.Data, "graphml", "GraphML"); root != nil {
		r.values = 0
		r.document(root)
	}
	return r.done()
}

type graphmlReader struct {
	*reader
	keys     map[string]*key      // by id
	defaults map[string]*defaults // of "graph", "node" and "edge"
}

func (r *graphmlReader) document(root *element) {
	for _, e := range root.children {
		if e.name == "key" {
			r.key(e)
		}
	}
	graphs := 0
	for _, e := range root.children {
		if e.name != "graph" {
			continue
		}
		if graphs++; graphs > 1 {
			r.at(e.at, "several-graphs", "a second graph begins here").Hint = "put it into a file of its own"
			continue
		}
		for _, a := range r.data(e, "graph") {
			switch a.Name {
			case "title", "name":
				r.d.Title = cmp.Or(r.d.Title, OneLine(a.Value))
			case "subtitle":
				r.d.Subtitle = OneLine(a.Value)
			case "timezone":
				r.d.Zone, r.d.ZonePos = OneLine(a.Value), r.pos(r.given(e, a.Name))
			}
		}
		r.graph(e, false)
	}
	if graphs == 0 {
		r.at(root.at, "no-graph", "there is no graph").Hint = "write <graph> and its nodes"
	}
}

func (r *graphmlReader) key(e *element) {
	k := &key{id: e.attr("id"), of: cmp.Or(e.attr("for"), "all")}
	k.name = cmp.Or(e.attr("attr.name"), k.id)
	switch e.attr("attr.type") {
	case "boolean":
		k.t = Boolean
	case "int", "long", "integer":
		k.t = Integer
	case "float", "double":
		k.t = Real
	}
	switch {
	case k.id == "":
		r.at(e.at, "no-id", "this key has no id").Hint = "write id= and a name"
	case r.keys[k.id] != nil:
		r.at(e.at, "duplicate-id", "a second key has the id %q", k.id).Hint = "give each key an id of its own"
	case r.fewer(e.at, len(r.keys)):
		r.keys[k.id] = k
		a := r.defaultOf(e, k)
		for of, d := range r.defaults {
			if k.of == of || k.of == "all" {
				d.add(k.id, a)
			}
		}
	}
}

// graph reads the nodes and edges of a graph. Undirected is that of the one around it.
func (r *graphmlReader) graph(g *element, undirected bool) {
	if d := g.attr("edgedefault"); d != "" {
		undirected = d == "undirected"
	}
	for _, e := range g.children {
		if r.stopped() {
			return
		}
		switch e.name {
		case "node":
			r.graphNode(e)
			for _, inner := range e.children {
				if inner.name == "graph" {
					r.graph(inner, undirected)
				}
			}
		case "edge":
			r.graphEdge(e, undirected)
		case "hyperedge":
			r.at(e.at, "hyperedge", "hyperedges are not read").Hint = "write an edge for each pair of nodes"
		}
	}
}

func (r *graphmlReader) graphNode(e *element) {
	n := Node{ID: e.attr("id")}
	for _, a := range r.data(e, "node") {
		if a.Name == "label" {
			n.Label = a.Value
			continue
		}
		n.Attrs = append(n.Attrs, a)
	}
	n.Label = cmp.Or(n.Label, drawn(e, "NodeLabel"))
	r.node(e.at, n)
}

func (r *graphmlReader) graphEdge(e *element, undirected bool) {
	x := Edge{Source: e.attr("source"), Target: e.attr("target"), Undirected: undirected}
	if d := e.attr("directed"); d != "" {
		x.Undirected = d == "false" || d == "0"
	}
	for _, a := range r.data(e, "edge") {
		switch a.Name {
		case "type":
			x.Kind = a.Value
		case "label":
			x.Label = a.Value
		default:
			x.Attrs = append(x.Attrs, a)
		}
	}
	x.Label = cmp.Or(x.Label, drawn(e, "EdgeLabel"))
	r.edge(e.at, x)
}

// data returns the values of e, followed by those that it has by default.
func (r *graphmlReader) data(e *element, of string) []Attr {
	var list []Attr
	has := make(map[string]bool)
	for _, d := range e.children {
		if d.name != "data" || len(d.children) > 0 { // those of yEd, which hold elements, are seen elsewhere
			continue
		}
		k := r.keys[d.attr("key")]
		if k == nil && r.full {
			continue // it may be one of those beyond the limit
		}
		if k == nil {
			r.at(d.at, "unknown-key", "there is no key %q", d.attr("key")).Hint = "declare it with <key>"
			continue
		}
		has[k.id] = true
		list = r.attr(d.at, list, Attr{k.name, typeOf(k.name, d.text, k.t), d.text})
	}
	return r.byDefault(e.at, list, *r.defaults[of], func(id string) bool { return has[id] })
}

// given returns where e has the value of an attribute; the place of e, if that is a default.
func (r *graphmlReader) given(e *element, name string) spot {
	for _, d := range e.children {
		if k := r.keys[d.attr("key")]; d.name == "data" && k != nil && k.name == name {
			return d.at
		}
	}
	return e.at
}

// drawn returns the text that yEd draws with e: the first element of that name inside its data.
func drawn(e *element, name string) string {
	for _, d := range e.children {
		switch {
		case d.name == name:
			return strings.TrimSpace(Clean(d.text))
		case d.name == "node" || d.name == "edge" || d.name == "graph":
		default:
			if s := drawn(d, name); s != "" {
				return s
			}
		}
	}
	return ""
}
