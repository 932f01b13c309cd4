// Package golden compares the output of a test with a file that a person approved.
package golden

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// Check fails t unless got equals the file testdata/name. With UPDATE set in
// the environment it writes the file instead; a flag would break every test
// binary that lacks it. On failure got is left in t.ArtifactDir(), which
// go test -artifacts keeps.
func Check(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", filepath.FromSlash(name))
	if os.Getenv("UPDATE") != "" {
		write(t, file, got)
		return
	}
	want, err := os.ReadFile(file)
	if err == nil && bytes.Equal(got, want) {
		return
	}
	kept := filepath.Join(t.ArtifactDir(), filepath.FromSlash(name))
	write(t, kept, got)
	if err != nil {
		t.Errorf("%v; got is in %s; UPDATE=1 go test accepts it", err, kept)
		return
	}
	if !utf8.Valid(got) {
		t.Errorf("%s differs; got is in %s; UPDATE=1 go test accepts it", file, kept)
		return
	}
	n, g, w := differ(got, want)
	t.Errorf("%s, line %d:\n got %q\nwant %q\nall of got is in %s; UPDATE=1 go test accepts it", file, n, g, w, kept)
}

func write(t *testing.T, file string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// differ returns the number of the first line that is not the same in both, and
// that line of each.
func differ(got, want []byte) (n int, g, w string) {
	gs, ws := strings.SplitAfter(string(got), "\n"), strings.SplitAfter(string(want), "\n")
	for g == w {
		g, w = line(gs, n), line(ws, n)
		n++
	}
	return n, g, w
}

func line(ls []string, n int) string {
	if n < len(ls) {
		return ls[n]
	}
	return "(nothing more)"
}
