package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"syscall"
	"testing"
	"time"
)

// What a file of less than a megabyte may cost in any command, in time of the processor,
// for the machine may have other work, and in memory. The time is twice the 5 s that are
// promised: beside other work a processor takes up to twice as long, and a cliff much longer.
const (
	mostShape  = 1_000_000        // bytes of a file
	mostTime   = 10 * time.Second // user and system
	mostMemory = 1 << 20          // KiB at a time
)

// shapeCommands are the commands that differ in what they have to do. IN is the file, OUT a
// name in an empty folder.
var shapeCommands = []string{
	"check IN",
	"ls --format json IN",
	"order IN",
	"when --all IN",
	"stats IN",
	"impact e0 IN",
	"path e0 e9 IN",
	"render --format txt IN",
	"render -o OUT.svg IN",
	"render --page a4 -o OUT.pdf IN",
	"render --page 320x320 -o OUT.svg IN",
	"graph -o OUT.svg IN",
	"graph --reduce --format dot IN",
	"graph --format mermaid IN",
	"graph -o OUT.graphml IN",
	"graph -o OUT.csv IN",
	"build -o OUT IN",
}

// No file of less than a megabyte costs more than 5 s or 1 GB in any command. It takes minutes, so it
// runs only where THROUGHLINE_SHAPES is set: to 1, for all of them, or to a pattern for
// names of shapes.
func TestShapes(t *testing.T) {
	pattern := os.Getenv("THROUGHLINE_SHAPES")
	if pattern == "" {
		t.Skip("THROUGHLINE_SHAPES is not set")
	}
	if pattern == "1" {
		pattern = "*"
	}
	for _, s := range shapes {
		if ok, err := filepath.Match(pattern, s.name); err != nil || !ok {
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			in := filepath.Join(t.TempDir(), s.name+".yaml")
			if err := os.WriteFile(in, []byte(largest(s)), 0o666); err != nil {
				t.Fatal(err)
			}
			for _, line := range shapeCommands[:commandsFor(s)] {
				bounded(t, strings.ReplaceAll(line, "IN", in))
			}
		})
	}
}

// commandsFor is how many of the commands have work with a shape.
func commandsFor(s shape) int {
	if slices.ContainsFunc(wrongShapes, func(w shape) bool { return w.name == s.name }) {
		return 1
	}
	return len(shapeCommands)
}

// largest is the shape just below a megabyte, or at its own largest size.
func largest(s shape) string {
	tooLarge := func(n int) bool { return s.most > 0 && n > s.most || len(s.write(n)) > mostShape }
	n := 1
	for !tooLarge(2 * n) {
		n *= 2
	}
	return s.write(n + sort.Search(n, func(k int) bool { return tooLarge(n + k + 1) }))
}

// bounded runs a command and holds it to the bounds.
func bounded(t *testing.T, line string) {
	t.Helper()
	args := strings.Fields(strings.ReplaceAll(line, "OUT", filepath.Join(t.TempDir(), "out")))
	// Where nothing is bounded, the machine is kept from harm.
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "sh", append([]string{"-c", `ulimit -t 30; ulimit -v 8000000; exec "$0" "$@"`, throughlineHere(t)}, args...)...)
	var errors strings.Builder
	cmd.Stderr = &errors
	began := time.Now()
	cmd.Run()
	used := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	took, memory := cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime(), used.Maxrss
	status := cmd.ProcessState.ExitCode()
	what := fmt.Sprintf("%s: status %d, %.1f s (%.1f s in all), %d MiB", line[:strings.LastIndex(line, " ")], status,
		took.Seconds(), time.Since(began).Seconds(), memory>>10)
	if status < 0 || status > 2 || strings.Contains(errors.String(), "goroutine ") || took > mostTime || memory > mostMemory {
		t.Errorf("%s\n%.300s", what, errors.String())
	} else {
		t.Log(what)
	}
}

// throughlineHere is the program: this very test, under its name.
func throughlineHere(t *testing.T) string {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "throughline")
	if err := os.Symlink(self, link); err != nil {
		t.Fatal(err)
	}
	return link
}
