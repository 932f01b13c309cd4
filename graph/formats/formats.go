// Package formats writes the graph of a chronicle in the formats that other programs
// read, and reads most of them back:
//
//	Graph ─┬─ WriteDOT ──────► Graphviz
//	       ├─ WriteMermaid ──► Mermaid, in Markdown and wikis
//	       └─ NewDocument ───► Document ─┬─ WriteGraphML, ReadGraphML ── networkx, yEd, igraph
//	                              │      ├─ WriteGEXF, ReadGEXF ──────── Gephi
//	                              │      ├─ WriteJGF, ReadJGF ────────── JSON Graph Format
//	                              │      └─ WriteCSVNodes, WriteCSVEdges, ReadCSV ── tables
//	                              └─ Chronicle ─► events, and all that can be asked of them
//
// Edges run from the earlier event to the later one. DOT and Mermaid are pictures: they
// draw one line for a pair of events, with the words of all its links. The others are data: they
// have an edge for each link, and what is known of an event or a link as attributes.
//
// In tables, GraphML and GEXF a list, such as that of sources, is one text with "; " between its
// items; a ; or \ inside of one has a \ before it ([ListText]).
//
// GEXF is that of Gephi, 1.3. The readers of networkx know 1.1 and 1.2 only: read its GraphML there, or
// tell networkx of the namespace (as networkx_test.go does). Its times have years from 1 to 9999; see
// [Document.Untimed] for what it cannot hold.
//
// DOT and Mermaid are not read: they are languages for drawing, in which dates, sources
// and the meaning of a link are words in labels, if they are there at all. To take them
// for data would be to guess.
//
// All writers give equal bytes for equal graphs. In each, one function writes text, beside
// the rule of its format; a fuzz test holds that no text gets out of its place. Readers take
// files of any program, report all problems with their lines, and keep attributes that
// they do not know.
package formats

import (
	"io"

	"throughline/graph"
)

// Options adjust the formats of [Writers]. The zero value is ready to use.
type Options struct {
	Palette []string // of lanes that state no colour, in turn
}

// A Writer is a format that a graph can be written in.
type Writer struct {
	Name       string
	Extensions []string // of the names of its files, the usual one first; none if the format needs two files
	Write      func(io.Writer, *graph.Graph, Options) error
}

// Writers are all formats. The two tables of CSV have no name of a file by itself.
var Writers = []Writer{
	{"dot", []string{".dot", ".gv"}, func(w io.Writer, g *graph.Graph, opt Options) error {
		return WriteDOT(w, g, DOTOptions{Palette: opt.Palette})
	}},
	{"mermaid", []string{".mmd", ".mermaid"}, func(w io.Writer, g *graph.Graph, opt Options) error {
		return WriteMermaid(w, g, MermaidOptions{Palette: opt.Palette})
	}},
	{"graphml", []string{".graphml"}, document(WriteGraphML)},
	{"gexf", []string{".gexf"}, document(WriteGEXF)},
	{"jgf", []string{".json"}, document(WriteJGF)},
	{"csv-nodes", nil, document(WriteCSVNodes)},
	{"csv-edges", nil, document(WriteCSVEdges)},
}

func document(write func(io.Writer, *Document) error) func(io.Writer, *graph.Graph, Options) error {
	return func(w io.Writer, g *graph.Graph, opt Options) error { return write(w, NewDocument(g, opt.Palette)) }
}
