package formats_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"throughline/diag"
	"throughline/events"
	"throughline/events/formats"
	"throughline/events/formats/document"
)

// What is wrong with the file that would be written is told of the graph, which has been seen.
func TestProblemsOfTheFileHavePlacesInTheGraph(t *testing.T) {
	long := strings.Repeat("x", 5000)
	node := func(line int, attrs ...document.Attr) document.Node {
		return document.Node{Pos: diag.Pos{File: "g", Line: line, Col: 7}, ID: fmt.Sprint("n", line), Attrs: append(attrs, document.Attr{Name: "sources", Value: "s"})}
	}
	attr := func(name string) document.Attr { return document.Attr{Name: name, Value: long} }
	tests := []struct {
		node document.Node
		want string
	}{
		{document.Node{Pos: diag.Pos{File: "g", Line: 2, Col: 7}, ID: "a", Label: long}, `g:2:7: error: event "a", title: this has 5000 bytes`},
		{node(3, attr("lane")), `g:3:7: error: lane "x`},
		{node(4, attr("sources")), `g:4:7: error: source "x`},
		{node(5, attr("actors")), `g:5:7: error: actor "x`},
		{node(6, attr("place")), `g:6:7: error: place "x`},
	}
	for _, tt := range tests {
		d := &document.Document{Nodes: []document.Node{node(1), tt.node, node(9)}}
		c, ds := formats.Chronicle(d)
		if ds.Err() != nil {
			t.Fatal(ds)
		}
		data, ds := formats.YAML("g", c)
		if data != nil || len(ds) == 0 || !strings.HasPrefix(ds[0].String(), tt.want) {
			t.Errorf("%v, want %s …", ds, tt.want)
		}
		for _, d := range ds {
			if d.Pos.File != "g" || d.Pos.Line > 9 {
				t.Errorf("%v is nowhere in the graph", d)
			}
		}
	}
}

func TestWhatIsSoundIsWrittenAsItIs(t *testing.T) {
	d := &document.Document{Title: "T", Nodes: []document.Node{{ID: "a"}, {ID: "b"}}, Edges: []document.Edge{{Source: "a", Target: "b", Kind: "follows"}}}
	c, _ := formats.Chronicle(d)
	var want bytes.Buffer
	if err := events.WriteYAML(&want, c); err != nil {
		t.Fatal(err)
	}
	if got, ds := formats.YAML("g", c); len(ds) > 0 || !bytes.Equal(got, want.Bytes()) {
		t.Errorf("%v\n%s\nwant\n%s", ds, got, &want)
	}
}

// A chronicle that no file may hold is refused before it is.
func TestTooMuchIsNotWritten(t *testing.T) {
	summary := document.Attr{Name: "summary", Value: strings.Repeat("z", 1<<20)}
	d := &document.Document{}
	for i := range 64 {
		d.Nodes = append(d.Nodes, document.Node{Pos: diag.Pos{File: "g", Line: i + 1}, ID: fmt.Sprint("n", i), Attrs: []document.Attr{summary}})
	}
	c, _ := formats.Chronicle(d)
	data, ds := formats.YAML("g", c)
	if want := "g: error: the chronicle would have more than 16777216 bytes; export a part of the graph [file-too-large]"; data != nil || len(ds) != 1 || ds[0].String() != want {
		t.Errorf("%d bytes, %v", len(data), ds)
	}
}
