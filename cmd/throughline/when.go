package main

import (
	"io"

	"github.com/spf13/cobra"

	"throughline/events"
	"throughline/graph"
	"throughline/report"
)

const whenHelp = `Say when events may have begun and ended, by their dates and by what their links
imply, and what each bound follows from.

Files and folders are told from events by a dot or a slash in their names, which
ids do not have: write ./data for the folder data.

As json, the answer has the events with their bounds, each with its proof if they
are at most 200. "throughline schema --of report" describes all fields.

What is doubted (--drop-source and the like) is left out, as if it were not in the
file, and what changes by that is said. No file is changed.

` + filterHelp

func newWhen() *cobra.Command {
	var (
		all    bool
		wanted filter
		doubt  whatIf
		format = choice{value: "text"}
	)
	cmd := &cobra.Command{
		Use:               "when event... [file or folder]...",
		Short:             "Say when events may have been, and why",
		Long:              whenHelp,
		Example:           "  throughline when chemical-attack\n  throughline when --all --format json war.yaml\n  throughline when --drop-event us-strikes chemical-attack",
		ValidArgsFunction: completeIDs(eventIDs),
		RunE: func(cmd *cobra.Command, args []string) error {
			ids, files := split(args)
			switch {
			case all && len(ids) > 0:
				return misusef("name events or say --all, not both")
			case !all && len(ids) == 0:
				return misusef("name the events, or say --all; a file or a folder has a dot or a slash in its name, as in ./data")
			case !all && !wanted.isZero():
				return misusef("flags that choose events go with --all; here they are named")
			}
			doubt.aside = format.value != "text"
			return ask(cmd, files, &doubt, ids, func(in input) error {
				in, err := wanted.apply(cmd, in)
				if err != nil {
					return err
				}
				list := in.graph.Chronicle().Events
				if !all {
					if list, err = in.known(ids); err != nil {
						return err
					}
				}
				return cannotWrite(answers[format.value](streamOf(cmd), in.graph, list))
			})
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "tell of all events, in the order of the file")
	addChoice(cmd, &format, "format", "form of the answer", "text", "json")
	wanted.add(cmd)
	doubt.add(cmd)
	return cmd
}

// ask answers a question about a sound chronicle, as far as it is believed, and says
// what that changes of the events with the ids, or of all.
func ask(cmd *cobra.Command, files []string, doubt *whatIf, ids []string, answer func(input) error) error {
	in, err := load(cmd, files)
	if err != nil {
		return err
	}
	less, diff, err := doubt.apply(in)
	if err != nil {
		return err
	}
	if err := less.showToAsk(cmd.ErrOrStderr()); err != nil {
		return err
	}
	if err := answer(less); err != nil {
		return err
	}
	if err := doubt.tell(cmd, diff, ids); err != nil {
		return err
	}
	return less.problems.Err()
}

// answers are the formats of when.
var answers = map[string]func(io.Writer, *graph.Graph, []*events.Event) error{
	"text": func(w io.Writer, g *graph.Graph, list []*events.Event) error { return g.Bounds().WriteEvents(w, list) },
	"json": func(w io.Writer, g *graph.Graph, list []*events.Event) error {
		return report.Write(w, report.NewWhen(g, list))
	},
}
