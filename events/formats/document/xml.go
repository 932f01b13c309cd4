package document

import (
	"bufio"
	"encoding/xml"
	"strconv"
)

// An xmlWriter writes elements. The first error of its buffer shows at the flush.
type xmlWriter struct{ *bufio.Writer }

// text writes s where XML has character data, or an attribute's value in quotes.
//
// There & and < may not stand as they are, nor may the quote in a value (XML 1.0, 2.4
// and 3.1), nor > behind ]]. A reader makes \n of \r\n and \r (2.11), and in a value a
// blank of \t and \n (3.3.3), so these are written as numbers, too. Characters that no
// document may hold, even as numbers (2.2), become U+FFFD, and so does invalid UTF-8.
func (w xmlWriter) text(s string) {
	if plainXML(s) {
		w.WriteString(s)
		return
	}
	xml.EscapeText(w, []byte(s)) // whose only error is that of the buffer
}

// plainXML reports whether s is ASCII that stands for itself. It looks at bytes, as text may be
// long.
func plainXML(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' || c > 0x7e || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'':
			return false
		}
	}
	return true
}

// attr writes an attribute with its value.
func (w xmlWriter) attr(name, value string) {
	w.WriteByte(' ')
	w.WriteString(name)
	w.WriteString(`="`)
	w.text(value)
	w.WriteByte('"')
}

// A column is an attribute that some nodes or edges have.
type column struct {
	name, id string
	t        Type
}

// A table numbers the attributes of nodes or edges in the order of their appearance.
// One whose values have different types is text.
type table struct {
	columns []column
	at      map[string]int
}

// newTable returns a table with columns that are there whatever is filled in.
func newTable(names ...string) *table {
	t := &table{at: make(map[string]int)}
	for i, name := range names {
		t.at[name] = i
		t.columns = append(t.columns, column{name: name})
	}
	return t
}

// fill adds the attributes of nodes or edges, whose ids begin with the prefix.
func fill[T any](t *table, list []T, attrs func(T) []Attr, prefix string) {
	for _, x := range list {
		for _, a := range attrs(x) {
			i, ok := t.at[a.Name]
			if !ok {
				i = len(t.columns)
				t.at[a.Name] = i
				t.columns = append(t.columns, column{a.Name, prefix + strconv.Itoa(i), a.Type})
			}
			if t.columns[i].t != a.Type {
				t.columns[i].t = Text
			}
		}
	}
}

func (d *Document) nodeTable() *table {
	t := newTable()
	fill(t, d.Nodes, func(n Node) []Attr { return n.Attrs }, "n")
	return t
}

func (d *Document) edgeTable() *table {
	t := newTable()
	fill(t, d.Edges, func(e Edge) []Attr { return e.Attrs }, "e")
	return t
}

// column returns the column of an attribute.
func (t *table) column(a Attr) column { return t.columns[t.at[a.Name]] }
