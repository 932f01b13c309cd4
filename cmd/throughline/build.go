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
  graph.svg                  the graph of events as a picture
  graph.dot                  the same for Graphviz

The graph of more than 2000 events is not drawn, which is said.

Nothing is written if the files have errors. Each file is replaced as a whole.

A picture of several pages is one pdf, but timeline-1.png, timeline-2.png and so
on, and the same for svg. What an earlier build wrote under such names and this
one does not is then removed, which is said: timeline.png, or the last pages of an
unbroken row from timeline-1.png on. What other programs wrote is never removed.

` + filterHelp

// products are the files of a build in the order in which they are written.
var products = []struct{ name, format string }{
	{"timeline.png", "png"},
	{"timeline.svg", "svg"},
	{"timeline.pdf", "pdf"},
	{"timeline.txt", "txt"},
	{"graph.svg", graphPicture},
	{"graph.dot", "dot"},
}

func newBuild() *cobra.Command {
	var output string
	var wanted filter
	l := newLook()
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

func build(cmd *cobra.Command, in input, dir string, l *look) error {
	began := time.Now()
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
	s, err := draw(cmd, in, l, formats...)
	if err != nil {
		return err
	}
	if err := in.saveAll(cmd, dir, s.products); err != nil {
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

// saveAll writes the files of a build, stops at the first that it cannot write, and
// at last removes those of an earlier one.
func (in input) saveAll(cmd *cobra.Command, dir string, made []product) error {
	var files []target
	for i, p := range products {
		files = append(files, targets(filepath.Join(dir, p.name), made[i].files)...)
	}
	if err := in.spareAll(cmd, names(files)...); err != nil {
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
	return in.clear(cmd, dir, files)
}

// clear removes the pictures that an earlier build wrote and this one did not.
func (in input) clear(cmd *cobra.Command, dir string, written []target) error {
	for _, p := range products {
		if pageWriters[p.format] == nil && p.format != graphPicture {
			continue
		}
		for _, name := range stale(filepath.Join(dir, p.name), written) {
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
