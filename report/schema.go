package report

import (
	"encoding/json"
	"io"
	"reflect"
	"strings"

	"throughline/events"
)

// answers maps each question to its answer.
var answers = map[string]any{
	"ls": Chronicle{}, "when": When{}, "order": Order{}, "relation": Relation{}, "check": Check{},
	"why": Tree{}, "impact": Tree{}, "without": Loss{}, "path": Route{}, "stats": Stats{},
}

// questions lists the keys of answers in the order of the schema.
var questions = []string{"check", "impact", "ls", "order", "path", "relation", "stats", "when", "why", "without"}

// WriteSchema writes the JSON Schema (draft 2020-12) of all answers, derived from their
// types. It allows other fields than these, since later answers may have more.
func WriteSchema(w io.Writer) error {
	s := &schemer{defs: map[string]*events.Schema{}}
	root := &events.Schema{Dialect: "https://json-schema.org/draft/2020-12/schema", Title: "throughline report", Defs: s.defs}
	for _, q := range questions {
		answer := s.object(reflect.TypeOf(answers[q]))
		answer.Properties["schema"] = &events.Schema{Const: Schema}
		answer.Properties["question"] = &events.Schema{Const: q}
		s.defs[q] = answer
		root.AnyOf = append(root.AnyOf, ref(q))
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(root)
}

// A schemer describes types, each struct once.
type schemer struct{ defs map[string]*events.Schema }

func ref(name string) *events.Schema { return &events.Schema{Ref: "#/$defs/" + name} }

// of returns the schema of a type.
func (s *schemer) of(t reflect.Type) *events.Schema {
	switch t.Kind() {
	case reflect.Bool:
		return &events.Schema{Type: "boolean"}
	case reflect.Int:
		return &events.Schema{Type: "integer"}
	case reflect.Float64:
		return &events.Schema{Type: "number"}
	case reflect.Slice:
		return &events.Schema{Type: "array", Items: s.of(t.Elem())}
	case reflect.Pointer:
		return orNull(s.of(t.Elem()))
	case reflect.Struct:
		if s.defs[t.Name()] == nil {
			s.defs[t.Name()] = &events.Schema{} // so that a type may hold itself
			*s.defs[t.Name()] = *s.object(t)
		}
		return ref(t.Name())
	}
	return &events.Schema{Type: "string"}
}

// object returns the schema of a struct, including the fields of embedded structs. A
// field hides an embedded one of the same name.
func (s *schemer) object(t reflect.Type) *events.Schema {
	o := &events.Schema{Type: "object", Properties: map[string]*events.Schema{}}
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || name == "" || name == "-" {
			continue
		}
		if o.Properties[name] == nil {
			o.Required = append(o.Required, name)
		}
		o.Properties[name] = s.field(f)
	}
	return o
}

// field returns the schema of a field, with what its tags add: enum lists the words it
// may hold, null says that a list may be null, doc says what the field means.
func (s *schemer) field(f reflect.StructField) *events.Schema {
	p := s.of(f.Type)
	if words := f.Tag.Get("enum"); words != "" {
		p = &events.Schema{Type: "string", Enum: strings.Split(words, ",")}
		if f.Type.Kind() == reflect.Pointer {
			p = orNull(p)
		}
	}
	if f.Tag.Get("null") != "" {
		p = orNull(p)
	}
	p.Description = f.Tag.Get("doc")
	return p
}

func orNull(s *events.Schema) *events.Schema {
	return &events.Schema{AnyOf: []*events.Schema{s, {Type: "null"}}}
}
