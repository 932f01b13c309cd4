package document

import (
	"bufio"
	"encoding/json"
	"io"
	"strconv"
	"strings"
)

// WriteJGF writes d in the JSON Graph Format, version 2 (jsongraphformat.info): one graph,
// its nodes by id, and its edges with what they say as "relation". What the format has no
// place for is in "metadata": attributes by name, as strings, numbers, true and false, or lists
// of strings. Fields have a fixed order.
func WriteJGF(w io.Writer, d *Document) error {
	j := &jgfWriter{Writer: bufio.NewWriter(w)}
	j.WriteString("{\n  \"graph\": {\n    \"directed\": true,\n")
	if d.Title != "" {
		j.WriteString("    \"label\": ")
		j.text(d.Title)
		j.WriteString(",\n")
	}
	var about Attrs
	about.Add("subtitle", Text, d.Subtitle)
	about.Add("timezone", Text, d.Zone)
	if len(about) > 0 {
		j.WriteString("    ")
		j.metadata(about)
		j.WriteString(",\n")
	}
	j.WriteString("    \"nodes\": {")
	for i, n := range d.Nodes {
		j.next(i)
		j.node(n)
	}
	j.WriteString("\n    },\n    \"edges\": [")
	for i, e := range d.Edges {
		j.next(i)
		j.edge(i, e)
	}
	j.WriteString("\n    ]\n  }\n}\n")
	return j.Flush()
}

// A jgfWriter writes one graph. The first error of its buffer shows at the flush.
type jgfWriter struct{ *bufio.Writer }

// text writes s as a JSON string (RFC 8259, 7): in quotes, with a backslash before " and \,
// control characters as escapes; invalid UTF-8 becomes U+FFFD. < > and &, which need no
// escape in JSON, get one: the text cannot end a script of HTML either.
func (j *jgfWriter) text(s string) {
	if strings.IndexFunc(s, func(c rune) bool { return c < ' ' || c > 0x7e || strings.ContainsRune(`\"<>&`, c) }) < 0 {
		j.WriteByte('"')
		j.WriteString(s)
		j.WriteByte('"')
		return
	}
	data, err := json.Marshal(s)
	if err != nil {
		panic("formats: a string is no JSON: " + err.Error()) // it always is
	}
	j.Write(data)
}

// next begins the ith item of a list.
func (j *jgfWriter) next(i int) {
	if i > 0 {
		j.WriteByte(',')
	}
	j.WriteString("\n      ")
}

func (j *jgfWriter) node(n Node) {
	j.text(n.ID)
	j.WriteString(": {")
	if n.Label != "" {
		j.WriteString(`"label": `)
		j.text(n.Label)
		if len(n.Attrs) > 0 {
			j.WriteString(", ")
		}
	}
	if len(n.Attrs) > 0 {
		j.metadata(n.Attrs)
	}
	j.WriteByte('}')
}

func (j *jgfWriter) edge(i int, e Edge) {
	j.WriteString(`{"id": `)
	j.text("l" + strconv.Itoa(i))
	j.field("source", e.Source)
	j.field("target", e.Target)
	if e.Kind != "" {
		j.field("relation", e.Kind)
	}
	if e.Label != "" {
		j.field("label", e.Label)
	}
	if e.Undirected {
		j.WriteString(`, "directed": false`)
	}
	if len(e.Attrs) > 0 {
		j.WriteString(", ")
		j.metadata(e.Attrs)
	}
	j.WriteByte('}')
}

func (j *jgfWriter) field(name, value string) {
	j.WriteString(`, "` + name + `": `)
	j.text(value)
}

func (j *jgfWriter) metadata(list []Attr) {
	j.WriteString(`"metadata": {`)
	for i, a := range list {
		if i > 0 {
			j.WriteString(", ")
		}
		j.text(a.Name)
		j.WriteString(": ")
		j.value(a)
	}
	j.WriteByte('}')
}

// value writes the value of an attribute. One that is not what its type says, such as a
// number that JSON cannot write, is a string.
func (j *jgfWriter) value(a Attr) {
	switch {
	case a.Type == List:
		j.WriteByte('[')
		for i, s := range ListItems(a.Value) {
			if i > 0 {
				j.WriteString(", ")
			}
			j.text(s)
		}
		j.WriteByte(']')
	case a.Type == Boolean && (a.Value == "true" || a.Value == "false"),
		(a.Type == Integer || a.Type == Real) && json.Valid([]byte(a.Value)) && jsonNumber(a.Value):
		j.WriteString(a.Value)
	default:
		j.text(a.Value)
	}
}

// jsonNumber tells of valid JSON whether it is a number.
func jsonNumber(s string) bool { return s[0] == '-' || s[0] >= '0' && s[0] <= '9' }
