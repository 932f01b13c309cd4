package document

import (
	"bufio"
	"cmp"
	"errors"
	"io"
	"strconv"
	"strings"

	"throughline/events/edtf"
)

// WriteCSVNodes writes the nodes of d as a table, with the names of columns that Gephi
// knows, Id and Label, before the attributes, those of NodeColumns first. A list is one
// cell, see [ListText]. Lines end as RFC 4180 has it. See [cell] of what begins like a
// formula.
func WriteCSVNodes(w io.Writer, d *Document) error {
	t := newTable(d.NodeColumns...)
	fill(t, d.Nodes, func(n Node) []Attr { return n.Attrs }, "n")
	x := newCSVWriter(w, t, "Id", "Label")
	for _, n := range d.Nodes {
		x.row(t, n.Attrs, n.ID, n.Label)
	}
	return x.flush()
}

// WriteCSVEdges writes the edges of d as a table, one row each, so that no link is lost
// where a pair of nodes has several. Source, Target, Type (Directed or Undirected), Id,
// Label and Kind are the columns that Gephi knows; what the edge says is in both of the
// last two.
func WriteCSVEdges(w io.Writer, d *Document) error {
	t := newTable(d.EdgeColumns...)
	fill(t, d.Edges, func(e Edge) []Attr { return e.Attrs }, "e")
	x := newCSVWriter(w, t, "Source", "Target", "Type", "Id", "Label", "Kind")
	for i, e := range d.Edges {
		direction := "Directed"
		if e.Undirected {
			direction = "Undirected"
		}
		x.row(t, e.Attrs, e.Source, e.Target, direction, "l"+strconv.Itoa(i), cmp.Or(e.Label, e.Kind), e.Kind)
	}
	return x.flush()
}

// A csvWriter writes one table. The first error of its buffer shows at the flush.
type csvWriter struct{ *bufio.Writer }

// newCSVWriter writes the names of the columns. One that is there already, for programs
// that do not tell small letters from great ones, gets an underscore.
func newCSVWriter(w io.Writer, t *table, names ...string) *csvWriter {
	x := &csvWriter{bufio.NewWriter(w)}
	taken := make(map[string]bool)
	for _, name := range names {
		taken[strings.ToLower(name)] = true
	}
	for _, c := range t.columns {
		name := cmp.Or(c.name, "_")
		for taken[strings.ToLower(name)] {
			name += "_"
		}
		taken[strings.ToLower(name)] = true
		names = append(names, name)
	}
	x.write(names)
	return x
}

func (x *csvWriter) row(t *table, list []Attr, first ...string) {
	fixed := len(first)
	row := append(first, make([]string, len(t.columns))...)
	for _, a := range list {
		row[fixed+t.at[a.Name]] = a.Value
	}
	x.write(row)
}

// write writes a row. Package csv does not quote for semicolons and tabs.
func (x *csvWriter) write(row []string) {
	for i, s := range row {
		if i > 0 {
			x.WriteByte(',')
		}
		if s = cell(s); !strings.ContainsAny(s, separators+`,"`) && strings.TrimSpace(s) == s {
			x.WriteString(s)
			continue
		}
		x.WriteByte('"')
		if strings.ContainsAny(s, "\"\r\n") {
			s = quotedCell.Replace(s)
		}
		x.WriteString(s)
		x.WriteByte('"')
	}
	x.WriteString("\r\n")
}

// quotedCell makes what is inside the quotes of a cell, in which each line ends as a row does.
var quotedCell = strings.NewReplacer(`"`, `""`, "\r\n", "\r\n", "\r", "", "\n", "\r\n")

func (x *csvWriter) flush() error { return x.Flush() }

// separators are what begins a cell in programs that do not split at commas: there quotes
// that follow a comma are part of the text, and hold neither cells nor lines together.
const separators = ";\t\r\n"

// cell returns s as a cell in which no spreadsheet finds a formula, whatever it takes for
// the separator.
//
// Commas, quotes and line breaks are the matter of quotes (RFC 4180, 2.5–2.7), but a
// spreadsheet computes what begins with = + - or @, in quotes as well, and may run programs
// or send data away on the way; a blank before it does not help. So such text gets an
// apostrophe before it, which spreadsheets show and [ReadCSV] takes off.
//
// Where numbers have a decimal comma, spreadsheets split tables at semicolons, and others do
// at tabs. There "a;=1+1" is two cells, and so are the items of a list. So text is looked at
// in pieces: it begins at each of the [separators] anew, a;=1+1;b is "a;'=1+1;b", and a cell
// that has a separator stands in quotes.
//
// A piece that begins with apostrophes before such a character gets one more, or it would lose
// one. A cell that is a number or a date as a whole stays as it is: -12.5 and -0043-03-15 (44 BC)
// can send nothing away, and programs that compute with tables would find no date behind an
// apostrophe.
func cell(s string) string {
	if harmless(s) {
		return s
	}
	return pieces(s, func(s string) string {
		if formula(s) {
			return "'" + s
		}
		return s
	})
}

// uncell returns the text of which [cell] made s.
func uncell(s string) string {
	if strings.HasPrefix(s, "'") && harmless(s[1:]) {
		return s // it was not made here
	}
	return pieces(s, func(s string) string {
		if strings.HasPrefix(s, "'") && formula(s) {
			return s[1:]
		}
		return s
	})
}

// pieces returns s with each piece between [separators] changed.
func pieces(s string, change func(string) string) string {
	if !strings.ContainsAny(s, separators) {
		return change(s)
	}
	var b strings.Builder
	for len(s) > 0 {
		n := strings.IndexAny(s, separators)
		if n < 0 {
			n = len(s)
		}
		b.WriteString(change(s[:n]))
		b.WriteString(s[n:min(n+1, len(s))])
		s = s[min(n+1, len(s)):]
	}
	return b.String()
}

// harmless reports whether s is a number or a date in EDTF, which the moments of bounds are,
// too: nothing else that begins with a minus is, not -2+3 nor --1.
func harmless(s string) bool {
	if number(s) {
		return true
	}
	if !strings.HasPrefix(s, "-") || len(s) > longestDate {
		return false
	}
	_, err := edtf.Parse(s)
	return err == nil
}

// longestDate is how long a date may be that stays without an apostrophe: more than any
// that is no set.
const longestDate = 100

// formula reports whether a spreadsheet may take s for a formula: behind blanks, behind
// quotes, which stand for a cell's own after a semicolon, and behind apostrophes, one of which
// [uncell] takes off.
func formula(s string) bool {
	s = strings.TrimLeft(s, " \t\r\n\u00a0\"'")
	return s != "" && strings.ContainsAny(s[:1], "=+-@") || strings.HasPrefix(s, "＝") ||
		strings.HasPrefix(s, "＋") || strings.HasPrefix(s, "－") || strings.HasPrefix(s, "＠")
}

// number reports whether s is a decimal number.
func number(s string) bool {
	digits := strings.TrimPrefix(s, "-")
	whole, part, point := strings.Cut(digits, ".")
	isDigits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return isDigits(whole) && (!point || isDigits(part))
}

// decimal reports whether s is a number as XML Schema and JSON write it.
func decimal(s string) bool {
	switch s {
	case "INF", "-INF", "NaN":
		return true
	}
	_, err := strconv.ParseFloat(s, 64)
	return (err == nil || errors.Is(err, strconv.ErrRange)) && strings.Trim(s, "0123456789+-.eE") == ""
}
