package main

import (
	"bytes"
	"os"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"throughline/events"
)

func TestSchemaAcceptsWhatWeShip(t *testing.T) {
	schema := compileSchema(t)
	article, err := os.ReadFile("../../data/events.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"data/events.yaml": article, "starter.yaml": starter} {
		if err := schema.Validate(parse(t, data)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSchemaRefusesAnUnknownKey(t *testing.T) {
	data := []byte("events:\n  - {id: flood, title: Flood, wehn: 2024}\n")
	if err := compileSchema(t).Validate(parse(t, data)); err == nil {
		t.Errorf("accepted:\n%s", data)
	}
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	var b bytes.Buffer
	if err := events.WriteSchema(&b); err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(&b)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", value); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("schema.json")
}

// parse gives the values that an editor sees: those of YAML 1.2, which knows no timestamps.
func parse(t *testing.T, data []byte) any {
	t.Helper()
	var n yaml.Node
	if err := yaml.Unmarshal(data, &n); err != nil {
		t.Fatal(err)
	}
	untime(&n)
	var value any
	if err := n.Decode(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

func untime(n *yaml.Node) {
	if n.Tag == "!!timestamp" {
		n.Tag = "!!str"
	}
	for _, c := range n.Content {
		untime(c)
	}
}
