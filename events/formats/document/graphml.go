package document

import (
	"bufio"
	"io"
	"slices"
	"strconv"
)

// graphmlNS is the namespace of GraphML.
const graphmlNS = "http://graphml.graphdrawing.org/xmlns"

// graphmlTypes are the types of GraphML (GraphML Primer, 2.4).
var graphmlTypes = [...]string{Text: "string", Boolean: "boolean", Integer: "long", Real: "double", List: "string"}

// WriteGraphML writes d in GraphML (graphml.graphdrawing.org): for each attribute a key
// with its type, the label of a node and the kind of an edge among them, as "label" and
// "type". Edges between one pair of nodes stand side by side.
func WriteGraphML(w io.Writer, d *Document) error {
	x := &graphmlWriter{xmlWriter{bufio.NewWriter(w)}, d.nodeTable(), d.edgeTable()}
	x.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<graphml xmlns="` + graphmlNS + `" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
		` xsi:schemaLocation="` + graphmlNS + ` http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">` + "\n")
	x.keys(d)
	x.WriteString("  <graph edgedefault=\"directed\">\n")
	x.data("    ", "title", d.Title)
	x.data("    ", "subtitle", d.Subtitle)
	x.data("    ", "timezone", d.Zone)
	for _, n := range d.Nodes {
		x.node(n)
	}
	for i, e := range d.Edges {
		x.edge(i, e)
	}
	x.WriteString("  </graph>\n</graphml>\n")
	return x.Flush()
}

type graphmlWriter struct {
	xmlWriter
	nodes, edges *table
}

// keys writes the declarations of all that is used. Ids of keys are made up, for they
// may hold less than names do.
func (x *graphmlWriter) keys(d *Document) {
	for _, k := range [...]struct{ name, value string }{{"title", d.Title}, {"subtitle", d.Subtitle}, {"timezone", d.Zone}} {
		if k.value != "" {
			x.key(k.name, "graph", k.name, Text)
		}
	}
	if len(d.Nodes) > 0 {
		x.key("label", "node", "label", Text)
	}
	for _, c := range x.nodes.columns {
		x.key(c.id, "node", c.name, c.t)
	}
	if len(d.Edges) > 0 {
		x.key("type", "edge", "type", Text)
	}
	if slices.ContainsFunc(d.Edges, func(e Edge) bool { return e.Label != "" }) {
		x.key("text", "edge", "label", Text)
	}
	for _, c := range x.edges.columns {
		x.key(c.id, "edge", c.name, c.t)
	}
}

func (x *graphmlWriter) key(id, of, name string, t Type) {
	x.WriteString("  <key")
	x.attr("id", id)
	x.attr("for", of)
	x.attr("attr.name", name)
	x.attr("attr.type", graphmlTypes[t])
	x.WriteString("/>\n")
}

// data writes a value, if there is one.
func (x *graphmlWriter) data(indent, key, value string) {
	if value == "" {
		return
	}
	x.WriteString(indent + "<data")
	x.attr("key", key)
	x.WriteByte('>')
	x.text(value)
	x.WriteString("</data>\n")
}

func (x *graphmlWriter) node(n Node) {
	x.WriteString("    <node")
	x.attr("id", n.ID)
	x.WriteString(">\n")
	x.data("      ", "label", n.Label)
	for _, a := range n.Attrs {
		x.data("      ", x.nodes.column(a).id, a.Value)
	}
	x.WriteString("    </node>\n")
}

func (x *graphmlWriter) edge(i int, e Edge) {
	x.WriteString("    <edge")
	x.attr("id", "l"+strconv.Itoa(i))
	x.attr("source", e.Source)
	x.attr("target", e.Target)
	if e.Undirected {
		x.attr("directed", "false")
	}
	x.WriteString(">\n")
	x.data("      ", "type", e.Kind)
	x.data("      ", "text", e.Label)
	for _, a := range e.Attrs {
		x.data("      ", x.edges.column(a).id, a.Value)
	}
	x.WriteString("    </edge>\n")
}
