package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"throughline/graph"
)

const pathHelp = `Say by which chains of causes one event led to another: the shortest, the best
supported (whose weakest link is of the highest confidence; unstated is below low, and
contradicted below that), and further ones. Where there is none, say what connects the
two, whatever the type and direction of links. See "throughline why --help" for what is
a cause.
` + answerHelp

func newPath() *cobra.Command {
	var a queryFlags
	cmd := &cobra.Command{
		Use:               "path event event [file or folder]...",
		Short:             "Say by which causes one event led to another",
		Long:              pathHelp,
		Example:           "  throughline path jet-downed ties-restored\n  throughline path --types follows --max 0 ceasefire phone-call war.yaml",
		ValidArgsFunction: completeIDs(eventIDs),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.answer(cmd, args, 2, func(g *graph.Graph, ids []string) (answer, error) {
				return g.Path(ids[0], ids[1], a.Query)
			})
		},
	}
	a.add(cmd, "text", "json", "dot", "mermaid")
	a.MaxPaths = 5
	cmd.Flags().Var(limit{&a.MaxPaths, graph.MaxPathsLimit}, "max", fmt.Sprintf("list no more than `N` chains beside these two, at most %d", graph.MaxPathsLimit))
	return cmd
}
