package formats_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"throughline/diag"
	"throughline/events"
	"throughline/events/edtf"
	imports "throughline/events/formats"
	"throughline/events/formats/document"
	"throughline/graph"
	"throughline/graph/formats"
)

// A carrier is a format that documents are written in and read from.
type carrier struct {
	name  string
	write func(io.Writer, *document.Document) error
	read  func(events.File) (*document.Document, diag.List)
}

var carriers = []carrier{
	{"graphml", document.WriteGraphML, document.ReadGraphML},
	{"gexf", document.WriteGEXF, document.ReadGEXF},
	{"jgf", document.WriteJGF, document.ReadJGF},
	{"csv", writeTables, readTables},
}

// tables begins the second of two tables in one file.
const tables = "--- edges ---\n"

func writeTables(w io.Writer, d *document.Document) error {
	if err := document.WriteCSVNodes(w, d); err != nil {
		return err
	}
	if _, err := io.WriteString(w, tables); err != nil {
		return err
	}
	return document.WriteCSVEdges(w, d)
}

func readTables(f events.File) (*document.Document, diag.List) {
	nodes, edges, _ := bytes.Cut(f.Data, []byte(tables))
	return document.ReadCSV(events.File{Name: f.Name, Data: nodes}, events.File{Name: f.Name, Data: edges})
}

// without is d without what a format has no place for, and without positions.
func without(d *document.Document, format string) *document.Document {
	c := *d
	c.ZonePos, c.File = diag.Pos{}, ""
	if format == "csv" {
		c.Title, c.Subtitle, c.Zone = "", "", ""
	}
	if format != "gexf" {
		c.TimeFormat = ""
	}
	c.Nodes, c.Edges, c.NodeColumns, c.EdgeColumns = nil, nil, nil, nil
	for _, n := range d.Nodes {
		n.Pos = diag.Pos{}
		if format != "gexf" {
			n.Start, n.End, n.Colour = "", "", ""
		}
		n.Attrs = append([]document.Attr(nil), n.Attrs...)
		c.Nodes = append(c.Nodes, n)
	}
	for _, e := range d.Edges {
		e.Pos = diag.Pos{}
		e.Attrs = append([]document.Attr(nil), e.Attrs...)
		c.Edges = append(c.Edges, e)
	}
	return &c
}

// roundTrip checks that f gives d back.
func (f carrier) roundTrip(t *testing.T, d *document.Document) {
	t.Helper()
	var b bytes.Buffer
	if err := f.write(&b, d); err != nil {
		t.Fatal(err)
	}
	got, ds := f.read(events.File{Name: "f", Data: b.Bytes()})
	if len(ds) > 0 {
		t.Fatalf("%s: %v in\n%s", f.name, ds, &b)
	}
	g, w := without(got, f.name), without(d, f.name)
	if f.name == "csv" { // whose columns have an order of their own
		sortAttrs(g)
		sortAttrs(w)
	}
	if !reflect.DeepEqual(g, w) {
		t.Errorf("%s gives back\n%+v\nof\n%+v\nas\n%s", f.name, g, w, &b)
	}
}

func sortAttrs(d *document.Document) {
	for _, n := range d.Nodes {
		sortByName(n.Attrs)
	}
	for _, e := range d.Edges {
		sortByName(e.Attrs)
	}
}

func sortByName(list []document.Attr) {
	for i := range list {
		for j := i; j > 0 && list[j].Name < list[j-1].Name; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	for _, f := range carriers {
		f.roundTrip(t, formats.NewDocument(article(t), []string{"#009E73"}))
		f.roundTrip(t, formats.NewDocument(harbour(t), nil))
		f.roundTrip(t, formats.NewDocument(graph.New(&events.Chronicle{}, nil), nil))
		for _, s := range append(nasty, csvNasty...) {
			f.roundTrip(t, formats.NewDocument(hostile(s), []string{s}))
		}
		for seed := range uint64(20) {
			r := rand.New(rand.NewPCG(seed, 15))
			f.roundTrip(t, formats.NewDocument(solved(&events.Chronicle{Title: fmt.Sprint(seed), Events: random(r, 20)}), nil))
		}
	}
}

// csvNasty are texts that mean something to spreadsheets or tables.
var csvNasty = []string{
	`=1+1`, `+1`, `-1`, `-1.5`, `-`, `@SUM(A1)`, `=cmd|' /C calc'!A0`, "\t=1", "\n=1", "\r=1", ` =1`, `'=1`, `''=1`, `'quoted'`, `'`, `"=1"`, `＝1`,
	`a;=1+1;b`, `a; =1`, `a;"=1`, "a\t=1", "a\n=1", `a;'=1`, `a;''=1`, `;'`, `a;-1;-0043-03-15;-1+1`, `a\;=1`, "\t;=1", `a; "=1"`, `a,=1;@b`,
	`a;b`, `a; b`, `\;`, `a\`, `;`, `a,b`, `"a"`, `a""b`, "a\nb", "a\r\nb", ";;", ` `, `-0043-03-15`, `-0043-03-15/..`, `'-0043-03-15`, `-2+3`, `-2-3`, `--1`, `1e5`, `true`, `null`, `[1]`, `{"a": 1}`,
}

// FuzzWriters puts any text into all places that have text, and reads it back: none
// gets out of its place.
func FuzzWriters(f *testing.F) {
	for _, s := range append(nasty, csvNasty...) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, c := range carriers {
			c.roundTrip(t, formats.NewDocument(hostile(s), []string{s}))
		}
	})
}

