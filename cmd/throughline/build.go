package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"
)

const buildHelp = `Check the files, then write into a folder:

  timeline.png, .svg, .pdf   the picture
  timeline.txt               the same as text: every event with its sources
  graph.dot                  the graph of events, for Graphviz

Nothing is written if the files have errors. Each file is replaced as a whole.`

// products are the files of a build in the order in which they are written.
var products = []struct{ name, format string }{
	{"timeline.png", "png"},
	{"timeline.svg", "svg"},
	{"timeline.pdf", "pdf"},
	{"timeline.txt", "txt"},
	{"graph.dot", "dot"},
}

func newBuild() *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use:               "build [file or folder]...",
		Short:             "Check the files and write every picture",
		Long:              buildHelp,
		Example:           "  throughline build\n  throughline build -o site/pictures war.yaml",
		SuggestFor:        []string{"make"},
		ValidArgsFunction: completeInputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if isStdout(output) {
				return misusef("build writes several files, so -o must name a folder; for one on standard output use render or dot")
			}
			return build(cmd, args, output)
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "out", "write into this `folder`, which is made if missing")
	must(cmd.MarkFlagDirname("output"))
	return cmd
}

func build(cmd *cobra.Command, args []string, dir string) error {
	began := time.Now()
	in, err := loadSound(cmd, args)
	if err != nil {
		return err
	}
	if err := sayLine(cmd, in.finding()); err != nil {
		return err
	}
	var formats []string
	for _, p := range products {
		if err := in.spare(cmd, filepath.Join(dir, p.name)); err != nil {
			return err
		}
		formats = append(formats, p.format)
	}
	s, err := draw(cmd, in, newCanvas(), formats...)
	if err != nil {
		return err
	}
	if err := saveAll(cmd, dir, s.contents); err != nil {
		return err
	}
	if err := sayLine(cmd, s.summary()); err != nil {
		return err
	}
	if isTerminal(cmd.ErrOrStderr()) {
		fmt.Fprintf(cmd.ErrOrStderr(), "took %v\n", time.Since(began).Round(time.Millisecond))
	}
	return in.problems.Err()
}

// saveAll writes the files of a build and stops at the first that it cannot write.
func saveAll(cmd *cobra.Command, dir string, contents [][]byte) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return cannot("make the folder", dir, err)
	}
	for i, p := range products {
		name := filepath.Join(dir, p.name)
		if err := save(cmd.Context(), name, contents[i]); err != nil {
			return err
		}
		if err := sayLine(cmd, "wrote "+name); err != nil {
			return err
		}
	}
	return nil
}
