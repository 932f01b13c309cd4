package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
)

const newHelp = `Write a starter file with comments, which builds as it is: change it to your
own events. Without a name it is data/events.yaml, which the other commands
read. A file that exists is never overwritten; "-" is standard output.`

//go:embed starter.yaml
var starter []byte

func newNew() *cobra.Command {
	return &cobra.Command{
		Use:               "new [file]",
		Short:             "Write a starter file",
		Long:              newHelp,
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
			if name == "-" {
				return deliver(cmd, name, starter)
			}
			return begin(cmd, name)
		},
	}
}

// begin writes the starter file and says what to do next.
func begin(cmd *cobra.Command, name string) error {
	switch _, err := os.Lstat(name); {
	case err == nil:
		return fmt.Errorf("%s exists already and is left as it is", name)
	case !errors.Is(err, fs.ErrNotExist):
		return cannot("write", name, err)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return cannot("make the folder", filepath.Dir(name), err)
	}
	if err := save(cmd.Context(), name, held(starter)); err != nil {
		return err
	}
	next := "throughline build"
	if name != defaultInput {
		next += " " + plainName(name)
	}
	return sayLine(cmd, fmt.Sprintf("wrote %s\nchange it, then run \"%s\"", plainName(name), next))
}
