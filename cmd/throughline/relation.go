package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"throughline/chronology"
	"throughline/events"
)

const relationHelp = `Say which of the thirteen relations of two intervals (Allen 1983) the dates and
links of a chronicle still allow two events to have. An event takes some time, if
it is not said to have lasted none.

Files and folders are told from events by a dot or a slash in their names, which
ids do not have: write ./data for the folder data.`

func newRelation() *cobra.Command {
	return &cobra.Command{
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
				return cannotWrite(writeRelations(cmd, in.graph.Bounds(), ids[0], ids[1]))
			})
		},
	}
}

func writeRelations(cmd *cobra.Command, b *chronology.Bounds, first, second string) error {
	w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
	possible := b.Relations(first, second)
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
