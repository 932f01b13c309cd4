package main

import (
	"bytes"
	"fmt"

	"github.com/spf13/cobra"

	"throughline/chronology"
	"throughline/graph"
)

const dotHelp = `Write the graph of events in the DOT language of Graphviz.

Edges run from a cause or predecessor to what came of it.`

func newDOT() *cobra.Command {
	var (
		output  string
		rankdir = choice{value: "TB"}
		reduce  bool
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
			g := graph.New(in.chronicle, chronology.Given(in.chronicle))
			if reduce {
				var n int
				g, n = g.Reduce()
				fmt.Fprintf(cmd.ErrOrStderr(), "left out %s that others imply\n", counted(n, "edge"))
			}
			var b bytes.Buffer
			if err := graph.WriteDOT(&b, g, graph.DOTOptions{Rankdir: rankdir.value}); err != nil {
				return err
			}
			return deliver(cmd, output, b.Bytes())
		},
	}
	addOutput(cmd, &output, "dot", "gv")
	addChoice(cmd, &rankdir, "rankdir", "direction of the edges", "TB", "LR", "BT", "RL")
	cmd.Flags().BoolVar(&reduce, "reduce", false, "leave out edges that others imply, and say how many")
	return cmd
}
