package document

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"throughline/diag"
)

// ReadCSV reads a table of nodes and one of edges (RFC 4180, or with semicolons or tabs
// between cells), with the columns that Gephi knows in any order: Id and Label; Source, Target,
// Type, Label and Kind. Other columns are attributes. Apostrophes that keep text from being a formula
// are taken off. A table that says nothing of types is read as text, but for
// attributes of ours.
func ReadCSV(nodes, edges diag.File) (*Document, diag.List) {
	r := newReader(nodes)
	r.table(nodes, []string{"id"}, []string{"label"}, func(s spot, c map[string]string, list []Attr) {
		r.node(s, Node{ID: c["id"], Label: c["label"], Attrs: list})
	})
	r.file = edges.Name
	r.table(edges, []string{"source", "target"}, []string{"type", "id", "label", "kind"}, func(s spot, c map[string]string, list []Attr) {
		r.edge(s, Edge{
			Source: c["source"], Target: c["target"], Kind: c["kind"], Label: c["label"],
			Undirected: strings.EqualFold(c["type"], "undirected") || strings.EqualFold(c["type"], "mutual"), Attrs: list,
		})
	})
	return r.done()
}

// A csvTable is a table that is read.
type csvTable struct {
	*reader
	*csv.Reader
	lines [][]byte // of the file, for places
	names []string // of the columns
	known []string // likewise, in small letters; empty for attributes
	first int      // the column that says which row it is
}

// table reads one table. Columns of the given names, the first of which must be there,
// come by name, the others as attributes.
func (r *reader) table(f diag.File, must, may []string, row func(s spot, cells map[string]string, list []Attr)) {
	if !r.guard(f.Data) {
		r.broken = true
		return
	}
	data := bytes.TrimPrefix(f.Data, []byte("\uFEFF"))
	t := &csvTable{reader: r, Reader: csv.NewReader(bytes.NewReader(data)), lines: bytes.Split(data, []byte("\n"))}
	t.Comma = separator(data)
	names, err := t.Read()
	if err != nil {
		t.failed(err)
		return
	}
	if t.names = names; !t.header(must, may) || !r.fewer(t.cell(0), len(names)) {
		return
	}
	for !r.stopped() {
		record, err := t.Read()
		if err != nil {
			t.failed(err)
			return
		}
		s := t.cell(t.first)
		cells, list := t.row(s, record)
		row(s, cells, list)
	}
}

// row returns the cells of known columns, and the others as attributes.
func (t *csvTable) row(s spot, record []string) (cells map[string]string, list []Attr) {
	cells = make(map[string]string)
	for i, text := range record {
		if text = Clean(uncell(text)); t.known[i] != "" {
			cells[t.known[i]] = text
		} else {
			list = t.attr(s, list, Attr{t.names[i], typeOf(t.names[i], text, Text), text})
		}
	}
	return cells, list
}

// cell returns where the ith cell of the last row begins.
func (t *csvTable) cell(i int) spot { return t.spot(t.FieldPos(i)) }

// spot returns the place at a byte of a line, both counted from 1.
func (t *csvTable) spot(line, column int) spot {
	if line > len(t.lines) {
		return spot{line, 1}
	}
	text := t.lines[line-1]
	return spot{line, utf8.RuneCount(text[:max(0, min(column-1, len(text)))]) + 1}
}

// header cleans the names of columns and finds those that are known. It reports whether
// the table can be read.
func (t *csvTable) header(must, may []string) bool {
	ok := true
	at := make(map[string]bool)
	t.known = make([]string, len(t.names))
	for i, name := range t.names {
		t.names[i] = strings.TrimSpace(Clean(uncell(name)))
		low := strings.ToLower(t.names[i])
		if low == "" || at[low] {
			t.at(t.cell(i), "bad-column", "column %d has the name %q, which is empty or that of another", i+1, t.names[i]).Hint = "give each column a name of its own"
			ok = false
		}
		at[low] = true
		if slices.Contains(must, low) || slices.Contains(may, low) {
			t.known[i] = low
		}
	}
	t.first = max(0, slices.Index(t.known, must[0]))
	return t.has(at, must) && ok
}

// has reports the columns that must be there and are not, in one problem. It reports
// whether all are.
func (t *csvTable) has(at map[string]bool, must []string) bool {
	var none []string
	for _, k := range must {
		if !at[k] {
			none = append(none, strconv.Quote(strings.ToUpper(k[:1])+k[1:]))
		}
	}
	if len(none) > 0 {
		t.at(t.cell(0), "no-column", "there is no column %s", strings.Join(none, " and no column ")).Hint = "add it to the first line"
	}
	return len(none) == 0
}

// separator returns what most often stands between the names of columns, outside of quotes.
func separator(data []byte) rune {
	count := make(map[byte]int)
	quoted := false
	for _, c := range data {
		if c == '"' {
			quoted = !quoted
		}
		if c == '\n' && !quoted {
			break
		}
		if !quoted {
			count[c]++
		}
	}
	best := ','
	for _, c := range ";\t" {
		if count[byte(c)] > count[byte(best)] {
			best = c
		}
	}
	return best
}

// failed reports an error of package csv, if it is not the end of the table.
func (t *csvTable) failed(err error) {
	t.broken = t.broken || !errors.Is(err, io.EOF)
	p, ok := errors.AsType[*csv.ParseError](err)
	switch {
	case errors.Is(err, io.EOF) && t.names == nil:
		t.at(spot{}, "no-graph", "the table is empty").Hint = "its first line names the columns"
	case errors.Is(err, io.EOF):
	case !ok:
		t.at(spot{}, "csv", "this is no table: %v", err)
	case errors.Is(err, csv.ErrFieldCount):
		t.at(spot{p.StartLine, 1}, "csv", "this row has more or fewer cells than the first").Hint = "put text that holds commas in quotes"
	default:
		t.at(t.spot(p.Line, p.Column), "csv", "this is no row of a table: %v", p.Err).Hint = `put text that holds quotes in quotes, and double those inside`
	}
}
