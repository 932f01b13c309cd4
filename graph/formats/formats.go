// Package formats writes the graph of a chronicle for other programs:
//
//	Graph ─┬─ WriteDOT ──────► Graphviz
//	       ├─ WriteMermaid ──► Mermaid, in Markdown and wikis
//	       └─ NewDocument ───► document.Document ──► GraphML, GEXF, JSON Graph Format, CSV
//
// Edges run from the earlier event to the later one. DOT and Mermaid are pictures: they
// draw one line for a pair of events, with the words of all its links. They are not read back,
// for there dates, sources and the meaning of a link are words in labels, if they are there
// at all. A document is data: it has an edge for each link, and what is known of an event or
// a link as attributes; packages document and events/formats read it back.
//
// Equal graphs give equal bytes. In each format one function writes text, beside the rule of
// the format; a fuzz test holds that no text gets out of its place.
package formats

import (
	"io"

	"throughline/events/formats/document"
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

// Writers returns all formats. The two tables of CSV have no name of a file by itself.
func Writers() []Writer {
	return []Writer{
		{"dot", []string{".dot", ".gv"}, func(w io.Writer, g *graph.Graph, opt Options) error {
			return WriteDOT(w, g, DOTOptions{Palette: opt.Palette})
		}},
		{"mermaid", []string{".mmd", ".mermaid"}, func(w io.Writer, g *graph.Graph, opt Options) error {
			return WriteMermaid(w, g, MermaidOptions{Palette: opt.Palette})
		}},
		{"graphml", []string{".graphml"}, data(document.WriteGraphML)},
		{"gexf", []string{".gexf"}, data(document.WriteGEXF)},
		{"jgf", []string{".json"}, data(document.WriteJGF)},
		{"csv-nodes", nil, data(document.WriteCSVNodes)},
		{"csv-edges", nil, data(document.WriteCSVEdges)},
	}
}

func data(write func(io.Writer, *document.Document) error) func(io.Writer, *graph.Graph, Options) error {
	return func(w io.Writer, g *graph.Graph, opt Options) error { return write(w, NewDocument(g, opt.Palette)) }
}
