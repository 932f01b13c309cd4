package main

import (
	"bytes"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"throughline/events"
	"throughline/figure"
	"throughline/graph"
	graphs "throughline/graph/formats" // for formats are those of render
)

const dotHelp = `Write the graph of events in the DOT language of Graphviz.

Edges run from a cause or predecessor to what came of it.

` + filterHelp

func newDOT() *cobra.Command {
	var (
		output  string
		rankdir = choice{value: "TB"}
		reduce  bool
		wanted  filter
	)
	cmd := &cobra.Command{
		Use:               "dot [file or folder]...",
		Short:             "Write the graph of events for Graphviz",
		Long:              dotHelp,
		Example:           `  throughline dot --reduce | dot -Tsvg -o graph.svg`,
		ValidArgsFunction: completeInputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			in, err := loadSound(cmd, args)
			if err != nil {
				return err
			}
			if err := in.checkNotInput(cmd, output); err != nil {
				return err
			}
			if in, err = wanted.applySome(cmd, in, "write"); err != nil {
				return err
			}
			var leftOut int
			data, err := withProgress(cmd, "drawing", func() ([]byte, error) {
				g := in.graph
				if reduce {
					g = g.Reduce()
				}
				leftOut = g.LeftOut()
				var b bytes.Buffer
				err := writeDOT(&b, g, rankdir.value)
				return b.Bytes(), err
			})
			if err != nil {
				return err
			}
			if reduce {
				fmt.Fprintf(cmd.ErrOrStderr(), "left out %s that others imply\n", events.Counted(leftOut, "edge"))
			}
			if err := deliver(cmd, output, data); err != nil {
				return err
			}
			return in.problems.Err()
		},
	}
	addOutput(cmd, &output, "dot", "gv")
	addChoice(cmd, &rankdir, "rankdir", "direction of the edges", "TB", "LR", "BT", "RL")
	cmd.Flags().BoolVar(&reduce, "reduce", false, "leave out edges that others imply, and say how many")
	wanted.add(cmd)
	return cmd
}

// writeDOT writes g with the colours that the lanes have in the picture.
func writeDOT(w io.Writer, g *graph.Graph, rankdir string) error {
	return graphs.WriteDOT(w, g, graphs.DOTOptions{RankDir: rankdir, Palette: figure.Light().Palette()})
}
