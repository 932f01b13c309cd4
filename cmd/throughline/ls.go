package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"throughline/events"
	"throughline/report"
)

const lsHelp = `List events in the order of time, a line each: id, when it was, title, and what keeps
it from being plain fact.

As json, the answer has all that is known of these events, of the links between
them, and of the lanes, actors, places and sources that the files define.
"throughline schema --of report" describes all fields.

` + filterHelpInFull + `

If no event passes that is said, and is no failure.`

func newLs() *cobra.Command {
	var wanted filter
	format := choice{value: "text"}
	cmd := &cobra.Command{
		Use:               "ls [file or folder]...",
		Short:             "List the events, or some of them",
		Long:              lsHelp,
		Example:           "  throughline ls --actor russia --between 2017\n  throughline ls --near us-strikes --hops 2 --format json war.yaml",
		SuggestFor:        []string{"find", "grep", "search"},
		ValidArgsFunction: completeInputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return ask(cmd, args, &whatIf{}, nil, func(in input) error {
				in, err := wanted.apply(cmd, in)
				if err != nil {
					return err
				}
				return cannotWrite(lists[format.value](streamOf(cmd), in))
			})
		},
	}
	addChoice(cmd, &format, "format", "form of the list", "text", "json")
	wanted.add(cmd)
	return cmd
}

// lists are the formats of ls.
var lists = map[string]func(io.Writer, input) error{
	"text": writeList,
	"json": func(w io.Writer, in input) error { return report.Write(w, report.NewChronicle(in.graph)) },
}

func writeList(out io.Writer, in input) error {
	index := in.graph.Index()
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, e := range in.graph.Order() {
		fmt.Fprintf(w, "%s\t%s\t%s\n", e.ID, in.graph.Bounds().Words(e), titleOf(index, e))
	}
	return w.Flush()
}

// titleOf returns the title of e and what keeps it from being plain fact.
func titleOf(index events.Index, e *events.Event) string {
	if c := index.Caveats(e); c != "" {
		return e.Title + " – " + c
	}
	return e.Title
}
