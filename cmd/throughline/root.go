package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

const rootHelp = `Throughline keeps a chronology honest and draws it.

Events, their dates as the sources give them, and what ties them together stand
in YAML files. To begin, run "throughline new" and then "throughline build".

Commands that read take files and folders (a folder stands for its *.yaml and
*.yml files, "-" for standard input); without any they read data/events.yaml.
The exit status is 0 if all is well, 1 if the input has problems, and 2 for
misuse or failure.`

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:                        "throughline",
		Short:                      "Check a chronology and draw it",
		Long:                       rootHelp,
		Args:                       knownCommand,
		RunE:                       func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors:              true,
		SilenceUsage:               true,
		DisableFlagsInUseLine:      true,
		SuggestionsMinimumDistance: 2,
		Version:                    version(),
	}
	root.SetVersionTemplate("{{.Version}}")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return misuse{err} })
	root.AddCommand(newBuild(), newCheck(), newRender(), newGraph(), newDOT(), newLs(), newStats(), newWhen(), newOrder(), newRelation(),
		newWhy(), newImpact(), newWithout(), newPath(), newSchema(), newImport(), newNew(), newVersion())
	fillAll(root)
	root.InitDefaultHelpCmd()
	if help, _, err := root.Find([]string{"help"}); err == nil {
		help.Args = func(_ *cobra.Command, args []string) error { return helpTopic(root, args) }
	}
	return root
}

// knownCommand refuses what is left when no command was found.
func knownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	msg := fmt.Sprintf("unknown command %q", args[0])
	if names := root.SuggestionsFor(args[0]); len(names) > 0 {
		msg += "; did you mean " + strings.Join(names, " or ") + "?"
	}
	if isYAML(args[0]) {
		msg += "; did you mean \"throughline build " + args[0] + "\"?"
	}
	return misusef("%s", msg)
}

// helpTopic refuses help about a command that does not exist, which cobra
// reports as a success.
func helpTopic(root *cobra.Command, args []string) error {
	_, rest, err := root.Find(args)
	if err != nil {
		return misuse{err}
	}
	return knownCommand(root, rest)
}

// noArgs refuses arguments.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return misusef("%s takes no arguments, but there is %q", cmd.Name(), args[0])
	}
	return nil
}
