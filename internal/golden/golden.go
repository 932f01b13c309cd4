// Package golden compares what a test got with a file that a person has approved.
package golden

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// Check fails t unless got equals the file testdata/name. If the environment
// variable UPDATE is set it rewrites the file instead; a flag would break every
// test binary that lacks it. On failure it leaves got in t.ArtifactDir(), which
// go test -artifacts keeps.
func Check(t *testing.T, name string, got []byte) {
	t.Helper()
	want, ok := read(t, name, got)
	if !ok || bytes.Equal(got, want) {
		return
	}
	Keep(t, name, got)
	t.Errorf("%s differs from testdata/%s in line %d; UPDATE=1 go test accepts it", name, name, line(got, want))
}

func read(t *testing.T, name string, got []byte) ([]byte, bool) { return nil, false }
