package events

import (
	"encoding/json"
	"io"
)

// A Schema is a JSON Schema (draft 2020-12), as far as the format needs one.
type Schema struct {
	Dialect              string             `json:"$schema,omitempty"`
	Title                string             `json:"title,omitempty"`
	Description          string             `json:"description,omitempty"`
	Type                 any                `json:"type,omitempty"` // a string or strings
	Enum                 []string           `json:"enum,omitempty"`
	Pattern              string             `json:"pattern,omitempty"`
	MinLength            int                `json:"minLength,omitempty"`
	Minimum              *float64           `json:"minimum,omitempty"`
	Maximum              *float64           `json:"maximum,omitempty"`
	AnyOf                []*Schema          `json:"anyOf,omitempty"`
	Items                *Schema            `json:"items,omitempty"`
	PropertyNames        *Schema            `json:"propertyNames,omitempty"`
	Properties           map[string]*Schema `json:"properties,omitempty"`
	AdditionalProperties any                `json:"additionalProperties,omitempty"` // a *Schema, or no
	Required             []string           `json:"required,omitempty"`
	Const                string             `json:"const,omitempty"`
	Ref                  string             `json:"$ref,omitempty"`
	Defs                 map[string]*Schema `json:"$defs,omitempty"`
}

// no is false where leaving a value out would mean true.
var no = json.RawMessage("false")

// describe is a copy of s with a description.
func (s *Schema) describe(doc string) *Schema {
	t := *s
	t.Description = doc
	return &t
}

func anyOf(ss ...*Schema) *Schema { return &Schema{AnyOf: ss} }

// WriteSchema writes the JSON Schema (draft 2020-12) of the file format, which
// comes from the same description of the keys as the reader. Text may stand
// unquoted in YAML even where it looks like a number, so the schema admits
// numbers wherever it admits text without a pattern.
func WriteSchema(w io.Writer) error {
	s := *fileShape.schema
	s.Dialect = "https://json-schema.org/draft/2020-12/schema"
	s.Title = "throughline chronicle"
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(&s)
}
