package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"throughline/report"
)

const orderHelp = `List all events in the order that the chronology implies, and say of each how sure
it is that it began no earlier than the one above:

  certain   dates alone say so
  implied   links imply it
  unknown   it may have been the other way round

Files are given as to every command. What is doubted (--drop-source and the like)
is left out, and what changes by that is said. "throughline schema --of report"
describes the json.

` + filterHelp

func newOrder() *cobra.Command {
	var (
		doubt  whatIf
		wanted filter
		format = choice{value: "text"}
	)
	cmd := &cobra.Command{
		Use:               "order [file or folder]...",
		Short:             "List the events in order, and say what of that is sure",
		Long:              orderHelp,
		Example:           "  throughline order\n  throughline order --trust cnn,tass war.yaml",
		ValidArgsFunction: completeInputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			doubt.aside = format.value != "text"
			return ask(cmd, args, &doubt, nil, func(in input) error {
				in, err := wanted.apply(cmd, in)
				if err != nil {
					return err
				}
				return cannotWrite(orders[format.value](streamOf(cmd), in))
			})
		},
	}
	addChoice(cmd, &format, "format", "form of the answer", "text", "json")
	wanted.add(cmd)
	doubt.add(cmd)
	return cmd
}

// orders are the formats of order.
var orders = map[string]func(io.Writer, input) error{
	"text": writeOrder,
	"json": func(w io.Writer, in input) error { return report.Write(w, report.NewOrder(in.graph)) },
}

// certainties are the words of the first column, by chronology.Certainty.
var certainties = [...]string{"unknown", "implied", "certain"}

func writeOrder(out io.Writer, in input) error {
	var ids []string
	for _, e := range in.graph.Order() {
		ids = append(ids, e.ID)
	}
	index, bounds := in.graph.Index(), in.graph.Bounds()
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for i, s := range bounds.Sequence(ids) {
		known := certainties[s.After]
		if i == 0 {
			known = ""
		}
		e := index.Events[s.Event]
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", known, s.Event, bounds.Words(e), titleOf(index, e))
	}
	return w.Flush()
}
