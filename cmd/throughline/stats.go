package main

import (
	"bytes"
	"io"

	"github.com/spf13/cobra"

	"throughline/report"
)

const statsHelp = `Count what is in the files, and tell where the story turns and what it rests on.

Causes are links of the types caused-by, enabled-by and responds-to; planned and
refuted events, and disputes links, cause nothing. Of the causes:

  root, leaf     an event with effects and no cause, one with causes and no effect
  isolated       an event without any link
  longest chain  of events each of which is a cause of the next
  component      a group of events that links hold together, disputes left aside
  turning point  an event that shortest chains of causes pass: how many pairs of
                 other events are tied by them (betweenness; Freeman 1977, Brandes
                 2001). A pair with several such chains counts in part. Of more than
                 2000 events it is estimated from the chains that begin at 500 of
                 them, evenly spaced in the file (Brandes and Pich 2007), and said
  articulation   an event without which the graph of causes would fall into more
  point          parts, direction ignored (Hopcroft and Tarjan 1973)

Events by source count what "ls --source" lists, and events by actor "ls --actor".
An event has a source if one reports it, or when it was. Sources are all that the
files define, be it for a link alone.
Bounds are the earliest and latest start and end of each event.

Dates on the first of a month, on 1 January, and months that are January look more
exact than they are if there are too many of them. Counted are the dates of the
files (both ends of spans), but not those with ~ ? % or X, nor a source's words.
Events are named if there are at least 3 such dates and so many would come about by
chance in less than 1 of 100 chronicles (by the binomial distribution, with 12 of
365.25 days, 1 of 365.25 days, and 1 of 12 months).

As text, at most ten of each list are shown; as json all. "throughline schema --of
report" describes the fields.

` + filterHelp

func newStats() *cobra.Command {
	var wanted filter
	format := choice{value: "text"}
	cmd := &cobra.Command{
		Use:               "stats [file or folder]...",
		Short:             "Count what there is, and tell where the story turns",
		Long:              statsHelp,
		Example:           "  throughline stats\n  throughline stats --lane military --format json war.yaml",
		SuggestFor:        []string{"count", "statistics"},
		ValidArgsFunction: completeInputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return ask(cmd, args, &whatIf{}, nil, func(in input) error {
				in, err := wanted.apply(cmd, in)
				if err != nil {
					return err
				}
				data, err := withProgress(cmd, "counting", func() ([]byte, error) {
					s := in.graph.Stats()
					write := s.WriteText
					if format.value == "json" {
						write = func(w io.Writer) error { return report.Write(w, report.NewStats(in.graph, s)) }
					}
					var b bytes.Buffer
					err := write(&b)
					return b.Bytes(), err
				})
				if err != nil {
					return err
				}
				return deliver(cmd, "", data)
			})
		},
	}
	addChoice(cmd, &format, "format", "form of the answer", "text", "json")
	wanted.add(cmd)
	return cmd
}
