package document

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
)

// An element is an element of an XML document.
type element struct {
	name     string // without its namespace
	at       spot   // where it begins
	attrs    []xml.Attr
	text     string // before the first element inside
	chars    []byte // what text is made of
	children []*element
}

// attr returns the value of an attribute without a namespace; empty if there is none.
func (e *element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name && a.Name.Space == "" {
			return Clean(a.Value)
		}
	}
	return ""
}

// child returns the first element of that name inside e, or nil.
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
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	x := xml.NewDecoder(bytes.NewReader(data))
	x.CharsetReader = func(charset string, _ io.Reader) (io.Reader, error) { return nil, charsetError(charset) }
	root, c := &element{}, newCursor(data)
	if err := r.fill(x, c, root); err != nil {
		r.xmlError(c.to(int(x.InputOffset())), err)
		return nil
	}
	switch {
	case r.Len() > 0:
		return nil
	case len(root.children) == 0:
		r.at(spot{}, "no-graph", "the file is empty").Hint = "it should hold " + format
		return nil
	case root.children[0].name != name:
		r.at(root.children[0].at, "no-graph", "this is no %s: it begins with <%s>", format, Clean(root.children[0].name)).
			Hint = "it should begin with <" + name + ">"
		return nil
	}
	return root.children[0]
}

// A charsetError is the name of an encoding that an XML document says it has, other than UTF-8.
type charsetError string

func (e charsetError) Error() string { return "the encoding is " + string(e) }

// xmlError reports what the decoder says is wrong at s.
func (r *reader) xmlError(s spot, err error) {
	if e, ok := errors.AsType[charsetError](err); ok {
		r.at(s, "not-utf8", "the file says that its encoding is %q", Clean(string(e))).Hint = `save it as UTF-8, and write encoding="UTF-8" in its first line`
		return
	}
	msg := err.Error()
	if e, ok := errors.AsType[*xml.SyntaxError](err); ok {
		msg = e.Msg
	}
	r.at(s, "xml", "this is not XML: %s", Clean(msg))
}

// fill reads all elements into root. Their places come from c.
func (r *reader) fill(x *xml.Decoder, c *cursor, root *element) error {
	stack := []*element{root}
	for r.Len() == 0 {
		begin := int(x.InputOffset())
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
			at := c.to(begin)
			e := &element{name: t.Name.Local, at: at, attrs: append([]xml.Attr(nil), t.Attr...)}
			if len(bytes.TrimSpace(top.chars)) == 0 {
				top.chars = nil
			}
			top.children = append(top.children, e)
			if stack = append(stack, e); len(stack) > maxDepth {
				r.at(at, "too-deep", "elements lie more than %d deep inside each other", maxDepth)
			}
			for range 1 + len(t.Attr) {
				r.element(at)
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
func (r *reader) element(s spot) {
	if r.values++; r.values == maxElements {
		r.at(s, "too-many-values", "the file has more than %d elements", maxElements).Hint = "export a part of the graph"
	}
}

// raw returns the text of e; empty if there is no e.
func (e *element) raw() string {
	if e == nil {
		return ""
	}
	return e.text
}
