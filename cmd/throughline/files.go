package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"throughline/diag"
	"throughline/events"
)

const stdinName = "<stdin>"

// stat returns the FileInfo of the file that was read under a name.
func stat(stdin io.Reader, name string) (fs.FileInfo, error) {
	if f, ok := stdin.(*os.File); ok && name == stdinName {
		return f.Stat()
	}
	return os.Stat(name)
}

// A found is a file to be read; info is nil if the system reports nothing about it.
type found struct {
	name  string
	info  fs.FileInfo
	stdin bool
}

// mostRead is how many bytes all files may have together.
const mostRead = 16 * events.MaxBytes

// readAll reads the files that args name, or the default one.
func readAll(stdin io.Reader, args []string) ([]events.File, error) {
	if len(args) == 0 {
		if _, err := os.Stat(defaultInput); os.IsNotExist(err) {
			return nil, fmt.Errorf("there is no %s here; name a file, or begin one with \"throughline new\"", defaultInput)
		}
		args = []string{defaultInput}
	}
	var all []found
	for _, arg := range args {
		more, err := find(stdin, arg)
		if err != nil {
			return nil, err
		}
		all = append(all, more...)
	}
	all = once(all)
	if err := bearable(all); err != nil {
		return nil, err
	}
	var files []events.File
	for _, f := range all {
		file, err := f.read(stdin)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

// bearable refuses more than can be read at once. A pipe counts as the largest file.
func bearable(all []found) error {
	left := int64(mostRead)
	for _, f := range all {
		size := int64(events.MaxBytes)
		if f.info != nil && f.info.Mode().IsRegular() {
			size = min(size, f.info.Size())
		}
		if left -= size; left < 0 {
			return fmt.Errorf("the files up to %s have more than %d bytes; read fewer at once", f.name, mostRead)
		}
	}
	return nil
}

// once removes duplicates: a file may be given twice, under several names, or with its
// folder.
func once(all []found) []found {
	var kept []found
	seen := map[int64][]fs.FileInfo{} // by size, as comparing each with each takes its time
	for _, f := range all {
		if f.info == nil {
			kept = append(kept, f)
			continue
		}
		alike := seen[f.info.Size()]
		if slices.ContainsFunc(alike, func(s fs.FileInfo) bool { return os.SameFile(s, f.info) }) {
			continue
		}
		seen[f.info.Size()] = append(alike, f.info)
		kept = append(kept, f)
	}
	return kept
}

// find returns the one file, the files of a folder, or standard input.
func find(stdin io.Reader, arg string) ([]found, error) {
	switch arg {
	case "":
		return nil, misusef("the name of a file is empty; name a file or a folder, or leave it out for %s", defaultInput)
	case "-":
		info, _ := stat(stdin, stdinName)
		return []found{{stdinName, info, true}}, nil
	}
	info, err := os.Stat(arg)
	if err != nil {
		return nil, cannot("read", arg, err)
	}
	if info.IsDir() {
		return findIn(arg)
	}
	return []found{{name: filepath.Clean(arg), info: info}}, nil
}

// findIn returns the *.yaml and *.yml files of a folder in byte order, without
// the hidden ones: editors keep locks and copies there. What is no regular file, such as a
// pipe that nobody writes to, is none of them.
func findIn(dir string) ([]found, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, cannot("read", dir, err)
	}
	var all []found
	for _, e := range entries {
		if !isInput(e) {
			continue
		}
		name := filepath.Join(dir, e.Name())
		info, err := os.Stat(name)
		if err != nil {
			return nil, cannot("read", name, err)
		}
		if info.Mode().IsRegular() {
			all = append(all, found{name: name, info: info})
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("the folder %s has no *.yaml or *.yml file", dir)
	}
	return all, nil
}

func isInput(e fs.DirEntry) bool {
	return !e.IsDir() && isYAML(e.Name()) && !strings.HasPrefix(e.Name(), ".")
}

func (f found) read(stdin io.Reader) (events.File, error) {
	if f.stdin {
		return readFrom(stdin, f.name)
	}
	return readFile(f.name)
}

func readFile(name string) (events.File, error) {
	if diag.BadName(name) {
		return events.File{}, misusef("the name %q holds characters that do not print or that turn text around; rename the file", name)
	}
	f, err := os.Open(name)
	if err != nil {
		return events.File{}, cannot("read", name, err)
	}
	defer f.Close()
	return readFrom(f, name)
}

// readFrom reads no more than it takes to see that a file is too large, so that
// an endless one cannot fill the memory.
func readFrom(r io.Reader, name string) (events.File, error) {
	data, err := io.ReadAll(io.LimitReader(r, events.MaxBytes+1))
	if err != nil {
		return events.File{}, cannot("read", name, err)
	}
	return events.File{Name: name, Data: data}, nil
}
