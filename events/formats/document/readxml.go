package document

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

// An element is an element of an XML document.
type element struct {
	name     string // without its namespace
	line     int    // of its begin
	attrs    []xml.Attr
	text     string // before the first element inside
	chars    []byte // what text is made of
	children []*element
}

// attr is the value of an attribute without a namespace; empty if there is none.
func (e *element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name && a.Name.Space == "" {
			return Clean(a.Value)
		}
	}
	return ""
}

// child is the first element of that name inside e, or nil.
func (e *element) child(name string) *element {
	for _, c := range e.children {
		if c.name == name {
			return c
		}
	}
	return nil
}

// maxDepth is how deep elements may lie inside each other.
const maxDepth = 100

// tree reads an XML document whose root has the name; nil if there is none, once that
// is reported. Entities that a document defines are not expanded, so that few bytes
// cannot stand for many.
func (r *reader) tree(data []byte, name, format string) *element {
	if !r.guard(data) {
		return nil
	}
	x := xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\uFEFF"))))
	x.CharsetReader = func(charset string, _ io.Reader) (io.Reader, error) {
		return nil, fmt.Errorf("the encoding is %s; save it as UTF-8", charset)
	}
	root := &element{}
	if err := r.fill(x, root); err != nil {
		line, _ := x.InputPos()
		msg := err.Error()
		if s, ok := errors.AsType[*xml.SyntaxError](err); ok {
			line, msg = s.Line, s.Msg
		}
		r.at(line, "xml", "this is not XML: %s", Clean(msg))
		return nil
	}
	switch {
	case r.Len() > 0:
		return nil
	case len(root.children) == 0:
		r.at(0, "no-graph", "the file is empty").Hint = "it should hold " + format
		return nil
	case root.children[0].name != name:
		r.at(root.children[0].line, "no-graph", "this is no %s: it begins with <%s>", format, Clean(root.children[0].name)).
			Hint = "it should begin with <" + name + ">"
		return nil
	}
	return root.children[0]
}

// fill reads all elements into root.
func (r *reader) fill(x *xml.Decoder, root *element) error {
	stack := []*element{root}
	for r.Len() == 0 {
		line, _ := x.InputPos()
		token, err := x.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		top := stack[len(stack)-1]
		switch t := token.(type) {
		case xml.StartElement:
			e := &element{name: t.Name.Local, line: line, attrs: append([]xml.Attr(nil), t.Attr...)}
			if len(bytes.TrimSpace(top.chars)) == 0 {
				top.chars = nil
			}
			top.children = append(top.children, e)
			if stack = append(stack, e); len(stack) > maxDepth {
				r.at(line, "too-deep", "elements lie more than %d deep inside each other", maxDepth)
			}
			for range 1 + len(t.Attr) {
				r.element(line)
			}
		case xml.EndElement:
			top.text, top.chars = string(top.chars), nil
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if len(top.children) == 0 && len(stack) > 1 {
				top.chars = append(top.chars, t...)
			}
		}
	}
	return nil
}

// maxElements bounds the elements and attributes of a document, each of which takes
// some 100 bytes, however short it is.
const maxElements = 2 * MaxValues

// element counts an element or one of its attributes.
func (r *reader) element(line int) {
	if r.values++; r.values == maxElements {
		r.at(line, "too-many-values", "the file has more than %d elements", maxElements).Hint = "export a part of the graph"
	}
}

// raw is the text of e; empty if there is no e.
func (e *element) raw() string {
	if e == nil {
		return ""
	}
	return e.text
}
