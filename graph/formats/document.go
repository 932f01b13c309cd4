package formats

import (
	"strings"

	"throughline/diag"
)

// A Document is a graph as other programs know it: nodes and edges with named, typed
// attributes. Writers make files of it and readers make it of files; [NewDocument]
// makes it of a graph, and [Document.Chronicle] a chronicle of it.
type Document struct {
	Title, Subtitle string
	Zone            string // IANA name of the clock zone of its dates; empty for UTC
	TimeFormat      string // of Node.Start and Node.End: "date", "dateTime", "integer" or "double"; empty if there are none
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

// ListText is a list as one text: its items with "; " between them. Inside an item ; and \ have
// a \ before them.
func ListText(items []string) string {
	escaped := make([]string, len(items))
	for i, s := range items {
		escaped[i] = listEscapes.Replace(s)
	}
	return strings.Join(escaped, "; ")
}

var listEscapes = strings.NewReplacer(`\`, `\\`, `;`, `\;`)

// ListItems are the items of a list that [ListText] wrote, and of any with semicolons
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

// valueOf is the value of the first attribute that has one of the names, in the order
// of the names; empty if there is none.
func valueOf(list []Attr, names ...string) string {
	for _, name := range names {
		for _, a := range list {
			if a.Name == name {
				return a.Value
			}
		}
	}
	return ""
}

// Names of attributes that NewDocument makes. They are the keys of the file format and
// of when --format json, as words that programs take for names of variables, too.
const (
	whenName         = "when"
	edtfName         = "edtf"
	laneName         = "lane"
	statusName       = "status"
	importanceName   = "importance"
	actorsName       = "actors"
	accordingName    = "according_to"
	placeName        = "place"
	latName          = "lat"
	lonName          = "lon"
	tagsName         = "tags"
	summaryName      = "summary"
	sourcesName      = "sources"
	contradictedName = "contradicted"
	confidenceName   = "confidence"
	gapName          = "gap"
)

// nodeColumns and edgeColumns are all attributes that NewDocument may make.
var (
	nodeColumns = []string{
		whenName, edtfName, "earliest_start", "earliest_start_basis", "latest_start", "latest_start_basis", "earliest_end", "earliest_end_basis",
		"latest_end", "latest_end_basis", laneName, statusName, importanceName, actorsName, accordingName, placeName, latName, lonName,
		tagsName, sourcesName, summaryName, contradictedName,
	}
	edgeColumns = []string{confidenceName, gapName, sourcesName, contradictedName}
)

// typeOf is the type of the value of an attribute in a format that does not say it: that of
// our attributes, t of others.
func typeOf(name, value string, t Type) Type {
	switch {
	case t != Text:
	case name == actorsName || name == accordingName || name == tagsName || name == sourcesName:
		return List
	case name == contradictedName && (value == "true" || value == "false"):
		return Boolean
	case (name == latName || name == lonName) && number(value):
		return Real
	}
	return t
}
