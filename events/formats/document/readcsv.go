package document

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"throughline/diag"
)

// ReadCSV reads a table of nodes and one of edges (RFC 4180, or with semicolons or tabs
// between cells), with the columns that Gephi knows in any order: Id and Label; Source, Target,
// Type, Label and Kind. Other columns are attributes. Apostrophes that keep text from being a formula
// are taken off. A table that says nothing of types is read as text, but for
// attributes of ours.
func ReadCSV(nodes, edges diag.File) (*Document, diag.List) {
	r := newReader(nodes)
	r.table(nodes, []string{"id"}, []string{"label"}, func(line int, c map[string]string, list []Attr) {
		r.node(Node{Pos: r.pos(line), ID: c["id"], Label: c["label"], Attrs: list})
	})
	r.file = edges.Name
	r.table(edges, []string{"source", "target"}, []string{"type", "id", "label", "kind"}, func(line int, c map[string]string, list []Attr) {
		r.edge(Edge{
			Pos: r.pos(line), Source: c["source"], Target: c["target"], Kind: c["kind"], Label: c["label"],
			Undirected: strings.EqualFold(c["type"], "undirected") || strings.EqualFold(c["type"], "mutual"), Attrs: list,
		})
	})
	return r.done()
}

// table reads one table. Columns of the given names, the first of which must be there,
// come by name, the others as attributes.
func (r *reader) table(f diag.File, must, may []string, row func(line int, cells map[string]string, list []Attr)) {
	if !r.guard(f.Data) {
		return
	}
	data := bytes.TrimPrefix(f.Data, []byte("\uFEFF"))
	x := csv.NewReader(bytes.NewReader(data))
	x.Comma = separator(data)
	names, err := x.Read()
	if err != nil {
		r.csvError(err)
		return
	}
	known, ok := r.header(names, must, may)
	ok = ok && r.fewer(1, len(names))
	for ok {
		record, err := x.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			r.csvError(err)
			return
		}
		line, _ := x.FieldPos(0)
		cells := make(map[string]string)
		var list []Attr
		for i, s := range record {
			if s = Clean(uncell(s)); known[i] != "" {
				cells[known[i]] = s
			} else {
				list = r.attr(line, list, Attr{names[i], typeOf(names[i], s, Text), s})
			}
		}
		row(line, cells, list)
		if r.values > MaxValues {
			return
		}
	}
}

// header cleans the names of columns, and tells which are known, in small letters.
func (r *reader) header(names, must, may []string) (known []string, ok bool) {
	ok = true
	at := make(map[string]bool)
	known = make([]string, len(names))
	for i, name := range names {
		names[i] = strings.TrimSpace(Clean(uncell(name)))
		low := strings.ToLower(names[i])
		if names[i] == "" || at[low] {
			r.at(1, "bad-column", "column %d has the name %q, which is empty or that of another", i+1, names[i]).Hint = "give each column a name of its own"
			ok = false
		}
		at[low] = true
		for _, k := range append(must[:len(must):len(must)], may...) {
			if low == k {
				known[i] = k
			}
		}
	}
	for _, k := range must {
		if !at[k] {
			r.at(1, "no-column", "there is no column %q", strings.ToUpper(k[:1])+k[1:]).Hint = "add it to the first line"
			ok = false
		}
	}
	return known, ok
}

// separator is what most often stands between the names of columns.
func separator(data []byte) rune {
	first, _, _ := bytes.Cut(data, []byte("\n"))
	best, most := ',', bytes.Count(first, []byte(","))
	for _, c := range ";\t" {
		if n := bytes.Count(first, []byte(string(c))); n > most {
			best, most = c, n
		}
	}
	return best
}

func (r *reader) csvError(err error) {
	p, ok := errors.AsType[*csv.ParseError](err)
	switch {
	case errors.Is(err, io.EOF):
		r.at(0, "no-graph", "the table is empty").Hint = "its first line names the columns"
	case !ok:
		r.at(0, "csv", "this is no table: %v", err)
	case errors.Is(err, csv.ErrFieldCount):
		r.at(p.Line, "csv", "this row has more or fewer cells than the first").Hint = "put text that holds commas in quotes"
	default:
		r.at(p.Line, "csv", "this is no row of a table: %v", p.Err).Hint = `put text that holds quotes in quotes, and double those inside`
	}
}
