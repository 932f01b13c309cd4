package formats_test

import (
	"fmt"
	"strings"
	"testing"
	"unsafe"

	"throughline/diag"
	"throughline/events/formats"
	"throughline/events/formats/document"
)

// withDefault returns a file whose n nodes have the values by default, as GraphML or GEXF.
func withDefault(format string, n int, name string, values ...string) []byte {
	var b strings.Builder
	key, end := "<key id=\"k%d\" for=\"node\" attr.name=\"%s%s\"><default>%s</default></key>", "</graph></graphml>"
	b.WriteString("<graphml>")
	if format == "gexf" {
		b.Reset()
		b.WriteString(`<gexf><graph defaultedgetype="directed"><attributes class="node">`)
		key, end = "<attribute id=\"k%d\" title=\"%s%s\"><default>%s</default></attribute>", "</nodes></graph></gexf>"
	}
	for i, v := range values {
		fmt.Fprintf(&b, key, i, name, strings.Repeat("'", i), v)
	}
	if format == "gexf" {
		b.WriteString("</attributes><nodes>")
	} else {
		b.WriteString("<graph>")
	}
	for i := range n {
		fmt.Fprintf(&b, "<node id=\"n%d\"/>", i)
	}
	return []byte(b.String() + end)
}

// Few bytes of a default stand for many, up to a limit, and all nodes share them.
func TestDefaultsAreSharedAndBounded(t *testing.T) {
	const long = 1 << 20
	for _, format := range []string{"graphml", "gexf"} {
		for _, n := range []int{document.MaxDefaults / long, document.MaxDefaults/long + 1, 20_000} {
			d, ds := readers[format](diag.File{Name: "f", Data: withDefault(format, n, "summary", strings.Repeat("z", long))})
			if n > document.MaxDefaults/long {
				if len(ds) != 1 || ds[0].Code != "too-many-defaults" || ds[0].Pos.Line != 1 || len(d.Nodes) > 0 {
					t.Errorf("%s: %d nodes: %d are read, and %v", format, n, len(d.Nodes), ds)
				}
				continue
			}
			if len(ds) > 0 || len(d.Nodes) != n {
				t.Fatalf("%s: %d nodes of %d, and %v", format, len(d.Nodes), n, ds)
			}
			for _, x := range d.Nodes[1:] {
				if unsafe.StringData(x.Attrs[0].Value) != unsafe.StringData(d.Nodes[0].Attrs[0].Value) {
					t.Fatalf("%s: %s has a copy of the default", format, x.ID)
				}
			}
		}
	}
}

// The same holds for many short ones, which are as many values as if they were written.
func TestDefaultsAreValues(t *testing.T) {
	short := make([]string, 400)
	for i := range short {
		short[i] = "z"
	}
	for _, format := range []string{"graphml", "gexf"} {
		_, ds := readers[format](diag.File{Name: "f", Data: withDefault(format, 20_000, "x", short...)})
		if len(ds) != 1 || ds[0].Code != "too-many-values" {
			t.Errorf("%s: %v", format, ds)
		}
	}
}

// A list that all nodes have is made once.
func TestListsByDefaultAreMadeOnce(t *testing.T) {
	d, _ := document.ReadGraphML(diag.File{Name: "f", Data: withDefault("graphml", 3, "tags", "a; b; c")})
	c, ds := formats.Chronicle(d)
	if ds.Err() != nil || len(c.Events) != 3 {
		t.Fatal(ds)
	}
	for _, e := range c.Events {
		if len(e.Tags) != 3 || &e.Tags[0] != &c.Events[0].Tags[0] {
			t.Errorf("%s has a list of its own: %q", e.ID, e.Tags)
		}
		if grown := append(e.Tags, "more"); &grown[0] == &e.Tags[0] {
			t.Errorf("what grows the tags of %s writes over those of others", e.ID)
		}
	}
}

// A default of the wrong type is told once, where it is declared; what a node says itself counts.
func TestDefaultsAreCheckedWhereTheyStand(t *testing.T) {
	const file = `<graphml><key id="a" for="node" attr.name="n" attr.type="int"><default>much</default></key>` +
		`<key id="b" for="all" attr.name="m"><default>all</default></key><key id="c" for="node" attr.name="m"><default>late</default></key>` +
		`<graph><node id="x"/><node id="y"><data key="b">own</data></node></graph></graphml>`
	d, ds := document.ReadGraphML(diag.File{Name: "f", Data: []byte(file)})
	if len(ds) != 1 || ds[0].String() != `f:1:63: warning: "much" of "n" is no integer, so it is read as text [bad-value]` {
		t.Errorf("%v", ds)
	}
	for i, want := range []string{"all", "own"} {
		if a := d.Nodes[i].Attrs; document.Value(a, "m") != want || document.Value(a, "n") != "much" || len(a) != 2 {
			t.Errorf("%s has %v, want m = %s", d.Nodes[i].ID, a, want)
		}
	}
}
