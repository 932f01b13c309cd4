package layered_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"throughline/chronology"
	"throughline/events"
	"throughline/graph"
	"throughline/layered"
)

// read returns the graph of a chronicle in YAML, which may contradict itself.
func read(t testing.TB, name string, data []byte) *graph.Graph {
	t.Helper()
	c, problems := events.Read(events.File{Name: name, Data: data})
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	b := chronology.Solve(c)
	return graph.New(c, b)
}

// layout returns the picture of g.
func layout(t testing.TB, g *graph.Graph) *layered.Picture {
	t.Helper()
	p, err := layered.Layout(g, layered.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// chronicles returns the article and the hard cases of the timeline.
func chronicles(t *testing.T) map[string]*graph.Graph {
	t.Helper()
	files, err := filepath.Glob("../timeline/testdata/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no hard cases", err)
	}
	all := map[string]*graph.Graph{}
	for _, name := range append(files, "../data/events.yaml") {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(name)] = read(t, name, data)
	}
	return all
}

// made returns a chronicle shaped like a chronology: n dated events in seven lanes, each
// with up to four links to some of the fifty before it.
func made(t testing.TB, n int) *graph.Graph {
	r := rand.New(rand.NewPCG(1, 1))
	var b bytes.Buffer
	fmt.Fprintln(&b, "title: Made for measuring\nlanes: {a: A, b: B, c: C, d: D, e: E, f: F, g: G}\nevents:")
	for i := range n {
		fmt.Fprintf(&b, "  - {id: e%d, title: Something of the kind that happens happens, when: %04d-%02d, lane: %c, links: [", i, 1000+i/12, 1+i%12, 'a'+r.IntN(7))
		for range r.IntN(5) {
			if to := i - 1 - r.IntN(50); to >= 0 {
				fmt.Fprintf(&b, "{%s: e%d}, ", events.LinkType(r.IntN(4)), to)
			}
		}
		fmt.Fprintln(&b, "]}")
	}
	return read(t, "made.yaml", b.Bytes())
}

// random returns a chronicle with everything that boxes and links can have.
func random(t *testing.T, r *rand.Rand) *graph.Graph {
	pick := func(words ...string) string { return words[r.IntN(len(words))] }
	n := 1 + r.IntN(40)
	order := r.Perm(n)
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\nlanes: {a: A, b: B}\nactors: {x: The party of the first part}\nevents:\n", pick("T", strings.Repeat("A long title ", 12)))
	for i, id := range order {
		fmt.Fprintf(&b, "  - id: e%d\n    title: %s\n", id, pick("X", "A quiet day", strings.Repeat("many words ", 1+r.IntN(9)), strings.Repeat("w", 60), "Ночь над городом"))
		if r.IntN(4) > 0 {
			fmt.Fprintf(&b, "    when: %s\n", pick("2001", "2001-02", "2001-03-04", "2001-02/2003", "2002~", "2003?", "'[2001,2003]'", "../2003", "{ongoing: 2002-05}", "{edtf: 2001, said: early on}"))
		}
		fmt.Fprintf(&b, "    status: %s\n    importance: %s\n", pick("reported", "confirmed", "alleged", "disputed", "planned", "refuted"), pick("key", "normal", "context"))
		if r.IntN(2) == 0 {
			fmt.Fprintf(&b, "    lane: %s\n    actors: [{actor: x, role: accused of it}]\n    according-to: [x]\n", pick("a", "b"))
		}
		fmt.Fprint(&b, "    links: [")
		for range r.IntN(4) {
			if i > 0 {
				fmt.Fprintf(&b, "{%s: e%d%s}, ", events.LinkType(r.IntN(7)), order[r.IntN(i)], pick("", ", confidence: high", ", confidence: low"))
			}
		}
		fmt.Fprintln(&b, "]")
	}
	return read(t, "random.yaml", []byte(b.String()))
}
