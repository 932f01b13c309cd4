package events_test

import (
	"bytes"
	"path/filepath"
	"slices"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/tools/txtar"
	"gopkg.in/yaml.v3"

	"throughline/diag"
	"throughline/events"
	"throughline/internal/golden"
)

// The reader and the schema come from one description of the keys, so they
// must agree: what the reader takes the schema takes, and what the reader
// refuses for its form the schema refuses too.
func TestSchemaAndReaderAgree(t *testing.T) {
	schema := compiled(t)
	ofForm := []string{"unknown-key", "missing-key", "unknown-value", "bad-id", "bad-colour", "wrong-type", "empty"}
	names, _ := filepath.Glob("testdata/read/*.txtar")
	templates, _ := filepath.Glob("../cmd/throughline/templates/*.yaml")
	if len(templates) == 0 {
		t.Error("no templates found")
	}
	names = append(append(names, "../data/events.yaml", "../cmd/throughline/starter.yaml"), templates...)
	for _, name := range names {
		for _, f := range inputs(t, name) {
			var root yaml.Node
			if yaml.Unmarshal(f.Data, &root) != nil || len(root.Content) == 0 || root.Content[0].Kind != yaml.MappingNode {
				continue
			}
			_, ds := events.Read(f)
			if slices.ContainsFunc(ds, func(d diag.Diagnostic) bool { return d.Code == "alias-loop" || d.Code == "too-many-aliases" }) {
				continue
			}
			err := schema.Validate(jsonOf(&root))
			refused := slices.ContainsFunc(ds, func(d diag.Diagnostic) bool { return slices.Contains(ofForm, d.Code) })
			if refused && err == nil {
				t.Errorf("%s, %s: the reader finds\n%v\nand the schema nothing", name, f.Name, ds)
			}
			if ds.Err() == nil && err != nil {
				t.Errorf("%s, %s: the reader finds nothing and the schema\n%v", name, f.Name, err)
			}
		}
	}
}

func inputs(t testing.TB, name string) []events.File {
	t.Helper()
	a, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Files) == 0 {
		return []events.File{{Name: name, Data: a.Comment}}
	}
	return files(a.Files[:len(a.Files)-1])
}

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	var b bytes.Buffer
	if err := events.WriteSchema(&b); err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(&b)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// jsonOf is n as an editor sees it: by YAML 1.2's core schema, which knows no
// timestamps.
func jsonOf(n *yaml.Node) any {
	switch n.Kind {
	case yaml.DocumentNode:
		return jsonOf(n.Content[0])
	case yaml.AliasNode:
		return jsonOf(n.Alias)
	case yaml.SequenceNode:
		list := []any{}
		for _, c := range n.Content {
			list = append(list, jsonOf(c))
		}
		return list
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			m[n.Content[i].Value] = jsonOf(n.Content[i+1])
		}
		return m
	}
	var v any
	if n.Tag == "!!timestamp" || n.Decode(&v) != nil {
		return n.Value
	}
	return v
}

func TestSchemaGolden(t *testing.T) {
	var b bytes.Buffer
	if err := events.WriteSchema(&b); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "schema.json", b.Bytes())
}
