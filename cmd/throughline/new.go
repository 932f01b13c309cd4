package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
)

const newHelp = `Write a starter file with comments, which builds as it is: change it to your
own events. Without a name it is data/events.yaml, which the other commands
read. A file that exists is never overwritten; "-" is standard output.

With --template the file is a small example of one kind of work:

  article        one news report, with its words for dates ("last month")
  incident       what broke and who mended it, to the minute
  history        years BC, Julian dates, a story that is no longer believed
  investigation  who claims what, and where sources disagree`

//go:embed starter.yaml
var starter []byte

//go:embed templates
var templates embed.FS

// starterFor returns the starter file of a template; the plain one has no name.
func starterFor(template string) ([]byte, error) {
	if template == "" {
		return starter, nil
	}
	return templates.ReadFile("templates/" + template + ".yaml")
}

func newNew() *cobra.Command {
	var template choice
	cmd := &cobra.Command{
		Use:               "new [file]",
		Short:             "Write a starter file",
		Long:              newHelp,
		Example:           "  throughline new\n  throughline new --template history rome.yaml",
		SuggestFor:        []string{"init", "create"},
		ValidArgsFunction: completeInputs,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return misusef("new writes one file, but there are %d names", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			name := defaultInput
			if len(args) > 0 {
				name = args[0]
			}
			data, err := starterFor(template.value)
			switch {
			case err != nil:
				return err
			case name == "-":
				return deliver(cmd, name, data)
			}
			return begin(cmd, name, data)
		},
	}
	addChoice(cmd, &template, "template", "begin with this example", "article", "incident", "history", "investigation")
	return cmd
}

// begin writes the starter file and says what to do next.
func begin(cmd *cobra.Command, name string, data []byte) error {
	switch _, err := os.Lstat(name); {
	case err == nil:
		return fmt.Errorf("%s exists already and is left as it is", name)
	case !errors.Is(err, fs.ErrNotExist):
		return cannot("write", name, err)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return cannot("make the folder", filepath.Dir(name), err)
	}
	if err := save(cmd.Context(), name, held(data)); err != nil {
		return err
	}
	next := "throughline build"
	if name != defaultInput {
		next += " " + plainName(name)
	}
	return sayLine(cmd, fmt.Sprintf("wrote %s\nchange it, then run \"%s\"", plainName(name), next))
}
