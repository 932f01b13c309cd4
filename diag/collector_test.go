package diag_test

import (
	"testing"

	"throughline/diag"
)

// Where the problems of several files are too many, the file of the first that is left out is named.
func TestWhatIsLeftOutHasAFile(t *testing.T) {
	var c diag.Collector
	for range diag.MaxProblems {
		c.Warnf(diag.Pos{File: "a", Line: 1}, "x", "x")
	}
	c.Warnf(diag.Pos{File: "b", Line: 1}, "x", "x")
	c.Errorf(diag.Pos{File: "c", Line: 1}, "x", "x")
	for file, want := range map[string]string{"": "b", "z": "z"} {
		ds := c.List(file)
		if last := ds[len(ds)-1]; last.Pos.File != want || last.Severity != diag.Error {
			t.Errorf("List(%q) ends with %v, want an error in %s", file, last, want)
		}
	}
}
