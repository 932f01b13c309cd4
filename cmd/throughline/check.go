package main

import "github.com/spf13/cobra"

const checkHelp = `Read the files and report everything that is wrong with them, all at once.

As json, the report is a list of objects with file, line, col, severity, code,
message and hint; as github, it is workflow commands, which GitHub shows beside
the lines they are about. Warnings do not change the exit status.`

func newCheck() *cobra.Command {
	format := choice{value: "text"}
	cmd := &cobra.Command{
		Use:               "check [file or folder]...",
		Short:             "Report what is wrong with the files",
		Long:              checkHelp,
		Example:           "  throughline check\n  throughline check --format github data",
		SuggestFor:        []string{"lint", "validate"},
		ValidArgsFunction: completeInputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			in, err := load(cmd, args)
			if err != nil {
				return err
			}
			if err := reports[format.value](cmd.OutOrStdout(), in); err != nil {
				return cannot("write to", "standard output", err)
			}
			return in.problems.Err()
		},
	}
	addChoice(cmd, &format, "format", "form of the report", "text", "json", "github")
	return cmd
}
