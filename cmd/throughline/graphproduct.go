package main

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"throughline/events"
	"throughline/events/formats/document"
	"throughline/figure"
	"throughline/graph"
	graphs "throughline/graph/formats"
	"throughline/layered"
)

// pictureWriters are the formats of one page.
var pictureWriters = map[string]func(w io.Writer, f *figure.Figure, dpi float64) error{
	"png": pageWriters["png"],
	"svg": pageWriters["svg"],
	"pdf": func(w io.Writer, f *figure.Figure, _ float64) error { return figure.WritePDF(w, f) },
}

// A graphProduct is a graph in one format.
type graphProduct struct {
	files   []target         // two if the format is tables
	picture *layered.Picture // nil if none was needed
	leftOut int
	notes   []string // what the format cannot hold
}

// product makes the graph of a sound input in the format that is asked for.
func (r *graphing) product(in input) (p graphProduct, err error) {
	g := in.graph
	if r.reduce {
		g = g.Reduce()
	}
	p.leftOut = g.LeftOut()
	if r.picture() {
		theme, _ := figure.ThemeNamed(r.theme.value)
		if p.picture, err = layered.Layout(g, layered.Options{Theme: theme}); err != nil {
			return p, misuse{err}
		}
	}
	switch {
	case r.picture():
		err = p.add(r.output, func(w io.Writer) error {
			return pictureWriters[r.format.value](w, p.picture.Figure, float64(r.dpi.value))
		})
	case r.format.value == tables:
		p.addTables(g, r.output)
	case r.format.value == "gexf":
		p.addGEXF(g, r.output)
	default:
		p.addGraph(g, r.format.value, r.output)
		p.limits(g, r.format.value)
	}
	return p, err
}

// limits notes what of a graph the program that a format is for does not take.
func (p *graphProduct) limits(g *graph.Graph, format string) {
	if format != "mermaid" {
		return
	}
	edges := 0
	for range g.Edges() {
		edges++
	}
	var letters letterCounter
	p.files[0].content(&letters) // which never fails
	if edges > graphs.MermaidEdges || int(letters) > graphs.MermaidText {
		p.note("%s and %d characters are more than Mermaid draws by itself (%d and %d); --near and --reduce leave some out",
			events.Counted(edges, "edge"), letters, graphs.MermaidEdges, graphs.MermaidText)
	}
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

func (p *graphProduct) note(format string, args ...any) {
	p.notes = append(p.notes, fmt.Sprintf(format, args...))
}

// partName is the name of a part of what a name stands for: graph-nodes.csv.
func partName(name, part string) string {
	ext := filepath.Ext(name)
	return strings.TrimSuffix(name, ext) + "-" + part + ext
}

// addTables adds the tables of nodes and of edges.
func (p *graphProduct) addTables(g *graph.Graph, name string) {
	doc := graphs.NewDocument(g, figure.Light().Palette())
	p.files = []target{
		{partName(name, "nodes"), func(w io.Writer) error { return document.WriteCSVNodes(w, doc) }},
		{partName(name, "edges"), func(w io.Writer) error { return document.WriteCSVEdges(w, doc) }},
	}
}

// addGEXF adds a file in GEXF, and notes what that cannot hold.
func (p *graphProduct) addGEXF(g *graph.Graph, name string) {
	doc := graphs.NewDocument(g, figure.Light().Palette())
	switch n := doc.Untimed(); n {
	case 0:
	case 1:
		p.note("1 event has no time that GEXF can hold, or only a part of it; its attributes have all")
	default:
		p.note("%d events have no time that GEXF can hold, or only a part of it; their attributes have all", n)
	}
	p.files = []target{{name, func(w io.Writer) error { return document.WriteGEXF(w, doc) }}}
}

// addGraph adds a file in a format of package formats.
func (p *graphProduct) addGraph(g *graph.Graph, format, name string) {
	i := slices.IndexFunc(graphs.Writers, func(w graphs.Writer) bool { return w.Name == format })
	p.files = []target{{name, func(w io.Writer) error {
		return graphs.Writers[i].Write(w, g, graphs.Options{Palette: figure.Light().Palette()})
	}}}
}

// add adds a file with what write writes.
func (p *graphProduct) add(name string, write content) error {
	var b bytes.Buffer
	err := write(&b)
	p.files = append(p.files, target{name, held(b.Bytes())})
	return err
}

// deliver writes the files; of several it says which.
func (p *graphProduct) deliver(cmd *cobra.Command) error {
	for _, f := range p.files {
		if err := deliverContent(cmd, f.name, f.content); err != nil {
			return err
		}
		if len(p.files) > 1 {
			if err := sayFile(cmd, "wrote", f.name); err != nil {
				return err
			}
		}
	}
	return nil
}

// tangled is how many crossings of links nobody can follow.
const tangled = 500

// warn says what was left out, and what of a picture does not come out as it should.
func (r *graphing) warn(w io.Writer, p graphProduct) error {
	if r.reduce {
		if _, err := fmt.Fprintf(w, "left out %s that others imply\n", events.Counted(p.leftOut, "edge")); err != nil {
			return err
		}
	}
	for _, note := range p.notes {
		if _, err := fmt.Fprintln(w, note); err != nil {
			return err
		}
	}
	if !r.picture() {
		return nil
	}
	if n := p.picture.Report.Crossings; n > tangled {
		if _, err := fmt.Fprintf(w, "links cross %d times; --reduce, --near or --between make a picture that one can follow\n", n); err != nil {
			return err
		}
	}
	if p.picture.Report.Stopped {
		if _, err := fmt.Fprintln(w, "the search for fewer crossings and straighter links stopped early, for there are too many"); err != nil {
			return err
		}
	}
	return warnOf(w, []*figure.Figure{p.picture.Figure}, float64(r.dpi.value), []string{r.format.value})
}
