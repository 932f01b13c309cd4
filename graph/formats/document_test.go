package formats_test

import (
	"bytes"
	"testing"

	"throughline/events"
	"throughline/graph"
	"throughline/graph/formats"
	"throughline/internal/golden"
)

func TestWriters(t *testing.T) {
	graphs := map[string]*graph.Graph{"article": article(t), "harbour": harbour(t), "empty": graph.New(&events.Chronicle{}, nil)}
	for _, w := range formats.Writers() {
		if w.Name == "dot" || w.Name == "mermaid" {
			continue // have goldens of their own
		}
		for name, g := range graphs {
			var b bytes.Buffer
			if err := w.Write(&b, g, formats.Options{Palette: []string{"#009E73"}}); err != nil {
				t.Errorf("%s of %s: %v", w.Name, name, err)
			}
			golden.Check(t, name+"."+w.Name, b.Bytes())
		}
		if err := w.Write(fullDisk{}, graphs["article"], formats.Options{}); err == nil {
			t.Errorf("%s: no error from a writer that fails", w.Name)
		}
	}
}

// Equal graphs give equal bytes, whatever maps did on the way.
func TestWritersGiveTheSameBytes(t *testing.T) {
	for _, w := range formats.Writers() {
		var want bytes.Buffer
		if err := w.Write(&want, harbour(t), formats.Options{}); err != nil {
			t.Fatal(err)
		}
		for range 5 {
			var got bytes.Buffer
			if err := w.Write(&got, harbour(t), formats.Options{}); err != nil || !bytes.Equal(got.Bytes(), want.Bytes()) {
				t.Fatalf("%s changes from run to run (%v)", w.Name, err)
			}
		}
	}
}
