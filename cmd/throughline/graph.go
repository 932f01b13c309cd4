package main

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"throughline/events"
	"throughline/figure"
	"throughline/graph"
	graphs "throughline/graph/formats"
	"throughline/graph/layered"
)

const graphHelp = `Draw the graph of events, or write it for other programs.

The picture has time run from left to right: a column holds events that stand side
by side in the order of time, and links run from column to column, the later event
at the arrow. The word beside an arrow is the confidence of the link.

The format is that of --format, else the extension of the file named with -o, else
svg. There are svg, png and pdf; and for other programs

  dot      Graphviz (.dot, .gv)
  mermaid  Mermaid flowcharts (.mmd, .mermaid)

` + filterHelp

const graphExample = `  throughline graph -o graph.svg
  throughline graph --reduce --theme print -o graph.pdf war.yaml
  throughline graph --format mermaid`

// graphFormats are the formats of graph with the extensions of their files.
var graphFormats = []struct {
	name string
	exts []string
}{
	{"svg", []string{"svg"}},
	{"png", []string{"png"}},
	{"pdf", []string{"pdf"}},
	{"dot", []string{"dot", "gv"}},
	{"mermaid", []string{"mmd", "mermaid"}},
}

// graphWriters are the formats that hold no picture.
var graphWriters = map[string]func(io.Writer, *graph.Graph) error{
	"dot":     func(w io.Writer, g *graph.Graph) error { return writeDOT(w, g, "") },
	"mermaid": func(w io.Writer, g *graph.Graph) error { return graphs.WriteMermaid(w, g, graphs.MermaidOptions{}) },
}

// pictureWriters are the formats of one page.
var pictureWriters = map[string]func(w io.Writer, f *figure.Figure, dpi float64) error{
	"png": pageWriters["png"],
	"svg": pageWriters["svg"],
	"pdf": func(w io.Writer, f *figure.Figure, _ float64) error { return figure.WritePDF(w, f) },
}

// A graphing is what the flags of graph say.
type graphing struct {
	look
	format choice
	output string
	reduce bool
	wanted filter
}

func newGraph() *cobra.Command {
	r := graphing{look: newLook()}
	cmd := &cobra.Command{
		Use:               "graph [file or folder]...",
		Short:             "Draw the graph of events, or write it for other programs",
		Long:              graphHelp,
		Example:           graphExample,
		ValidArgsFunction: completeInputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := r.check(cmd); err != nil {
				return err
			}
			return r.run(cmd, args)
		},
	}
	var names, exts []string
	for _, f := range graphFormats {
		names, exts = append(names, f.name), append(exts, f.exts...)
	}
	addOutput(cmd, &r.output, exts...)
	addChoice(cmd, &r.format, "format", "what to write (default: what the name after -o ends in, else svg)", names...)
	r.addTheme(cmd)
	cmd.Flags().Var(&r.dpi, "dpi", "pixels to the inch of a png")
	cmd.Flags().BoolVar(&r.reduce, "reduce", false, "leave out links that longer chains imply, and say how many")
	cmd.Flags().BoolVar(&r.report, "report", false, "print the figures of the picture: its links, their crossings and bends, overlaps")
	r.wanted.add(cmd)
	return cmd
}

// check refuses what cannot be meant, and finds out the format.
func (r *graphing) check(cmd *cobra.Command) (err error) {
	if r.format.value, err = graphFormat(r.format.value, r.output); err != nil {
		return err
	}
	if r.picture() && isStdout(r.output) && isTerminal(cmd.OutOrStdout()) {
		return misusef("a picture does not belong on a terminal; name a file, such as -o graph.%s", r.format.value)
	}
	return r.look.check(cmd)
}

// picture tells whether the format is that of a picture.
func (r *graphing) picture() bool { return graphWriters[r.format.value] == nil }

// graphFormat is the format that was asked for by name or by extension.
func graphFormat(format, output string) (string, error) {
	switch {
	case format != "":
		return format, nil
	case isStdout(output):
		return "svg", nil
	}
	ext := strings.ToLower(strings.TrimPrefix(filepath.Ext(output), "."))
	var all []string
	for _, f := range graphFormats {
		if slices.Contains(f.exts, ext) {
			return f.name, nil
		}
		all = append(all, "."+f.exts[0])
	}
	return "", misusef("the name %s does not tell the format; end it in %s, or add --format", output, strings.Join(all, ", "))
}

func (r *graphing) run(cmd *cobra.Command, args []string) error {
	in, err := loadSound(cmd, args)
	if err != nil {
		return err
	}
	if err := in.spare(cmd, r.output); err != nil {
		return err
	}
	if in, err = r.wanted.applySome(cmd, in); err != nil {
		return err
	}
	if err := r.useFont(); err != nil {
		return err
	}
	p, err := work(cmd, "drawing", func() (graphProduct, error) { return r.product(in) })
	if err != nil {
		return err
	}
	if err := r.warn(cmd.ErrOrStderr(), p); err != nil {
		return err
	}
	if err := deliver(cmd, r.output, p.data); err != nil {
		return err
	}
	if err := r.tell(cmd, p.picture); err != nil {
		return err
	}
	return in.problems.Err()
}

// A graphProduct is a graph in one format.
type graphProduct struct {
	data    []byte
	picture *layered.Picture // nil if none was needed
	leftOut int
}

// product makes the graph of a sound input in the format that is asked for.
func (r *graphing) product(in input) (p graphProduct, err error) {
	g := graph.New(in.chronicle, in.bounds)
	if r.reduce {
		g, p.leftOut = g.Reduce()
	}
	var b bytes.Buffer
	if write := graphWriters[r.format.value]; write != nil {
		err = write(&b, g)
	}
	if r.picture() || r.report {
		theme, _ := figure.ThemeNamed(r.theme.value)
		p.picture = layered.Layout(g, layered.Options{Theme: theme})
	}
	if r.picture() {
		err = pictureWriters[r.format.value](&b, p.picture.Figure, float64(r.dpi.value))
	}
	p.data = b.Bytes()
	return p, err
}

// warn says what was left out, and what of a picture does not come out as it should.
func (r *graphing) warn(w io.Writer, p graphProduct) error {
	if r.reduce {
		if _, err := fmt.Fprintf(w, "left out %s that others imply\n", events.Counted(p.leftOut, "edge")); err != nil {
			return err
		}
	}
	if !r.picture() {
		return nil
	}
	return warnOf(w, []*figure.Figure{p.picture.Figure}, float64(r.dpi.value), []string{r.format.value})
}

// tell prints the report where the graph is not.
func (r *graphing) tell(cmd *cobra.Command, p *layered.Picture) error {
	if !r.report {
		return nil
	}
	if isStdout(r.output) {
		return p.Report.Write(cmd.ErrOrStderr())
	}
	return cannotWrite(p.Report.Write(cmd.OutOrStdout()))
}
