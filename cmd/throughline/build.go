package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"throughline/internal/pagefile"
)

const buildHelp = `Check the files, then write into a folder:

  timeline.png, .svg, .pdf   the picture
  timeline.txt               the same as text: every event with its sources
  graph.svg                  the graph of events as a picture
  graph.dot                  the same for Graphviz

The graph of more than 2000 events is not drawn, which is said.

Nothing is written if the files have errors. Each file is replaced as a whole.

A picture of several pages is one pdf, but timeline-1.png, timeline-2.png and so
on, and the same for svg. What an earlier build wrote under such names and this
one does not is then removed, which is said: timeline.png, or the last pages of an
unbroken row from timeline-1.png on. What other programs wrote is never removed.

` + filterHelp

func newBuild() *cobra.Command {
	var output string
	var wanted filter
	l := newPictureFlags()
	cmd := &cobra.Command{
		Use:               "build [file or folder]...",
		Short:             "Check the files and write every picture",
		Long:              buildHelp,
		Example:           "  throughline build\n  throughline build --page a4 --theme print -o site/pictures war.yaml",
		SuggestFor:        []string{"make"},
		ValidArgsFunction: completeInputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if isStdout(output) {
				return misusef("build writes several files, so -o must name a folder; for one on standard output use render or dot")
			}
			if err := l.check(cmd); err != nil {
				return err
			}
			in, err := loadSound(cmd, args)
			if err != nil {
				return err
			}
			in.font = l.font
			if in, err = wanted.applySome(cmd, in, "draw"); err != nil {
				return err
			}
			return build(cmd, in, output, &l)
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "out", "write into this `folder`, which is made if missing")
	must(cmd.MarkFlagDirname("output"))
	l.add(cmd)
	wanted.add(cmd)
	return cmd
}

func build(cmd *cobra.Command, in input, dir string, l *pictureFlags) error {
	began := time.Now()
	if err := sayLine(cmd, in.finding()); err != nil {
		return err
	}
	outputs := each(built(), func(o output) output { return o.named(filepath.Join(dir, o.name)) })
	for _, o := range outputs {
		if err := in.checkNotInput(cmd, o.name); err != nil {
			return err
		}
	}
	s, files, err := draw(cmd, in, l, outputs...)
	if err != nil {
		return err
	}
	if err := in.saveAll(cmd, dir, slices.Concat(files...)); err != nil {
		return err
	}
	if err := in.clear(cmd, outputs, slices.Concat(files...)); err != nil {
		return err
	}
	if s.undrawn != "" {
		fmt.Fprintf(cmd.ErrOrStderr(), "graph.svg left out: %s; \"throughline graph --near EVENT\" draws a part\n", s.undrawn)
	}
	if err := sayLine(cmd, s.summary()); err != nil {
		return err
	}
	if isTerminal(cmd.ErrOrStderr()) {
		fmt.Fprintf(cmd.ErrOrStderr(), "took %v\n", time.Since(began).Round(time.Millisecond))
	}
	return in.problems.Err()
}

// saveAll writes the files of a build into its folder, and stops at the first that it
// cannot write.
func (in input) saveAll(cmd *cobra.Command, dir string, files []target) error {
	if err := in.checkNoneInput(cmd, names(files)...); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return cannot("make the folder", dir, err)
	}
	for _, f := range files {
		if err := save(cmd.Context(), f.name, f.content); err != nil {
			return err
		}
		if err := sayFile(cmd, "wrote", f.name); err != nil {
			return err
		}
	}
	return nil
}

// clear removes the pictures that an earlier build wrote and this one did not.
func (in input) clear(cmd *cobra.Command, outputs []output, written []target) error {
	for _, o := range outputs {
		if o.shows != eachPage {
			continue
		}
		for _, name := range pagefile.Stale(o.name, names(written)) {
			if in.reads(cmd, name) {
				continue
			}
			if err := os.Remove(name); err != nil {
				return cannot("remove", name, err)
			}
			if err := sayFile(cmd, "removed", name); err != nil {
				return err
			}
		}
	}
	return nil
}
