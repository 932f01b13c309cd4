package document

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// gexfNS is the namespace of GEXF 1.3.
const gexfNS = "http://gexf.net/1.3"

// gexfTypes are the types of GEXF (GEXF 1.3, attrtype-type). A liststring is read in
// different ways by different programs; a list is a string to us.
var gexfTypes = [...]string{Text: "string", Boolean: "boolean", Integer: "long", Real: "double", List: "string"}

// WriteGEXF writes d in GEXF 1.3 (gexf.net), the format of Gephi: attributes declared
// with their types, the colours of nodes, and for each node the time in which it may
// exist, so that the timeline of Gephi works. Since 1.3 start and end are both inclusive:
// startopen and endopen of 1.2 are gone. Where all bounds are midnights they are days,
// for networkx cannot read dateTime. [Document.Untimed] counts what has no such time.
//
// Gephi merges edges of one pair and one kind. The second of a kind is "follows 2",
// therefore; its label is what it is everywhere else.
func WriteGEXF(w io.Writer, d *Document) error {
	x := &gexfWriter{xmlWriter{bufio.NewWriter(w)}, d.nodeTable(), d.edgeTable()}
	x.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<gexf xmlns="` + gexfNS + `" xmlns:viz="` + gexfNS + `/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
		` xsi:schemaLocation="` + gexfNS + ` ` + gexfNS + `/gexf.xsd" version="1.3">` + "\n")
	x.meta(d)
	x.graph(d)
	x.attributes("node", x.nodes)
	x.attributes("edge", x.edges)
	x.WriteString("    <nodes>\n")
	for _, n := range d.Nodes {
		x.node(n)
	}
	x.WriteString("    </nodes>\n    <edges>\n")
	seen := make(map[[4]string]int)
	for i, e := range d.Edges {
		same := [...]string{e.Source, e.Target, e.Kind, e.Label}
		seen[same]++
		x.edge(i, e, seen[same])
	}
	x.WriteString("    </edges>\n  </graph>\n</gexf>\n")
	return x.Flush()
}

// Untimed counts the nodes of whose time something is known that a graph with a timeline
// cannot hold: a side in a year before 1 or after 9999, or no more than a time at which
// the event was under way. [WriteGEXF] has all of that as attributes only.
func (d *Document) Untimed() int {
	count := 0
	for _, n := range d.Nodes {
		known := func(name string) bool { return Value(n.Attrs, name) != "" }
		begins, ends := known("earliest_start"), known("latest_end")
		inside := known("latest_start") || known("earliest_end")
		if begins && n.Start == "" || ends && n.End == "" || inside && !begins && !ends {
			count++
		}
	}
	return count
}

type gexfWriter struct {
	xmlWriter
	nodes, edges *table
}

// meta writes the title, and the subtitle in a second line.
func (x *gexfWriter) meta(d *Document) {
	x.WriteString("  <meta>\n    <creator>throughline</creator>\n")
	if about := strings.TrimSuffix(d.Title+"\n"+d.Subtitle, "\n"); about != "" {
		x.WriteString("    <description>")
		x.text(about)
		x.WriteString("</description>\n")
	}
	x.WriteString("  </meta>\n")
}

// graph begins the graph. A graph without times is a static one.
func (x *gexfWriter) graph(d *Document) {
	x.WriteString("  <graph")
	x.attr("defaultedgetype", "directed")
	if d.TimeFormat != "" {
		x.attr("mode", "dynamic")
		x.attr("timeformat", d.TimeFormat)
	}
	if d.Zone != "" {
		x.attr("timezone", d.Zone)
	}
	x.WriteString(">\n")
}

func (x *gexfWriter) attributes(class string, t *table) {
	if len(t.columns) == 0 {
		return
	}
	fmt.Fprintf(x, "    <attributes class=%q>\n", class)
	for _, c := range t.columns {
		x.WriteString("      <attribute")
		x.attr("id", c.id)
		x.attr("title", c.name)
		x.attr("type", gexfTypes[c.t])
		x.WriteString("/>\n")
	}
	x.WriteString("    </attributes>\n")
}

func (x *gexfWriter) node(n Node) {
	x.WriteString("      <node")
	x.attr("id", n.ID)
	x.optional("label", n.Label)
	x.optional("start", n.Start)
	x.optional("end", n.End)
	x.WriteString(">\n")
	x.values(n.Attrs, x.nodes)
	if r, g, b, ok := rgb(n.Colour); ok {
		fmt.Fprintf(x, "        <viz:color r=\"%d\" g=\"%d\" b=\"%d\"/>\n", r, g, b)
	}
	x.WriteString("      </node>\n")
}

// edge writes an edge, the nth of its kind between its nodes.
func (x *gexfWriter) edge(i int, e Edge, nth int) {
	x.WriteString("      <edge")
	x.attr("id", "l"+strconv.Itoa(i))
	x.attr("source", e.Source)
	x.attr("target", e.Target)
	if e.Undirected {
		x.attr("type", "undirected")
	}
	kind := e.Kind
	if kind != "" && nth > 1 && e.Label == "" {
		kind += " " + strconv.Itoa(nth)
	}
	x.optional("kind", kind)
	x.optional("label", cmp.Or(e.Label, e.Kind))
	x.WriteString(">\n")
	x.values(e.Attrs, x.edges)
	x.WriteString("      </edge>\n")
}

func (x *gexfWriter) optional(name, value string) {
	if value != "" {
		x.attr(name, value)
	}
}

func (x *gexfWriter) values(list []Attr, t *table) {
	if len(list) == 0 {
		return
	}
	x.WriteString("        <attvalues>\n")
	for _, a := range list {
		x.WriteString("          <attvalue")
		x.attr("for", t.column(a).id)
		x.attr("value", a.Value)
		x.WriteString("/>\n")
	}
	x.WriteString("        </attvalues>\n")
}

// rgb is a colour such as "#0072b2" or "#07b" in numbers.
func rgb(s string) (r, g, b uint64, ok bool) {
	if !HexColour(s) {
		return 0, 0, 0, false
	}
	n, err := strconv.ParseUint(s[1:], 16, 32)
	if len(s) == 4 {
		return n >> 8 * 17, n >> 4 & 15 * 17, n & 15 * 17, err == nil
	}
	return n >> 16, n >> 8 & 255, n & 255, err == nil
}
