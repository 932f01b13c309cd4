package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"throughline/events"
	"throughline/graph"
	"throughline/report"
)

const relationHelp = `Say which of the thirteen relations of two intervals (Allen 1983) the dates and
links of a chronicle still allow two events to have. An event takes some time, if
it is not said to have lasted none.

Files and folders are told from events by a dot or a slash in their names, which
ids do not have: write ./data for the folder data.`

func newRelation() *cobra.Command {
	format := choice{value: "text"}
	cmd := &cobra.Command{
		Use:               "relation event event [file or folder]...",
		Short:             "Say how two events may lie in time",
		Long:              relationHelp,
		Example:           "  throughline relation us-strikes phone-call",
		ValidArgsFunction: completeIDs(eventIDs),
		RunE: func(cmd *cobra.Command, args []string) error {
			ids, files := split(args)
			if len(ids) != 2 || ids[0] == ids[1] {
				return misusef("name two events")
			}
			return ask(cmd, files, &whatIf{}, nil, func(in input) error {
				if _, err := in.known(ids); err != nil {
					return err
				}
				return cannotWrite(relations[format.value](streamOf(cmd), in.graph, ids[0], ids[1]))
			})
		},
	}
	addChoice(cmd, &format, "format", "form of the answer", "text", "json")
	return cmd
}

// relations are the formats of relation.
var relations = map[string]func(w io.Writer, g *graph.Graph, first, second string) error{
	"text": writeRelations,
	"json": func(w io.Writer, g *graph.Graph, first, second string) error {
		return report.Write(w, report.NewRelation(g, first, second))
	},
}

func writeRelations(out io.Writer, g *graph.Graph, first, second string) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	possible := g.Bounds().Relations(first, second)
	var names []string
	for _, r := range possible {
		names = append(names, r.String())
	}
	verb := "are"
	if len(possible) == 1 {
		verb = "is"
	}
	fmt.Fprintf(w, "%s of 13 %s possible: %s %s %s\n", events.Counted(len(possible), "relation"), verb, first, strings.Join(names, ", "), second)
	for _, r := range possible {
		fmt.Fprintf(w, "  %s\t%s\n", r, r.Words(first, second))
	}
	return w.Flush()
}
