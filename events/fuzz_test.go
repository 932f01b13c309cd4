package events_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"throughline/diag"
	"throughline/events"
)

// Reading never panics, names places inside the file, and says at most one thing
// of a kind about a place.
func FuzzRead(f *testing.F) {
	names, _ := filepath.Glob("testdata/read/*.txtar")
	for _, name := range append(names, "../data/events.yaml") {
		for _, in := range inputs(f, name) {
			f.Add(in.Data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		in := []events.File{{Name: "f.yaml", Data: data}}
		c, ds := events.Read(in...)
		checkPlaces(t, ds, in)
		var b bytes.Buffer
		if err := diag.Write(&b, ds, in); err != nil {
			t.Fatal(err)
		}
		if i := bytes.IndexFunc(b.Bytes(), func(c rune) bool { return c < ' ' && c != '\n' && c != '\t' }); i >= 0 {
			t.Errorf("a control character reaches the terminal: %q", b.Bytes())
		}
		again, _ := events.Read(in...)
		if len(c.Events) != len(again.Events) {
			t.Error("two readings differ")
		}
	})
}
