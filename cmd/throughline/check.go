package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

const checkHelp = `Read the files and report everything that is wrong with them, all at once.

As json, the report has the problems with their places and statements, and the
contradictions; "throughline schema --of report" describes all fields. As github, it
is workflow commands, which GitHub shows beside the lines they are about. Warnings do
not change the exit status.

With --explain-dates, text also lists how each relative date ("last month") was
read, and by which rule. What is doubted (--drop-source and the like) is left out,
as if it were not in the files, and what changes by that is said: contradictions
that go away, bounds that widen. No file is changed.`

func newCheck() *cobra.Command {
	var (
		format  = choice{value: "text"}
		explain bool
		doubt   whatIf
	)
	cmd := &cobra.Command{
		Use:               "check [file or folder]...",
		Short:             "Report what is wrong with the files",
		Long:              checkHelp,
		Example:           "  throughline check\n  throughline check --format github data\n  throughline check --drop-source tass war.yaml",
		SuggestFor:        []string{"lint", "validate"},
		ValidArgsFunction: completeInputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if explain && format.value != "text" {
				return misusef("--explain-dates goes with the format text")
			}
			doubt.aside = format.value != "text"
			in, err := load(cmd, args)
			if err != nil {
				return err
			}
			less, diff, err := doubt.apply(in)
			if err != nil {
				return err
			}
			if err := reports[format.value](cmd.OutOrStdout(), less); err != nil {
				return cannotWrite(err)
			}
			if explain && less.graph != nil {
				if err := writeReadings(cmd.OutOrStdout(), less); err != nil {
					return cannotWrite(err)
				}
			}
			if err := doubt.tell(cmd, diff, nil); err != nil {
				return err
			}
			return less.problems.Err()
		},
	}
	addChoice(cmd, &format, "format", "form of the report", "text", "json", "github")
	cmd.Flags().BoolVar(&explain, "explain-dates", false, "list how each relative date was read")
	doubt.add(cmd)
	return cmd
}

// writeReadings lists how the relative dates were read.
func writeReadings(w io.Writer, in input) error {
	for _, r := range in.graph.Bounds().Readings() {
		if _, err := fmt.Fprintf(w, "%s: %s: “%s” is %s\n    %s\n", r.Pos, r.Event, r.Said, r.Means, r.Rule); err != nil {
			return err
		}
	}
	return nil
}
