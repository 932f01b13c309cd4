package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"throughline/events"
	"throughline/events/formats/document"
	"throughline/figure"
	"throughline/graph"
	graphs "throughline/graph/formats"
)

// tables is the format of two files: one of nodes, one of edges.
const tables = "csv"

// writeTables makes the tables of nodes and of edges.
func writeTables(s *story, name string) ([]target, error) {
	doc := graphs.NewDocument(s.graph, lanePalette())
	return []target{
		{partName(name, "nodes"), func(w io.Writer) error { return document.WriteCSVNodes(w, doc) }},
		{partName(name, "edges"), func(w io.Writer) error { return document.WriteCSVEdges(w, doc) }},
	}, nil
}

// partName returns the name of one part of an output: graph-nodes.csv.
func partName(name, part string) string {
	ext := filepath.Ext(name)
	return strings.TrimSuffix(name, ext) + "-" + part + ext
}

// writerOf makes a file in a format of package formats, and notes what of the graph
// that does not hold.
func writerOf(format graphs.Writer) func(*story, string) ([]target, error) {
	if format.Name == "gexf" {
		return inFile(asGEXF)
	}
	return inFile(func(s *story) content {
		write := func(w io.Writer) error {
			return format.Write(w, s.graph, graphs.Options{Palette: lanePalette()})
		}
		if format.Name == "mermaid" {
			s.note(mermaidLimits(s.graph, write))
		}
		return write
	})
}

// lanePalette returns the colours that lanes have in files for other programs.
func lanePalette() []string { return figure.Light().Palette() }

// asGEXF returns the graph in GEXF, and notes what that cannot hold.
func asGEXF(s *story) content {
	doc := graphs.NewDocument(s.graph, lanePalette())
	switch n := doc.Untimed(); n {
	case 0:
	case 1:
		s.note("1 event has no time that GEXF can hold, or only a part of it; its attributes have all")
	default:
		s.note(fmt.Sprintf("%d events have no time that GEXF can hold, or only a part of it; their attributes have all", n))
	}
	return func(w io.Writer) error { return document.WriteGEXF(w, doc) }
}

// mermaidLimits returns a message if a graph, as text, is more than Mermaid draws, else
// "".
func mermaidLimits(g *graph.Graph, text content) string {
	edges := 0
	for range g.Edges() {
		edges++
	}
	var letters letterCounter
	text(&letters) // which never fails
	if edges <= graphs.MermaidEdges && int(letters) <= graphs.MermaidText {
		return ""
	}
	return fmt.Sprintf("%s and %d characters are more than Mermaid draws by itself (%d and %d); --near and --reduce leave some out",
		events.Counted(edges, "edge"), letters, graphs.MermaidEdges, graphs.MermaidText)
}

// A letterCounter counts the characters that are written to it: the bytes that do not go
// on with one (RFC 3629).
type letterCounter int

func (n *letterCounter) Write(data []byte) (int, error) {
	for _, b := range data {
		if utf8.RuneStart(b) {
			*n++
		}
	}
	return len(data), nil
}

// note keeps what to say of an output once it is written.
func (s *story) note(words string) {
	if words != "" {
		s.notes = append(s.notes, words)
	}
}

// pictureFormats lists the formats of graph that are pictures.
func pictureFormats() []string {
	return formatNames(slices.DeleteFunc(graphOutputs(), func(o output) bool { return o.shows == noPicture }))
}
