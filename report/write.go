package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"strings"
)

// Write writes an answer, a pointer to one of the structs of this package, as indented
// JSON. It encodes lists item by item, so that a long one is never in memory twice, and
// stops at the first error of w.
func Write(w io.Writer, answer any) error {
	e := &encoder{w: bufio.NewWriter(w)}
	v := reflect.ValueOf(answer).Elem()
	before := "{\n  "
	for _, f := range reflect.VisibleFields(v.Type()) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || name == "" || name == "-" {
			continue
		}
		e.text(before + `"` + name + `": `)
		e.field(v.FieldByIndex(f.Index))
		before = ",\n  "
	}
	e.text("\n}\n")
	if e.err != nil {
		return e.err
	}
	return e.w.Flush()
}

// An encoder writes the fields of an answer. It keeps its first error.
type encoder struct {
	w    *bufio.Writer
	item bytes.Buffer
	err  error
}

// field writes the value of a field of the answer.
func (e *encoder) field(v reflect.Value) {
	if v.Kind() != reflect.Slice || v.Len() == 0 {
		e.value(v, "  ")
		return
	}
	before := "[\n    "
	for i := range v.Len() {
		e.text(before)
		if e.value(v.Index(i), "    "); e.err != nil {
			return
		}
		before = ",\n    "
	}
	e.text("\n  ]")
}

// value writes a value; indent begins all its lines but the first.
func (e *encoder) value(v reflect.Value, indent string) {
	e.item.Reset()
	enc := json.NewEncoder(&e.item)
	enc.SetEscapeHTML(false)
	enc.SetIndent(indent, "  ")
	if err := enc.Encode(v.Interface()); err != nil && e.err == nil {
		e.err = err
	}
	e.text(string(bytes.TrimSuffix(e.item.Bytes(), []byte("\n"))))
}

func (e *encoder) text(s string) {
	if e.err == nil {
		_, e.err = e.w.WriteString(s)
	}
}
