// Package document is a graph as other programs know it, and the formats they keep it in:
//
//	Document ─┬─ WriteGraphML, ReadGraphML ── networkx, yEd, igraph
//	          ├─ WriteGEXF, ReadGEXF ──────── Gephi
//	          ├─ WriteJGF, ReadJGF ────────── JSON Graph Format
//	          └─ WriteCSVNodes, WriteCSVEdges, ReadCSV ── tables
//
// It knows nothing of events. In tables, GraphML and GEXF a list, such as that of sources,
// is one text with "; " between its items; a ; or \ inside of one has a \ before it
// ([ListText]).
//
// GEXF is that of Gephi, 1.3. The readers of networkx know 1.1 and 1.2 only: read its GraphML
// there, or tell networkx of the namespace. Its times have years from 1 to 9999; see
// [Document.Untimed] for what it cannot hold.
//
// Writers give equal bytes for equal documents. In each, one function writes text, beside the
// rule of its format. Readers take files of any program, report all problems with their places,
// and keep attributes that they do not know.
package document

import (
	"slices"
	"strings"

	"throughline/diag"
)

// A Document is a graph as other programs know it: nodes and edges with named, typed
// attributes.
type Document struct {
	File            string // where it was read; empty if it was not
	Title, Subtitle string
	ZonePos         diag.Pos // where the zone was read; zero if it was not
	Zone            string   // IANA name of the clock zone of its dates; empty for UTC
	TimeFormat      string   // of Node.Start and Node.End: "date", "dateTime", "integer" or "double"; empty if there are none
	Nodes           []Node
	Edges           []Edge

	// Attributes for which tables have columns, in this order and before others, whether a
	// node or an edge has them or not: so tables of several chronicles fit together.
	NodeColumns, EdgeColumns []string
}

// A Node is a node with its attributes. Start and End, both inclusive, are the time in
// which it may exist, as programs with a timeline have it; only GEXF carries these two
// and Colour.
type Node struct {
	Pos        diag.Pos // where it was read; zero if it was not
	ID, Label  string
	Colour     string // "#rrggbb", or empty
	Start, End string
	Attrs      []Attr
}

// An Edge leads from Source to Target. Kind is what it says, such as "follows"; Label, if
// it has one that says something else, is the text beside it.
type Edge struct {
	Pos            diag.Pos // where it was read; zero if it was not
	Source, Target string
	Kind, Label    string
	Undirected     bool
	Attrs          []Attr
}

// An Attr is an attribute. Those without a value are not there at all.
type Attr struct {
	Name  string
	Type  Type
	Value string // as XML Schema writes it; items of a List by [ListText]
}

// Type is the type of an attribute's value.
type Type uint8

// Types of values.
const (
	Text    Type = iota
	Boolean      // "true" or "false"
	Integer
	Real
	List // of text
)

// Attrs is a list of attributes that grows by those that have a value.
type Attrs []Attr

// Add appends an attribute, unless the value is empty.
func (a *Attrs) Add(name string, t Type, value string) {
	if value != "" {
		*a = append(*a, Attr{name, t, value})
	}
}

// AddList appends an attribute whose value is the items that are not empty.
func (a *Attrs) AddList(name string, items []string) {
	items = slices.DeleteFunc(items, func(s string) bool { return s == "" })
	a.Add(name, List, ListText(items))
}

// ListText returns a list as one text: its items with "; " between them. Inside an item ; and \ have
// a \ before them.
func ListText(items []string) string {
	escaped := make([]string, len(items))
	for i, s := range items {
		escaped[i] = listEscapes.Replace(s)
	}
	return strings.Join(escaped, "; ")
}

var listEscapes = strings.NewReplacer(`\`, `\\`, `;`, `\;`)

// ListItems returns the items of a list that [ListText] wrote, and of any with semicolons
// between them, without those that are empty.
func ListItems(s string) []string {
	var items []string
	var item strings.Builder
	end := func() {
		if t := strings.TrimSpace(item.String()); t != "" {
			items = append(items, t)
		}
		item.Reset()
	}
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && (s[i+1] == ';' || s[i+1] == '\\'):
			i++
			item.WriteByte(s[i])
		case s[i] == ';':
			end()
		default:
			item.WriteByte(s[i])
		}
	}
	end()
	return items
}

// Value returns the value of the first attribute that has one of the names, in the order
// of the names; empty if there is none.
func Value(list []Attr, names ...string) string {
	for _, name := range names {
		for _, a := range list {
			if a.Name == name {
				return a.Value
			}
		}
	}
	return ""
}

// Names of the attributes that events and links have. They are the keys of the file format and
// of when --format json, as words that programs take for names of variables, too.
const (
	AttrWhen         = "when"
	AttrEDTF         = "edtf"
	AttrLane         = "lane"
	AttrStatus       = "status"
	AttrImportance   = "importance"
	AttrActors       = "actors"
	AttrAccordingTo  = "according_to"
	AttrPlace        = "place"
	AttrLat          = "lat"
	AttrLon          = "lon"
	AttrTags         = "tags"
	AttrSummary      = "summary"
	AttrSources      = "sources"
	AttrContradicted = "contradicted"
	AttrConfidence   = "confidence"
	AttrGap          = "gap"
)

// typeOf returns the type of the value of an attribute in a format that does not say it: that of
// our attributes, t of others.
func typeOf(name, value string, t Type) Type {
	switch {
	case t != Text:
	case name == AttrActors || name == AttrAccordingTo || name == AttrTags || name == AttrSources:
		return List
	case name == AttrContradicted && (value == "true" || value == "false"):
		return Boolean
	case (name == AttrLat || name == AttrLon) && number(value):
		return Real
	}
	return t
}
