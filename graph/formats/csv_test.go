package formats_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"testing"

	"throughline/events"
	"throughline/events/formats/document"
	"throughline/graph/formats"
)

// rowsOf are the rows of the table of nodes.
func rowsOf(t *testing.T, d *document.Document) [][]string {
	t.Helper()
	var b bytes.Buffer
	if err := document.WriteCSVNodes(&b, d); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// Where numbers have a decimal comma, spreadsheets split tables at semicolons.
func TestFormulasHideBehindNoSeparator(t *testing.T) {
	tests := []struct{ value, want string }{
		{"a;=1+1;b", `"a;'=1+1;b"`},
		{"a\t=1", "\"a\t'=1\""},
		{"a\n=1", "\"a\r\n'=1\""},
		{`a;"=1"`, `"a;'""=1"""`},
		{"a;'=1", `"a;''=1"`},
		{"a;-1", `"a;'-1"`},
		{"-1;b", `"'-1;b"`},
		{"a;-1+1", `"a;'-1+1"`},
		{"a; b", `"a; b"`},
		{"a=1", `a=1`},
		{"a,b", `"a,b"`},
		{document.ListText([]string{"A", "=B"}), `"A;' =B"`},
		{document.ListText([]string{"A;=B"}), `"A\;'=B"`},
	}
	for _, tt := range tests {
		d := &document.Document{Nodes: []document.Node{{ID: "a", Label: tt.value}}}
		var b bytes.Buffer
		if err := document.WriteCSVNodes(&b, d); err != nil {
			t.Fatal(err)
		}
		if got, want := b.String(), "Id,Label\r\na,"+tt.want+"\r\n"; got != want {
			t.Errorf("%q is written as %q, want %q", tt.value, got, want)
		}
		back, ds := document.ReadCSV(events.File{Data: b.Bytes()}, events.File{Data: []byte("Source,Target\n")})
		if len(ds) > 0 || back.Nodes[0].Label != tt.value {
			t.Errorf("%q is read back as %+v %v", tt.value, back.Nodes, ds)
		}
	}
}

func TestDatesInTablesHaveNoApostrophes(t *testing.T) {
	tests := []struct{ value, want string }{
		{"-0043-03-15", "-0043-03-15"},
		{"-0043-03-15T14:00:00Z", "-0043-03-15T14:00:00Z"},
		{"-0043-03-15T23:59:59+00:50", "-0043-03-15T23:59:59+00:50"},
		{"-0043~/-0042-01", "-0043~/-0042-01"},
		{"-12.5", "-12.5"},
		{"-2+3", "'-2+3"},
		{"-2-3", "'-2-3"},
		{"--1", "'--1"},
		{"-A1", "'-A1"},
		{"+2017", "'+2017"},
		{" -0043-03-15", "' -0043-03-15"},
		{"-0043-03-15,1", "'-0043-03-15,1"},
		{"=1", "'=1"},
		{"'-0043-03-15", "''-0043-03-15"},
	}
	for _, tt := range tests {
		d := &document.Document{Nodes: []document.Node{{ID: "a", Attrs: []document.Attr{{Name: "edtf", Value: tt.value}}}}}
		if got := rowsOf(t, d)[1][2]; got != tt.want {
			t.Errorf("%q is written %q, want %q", tt.value, got, tt.want)
		}
	}
}

// So tables of several chronicles fit together.
func TestTablesOfAllChroniclesHaveTheSameColumns(t *testing.T) {
	want := rowsOf(t, formats.NewDocument(harbour(t), nil))[0]
	one := &events.Chronicle{Events: []*events.Event{{ID: "a", Title: "A"}}}
	if got := rowsOf(t, formats.NewDocument(solved(one), nil))[0]; !slices.Equal(got, want) {
		t.Errorf("the columns are %q, want %q", got, want)
	}
}

func TestSourcesOfDatesAreSources(t *testing.T) {
	c := &events.Chronicle{
		Sources: []*events.Source{{ID: "a", Title: "A"}, {ID: "b", Title: "B"}},
		Events:  []*events.Event{{ID: "e", Sources: []events.Citation{{Source: "a", At: "p. 1"}}, When: []events.Claim{{Source: "b"}, {Source: "a"}}}},
	}
	rows := rowsOf(t, formats.NewDocument(solved(c), nil))
	if got := rows[1][slices.Index(rows[0], "sources")]; got != "A, p. 1; B" {
		t.Errorf("the sources are %q", got)
	}
}