// No cell begins a formula, whatever a program takes for the separator.
func FuzzCSVHasNoFormulas(f *testing.F) {
	for _, s := range append(nasty, csvNasty...) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var b bytes.Buffer
		d := formats.NewDocument(hostile(s), nil)
		if err := writeTables(&b, d); err != nil {
			t.Fatal(err)
		}
		for table := range strings.SplitSeq(b.String(), tables) {
			r := csv.NewReader(strings.NewReader(table))
			rows, err := r.ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			for _, cell := range append(slices.Concat(rows...), strings.FieldsFunc(table, func(c rune) bool { return strings.ContainsRune(";\t\r\n", c) })...) {
				if begins(cell) {
					t.Errorf("the cell %q begins a formula", cell)
				}
			}
			for _, comma := range ";\t" {
				r := csv.NewReader(strings.NewReader(table))
				r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
				rows, err := r.ReadAll()
				if err != nil {
					continue // there is no table for such a program
				}
				for _, cell := range slices.Concat(rows...) {
					if begins(cell) {
						t.Errorf("the cell %q begins a formula in a table with %q between cells", cell, comma)
					}
				}
			}
		}
	})
}

// begins reports whether a cell begins a formula that is no number and no date.
func begins(cell string) bool {
	text := strings.Trim(cell, " \t\r\n\"")
	if text == "" || !strings.ContainsAny(text[:1], "=+-@") || regexp.MustCompile(`^-\d+(\.\d+)?(,|$)`).MatchString(cell) {
		return false
	}
	date, _, _ := strings.Cut(cell, ",")
	_, err := edtf.Parse(date)
	return err != nil || text[0] != '-' // it computes, at worst
}

// reading holds what is true of any input: no panic, positions in the file, and what was
// read without a problem is written and read as the same.
func reading(f *testing.F, c carrier, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	for _, file := range []string{"testdata/harbour.yaml", "../../data/events.yaml"} {
		var b bytes.Buffer
		if err := c.write(&b, formats.NewDocument(solved(chronicle(f, file)), nil)); err != nil {
			f.Fatal(err)
		}
		f.Add(b.Bytes())
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, ds := c.read(events.File{Name: "f", Data: data})
		for _, p := range ds {
			lines := bytes.Split(data, []byte("\n"))
			if p.Pos.Line < 0 || p.Pos.Line > len(lines)+1 {
				t.Errorf("line %d of %d: %v", p.Pos.Line, len(lines), p)
			} else if c.name != "csv" && p.Pos.Line > 0 && // whose second table has lines of its own
				p.Pos.Line <= len(lines) && p.Pos.Col > len(lines[p.Pos.Line-1])+1 {
				t.Errorf("column %d in a line of %d bytes: %v", p.Pos.Col, len(lines[p.Pos.Line-1]), p)
			}
		}
		if ds.Err() == nil {
			c.roundTrip(t, d)
		}
		imports.Chronicle(d)
	})
}

func FuzzReadGraphML(f *testing.F) { reading(f, carriers[0], foreign(f, "graphml")...) }
func FuzzReadGEXF(f *testing.F)    { reading(f, carriers[1], foreign(f, "gexf")...) }
func FuzzReadJGF(f *testing.F)     { reading(f, carriers[2], foreign(f, "json")...) }
func FuzzReadCSV(f *testing.F)     { reading(f, carriers[3], foreign(f, "csv")...) }

// foreign are files of other programs.
func foreign(t testing.TB, ext string) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/foreign/*." + ext)
	if err != nil || len(names) == 0 {
		t.Fatalf("no files of other programs: %v", err)
	}
	var all []string
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(data))
	}
	return all
}
