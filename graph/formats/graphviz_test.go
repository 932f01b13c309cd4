package formats_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"throughline/events"
	"throughline/graph"
	"throughline/graph/formats"
)

// A laidOut is what dot -Tjson says of a graph.
type laidOut struct {
	Label   string
	Drawn   []drawn `json:"_ldraw_"`
	Objects []struct {
		Name, Label string
		Drawn       []drawn `json:"_ldraw_"`
	}
	Edges []struct {
		Tail, Head int
		Label      string
		Drawn      []drawn `json:"_ldraw_"`
	}
}

// A drawn is one step of drawing; some draw a line of text.
type drawn struct{ Op, Text string }

// text is the lines of text in the steps.
func text(steps []drawn) string {
	var lines []string
	for _, s := range steps {
		if s.Op == "T" {
			lines = append(lines, s.Text)
		}
	}
	return strings.Join(lines, "\n")
}

// graphviz lays out a DOT file with the real dot. It fails the test if dot has
// anything to say about the file.
func graphviz(t *testing.T, data []byte) laidOut {
	t.Helper()
	path, err := exec.LookPath("dot")
	if err != nil {
		t.Skip("skipped: Graphviz (dot) is not installed")
	}
	cmd := exec.CommandContext(t.Context(), path, "-Tjson")
	cmd.Stdin = bytes.NewReader(data)
	var out, problems bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &problems
	if err := cmd.Run(); err != nil || problems.Len() > 0 {
		t.Fatalf("dot: %v %s in\n%s", err, &problems, data)
	}
	var l laidOut
	if err := json.Unmarshal(out.Bytes(), &l); err != nil {
		t.Fatal(err)
	}
	return l
}

func TestGraphvizDrawsAnyText(t *testing.T) {
	c := &events.Chronicle{Title: strings.Join(nasty[:10], " | ")}
	for i, s := range nasty {
		lane := fmt.Sprint("l", i)
		c.Lanes = append(c.Lanes, &events.Lane{ID: lane, Title: s})
		c.Events = append(c.Events, &events.Event{ID: fmt.Sprint("e", i), Title: s, Lane: lane})
		if i > 0 {
			l := events.Link{Type: events.Follows, Event: fmt.Sprint("e", i-1), Gap: events.Duration{Text: s}}
			c.Events[i].Links = append(c.Events[i].Links, l)
		}
	}
	l := graphviz(t, written(t, graph.New(c, nil), formats.DOTOptions{}))
	seen := make(map[string]string)
	for _, o := range l.Objects {
		seen[o.Name] = text(o.Drawn)
		if got, want := escString(o.Label), text(o.Drawn); got != want {
			t.Errorf("%s: dot gives back label %q (%q) and draws %q", o.Name, o.Label, got, want)
		}
	}
	for i, s := range nasty {
		if got, want := seen[fmt.Sprint("e", i)], s+"\nno date"; spaced(got) != spaced(want) {
			t.Errorf("title %q: drawn %q", s, got)
		}
		if got := seen[fmt.Sprint("cluster_l", i)]; spaced(got) != spaced(s) {
			t.Errorf("lane %q: drawn %q", s, got)
		}
	}
	for _, e := range l.Edges {
		var i int
		fmt.Sscanf(l.Objects[e.Head].Name, "e%d", &i)
		if got, want := text(e.Drawn), "follows (gap "+nasty[i]+")"; spaced(got) != spaced(want) {
			t.Errorf("edge label: drawn %q, want %q", got, want)
		}
	}
	if len(l.Edges) != len(nasty)-1 {
		t.Errorf("%d edges, want %d", len(l.Edges), len(nasty)-1)
	}
	if got := text(l.Drawn); !strings.HasPrefix(spaced(got), spaced(c.Title)) {
		t.Errorf("title %q: drawn %q", c.Title, got)
	}
}

// escString is the text that Graphviz draws for a label it gives back.
func escString(s string) string {
	s = strings.NewReplacer(`\\`, `\`, `\n`, "\n").Replace(s)
	return strings.ReplaceAll(s, "&amp;", "&")
}

// dot finds nothing to complain of in a chronicle with everything, and gives
// back each plain label as it is in the file.
func TestGraphvizAccepts(t *testing.T) {
	for _, dir := range []string{"TB", "LR", "BT", "RL"} {
		l := graphviz(t, written(t, harbour(t), formats.DOTOptions{RankDir: dir}))
		want := []string{"In the port", "Talks & promises", "press", `The board's "last offer"\nno date`, `Deal\n2 May 1986\ndisputed`}
		for _, o := range l.Objects {
			want = slices.DeleteFunc(want, func(s string) bool { return s == o.Label })
		}
		if len(want) > 0 || len(l.Objects) != 3+8 || len(l.Edges) != 13 {
			t.Errorf("%s: %d objects, %d edges, without the labels %q", dir, len(l.Objects), len(l.Edges), want)
		}
	}
}

// Lanes, links of all types and links against the order of time together bring
// out bugs of Graphviz: dot must get through what we write all the same.
func TestGraphvizLaysOutAnyGraph(t *testing.T) {
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 13))
		c := &events.Chronicle{Events: random(r, 10+r.IntN(20))}
		for i := range 6 {
			c.Lanes = append(c.Lanes, &events.Lane{ID: fmt.Sprint(i)})
		}
		for _, e := range c.Events {
			e.Lane = fmt.Sprint(r.IntN(8))
			if r.IntN(10) == 0 {
				e.Links = append(e.Links, events.Link{Type: events.PartOf, Event: c.Events[r.IntN(len(c.Events))].ID})
			}
		}
		graphviz(t, written(t, graph.New(c, nil), formats.DOTOptions{}))
	}
}
