package main

import (
	"github.com/spf13/cobra"

	"throughline/graph"
)

const withoutHelp = `Say what loses every known cause if an event is taken away, and what keeps another
one. Causes are read as alternatives: an event is lost only if none of its known
causes is left. See "throughline why --help" for what is a cause.
` + answerHelp + `

Causes that do not pass are taken to stay.`

func newWithout() *cobra.Command {
	var a queryFlags
	cmd := &cobra.Command{
		Use:               "without event [file or folder]...",
		Short:             "Say what loses every known cause without an event",
		Long:              withoutHelp,
		Example:           "  throughline without jet-downed",
		ValidArgsFunction: completeIDs(eventIDs),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.answer(cmd, args, 1, func(g *graph.Graph, ids []string) (answer, error) {
				return g.Without(ids[0], a.Query)
			})
		},
	}
	a.add(cmd, "text", "json")
	return cmd
}
