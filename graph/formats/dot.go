package formats

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"throughline/events"
	"throughline/graph"
)

// DOTOptions adjusts [WriteDOT]. The zero value is ready to use.
type DOTOptions struct {
	Name    string   // of the graph; "events" if empty
	RankDir string   // which way time runs: "TB" (down; the default), "LR", "BT" or "RL"
	Palette []string // of lanes that state no colour, in turn; grey if empty
}

// ink is the colour of what belongs to no lane.
const ink = "#444444"

// WriteDOT writes g in the DOT language for Graphviz: lanes as clusters, events
// with their dates, status and claimants, and the lines of each type of link
// different without colour. Lanes, events and edges come in the order of the
// file, so that equal graphs give equal bytes. Lanes without events are left
// out. What [graph.Graph.Reduce] left out is counted below the title.
func WriteDOT(w io.Writer, g *graph.Graph, opt DOTOptions) error {
	dir := cmp.Or(opt.RankDir, "TB")
	if !slices.Contains([]string{"TB", "LR", "BT", "RL"}, dir) {
		return fmt.Errorf("no rankdir %q; there are TB, LR, BT and RL", opt.RankDir)
	}
	d := &dotWriter{bufio.NewWriter(w), g, g.Index(), opt}
	d.WriteString("digraph ")
	quote(d.Writer, cmp.Or(opt.Name, "events"))
	d.WriteString(" {\n")
	d.defaults(dir)
	d.lanes()
	for e := range g.Edges() {
		d.edge(e)
	}
	fmt.Fprintln(d, "}")
	return d.Flush()
}

// A dotWriter writes one graph. The first error of its buffer shows at the flush.
type dotWriter struct {
	*bufio.Writer
	g     *graph.Graph
	index events.Index
	opt   DOTOptions
}

// An attr is the name and the value of an attribute.
type attr struct{ name, value string }

// list writes attributes in brackets, without those that are empty.
func (d *dotWriter) list(attrs []attr) {
	sep := " ["
	for _, a := range attrs {
		if a.value != "" {
			d.WriteString(sep)
			d.WriteString(a.name)
			d.WriteByte('=')
			quote(d.Writer, a.value)
			sep = ", "
		}
	}
	if sep == ", " {
		d.WriteByte(']')
	}
	d.WriteByte('\n')
}

// defaults writes what holds for the whole graph. The first two families of the
// font have the same widths, by which Graphviz makes the boxes. Without newrank
// it ranks each cluster by itself, and arrows between lanes run against time.
func (d *dotWriter) defaults(dir string) {
	font := attr{"fontname", "Liberation Sans,Arial,Helvetica,sans-serif"}
	d.WriteString("\tgraph")
	d.list([]attr{
		{"charset", "UTF-8"},
		{"rankdir", dir},
		{"newrank", "true"},
		{"label", d.heading()},
		{"labelloc", "t"},
		font,
		{"fontsize", "14"},
		{"fontcolor", "#222222"},
		{"nodesep", "0.3"},
		{"ranksep", "0.4"},
	})
	d.WriteString("\tnode")
	d.list([]attr{
		{"shape", "box"},
		{"style", "rounded"},
		{"color", ink},
		font,
		{"fontsize", "11"},
		{"fontcolor", "#222222"},
		{"margin", "0.12,0.07"},
	})
	d.WriteString("\tedge")
	d.list([]attr{{"color", ink}, font, {"fontsize", "9"}, {"fontcolor", ink}})
}

// heading returns the title of the picture and how to read its arrows.
func (d *dotWriter) heading() string {
	lines := wrap(d.g.Chronicle().Title, 80)
	lines = append(lines, wrap(d.g.Chronicle().Subtitle, 80)...)
	for range d.g.Edges() { // if there are any
		lines = append(lines, "Arrows point to the later event; read their words from there.")
		break
	}
	switch n := d.g.LeftOut(); n {
	case 0:
	case 1:
		lines = append(lines, "1 arrow that a longer chain implies is left out.")
	default:
		lines = append(lines, fmt.Sprintf("%d arrows that longer chains imply are left out.", n))
	}
	return strings.Join(lines, "\n")
}

// lanes writes the clusters with their events, then the events outside.
func (d *dotWriter) lanes() {
	in := byLane(d.g, d.index)
	colours := d.g.Chronicle().Colours(d.opt.Palette)
	for i, l := range d.g.Chronicle().Lanes {
		if len(in[l.ID]) > 0 && d.index.Lanes[l.ID] == l {
			d.lane(l, cmp.Or(colours[i], ink), in[l.ID])
		}
	}
	for _, e := range in[""] {
		d.node("\t", e)
	}
}

// lane writes one cluster. Graphviz knows a cluster by the start of its name.
func (d *dotWriter) lane(l *events.Lane, colour string, list []*events.Event) {
	d.WriteString("\tsubgraph ")
	quote(d.Writer, "cluster_"+l.ID)
	d.WriteString(" {\n\t\tgraph")
	d.list([]attr{
		{"label", strings.Join(wrap(cmp.Or(l.Title, l.ID), 40), "\n")},
		{"labelloc", "t"},
		{"labeljust", "l"},
		{"color", colour},
		{"fontcolor", "#222222"},
		{"fontsize", "12"},
		{"style", "rounded"},
		{"margin", "12"},
	})
	d.WriteString("\t\tnode")
	d.list([]attr{{"color", colour}})
	for _, e := range list {
		d.node("\t\t", e)
	}
	d.WriteString("\t}\n")
}

// node writes one event.
func (d *dotWriter) node(indent string, e *events.Event) {
	d.WriteString(indent)
	quote(d.Writer, e.ID)
	attrs := append([]attr{{"label", d.label(e)}}, look(e)...)
	if _, aside := d.g.Bounds().SetAside(e.ID); aside {
		attrs = append(attrs, warning...)
	}
	d.list(attrs)
}

// edge writes one edge. All of them rank their events, also a disputes, which
// says nothing of time: dot 2.43 fails ("trouble in init_rank") on one in five
// graphs with clusters and constraint=false.
func (d *dotWriter) edge(e graph.Edge) {
	d.WriteByte('\t')
	quote(d.Writer, e.From.ID)
	d.WriteString(" -> ")
	quote(d.Writer, e.To.ID)
	style, heads := line(e.Links)
	attrs := []attr{{"label", strings.Join(edgeWords(d.g, e), "\n")}, {"style", style}, {"arrowhead", heads}}
	if contradicted(d.g, e) {
		attrs = append(attrs, warning...)
	}
	d.list(attrs)
}

// warning is how what contradicts stronger statements looks.
var warning = []attr{{"color", "#b00020"}, {"fontcolor", "#b00020"}, {"penwidth", "2"}}
