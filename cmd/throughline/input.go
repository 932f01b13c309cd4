package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"throughline/chronology"
	"throughline/diag"
	"throughline/events"
	"throughline/graph"
	"throughline/internal/atomicfile"
)

const defaultInput = "data/events.yaml"

// An input holds what the files say and what is wrong with them.
type input struct {
	files    []events.File
	font     string       // the file of a font, if one is read
	said     *graph.Graph // all that the files say; nil if they have errors
	graph    *graph.Graph // as far as it is believed and chosen; likewise
	read     diag.List    // what reading found
	problems diag.List    // that and the conflicts
}

// load reads the files and folders that args name.
func load(cmd *cobra.Command, args []string) (input, error) {
	return withProgress(cmd, "reading", func() (input, error) {
		files, err := readAll(cmd.InOrStdin(), args)
		if err != nil {
			return input{}, err
		}
		c, found := events.Read(files...)
		in := input{files: files, read: found, problems: found}
		if found.Err() == nil {
			in.solve(c)
			in.said = in.graph
		}
		return in, nil
	})
}

// solve works out the chronology of c, with what contradicts itself in it.
func (in *input) solve(c *events.Chronicle) {
	b := chronology.Solve(c)
	in.graph = graph.New(c, b)
	in.problems = append(slices.Clip(in.read), b.Diagnostics()...).Sort()
}

// loadSound is load for commands that need a chronicle without errors. It shows
// the problems on standard error. Contradictions do not stop the work: they make
// the error that the command ends with.
func loadSound(cmd *cobra.Command, args []string) (input, error) {
	in, err := load(cmd, args)
	if err != nil {
		return in, err
	}
	return in, in.show(cmd.ErrOrStderr())
}

// showToAsk is show for commands that answer questions, of which the answer is what
// matters: it only counts the problems if all are warnings.
func (in input) showToAsk(w io.Writer) error {
	if n := len(in.problems); n > 0 && in.problems.Err() == nil {
		_, err := fmt.Fprintf(w, "%s; throughline check tells %s\n", events.Counted(n, "warning"), [...]string{"it", "them"}[min(n-1, 1)])
		return err
	}
	return in.show(w)
}

// show shows the problems of an input, which are the error if it is not sound.
func (in input) show(w io.Writer) error {
	if in.graph != nil {
		return writeText(w, in)
	}
	if err := writeWhole(w, in); err != nil {
		return err
	}
	return in.problems.Err()
}

// checkNotInput returns an error if output is a file that was read, or has the name of a
// chronicle.
func (in input) checkNotInput(cmd *cobra.Command, output string) error {
	if isStdout(output) {
		return nil
	}
	if isYAML(output) {
		return notChronicle(output)
	}
	if in.reads(cmd, output) {
		return misusef("%s is the input; name another file", output)
	}
	return nil
}

// checkNoneInput is checkNotInput for several files, no two of which may be the same.
func (in input) checkNoneInput(cmd *cobra.Command, outputs ...string) error {
	var seen []destination
	for _, name := range outputs {
		if err := in.checkNotInput(cmd, name); err != nil {
			return err
		}
		if isStdout(name) {
			continue
		}
		to := destinationOf(name)
		if slices.ContainsFunc(seen, to.same) {
			return misusef("%s would be written twice; name another file", name)
		}
		seen = append(seen, to)
	}
	return nil
}

// A destination is the file that a name leads to; info is nil if it is not there yet.
type destination struct {
	name string
	info fs.FileInfo
}

func destinationOf(name string) destination {
	d := destination{name: filepath.Clean(name)}
	if target, err := atomicfile.Target(name); err == nil {
		d.name = target
	}
	d.info, _ = os.Stat(d.name)
	return d
}

// same reports whether d and e are one file.
func (d destination) same(e destination) bool {
	return d.name == e.name || d.info != nil && e.info != nil && os.SameFile(d.info, e.info)
}

// reads reports whether the file with this name was read.
func (in input) reads(cmd *cobra.Command, name string) bool {
	to, err := os.Stat(name)
	if err != nil {
		return false // it is new, or writing will say what is the matter
	}
	read := []string{in.font}
	for _, f := range in.files {
		read = append(read, f.Name)
	}
	return slices.ContainsFunc(read, func(name string) bool {
		from, err := stat(cmd.InOrStdin(), name)
		return err == nil && os.SameFile(from, to)
	})
}

// notChronicle returns the error that output would have the name of a chronicle.
func notChronicle(name string) error {
	return misusef("%s is the name of a chronicle; name another file", name)
}

func isYAML(name string) bool {
	ext := filepath.Ext(name)
	return ext == ".yaml" || ext == ".yml"
}
