package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"throughline/chronology"
	"throughline/diag"
	"throughline/events"
	"throughline/graph"
)

const defaultInput = "data/events.yaml"

// An input is what the files say and what is wrong with them.
type input struct {
	files    []events.File
	said     *graph.Graph // all that the files say; nil if they have errors
	graph    *graph.Graph // as far as it is believed and chosen; likewise
	read     diag.List    // what reading found
	problems diag.List    // that and the conflicts
}

// load reads the files and folders that args name.
func load(cmd *cobra.Command, args []string) (input, error) {
	return work(cmd, "reading", func() (input, error) {
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
	b, _ := chronology.Solve(c)
	in.graph = graph.New(c, b)
	in.problems = append(slices.Clip(in.read), chronology.Diagnostics(b)...).Sort()
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

// spare refuses to write over a file that was read, or to give what is no chronicle
// the name of one.
func (in input) spare(cmd *cobra.Command, output string) error {
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

// spareAll is spare for several files, no two of which may be the same.
func (in input) spareAll(cmd *cobra.Command, outputs ...string) error {
	seen := map[string]bool{}
	for _, name := range outputs {
		if err := in.spare(cmd, name); err != nil {
			return err
		}
		clean := filepath.Clean(name)
		if seen[clean] && !isStdout(name) {
			return misusef("%s would be written twice; name another file", name)
		}
		seen[clean] = true
	}
	return nil
}

// reads tells whether the file with this name was read.
func (in input) reads(cmd *cobra.Command, name string) bool {
	to, err := os.Stat(name)
	if err != nil {
		return false // it is new, or writing will say what is the matter
	}
	return slices.ContainsFunc(in.files, func(f events.File) bool {
		from, err := stat(cmd.InOrStdin(), f.Name)
		return err == nil && os.SameFile(from, to)
	})
}

const stdinName = "<stdin>"

// stat is about the file that was read under a name.
func stat(stdin io.Reader, name string) (fs.FileInfo, error) {
	if f, ok := stdin.(*os.File); ok && name == stdinName {
		return f.Stat()
	}
	return os.Stat(name)
}

// notChronicle refuses to give what is no chronicle the name of one.
func notChronicle(name string) error {
	return misusef("%s is the name of a chronicle; name another file", name)
}

func isYAML(name string) bool {
	ext := filepath.Ext(name)
	return ext == ".yaml" || ext == ".yml"
}

// readAll reads the files that args name, or the default one.
func readAll(stdin io.Reader, args []string) ([]events.File, error) {
	if len(args) == 0 {
		if _, err := os.Stat(defaultInput); os.IsNotExist(err) {
			return nil, fmt.Errorf("there is no %s here; name a file, or begin one with \"throughline new\"", defaultInput)
		}
		args = []string{defaultInput}
	}
	var files []events.File
	for _, arg := range args {
		more, err := readArg(stdin, arg)
		if err != nil {
			return nil, err
		}
		files = append(files, more...)
	}
	return once(stdin, files), nil
}

// once leaves out files that are there already: one may be given twice, or by
// several names, or with its folder.
func once(stdin io.Reader, files []events.File) []events.File {
	var kept []events.File
	var seen []fs.FileInfo
	for _, f := range files {
		f.Name = filepath.Clean(f.Name)
		info, err := stat(stdin, f.Name)
		if err == nil && slices.ContainsFunc(seen, func(s fs.FileInfo) bool { return os.SameFile(s, info) }) {
			continue
		}
		if err == nil {
			seen = append(seen, info)
		}
		kept = append(kept, f)
	}
	return kept
}

// readArg reads one file, the files of a folder, or standard input.
func readArg(stdin io.Reader, arg string) ([]events.File, error) {
	if arg == "-" {
		return readFrom(stdin, stdinName)
	}
	info, err := os.Stat(arg)
	if err != nil {
		return nil, cannot("read", arg, err)
	}
	if info.IsDir() {
		return readFolder(arg)
	}
	return readFile(arg)
}

// readFolder reads the *.yaml and *.yml files of a folder in byte order, without
// the hidden ones: editors keep locks and copies there.
func readFolder(dir string) ([]events.File, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, cannot("read", dir, err)
	}
	var files []events.File
	for _, e := range entries {
		if !isInput(e) {
			continue
		}
		f, err := readFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		files = append(files, f...)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("the folder %s has no *.yaml or *.yml file", dir)
	}
	return files, nil
}

func isInput(e fs.DirEntry) bool {
	return !e.IsDir() && isYAML(e.Name()) && !strings.HasPrefix(e.Name(), ".")
}

func readFile(name string) ([]events.File, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, cannot("read", name, err)
	}
	defer f.Close()
	return readFrom(f, name)
}

// readFrom reads no more than it takes to see that a file is too large, so that
// an endless one cannot fill the memory.
func readFrom(r io.Reader, name string) ([]events.File, error) {
	if diag.BadName(name) {
		return nil, misusef("the name %q holds characters that do not print or that turn text around; rename the file", name)
	}
	data, err := io.ReadAll(io.LimitReader(r, events.MaxBytes+1))
	if err != nil {
		return nil, cannot("read", name, err)
	}
	return []events.File{{Name: name, Data: data}}, nil
}
