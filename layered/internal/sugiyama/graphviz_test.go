package sugiyama_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"throughline/layered/internal/sugiyama"
)

// dotInput returns g in the language of dot, with the columns forced if columns is set:
// an invisible chain goes through all columns.
func (g graph) dotInput(columns bool) []byte {
	var b bytes.Buffer
	b.WriteString("digraph { rankdir=LR; splines=polyline; nodesep=0.14; node [shape=box fixedsize=true width=0.8 label=\"\"]\n")
	last := 0
	for v, n := range g.nodes {
		fmt.Fprintf(&b, "%d [height=%g]\n", v, n.Height/72)
		last = max(last, n.Column)
		if columns {
			fmt.Fprintf(&b, "{rank=same; c%d; %d}\n", n.Column, v)
		}
	}
	if columns {
		fmt.Fprint(&b, "node [width=0.01 height=0.01 style=invis]; edge [style=invis]; c0")
		for c := range last {
			fmt.Fprintf(&b, " -> c%d", c+1)
		}
		b.WriteString("\nedge [style=solid]\n")
	}
	for _, e := range g.edges {
		fmt.Fprintf(&b, "%d -> %d\n", e.From, e.To)
	}
	b.WriteString("}\n")
	return b.Bytes()
}

// A drawing is what dot made of a graph.
type drawing struct {
	counted int // crossings by its own count
	ends    [][2]string
	lines   [][][2]float64
}

// ownCount matches the line in which dot -v reports its crossings.
var ownCount = regexp.MustCompile(`mincross \S+: (\d+) crossings`)

// runDot lays out g with dot.
func (g graph) runDot(t *testing.T, columns bool) drawing {
	t.Helper()
	path, err := exec.LookPath("dot")
	if err != nil {
		t.Skip("skipped: Graphviz (dot) is not installed")
	}
	cmd := exec.CommandContext(t.Context(), path, "-v", "-Tjson")
	cmd.Stdin = bytes.NewReader(g.dotInput(columns))
	var out, says bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &says
	if err := cmd.Run(); err != nil {
		t.Fatalf("dot: %v %s", err, &says)
	}
	var read struct {
		Objects []struct{ Name string }
		Edges   []struct {
			Tail, Head int
			Style, Pos string
		}
	}
	if err := json.Unmarshal(out.Bytes(), &read); err != nil {
		t.Fatal(err)
	}
	var d drawing
	for _, m := range ownCount.FindAllSubmatch(says.Bytes(), -1) {
		d.counted, _ = strconv.Atoi(string(m[1])) // the last is of the whole graph
	}
	for _, e := range read.Edges {
		if e.Style == "invis" {
			continue
		}
		d.ends = append(d.ends, [2]string{read.Objects[e.Tail].Name, read.Objects[e.Head].Name})
		d.lines = append(d.lines, corners(t, e.Pos))
	}
	return d
}

// corners returns the corners of a polyline, which dot writes as splines: every third
// point is one. The arrow comes first but is the last corner.
func corners(t *testing.T, pos string) [][2]float64 {
	t.Helper()
	var all, every [][2]float64
	var tip [][2]float64
	for f := range strings.FieldsSeq(pos) {
		end := strings.HasPrefix(f, "e,")
		var x, y float64
		if _, err := fmt.Sscanf(strings.TrimPrefix(f, "e,"), "%g,%g", &x, &y); err != nil {
			t.Fatalf("%q in %q: %v", f, pos, err)
		}
		if end {
			tip = append(tip, [2]float64{x, y})
		} else {
			all = append(all, [2]float64{x, y})
		}
	}
	for i := 0; i < len(all); i += 3 {
		every = append(every, all[i])
	}
	return append(every, tip...)
}

// crossings returns how often lines of edges that share no end cross.
func (d drawing) crossings() int {
	n := 0
	for i, a := range d.lines {
		for j, b := range d.lines[:i] {
			if d.ends[i][0] == d.ends[j][0] || d.ends[i][1] == d.ends[j][1] ||
				d.ends[i][0] == d.ends[j][1] || d.ends[i][1] == d.ends[j][0] {
				continue
			}
			for k := range len(a) - 1 {
				for l := range len(b) - 1 {
					if cross(a[k], a[k+1], b[l], b[l+1]) {
						n++
					}
				}
			}
		}
	}
	return n
}

// cross reports whether two straight lines cross.
func cross(a, b, c, d [2]float64) bool {
	side := func(p, q, r [2]float64) float64 {
		return math.Copysign(1, (q[0]-p[0])*(r[1]-p[1])-(q[1]-p[1])*(r[0]-p[0]))
	}
	return side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b)
}

// drawn returns the layout of g as a drawing.
func (g graph) drawn(r *sugiyama.Result) drawing {
	d := drawing{counted: r.Crossings}
	for e, route := range r.Routes {
		from, to := g.edges[e].From, g.edges[e].To
		var line [][2]float64
		for i, y := range heights(g, route, e) {
			x := 100 * float64(g.nodes[from].Column+i)
			line = append(line, [2]float64{x - 30, y}, [2]float64{x + 30, y})
		}
		d.ends = append(d.ends, [2]string{fmt.Sprint(from), fmt.Sprint(to)})
		d.lines = append(d.lines, line[1:len(line)-1])
	}
	return d
}

func TestFewerCrossingsThanDot(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: dot takes long")
	}
	var sum [5]int // ours and dot's own count in our columns; as drawn: ours, dot in our columns, dot in its own
	t.Log("            |     counted by itself     | as drawn, of links without a common end")
	t.Log("nodes links |  ours  columns   dot free |  ours  columns   dot free")
	for i, n := range []int{20, 20, 20, 50, 50, 50, 100, 100, 100, 200, 200, 200} {
		g := chronology(rand.New(rand.NewPCG(uint64(n), uint64(i))), n, min(30, int(math.Sqrt(float64(n)))))
		ours, forced, free := g.drawn(g.layout()), g.runDot(t, true), g.runDot(t, false)
		row := [5]int{ours.counted, forced.counted, ours.crossings(), forced.crossings(), free.crossings()}
		for i := range row {
			sum[i] += row[i]
		}
		t.Logf("%5d %5d | %5d   %6d     %6d | %5d   %6d     %6d", n, len(g.edges), row[0], row[1], free.counted, row[2], row[3], row[4])
	}
	t.Logf("sum %v", sum)
	if sum[0] > sum[1] || sum[2] > sum[3] {
		t.Errorf("more crossings than dot: %v", sum)
	}
}
