package formats

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"throughline/events"
	"throughline/events/formats/document"
	"throughline/graph"
)

// MermaidOptions adjusts [WriteMermaid]. The zero value is ready to use.
type MermaidOptions struct {
	Direction string   // which way time runs: "LR" (to the right; the default), "TB", "BT" or "RL"
	Palette   []string // of lanes that state no colour, in turn; that of Mermaid's theme if empty
}

// WriteMermaid writes g as a Mermaid flowchart: lanes as subgraphs, events with
// their dates, status and claimants, and one line for each pair of events, with
// the words of all its links. Types of links differ in line or head, what is not
// established has broken borders, and all of it does without colours of text and
// background, so that it can be read in a light theme and in a dark one. Lanes,
// events and edges come in the order of the file.
//
// Mermaid itself refuses to draw more than [MermaidEdges] or [MermaidText] unless
// the page that shows the flowchart allows it.
func WriteMermaid(w io.Writer, g *graph.Graph, opt MermaidOptions) error {
	dir := cmp.Or(opt.Direction, "LR")
	if !slices.Contains([]string{"LR", "TB", "BT", "RL"}, dir) {
		return fmt.Errorf("no direction %q; there are LR, TB, BT and RL", opt.Direction)
	}
	m := &mermaidWriter{Writer: bufio.NewWriter(w), g: g, index: g.Index(), classes: make(map[string][]string)}
	m.title()
	fmt.Fprintln(m, "flowchart", dir)
	m.lanes(opt.Palette)
	m.edges()
	m.looks()
	return m.Flush()
}

// The greatest flowchart that Mermaid draws unless its page allows more.
const (
	MermaidEdges = 500    // lines (maxEdges)
	MermaidText  = 50_000 // characters, as JavaScript counts them (maxTextSize)
)

// A mermaidWriter writes one graph. The first error of its buffer shows at the flush.
type mermaidWriter struct {
	*bufio.Writer
	g          *graph.Graph
	index      events.Index
	classes    map[string][]string // names of nodes by class
	laneStyles []string            // written when all lanes are there
}

// title writes the front matter, which is YAML: a string of JSON in one line, with <
// as \u003c, is one of YAML, too, and leaves nothing for Mermaid to tidy up. Of a part
// of a chronicle the subtitle says what part it is; else it would only make the line
// long, which Mermaid does not break.
func (m *mermaidWriter) title() {
	c, b := m.g.Chronicle(), m.g.Bounds()
	t := document.OneLine(c.Title)
	if sub := document.OneLine(c.Subtitle); sub != "" && b.Whole() != b {
		t = strings.TrimPrefix(t+" – "+sub, " – ")
	}
	if t != "" {
		data, err := json.Marshal(t)
		if err != nil {
			panic("formats: a string is no JSON: " + err.Error()) // it always is
		}
		fmt.Fprintf(m, "---\ntitle: %s\n---\n", data)
	}
}

// lanes writes the subgraphs with their events, then the events outside.
func (m *mermaidWriter) lanes(palette []string) {
	in := byLane(m.g, m.index)
	colours := m.g.Chronicle().Colours(palette)
	for i, l := range m.g.Chronicle().Lanes {
		if len(in[l.ID]) == 0 || m.index.Lanes[l.ID] != l {
			continue
		}
		fmt.Fprintf(m, "\tsubgraph %s[%s]\n", mermaidName("l_", l.ID), mermaidText(cmp.Or(l.Title, l.ID)))
		for _, e := range in[l.ID] {
			m.node("\t\t", e)
		}
		fmt.Fprintln(m, "\tend")
		if document.HexColour(colours[i]) {
			m.laneStyles = append(m.laneStyles, fmt.Sprintf("\tstyle %s stroke:%s\n", mermaidName("l_", l.ID), colours[i]))
		}
	}
	for _, e := range in[""] {
		m.node("\t", e)
	}
}

// node writes one event and notes its looks.
func (m *mermaidWriter) node(indent string, e *events.Event) {
	name := mermaidName("e_", e.ID)
	fmt.Fprintf(m, "%s%s[%s]\n", indent, name, mermaidText(eventLabel(m.g, m.index, e)...))
	add := func(class string) { m.classes[class] = append(m.classes[class], name) }
	if e.Importance != events.Normal {
		add(e.Importance.String())
	}
	if !e.Status.Settled() {
		add(e.Status.String())
	}
	if _, aside := m.g.Bounds().SetAside(e.ID); aside {
		add("contradicted")
	}
}

// mermaidLines are the lines of the types of links. No two are the same.
var mermaidLines = [...]string{
	events.CausedBy: "==>", events.EnabledBy: "--o", events.RespondsTo: "-.->", events.Follows: "-->",
	events.Ends: "--x", events.PartOf: "-.-o", events.Disputes: "-.-x",
}

// edges writes a line for each pair of events, in the style of the first type, with
// the words of all links. Mermaid numbers lines; those that contradict stronger
// statements get their style by number.
func (m *mermaidWriter) edges() {
	var aside []string
	n := 0
	for e := range m.g.Edges() {
		line := mermaidLines[linkTypes(e.Links)[0]]
		words := mermaidText(edgeWords(m.g, e)...)
		fmt.Fprintf(m, "\t%s %s|%s| %s\n", mermaidName("e_", e.From.ID), line, words, mermaidName("e_", e.To.ID))
		if contradicted(m.g, e) {
			aside = append(aside, strconv.Itoa(n))
		}
		n++
	}
	if len(aside) > 0 {
		fmt.Fprintf(m, "\tlinkStyle %s stroke:#d13438,stroke-width:3px\n", strings.Join(aside, ","))
	}
}

// mermaidLooks are how importance and status look. Borders only: their colour is that
// of the theme.
var mermaidLooks = []struct{ class, look string }{
	{"key", "stroke-width:3px"},
	{"context", "font-size:80%"},
	{"alleged", "stroke-dasharray:6 3"},
	{"disputed", "stroke-dasharray:6 3"},
	{"refuted", "stroke-dasharray:6 3,opacity:0.6"},
	{"planned", "stroke-dasharray:2 3"},
	{"contradicted", "stroke:#d13438,stroke-width:3px"},
}

// looks writes the styles of lanes, and the classes that have nodes.
func (m *mermaidWriter) looks() {
	for _, s := range m.laneStyles {
		m.WriteString(s)
	}
	for _, l := range mermaidLooks {
		if names := m.classes[l.class]; len(names) > 0 {
			fmt.Fprintf(m, "\tclassDef %s %s\n\tclass %s %[1]s\n", l.class, l.look, strings.Join(names, ","))
		}
	}
}
