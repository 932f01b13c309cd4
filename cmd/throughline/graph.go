package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"throughline/events"
	"throughline/figure"
	"throughline/graph"
	"throughline/timeline"
)

const graphHelp = `Draw the graph of events, or write it for other programs.

The picture has time run from left to right: a column holds events that stand
together in the order of time, and links run from column to column, the later event
at the arrow. Where that would be far wider than high, chains of events stand in a
column, one below the other. The word beside an arrow is the confidence of the link.

The format is that of --format, else the extension of the file named with -o, else
svg; where both are there they must agree. Pictures are svg, png and pdf; for other
programs there are

  csv      tables of nodes and of edges: graph-nodes.csv and graph-edges.csv
  dot      Graphviz (.dot, .gv)
  mermaid  Mermaid flowcharts (.mmd, .mermaid)
  graphml  GraphML, for networkx, yEd, igraph
  gexf     GEXF 1.3, for Gephi, with the time of each event
  jgf      JSON Graph Format (.json)

All but pictures, dot and mermaid carry what is known of each event and link. Tables
always have the same columns; in a list "; " stands between items, and "\;" for a
semicolon inside one; an apostrophe before =, +, - or @ keeps text from being a
formula. In Gephi's timeline each event lasts from its earliest start to its latest
end. GEXF has no years BC, nor above 9999; how many events those are is said.

` + filterHelp

const graphExample = `  throughline graph -o graph.svg
  throughline graph --reduce --theme print -o graph.pdf war.yaml
  throughline graph --format mermaid`

// graphFlags are the flags of graph.
type graphFlags struct {
	pictureFlags
	format choice
	output string
	reduce bool
	wanted filter
}

func newGraph() *cobra.Command {
	r := graphFlags{pictureFlags: newPictureFlags()}
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
	outputs := graphOutputs()
	addOutput(cmd, &r.output, slices.Sorted(maps.Keys(byExtension(outputs)))...)
	addChoice(cmd, &r.format, "format", "what to write (default: what the name after -o ends in, else svg)", formatNames(outputs)...)
	r.addTheme(cmd)
	cmd.Flags().Var(&r.dpi, "dpi", "pixels to the inch of a png")
	cmd.Flags().BoolVar(&r.reduce, "reduce", false, "leave out links that longer chains imply, and say how many")
	cmd.Flags().BoolVar(&r.report, "report", false, "print the figures of the picture: its links, their crossings and bends, overlaps")
	r.wanted.add(cmd)
	return cmd
}

// check refuses flags that make no sense together, and sets the format.
func (r *graphFlags) check(cmd *cobra.Command) (err error) {
	if r.format.value, err = formatOf(r.format.value, r.output, byExtension(graphOutputs())); err != nil {
		return err
	}
	if err := r.serves(cmd); err != nil {
		return err
	}
	if r.format.value == tables && isStream(r.output) {
		return misusef("csv is two files, nodes and edges; name them with -o, as in -o graph.csv")
	}
	if r.picture() && isStdout(r.output) && isTerminal(cmd.OutOrStdout()) {
		return misusef("a picture does not belong on a terminal; name a file, such as -o graph.%s", r.format.value)
	}
	return r.pictureFlags.check(cmd)
}

// picture reports whether the format is that of a picture.
func (r *graphFlags) picture() bool { return r.written().shows != noPicture }

// written returns the output in that format, under the name given.
func (r *graphFlags) written() output {
	return byFormat(graphOutputs(), r.format.value).named(r.output)
}

// serves refuses flags that have no effect on the format.
func (r *graphFlags) serves(cmd *cobra.Command) error {
	given := cmd.Flags().Changed
	switch {
	case given("dpi") && r.format.value != "png":
		return misusef("--dpi goes with png, not with %s, which has no pixels", r.format.value)
	case r.picture():
		return nil
	}
	for _, name := range []string{"theme", "font", "report"} {
		if given(name) {
			return misusef("--%s goes with a picture (%s), not with %s", name, strings.Join(pictureFormats(), ", "), r.format.value)
		}
	}
	return nil
}

func (r *graphFlags) run(cmd *cobra.Command, args []string) error {
	in, err := loadSound(cmd, args)
	if err != nil {
		return err
	}
	in.font = r.font
	do := "write"
	if r.picture() {
		do = "draw"
	}
	if in, err = r.wanted.applySome(cmd, in, do); err != nil {
		return err
	}
	theme, _ := figure.ThemeNamed(r.theme.value)
	if theme.Fonts, err = r.fonts(); err != nil {
		return err
	}
	var s *story
	files, err := withProgress(cmd, "drawing", func() ([]target, error) {
		s = r.story(in.graph, theme)
		return r.written().write(s, r.output)
	})
	if err != nil {
		return err
	}
	if err := in.checkNoneInput(cmd, names(files)...); err != nil {
		return err
	}
	if err := r.warn(cmd.ErrOrStderr(), s); err != nil {
		return err
	}
	if err := deliverAll(cmd, files); err != nil {
		return err
	}
	if r.report {
		if err := tellBeside(cmd, r.output, s.layered.Report); err != nil {
			return err
		}
	}
	return in.problems.Err()
}

// story returns what to write of g, and in which theme.
func (r *graphFlags) story(g *graph.Graph, theme figure.Theme) *story {
	if r.reduce {
		g = g.Reduce()
	}
	return &story{graph: g, options: timeline.Options{Theme: theme}, dpi: float64(r.dpi.value)}
}

// deliverAll writes the files; of several it says which.
func deliverAll(cmd *cobra.Command, files []target) error {
	for _, f := range files {
		if err := deliverContent(cmd, f.name, f.content); err != nil {
			return err
		}
		if len(files) > 1 {
			if err := sayFile(cmd, "wrote", f.name); err != nil {
				return err
			}
		}
	}
	return nil
}

// tangled is the number of crossing links that nobody can follow any more.
const tangled = 500

// warn prints what was left out, and what a picture cannot show as it should.
func (r *graphFlags) warn(w io.Writer, s *story) error {
	var b strings.Builder
	if r.reduce {
		fmt.Fprintf(&b, "left out %s that others imply\n", events.Counted(s.graph.LeftOut(), "edge"))
	}
	for _, note := range s.notes {
		fmt.Fprintln(&b, note)
	}
	if r.picture() && s.layered.Report.Crossings > tangled {
		fmt.Fprintf(&b, "links cross %d times; --reduce, --near or --between make a picture that one can follow\n", s.layered.Report.Crossings)
	}
	if r.picture() && s.layered.Report.Stopped {
		b.WriteString("the search for fewer crossings and straighter links stopped early, for there are too many\n")
	}
	if _, err := io.WriteString(w, b.String()); err != nil || !r.picture() {
		return err
	}
	return warnOf(w, []*figure.Figure{s.layered.Figure}, s.dpi, []string{r.format.value})
}
